# 程式自己說的話：問題旁邊的提示、辦到哪了、通知。介面上的按鈕和標題不在這裡。

## 日期和數字
date-day = { $year }年{ $month }月{ $day }日
date-moment = { $date } { $hour }:{ $minute }
date-with-lunar = { $date }（{ $lunar }）
date-today = 今天 { $hour }:{ $minute }

## 填表
field-required = “{ $question }”還沒填，請填一下。
field-required-photo = “{ $question }”還沒有照片，請拍一張或選一張。
field-required-signature = “{ $question }”還沒簽名，請用手指在框裡籤。
field-required-choice = “{ $question }”還沒選，請點一個。
field-required-tick = 請看一看“{ $question }”，同意就點一下打勾。
field-constraint = “{ $question }”好像不對，請再看一看。
field-type-integer = “{ $question }”要填數字，不帶小數，比如 3。
field-type-decimal = “{ $question }”要填數字，比如 35.5。
field-type-date = “{ $question }”的日期認不出來，請重新選年、月、日。
field-type-time = “{ $question }”的時間認不出來，請重新填幾點幾分。
field-type-choice = “{ $question }”要從下面選一個。
field-type-other = “{ $question }”認不出來，請重新填。
acknowledged = 同意
row-numbered = { $label } { $number }
row-named = { $label } { $number }：{ $name }
offer-from-draft = 您辦“{ $title }”時填的（{ $date }）
offer-from-check = 您在“{ $title }”裡自己查能不能辦時答的（{ $date }）
offer-from-settings = 您剛開始用時選的村
offer-from-papers = 我的材料裡的（{ $date }存的）
used-in = 辦“{ $title }”（{ $date }）
form-changed-moved = “{ $question }”換了地方，您填的已經帶過來。
form-changed-converted = “{ $question }”換了填法，您填的已經帶過來，請看一眼。
form-changed-removed = “{ $question }”縣裡不再問了，您原來填的是：{ $answer }。
form-changed-not-convertible = “{ $question }”換了填法，要重新填，您原來填的是：{ $answer }。
form-changed-choice-gone = “{ $question }”原來選的沒有了，請重新選，您原來選的是：{ $answer }。

## 核對和交上去
section-general = 基本情況
sending-why = 為了給您辦“{ $title }”。只給辦這件事的工作人員看。
sending-to = { $county }，辦“{ $title }”的視窗
consent-send = 我同意把上面的內容和照片送到{ $county }。
consent-truth = 我填的都是真的。
consent-id = 我同意把身份證號交給縣裡，用來辦“{ $title }”。
consent-health = 我同意把看病、殘疾這些身體情況交給縣裡，用來辦“{ $title }”。
consent-finance = 我同意把銀行卡號、收入這些錢的情況交給縣裡，用來辦“{ $title }”。
consent-minor = 我是孩子的監護人，同意把孩子的情況交給縣裡，用來辦“{ $title }”。
consent-biometric = 我同意把臉部照片交給縣裡，用來辦“{ $title }”。
consent-religion = 我同意把信仰情況交給縣裡，用來辦“{ $title }”。
consent-track = 我同意把所在位置交給縣裡，用來辦“{ $title }”。
consent-other = 我同意把不便公開的情況交給縣裡，用來辦“{ $title }”。
acting-for = 您在替{ $name }辦，委託到{ $until }為止。

## 材料
paper-stored = 已存的材料
paper-kind-id-card = 身份證
paper-kind-household-book = 戶口簿
paper-kind-bank-card = 銀行卡
paper-kind-social-card = 社保卡
paper-kind-photo = 照片
paper-kind-signature = 簽名
paper-kind-mandate = 委託書
paper-kind-disability-card = 殘疾證
paper-kind-medical = 看病的材料
paper-kind-income = 收入證明
paper-kind-other = 其他材料

## 委託
relation-relative = 親屬
relation-village-helper = 村裡的幫辦員
relation-neighbour = 鄰居
relation-other = 其他人

## 辦到哪了
case-on-device = 已經存在這部手機裡，有網就自動送去縣裡
case-sending = 正在送去縣裡
case-received = 縣裡收到了，編號 { $number }
case-accepted = 縣裡受理了，正在辦
case-received-papers = 縣裡收到了申請，編號 { $number }，照片送了 { $sent }/{ $total }
case-approved-gentle = 辦完了
case-corrections = 縣裡請您補 { $count } 處
case-approved = 辦好了
case-denied = 不予辦理
case-set-aside = 送不出去，先放在一邊，您填的都還在
step-on-device = 存在這部手機裡
step-received = 縣裡收到（回執）
step-complete = 材料到齊
step-accepted = 受理
step-corrections = 縣裡請您補材料
step-mended = 補好了，又交上去
step-approved = 辦好了
step-denied = 不予辦理
step-refused = 縣裡沒收下
step-result = 出結果
case-due = 最晚 { $date }給答覆
case-due-estimated = 預計最晚 { $date }給答覆
case-mend-until = 請在{ $date }前補好
next-on-device = 您不用再做什麼。手機有網就會自動送。
next-received = 等縣裡辦。到時候沒有答覆，可以打電話問。
next-corrections = 點“現在補”，只要補縣裡說的這幾處，別的不用再填。
next-approved = 事情辦好了。
next-denied = 不服可以申訴，也可以打電話問清楚。
next-set-aside = 請找幫辦員看一看，或打電話問。
next-overdue = 縣裡說好的日子過了。可以打 12345，把下面的話念給接線員聽。
overdue-text = 您好，我要反映一件事：我在{ $county }辦“{ $title }”，辦件編號 { $number }，{ $received }縣裡就收到了，說好最晚{ $due }給答覆，到今天{ $today }還沒有。請幫我催一下，謝謝。

## 送沒送到
sync-all-delivered = 都送到了
sync-waiting = { $count } 件等網路
sync-sending = 正在送 { $count } 件
sync-needs-you = 縣裡有 { $count } 件要您補
sync-set-aside = 有 { $count } 件送不出去
sync-papers = 照片 { $sent }/{ $total }
wait-offline = 沒有網路
wait-retry = 縣裡暫時沒接上
wait-sending = 正在送
wait-metered = 等無線網，省流量
next-try = { $time } 再試

## 通知
notice-received-title = 縣裡收到了
notice-received-body = 有一件申請縣裡收到了，點開看編號和日子。
notice-corrections-title = 縣裡請您補材料
notice-corrections-body = 有一件申請要補幾處，點開只補那幾處就行。
notice-approved-title = 辦好了
notice-approved-body = 有一件申請有結果了，點開看。
notice-denied-title = 有結果了
notice-denied-body = 有一件申請有答覆了，點開看理由和怎麼辦。
notice-accepted-title = 縣裡受理了
notice-accepted-body = 有一件申請縣裡正在辦。

## 指南
guide-free = 不要錢
limit-on-the-spot = 當場辦好
limit-working = { $days } 個工作日
limit-natural = { $days } 天
visits-none = 一次也不用跑
visits-some = 要跑 { $count } 次。{ $reason }
agent-yes = 可以請人代辦
agent-no = 要本人辦
valid-from = { $from }起
valid-to = 到{ $to }為止
valid-between = { $from }到{ $to }
need-required = 一定要帶
need-optional = 不一定要帶
need-later = 可以後補
material-when = 看情況，填表時會告訴您
event-birth = 生孩子
event-illness = 看病
event-old-age = 養老
event-hardship = 困難救助
event-farming = 種地
event-building = 建房
event-disability = 殘疾
event-death = 身後事
event-papers = 辦證
why-title = 名字裡有“{ $words }”
why-alias = 大家也叫它“{ $words }”
why-condition = 條件裡有“{ $words }”
why-faq = 常見問題裡有“{ $words }”
why-sound = 念起來像“{ $text }”
why-meant = 您說的“{ $words }”，歸這件事管
why-meant-too = 您說的“{ $words }”，這件事也許用得上
why-perhaps = 也許用得上
why-material = 要帶的東西里有“{ $words }”
why-outcome = 能得到的裡有“{ $words }”
why-step = 辦的步驟裡有“{ $words }”
pack-place-beside = 手機裡找到的
pack-place-stick = U 盤
pack-place-downloads = 下載資料夾

## 找人幫忙
help-village = 村裡的幫辦員
help-hotline = 政務服務熱線

## 其他
profile-label-fallback = 以前填過的
repaired = 上次有個檔案壞了，已經換成{ $date }存的那一份。之後填的可能不全，請看一看。壞的檔案還留著，沒有刪。
repaired-lost = 有個檔案壞了，也沒有備份可以換。壞的檔案還留著，請找幫辦員看一看。
person-unnamed = 沒寫名字的人
export-readme = 這個資料夾裡是您自己的全部內容：填過的表、交上去的申請、材料照片。誰拿到它都能看，請收好。

## 辦事指南：先打電話、改了什麼、錢數和日子、地方
guide-figure-ended = 這是 { $year } 年的，新的還沒公布
guide-figure-ended-on = 到{ $to }為止，新的還沒公布
guide-figure-over = 到{ $to }為止，已經過了
guide-window-ended = { $to }已經過了，下一回的時間還沒公布
guide-open = 今天上班
guide-open-estimated = 今天應該上班（預計，這一年的放假安排還沒收到）
guide-closed = 今天休息，下一個上班日是 { $month } 月 { $day } 日（{ $weekday }）
guide-closed-estimated = 今天休息，下一個上班日預計是 { $month } 月 { $day } 日（{ $weekday }）
guide-window-closed = 今天辦手續的窗口休息，下一個上班日是 { $month } 月 { $day } 日（{ $weekday }）
guide-window-closed-estimated = 今天辦手續的窗口休息，下一個上班日預計是 { $month } 月 { $day } 日（{ $weekday }）
guide-monday = 週一
guide-tuesday = 週二
guide-wednesday = 週三
guide-thursday = 週四
guide-friday = 週五
guide-saturday = 週六
guide-sunday = 週日
guide-village-desk = { $village }便民服務點（村委會）
guide-village-hours = 去之前先打個電話，問問人在不在
guide-call-ill = 有人受傷、突發急病
guide-call-fire = 著火了、人被困住
guide-call-police = 有壞人、人不見了
guide-call-county = 縣裡的救急電話
guide-material-depends = 要不要帶，看填表時這一題怎麼答：{ $question }
guide-own-village = 自己村的村委會
guide-own-town = 自己鄉鎮的服務中心
guide-other-office = 另一個辦事的地方
guide-mode-apply = 填表申請
guide-mode-check = 不用申請，核對一下，不對就提出來
guide-mode-phone = 先打電話，後填表
guide-mode-explain = 這裡只說明，到別處去辦
guide-change-row = { $name }：{ $field }
guide-change-comma = ，
guide-change-name = 叫法
guide-change-official = 官方名稱
guide-change-summary = 給誰辦、能得什麼
guide-change-mode = 怎麼個辦法
guide-change-conditions = 條件
guide-change-check = “能不能辦”的小問答有變動
guide-change-materials = 要帶的材料
guide-change-places = 去哪裡辦
guide-change-promise = 多久辦好
guide-change-legal-limit = 法律規定最長多久
guide-change-visits = 要跑幾次
guide-change-fee = 要多少錢
guide-change-agent = 請人代辦
guide-change-result = 辦好了能得什麼
guide-change-amount = 金額
guide-change-window = 時間
guide-change-steps = 步驟
guide-change-faq = 大家常問
guide-change-basis = 按哪條規定
guide-change-parts = 一起辦的事
guide-change-phone = 諮詢電話
guide-change-complain = 投訴電話
guide-change-form = 申請表的題目有變動
guide-change-example = 填好的樣子有變動
guide-field-name = 叫法
guide-field-need = 要不要帶
guide-field-how = 怎麼拿到
guide-field-when = 什麼情況下要帶
guide-field-when-part = 什麼情況下辦
guide-field-originals = 原件幾份
guide-field-copies = 影印本幾份
guide-field-source = 哪裡發的
guide-field-valid-months = 幾個月內有效
guide-field-value = 數目
guide-field-from = 從哪天起
guide-field-to = 到哪天
guide-field-what = 做什麼
guide-field-who = 誰來做
guide-field-limit = 多久
guide-field-note = 說明
guide-field-answer = 回答
guide-field-article = 哪一條
guide-field-says = 怎麼說的
guide-field-office = 哪裡收
guide-figure-ahead = 還沒到：{ $valid }
guide-change-repeat = 多久要再辦一次
guide-every-months = 每 { $months } 個月一次
guide-need-if = 用得上的話，一定要帶

## 沒找到的話
miss-when = 找過 { $times } 次，最近一次是{ $date }
miss-told = { $date }告訴縣裏了

## 聯辦（一件事）
part-on-device = 還在這部手機裡，沒送到
part-aside = 先放在一邊，還沒辦
part-open = 縣裡正在辦
part-corrections = 等您補好再辦
part-done = 辦好了
part-done-gentle = 辦完了
part-denied = 沒辦成（不予辦理）
part-closed = 整件沒辦成，這一樣也沒辦
case-approved-parts = 幾樣都有結果了，有 { $count } 樣沒辦成
next-approved-parts = 沒辦成的那幾樣，上面寫著為什麼、不服怎麼辦。也可以打電話問清楚。
next-approved-gentle = 還有不清楚的，可以打電話問。
step-part-done = “{ $name }”辦好了
step-part-done-gentle = “{ $name }”辦完了
step-part-denied = “{ $name }”沒辦成（不予辦理）
step-approved-parts = 幾樣都有結果了
notice-part-title = 有一樣有結果了
notice-part-body = 您一起辦的幾樣裡，有一樣有結果了，點開看。
notice-parts-title = 都有結果了
notice-parts-body = 您一起辦的幾樣都有結果了，點開看。

## 提醒
date-month-day = { $month }月{ $day }日
date-with-weekday = { $date }（{ $weekday }）
weekday-monday = 週一
weekday-tuesday = 週二
weekday-wednesday = 週三
weekday-thursday = 週四
weekday-friday = 週五
weekday-saturday = 週六
weekday-sunday = 週日
reminder-left = 還有 { $days } 天
reminder-left-tomorrow = 就是明天
reminder-left-today = 就是今天
reminder-left-start = { $left }開始
reminder-ahead = { $name }：{ $from }開始。最後一天是{ $last }。
reminder-ahead-open-end = { $name }：{ $from }開始。
reminder-open = { $name }：最後一天是{ $last }。
reminder-open-end = { $name }：現在就可以辦。
reminder-open-day-off = { $name }：最後一天是{ $last }，窗口{ $work }最後上班。
reminder-open-day-off-estimated = { $name }：最後一天是{ $last }，窗口預計{ $work }最後上班。
reminder-closed = { $name }：{ $last }已經過了。還能不能補，打電話問一問。
reminder-again = 下次最晚{ $last }辦。
reminder-again-day-off = 下次最晚{ $last }辦，窗口{ $work }最後上班。
reminder-again-day-off-estimated = 下次最晚{ $last }辦，窗口預計{ $work }最後上班。
reminder-late = 該在{ $last }以前辦的，日子過了。過了也能補，早點辦就好。
reminder-day-off = 最後一天是{ $weekday }，窗口{ $work }最後上班。
reminder-day-off-estimated = 最後一天是{ $weekday }，窗口預計{ $work }最後上班。
reminder-offices-closed = 到最後一天窗口都休息。要當面辦，先打電話問一問。
reminder-estimated = 那一年哪天放假還沒定，窗口哪天上班是預計的。
reminder-ask-last = 說一下上次是哪天辦的，就能算出下次最晚哪天辦。
reminder-no-day = 下一次的日子縣裡還沒定。定了就會提醒您。
reminder-every-year = 每年要辦一次
reminder-every-months = 每 { $months } 個月要辦一次
reminder-home-ahead = { $title }，{ $left }開始
reminder-home-open = { $title }，{ $left }到日子
reminder-home-late = { $title }，日子過了，早點補上
reminder-home-more = { $line }。另外還有 { $count } 件
notice-reminder-opens-title = 可以辦了
notice-reminder-opens-body = 您讓我提醒的一件事，現在可以辦了。點開看。
notice-reminder-soon-title = 快到日子了
notice-reminder-soon-body = 您讓我提醒的一件事，{ $left }到日子。點開看。
notice-reminder-late-title = 有件事可以補
notice-reminder-late-body = 您讓我提醒的一件事，日子過了也能補，早點辦就好。點開看。
notice-reminder-closed-title = 有件事日子過了
notice-reminder-closed-body = 您讓我提醒的一件事，時間過了。點開看還能怎麼辦。
notice-reminder-several-title = 有幾件事到日子了
notice-reminder-several-body = 您讓我提醒的事，有 { $count } 件到日子了。點開看。

## people: what tells them apart
person-opened-today = 今天打開過
person-opened = { $date }打開過
person-digits = 證號末四位 { $digits }
person-note-between = ，
person-practice = 練習用的人，不是真的
person-practice-name = 王桂英（練習）
profile-label-household = 家裡人
offer-from-mandate = 寫委託時填的（{ $date }）
offer-from-practice = 練習用的，不是真的
offer-from-applicant = 這張表的申請人
offer-from-row = 前面「{ $rows }」裡填的
offer-person = { $name }，{ $value }

## applications in a table
case-word-on-device = 等網路
case-word-sending = 正在送
case-word-received = 縣裡收到
case-word-accepted = 正在辦
case-word-corrections = 要補
case-word-approved = 辦好了
case-word-denied = 沒批
case-word-set-aside = 沒送成

## practice
case-practice = 練習做完了，什麼也沒有送出去
next-practice = 真的要辦，請先結束練習，再從頭填一遍。
practice-step-kept = 真的辦：先存在這台裝置裡，有網就自動送
practice-step-received = 縣裡收到，會給您一個編號和回執
practice-step-decided = 工作人員來辦，缺什麼會告訴您
practice-step-told = 辦好了，這裡會告訴您
