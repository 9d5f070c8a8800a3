# 手里这台机器叫什么：手机上说手机，电脑上说电脑。每一句都用这两个词，不另写。
-device = { DEVICE() ->
    [computer] 这台电脑
   *[phone] 这部手机
}
-machine = { DEVICE() ->
    [computer] 电脑
   *[phone] 手机
}

## app
error-answer-too-long = 太长了，最多 { $limit } 个字。
error-answer-too-long-next = 您写的还在屏幕上，请删短一点再继续。
error-bad-input = 刚才这一步没做成。
error-bad-input-next = 请再点一次。还不行就找人帮忙。
error-unknown-command = 这个功能现在用不了。
error-unknown-command-next = 请找人帮忙看看，可能要装新一点的程序。
error-internal = 程序出了点毛病，不是您的错。
error-internal-next = 填过的都存好了。请再试一次；还不行就把编号告诉帮办员。
error-busy = 上一步还没做完。
error-busy-next = 请等一会儿再点。
error-not-open = 还没打开，请等一下。
error-not-open-next = 请先按屏幕上的提示打开。
error-no-person = 还没选给谁办。
error-no-person-next = 请先选一个人，或者新加一个人。
error-no-catalog = 这里还没有办事指南。
error-no-catalog-next = 请插上带指南的 U 盘，或者连上网。
error-unknown-service = 没找到这件事的指南。
error-unknown-service-next = 请回去重新找，或打 12345 问问。
error-no-self-check = 这件事没有自己查能不能办的问题。
error-no-self-check-next = 请看“能不能办”里写的条件，或打电话问。
error-no-form = 这件事不用在这里填表。
error-no-form-next = 请看指南里说的怎么办。
error-form-too-new = 这张表要用新一点的版本才能填。
error-form-too-new-next = 指南照样能看。请先更新这个软件，再来填表；着急的话，可以打指南上的电话，或者去窗口办。
error-unknown-draft = 没找到这张表。
error-unknown-draft-next = 请从“接着填”里再点开。
error-unknown-question = 没找到这个问题。
error-unknown-question-next = 请退回去再打开这张表，填过的都在。
error-unknown-case = 没找到这件申请。
error-unknown-case-next = 请从“办到哪了”里再点开。
error-unknown-paper = 没找到这份材料。
error-unknown-paper-next = 请从“我的材料”里再看看。
error-unknown-person = 没找到这个人。
error-unknown-person-next = 请回去再选一次。
error-unknown-pack = 没找到这个指南文件。
error-unknown-pack-next = 请把 U 盘插好，再找一次。
error-nothing-to-undo = 没有可以退回的了。
error-nothing-to-undo-next = 您填的都在，接着填就行。
error-draft-has-problems = 还有几处没填好，先不能交。
error-draft-has-problems-next = 请点下面的按钮，看看是哪几处，补好再交。
error-consent-missing = 还有没打勾的。
error-consent-missing-next = 每一条都看一看，同意就打勾，再点“交上去”。
error-mandate-missing = 替别人办，要先有委托。
error-mandate-missing-next = 请先填委托：替谁办、办什么、到哪天，请本人签个名。
error-mandate-ended = 委托已经到期了，不能再替他办。
error-mandate-ended-next = 请和本人重新签一份委托。填好的表还在。
error-mandate-unnamed = 这份委托是以前写的，没写清楚替谁办（姓名、身份证号）。
error-mandate-unnamed-next = 请和本人重新写一份委托。填好的表还在。
error-mandate-not-for-this = 这个人的委托里没有写这件事。
error-mandate-not-for-this-next = 请再写一份包括这件事的委托，请本人签个名。原来那份照样算数。
error-mandate-incomplete = 委托还没填全。
error-mandate-incomplete-next = 请把名字、身份证号、到哪天都填上，再请本人签名。
error-agent-not-allowed = 这件事要本人办，不能请人代办。
error-agent-not-allowed-next = 请本人自己来办，或打电话问县里。
error-not-to-mend = 这一处县里没说要改，现在不能改。
error-not-to-mend-next = 只改县里说的那几处就行。
error-left-unmended = 县里让改的，还有没改的。
error-left-unmended-next = 请改好；要是核对过没有错，就在那一题点“核对过，没有错”。改完再交上去。
error-not-confirmed = 还没确认，所以什么也没删。
error-not-confirmed-next = 真的要删，请先点确认。
error-export-failed = 没能存到文件夹里。
error-export-failed-next = 请看看地方够不够，换个 U 盘再试。
error-export-open = 还没给抄出来的东西定密码。
error-export-open-next = 请定一个密码；一定要不上锁的，就点“不上锁，抄一份”。
error-export-phrase-short = 这个密码太短，别人容易猜到。
error-export-phrase-short-next = 请写至少八个字或数字，比如一句只有您知道的话。
error-mandate-withdrawn = 本人已经收回了委托，不能再替他办。
error-mandate-withdrawn-next = 请和本人重新签一份委托。填好的表还在。
error-mandate-ended-by-county = 县里停了这份委托，不能再用它替他办。
error-mandate-ended-by-county-next = 请和本人重新签一份委托。不清楚为什么，请打电话问县里。填好的表还在。
error-mandate-asked-again = 县里要把委托重新签一次，还没签。
error-mandate-asked-again-next = 请和本人重新签一份委托，再交。补好的都在。
error-mandate-other-person = 表里的身份证号和委托上的不是同一个人。
error-mandate-other-person-next = 请看看是不是选错了人；选对了，就重新签一份委托。
error-helper-incomplete = 帮办员的资料还没填对。
error-helper-incomplete-next = 请把标出来的几处改好，再点一次。
error-name-blank = 还没写名字。
error-name-blank-next = 请写上姓名，和身份证上一样。
error-name-long = 名字太长了。
error-name-long-next = 请只写姓名，最多 40 个字。
error-id-number-blank = 还没写身份证号。
error-id-number-blank-next = 请对着身份证，把 18 位写上。
error-id-number-length = 身份证号不是 18 位。
error-id-number-length-next = 请对着身份证数一数，看多了还是少了。
error-id-number-check = 身份证号有一位不对。
error-id-number-check-next = 请对着身份证，一位一位再看一遍。
error-phone-blank = 还没写电话。
error-phone-blank-next = 请写上能找到人的电话。
error-phone-shape = 电话号码不对。
error-phone-shape-next = 手机是 11 位，座机要带区号。请再看一遍。
error-relation-blank = 还没选和本人的关系。
error-relation-blank-next = 请选一个。
error-services-blank = 还没说替办哪些事。
error-services-blank-next = 请选这一件，或者点明所有的事都可以。
error-days-wrong = 委托到哪天还没选好。
error-days-wrong-next = 请选今天以后的一天，最长三年。
error-signature-missing = 还没有本人的签名。
error-signature-missing-next = 请本人签名，或者拍一张签好的委托书。
error-same-name = 已经有一位同名的人了。
error-same-name-next = 请看看是不是同一位。不是，就点“是另外一位”。
error-erase-pin = 请先写您的密码。
error-erase-pin-next = 在上面写好密码，再点一次删掉。忘了密码，就点“忘了密码”。
error-erase-others = 还有 { $count } 个人的东西上了密码，不能替他们删。
error-erase-others-next = 请先到“帮别人办”里，用他们的密码一个一个删；忘了密码的，在那里点“忘了密码”。
error-under-way = 这件事已经交过一份，{ $date }交的，县里还没办完。
error-under-way-next = 要知道办到哪了，点“看已经交的那一件”；那一份填错了，可以在那里收回。真要再交一份，点“另外再办一件”。
error-person-unsent = 还有 { $count } 件没有送到县里。现在删，县里就收不到了。
error-person-unsent-next = 可以先等有网送到了再删；不想要了，就点“没送到的也不要了，全部删掉”。
error-same-number = 这个身份证号的尾号 { $digits } 和{ $name }的一样。
error-same-number-next = 请对着身份证看一遍。填成了{ $name }的就改过来；没写错，就点“号码没写错”。
error-not-helper = 这里没有打开“帮别人办事”。
error-not-helper-next = 请到设置里打开“帮别人办事”。
error-nobody-to-pick = 没找到这个人。
error-nobody-to-pick-next = 请自己填，或者另选一位。
error-paper-not-kept = 照片没有存下来：处理照片的时候，这个人的资料关上了。
error-paper-not-kept-next = 请重新打开这个人的资料，再放一次照片。
error-changed-meanwhile = 还没有交上去：准备的时候，这份申请又改动过。
error-changed-meanwhile-next = 请再看一遍，然后再点“交上去”。

## catalog
error-pack-not-a-pack = 这个文件不是村里办的指南。
error-pack-not-a-pack-next = 请在 U 盘里另找一个，名字里带“pack”的那个。
error-pack-too-new = 这份指南是给新版程序用的。
error-pack-too-new-next = 请先装新版程序。原来的指南还能接着看。
error-pack-damaged = 这份指南坏了，可能没拷完。
error-pack-damaged-next = 请重新拷一份再试。原来的指南没有动。
error-pack-wrong-key = 这份指南不是县里发的，没有收下。
error-pack-wrong-key-next = 请问问帮办员，从村里或乡镇再拷一份。
error-pack-older = 这份指南比这里的还旧，没有换。
error-pack-older-next = 不用做什么，接着用现在的就行。
error-pack-same-version = 这份指南和这里的是同一版，里头却不一样，没有换。
error-pack-same-version-next = 请告诉帮办员，让县里另发一版。
error-pack-not-compared = 这份指南要先和县里对一对数字，才能用。
error-pack-not-compared-next = 请打 12345，请对方把 6 组数字念给您听，全都一样再用。
error-pack-wrong-county = 这份指南是别的县的，没有收下。
error-pack-wrong-county-next = 请找本县的那一份。
error-pack-too-large = 这份指南太大，{ -machine }读不了。
error-pack-too-large-next = 请告诉帮办员，让县里重新做一份。

## protocol (codes that the county answers with)
error-bad-request = 县里没看懂送去的内容。
error-bad-request-next = 您填的都在。请更新这个程序，再送一次。
error-not-signed-in = 县里没认出{ -device }。
error-not-signed-in-next = 不用管，程序会自己再报到一次。
error-not-found = 县里没有这一件。
error-not-found-next = 您这里存的还在。请打电话问问县里。
error-key-reused = 同一个编号送去了两份不一样的内容，县里两份都留着。
error-key-reused-next = 请打电话给县里，说清楚要哪一份。
error-wrong-signature = 县里核对不上{ -device }的签名，所以没收。
error-wrong-signature-next = 您填的都在。请再交一次；还不行就找帮办员。
error-wrong-county = 这份申请是给别的县的。
error-wrong-county-next = 请先换成现在这个县的办事指南，再交一次。
error-unknown-key = 县里换了新锁，这一份打不开。
error-unknown-key-next = 请连上网更新办事指南，再交一次。填过的都在。
error-unreadable = 送到县里的这一份打不开。
error-unreadable-next = 您这里的还好好的。请再交一次。
error-unknown-version = 县里已经换了新表，不收这张旧表了。
error-unknown-version-next = 请更新办事指南，把新表看一遍再交。填过的会带过去。
error-invalid-answers = 县里核对时发现有几处填得不合要求。
error-invalid-answers-next = 请打开这张表从头看一遍，改好再交。
error-mandate-invalid = 委托到期了，或者不管这件事，县里不能收。
error-mandate-invalid-next = 请和本人重新签一份委托，再交一次。
error-replayed = 这一份县里早就收到了。
error-replayed-next = 不用再交，请到“办到哪了”看看。
error-too-large = 这一份太大，县里收不下。
error-too-large-next = 请换一张小一点的照片。
error-wrong-type = 这种文件县里不收。
error-wrong-type-next = 请拍成照片，或者换成 PDF 文件。
error-too-many = 这会儿送得太急了。
error-too-many-next = 不用管，过一会儿会自己再送。
error-unavailable = 县里的机器这会儿没在工作。
error-unavailable-next = 您的都存好了，过一会儿会自己再送。
error-device-ended = 县里已经停用了{ -device }。
error-device-ended-next = 如果这是您自己的设备，请打村里代办员或县里的电话问一问。{ -machine }里的东西都在。
error-client-too-old = 这个程序太旧，县里认不得了。
error-client-too-old-next = 请更新这个程序。填过的都在。
error-clock-wrong = { -device }的时间和县里差得太多。
error-clock-wrong-next = 请在{ -machine }的设置里把日期和时间调对。
error-wrong-offset = 照片送到一半断了。
error-wrong-offset-next = 不用管，会从断的地方接着送。
error-wrong-hash = 照片在路上传坏了。
error-wrong-hash-next = 不用管，会自己重新送。

## county (starting the county's own program)
error-county-folder = 数据文件夹读不了或写不了。
error-county-folder-next = 请看看文件夹在不在、有没有权限、磁盘满没满。
error-county-key-damaged = 有一个密钥文件坏了。
error-county-key-damaged-next = 请从备份里放回这个文件。不要删掉它：换了新的，旧的申请就打不开了。
error-county-no-opening-key = 这里还没有窗口的公开钥匙。
error-county-no-opening-key-next = 请先启动一次窗口，再把 keys/opening.pub 放到这边。
error-county-listen = 这个地址用不了。
error-county-listen-next = 可能别的程序占用了。请换一个端口，例如 --listen 127.0.0.1:8430。
error-county-newer-data = 这些数据是更新的程序写的。
error-county-newer-data-next = 请用新版本的程序打开。数据没有动过。
error-county-disk-full = 磁盘满了。
error-county-disk-full-next = 请腾出地方再启动。已经收下的都在。
error-county-database = 数据库打不开。
error-county-database-next = 请看看数据文件夹是不是完整，或者从备份恢复。
error-county-desk-keys = 对外这一半能读到窗口的钥匙。
error-county-desk-keys-next = 请把 opening.key、decision.key、desk.key 和 desk-access.txt 搬到只有窗口读得到的文件夹，窗口用 --keys 指明，再启动。
error-county-desk-open = 窗口要给别的机器用，又没有加密。
error-county-desk-open-next = 请只听 127.0.0.1，前面放一个带 TLS 的代理，再加上 --desk-behind-tls。
error-county-running = 这个数据文件夹正在用。
error-county-running-next = 请先停下 county serve，再恢复。
error-county-no-backup = 这里没有完整的备份。
error-county-no-backup-next = 请找到有 backup.json 的那个文件夹。
error-county-not-empty = 这个文件夹里已经有东西了。
error-county-not-empty-next = 备份请换一个新文件夹；恢复请加 --replace，原来的会挪到 before-restore 里，不会删。
error-county-restoring = 上一次恢复只做了一半。
error-county-restoring-next = 请再运行一次同样的 county restore，做完再启动。
error-county-other = 这个数据文件夹是别的县的。
error-county-other-next = 请换一个数据文件夹，或者写对 --county。
error-county-randomness = 系统给不出随机数，密钥做不出来。
error-county-randomness-next = 请重新启动机器再试。

## vault
error-locked = 这个人的资料锁着。
error-locked-next = 请输入密码打开。
error-wrong-key = { -device }的钥匙和这里的资料对不上。
error-wrong-key-next = 资料一点没动。请找帮办员看看，是不是换过系统账号。
error-wrong-passphrase = 密码不对。
error-wrong-passphrase-next = 请看看大小写和空格，再输一次。
error-wrong-pin = 密码不对。
error-wrong-pin-next = 请再想想，慢慢输。
error-pin-wait = 输错的次数多了，要等一等。
error-pin-wait-next = 请{ $wait }再输，资料都在。
error-weak-secret = 这个密码别人容易猜到。
error-weak-secret-next = 数字的密码至少六位，不要同一个数字、连着的数字，也不要身份证号里的。写字的密码至少八个字。
error-too-new = 这里的资料是新版程序存的，这个旧版打不开。
error-too-new-next = 资料一点没动。请装上新版再打开。
error-damaged = 存着的资料有一处坏了。
error-damaged-next = 坏的已经另外放好，用的是上一次的备份。请看看少了什么。
error-disk-full = 机器里没地方了，刚才这一下没存上。
error-disk-full-next = 以前填的都在。请删掉一些照片或文件，再点一次。
error-second-instance = 程序已经开着了。
error-second-instance-next = 请用已经开着的那个窗口。
error-keyring-locked = 您的东西上了锁，钥匙由{ -device }保管，{ -device }还没解锁。
error-keyring-locked-next = 请先用开机密码给{ -device }解锁，再点“再试一次”。
error-no-keyring = { -device }没有存钥匙的地方。
error-no-keyring-next = 请自己定一个密码，以后打开时要用。
error-key-missing = 资料都在，可是打开它的钥匙找不到了。
error-key-missing-next = 什么都没有改动。请用平常的名字开机，再打开程序。
error-item-gone = 要找的东西不在了。
error-item-gone-next = 请退回去，从列表里再点开。
error-frozen = 这张表已经交上去了，不能再改。
error-frozen-next = 县里要您补的时候，会自动打开要改的地方。
error-practice = 练习里不能做这一步，什么也不会送出去。
error-practice-next = 请先结束练习，再来做。
error-paper-wrong-type = 这个文件不是照片，也不是 PDF。
error-paper-wrong-type-next = 请选一张照片，或者重新拍一张。
error-paper-heic = 这张照片存成了 HEIC，这里打不开。
error-paper-heic-next = 请在手机上点开它，截一张屏，再选截屏的那张。苹果手机以后要好选：设置、相机、格式，改成“兼容性最佳”。
error-paper-other-picture = 这种图片这里打不开。
error-paper-other-picture-next = 请点开它，截一张屏，再选截屏的那张；或者重新照一张。
error-paper-document = 这是文档，不是照片，也不是 PDF。
error-paper-document-next = 请打开它，另存为 PDF 再选；也可以打印出来，照一张。
error-paper-film = 这是一段录像，不是照片。
error-paper-film-next = 请照一张照片再选。
error-paper-too-large = 这张照片太大了，放不进来。
error-paper-too-large-next = 请用手机重新拍一张普通大小的。
error-paper-unreadable = 这张照片打不开，可能没存完整。
error-paper-unreadable-next = 请换一张，或者重新拍。
error-paper-in-use = 有一张没办完的表还要用这份材料。
error-paper-in-use-next = 等那张表办完，或者换上别的材料，再来删。
error-storage = 存东西的时候出了岔子。
error-storage-next = 以前填的都在。请再试一次；还不行就找帮办员。

## sync
error-offline = 现在连不上县里。
error-offline-next = 不用管，连上网会自己送。
error-broken = 送到一半断了。
error-broken-next = 不用管，会接着送，不会送重。
error-receipt-wrong = 县里的回执对不上，先不算送到。
error-receipt-wrong-next = 不用管，会再送一次核对；老是这样请打 12345。
error-answer-unreadable = 县里的回答看不懂。
error-answer-unreadable-next = 不用管，过一会儿会再试。
error-refused = 县里没有收下。
error-refused-next = 东西都在，没有丢。请打电话问问原因。
error-conflict = 县里那边的记录和这里不一样。
error-conflict-next = 东西都在，没有丢。请打电话问问。
error-address-refused = 县里的网址不对，不敢往那里送。
error-address-refused-next = 请换一份新的指南，或者找帮办员。
error-papers-held = 照片在等不花流量的网。
error-papers-held-next = 想现在就送，请在“设置”里打开“用手机流量送”。

## 界面
error-host-unreachable = 程序卡住了，刚才没办成。
error-host-unreachable-next = 请再试一次。不行就找人帮忙，先不要关。

## 没找到的话
error-unknown-words = 这句话已经不在了
error-unknown-words-next = 不用管它，回到上一页就好。
error-words-private = 这句话里可能有别人的号码，没有发出去
error-words-private-next = 换一句不带号码的再找一次，就可以告诉县里。

## 提醒
error-last-done-wrong = 这个日子对不上。
error-last-done-wrong-next = 上次办的日子要是今天，或者今天以前的一天。请再看一看年、月、日。
error-being-sent = 正在往县里送。
error-being-sent-next = 等一会儿再点。送到了，可以撤回。
error-already-left = 可能已经送到县里了。
error-already-left-next = 这边拿不回来了。您可以点“撤回”。
error-already-decided = 县里已经办完了，撤不回来。
error-already-decided-next = 有什么不清楚，请打电话问。
error-not-left-yet = 还没送出去，不用撤回。
error-not-left-yet-next = 点“拿回来改”就行。
error-not-to-recall = 这一件现在拿不回来。
error-not-to-recall-next = 请点开看办到哪了，或打电话问。
error-not-to-reopen = 这一件现在不用重新填。
error-not-to-reopen-next = 请点开看办到哪了，或打电话问。
error-reason-too-long = 原因写得太长了。
error-reason-too-long-next = 请写短一些，{ $most } 个字以内；不写也行。
error-wrong-pin-wait = 密码不对，错的次数多了。
error-wrong-pin-wait-next = 请{ $wait }再输，资料都在。

error-nothing-to-pick = 这一处不用选了：已经选好，或者又改过。
error-nothing-to-pick-next = 请打开这份申请再看一看。

error-no-space = 还没有打开“两边一起填”。
error-no-space-next = 请先在您的{ -machine }上打开，再给另一边。

error-has-space = 您的{ -machine }已经和另一边连上了。
error-has-space-next = 不用再连一次，直接接着填就行。

error-space-code-wrong = 没有连上：这 20 位数字对不上，或者文件不完整。
error-space-code-wrong-next = 请看着另一边的屏幕，一组一组再念一遍。

error-space-digits-differ = 没有连上：两边的 6 位数字不一样。
error-space-digits-differ-next = 请看着那台，再写一遍。还是不一样，就在那台重新来一次。

error-space-words-differ = 写的和那十二个字不一样。
error-space-words-differ-next = 请看着抄下来的纸，再写一遍。

error-space-words-count = 要 { $all } 个字，现在写了 { $count } 个。
error-space-words-count-next = 请看着纸，一个一个写。

error-space-words-unknown = 第 { $place } 个字不在表里。
error-space-words-unknown-next = 请看看第 { $place } 个字是不是写错了。

error-space-words-wrong = 这些字对不上，可能写错了一个，或者前后颠倒了。
error-space-words-wrong-next = 请看着纸，从头对一遍。

error-space-name-taken = 那台也叫这个名字，两台就分不清了。
error-space-name-taken-next = 请给这台起个不一样的名字。
