# 指南體檢：寫給編工作簿的人看。每句說哪裡不對、怎麼改。
lint-missing = “{ $value }”還空著。請補上，老鄉要看的。
lint-title-long = 標題“{ $value }”有 { $length } 個字，最多 { $limit } 個。請寫短一點，像平常說話那樣。
lint-summary-long = 一句話有 { $length } 個字，超過 { $limit } 個。只說給誰辦、能得什麼。
lint-sentence-long = 這句話有 { $length } 個字，超過 { $limit } 個，聽一遍記不住：“{ $value }”。請分成兩句。
lint-jargon = “{ $value }”老人不好懂，可以寫“{ $instead }”。
lint-jargon-say = “{ $value }”太籠統，聽不明白，請{ $instead }。
lint-self-check-missing = 還沒有“能不能辦”的問題。加兩三個，老鄉就不用白跑。
lint-verdict-unknown = 結論“{ $value }”認不得，請寫“不能辦”或“問一問”。
lint-phone-form = 電話“{ $value }”打不通：座機要帶區號，像 0990-8211234。
lint-phones-same = 諮詢電話和投訴電話都是 { $value }。投訴要打給另一個號碼，請換一個。
lint-unit-unknown = 單位“{ $value }”認不得，請寫“工作日”或“自然日”。
lint-promise-over-legal = 承諾 { $value } 天，比法定的 { $limit } 天還長。請改短。
lint-visits-reason = 要跑 { $value } 次，可沒寫為什麼要跑。請寫明原因。
lint-faq-few = 問答只有 { $value } 條，至少要 { $limit } 條。寫老鄉最常問的。
lint-aliases-few = 別名只有 { $value } 個，至少要 { $limit } 個。老鄉怎麼叫就怎麼寫，老名字也寫上。
lint-aliases-many = 別名有 { $value } 個，超過 { $limit } 個。留下最常說的就行。
lint-twice = “{ $value }”寫了兩遍，請去掉一個。
lint-event-unknown = 人生事“{ $value }”認不得，請從下拉框裡選。
lint-need-unknown = 必要性“{ $value }”認不得：1 必要，2 非必要，3 可以後補。
lint-date = “{ $value }”不是日期，請寫成 2026-11-20 這樣。
lint-dates-order = 結束日期 { $limit } 在開始日期 { $value } 前面，請對調或改正。
lint-form-missing = 辦理方式是“申請”，可沒有問卷。請加上問卷，或者改辦理方式。
lint-permit-steps = 行政許可要寫清 { $limit } 個環節，現在只有 { $value } 個。
lint-fee-basis = 要收費，就要寫“{ $value }”。請在編碼裡補上；不收費就把收費一欄空著。
lint-case-kind = 辦件類型“{ $value }”和承諾天數對不上：當場辦的是即辦件，要等幾天的是承諾件。
lint-depth-visits = 網辦深度寫的是Ⅳ（全程網辦），卻要跑 { $value } 次。請改一個。
lint-visits-channel = 一次不用跑，可辦理形式“{ $value }”裡沒有網上、手機或郵寄。請補上。
lint-result-sample = 結果叫“{ $value }”，還沒有樣本。附上一張，老鄉知道會拿到什麼。
lint-result-kind = 辦出來的是證，結果類型卻是“{ $value }”，應該是“出證”。
lint-label-long = 這個問題有 { $length } 個字，超過 { $limit } 個：“{ $value }”。請寫短，細節放到提示裡。
lint-why-missing = “{ $value }”沒寫為什麼問。寫一句，老人才放心填。
lint-seen-by-missing = 沒寫誰會看到“{ $value }”的回答。請在“誰會看到”一欄寫上哪些單位、哪些人。
lint-declaration-unmarked = “{ $value }”是保證填的都是真的，“常用信息”一欄請寫“声明属实”，不然交之前還要再問一遍。
lint-message-missing = “{ $value }”有校驗，可填錯了沒有提示。請寫清哪裡不對、怎麼改。
lint-material-unknown = 材料表裡沒有編號“{ $value }”。請對一對。
lint-sensitive-unknown = 敏感類別“{ $value }”認不得，請從下拉框裡選。
lint-sensitive-why = “{ $value }”是敏感信息，要寫清為什麼問。
lint-sensitive-seen-by = “{ $value }”是敏感信息，要寫清誰會看到。
lint-sensitive-unmarked = “{ $value }”是敏感信息，還沒標出來。請在“敏感”一欄標上（{ $kind ->
        [health] 健康
        [finance] 財務
        [biometric] 生物識別
        [religion] 宗教
       *[id] 證件
    }）。
lint-example-unknown = 樣例裡的“{ $value }”在問卷裡找不到。請對一對名稱。
lint-example-refused = 樣例裡“{ $value }”的答案，問卷不接受。請改成能通過的。
lint-example-gap = 樣例少填了必填的“{ $value }”。請補上。
lint-office-unknown = 地點“{ $value }”不在縣裡的地點表中。請對一對編號。
lint-service-unknown = “可以看看”裡的“{ $value }”沒有這件事。請對一對編號。
lint-calendar-day = 日曆裡的“{ $value }”不是日期，或者不在寫明的年份裡。
lint-county-code = 縣的代碼“{ $value }”不是 6 位。請改正。
lint-reading = “{ $word }”的讀音“{ $value }”寫得不對：一個字一個拼音，帶聲調數字，用空格隔開，像 lu4 an1。
lint-service-twice = 編號“{ $value }”已經有別的工作簿用了。請換一個。

## 聯辦
lint-part-question-unknown = 這一樣要的問題“{ $value }”問卷裡沒有。請對一對名稱。
lint-part-question-twice = 問卷裡有兩個地方叫“{ $value }”，這一樣會兩處都看到。請把其中一個換個名稱。
lint-part-when = 條件“{ $value }”讀不懂，這一樣永遠不會辦。請改正。
lint-question-unused = “{ $value }”哪一樣都用不上，白問了。請寫進用得著的那一樣，或者不問（個人信息保護法第六條：只問辦事要用的）。

## reminders
lint-repeat-months = 「多久辦一次」寫的是 { $value }，要寫月數，1 到 60。一年辦一次就寫 12；不用再辦就空着。

## 公示
lint-posted-missing = 這裏說要貼出來：“{ $value }”，指南裏卻沒寫“公示”。請在指南加一行“公示”，寫清貼什麼、貼幾天，再在問卷的“公示”一欄把貼出來的那幾題標上“是”。
lint-posted-nobody = 指南說“{ $value }”，可問卷裏沒有一題標上“公示”，老鄉填的時候不知道哪一樣會貼出來。請把貼出來的那幾題標上“是”。
lint-posted-by-hand = “{ $value }”的“誰會看到”裏手寫了公示。請刪掉，在“公示”一欄標上“是”：程序會照指南裏的“公示”寫上，兩處才不會各說各的。
lint-posted-contradicts = “{ $value }”會貼出來，這裏卻說只有幾個人看得到。請刪掉這句。

## 有沒有
lint-yes-no = 問的是“{ $value }”，能選的卻是“{ $given }”。請換一個選項列表，寫{ $yes ->
        [want] “要”和“不要”
       *[other] “有”和“沒有”
    }。
