# 手裡這臺機器叫什麼：手機上說手機，電腦上說電腦。每一句都用這兩個詞，不另寫。
-device = { DEVICE() ->
    [computer] 這臺電腦
   *[phone] 這部手機
}
-machine = { DEVICE() ->
    [computer] 電腦
   *[phone] 手機
}

## catalog
error-pack-not-a-pack = 這個文件不是村裡辦的指南。
error-pack-not-a-pack-next = 請在 U 盤裡另找一個，名字裡帶“pack”的那個。
error-pack-too-new = 這份指南是給新版程式用的。
error-pack-too-new-next = 請先裝新版程式。原來的指南還能接著看。
error-pack-damaged = 這份指南壞了，可能沒拷完。
error-pack-damaged-next = 請重新拷一份再試。原來的指南沒有動。
error-pack-wrong-key = 這份指南不是縣裡發的，沒有收下。
error-pack-wrong-key-next = 請問問幫辦員，從村裡或鄉鎮再拷一份。
error-pack-older = 這份指南比這裡的還舊，沒有換。
error-pack-older-next = 不用做什麼，接著用現在的就行。
error-pack-same-version = 這份指南和這裡的是同一版，裡頭卻不一樣，沒有換。
error-pack-same-version-next = 請告訴幫辦員，讓縣裡另發一版。
error-pack-not-compared = 這份指南要先和縣裡對一對數字，才能用。
error-pack-not-compared-next = 請打 12345，請對方把 6 組數字念給您聽，全都一樣再用。
error-pack-wrong-county = 這份指南是別的縣的，沒有收下。
error-pack-wrong-county-next = 請找本縣的那一份。
error-pack-too-large = 這份指南太大，{ -machine }讀不了。
error-pack-too-large-next = 請告訴幫辦員，讓縣裡重新做一份。

## protocol (codes that the county answers with)
error-bad-request = 縣裡沒看懂送去的內容。
error-bad-request-next = 您填的都在。請更新這個程式，再送一次。
error-not-signed-in = 縣裡沒認出這臺裝置。
error-not-signed-in-next = 不用管，程式會自己再報到一次。
error-not-found = 縣裡沒有這一件。
error-not-found-next = 您這裡存的還在。請打電話問問縣裡。
error-key-reused = 同一個編號送去了兩份不一樣的內容，縣裡兩份都留著。
error-key-reused-next = 請打電話給縣裡，說清楚要哪一份。
error-wrong-signature = 縣裡核對不上這臺裝置的簽名，所以沒收。
error-wrong-signature-next = 您填的都在。請再交一次；還不行就找幫辦員。
error-wrong-county = 這份申請是給別的縣的。
error-wrong-county-next = 請先換成現在這個縣的辦事指南，再交一次。
error-unknown-key = 縣裡換了新鎖，這一份打不開。
error-unknown-key-next = 請連上網更新辦事指南，再交一次。填過的都在。
error-unreadable = 送到縣裡的這一份打不開。
error-unreadable-next = 您這裡的還好好的。請再交一次。
error-unknown-version = 縣裡已經換了新表，不收這張舊表了。
error-unknown-version-next = 請更新辦事指南，把新表看一遍再交。填過的會帶過去。
error-invalid-answers = 縣裡核對時發現有幾處填得不合要求。
error-invalid-answers-next = 請打開這張表從頭看一遍，改好再交。
error-mandate-invalid = 委託到期了，或者不管這件事，縣裡不能收。
error-mandate-invalid-next = 請和本人重新簽一份委託，再交一次。
error-replayed = 這一份縣裡早就收到了。
error-replayed-next = 不用再交，請到「辦到哪了」看看。
error-too-large = 這一份太大，縣裡收不下。
error-too-large-next = 請換一張小一點的照片。
error-wrong-type = 這種檔案縣裡不收。
error-wrong-type-next = 請拍成照片，或者換成 PDF 檔案。
error-too-many = 這會兒送得太急了。
error-too-many-next = 不用管，過一會兒會自己再送。
error-unavailable = 縣裡的機器這會兒沒在工作。
error-unavailable-next = 您的都存好了，過一會兒會自己再送。
error-device-ended = 縣裡已經停用了{ -device }。
error-device-ended-next = 如果這是您自己的裝置，請打村裡代辦員或縣裡的電話問一問。{ -machine }裡的東西都在。
error-client-too-old = 這個程式太舊，縣裡認不得了。
error-client-too-old-next = 請更新這個程式。填過的都在。
error-clock-wrong = 這臺裝置的時間和縣裡差得太多。
error-clock-wrong-next = 請在裝置的設定裡把日期和時間調對。
error-wrong-offset = 照片送到一半斷了。
error-wrong-offset-next = 不用管，會從斷的地方接著送。
error-wrong-hash = 照片在路上傳壞了。
error-wrong-hash-next = 不用管，會自己重新送。

## county (starting the county's own program)
error-county-folder = 資料檔案夾讀不了或寫不了。
error-county-folder-next = 請看看檔案夾在不在、有沒有權限、磁碟滿沒滿。
error-county-key-damaged = 有一個金鑰檔案壞了。
error-county-key-damaged-next = 請從備份裡放回這個檔案。不要刪掉它：換了新的，舊的申請就打不開了。
error-county-no-opening-key = 這裡還沒有視窗的公開鑰匙。
error-county-no-opening-key-next = 請先啟動一次視窗，再把 keys/opening.pub 放到這邊。
error-county-listen = 這個地址用不了。
error-county-listen-next = 可能別的程式佔用了。請換一個埠，例如 --listen 127.0.0.1:8430。
error-county-newer-data = 這些資料是更新的程式寫的。
error-county-newer-data-next = 請用新版本的程式打開。資料沒有動過。
error-county-disk-full = 磁碟滿了。
error-county-disk-full-next = 請騰出地方再啟動。已經收下的都在。
error-county-database = 資料庫打不開。
error-county-database-next = 請看看資料檔案夾是不是完整，或者從備份恢復。
error-county-desk-keys = 對外這一半能讀到窗口的鑰匙。
error-county-desk-keys-next = 請把 opening.key、decision.key、desk.key 和 desk-access.txt 搬到只有窗口讀得到的資料夾，窗口用 --keys 指明，再啟動。
error-county-desk-open = 窗口要給別的機器用，又沒有加密。
error-county-desk-open-next = 請只聽 127.0.0.1，前面放一個帶 TLS 的代理，再加上 --desk-behind-tls。
error-county-running = 這個資料夾正在用。
error-county-running-next = 請先停下 county serve，再恢復。
error-county-no-backup = 這裡沒有完整的備份。
error-county-no-backup-next = 請找到有 backup.json 的那個資料夾。
error-county-not-empty = 這個資料夾裡已經有東西了。
error-county-not-empty-next = 備份請換一個新資料夾；恢復請加 --replace，原來的會挪到 before-restore 裡，不會刪。
error-county-restoring = 上一次恢復只做了一半。
error-county-restoring-next = 請再執行一次同樣的 county restore，做完再啟動。
error-county-other = 這個資料檔案夾是別的縣的。
error-county-other-next = 請換一個資料檔案夾，或者寫對 --county。
error-county-randomness = 系統給不出隨機數，金鑰做不出來。
error-county-randomness-next = 請重新啟動機器再試。

## app
error-answer-too-long = 太長了，最多 { $limit } 個字。
error-answer-too-long-next = 您寫的還在螢幕上，請刪短一點再繼續。
error-bad-input = 剛才這一步沒做成。
error-bad-input-next = 請再點一次。還不行就找人幫忙。
error-unknown-command = 這個功能現在用不了。
error-unknown-command-next = 請找人幫忙看看，可能要裝新一點的程式。
error-internal = 程式出了點毛病，不是您的錯。
error-internal-next = 填過的都存好了。請再試一次；還不行就把編號告訴幫辦員。
error-busy = 上一步還沒做完。
error-busy-next = 請等一會兒再點。
error-not-open = 還沒打開，請等一下。
error-not-open-next = 請先按螢幕上的提示開啟。
error-no-person = 還沒選給誰辦。
error-no-person-next = 請先選一個人，或者新加一個人。
error-no-catalog = 這裡還沒有辦事指南。
error-no-catalog-next = 請插上帶指南的 U 盤，或者連上網。
error-unknown-service = 沒找到這件事的指南。
error-unknown-service-next = 請回去重新找，或打 12345 問問。
error-no-self-check = 這件事沒有自己查能不能辦的問題。
error-no-self-check-next = 請看“能不能辦”裡寫的條件，或打電話問。
error-no-form = 這件事不用在這裡填表。
error-no-form-next = 請看指南里說的怎麼辦。
error-form-too-new = 這張表要用新一點的版本才能填。
error-form-too-new-next = 指南照樣能看。請先更新這個軟件，再來填表；著急的話，可以打指南上的電話，或者去窗口辦。
error-unknown-draft = 沒找到這張表。
error-unknown-draft-next = 請從“接著填”裡再點開。
error-unknown-question = 沒找到這個問題。
error-unknown-question-next = 請退回去再開啟這張表，填過的都在。
error-unknown-case = 沒找到這件申請。
error-unknown-case-next = 請從“辦到哪了”裡再點開。
error-unknown-paper = 沒找到這份材料。
error-unknown-paper-next = 請從“我的材料”裡再看看。
error-unknown-person = 沒找到這個人。
error-unknown-person-next = 請回去再選一次。
error-unknown-pack = 沒找到這個指南檔案。
error-unknown-pack-next = 請把 U 盤插好，再找一次。
error-nothing-to-undo = 沒有可以退回的了。
error-nothing-to-undo-next = 您填的都在，接著填就行。
error-draft-has-problems = 還有幾處沒填好，先不能交。
error-draft-has-problems-next = 請點下面的按鈕，看看是哪幾處，補好再交。
error-consent-missing = 還有沒打勾的。
error-consent-missing-next = 每一條都看一看，同意就打勾，再點“交上去”。
error-mandate-missing = 替別人辦，要先有委託。
error-mandate-missing-next = 請先填委託：替誰辦、辦什麼、到哪天，請本人籤個名。
error-mandate-ended = 委託已經到期了，不能再替他辦。
error-mandate-ended-next = 請和本人重新籤一份委託。填好的表還在。
error-mandate-unnamed = 這份委託是以前寫的，沒寫清楚替誰辦（姓名、身份證號）。
error-mandate-unnamed-next = 請和本人重新寫一份委託。填好的表還在。
error-mandate-not-for-this = 這個人的委託裡沒有寫這件事。
error-mandate-not-for-this-next = 請再寫一份包括這件事的委託，請本人簽個名。原來那份照樣算數。
error-mandate-incomplete = 委託還沒填全。
error-mandate-incomplete-next = 請把名字、身份證號、到哪天都填上，再請本人簽名。
error-agent-not-allowed = 這件事要本人辦，不能請人代辦。
error-agent-not-allowed-next = 請本人自己來辦，或打電話問縣裡。
error-not-to-mend = 這一處縣裡沒說要改，現在不能改。
error-not-to-mend-next = 只改縣裡說的那幾處就行。
error-left-unmended = 縣裡讓改的，還有沒改的。
error-left-unmended-next = 請改好；要是核對過沒有錯，就在那一題點“核對過，沒有錯”。改完再交上去。
error-not-confirmed = 還沒確認，所以什麼也沒刪。
error-not-confirmed-next = 真的要刪，請先點確認。
error-export-failed = 沒能存到資料夾裡。
error-export-failed-next = 請看看地方夠不夠，換個 U 盤再試。
error-export-open = 還沒給抄出來的東西定密碼。
error-export-open-next = 請定一個密碼；一定要不上鎖的，就點「不上鎖，抄一份」。
error-export-phrase-short = 這個密碼太短，別人容易猜到。
error-export-phrase-short-next = 請寫至少八個字或數字，比如一句只有您知道的話。
error-mandate-withdrawn = 本人已經收回了委託，不能再替他辦。
error-mandate-withdrawn-next = 請和本人重新簽一份委託。填好的表還在。
error-mandate-ended-by-county = 縣裡停了這份委託，不能再用它替他辦。
error-mandate-ended-by-county-next = 請和本人重新簽一份委託。不清楚為什麼，請打電話問縣裡。填好的表還在。
error-mandate-asked-again = 縣裡要把委託重新簽一次，還沒簽。
error-mandate-asked-again-next = 請和本人重新簽一份委託，再交。補好的都在。
error-mandate-other-person = 表裡的身分證號和委託上的不是同一個人。
error-mandate-other-person-next = 請看看是不是選錯了人；選對了，就重新簽一份委託。
error-helper-incomplete = 幫辦員的資料還沒填對。
error-helper-incomplete-next = 請把標出來的幾處改好，再點一次。
error-name-blank = 還沒寫名字。
error-name-blank-next = 請寫上姓名，和身分證上一樣。
error-name-long = 名字太長了。
error-name-long-next = 請只寫姓名，最多 40 個字。
error-id-number-blank = 還沒寫身分證號。
error-id-number-blank-next = 請對著身分證，把 18 位寫上。
error-id-number-length = 身分證號不是 18 位。
error-id-number-length-next = 請對著身分證數一數，看多了還是少了。
error-id-number-check = 身分證號有一位不對。
error-id-number-check-next = 請對著身分證，一位一位再看一遍。
error-phone-blank = 還沒寫電話。
error-phone-blank-next = 請寫上能找到人的電話。
error-phone-shape = 電話號碼不對。
error-phone-shape-next = 手機是 11 位，市話要帶區號。請再看一遍。
error-relation-blank = 還沒選和本人的關係。
error-relation-blank-next = 請選一個。
error-services-blank = 還沒說替辦哪些事。
error-services-blank-next = 請選這一件，或者點明所有的事都可以。
error-days-wrong = 委託到哪天還沒選好。
error-days-wrong-next = 請選今天以後的一天，最長三年。
error-signature-missing = 還沒有本人的簽名。
error-signature-missing-next = 請本人簽名，或者拍一張簽好的委託書。
error-same-name = 已經有一位同名的人了。
error-same-name-next = 請看看是不是同一位。不是，就點「是另外一位」。
error-erase-pin = 請先寫您的密碼。
error-erase-pin-next = 在上面寫好密碼，再點一次刪掉。忘了密碼，就點「忘了密碼」。
error-erase-others = 還有 { $count } 個人的東西上了密碼，不能替他們刪。
error-erase-others-next = 請先到「幫別人辦」裡，用他們的密碼一個一個刪；忘了密碼的，在那裡點「忘了密碼」。
error-under-way = 這件事已經交過一份，{ $date }交的，縣裡還沒辦完。
error-under-way-next = 要知道辦到哪了，點「看已經交的那一件」；那一份填錯了，可以在那裡收回。真要再交一份，點「另外再辦一件」。
error-person-unsent = 還有 { $count } 件沒有送到縣裏。現在刪，縣裏就收不到了。
error-person-unsent-next = 可以先等有網送到了再刪；不想要了，就點“沒送到的也不要了，全部刪掉”。
error-same-number = 這個身份證號的尾號 { $digits } 和{ $name }的一樣。
error-same-number-next = 請對着身份證看一遍。填成了{ $name }的就改過來；沒寫錯，就點「號碼沒寫錯」。
error-not-helper = 這裡沒有打開「幫別人辦事」。
error-not-helper-next = 請到設定裡打開「幫別人辦事」。
error-nobody-to-pick = 沒找到這個人。
error-nobody-to-pick-next = 請自己填，或者另選一位。
error-paper-not-kept = 照片沒有存下來：處理照片的時候，這個人的資料關上了。
error-paper-not-kept-next = 請重新打開這個人的資料，再放一次照片。
error-changed-meanwhile = 還沒有交上去：準備的時候，這份申請又改動過。
error-changed-meanwhile-next = 請再看一遍，然後再點“交上去”。

## vault
error-locked = 這個人的資料鎖著。
error-locked-next = 請輸入密碼打開。
error-wrong-key = { -device }的鑰匙和這裡的資料對不上。
error-wrong-key-next = 資料一點沒動。請找幫辦員看看，是不是換過系統帳號。
error-wrong-passphrase = 密碼不對。
error-wrong-passphrase-next = 請看看大小寫和空格，再輸一次。
error-wrong-pin = 密碼不對。
error-wrong-pin-next = 請再想想，慢慢輸。
error-pin-wait = 輸錯的次數多了，要等一等。
error-pin-wait-next = 請{ $wait }再輸，資料都在。
error-weak-secret = 這個密碼別人容易猜到。
error-weak-secret-next = 數字的密碼至少六位，不要同一個數字、連著的數字，也不要身分證號裡的。寫字的密碼至少八個字。
error-too-new = 這裡的資料是新版程式存的，這個舊版打不開。
error-too-new-next = 資料一點沒動。請裝上新版再打開。
error-damaged = 存著的資料有一處壞了。
error-damaged-next = 壞的已經另外放好，用的是上一次的備份。請看看少了什麼。
error-disk-full = 機器裡沒地方了，剛才這一下沒存上。
error-disk-full-next = 以前填的都在。請刪掉一些照片或檔案，再點一次。
error-second-instance = 程式已經開著了。
error-second-instance-next = 請用已經開著的那個視窗。
error-keyring-locked = 您的東西上了鎖，鑰匙由{ -device }保管，{ -device }還沒解鎖。
error-keyring-locked-next = 請先用開機密碼給{ -device }解鎖，再點「再試一次」。
error-no-keyring = { -device }沒有存鑰匙的地方。
error-no-keyring-next = 請自己定一個密碼，以後打開時要用。
error-key-missing = 資料都在，可是打開它的鑰匙找不到了。
error-key-missing-next = 什麼都沒有改動。請用平常的名字開機，再打開程式。
error-item-gone = 要找的東西不在了。
error-item-gone-next = 請退回去，從清單裡再點開。
error-frozen = 這張表已經交上去了，不能再改。
error-frozen-next = 縣裡要您補的時候，會自動打開要改的地方。
error-practice = 練習裡不能做這一步，什麼也不會送出去。
error-practice-next = 請先結束練習，再來做。
error-paper-wrong-type = 這個檔案不是照片，也不是 PDF。
error-paper-wrong-type-next = 請選一張照片，或者重新拍一張。
error-paper-heic = 這張照片存成了 HEIC，這裡打不開。
error-paper-heic-next = 請在手機上點開它，截一張螢幕圖，再選那張螢幕圖。蘋果手機以後要好選：設定、相機、格式，改成「相容性最佳」。
error-paper-other-picture = 這種圖片這裡打不開。
error-paper-other-picture-next = 請點開它，截一張螢幕圖，再選那張螢幕圖；或者重新照一張。
error-paper-document = 這是文件檔，不是照片，也不是 PDF。
error-paper-document-next = 請打開它，另存為 PDF 再選；也可以列印出來，照一張。
error-paper-film = 這是一段錄影，不是照片。
error-paper-film-next = 請照一張照片再選。
error-paper-too-large = 這張照片太大了，放不進來。
error-paper-too-large-next = 請用手機重新拍一張普通大小的。
error-paper-unreadable = 這張照片打不開，可能沒存完整。
error-paper-unreadable-next = 請換一張，或者重新拍。
error-paper-in-use = 有一張沒辦完的表還要用這份材料。
error-paper-in-use-next = 等那張表辦完，或者換上別的材料，再來刪。
error-storage = 存東西的時候出了岔子。
error-storage-next = 以前填的都在。請再試一次；還不行就找幫辦員。

## sync
error-offline = 現在連不上縣裡。
error-offline-next = 不用管，連上網會自己送。
error-broken = 送到一半斷了。
error-broken-next = 不用管，會接著送，不會送重。
error-receipt-wrong = 縣裡的回執對不上，先不算送到。
error-receipt-wrong-next = 不用管，會再送一次核對；老是這樣請打 12345。
error-answer-unreadable = 縣裡的回答看不懂。
error-answer-unreadable-next = 不用管，過一會兒會再試。
error-refused = 縣裡沒有收下。
error-refused-next = 東西都在，沒有丟。請打電話問問原因。
error-conflict = 縣裡那邊的記錄和這裡不一樣。
error-conflict-next = 東西都在，沒有丟。請打電話問問。
error-address-refused = 縣裡的網址不對，不敢往那裡送。
error-address-refused-next = 請換一份新的指南，或者找幫辦員。
error-papers-held = 照片在等不花流量的網。
error-papers-held-next = 想現在就送，請在「設定」裡打開「用手機流量送」。

## 介面
error-host-unreachable = 程式卡住了，剛才沒辦成。
error-host-unreachable-next = 請再試一次。不行就找人幫忙，先不要關。

## 沒找到的話
error-unknown-words = 這句話已經不在了
error-unknown-words-next = 不用管它，回到上一頁就好。
error-words-private = 這句話裏可能有別人的號碼，沒有發出去
error-words-private-next = 換一句不帶號碼的再找一次，就可以告訴縣裏。

## 提醒
error-last-done-wrong = 這個日子對不上。
error-last-done-wrong-next = 上次辦的日子要是今天，或者今天以前的一天。請再看一看年、月、日。
error-being-sent = 正在往縣裡送。
error-being-sent-next = 等一會兒再點。送到了，可以撤回。
error-already-left = 可能已經送到縣裡了。
error-already-left-next = 這邊拿不回來了。您可以點「撤回」。
error-already-decided = 縣裡已經辦完了，撤不回來。
error-already-decided-next = 有什麼不清楚，請打電話問。
error-not-left-yet = 還沒送出去，不用撤回。
error-not-left-yet-next = 點「拿回來改」就行。
error-not-to-recall = 這一件現在拿不回來。
error-not-to-recall-next = 請點開看辦到哪了，或打電話問。
error-not-to-reopen = 這一件現在不用重新填。
error-not-to-reopen-next = 請點開看辦到哪了，或打電話問。
error-reason-too-long = 原因寫得太長了。
error-reason-too-long-next = 請寫短一些，{ $most } 個字以內；不寫也行。
error-wrong-pin-wait = 密碼不對，錯的次數多了。
error-wrong-pin-wait-next = 請{ $wait }再輸，資料都在。

error-nothing-to-pick = 這一處不用選了：已經選好，或者又改過。
error-nothing-to-pick-next = 請打開這份申請再看一看。

error-no-space = 還沒有打開“兩邊一起填”。
error-no-space-next = 請先在您的{ -machine }上打開，再給另一邊。

error-has-space = 您的{ -machine }已經和另一邊連上了。
error-has-space-next = 不用再連一次，直接接着填就行。

error-space-code-wrong = 沒有連上：這 20 位數字對不上，或者文件不完整。
error-space-code-wrong-next = 請看着另一邊的屏幕，一組一組再念一遍。

error-space-digits-differ = 沒有連上：兩邊的 6 位數字不一樣。
error-space-digits-differ-next = 請看著那台，再寫一遍。還是不一樣，就在那台重新來一次。

error-space-words-differ = 寫的和那十二個字不一樣。
error-space-words-differ-next = 請看著抄下來的紙，再寫一遍。

error-space-words-count = 要 { $all } 個字，現在寫了 { $count } 個。
error-space-words-count-next = 請看著紙，一個一個寫。

error-space-words-unknown = 第 { $place } 個字不在表裡。
error-space-words-unknown-next = 請看看第 { $place } 個字是不是寫錯了。

error-space-words-wrong = 這些字對不上，可能寫錯了一個，或者前後顛倒了。
error-space-words-wrong-next = 請看著紙，從頭對一遍。

error-space-name-taken = 那台也叫這個名字，兩台就分不清了。
error-space-name-taken-next = 請給這台起個不一樣的名字。
