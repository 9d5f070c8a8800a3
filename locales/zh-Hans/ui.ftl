# 界面上的话。写给七十一岁的人听：短，具体，不怪人，先说大白话。

## 到处都用
app-name = 村里办
back = 返回
back-step = 上一题
back-part = 上一部分
back-to-question = 回到题目
cancel = 先不弄
close = 关闭
continue = 继续
secret-show = 显示我写的
copied = 文字已经复制好，可以粘贴到微信里发给别人。
error-unknown = 出了点小毛病，没有办成。
error-unknown-next = 您填的都还在。请再试一次，还不行就找人帮忙。
help = 找人帮忙
help-short = 求助
incident = 告诉帮忙的人这个号：{ $number }
keep = 先不删，留着
more-help = 不明白？看看怎么填
read-whole = 看全
read-less = 收起
optional = （可以不填）
print = 打印
read-again = 再念
read-each-begins = 好，从现在起，每一页我都念给您听。念的时候点上面的“{ $stop }”，就不念了。要再听一遍，点“{ $again }”。
read-over = 念完了
read-page = 念
read-page-whole = 这一页
read-stop = 停
share = 发给别人
share-no = { -device }不能直接发。可以打印，或者念给别人听。
speak = 听一句，试试快慢
speak-again = 再听一句
speak-stop = 停下
spoken-filled = 填的是：{ $value }
spoken-picked = ，选中了
spoken-press = 可以点：
spoken-each = 每一行后面都有“{ $name }”，要哪一行就点哪一行的。
spoken-main = 最下面的大按钮：
spoken-nth = 第 { $at } 个，
spoken-one-of = 下面有 { $count } 个，点您要的那个。
spoken-any-of = 下面有 { $count } 个，要的都点上。
spoken-promises = 下面有 { $count } 条，同意的一条一条点上。
spoken-tick = 点一下打勾：
spoken-ticked = ，打了勾
spoken-fold = 能点开：
spoken-blank = 还没填。
spoken-keys = 按下面的数字键，按错了点“{ $back }”。
spoken-figures = 点一下框，下面会出来数字键。
spoken-write = 点一下框，再写。
spoken-write-or-say = 点一下框，写也行，点键盘上的话筒说也行。
spoken-end = 念完了。再听一遍，点上面的“{ $again }”。
spoken-back = 退回去，点左上角的“{ $back }”。
text-size = 字的大小
text-size-done = 就用这个
text-size-short = 字号
to-home = 回首页
try-again = 再试一次
waiting = 正在打开，请等一下

## 替别人办
acting-for = 正在替{ $name }办
acting-own = 现在办的是{ $name }的事
acting-label = 现在替谁办
acting-no-mandate = （还没有委托）
acting-mandate-withdrawn = （委托已经收回）
acting-mandate-ended-by-county = （县里停了委托）
acting-mandate-over = （委托到期了）
acting-until = （委托到{ $date }）

## 字号
all-settings = 看全部设置
level-huge = 特大
level-large = 大字
level-sample = 这样的字看得清吗？
level-standard = 标准

## 头一次打开
start-welcome = 您好，先选字的大小
start-size = 哪一行看着舒服，就点哪一行。以后随时能改。
start-read = 不认字？我念给您听
start-read-how = 点这一行，每一页我都念。
start-read-on = 每一页都念。再点一下就不念
start-who = 给谁办事？
start-self = 给自己用
start-self-note = 办自己和家里的事
start-others = 帮别人办
start-others-note = 帮乡亲办，每个人的东西分开放

## 事项目录
pack-why = 装一次，以后没有网也能用。
pack-none-title = 还没找到要装的东西
pack-none = 请把县里给的 U 盘插上，或者把县里发的文件存到“下载”里，再点“再找一次”。
pack-again = 再找一次
pack-again-none = 又找了一遍，还是没有。请找村里的帮办员，或者打 12345 问县里。
pack-take = 装上{ $county }能办的事
pack-compare-title = 先和县里对一对数字
pack-compare-why = 这份“{ $county }”来自：{ $place }。是不是县里发的，要对过数字才知道。
pack-compare-how = 请打 12345，请对方转到县里管“村里办”的窗口；也可以打村里墙上贴着的县窗口电话。请窗口把 6 组数字一组一组念给您听，您看着下面的对。别人发来的号码不要打。
pack-compare-digits = 6 组数字，每组 5 个
pack-compare-tick = 6 组数字都是对方在电话里念的，我一组一组对过，全都一样
pack-compare-missing = 请先听对方念，对过了再打勾。
pack-compare-take = 全都一样，装上{ $county }
pack-compare-differs = 有一个不一样
pack-compare-refused = 没有装。数字不一样，就不是县里发的那一份，请不要用它。请到村里或镇上的便民服务站，要一份县里发的。
pack-compare-back = 退回去
pack-line = { $place } · 第 { $version } 版
pack-reading = 正在检查和装上，请等一下，不要关。

## 密码和打不开的时候
passphrase = 密码
passphrase-again = 再写一遍密码
passphrase-busy = 正在打开，要几秒钟。
passphrase-create = 给{ -device }定一个密码
passphrase-create-why = { -device }自己没有保管钥匙的地方。定一个密码，您填的东西别人才看不到。
passphrase-differs = 两遍写的不一样，请再写一遍。
passphrase-hint = 最少八个字。可以用一句自己记得住的话。忘了就打不开，请写在纸上收好。
passphrase-keep = 定好了，继续
passphrase-missing = 请写上密码。
passphrase-open = 打开
passphrase-short = 密码太短，最少要 { $length } 个字。
passphrase-unlock = 请写密码
passphrase-unlock-why = 您填的东西都锁着，写对密码就能打开。
stage-nothing-lost = 您填过的东西都还在，一样没动。
stage-too-new = 这个程序旧了
stage-too-new-what = 这里的东西是新版本的程序存的，旧程序打不开。
stage-too-new-next = 请装上新版本再打开。不会装就找人帮忙。
stage-second = 村里办已经开着了
stage-second-what = 同一台机器上只能开一个。
stage-second-next = 请到已经打开的那个窗口里去办。关掉那一个，再点“再试一次”也行。
stage-keyring = 钥匙还锁着
stage-keyring-what = 您的东西上了锁，钥匙由{ -device }保管，{ -device }还没解锁。
stage-keyring-next = 请先用开机密码给{ -device }解锁，再点“再试一次”。
stage-key-missing = 找不到钥匙
stage-key-missing-what = 您的东西在，可是开它的钥匙不见了。可能是换了系统，或者换了一个名字开机。
stage-key-missing-next = 请用平常的名字开机，再点“再试一次”。不要重装，先找人帮忙。

## 首页
home-title = 首页
home-approved = { $title }{ $line }
home-decided = 有 { $count } 件县里有结果了，点开看
home-denied = { $title }有结果了，点开看
home-ended = 有结果了 { $count } 件
home-ended-as = { $line } { $count } 件
home-whose = { $name }的事
home-overdue-next = 点这里，打 12345 催一催
home-overdue-several = 有 { $count } 件事，县里超过了说好的日子
home-overdue = “{ $title }”县里超过了说好的日子
home-corrections = 要您补 { $count } 件
home-locked = 先选一个人，再看这个人的东西
open-own = 打开我的东西
open-whose = 打开谁的东西？
open-do = 打开
closed-why = 现在谁的东西都没有打开，这里看不到。东西都在，写对密码或者选好人就能看。
home-resume = 接着上次的填
clock-wrong = { -device }的日期不对，算出来的日子可能不准。请到{ -machine }的设置里改好日期。
demonstration = 这是演示用的县，办的事都不作数。
tile-catalog = 办事
tile-drafts = 接着填
tile-ledger = 办到哪了
tile-papers = 我的材料
tile-people = 帮别人办
tile-settings = 设置
count-forms = { $count } 份
count-items = { $count } 件
count-services = { $count } 件事

## 找
find = 找
find-label = 想办什么事？说大白话就行
find-hint = 想办什么事？
find-found = 找到 { $count } 件
find-pin = 忘了密码、改密码
find-pin-line = 点名字下面的“忘了密码”，或者“换密码”
find-reading = 念给我听
find-reading-line = 念得快慢、要不要每页自动念
find-language = 换一种文字
find-language-line = 简体、繁体、English
find-larger = 把字调大
find-nothing-title = 没找到合适的
find-nothing = 换个说法再找，或者在下面按家里遇到的事找。也可以打电话问。
catalog-title = 办事
catalog-events = 按家里遇到的事找
catalog-empty = 还没有能办的事。请找人帮忙装上。
catalog-event-empty = 这一类现在还没有能办的事。
catalog-stale = 办事内容 { $days } 天没更新了，钱数和日子可能变了。有网会自动更新。
ask = 问一问：{ $words }
ask-unknown-title = 这个问题我们不知道
ask-perhaps = 您是不是想问
ask-also = 别人还问过
ask-none-of-these = 都不是？这个问题我们不知道
ask-unknown = 怕说错耽误您，请打电话问：
answer-guide = 看这件事怎么办
answer-source = 摘自“{ $title }”，{ $date }

## 办事指南
guide-official = 官方名称：{ $name }
guide-is-previous = 这是旧的，只用来比一比。
guide-conditions = 什么人能办
guide-materials = 要哪些材料
guide-materials-for = 办“{ $title }”要的材料：
guide-materials-none = 什么材料都不用。
guide-places = 去哪里办
guide-time = 多久、跑几次、多少钱
guide-fee = 要多少钱
guide-result = 办好了能得什么
guide-steps = 一步一步怎么走
guide-agent = 可以请人代办吗
guide-faq = 大家常问
guide-example = 看一张填好的样子
guide-example-note = 人名和号码都是编的，只给您看看怎么填。
guide-basis = 按哪条规定办
guide-legal-limit = 法律规定最长：{ $limit }
guide-version = 谁写的、哪天的
guide-changes = 这回改了：{ $changes }
guide-previous = 看上一版
guide-now = 回到现在这一版
guide-ask = 打电话问
guide-complain = 不满意，打这里
guide-start = 开始填
guide-second-question = { $date }已经交过一件，县里还没办完。再交一件也不会更快；要改，就看那一件。
guide-second-see = 看已经交的那一件
guide-second-more = 另外再办一件
guide-go-on = 接着填
guide-object = 看看对不对
material-have = 您已经有了，存在“我的材料”里
material-missing = 还没有
material-expired = 您存的这份过期了
material-how = 怎么拿到：{ $how }
material-share = 把这张单子发给别人
office-address = 地址
office-hours = 时间
office-way = 怎么走
office-call = 打电话
phone-who = { $who }（{ $what }）
self-check-start = 答几个问题，看能不能办
self-check-stays = 您的回答只留在{ -device }里。
verdict-yes = 看来能办。
verdict-no = 这件事恐怕办不了：
verdict-ask = 要请人看一看：
verdict-open = 答完就告诉您。
verdict-instead = 也许这些合适：

## 填表
form-cannot-open = 这份表打不开
form-question-of = 第 { $at } 题，共 { $total } 题
form-leave = 先放着，回首页
form-leave-kept = 填的都存好了，下次接着填。
form-all-questions = 看所有题目
form-done-of = 填好了 { $done } 题，共 { $total } 题
form-back-to-check = 改好了，回去核对
form-to-check = 填完了，核对一遍
form-skip = 先放着，填下一题
form-undo = 撤回刚才的改动
form-undone = 撤回了：“{ $question }”改回了“{ $value }”。
form-undone-blank = 撤回了：“{ $question }”现在空着。
form-undone-back = 撤回了：“{ $question }”改回了刚才的样子。
check-there = 已经放好：{ $name }
check-notes = 交以前，请先看看：
check-go-on-noted = 看过了，下一步
check-mend = 先填好这 { $count } 处
saved-writing = 正在写，还没存好……
saved-held = 照片存好了，请看看清不清楚
form-part-of = 第 { $at } 部分，共 { $total } 部分
row-doubt = “{ $question }”请再看一眼
row-open-left = 还差 { $count } 题
rows-so-far = 填了 { $count } 个
rows-begin = 有，填第一个
rows-add-first = 先填第一个
rows-more = 有，再添一个
rows-add-next = 填下一个
rows-any = 有{ $noun }要填吗？
rows-first = 先填第一个：{ $noun }
rows-all = { $noun }：有几个填几个，先填第一个
rows-another = 填好了“{ $name }”。还有没有？
rows-still = 填好了“{ $name }”。还没填全，接着填下一个
rows-no-more = 没有了，往下填
rows-needed = 这里至少要填一个。请点“先填第一个”。
about-question = 为什么问？谁会看到？
dictate-by-keyboard = 想说话输入：点键盘上的话筒。
dictate-stop = 说完了
dictate = 说话输入
speak-in = 说话
speak-in-none = { -device }自己听不懂人说话。
speak-in-keyboard = 点一下输入框，再点键盘上的话筒，说给它听；也可以打字。
speak-in-type = 请打字找；不好打字，就点上面的“求助”，打电话问。
speak-in-unheard = 没听清。请再点一下“说话”，慢慢说；也可以打字。
speak-in-denied = 话筒没有打开。请在系统的设置里允许用话筒；也可以打字。
date-parts = 分开写年、月、日
date-words = 写成一句话（农历也行）
date-understood = 您写的是{ $date }，对吗？
forget-undo = 又想起来了
forget = 不记得了
number-over = 多了 { $count } 位，请再看一遍
read-as = 认作：{ $value }
form-empty = 没有要填的了。
saved = 已经存好，关掉也不会丢
saved-not = 有一题还没存上，先不要关
not-saved = “{ $question }”还没存上
why-asked = 为什么问：{ $why }
seen-by = 谁会看到：{ $who }
mark-done = 填好了
mark-open = 还没填
mark-optional = 可以不填
mark-wrong = 要改一改
problem-where = { $section }：{ $question }
problems-title = 有 { $count } 处要您看一下
offer-source = 哪里填过：{ $source }
offer-use = 就用：{ $value }
offer-also = 还会填上：{ $what }
offer-left = 下面有以前填过的，还没有用上。要用就点它一下；不用，就再点一次往下走。
known-title = 这 { $count } 项已经知道了
known-take = 把这 { $count } 项都填上
village-elsewhere = 在别的村
choices-narrow = 写几个字，找起来快
choice-clear = 不选了
choice-unsure = 拿不准选哪个，点最上面的“求助”，打电话问一问。
money-shown = 就是 { $amount } 元
number-left = 还差 { $count } 位
number-whole = 18 位填齐了
keypad = 数字键
keypad-back = 删一个
keypad-show = 打开数字键
date-year = 年
date-month = 月
date-day = 日
village-change = 换一个村
village-town-question = 哪个乡镇？
village-question = { $town }，哪个村？
village-group-question = { $village }，哪个组？
village-group-unknown = 不知道是哪个组
village-other = 不是这个村，重新选
village-other-town = 不是这个乡镇，重新选
village-none = 还没选村。
promise-agree = 我看过了，同意
photo-take = 拍照
photo-again = 重新拍
photo-choose = 从相册里选
photo-choose-instead = 从相册里换一张
photo-choose-more = 从相册里加
photo-remove = 不要这张了
photo-keep-other = 不要这张，还用原来那张
photo-look = 照片收下了。看一看：字清楚吗？四个角都在吗？要是横着、倒着，就点“转一下，裁掉边”。
photo-storing = 正在存照片，请等一下。
photo-drop = 照片也可以拖到这里。
photo-drop-many = 照片也可以拖到这里，一次拖几张都行。
photo-drop-over = 这一题只放一张，收了第一张；另外 { $count } 张没有收。别的题要用，请到那一题再放。
photo-light = 到亮的地方，拿稳了再拍。
photo-frame = 放平、光线亮、四个角都在
photo-edit = 转一下，裁掉边
photo-taken = 刚拍的照片
photo-page-more = 再照一页
photo-page = 第 { $number } 页
photo-page-open = 看看、改
photo-page-retake = 第 { $number } 页要重新照。请点“重新拍”。
photo-pages-none = 一页照一张，按顺序来。最多 { $most } 页。
photo-pages-some = 已经照了 { $count } 页。还有就接着照，最多 { $most } 页；照完了就点“继续”。
photo-pages-full = { $count } 页照满了。要换哪一页，就打开那一页重新拍。
photo-page-twice = 这一张和第 { $number } 页是同一张，没有再收。
photo-pages-failed = 有 { $count } 张没能收下，请再放一次。
photo-pages-over = 有 { $count } 张放不下，没有收下：这里最多 { $most } 页。
photo-use = 就用这张
photo-blurred = 好像有点糊，字可能看不清。拿稳了再拍一张更好；就用这张也行。
photo-black = 这张几乎全是黑的，什么也看不见。请看看镜头挡住没有，再拍一张。
photo-white = 这张几乎全是白的，什么也看不见。请避开强光，再拍一张。
photo-use-empty = 非要用这张
photo-empty-question = 这张什么也看不见，县里也看不了，会叫您重拍。真的要用吗？
photo-use-not = 不用，重新拍
photo-dark = 有点暗，字可能看不清。到亮的地方再拍一张更好；就用这张也行。
photo-blurred-asked = 好像还有点糊，字可能看不清。县里要看得清的，请拿稳了再拍一张。
photo-dark-asked = 还是有点暗，字可能看不清。县里要看得清的，请到亮的地方再拍一张。
photo-stale = 这是原来那张，县里要您换一张。
cut-how = 哪一边多了，就把哪一边的圆点往右推。
cut-bottom = 下边
cut-top = 上边
cut-right = 右边
cut-left = 左边
photo-leave = 不改了
photo-use-changed = 就用改好的
photo-turn = 转一下
photo-enlarge = 放大看
file-choose = 选一个文件
file-choose-instead = 换一个文件
file-choose-more = 再加一个文件
signature-field = 在这里签名
signature-empty = 还没有签。请用手指在框里写您的名字。
signature-again = 擦掉重签
signature-done = 签好了
signature-change = 重新签
signature-photo = 不方便写？拍一张签名的照片
position-here = 用我现在的位置
position-looking = 正在找位置，请等一下
position-failed = 没找到位置。可以在下面写，或者空着。
position-type = 也可以自己写：
row-remove = 去掉
row-remove-question = 要去掉“{ $name }”吗？去掉以后，点“撤回”还能找回来。
row-remove-yes = 去掉
correction-title = 县里请您补 { $count } 处，最晚 { $until }。别的都不用动。
correction-note = 县里说：{ $note }
correction-group = “{ $part }”这一部分，要从头再看一遍。
correction-note-group = 县里说，“{ $part }”这一部分要改：{ $note }
correction-group-unchanged = 这一部分还一样都没改。哪里不对就改哪里。
correction-unchanged = 这一处还没改。请照县里说的改好，再往下。
correction-blank = 县里要您填这一题，现在还空着。
correction-kept-said = 您说核对过了，没有错。要改，改了就按新的算。
correction-keep = 核对过，没有错
correction-keep-blank = 核对过，就是不填
correction-unchanged-photo = 这张还是原来的。请点“重新拍”，或者从相册里另选一张。
correction-unchanged-page = 标出来的那一页还是原来的。请在那一页点“重新拍”。

## 核对和交上去
check-title = 核对一遍
check-blank = （没填）
check-change = 改
check-go-on = 都对，下一步
check-home = 先存着，回首页
check-taken-back = 已经拿回来了，县里不会收到。改好要重新交。
send-title = 交上去之前，请看清楚
send-what = 送什么
send-what-line = 您填的 { $answers } 样{ $photos ->
    [0] {""}
   *[other] 、{ $photos } 张照片
}{ $signatures ->
    [0] {""}
   *[other] 、{ $signatures } 个签名
}{ $mandates ->
    [0] {""}
   *[other] 、委托书 { $mandates } 份
}{ $files ->
    [0] {""}
   *[other] 、{ $files } 份文件
}
send-to = 送给谁
send-why = 为什么要送
send-acting = 替谁送
send-agree = 请您一条一条看，同意就打勾
send-agree-missing = 还有 { $count } 条没打勾。不同意就不用打，这份表会一直给您留着。
send-offline = 没有网也可以交：先存在{ -device }里，有网就自动送去县里。
send-do = 交上去
send-mend = 去改县里说的
send-see-problems = 去看哪几处没填好

## 接着填
drafts-none = 没有填到一半的表。
drafts-none-next = 去看看能办什么
draft-line = 填了 { $done } 题，共 { $total } 题 · { $changed }
draft-correction = 县里请您补
draft-delete = 不办了，删掉
draft-delete-question = 要删掉“{ $title }”吗？填的、照的都会没有。
draft-delete-yes = 删掉

## 办到哪了
ledger-none = 还没有交上去的事。
ledger-overdue = 县里说好的日子过了（{ $due }）
sync-may-leave = 您可以关掉，有网会自己送。
sync-what-waits = 看看是哪 { $count } 件
sync-since = { $since }开始等
sync-now = 现在就试一次
sync-trying = 正在试……
step-done = 已经过了这一步
step-now = 现在到了这一步
step-open = 还没到这一步
case-for = 给{ $name }办
case-number = 编号 { $number }
case-mend = 现在补
case-appeal = 不服怎么办
case-papers = 材料送了 { $sent }/{ $total }
case-recall = 先别送，拿回来改
case-recall-no = 不拿，照常送
case-recall-question = 这份还没送出去。要拿回来接着改吗？
case-recall-yes = 拿回来改
case-anew = 再填一份
case-reopen = 改了再交
case-steps = 办到哪一步了
case-withdraw = 不想办了，撤回
case-withdraw-no = 不撤，接着办
case-withdraw-question = 真的不办了吗？
case-withdraw-reason = 为什么不办了？（可以不写）
case-withdraw-what = 有网就告诉县里。还没办完的，就撤回来；已经办完的，按县里的结果算。
case-withdraw-yes = 撤回
news-none = 还没有消息。县里有回话，都写在这里。
news-title = 新消息
news-unread = 刚来的
sent-look = 看办到哪了
sent-may-leave = 您不用等，关掉也行。有网会自己送。
sent-next = 接下来
case-ask = 打电话问
overdue-title = 县里还没答复，可以催
overdue-how = 打 12345，把下面的话念给接线员听：
overdue-copy = 把这段话发给别人
overdue-call = 政务服务热线
proof-title = 回执（县里收到的凭证）
proof-what = 县里盖了电子签名，说明它收到的和您送的一字不差。
proof-number = 办件编号
proof-what-matter = 办的事
proof-for = 给谁办
proof-due = 什么时候答复
proof-check = 给懂的人核对用
proof-when = 收到的时间
proof-hash = 内容的核对码
proof-key = 县里签名的钥匙

## 我的材料
papers-why = 拍一次，以后办事直接用。只存在{ -device }里，您不交就不会送出去。
papers-add = 加一份材料
papers-none = 还没有材料。可以先拍身份证和户口簿，办事时就不用再拍。
paper-line = { $date }存的
paper-all-pages = 共 { $count } 页
paper-expires = 有效到{ $date }
paper-used = 用在：{ $where }
paper-unused = 还没有用过
paper-change = 选错了？换一种材料
paper-kind-question = 这是什么？
paper-until = 到哪天过期？
paper-until-keep = 记下这个日子
paper-delete = 删掉这份
paper-delete-question = 要删掉这份材料吗？删了找不回来。
paper-delete-yes = 删掉
kind-bank-card = 银行卡
kind-disability-card = 残疾证
kind-household-book = 户口簿
kind-id-card = 身份证
kind-income = 收入证明
kind-medical = 看病的材料
kind-other = 别的材料
kind-social-card = 社保卡

## 人和委托
people-why = 每个人的东西分开放。设了密码的，要密码才打得开；没设密码的，谁拿着{ -device }都能打开。
people-none = 还没有人。请先加一位。
person-about = 关于{ $name }
person-create = 加上
person-delete = 删掉{ $name }的全部东西
person-delete-question = 要删掉{ $name }的全部东西吗？草稿、材料都会没有，找不回来。县里已经收到的，照样办。
unsent-delete = 没送到的也不要了，全部删掉
unsent-wait = 先不删，等送到
person-delete-yes = 全部删掉
person-is-self = 这是我自己
person-lock = 锁上，先不办了
person-away = 收起来，先不办了
person-away-short = 收起来
lock-question = 要不要设一个密码？
lock-without-pin = 还没有密码：收起来以后，拿着{ -device }的人都能再打开。设了密码，就只有知道密码的人才打得开。
lock-remember = 密码忘了，谁也打不开，请记在纸上收好。
lock-with-pin = 设好密码，锁上
lock-only-away = 不设密码，只收起来
person-name = 怎么称呼？
person-name-hint = 只显示在{ -device }上，好分清是谁。
person-name-missing = 请写一个称呼，好分清是谁。
person-new = 加一个人
person-with-note = { $name }（{ $note }）
person-open = 换成{ $name }
person-present = 现在办的就是这位
person-mandate-until = 委托到{ $date }
person-self = （自己）
pin-enter = { $name }的密码
pin-set = 加一个密码，别人打不开
pin-change = 换密码或去掉密码
pin-why = 几个人合用{ -device }时，加上密码更放心。忘了就打不开，请记在纸上收好。
pin-old = 现在的密码
pin-new = 新密码
pin-hint = 六到八位数字，不要用生日
pin-again = 再写一遍新密码
pin-differs = 两遍写的不一样，请再写一遍。
pin-wrong-shape = 密码要六到八位数字。
pin-keep = 用这个密码
pin-remove = 不要密码了
done-well = 弄好了。
pin-short-title = 密码短了
pin-short = 您的密码是老版本的短密码，容易被猜到。换成六位的，更放心。
pin-short-change = 去换密码
pin-short-keep = 先不换，别再问
pin-done = 密码设好了。下次打开要写它。
pin-gone = 密码去掉了。
remembered = 记住了哪些回答
remembered-why = 填过一次，下回会问您要不要用。您不点就不会用。
remembered-none = 还没有记住什么。
remembered-forget = 忘掉这一条
mandates-none = 还没有委托。替别人交表之前，要先有委托。
mandate-new = 写一份委托
mandate-asked = 县里要重新签一份，是这样说的：
mandate-title = { $name }的委托
mandate-agent-name = 谁来办？（帮办人的姓名）
mandate-agent-id = 帮办人的身份证号
mandate-agent-phone = 帮办人的手机号
mandate-agent-blank = 帮办人
mandate-relation = 和本人是什么关系？
mandate-services = 办哪些事？
mandate-all-services = 所有的事都可以
mandate-pick-services = 只办几件事？点这里选
mandate-until = 委托多久？
mandate-signature = 请{ $name }签名
mandate-words = “我请{ $agent }替我（{ $name }）办上面的事，到期就不再算数，我随时可以收回。”
mandate-signed = 委托的签名
mandate-photo = 本人不在？拍一张签好的委托书
mandate-record = 记下委托
mandate-number-right = 号码没写错，就这样记
mandate-who = 请{ $name }办（{ $relation }）
mandate-dates = { $from }到{ $until }
mandate-ended = 委托已经到期
mandate-end = 收回这份委托
mandate-end-question = 要收回这份委托吗？从今天起就不算数了，还没交出去的表也不交了。
mandate-end-yes = 收回
mandate-end-no = 先不收回
mandate-end-holds = “{ $titles }”还等着送，收回以后也不送了，留在这里。
mandate-held = { $titles }还没交出去，就留在这里，不会交了。要交，得有新的委托。
mandate-on-the-way = { $titles }可能已经到县里了。县里会知道委托收回了。
relation-neighbour = 邻居
relation-other = 别的
relation-relative = 亲人
relation-village-helper = 村里的帮办员

## 找人帮忙
help-how = 点一下号码就能打电话。说不清楚没关系，慢慢说。

## 设置
settings-filling = 怎么填表
settings-one-question = 一次只问一题
settings-read-aloud = 每一页上面都有“念”
settings-read-each = 每一页自动念（用耳朵听）
settings-rate = 念多快？
settings-no-voice = { -device }上没有中文的声音，不能念。
rate-slow = 很慢
rate-calm = 慢一点
rate-normal = 平常
rate-fast = 快一点
settings-theme = 颜色
theme-light = 亮
theme-dark = 暗，晚上不晃眼
theme-contrast = 黑白分明
settings-language = 文字
settings-village = 我的村
settings-who = 谁在用
settings-helper = { -device }也帮别人办
settings-pin = 密码和各人的东西
settings-sync = 网络
settings-metered = 用手机流量送（没有无线网时，也送照片）
settings-data = 我的数据
export-what = 把{ $name }的东西抄一份到文件夹里，别人的不在里面。先定一个密码，别人拿到了也打不开。
export-phrase = 给抄出来的东西定一个密码
export-phrase-hint = 至少八个字或数字，记在纸上收好
export-do = 上锁，抄一份
export-clear = 不上锁，抄一份
export-clear-question = 不上锁的话，谁拿到谁都能看，身份证照片也在里面。还要这样抄吗？
export-busy = 正在抄……
export-done = { $name }的东西抄好了，{ $count } 个文件。
settings-about = 关于这个程序
settings-erase = 删掉全部东西
erase-what = { -device }里所有人的草稿、材料、密码都会删掉，找不回来。
erase-sent = 已经送到县里的不受影响，县里照样办。
erase-keep = 不删，返回
erase-question = 真的要全部删掉吗？
erase-pin = 删掉之前，请写您的密码
forgot-title = 忘了密码
forgot-what = 密码谁也找不回来，村里、县里都不知道。草稿和材料就打不开了。
forgot-sent = 已经交上去的事县里照样办，打 12345 或者到大厅都能问到。
forgot-anew = 要从头来，可以把这里{ $name }的东西全部删掉。怕别人乱删，要等一天。这一天里记起密码、打开过一次，就不删了。
forgot-say = 我忘了，等一天再删
forgot-no = 再想想
forgot-yes = 真忘了，开始等一天
forgot-question = 真的忘了{ $name }的密码吗？等满一天，不用密码就能把东西全删掉。这一天里打开过一次，就不删了。
forgot-waits = 有人说忘了{ $name }的密码。{ $at }以后，不用密码也能在这里删掉。记起来了，打开一次就不算了。
forgot-free = 有人说忘了{ $name }的密码，已经等满一天。现在可以删掉，从头来。
erase-yes = 是的，全部删掉
about-version = 版本
about-county = 县
about-pack = 办事内容的版本
about-key = 县里钥匙的 6 组数字
about-device = { -device }的编号
about-licence = 许可
about-privacy-title = 您的东西在哪里
about-privacy = 只存在{ -device }里，而且写成别人看不懂的样子（加密）。您填的，点“交上去”之前不会送出去。开了“两台设备一起填”的，会锁好了存一份在县里，县里的人打不开。
about-parts-title = 用到的开源软件
about-parts = 本程序用了 Tauri、Svelte、SQLite、SQLCipher、age、Fluent 等开放源码的部件，各按自己的许可使用，全文随程序一起提供。

## 办事指南：先打电话、改了什么、要带什么
guide-call-title = 急事先打电话
guide-call-now = 人先平安，表以后再填。点一下就能打。
guide-call-danger = 人有危险，现在打：
guide-call-need = 没吃、没住、没钱，打这里：
guide-call-later = 表不急。电话打过了，缓过来再填也行。
guide-call-done = 电话打过了，填表
guide-elsewhere-title = 这里办不了，只告诉您怎么办
guide-elsewhere = 这里只把怎么办讲清楚，不替您交什么，也不收钱。
guide-elsewhere-ask = 拿不准的，先打电话问
guide-no-need-title = 不用申请
guide-no-need = 符合条件的，村里会登记好，贴出名单给大家看。您可以做这三样：
guide-no-need-check = 核对：看看登记的面积、数目对不对
guide-no-need-object = 有异议：不对的、漏了的，提出来
guide-no-need-card = 换卡号：卡换了，在这里改
mode-phone = 先打电话
mode-explain = 这里只讲怎么办，到别处去办
mode-check = 不用申请，核对一下就行
guide-changed = 这份指南有改动，看看改了什么（{ $count } 处）
guide-changed-against = 和上一版比，改了这些：
change-old = 原来：{ $text }
change-new = 现在：{ $text }
change-added = 新加：{ $text }
change-removed = 不再有：{ $text }
change-some = 改了说法
guide-stamp = { $version } 版，{ $date }由{ $who }核对过
guide-stamp-demonstration = { $version } 版，示范内容，没有县里的人核对过
guide-stale = 这份办事指南用的是{ $date }的内容，{ $days } 天没更新了，钱数和日子可能变了。
guide-parts = 填一次表，一起办这几件
guide-parts-how = 只填一遍，分给这些地方去办。
guide-part-office = { $office }收
guide-part-depends = 用得上的才办
village-first = 您住哪个村？选一下，才知道找谁、去哪里。
village-choose = 选我住的村
village-from-form = 就用表里填的：{ $village }
material-have-paper = 有了：{ -machine }里存着“{ $name }”，{ $since }存的
material-expired-paper = 您存的“{ $name }”（{ $since }）过期了，要换一份
material-looked-up = 县里能查到，不用您准备
material-open = 看看是不是这一份
material-print = 打印这张单子
material-text-line = { $name }（{ $need }）
guide-stale-do = 出门前先打电话问一声。连上网会自动更新；没有网，请帮办员用 U 盘带一份新的来。
change-gone = 去掉了
office-helper = 村里的帮办员

## 没找到的话
miss-offer-title = 愿意告诉县里吗？
miss-offer = 县里知道大家在找什么，才好补上。只发下面这几个字，不带您的名字和电话：
miss-tell = 告诉县里
miss-keep = 不说也行，这句话只存在{ -device }里。
miss-private = 里面有一串数字，怕是号码，就不发了。
miss-title = 搜过、没找到的词
miss-why = 您搜过、没找到的词都记在这里，只有您看得到。愿意的话，可以一个一个告诉县里。
miss-empty = 还没有。要找的都找到了。
miss-forget = 删掉这句
miss-kind-service = 找事
miss-kind-answer = 问话

## 联办（一件事）
parts-sending = 一起办的几样，各送到哪里
parts-sending-how = 您只填这一次。县里的窗口收齐了分着送，每个单位只看它要用的那一部分。
parts-case = 一起办的几样
part-to = 送到{ $office }
part-appeal = 不服怎么办：{ $text }

## 提醒
remind-me = 到时候提醒我
remind-is-on = 记下了。日子快到时，打开“村里办”就会看到。
remind-all = 看我的全部提醒
remind-who = 先选给谁提醒
remind-last-question = 上次是哪天办的？
remind-last-hint = 记得大概哪天就填哪天。
remind-last-done = 填好了
remind-last-was = 上次是{ $date }办的。
remind-last-say = 说一下上次是哪天办的
remind-last-change = 改上次的日子
reminders-title = 我的提醒
reminders-none = 还没有要提醒的事。
reminders-how = 找到一件事，打开来看，点“到时候提醒我”，就会记在这里。
reminders-find = 去找一件事
reminder-do = 去办
reminder-heard = 知道了
reminder-stop = 不再提醒

## 电脑上的帮办员
helper-self = 写下帮办员自己的姓名、号码
helper-self-done = 帮办员：{ $name }
helper-self-keep = 记下
helper-self-why = 只写一次，以后每份委托都自动带上。存在{ -device }里，写委托时才一起送到县里。
ledger-hidden = 还有 { $count } 件，那几位的东西上了密码，先打开才看得到。
# 同名的只有这三句，哪里都用这三句：号码一样的，号码不一样的，还不知道的。
same-name-number = { $name }有同名的，证号末四位也一样：像是同一位，写了两份。请打开看看。
same-name-other = { $name }有同名的，证号末四位不一样，不是同一位。看准号码再打开。
same-name-unknown = { $name }有同名的，这里看不出是不是同一位。看清楚再打开。
person-delete-pin = 删掉之前，请写密码
person-lock-short = 锁上
away-now = 收好了。{ $name }的东西不在屏幕上了。
locked-now = 锁好了。{ $name }的东西，要密码才打得开。
person-rename = 改称呼
person-rename-keep = 就叫这个
person-same-other = 是另外一位
rail = 各处
rail-main = 最下面的按钮
table-changed = 上次有变化
table-count = 显示 { $shown } 个，共 { $all } 个
table-digits = 尾号
table-due = 什么时候答复
table-filter = 写几个字，只看这些
table-mandate = 委托到
count-of = { $name } { $count }
table-mend = 要补
table-name = 称呼
table-note = 村和尾号
table-open = 打开
table-opened = 上次打开
table-refused = 没批、没收
table-state = 办到哪了
table-title = 办什么事
table-village = 村
table-waiting = 在办
mandate-ended-on = { $date }到期了
mandate-for-whom = 替谁办
mandate-principal-id = 本人的身份证号
mandate-principal-name = 本人的姓名（和身份证上一样）
mandate-this-service = 只办“{ $title }”
mandate-who-acts = 谁来办
mandate-withdrawn = 委托已经收回
mandate-ended-by-county = 县里停了这份委托
## 求助：从哪一页来都行
help-call = 打电话问
help-page = 刚才那一页看不懂？
help-explain = 讲讲刚才那一页
help-explain-note = 用大白话，几句就讲完
help-show = 拍给别人看
help-show-note = 拍成一张图，名字和号码都盖住
help-others = 别的电话（{ $count } 个）
help-places = 可以当面问的地方（{ $count } 个）
explain-title = 刚才那一页
explain-back = 回到刚才那一页
explain-still = 还不明白，打电话问
show-title = 拍给别人看
show-what = 这是刚才那一页的样子。您的名字、号码和写的字都盖住了。
show-alt = 刚才那一页的图，您自己的内容都盖住了
show-give = 发给别人
show-kept = 图存好了，在“文档”里：{ $where }。打开微信就能发给别人。
stage-stuck = 没打开，再试一次

## 讲讲每一页
explain-home =
    这是首页，从这里去办每一件事。
    不知道点哪个，就在“想办什么事”里写几个字，比如“八十岁补钱”，再点“找”。
    走到哪里，点左上角的“返回”都能退回来。
explain-catalog =
    这里找能办的事。
    可以写大白话，也可以按家里遇到的事找。
    找到了点一下，就能看怎么办、要哪些材料。
explain-guide =
    这里讲一件事怎么办：能不能办、能得多少、要哪些材料、去哪里。
    看明白了，点下面的“开始填”。
    只看不填也行，什么都不会送出去。
explain-drafts =
    填到一半的表都在这里，一张也没丢。
    点一下，就从上回停下的地方接着填。
explain-form =
    这里填表。写完一题点“继续”，想改就点“上一题”。
    您写的马上就存好，关掉也不会丢。
    不会填的先放着，可以打电话问。没点“交上去”以前，谁也看不到。
explain-check =
    表填完了，从头看一遍。
    哪里不对，点旁边的“改”。
    都对了，点“下一步”。
explain-send =
    交上去以前的最后一页。写着送什么、送给谁。
    一条一条看，同意的打勾，再点“交上去”。
    没有网也可以交，有网就自动送去县里。
explain-sent =
    您这边办完了，东西都存好了。
    有网会自己送到县里，不用您管。
    想看办到哪了，点“看办到哪了”。
explain-ledger =
    交上去的事都在这里，办到哪一步一看就知道。
    要您补的，会排在前面。
explain-case =
    这件事办到哪一步了，都写在这里。
    县里要您补什么，也写在这里，点“现在补”就行。
    过了日子还没消息，可以打 12345。
explain-news =
    县里的回话、要您补的、快到的日子，都在这里。
    点一条，就能看是哪件事。
explain-reminders =
    到日子要办的事，这里替您记着。
    不想要提醒的，点“不再提醒”。
explain-papers =
    身份证、户口簿这些，拍一次存在这里，以后办事直接用。
    只存在{ -device }里，您不交就不会送出去。
explain-people =
    几个人合用{ -device }，每个人的东西分开放。
    先选是谁，再办这个人的事。
explain-mandate =
    替别人办事，要本人同意。
    在这里写清楚谁来办、办什么、到哪天，请本人签名。
explain-misses =
    您搜过、没找到的词记在这里，只有您看得到。
    愿意的话，可以告诉县里。
explain-settings =
    这里改字的大小、颜色、念不念、哪个村。
    点一下马上就改好，不合适再改回来。
explain-about =
    这里写着程序的版本、是哪个县的。
    打电话求助时，别人可能会问您。
explain-erase =
    这里会把{ -device }里的东西全部删掉，删了找不回来。
    不是真的要删，就点“不删，返回”。
explain-welcome =
    都准备好了。
    想办哪件事，点一下就行。
    还没想好，就点“先到首页看看”。
explain-first-start =
    头一次打开，只问两样：字多大，给谁办事。
    看着合适就点一下，以后都能改。
explain-create-passphrase =
    { -device }要定一个密码，您填的东西别人才看不到。
    写两遍一样的，记在纸上收好，再点“定好了”。
explain-unlock =
    您填的东西锁着。
    把定好的密码写进去，再点“打开”。
explain-keyring =
    钥匙由{ -device }保管，{ -device }还没解锁。
    先用开机密码给{ -device }解锁，再点“再试一次”。
explain-key-missing =
    您的东西还在，只是开它的钥匙不见了。
    不要重装，也不要删。先打电话找人看看。
explain-second =
    村里办已经开着一个了。
    到那个窗口里去办，或者关掉它，再点“再试一次”。
explain-too-new =
    这里的东西是新版本存的，这个旧程序打不开。
    装上新版本就好，东西都在。
explain-stuck =
    程序这回没打开，您的东西没有动。
    点“再试一次”。还不行，就打电话问。
start-who-later = 以后也能改，两样都用得上。
start-pack = 把本县能办的事装进{ -machine }
start-pack-later = 先不装，看看首页
pack-taken = { $county }的办事内容装好了，能办 { $count } 件事。
welcome-title = 好了，先办哪件事？
welcome-all = 看所有的事（{ $count } 件）
welcome-home = 先到首页看看
for-experts = 给懂的人核对用
size-sample = 选好以后就是这样：
size-sample-question = 老人今年多大年纪？
size-sample-answer = 八十岁以上，每月有补贴。
settings-reading = 念给我听
settings-whole-page = 一页问几题
settings-whole-page-note = 电脑上看得全
settings-who-one = 只办自己和家里的事
settings-who-several = 也帮别人办
settings-pin-note = 加密码、换密码、删掉一个人
settings-sync-how = 有无线网时，自动送到县里。
settings-metered-on = 没有无线网时，用流量送
settings-metered-off = 只用无线网送照片
settings-data-note = 抄一份、搜过的词、全部删掉
settings-erase-note = 删了找不回来，会再问您一次
export-title = 抄一份出来
export-how-clear = 在电脑上点开就能看。看完收好，别放在别人找得到的地方。
export-how-sealed = 要看的时候，把文件夹拿到电脑上，请懂电脑的人帮您打开。怎么打开写在里面的 README.txt 里，还要用您刚才定的密码。
export-where = 在这个文件夹里：
export-clear-no = 不这样抄
export-what-in = 里面有：没填完的表、交上去的表和回执、材料照片、委托书，还有这里记住的回答。

## 一眼看明白
answers-title = 五句话说清楚
answer-can = 能不能
answer-money = 多少钱
answer-bring = 带什么
answer-where = 去哪
answer-long = 多久
answer-comma = ，
answer-and = 、
answer-conditions = 另外还有 { $count } 条
answer-ask = 问几句就知道
answer-can-if = { $conditions }，就能办
answer-only-if = { $conditions }，才能办
answer-conditions-all = 一共 { $count } 个条件
answer-free = 手续不要钱
answer-top-up = 补到{ $value }
answer-top-up-note = 这是{ $name }，差多少补多少
figure-top-up = 这是线，不是每人都领这么多：家里收入不够的部分补上
answer-papers-none = 什么都不用准备
answer-papers-later = 现在不用，以后再补
answer-papers = { $count ->
    [1] 带上{ $names }
   *[other] { $names } { $count } 样
}
answer-papers-only = 只带{ $names }
answer-prepare = 要什么
answer-prepare-papers = { $count ->
    [1] 备好{ $names }
   *[other] { $names } { $count } 样
}
answer-prepare-only = 只要{ $names }
answer-papers-have = 有了 { $have } 样
answer-papers-all = 都有了
answer-papers-more = { $names }等 { $count } 样
answer-papers-other = 其余看情况
answer-stay = 不用跑
answer-stay-ask = 不用跑，要问就去
answer-visits = 要跑 { $count } 次
guide-phones = 打电话问、提意见
guide-check = 给懂的人核对用
guide-official-name = 官方名称
remind-title-of = 提醒：{ $what }
remind-title-what = 提醒：{ $what }，{ $left }
foreign-part = 这份指南只有中文。
foreign-form = 这张表的问题只有中文。
home-events = 家里遇到了什么事？
find-clear = 清空
find-larger-line = 字号有三档，一点就变大
pack-by-itself = 这份内容就放在安装包旁边，程序自己装上的。
pack-check = 给县里打电话，对一对下面的 6 组数字，全都一样就没错。
wait-little = 过一会儿
wait-over = 现在可以再输了。
wait-seconds = 过 { $seconds } 秒
wait-minutes = 过 { $minutes } 分钟

## 练一练
practice = 练一练
practice-note = 三分钟走一遍，不会真的交
practice-banner = 练习，不会真交
practice-step = 第 { $at } 步，共 { $total } 步
practice-end = 不练了
practice-done = 练完了，回首页
practice-copy = 可以填：
practice-photo = 不用拍，用一张样图
practice-sample = 样本
practice-sample-note = 不是真的证件
practice-hint-guide = 看完，点“开始填”
practice-hint-form = 随便填，再点“继续”
practice-hint-check = 看一遍，点下面的按钮
practice-hint-send = 打上勾，点“交上去”
practice-hint-case = 办到哪了，在这里看
practice-hint-other = 点“返回”，接着练
settings-lock = 多久不动就锁上
settings-lock-line = { $minutes } 分钟
settings-lock-why = 加了密码的人，这么久没人动{ -machine }，就自动锁上。
help-read = 念刚才那一页
help-read-note = 回到那一页，从头念给您听

## 两台设备一起填
devices-title = 两台设备一起填
devices-give = 带到另一台
devices-take = 从另一台带来
devices-what = 没填完的事，换一部手机、换一台电脑，都能接着填。
devices-sealed = 有网时，填的内容锁好了，存一份在县里。县里的人打不开，只有您的设备打得开。
devices-photos-stay = 照片和签名现在还不会跟着走，在哪台拍的，就在哪台交。
devices-old = 东西在这台上
devices-old-line = 把{ $name }没填完的事，带到另一台
devices-new = 东西在另一台上
devices-new-line = 把{ $name }在那台上没填完的事，带到这台来
devices-name = { -device }叫什么？
devices-name-hint = 两台起不一样的名字，好分清是哪台写的。
devices-name-blank = 请给{ -device }起个名字，比如“爸的手机”。
devices-name-phone = 手机
devices-name-computer = 电脑
devices-name-none = 没起名字的设备
devices-making = 正在做图……
devices-step-square = 一、用另一台拍这张图
devices-step-square-how = 在另一台上打开“两台设备一起填”，点“东西在另一台上”，再拍这张图。
devices-square = 给另一台设备拍的图
devices-keep = 拍不了，存成文件
devices-kept = 存好了：“{ $file }”，在 { $folder } 里。用 U 盘带过去，在那台上选它。
devices-step-code = 二、在另一台上写这 20 个数字
devices-step-code-how = 只告诉自己家里人。别人拿到图，没有这些数字也打不开。
devices-step-digits = 三、最后写这 6 个数字
devices-step-digits-how = 两台的 6 个数字一样，才带得过去。
devices-given = 另一台收好了
devices-take-whose = 现在打开的是{ $name }的东西。带来的也要是{ $name }的。
devices-take-square = 一、拍那台上的图
devices-take-square-how = 那台上点“东西在这台上”，就有一张黑白格子的图。
devices-take-photo = 拍那张图
devices-take-file = 选带来的文件
devices-read = 看清了，往下写数字。
devices-unread = 这张看不出来。请靠近一点，把整张图拍进去，再拍一次。
devices-parcel-missing = 还没有拍那张图，也没有选文件。
devices-code = 二、那台上的 20 个数字
devices-code-hint = 五个一组，一共四组。
devices-code-count = 要 20 个数字，现在写了 { $count } 个。
devices-digits = 三、那台上最后的 6 个数字
devices-digits-hint = 在那台那一页的最下面。
devices-digits-count = 要 6 个数字，现在写了 { $count } 个。
devices-joining = 正在打开……
devices-join = 带过来
devices-all-there = 没填完的事，县里也存着一份，锁好的。另一台有网就能接着填。
devices-only-here = 有 { $count } 件事最新的只在这台上。一有网就自动存到县里。
devices-differ = 两台写得不一样
devices-differ-how = 哪个对，就点哪个。另一台也会跟着改。
devices-side-by = { $device }，{ $at }写的
devices-side-blank = 没有写
devices-side-deleted = 删掉
devices-side-written = 留着，接着填
devices-called = 这台叫“{ $name }”。
devices-more = 再带一台
devices-leave = 这台不一起填了
devices-leave-question = 这台上的都留着，别的设备照样一起填。以后那边写的，这台收不到了。要停吗？
devices-leave-yes = 这台停下
devices-leave-no = 接着一起填
devices-off = 现在只在这台上填
devices-on = 换一台也能接着填
devices-pick = 去选哪个对
devices-asks = 两台设备写得不一样，请您定
draft-only-here = 最新的只在这台上
draft-there-too = 县里也存着一份，锁好的
explain-devices = 这一页管的是：没填完的事，换一台手机或电脑接着填。填的内容锁好了存在县里，县里的人打不开。不开也行，东西就只在这台上。
devices-lost = 原来那台丢了、坏了
devices-lost-line = 凭抄下来的十二个字找回来
devices-words = 抄下十二个字
devices-words-due = 这台还没抄过，抄了才放心
devices-words-kept-line = 抄好了，手机丢了也找得回来
devices-words-what = 手机丢了、坏了，在新手机上写这十二个字，没填完的事就回来。请照着顺序抄在纸上，夹进户口本。
devices-words-secret = 谁有这十二个字，谁就能看您填的。别拍照，别发给人。
devices-words-written = 抄好了
devices-words-kept = 抄对了，收好这张纸。
devices-back-how = 看着您抄的纸，写这三个字，看抄对了没有。
devices-back-at = 第 { $place } 个字
devices-back-again = 再看一眼那十二个字
devices-back-done = 写好了
devices-words-label = 纸上的十二个字
devices-words-hint = 照着顺序写，写繁体字也行。
devices-recover-do = 找回来
devices-same = 那台上叫“{ $theirs }”，这台上打开的是“{ $ours }”。是同一个人吗？
devices-same-yes = 是同一个人，带过来
devices-same-no = 不是，去换一个人
devices-take-same = 两台上要是同一个人的东西。
devices-unread-yet = 还没连上县里。等有网了，才看得到那边有什么。
devices-no-forms = 已经连上了。现在没有填到一半的事。
devices-lacking = 找到 { $count } 件没填完的事。先装上县里的办事内容，就能接着填。
devices-found-nothing = 凭这十二个字，县里没找到东西。
devices-found-nothing-next = 可能有字写错了，或者前后颠倒了。点“这台不一起填了”，看着纸再写一遍。
devices-sent-there = “{ $title }”在“{ $device }”上交了（{ $at }）。办得怎么样，看那台的“办到哪了”。
devices-deleted-there = “{ $title }”在“{ $device }”上删掉了（{ $at }）。
devices-leave-question-waiting = 有 { $count } 件事这台写了、那台还没有。停了，那台就收不到了。要停吗？
devices-differ-gone = 一台删了，另一台又写了。
devices-unread-file = 这个文件不是。请选名字像“cunliban-日期.txt”的那个。
draft-delete-question-all = 要删掉“{ $title }”吗？填的、照的都会没有，另一台上的也会没有。
home-shut-asked = 县里请补 { $count } 件，打开来看
forgot-waiting = 还有 { $count } 件没送到县里。先连上网，等它送走，再想删的事。
