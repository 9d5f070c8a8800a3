# 視窗（縣裡工作人員用的網頁）和 `county serve` 在終端上說的話。

## 頁面
desk-title = 村裡辦 · 視窗
desk-skip = 跳到正文
desk-nav = 視窗導覽
desk-nav-open = 待辦件
desk-nav-done = 已辦結
desk-nav-helpers = 幫辦員開通碼
desk-logout = 退出
desk-back = 返回
desk-notice = 提示
desk-export = 匯出表格（CSV）

## 登入
desk-login = 進入視窗
desk-login-how = 示範用的登入：縣級後臺啟動時會告訴您口令放在哪個檔案裡。名字會寫進每一次查看和辦理的記錄。
desk-login-name = 您的姓名
desk-login-token = 視窗口令
desk-login-wrong = 口令不對。請照著口令檔案再輸一次。
desk-login-no-name = 請寫上您的姓名。
desk-login-too-many = 試的次數太多了。請過幾分鐘再試。

## 列表
desk-list-empty = 現在沒有要辦的件。
desk-list-none-done = 還沒有辦結的件。
desk-list-count = 共 { $count } 件
desk-list-urgent = 最急的排在最前面。
desk-number = 辦件編號
desk-service = 事項
desk-applicant = 申請人
desk-agent = 代辦人
desk-by-agent = { $name } 代辦
desk-state = 狀態
desk-due = 期限
desk-received = 收件日期
desk-accepted = 受理日期
desk-due-on = 最晚 { $day }
desk-due-about = 預計最晚 { $day }
desk-late = 已超期
desk-today = 今天到期
desk-state-waiting = 等材料傳齊
desk-state-new = 新收到，待受理
desk-state-accepted = 已受理
desk-state-corrections = 等申請人補正
desk-state-approved = 辦好了
desk-state-denied = 不予辦理
desk-state-refused = 材料打不開，已退回
desk-state-withdrawn = 已撤回

## 一件
desk-id-number = 身份證號碼
desk-region = 地區
desk-result = 結果
desk-withdrawn-on = 要求撤回的日期
desk-withdrawn-reason = 撤回的原因
desk-withdrawn-notice = 申請的人（或者代辦人）要求撤回，已經結案，不用再辦。
desk-mandate = 委託期限：{ $from } 至 { $until }
desk-mandate-paper = 委託簽名
desk-consent = 交表時打勾同意的
desk-answers = 填寫的內容
desk-question = 問題
desk-answer = 回答
desk-blank = 沒填
desk-download = 下載：{ $what }
desk-page = { $what }：第 { $number } 頁
desk-acts = 辦理
desk-history = 辦理經過
desk-event-complete = 照片和材料都傳到了，還沒有人看
desk-event-corrections = 請申請人補正，最晚 { $day }
desk-event-refused = 沒有收下，原因代碼 { $code }
desk-event-not-withdrawn = 對方要求撤回，那時已經辦結，沒有撤
desk-nothing-to-do = 這一件現在沒有要辦的。
desk-unnamed = 沒寫名字的人
desk-same-matter = 同一個人的同一件事，另外還有 { $count } 件。辦之前請一起看。
desk-number-doubled = { $one }和{ $other }填的是同一個身份證號 { $number }，有一個不對。
desk-number-twice = 這個號碼填給了兩個人

## 辦理
desk-accept = 受理
desk-ask = 一次性告知補正
desk-ask-once = 勾選要補的每一處，寫清楚哪裡不對、怎麼補。按法律要一次說全，所以請看完所有內容再發。
desk-ask-note = 怎麼補：{ $what }
desk-ask-until = 最晚哪天補好
desk-ask-second = 這一件已經請申請人補過一次。按法律應當一次告知，再要求補正必須寫明原因。
desk-ask-reason = 為什麼要再補一次
desk-approve = 辦好了
desk-approve-result = 結果（申請人會看到這句話）
desk-deny = 不予辦理
desk-deny-reason = 理由（申請人會看到這句話）
desk-deny-appeal = 不服怎麼辦（申請人會看到這句話）
desk-appeal-text = 對這個決定不服的，可以在收到之日起六十日內申請行政復議，或者在六個月內向人民法院提起行政訴訟。

## 幫辦員
desk-helper-how = 幫辦員的裝置第一次連接時輸入開通碼。一個碼只能開通一臺裝置。
desk-digits = 有人打電話來對數字
desk-digits-how = 群眾第一次裝指南，會打電話來對 6 組數字。請一組一組慢慢念下面的數字，讓對方看著自己的螢幕對。只念，不要讓對方念給您。
desk-helper-new = 生成一個開通碼
desk-helper-code = 開通碼只顯示這一次，請抄給幫辦員：

## 沒辦成
desk-error-not-found = 沒有這一件，或者沒有這個網頁。
desk-error-wrong-state = 這一件的狀態剛才變了，可能別人已經辦過。請看看辦理經過。
desk-error-incomplete = 還有要寫給申請人的話沒寫。請補上再點。
desk-error-needs-reason = 第二次要求補正，必須寫明原因。
desk-error-wrong-day = 日期要寫今天或以後的一天。
desk-error-unavailable = 現在存不進去，什麼也沒改。請過一會兒再試。
desk-error-csrf = 這個網頁放得太久了。請返回重新打開再點。
desk-error-paper = 這份材料打不開。

## county serve
serve-intake = 裝置連接的地址：{ $url }
serve-desk = 視窗的地址：{ $url }
serve-data = 資料放在：{ $path }
serve-keys = 金鑰放在：{ $path }
serve-print-signing = 回執簽名鑰匙的指紋：{ $fingerprint }
serve-print-catalog = 目錄簽名鑰匙的 6 組數字（有人打電話來對，就念這些）：{ $fingerprint }
serve-print-opening = 拆封鑰匙的編號：{ $fingerprint }
serve-access = 視窗口令在這個檔案裡：{ $path }
serve-in-charge = 負責人的口令在這個檔案裡：{ $path }
serve-no-catalog = 還沒有發布過事項目錄。請先執行 county publish。
serve-stop = 按 Ctrl+C 停止。
serve-stopped = 已停止，資料都在。
backup-done = 備份好了，放在：{ $path }。裡面有鑰匙，請像鑰匙一樣鎖好。
restore-done = 恢復好了，放在：{ $path }。接下來的辦件編號從 { $number } 往後排，不會和以前的重。

## 聯辦（一件事）
desk-nav-parts = 各單位待辦
desk-parts = 這一件要辦的幾樣
desk-parts-how = 申請人只填了一次。每一樣送到一個單位，各看各的那一部分；每一樣都有了結果，整件才能辦結。
desk-part = 要辦的
desk-part-office = 辦理單位
desk-part-open = 待辦
desk-part-of = 屬於哪一件
desk-part-decided = 辦理日期
desk-part-by = 經辦人
desk-part-only = 這裡只有辦這一樣要用的內容。
desk-part-empty = 這一樣要用的內容現在找不到。請到整件裡看。
desk-part-back = 看整件
desk-part-nothing-to-do = 這一樣現在沒有要辦的。
desk-parts-first = 還有 { $count } 樣沒有結果。請先逐樣辦，都有了結果再辦結整件。
desk-event-part-done = “{ $name }”辦好了
desk-event-part-denied = “{ $name }”不予辦理
desk-error-parts-open = 還有沒辦的。每一樣都有了結果，整件才能辦結。
desk-error-parts-denied = 每一樣都沒辦成，整件不能寫辦好了。請用“不予辦理”，寫明理由。
desk-error-part-done = 有的已經辦好了，整件不能不予辦理。沒辦的請逐樣寫明理由，再辦結整件。
desk-parked = 打不開的件
desk-parked-none = 沒有打不開的件。
desk-parked-why = 這些件已經收下，也給了回執，可是縣裡的機器打開的時候出了毛病，不是群眾填錯了。機器試了很多次都不行，先放在這裡，別的件照常辦。請管理員看日誌、修好以後，點下面的按鈕再試。
desk-parked-again = 再試一遍
desk-parked-count = 有 { $count } 件打不開，放著沒辦
desk-restored = 本縣的資料前些天從備份恢復過。備份以後收下的申請、辦過的決定，各家的手機一連上網會自己送回來。沒送回來以前，請先別急著重新決定。
desk-mandates = 停了的委託
desk-mandates-how = 要停一份委託，請填一件由這位代辦人交來的辦件編號。停了以後，再用這份委託交來的都不收；以前收下的照辦。以後重新簽的委託可以用。
desk-mandates-why = 為什麼停
desk-mandates-end = 停掉這份委託
desk-mandate-ended = 停掉了，馬上生效。
desk-mandate-none = 沒有這一件，或者這一件不是代辦的。
audit-end-mandate = 停了一份委託
desk-nav-audit = 查看記錄
desk-audit-not-yours = 這一頁只有負責人能看。請用負責人的口令登入。
desk-audit-at = 時間
desk-audit-who = 誰
desk-audit-act = 做了什麼
audit-read = 看了這一件
audit-read-part = 看了其中一項
audit-see-paper = 看了材料的小圖
audit-download = 下載了材料原件
audit-list = 看了列表
audit-sign-in = 登入
audit-sign-in-wrong = 口令不對，沒有登入
audit-sign-out = 登出
audit-new-code = 開了一個代辦員啟用碼
audit-release = 讓打不開的件再試一遍
audit-see-audit = 看了查看記錄
audit-export = 匯出了列表
audit-accept = 受理
audit-ask-corrections = 要求補正
audit-approve = 辦結
audit-deny = 不予辦理
audit-part-done = 辦好了其中一項
audit-part-denied = 其中一項不予辦理
audit-told-before = 從群眾的裝置送回了以前的決定
audit-withdrawn = 群眾撤回
desk-list-lines = 這一頁 { $count } 件
desk-list-page = 第 { $from } 件到第 { $until } 件
desk-list-before = 上一頁
desk-list-after = 下一頁

## 要哪一處
desk-row = { $what } { $number }
desk-ask-part = 整個「{ $part }」都要重新看、重新填
desk-ask-page = 第 { $number } 頁要重新照
desk-ask-pages = 第 { $pages } 頁要重新照
desk-ask-pages-note = { $says }：{ $note }
desk-event-asked = { $what }：{ $note }
