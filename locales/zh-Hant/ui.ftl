# 界面上的話。寫給七十一歲的人聽：短，具體，不怪人，先說大白話。

## 到處都用
app-name = 村裡辦
back = 返回
back-step = 上一題
back-part = 上一部分
back-to-question = 回到題目
cancel = 先不弄
close = 關閉
continue = 繼續
secret-show = 顯示我寫的
copied = 文字已經複製好，可以貼上到微信裡發給別人。
error-unknown = 出了點小毛病，沒有辦成。
error-unknown-next = 您填的都還在。請再試一次，還不行就找人幫忙。
help = 找人幫忙
help-short = 求助
incident = 告訴幫忙的人這個號：{ $number }
keep = 先不刪，留著
more-help = 不明白？看看怎麼填
read-whole = 看全
read-less = 收起
optional = （可以不填）
print = 列印
read-again = 再念
read-each-begins = 好，從現在起，每一頁我都念給您聽。念的時候點上面的“{ $stop }”，就不念了。要再聽一遍，點“{ $again }”。
read-over = 念完了
read-page = 念
read-page-whole = 這一頁
read-stop = 停
share = 發給別人
share-no = { -device }不能直接發。可以列印，或者念給別人聽。
speak = 聽一句，試試快慢
speak-again = 再聽一句
speak-stop = 停下
spoken-filled = 填的是：{ $value }
spoken-picked = ，選中了
spoken-press = 可以點：
spoken-each = 每一行後面都有“{ $name }”，要哪一行就點哪一行的。
spoken-main = 最下面的大按鈕：
spoken-nth = 第 { $at } 個，
spoken-one-of = 下面有 { $count } 個，點您要的那個。
spoken-any-of = 下面有 { $count } 個，要的都點上。
spoken-promises = 下面有 { $count } 條，同意的一條一條點上。
spoken-tick = 點一下打勾：
spoken-ticked = ，打了勾
spoken-fold = 能點開：
spoken-blank = 還沒填。
spoken-keys = 按下面的數字鍵，按錯了點“{ $back }”。
spoken-figures = 點一下框，下面會出來數字鍵。
spoken-write = 點一下框，再寫。
spoken-write-or-say = 點一下框，寫也行，點鍵盤上的話筒說也行。
spoken-end = 念完了。再聽一遍，點上面的“{ $again }”。
spoken-back = 退回去，點左上角的“{ $back }”。
text-size = 字的大小
text-size-done = 就用這個
text-size-short = 字級
to-home = 回首頁
try-again = 再試一次
waiting = 正在打開，請等一下

## 替別人辦
acting-for = 正在替{ $name }辦
acting-own = 現在辦的是{ $name }的事
acting-label = 現在替誰辦
acting-no-mandate = （還沒有委託）
acting-mandate-withdrawn = （委託已經收回）
acting-mandate-ended-by-county = （縣裡停了委託）
acting-mandate-over = （委託到期了）
acting-until = （委託到{ $date }）

## 字號
all-settings = 看全部設定
level-huge = 特大
level-large = 大字
level-sample = 這樣的字看得清嗎？
level-standard = 標準

## 頭一次打開
start-welcome = 您好，先選字的大小
start-size = 哪一行看著舒服，就點哪一行。以後隨時能改。
start-read = 不認字？我念給您聽
start-read-how = 點這一行，每一頁我都念。
start-read-on = 每一頁都念。再點一下就不念
start-who = 給誰辦事？
start-self = 給自己用
start-self-note = 辦自己和家裡的事
start-others = 幫別人辦
start-others-note = 幫鄉親辦，每個人的東西分開放

## 事項目錄
pack-why = 裝一次，以後沒有網也能用。
pack-none-title = 還沒找到要裝的東西
pack-none = 請把縣裡給的 隨身碟插上，或者把縣裡發的檔案存到“下載”裡，再點“再找一次”。
pack-again = 再找一次
pack-again-none = 又找了一遍，還是沒有。請找村裡的幫辦員，或者打 12345 問縣裡。
pack-take = 裝上{ $county }能辦的事
pack-compare-title = 先和縣裡對一對數字
pack-compare-why = 這份「{ $county }」來自：{ $place }。是不是縣裡發的，要對過數字才知道。
pack-compare-how = 請打 12345，請對方轉到縣裡管「村裡辦」的窗口；也可以打村裡牆上貼著的縣窗口電話。請窗口把 6 組數字一組一組唸給您聽，您看著下面的對。別人發來的號碼不要打。
pack-compare-digits = 6 組數字，每組 5 個
pack-compare-tick = 6 組數字都是對方在電話裡念的，我一組一組對過，全都一樣
pack-compare-missing = 請先聽對方念，對過了再打勾。
pack-compare-take = 全都一樣，裝上{ $county }
pack-compare-differs = 有一個不一樣
pack-compare-refused = 沒有裝。數字不一樣，就不是縣裡發的那一份，請不要用它。請到村裡或鎮上的便民服務站，要一份縣裡發的。
pack-compare-back = 退回去
pack-line = { $place } · 第 { $version } 版
pack-reading = 正在檢查和裝上，請等一下，不要關。

## 密碼和打不開的時候
passphrase = 密碼
passphrase-again = 再寫一遍密碼
passphrase-busy = 正在打開，要幾秒鐘。
passphrase-create = 給{ -device }定一個密碼
passphrase-create-why = { -device }自己沒有保管鑰匙的地方。定一個密碼，您填的東西別人才看不到。
passphrase-differs = 兩遍寫的不一樣，請再寫一遍。
passphrase-hint = 最少八個字。可以用一句自己記得住的話。忘了就打不開，請寫在紙上收好。
passphrase-keep = 定好了，繼續
passphrase-missing = 請寫上密碼。
passphrase-open = 打開
passphrase-short = 密碼太短，最少要 { $length } 個字。
passphrase-unlock = 請寫密碼
passphrase-unlock-why = 您填的東西都鎖著，寫對密碼就能打開。
stage-nothing-lost = 您填過的東西都還在，一樣沒動。
stage-too-new = 這個程式舊了
stage-too-new-what = 這裡的東西是新版本的程式存的，舊程式打不開。
stage-too-new-next = 請裝上新版本再打開。不會裝就找人幫忙。
stage-second = 村裡辦已經開著了
stage-second-what = 同一臺機器上只能開一個。
stage-second-next = 請到已經打開的那個視窗裡去辦。關掉那一個，再點“再試一次”也行。
stage-keyring = 鑰匙還鎖著
stage-keyring-what = 您的東西上了鎖，鑰匙由{ -device }保管，{ -device }還沒解鎖。
stage-keyring-next = 請先用開機密碼給{ -device }解鎖，再點「再試一次」。
stage-key-missing = 找不到鑰匙
stage-key-missing-what = 您的東西在，可是開它的鑰匙不見了。可能是換了系統，或者換了一個名字開機。
stage-key-missing-next = 請用平常的名字開機，再點「再試一次」。不要重裝，先找人幫忙。

## 首頁
home-title = 首頁
home-approved = { $title }{ $line }
home-decided = 有 { $count } 件縣裡有結果了，點開看
home-denied = { $title }有結果了，點開看
home-ended = 有結果了 { $count } 件
home-ended-as = { $line } { $count } 件
home-whose = { $name }的事
home-overdue-next = 點這裡，打 12345 催一催
home-overdue-several = 有 { $count } 件事，縣裡超過了說好的日子
home-overdue = “{ $title }”縣裡超過了說好的日子
home-corrections = 要您補 { $count } 件
home-locked = 先選一個人，再看這個人的東西
open-own = 打開我的東西
open-whose = 打開誰的東西？
open-do = 打開
closed-why = 現在誰的東西都沒有打開，這裏看不到。東西都在，寫對密碼或者選好人就能看。
home-resume = 接著上次的填
clock-wrong = { -device }的日期不對，算出來的日子可能不準。請到{ -machine }的設定裡改好日期。
demonstration = 這是演示用的縣，辦的事都不作數。
tile-catalog = 辦事
tile-drafts = 接著填
tile-ledger = 辦到哪了
tile-papers = 我的材料
tile-people = 幫別人辦
tile-settings = 設定
count-forms = { $count } 份
count-items = { $count } 件
count-services = { $count } 件事

## 找
find = 找
find-label = 想辦什麼事？說大白話就行
find-hint = 想辦什麼事？
find-found = 找到 { $count } 件
find-pin = 忘了密碼、改密碼
find-pin-line = 點名字下面的“忘了密碼”，或者“換密碼”
find-reading = 念給我聽
find-reading-line = 念得快慢、要不要每頁自動念
find-language = 換一種文字
find-language-line = 简体、繁體、English
find-larger = 把字調大
find-nothing-title = 沒找到合適的
find-nothing = 換個說法再找，或者在下面按家裡遇到的事找。也可以打電話問。
catalog-title = 辦事
catalog-events = 按家裡遇到的事找
catalog-empty = 還沒有能辦的事。請找人幫忙裝上。
catalog-event-empty = 這一類現在還沒有能辦的事。
catalog-stale = 辦事內容 { $days } 天沒更新了，錢數和日子可能變了。有網會自動更新。
ask = 問一問：{ $words }
ask-unknown-title = 這個問題我們不知道
ask-perhaps = 您是不是想問
ask-also = 別人還問過
ask-none-of-these = 都不是？這個問題我們不知道
ask-unknown = 怕說錯耽誤您，請打電話問：
answer-guide = 看這件事怎麼辦
answer-source = 摘自“{ $title }”，{ $date }

## 辦事指南
guide-official = 官方名稱：{ $name }
guide-is-previous = 這是舊的，只用來比一比。
guide-conditions = 什麼人能辦
guide-materials = 要哪些材料
guide-materials-for = 辦“{ $title }”要的材料：
guide-materials-none = 什麼材料都不用。
guide-places = 去哪裡辦
guide-time = 多久、跑幾次、多少錢
guide-fee = 要多少錢
guide-result = 辦好了能得什麼
guide-steps = 一步一步怎麼走
guide-agent = 可以請人代辦嗎
guide-faq = 大家常問
guide-example = 看一張填好的樣子
guide-example-note = 人名和號碼都是編的，只給您看看怎麼填。
guide-basis = 按哪條規定辦
guide-legal-limit = 法律規定最長：{ $limit }
guide-version = 誰寫的、哪天的
guide-changes = 這回改了：{ $changes }
guide-previous = 看上一版
guide-now = 回到現在這一版
guide-ask = 打電話問
guide-complain = 不滿意，打這裡
guide-start = 開始填
guide-second-question = { $date }已經交過一件，縣裡還沒辦完。再交一件也不會更快；要改，就看那一件。
guide-second-see = 看已經交的那一件
guide-second-more = 另外再辦一件
guide-go-on = 接著填
guide-object = 看看對不對
material-have = 您已經有了，存在“我的材料”裡
material-missing = 還沒有
material-expired = 您存的這份過期了
material-how = 怎麼拿到：{ $how }
material-share = 把這張單子發給別人
office-address = 地址
office-hours = 時間
office-way = 怎麼走
office-call = 打電話
phone-who = { $who }（{ $what }）
self-check-start = 答幾個問題，看能不能辦
self-check-stays = 您的回答只留在{ -device }裡。
verdict-yes = 看來能辦。
verdict-no = 這件事恐怕辦不了：
verdict-ask = 要請人看一看：
verdict-open = 答完就告訴您。
verdict-instead = 也許這些合適：

## 填表
form-cannot-open = 這份表打不開
form-question-of = 第 { $at } 題，共 { $total } 題
form-leave = 先放著，回首頁
form-leave-kept = 填的都存好了，下次接著填。
form-all-questions = 看所有題目
form-done-of = 填好了 { $done } 題，共 { $total } 題
form-back-to-check = 改好了，回去核對
form-to-check = 填完了，核對一遍
form-skip = 先放著，填下一題
form-undo = 撤回剛才的改動
form-undone = 撤回了：“{ $question }”改回了“{ $value }”。
form-undone-blank = 撤回了：“{ $question }”現在空著。
form-undone-back = 撤回了：“{ $question }”改回了剛才的樣子。
check-there = 已經放好：{ $name }
check-notes = 交以前，請先看看：
check-go-on-noted = 看過了，下一步
check-mend = 先填好這 { $count } 處
saved-writing = 正在寫，還沒存好……
saved-held = 照片存好了，請看看清不清楚
form-part-of = 第 { $at } 部分，共 { $total } 部分
row-doubt = “{ $question }”請再看一眼
row-open-left = 還差 { $count } 題
rows-so-far = 填了 { $count } 個
rows-begin = 有，填第一個
rows-add-first = 先填第一個
rows-more = 有，再添一個
rows-add-next = 填下一個
rows-any = 有{ $noun }要填嗎？
rows-first = 先填第一個：{ $noun }
rows-all = { $noun }：有幾個填幾個，先填第一個
rows-another = 填好了「{ $name }」。還有沒有？
rows-still = 填好了“{ $name }”。還沒填全，接著填下一個
rows-no-more = 沒有了，往下填
rows-needed = 這裡至少要填一個。請點「先填第一個」。
about-question = 為什麼問？誰會看到？
dictate-by-keyboard = 想說話輸入：點鍵盤上的話筒。
dictate-stop = 說完了
dictate = 說話輸入
speak-in = 說話
speak-in-none = { -device }自己聽不懂人說話。
speak-in-keyboard = 點一下輸入框，再點鍵盤上的話筒，說給它聽；也可以打字。
speak-in-type = 請打字找；不好打字，就點上面的「求助」，打電話問。
speak-in-unheard = 沒聽清。請再點一下「說話」，慢慢說；也可以打字。
speak-in-denied = 話筒沒有打開。請在系統的設定裡允許用話筒；也可以打字。
date-parts = 分開寫年、月、日
date-words = 寫成一句話（農曆也行）
date-understood = 您寫的是{ $date }，對嗎？
forget-undo = 又想起來了
forget = 不記得了
number-over = 多了 { $count } 位，請再看一遍
read-as = 認作：{ $value }
form-empty = 沒有要填的了。
saved = 已經存好，關掉也不會丟
saved-not = 有一題還沒存上，先不要關
not-saved = “{ $question }”還沒存上
why-asked = 為什麼問：{ $why }
seen-by = 誰會看到：{ $who }
mark-done = 填好了
mark-open = 還沒填
mark-optional = 可以不填
mark-wrong = 要改一改
problem-where = { $section }：{ $question }
problems-title = 有 { $count } 處要您看一下
offer-source = 哪裡填過：{ $source }
offer-use = 就用：{ $value }
offer-also = 還會填上：{ $what }
offer-left = 下面有以前填過的，還沒有用上。要用就點它一下；不用，就再點一次往下走。
known-title = 這 { $count } 項已經知道了
known-take = 把這 { $count } 項都填上
village-elsewhere = 在別的村
choices-narrow = 寫幾個字，找起來快
choice-clear = 不選了
choice-unsure = 拿不準選哪個，點最上面的“求助”，打電話問一問。
money-shown = 就是 { $amount } 元
number-left = 還差 { $count } 位
number-whole = 18 位填齊了
keypad = 數字鍵
keypad-back = 刪一個
keypad-show = 打開數字鍵
date-year = 年
date-month = 月
date-day = 日
village-change = 換一個村
village-town-question = 哪個鄉鎮？
village-question = { $town }，哪個村？
village-group-question = { $village }，哪個組？
village-group-unknown = 不知道是哪個組
village-other = 不是這個村，重新選
village-other-town = 不是這個鄉鎮，重新選
village-none = 還沒選村。
promise-agree = 我看過了，同意
photo-take = 拍照
photo-again = 重新拍
photo-choose = 從相簿裡選
photo-choose-instead = 從相簿裡換一張
photo-choose-more = 從相簿裡加
photo-remove = 不要這張了
photo-keep-other = 不要這張，還用原來那張
photo-look = 照片收下了。看一看：字清楚嗎？四個角都在嗎？要是橫著、倒著，就點“轉一下，裁掉邊”。
photo-storing = 正在存照片，請等一下。
photo-drop = 照片也可以拖到這裡。
photo-drop-many = 照片也可以拖到這裡，一次拖幾張都行。
photo-drop-over = 這一題只放一張，收了第一張；另外 { $count } 張沒有收。別的題要用，請到那一題再放。
photo-light = 到亮的地方，拿穩了再拍。
photo-frame = 放平、光線亮、四個角都在
photo-edit = 轉一下，裁掉邊
photo-taken = 剛拍的照片
photo-page-more = 再照一頁
photo-page = 第 { $number } 頁
photo-page-open = 看看、改
photo-page-retake = 第 { $number } 頁要重新照。請點「重新拍」。
photo-pages-none = 一頁照一張，按順序來。最多 { $most } 頁。
photo-pages-some = 已經照了 { $count } 頁。還有就接着照，最多 { $most } 頁；照完了就點“繼續”。
photo-pages-full = { $count } 頁照滿了。要換哪一頁，就打開那一頁重新拍。
photo-page-twice = 這一張和第 { $number } 頁是同一張，沒有再收。
photo-pages-failed = 有 { $count } 張沒能收下，請再放一次。
photo-pages-over = 有 { $count } 張放不下，沒有收下：這裡最多 { $most } 頁。
photo-use = 就用這張
photo-blurred = 好像有點糊，字可能看不清。拿穩了再拍一張更好；就用這張也行。
photo-black = 這張幾乎全是黑的，什麼也看不見。請看看鏡頭擋住沒有，再拍一張。
photo-white = 這張幾乎全是白的，什麼也看不見。請避開強光，再拍一張。
photo-use-empty = 非要用這張
photo-empty-question = 這張什麼也看不見，縣裡也看不了，會叫您重拍。真的要用嗎？
photo-use-not = 不用，重新拍
photo-dark = 有點暗，字可能看不清。到亮的地方再拍一張更好；就用這張也行。
photo-blurred-asked = 好像還有點糊，字可能看不清。縣裡要看得清的，請拿穩了再拍一張。
photo-dark-asked = 還是有點暗，字可能看不清。縣裡要看得清的，請到亮的地方再拍一張。
photo-stale = 這是原來那張，縣裡要您換一張。
cut-how = 哪一邊多了，就把哪一邊的圓點往右推。
cut-bottom = 下邊
cut-top = 上邊
cut-right = 右邊
cut-left = 左邊
photo-leave = 不改了
photo-use-changed = 就用改好的
photo-turn = 轉一下
photo-enlarge = 放大看
file-choose = 選一個檔案
file-choose-instead = 換一個檔案
file-choose-more = 再加一個檔案
signature-field = 在這裡簽名
signature-empty = 還沒有籤。請用手指在框裡寫您的名字。
signature-again = 擦掉重籤
signature-done = 簽好了
signature-change = 重新籤
signature-photo = 不方便寫？拍一張簽名的照片
position-here = 用我現在的位置
position-looking = 正在找位置，請等一下
position-failed = 沒找到位置。可以在下面寫，或者空著。
position-type = 也可以自己寫：
row-remove = 去掉
row-remove-question = 要去掉“{ $name }”嗎？去掉以後，點“撤回”還能找回來。
row-remove-yes = 去掉
correction-title = 縣裡請您補 { $count } 處，最晚 { $until }。別的都不用動。
correction-note = 縣裡說：{ $note }
correction-group = “{ $part }”這一部分，要從頭再看一遍。
correction-note-group = 縣裡說，“{ $part }”這一部分要改：{ $note }
correction-group-unchanged = 這一部分還一樣都沒改。哪裡不對就改哪裡。
correction-unchanged = 這一處還沒改。請照縣裡說的改好，再往下。
correction-blank = 縣裡要您填這一題，現在還空著。
correction-kept-said = 您說核對過了，沒有錯。要改，改了就按新的算。
correction-keep = 核對過，沒有錯
correction-keep-blank = 核對過，就是不填
correction-unchanged-photo = 這張還是原來的。請點「重新拍」，或者從相簿裡另選一張。
correction-unchanged-page = 標出來的那一頁還是原來的。請在那一頁點「重新拍」。

## 核對和交上去
check-title = 核對一遍
check-blank = （沒填）
check-change = 改
check-go-on = 都對，下一步
check-home = 先存著，回首頁
check-taken-back = 已經拿回來了，縣裡不會收到。改好要重新交。
send-title = 交上去之前，請看清楚
send-what = 送什麼
send-what-line = 您填的 { $answers } 樣{ $photos ->
    [0] {""}
   *[other] 、{ $photos } 張照片
}{ $signatures ->
    [0] {""}
   *[other] 、{ $signatures } 個簽名
}{ $mandates ->
    [0] {""}
   *[other] 、委託書 { $mandates } 份
}{ $files ->
    [0] {""}
   *[other] 、{ $files } 份文件
}
send-to = 送給誰
send-why = 為什麼要送
send-acting = 替誰送
send-agree = 請您一條一條看，同意就打勾
send-agree-missing = 還有 { $count } 條沒打勾。不同意就不用打，這份表會一直給您留著。
send-offline = 沒有網也可以交：先存在{ -device }裡，有網就自動送去縣裡。
send-do = 交上去
send-mend = 去改縣裡說的
send-see-problems = 去看哪幾處沒填好

## 接著填
drafts-none = 沒有填到一半的表。
drafts-none-next = 去看看能辦什麼
draft-line = 填了 { $done } 題，共 { $total } 題 · { $changed }
draft-correction = 縣裡請您補
draft-delete = 不辦了，刪掉
draft-delete-question = 要刪掉“{ $title }”嗎？填的、照的都會沒有。
draft-delete-yes = 刪掉

## 辦到哪了
ledger-none = 還沒有交上去的事。
ledger-overdue = 縣裡說好的日子過了（{ $due }）
sync-may-leave = 您可以關掉，有網會自己送。
sync-what-waits = 看看是哪 { $count } 件
sync-since = { $since }開始等
sync-now = 現在就試一次
sync-trying = 正在試……
step-done = 已經過了這一步
step-now = 現在到了這一步
step-open = 還沒到這一步
case-for = 給{ $name }辦
case-number = 編號 { $number }
case-mend = 現在補
case-appeal = 不服怎麼辦
case-papers = 材料送了 { $sent }/{ $total }
case-recall = 先別送，拿回來改
case-recall-no = 不拿，照常送
case-recall-question = 這份還沒送出去。要拿回來接著改嗎？
case-recall-yes = 拿回來改
case-anew = 再填一份
case-reopen = 改了再交
case-steps = 辦到哪一步了
case-withdraw = 不想辦了，撤回
case-withdraw-no = 不撤，接著辦
case-withdraw-question = 真的不辦了嗎？
case-withdraw-reason = 為什麼不辦了？（可以不寫）
case-withdraw-what = 有網就告訴縣裡。還沒辦完的，就撤回來；已經辦完的，按縣裡的結果算。
case-withdraw-yes = 撤回
news-none = 還沒有消息。縣裡有回話，都寫在這裡。
news-title = 新消息
news-unread = 剛來的
sent-look = 看辦到哪了
sent-may-leave = 您不用等，關掉也行。有網會自己送。
sent-next = 接下來
case-ask = 打電話問
overdue-title = 縣裡還沒答覆，可以催
overdue-how = 打 12345，把下面的話念給接線員聽：
overdue-copy = 把這段話發給別人
overdue-call = 政務服務熱線
proof-title = 回執（縣裡收到的憑證）
proof-what = 縣裡蓋了電子簽名，說明它收到的和您送的一字不差。
proof-number = 辦件編號
proof-what-matter = 辦的事
proof-for = 給誰辦
proof-due = 什麼時候答覆
proof-check = 給懂的人核對用
proof-when = 收到的時間
proof-hash = 內容的核對碼
proof-key = 縣裡簽名的鑰匙

## 我的材料
papers-why = 拍一次，以後辦事直接用。只存在{ -device }裡，您不交就不會送出去。
papers-add = 加一份材料
papers-none = 還沒有材料。可以先拍身份證和戶口簿，辦事時就不用再拍。
paper-line = { $date }存的
paper-all-pages = 共 { $count } 頁
paper-expires = 有效到{ $date }
paper-used = 用在：{ $where }
paper-unused = 還沒有用過
paper-change = 選錯了？換一種材料
paper-kind-question = 這是什麼？
paper-until = 到哪天過期？
paper-until-keep = 記下這個日子
paper-delete = 刪掉這份
paper-delete-question = 要刪掉這份材料嗎？刪了找不回來。
paper-delete-yes = 刪掉
kind-bank-card = 銀行卡
kind-disability-card = 殘疾證
kind-household-book = 戶口簿
kind-id-card = 身份證
kind-income = 收入證明
kind-medical = 看病的材料
kind-other = 別的材料
kind-social-card = 社保卡

## 人和委託
people-why = 每個人的東西分開放。設了密碼的，要密碼才打得開；沒設密碼的，誰拿著這台裝置都能打開。
people-none = 還沒有人。請先加一位。
person-about = 關於{ $name }
person-create = 加上
person-delete = 刪掉{ $name }的全部東西
person-delete-question = 要刪掉{ $name }的全部東西嗎？草稿、材料都會沒有，找不回來。縣裏已經收到的，照樣辦。
unsent-delete = 沒送到的也不要了，全部刪掉
unsent-wait = 先不刪，等送到
person-delete-yes = 全部刪掉
person-is-self = 這是我自己
person-lock = 鎖上，先不辦了
person-away = 收起來，先不辦了
person-away-short = 收起來
lock-question = 要不要設一個密碼？
lock-without-pin = 還沒有密碼：收起來以後，拿着{ -device }的人都能再打開。設了密碼，就只有知道密碼的人才打得開。
lock-remember = 密碼忘了，誰也打不開，請記在紙上收好。
lock-with-pin = 設好密碼，鎖上
lock-only-away = 不設密碼，只收起來
person-name = 怎麼稱呼？
person-name-hint = 只顯示在{ -device }上，好分清是誰。
person-name-missing = 請寫一個稱呼，好分清是誰。
person-new = 加一個人
person-with-note = { $name }（{ $note }）
person-open = 換成{ $name }
person-present = 現在辦的就是這位
person-mandate-until = 委託到{ $date }
person-self = （自己）
pin-enter = { $name }的密碼
pin-set = 加一個密碼，別人打不開
pin-change = 換密碼或去掉密碼
pin-why = 幾個人合用{ -device }時，加上密碼更放心。忘了就打不開，請記在紙上收好。
pin-old = 現在的密碼
pin-new = 新密碼
pin-hint = 六到八位數字，不要用生日
pin-again = 再寫一遍新密碼
pin-differs = 兩遍寫的不一樣，請再寫一遍。
pin-wrong-shape = 密碼要六到八位數字。
pin-keep = 用這個密碼
pin-remove = 不要密碼了
done-well = 弄好了。
pin-short-title = 密碼短了
pin-short = 您的密碼是老版本的短密碼，容易被猜到。換成六位的，更放心。
pin-short-change = 去換密碼
pin-short-keep = 先不換，別再問
pin-done = 密碼設好了。下次打開要寫它。
pin-gone = 密碼去掉了。
remembered = 記住了哪些回答
remembered-why = 填過一次，下回會問您要不要用。您不點就不會用。
remembered-none = 還沒有記住什麼。
remembered-forget = 忘掉這一條
mandates-none = 還沒有委託。替別人交表之前，要先有委託。
mandate-new = 寫一份委託
mandate-asked = 縣裡要重新簽一份，是這樣說的：
mandate-title = { $name }的委託
mandate-agent-name = 誰來辦？（幫辦人的姓名）
mandate-agent-id = 幫辦人的身份證號
mandate-agent-phone = 幫辦人的手機號
mandate-agent-blank = 幫辦人
mandate-relation = 和本人是什麼關係？
mandate-services = 辦哪些事？
mandate-all-services = 所有的事都可以
mandate-pick-services = 只辦幾件事？點這裡選
mandate-until = 委託多久？
mandate-signature = 請{ $name }簽名
mandate-words = “我請{ $agent }替我（{ $name }）辦上面的事，到期就不再算數，我隨時可以收回。”
mandate-signed = 委託的簽名
mandate-photo = 本人不在？拍一張簽好的委託書
mandate-record = 記下委託
mandate-number-right = 號碼沒寫錯，就這樣記
mandate-who = 請{ $name }辦（{ $relation }）
mandate-dates = { $from }到{ $until }
mandate-ended = 委託已經到期
mandate-end = 收回這份委託
mandate-end-question = 要收回這份委託嗎？從今天起就不算數了，還沒交出去的表也不交了。
mandate-end-yes = 收回
mandate-end-no = 先不收回
mandate-end-holds = “{ $titles }”還等著送，收回以後也不送了，留在這裡。
mandate-held = { $titles }還沒交出去，就留在這裡，不會交了。要交，得有新的委託。
mandate-on-the-way = { $titles }可能已經到縣裡了。縣裡會知道委託收回了。
relation-neighbour = 鄰居
relation-other = 別的
relation-relative = 親人
relation-village-helper = 村裡的幫辦員

## 找人幫忙
help-how = 點一下號碼就能打電話。說不清楚沒關係，慢慢說。

## 設定
settings-filling = 怎麼填表
settings-one-question = 一次只問一題
settings-read-aloud = 每一頁上面都有“念”
settings-read-each = 每一頁自動念（用耳朵聽）
settings-rate = 念多快？
settings-no-voice = { -device }上沒有中文的聲音，不能念。
rate-slow = 很慢
rate-calm = 慢一點
rate-normal = 平常
rate-fast = 快一點
settings-theme = 顏色
theme-light = 亮
theme-dark = 暗，晚上不晃眼
theme-contrast = 黑白分明
settings-language = 文字
settings-village = 我的村
settings-who = 誰在用
settings-helper = { -device }也幫別人辦
settings-pin = 密碼和各人的東西
settings-sync = 網絡
settings-metered = 用手機流量送（沒有無線網時，也送照片）
settings-data = 我的數據
export-what = 把{ $name }的東西抄一份到資料夾裡，別人的不在裡面。先定一個密碼，別人拿到了也打不開。
export-phrase = 給抄出來的東西定一個密碼
export-phrase-hint = 至少八個字或數字，記在紙上收好
export-do = 上鎖，抄一份
export-clear = 不上鎖，抄一份
export-clear-question = 不上鎖的話，誰拿到誰都能看，身分證照片也在裡面。還要這樣抄嗎？
export-busy = 正在抄……
export-done = { $name }的東西抄好了，{ $count } 個檔案。
settings-about = 關於這個程式
settings-erase = 刪掉全部東西
erase-what = { -device }裡所有人的草稿、材料、密碼都會刪掉，找不回來。
erase-sent = 已經送到縣裡的不受影響，縣裡照樣辦。
erase-keep = 不刪，返回
erase-question = 真的要全部刪掉嗎？
erase-pin = 刪掉之前，請寫您的密碼
forgot-title = 忘了密碼
forgot-what = 密碼誰也找不回來，村裡、縣裡都不知道。草稿和材料就打不開了。
forgot-sent = 已經交上去的事縣裡照樣辦，打 12345 或者到大廳都能問到。
forgot-anew = 要從頭來，可以把這裡{ $name }的東西全部刪掉。怕別人亂刪，要等一天。這一天裡記起密碼、打開過一次，就不刪了。
forgot-say = 我忘了，等一天再刪
forgot-no = 再想想
forgot-yes = 真忘了，開始等一天
forgot-question = 真的忘了{ $name }的密碼嗎？等滿一天，不用密碼就能把東西全刪掉。這一天裡打開過一次，就不刪了。
forgot-waits = 有人說忘了{ $name }的密碼。{ $at }以後，不用密碼也能在這裡刪掉。記起來了，打開一次就不算了。
forgot-free = 有人說忘了{ $name }的密碼，已經等滿一天。現在可以刪掉，從頭來。
erase-yes = 是的，全部刪掉
about-version = 版本
about-county = 縣
about-pack = 辦事內容的版本
about-key = 縣裡鑰匙的 6 組數字
about-device = { -device }的編號
about-licence = 許可
about-privacy-title = 您的東西在哪裡
about-privacy = 只存在{ -device }裡，而且寫成別人看不懂的樣子（加密）。您填的，點“交上去”之前不會送出去。開了“兩台裝置一起填”的，會鎖好了存一份在縣裡，縣裡的人打不開。
about-parts-title = 用到的開源軟體
about-parts = 本程式用了 Tauri、Svelte、SQLite、SQLCipher、age、Fluent 等開放源碼的部件，各按自己的許可使用，全文隨程式一起提供。

## 辦事指南：先打電話、改了什麼、要帶什麼
guide-call-title = 急事先打電話
guide-call-now = 人先平安，表以後再填。點一下就能打。
guide-call-danger = 人有危險，現在打：
guide-call-need = 沒吃、沒住、沒錢，打這裡：
guide-call-later = 表不急。電話打過了，緩過來再填也行。
guide-call-done = 電話打過了，填表
guide-elsewhere-title = 這裡辦不了，只告訴您怎麼辦
guide-elsewhere = 這裡只把怎麼辦講清楚，不替您交什麼，也不收錢。
guide-elsewhere-ask = 拿不準的，先打電話問
guide-no-need-title = 不用申請
guide-no-need = 符合條件的，村裡會登記好，貼出名單給大家看。您可以做這三樣：
guide-no-need-check = 核對：看看登記的面積、數目對不對
guide-no-need-object = 有異議：不對的、漏了的，提出來
guide-no-need-card = 換卡號：卡換了，在這裡改
mode-phone = 先打電話
mode-explain = 這裡只講怎麼辦，到別處去辦
mode-check = 不用申請，核對一下就行
guide-changed = 這份指南有改動，看看改了什麼（{ $count } 處）
guide-changed-against = 和上一版比，改了這些：
change-old = 原來：{ $text }
change-new = 現在：{ $text }
change-added = 新加：{ $text }
change-removed = 不再有：{ $text }
change-some = 改了說法
guide-stamp = { $version } 版，{ $date }由{ $who }核對過
guide-stamp-demonstration = { $version } 版，示範內容，沒有縣裡的人核對過
guide-stale = 這份辦事指南用的是{ $date }的內容，{ $days } 天沒更新了，錢數和日子可能變了。
guide-parts = 填一次表，一起辦這幾件
guide-parts-how = 只填一遍，分給這些地方去辦。
guide-part-office = { $office }收
guide-part-depends = 用得上的才辦
village-first = 您住哪個村？選一下，才知道找誰、去哪裡。
village-choose = 選我住的村
village-from-form = 就用表裡填的：{ $village }
material-have-paper = 有了：{ -machine }裡存著“{ $name }”，{ $since }存的
material-expired-paper = 您存的“{ $name }”（{ $since }）過期了，要換一份
material-looked-up = 縣裡能查到，不用您準備
material-open = 看看是不是這一份
material-print = 列印這張單子
material-text-line = { $name }（{ $need }）
guide-stale-do = 出門前先打電話問一聲。連上網會自動更新；沒有網，請幫辦員用隨身碟帶一份新的來。
change-gone = 去掉了
office-helper = 村裡的幫辦員

## 沒找到的話
miss-offer-title = 願意告訴縣裏嗎？
miss-offer = 縣裏知道大家在找什麼，纔好補上。只發下面這幾個字，不帶您的名字和電話：
miss-tell = 告訴縣裏
miss-keep = 不說也行，這句話只存在{ -device }裏。
miss-private = 裏面有一串數字，怕是號碼，就不發了。
miss-title = 搜過、沒找到的詞
miss-why = 您搜過、沒找到的詞都記在這裏，只有您看得到。願意的話，可以一個一個告訴縣裏。
miss-empty = 還沒有。要找的都找到了。
miss-forget = 刪掉這句
miss-kind-service = 找事
miss-kind-answer = 問話

## 聯辦（一件事）
parts-sending = 一起辦的幾樣，各送到哪裡
parts-sending-how = 您只填這一次。縣裡的視窗收齊了分著送，每個單位只看它要用的那一部分。
parts-case = 一起辦的幾樣
part-to = 送到{ $office }
part-appeal = 不服怎麼辦：{ $text }

## 提醒
remind-me = 到時候提醒我
remind-is-on = 記下了。日子快到時，打開“村裡辦”就會看到。
remind-all = 看我的全部提醒
remind-who = 先選給誰提醒
remind-last-question = 上次是哪天辦的？
remind-last-hint = 記得大概哪天就填哪天。
remind-last-done = 填好了
remind-last-was = 上次是{ $date }辦的。
remind-last-say = 說一下上次是哪天辦的
remind-last-change = 改上次的日子
reminders-title = 我的提醒
reminders-none = 還沒有要提醒的事。
reminders-how = 找到一件事，打開來看，點“到時候提醒我”，就會記在這裡。
reminders-find = 去找一件事
reminder-do = 去辦
reminder-heard = 知道了
reminder-stop = 不再提醒

## 電腦上的幫辦員
helper-self = 寫下幫辦員自己的姓名、號碼
helper-self-done = 幫辦員：{ $name }
helper-self-keep = 記下
helper-self-why = 只寫一次，以後每份委託都自動帶上。存在{ -device }裡，寫委託時才一起送到縣裡。
ledger-hidden = 還有 { $count } 件，那幾位的東西上了密碼，先打開才看得到。
# 同名的只有這三句，哪裡都用這三句：號碼一樣的，號碼不一樣的，還不知道的。
same-name-number = { $name }有同名的，證號末四位也一樣：像是同一位，寫了兩份。請打開看看。
same-name-other = { $name }有同名的，證號末四位不一樣，不是同一位。看準號碼再打開。
same-name-unknown = { $name }有同名的，這裡看不出是不是同一位。看清楚再打開。
person-delete-pin = 刪掉之前，請寫密碼
person-lock-short = 鎖上
away-now = 收好了。{ $name }的東西不在螢幕上了。
locked-now = 鎖好了。{ $name }的東西，要密碼才打得開。
person-rename = 改稱呼
person-rename-keep = 就叫這個
person-same-other = 是另外一位
rail = 各處
rail-main = 最下面的按鈕
table-changed = 上次有變化
table-count = 顯示 { $shown } 個，共 { $all } 個
table-digits = 尾號
table-due = 什麼時候答覆
table-filter = 寫幾個字，只看這些
table-mandate = 委託到
count-of = { $name } { $count }
table-mend = 要補
table-name = 稱呼
table-note = 村和尾號
table-open = 打開
table-opened = 上次打開
table-refused = 沒批、沒收
table-state = 辦到哪了
table-title = 辦什麼事
table-village = 村
table-waiting = 在辦
mandate-ended-on = { $date }到期了
mandate-for-whom = 替誰辦
mandate-principal-id = 本人的身分證號
mandate-principal-name = 本人的姓名（和身分證上一樣）
mandate-this-service = 只辦「{ $title }」
mandate-who-acts = 誰來辦
mandate-withdrawn = 委託已經收回
mandate-ended-by-county = 縣裡停了這份委託
## 求助：從哪一頁來都行
help-call = 打電話問
help-page = 剛才那一頁看不懂？
help-explain = 講講剛才那一頁
help-explain-note = 用大白話，幾句就講完
help-show = 拍給別人看
help-show-note = 拍成一張圖，名字和號碼都蓋住
help-others = 別的電話（{ $count } 個）
help-places = 可以當面問的地方（{ $count } 個）
explain-title = 剛才那一頁
explain-back = 回到剛才那一頁
explain-still = 還不明白，打電話問
show-title = 拍給別人看
show-what = 這是剛才那一頁的樣子。您的名字、號碼和寫的字都蓋住了。
show-alt = 剛才那一頁的圖，您自己的內容都蓋住了
show-give = 發給別人
show-kept = 圖存好了，在“文件”裡：{ $where }。打開微信就能發給別人。
stage-stuck = 沒打開，再試一次

## 講講每一頁
explain-home =
    這是首頁，從這裡去辦每一件事。
    不知道點哪個，就在“想辦什麼事”裡寫幾個字，比如“八十歲補錢”，再點“找”。
    走到哪裡，點左上角的“返回”都能退回來。
explain-catalog =
    這裡找能辦的事。
    可以寫大白話，也可以按家裡遇到的事找。
    找到了點一下，就能看怎麼辦、要哪些材料。
explain-guide =
    這裡講一件事怎麼辦：能不能辦、能得多少、要哪些材料、去哪裡。
    看明白了，點下面的“開始填”。
    只看不填也行，什麼都不會送出去。
explain-drafts =
    填到一半的表都在這裡，一張也沒丟。
    點一下，就從上回停下的地方接著填。
explain-form =
    這裡填表。寫完一題點“繼續”，想改就點“上一題”。
    您寫的馬上就存好，關掉也不會丟。
    不會填的先放著，可以打電話問。沒點“交上去”以前，誰也看不到。
explain-check =
    表填完了，從頭看一遍。
    哪裡不對，點旁邊的“改”。
    都對了，點“下一步”。
explain-send =
    交上去以前的最後一頁。寫著送什麼、送給誰。
    一條一條看，同意的打勾，再點“交上去”。
    沒有網也可以交，有網就自動送去縣裡。
explain-sent =
    您這邊辦完了，東西都存好了。
    有網會自己送到縣裡，不用您管。
    想看辦到哪了，點「看辦到哪了」。
explain-ledger =
    交上去的事都在這裡，辦到哪一步一看就知道。
    要您補的，會排在前面。
explain-case =
    這件事辦到哪一步了，都寫在這裡。
    縣裡要您補什麼，也寫在這裡，點“現在補”就行。
    過了日子還沒消息，可以打 12345。
explain-news =
    縣裡的回話、要您補的、快到的日子，都在這裡。
    點一條，就能看是哪件事。
explain-reminders =
    到日子要辦的事，這裡替您記著。
    不想要提醒的，點“不再提醒”。
explain-papers =
    身份證、戶口簿這些，拍一次存在這裡，以後辦事直接用。
    只存在{ -device }裡，您不交就不會送出去。
explain-people =
    幾個人合用{ -device }，每個人的東西分開放。
    先選是誰，再辦這個人的事。
explain-mandate =
    替別人辦事，要本人同意。
    在這裡寫清楚誰來辦、辦什麼、到哪天，請本人簽名。
explain-misses =
    您搜過、沒找到的詞記在這裡，只有您看得到。
    願意的話，可以告訴縣裡。
explain-settings =
    這裡改字的大小、顏色、念不念、哪個村。
    點一下馬上就改好，不合適再改回來。
explain-about =
    這裡寫著程式的版本、是哪個縣的。
    打電話求助時，別人可能會問您。
explain-erase =
    這裡會把{ -device }裡的東西全部刪掉，刪了找不回來。
    不是真的要刪，就點“不刪，返回”。
explain-welcome =
    都準備好了。
    想辦哪件事，點一下就行。
    還沒想好，就點“先到首頁看看”。
explain-first-start =
    頭一次打開，只問兩樣：字多大，給誰辦事。
    看著合適就點一下，以後都能改。
explain-create-passphrase =
    { -device }要定一個密碼，您填的東西別人才看不到。
    寫兩遍一樣的，記在紙上收好，再點“定好了”。
explain-unlock =
    您填的東西鎖著。
    把定好的密碼寫進去，再點“打開”。
explain-keyring =
    鑰匙由{ -device }保管，{ -device }還沒解鎖。
    先用開機密碼給{ -device }解鎖，再點“再試一次”。
explain-key-missing =
    您的東西還在，只是開它的鑰匙不見了。
    不要重裝，也不要刪。先打電話找人看看。
explain-second =
    村裡辦已經開著一個了。
    到那個視窗裡去辦，或者關掉它，再點“再試一次”。
explain-too-new =
    這裡的東西是新版本存的，這個舊程式打不開。
    裝上新版本就好，東西都在。
explain-stuck =
    程式這回沒打開，您的東西沒有動。
    點“再試一次”。還不行，就打電話問。
start-who-later = 以後也能改，兩樣都用得上。
start-pack = 把本縣能辦的事裝進{ -machine }
start-pack-later = 先不裝，看看首頁
pack-taken = { $county }的辦事內容裝好了，能辦 { $count } 件事。
welcome-title = 好了，先辦哪件事？
welcome-all = 看所有的事（{ $count } 件）
welcome-home = 先到首頁看看
for-experts = 給懂的人核對用
size-sample = 選好以後就是這樣：
size-sample-question = 老人今年多大年紀？
size-sample-answer = 八十歲以上，每月有補貼。
settings-reading = 唸給我聽
settings-whole-page = 一頁問幾題
settings-whole-page-note = 電腦上看得全
settings-who-one = 只辦自己和家裡的事
settings-who-several = 也幫別人辦
settings-pin-note = 加密碼、換密碼、刪掉一個人
settings-sync-how = 有無線網時，自動送到縣裡。
settings-metered-on = 沒有無線網時，用流量送
settings-metered-off = 只用無線網送照片
settings-data-note = 抄一份、搜過的詞、全部刪掉
settings-erase-note = 刪了找不回來，會再問您一次
export-title = 抄一份出來
export-how-clear = 在電腦上點開就能看。看完收好，別放在別人找得到的地方。
export-how-sealed = 要看的時候，把資料夾拿到電腦上，請懂電腦的人幫您打開。怎麼打開寫在裡面的 README.txt 裡，還要用您剛才定的密碼。
export-where = 在這個資料夾裡：
export-clear-no = 不這樣抄
export-what-in = 裡面有：沒填完的表、交上去的表和回執、材料照片、委託書，還有這裡記住的回答。

## 一眼看明白
answers-title = 五句話說清楚
answer-can = 能不能
answer-money = 多少錢
answer-bring = 帶什麼
answer-where = 去哪
answer-long = 多久
answer-comma = ，
answer-and = 、
answer-conditions = 另外還有 { $count } 條
answer-ask = 問幾句就知道
answer-can-if = { $conditions }，就能辦
answer-only-if = { $conditions }，才能辦
answer-conditions-all = 一共 { $count } 個條件
answer-free = 手續不要錢
answer-top-up = 補到{ $value }
answer-top-up-note = 這是{ $name }，差多少補多少
figure-top-up = 這是線，不是每人都領這麼多：家裡收入不夠的部分補上
answer-papers-none = 什麼都不用準備
answer-papers-later = 現在不用，以後再補
answer-papers = { $count ->
    [1] 帶上{ $names }
   *[other] { $names } { $count } 樣
}
answer-papers-only = 只帶{ $names }
answer-prepare = 要什麼
answer-prepare-papers = { $count ->
    [1] 備好{ $names }
   *[other] { $names } { $count } 樣
}
answer-prepare-only = 只要{ $names }
answer-papers-have = 有了 { $have } 樣
answer-papers-all = 都有了
answer-papers-more = { $names }等 { $count } 樣
answer-papers-other = 其餘看情況
answer-stay = 不用跑
answer-stay-ask = 不用跑，要問就去
answer-visits = 要跑 { $count } 次
guide-phones = 打電話問、提意見
guide-check = 給懂的人核對用
guide-official-name = 官方名稱
remind-title-of = 提醒：{ $what }
remind-title-what = 提醒：{ $what }，{ $left }
foreign-part = 這份指南縣裡只寫了簡體字。
foreign-form = 這張表的問題縣裡只寫了簡體字。
home-events = 家裡遇到了什麼事？
find-clear = 清空
find-larger-line = 字號有三檔，一點就變大
pack-by-itself = 這份內容就放在安裝包旁邊，程式自己裝上的。
pack-check = 給縣裡打電話，對一對下面的 6 組數字，全都一樣就沒錯。
wait-little = 過一會兒
wait-over = 現在可以再輸了。
wait-seconds = 過 { $seconds } 秒
wait-minutes = 過 { $minutes } 分鐘

## 練一練
practice = 練一練
practice-note = 三分鐘走一遍，不會真的交
practice-banner = 練習，不會真交
practice-step = 第 { $at } 步，共 { $total } 步
practice-end = 不練了
practice-done = 練完了，回首頁
practice-copy = 可以填：
practice-photo = 不用拍，用一張樣圖
practice-sample = 樣本
practice-sample-note = 不是真的證件
practice-hint-guide = 看完，點“開始填”
practice-hint-form = 隨便填，再點“繼續”
practice-hint-check = 看一遍，點下面的按鈕
practice-hint-send = 打上勾，點“交上去”
practice-hint-case = 辦到哪了，在這裡看
practice-hint-other = 點“返回”，接著練
settings-lock = 多久不動就鎖上
settings-lock-line = { $minutes } 分鐘
settings-lock-why = 加了密碼的人，這麼久沒人動{ -machine }，就自動鎖上。
help-read = 唸剛才那一頁
help-read-note = 回到那一頁，從頭唸給您聽

## 兩台裝置一起填
devices-title = 兩台裝置一起填
devices-give = 帶到另一台
devices-take = 從另一台帶來
devices-what = 沒填完的事，換一部手機、換一台電腦，都能接著填。
devices-sealed = 有網時，填的內容鎖好了，存一份在縣裡。縣裡的人打不開，只有您的裝置打得開。
devices-photos-stay = 照片和簽名現在還不會跟著走，在哪台拍的，就在哪台交。
devices-old = 東西在這台上
devices-old-line = 把{ $name }沒填完的事，帶到另一台
devices-new = 東西在另一台上
devices-new-line = 把{ $name }在那台上沒填完的事，帶到這台來
devices-name = { -device }叫什麼？
devices-name-hint = 兩台起不一樣的名字，好分清是哪台寫的。
devices-name-blank = 請給{ -device }起個名字，比如“爸的手機”。
devices-name-phone = 手機
devices-name-computer = 電腦
devices-name-none = 沒起名字的裝置
devices-making = 正在做圖……
devices-step-square = 一、用另一台拍這張圖
devices-step-square-how = 在另一台上打開“兩台裝置一起填”，點“東西在另一台上”，再拍這張圖。
devices-square = 給另一台裝置拍的圖
devices-keep = 拍不了，存成檔案
devices-kept = 存好了：“{ $file }”，在 { $folder } 裡。用 U 盤帶過去，在那台上選它。
devices-step-code = 二、在另一台上寫這 20 個數字
devices-step-code-how = 只告訴自己家裡人。別人拿到圖，沒有這些數字也打不開。
devices-step-digits = 三、最後寫這 6 個數字
devices-step-digits-how = 兩台的 6 個數字一樣，才帶得過去。
devices-given = 另一台收好了
devices-take-whose = 現在打開的是{ $name }的東西。帶來的也要是{ $name }的。
devices-take-square = 一、拍那台上的圖
devices-take-square-how = 那台上點“東西在這台上”，就有一張黑白格子的圖。
devices-take-photo = 拍那張圖
devices-take-file = 選帶來的檔案
devices-read = 看清了，往下寫數字。
devices-unread = 這張看不出來。請靠近一點，把整張圖拍進去，再拍一次。
devices-parcel-missing = 還沒有拍那張圖，也沒有選檔案。
devices-code = 二、那台上的 20 個數字
devices-code-hint = 五個一組，一共四組。
devices-code-count = 要 20 個數字，現在寫了 { $count } 個。
devices-digits = 三、那台上最後的 6 個數字
devices-digits-hint = 在那台那一頁的最下面。
devices-digits-count = 要 6 個數字，現在寫了 { $count } 個。
devices-joining = 正在打開……
devices-join = 帶過來
devices-all-there = 沒填完的事，縣裡也存著一份，鎖好的。另一台有網就能接著填。
devices-only-here = 有 { $count } 件事最新的只在這台上。一有網就自動存到縣裡。
devices-differ = 兩台寫得不一樣
devices-differ-how = 哪個對，就點哪個。另一台也會跟著改。
devices-side-by = { $device }，{ $at }寫的
devices-side-blank = 沒有寫
devices-side-deleted = 刪掉
devices-side-written = 留著，接著填
devices-called = 這台叫“{ $name }”。
devices-more = 再帶一台
devices-leave = 這台不一起填了
devices-leave-question = 這台上的都留著，別的裝置照樣一起填。以後那邊寫的，這台收不到了。要停嗎？
devices-leave-yes = 這台停下
devices-leave-no = 接著一起填
devices-off = 現在只在這台上填
devices-on = 換一台也能接著填
devices-pick = 去選哪個對
devices-asks = 兩台裝置寫得不一樣，請您定
draft-only-here = 最新的只在這台上
draft-there-too = 縣裡也存著一份，鎖好的
explain-devices = 這一頁管的是：沒填完的事，換一台手機或電腦接著填。填的內容鎖好了存在縣裡，縣裡的人打不開。不開也行，東西就只在這台上。
devices-lost = 原來那台丟了、壞了
devices-lost-line = 憑抄下來的十二個字找回來
devices-words = 抄下十二個字
devices-words-due = 這台還沒抄過，抄了才放心
devices-words-kept-line = 抄好了，手機丟了也找得回來
devices-words-what = 手機丟了、壞了，在新手機上寫這十二個字，沒填完的事就回來。請照著順序抄在紙上，夾進戶口本。
devices-words-secret = 誰有這十二個字，誰就能看您填的。別拍照，別發給人。
devices-words-written = 抄好了
devices-words-kept = 抄對了，收好這張紙。
devices-back-how = 看著您抄的紙，寫這三個字，看抄對了沒有。
devices-back-at = 第 { $place } 個字
devices-back-again = 再看一眼那十二個字
devices-back-done = 寫好了
devices-words-label = 紙上的十二個字
devices-words-hint = 照著順序寫，寫簡體字也行。
devices-recover-do = 找回來
devices-same = 那台上叫“{ $theirs }”，這台上打開的是“{ $ours }”。是同一個人嗎？
devices-same-yes = 是同一個人，帶過來
devices-same-no = 不是，去換一個人
devices-take-same = 兩台上要是同一個人的東西。
devices-unread-yet = 還沒連上縣裡。等有網了，才看得到那邊有什麼。
devices-no-forms = 已經連上了。現在沒有填到一半的事。
devices-lacking = 找到 { $count } 件沒填完的事。先裝上縣裡的辦事內容，就能接著填。
devices-found-nothing = 憑這十二個字，縣裡沒找到東西。
devices-found-nothing-next = 可能有字寫錯了，或者前後顛倒了。點“這台不一起填了”，看著紙再寫一遍。
devices-sent-there = “{ $title }”在“{ $device }”上交了（{ $at }）。辦得怎麼樣，看那台的“辦到哪了”。
devices-deleted-there = “{ $title }”在“{ $device }”上刪掉了（{ $at }）。
devices-leave-question-waiting = 有 { $count } 件事這台寫了、那台還沒有。停了，那台就收不到了。要停嗎？
devices-differ-gone = 一台刪了，另一台又寫了。
devices-unread-file = 這個檔案不是。請選名字像“cunliban-日期.txt”的那個。
draft-delete-question-all = 要刪掉“{ $title }”嗎？填的、照的都會沒有，另一台上的也會沒有。
home-shut-asked = 縣裡請補 { $count } 件，打開來看
forgot-waiting = 還有 { $count } 件沒送到縣裡。先連上網，等它送走，再想刪的事。
