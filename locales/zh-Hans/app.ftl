# 程序自己说的话：问题旁边的提示、办到哪了、通知。界面上的按钮和标题不在这里。

## 日期和数字
date-day = { $year }年{ $month }月{ $day }日
date-moment = { $date } { $hour }:{ $minute }
date-with-lunar = { $date }（{ $lunar }）
date-today = 今天 { $hour }:{ $minute }

## 填表
field-required = “{ $question }”还没填，请填一下。
field-required-photo = “{ $question }”还没有照片，请拍一张或选一张。
field-required-signature = “{ $question }”还没签名，请用手指在框里签。
field-required-choice = “{ $question }”还没选，请点一个。
field-required-tick = 请看一看“{ $question }”，同意就点一下打勾。
field-constraint = “{ $question }”好像不对，请再看一看。
field-type-integer = “{ $question }”要填数字，不带小数，比如 3。
field-type-decimal = “{ $question }”要填数字，比如 35.5。
field-type-date = “{ $question }”的日期认不出来，请重新选年、月、日。
field-type-time = “{ $question }”的时间认不出来，请重新填几点几分。
field-type-choice = “{ $question }”要从下面选一个。
field-type-other = “{ $question }”认不出来，请重新填。
acknowledged = 同意
row-numbered = { $label } { $number }
row-named = { $label } { $number }：{ $name }
offer-from-draft = 您办“{ $title }”时填的（{ $date }）
offer-from-check = 您在“{ $title }”里自己查能不能办时答的（{ $date }）
offer-from-settings = 您刚开始用时选的村
offer-from-papers = 我的材料里的（{ $date }存的）
used-in = 办“{ $title }”（{ $date }）
form-changed-moved = “{ $question }”换了地方，您填的已经带过来。
form-changed-converted = “{ $question }”换了填法，您填的已经带过来，请看一眼。
form-changed-removed = “{ $question }”县里不再问了，您原来填的是：{ $answer }。
form-changed-not-convertible = “{ $question }”换了填法，要重新填，您原来填的是：{ $answer }。
form-changed-choice-gone = “{ $question }”原来选的没有了，请重新选，您原来选的是：{ $answer }。

## 核对和交上去
section-general = 基本情况
sending-why = 为了给您办“{ $title }”。只给办这件事的工作人员看。
sending-to = { $county }，办“{ $title }”的窗口
consent-send = 我同意把上面的内容和照片送到{ $county }。
consent-truth = 我填的都是真的。
consent-id = 我同意把身份证号交给县里，用来办“{ $title }”。
consent-health = 我同意把看病、残疾这些身体情况交给县里，用来办“{ $title }”。
consent-finance = 我同意把银行卡号、收入这些钱的情况交给县里，用来办“{ $title }”。
consent-minor = 我是孩子的监护人，同意把孩子的情况交给县里，用来办“{ $title }”。
consent-biometric = 我同意把脸部照片交给县里，用来办“{ $title }”。
consent-religion = 我同意把信仰情况交给县里，用来办“{ $title }”。
consent-track = 我同意把所在位置交给县里，用来办“{ $title }”。
consent-other = 我同意把不便公开的情况交给县里，用来办“{ $title }”。
acting-for = 您在替{ $name }办，委托到{ $until }为止。

## 材料
paper-stored = 已存的材料
paper-kind-id-card = 身份证
paper-kind-household-book = 户口簿
paper-kind-bank-card = 银行卡
paper-kind-social-card = 社保卡
paper-kind-photo = 照片
paper-kind-signature = 签名
paper-kind-mandate = 委托书
paper-kind-disability-card = 残疾证
paper-kind-medical = 看病的材料
paper-kind-income = 收入证明
paper-kind-other = 其他材料

## 委托
relation-relative = 亲属
relation-village-helper = 村里的帮办员
relation-neighbour = 邻居
relation-other = 其他人

## 办到哪了
case-on-device = 已经存在这部手机里，有网就自动送去县里
case-sending = 正在送去县里
case-received = 县里收到了，编号 { $number }
case-accepted = 县里受理了，正在办
case-received-papers = 县里收到了申请，编号 { $number }，照片送了 { $sent }/{ $total }
case-approved-gentle = 办完了
case-corrections = 县里请您补 { $count } 处
case-approved = 办好了
case-denied = 不予办理
case-set-aside = 送不出去，先放在一边，您填的都还在
step-on-device = 存在这部手机里
step-received = 县里收到（回执）
step-complete = 材料到齐
step-accepted = 受理
step-corrections = 县里请您补材料
step-mended = 补好了，又交上去
step-approved = 办好了
step-denied = 不予办理
step-refused = 县里没收下
step-result = 出结果
case-due = 最晚 { $date }给答复
case-due-estimated = 预计最晚 { $date }给答复
case-mend-until = 请在{ $date }前补好
next-on-device = 您不用再做什么。手机有网就会自动送。
next-received = 等县里办。到时候没有答复，可以打电话问。
next-corrections = 点“现在补”，只要补县里说的这几处，别的不用再填。
next-approved = 事情办好了。
next-denied = 不服可以申诉，也可以打电话问清楚。
next-set-aside = 请找帮办员看一看，或打电话问。
next-overdue = 县里说好的日子过了。可以打 12345，把下面的话念给接线员听。
overdue-text = 您好，我要反映一件事：我在{ $county }办“{ $title }”，办件编号 { $number }，{ $received }县里就收到了，说好最晚{ $due }给答复，到今天{ $today }还没有。请帮我催一下，谢谢。

## 送没送到
sync-all-delivered = 都送到了
sync-waiting = { $count } 件等网络
sync-sending = 正在送 { $count } 件
sync-needs-you = 县里有 { $count } 件要您补
sync-set-aside = 有 { $count } 件送不出去
sync-papers = 照片 { $sent }/{ $total }
wait-offline = 没有网络
wait-retry = 县里暂时没接上
wait-sending = 正在送
wait-metered = 等无线网，省流量
next-try = { $time } 再试

## 通知
notice-received-title = 县里收到了
notice-received-body = 有一件申请县里收到了，点开看编号和日子。
notice-corrections-title = 县里请您补材料
notice-corrections-body = 有一件申请要补几处，点开只补那几处就行。
notice-approved-title = 办好了
notice-approved-body = 有一件申请有结果了，点开看。
notice-denied-title = 有结果了
notice-denied-body = 有一件申请有答复了，点开看理由和怎么办。
notice-accepted-title = 县里受理了
notice-accepted-body = 有一件申请县里正在办。

## 指南
guide-free = 不要钱
limit-on-the-spot = 当场办好
limit-working = { $days } 个工作日
limit-natural = { $days } 天
visits-none = 一次也不用跑
visits-some = 要跑 { $count } 次。{ $reason }
agent-yes = 可以请人代办
agent-no = 要本人办
valid-from = { $from }起
valid-to = 到{ $to }为止
valid-between = { $from }到{ $to }
need-required = 一定要带
need-optional = 不一定要带
need-later = 可以后补
material-when = 看情况，填表时会告诉您
event-birth = 生孩子
event-illness = 看病
event-old-age = 养老
event-hardship = 困难救助
event-farming = 种地
event-building = 建房
event-disability = 残疾
event-death = 身后事
event-papers = 办证
why-title = 名字里有“{ $words }”
why-alias = 大家也叫它“{ $words }”
why-condition = 条件里有“{ $words }”
why-faq = 常见问题里有“{ $words }”
why-sound = 念起来像“{ $text }”
why-meant = 您说的“{ $words }”，归这件事管
why-meant-too = 您说的“{ $words }”，这件事也许用得上
why-perhaps = 也许用得上
why-material = 要带的东西里有“{ $words }”
why-outcome = 能得到的里有“{ $words }”
why-step = 办的步骤里有“{ $words }”
pack-place-beside = 手机里找到的
pack-place-stick = U 盘
pack-place-downloads = 下载文件夹

## 找人帮忙
help-village = 村里的帮办员
help-hotline = 政务服务热线

## 其他
profile-label-fallback = 以前填过的
repaired = 上次有个文件坏了，已经换成{ $date }存的那一份。之后填的可能不全，请看一看。坏的文件还留着，没有删。
repaired-lost = 有个文件坏了，也没有备份可以换。坏的文件还留着，请找帮办员看一看。
person-unnamed = 没写名字的人
export-readme = 这个文件夹里是您自己的全部内容：填过的表、交上去的申请、材料照片。谁拿到它都能看，请收好。

## 办事指南：先打电话、改了什么、钱数和日子、地方
guide-figure-ended = 这是 { $year } 年的，新的还没公布
guide-figure-ended-on = 到{ $to }为止，新的还没公布
guide-figure-over = 到{ $to }为止，已经过了
guide-window-ended = { $to }已经过了，下一回的时间还没公布
guide-open = 今天上班
guide-open-estimated = 今天应该上班（预计，这一年的放假安排还没收到）
guide-closed = 今天休息，下一个上班日是 { $month } 月 { $day } 日（{ $weekday }）
guide-closed-estimated = 今天休息，下一个上班日预计是 { $month } 月 { $day } 日（{ $weekday }）
guide-window-closed = 今天办手续的窗口休息，下一个上班日是 { $month } 月 { $day } 日（{ $weekday }）
guide-window-closed-estimated = 今天办手续的窗口休息，下一个上班日预计是 { $month } 月 { $day } 日（{ $weekday }）
guide-monday = 周一
guide-tuesday = 周二
guide-wednesday = 周三
guide-thursday = 周四
guide-friday = 周五
guide-saturday = 周六
guide-sunday = 周日
guide-village-desk = { $village }便民服务点（村委会）
guide-village-hours = 去之前先打个电话，问问人在不在
guide-call-ill = 有人受伤、突发急病
guide-call-fire = 着火了、人被困住
guide-call-police = 有坏人、人不见了
guide-call-county = 县里的救急电话
guide-material-depends = 要不要带，看填表时这一题怎么答：{ $question }
guide-own-village = 自己村的村委会
guide-own-town = 自己乡镇的服务中心
guide-other-office = 另一个办事的地方
guide-mode-apply = 填表申请
guide-mode-check = 不用申请，核对一下，不对就提出来
guide-mode-phone = 先打电话，后填表
guide-mode-explain = 这里只说明，到别处去办
guide-change-row = { $name }：{ $field }
guide-change-comma = ，
guide-change-name = 叫法
guide-change-official = 官方名称
guide-change-summary = 给谁办、能得什么
guide-change-mode = 怎么个办法
guide-change-conditions = 条件
guide-change-check = “能不能办”的小问答有变动
guide-change-materials = 要带的材料
guide-change-places = 去哪里办
guide-change-promise = 多久办好
guide-change-legal-limit = 法律规定最长多久
guide-change-visits = 要跑几次
guide-change-fee = 要多少钱
guide-change-agent = 请人代办
guide-change-result = 办好了能得什么
guide-change-amount = 金额
guide-change-window = 时间
guide-change-steps = 步骤
guide-change-faq = 大家常问
guide-change-basis = 按哪条规定
guide-change-parts = 一起办的事
guide-change-phone = 咨询电话
guide-change-complain = 投诉电话
guide-change-form = 申请表的题目有变动
guide-change-example = 填好的样子有变动
guide-field-name = 叫法
guide-field-need = 要不要带
guide-field-how = 怎么拿到
guide-field-when = 什么情况下要带
guide-field-when-part = 什么情况下办
guide-field-originals = 原件几份
guide-field-copies = 复印件几份
guide-field-source = 哪里发的
guide-field-valid-months = 几个月内有效
guide-field-value = 数目
guide-field-from = 从哪天起
guide-field-to = 到哪天
guide-field-what = 做什么
guide-field-who = 谁来做
guide-field-limit = 多久
guide-field-note = 说明
guide-field-answer = 回答
guide-field-article = 哪一条
guide-field-says = 怎么说的
guide-field-office = 哪里收
guide-figure-ahead = 还没到：{ $valid }
guide-change-repeat = 多久要再办一次
guide-every-months = 每 { $months } 个月一次
guide-need-if = 用得上的话，一定要带

## 没找到的话
miss-when = 找过 { $times } 次，最近一次是{ $date }
miss-told = { $date }告诉县里了

## 联办（一件事）
part-on-device = 还在这部手机里，没送到
part-aside = 先放在一边，还没办
part-open = 县里正在办
part-corrections = 等您补好再办
part-done = 办好了
part-done-gentle = 办完了
part-denied = 没办成（不予办理）
part-closed = 整件没办成，这一样也没办
case-approved-parts = 几样都有结果了，有 { $count } 样没办成
next-approved-parts = 没办成的那几样，上面写着为什么、不服怎么办。也可以打电话问清楚。
next-approved-gentle = 还有不清楚的，可以打电话问。
step-part-done = “{ $name }”办好了
step-part-done-gentle = “{ $name }”办完了
step-part-denied = “{ $name }”没办成（不予办理）
step-approved-parts = 几样都有结果了
notice-part-title = 有一样有结果了
notice-part-body = 您一起办的几样里，有一样有结果了，点开看。
notice-parts-title = 都有结果了
notice-parts-body = 您一起办的几样都有结果了，点开看。

## 提醒
date-month-day = { $month }月{ $day }日
date-with-weekday = { $date }（{ $weekday }）
weekday-monday = 周一
weekday-tuesday = 周二
weekday-wednesday = 周三
weekday-thursday = 周四
weekday-friday = 周五
weekday-saturday = 周六
weekday-sunday = 周日
reminder-left = 还有 { $days } 天
reminder-left-tomorrow = 就是明天
reminder-left-today = 就是今天
reminder-left-start = { $left }开始
reminder-ahead = { $name }：{ $from }开始。最后一天是{ $last }。
reminder-ahead-open-end = { $name }：{ $from }开始。
reminder-open = { $name }：最后一天是{ $last }。
reminder-open-end = { $name }：现在就可以办。
reminder-open-day-off = { $name }：最后一天是{ $last }，窗口{ $work }最后上班。
reminder-open-day-off-estimated = { $name }：最后一天是{ $last }，窗口预计{ $work }最后上班。
reminder-closed = { $name }：{ $last }已经过了。还能不能补，打电话问一问。
reminder-again = 下次最晚{ $last }办。
reminder-again-day-off = 下次最晚{ $last }办，窗口{ $work }最后上班。
reminder-again-day-off-estimated = 下次最晚{ $last }办，窗口预计{ $work }最后上班。
reminder-late = 该在{ $last }以前办的，日子过了。过了也能补，早点办就好。
reminder-day-off = 最后一天是{ $weekday }，窗口{ $work }最后上班。
reminder-day-off-estimated = 最后一天是{ $weekday }，窗口预计{ $work }最后上班。
reminder-offices-closed = 到最后一天窗口都休息。要当面办，先打电话问一问。
reminder-estimated = 那一年哪天放假还没定，窗口哪天上班是预计的。
reminder-ask-last = 说一下上次是哪天办的，就能算出下次最晚哪天办。
reminder-no-day = 下一次的日子县里还没定。定了就会提醒您。
reminder-every-year = 每年要办一次
reminder-every-months = 每 { $months } 个月要办一次
reminder-home-ahead = { $title }，{ $left }开始
reminder-home-open = { $title }，{ $left }到日子
reminder-home-late = { $title }，日子过了，早点补上
reminder-home-more = { $line }。另外还有 { $count } 件
notice-reminder-opens-title = 可以办了
notice-reminder-opens-body = 您让我提醒的一件事，现在可以办了。点开看。
notice-reminder-soon-title = 快到日子了
notice-reminder-soon-body = 您让我提醒的一件事，{ $left }到日子。点开看。
notice-reminder-late-title = 有件事可以补
notice-reminder-late-body = 您让我提醒的一件事，日子过了也能补，早点办就好。点开看。
notice-reminder-closed-title = 有件事日子过了
notice-reminder-closed-body = 您让我提醒的一件事，时间过了。点开看还能怎么办。
notice-reminder-several-title = 有几件事到日子了
notice-reminder-several-body = 您让我提醒的事，有 { $count } 件到日子了。点开看。

## people: what tells them apart
person-opened-today = 今天打开过
person-opened = { $date }打开过
person-digits = 证号末四位 { $digits }
person-note-between = ，
person-practice = 练习用的人，不是真的
person-practice-name = 王桂英（练习）
profile-label-household = 家里人
offer-from-mandate = 写委托时填的（{ $date }）
offer-from-practice = 练习用的，不是真的
offer-from-applicant = 这张表的申请人
offer-from-row = 前面“{ $rows }”里填的
offer-person = { $name }，{ $value }

## applications in a table
case-word-on-device = 等网络
case-word-sending = 正在送
case-word-received = 县里收到
case-word-accepted = 正在办
case-word-corrections = 要补
case-word-approved = 办好了
case-word-denied = 没批
case-word-set-aside = 没送成

## practice
case-practice = 练习做完了，什么也没有送出去
next-practice = 真的要办，请先结束练习，再从头填一遍。
practice-step-kept = 真的办：先存在这台设备里，有网就自动送
practice-step-received = 县里收到，会给您一个编号和回执
practice-step-decided = 工作人员来办，缺什么会告诉您
practice-step-told = 办好了，这里会告诉您
