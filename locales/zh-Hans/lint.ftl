# 指南体检：写给编工作簿的人看。每句说哪里不对、怎么改。
lint-missing = “{ $value }”还空着。请补上，老乡要看的。
lint-title-long = 标题“{ $value }”有 { $length } 个字，最多 { $limit } 个。请写短一点，像平常说话那样。
lint-summary-long = 一句话有 { $length } 个字，超过 { $limit } 个。只说给谁办、能得什么。
lint-sentence-long = 这句话有 { $length } 个字，超过 { $limit } 个，听一遍记不住：“{ $value }”。请分成两句。
lint-jargon = “{ $value }”老人不好懂，可以写“{ $instead }”。
lint-jargon-say = “{ $value }”太笼统，听不明白，请{ $instead }。
lint-self-check-missing = 还没有“能不能办”的问题。加两三个，老乡就不用白跑。
lint-verdict-unknown = 结论“{ $value }”认不得，请写“不能办”或“问一问”。
lint-phone-form = 电话“{ $value }”打不通：座机要带区号，像 0990-8211234。
lint-phones-same = 咨询电话和投诉电话都是 { $value }。投诉要打给另一个号码，请换一个。
lint-unit-unknown = 单位“{ $value }”认不得，请写“工作日”或“自然日”。
lint-promise-over-legal = 承诺 { $value } 天，比法定的 { $limit } 天还长。请改短。
lint-visits-reason = 要跑 { $value } 次，可没写为什么要跑。请写明原因。
lint-faq-few = 问答只有 { $value } 条，至少要 { $limit } 条。写老乡最常问的。
lint-aliases-few = 别名只有 { $value } 个，至少要 { $limit } 个。老乡怎么叫就怎么写，老名字也写上。
lint-aliases-many = 别名有 { $value } 个，超过 { $limit } 个。留下最常说的就行。
lint-twice = “{ $value }”写了两遍，请去掉一个。
lint-event-unknown = 人生事“{ $value }”认不得，请从下拉框里选。
lint-need-unknown = 必要性“{ $value }”认不得：1 必要，2 非必要，3 可以后补。
lint-date = “{ $value }”不是日期，请写成 2026-11-20 这样。
lint-dates-order = 结束日期 { $limit } 在开始日期 { $value } 前面，请对调或改正。
lint-form-missing = 办理方式是“申请”，可没有问卷。请加上问卷，或者改办理方式。
lint-permit-steps = 行政许可要写清 { $limit } 个环节，现在只有 { $value } 个。
lint-fee-basis = 要收费，就要写“{ $value }”。请在编码里补上；不收费就把收费一栏空着。
lint-case-kind = 办件类型“{ $value }”和承诺天数对不上：当场办的是即办件，要等几天的是承诺件。
lint-depth-visits = 网办深度写的是Ⅳ（全程网办），却要跑 { $value } 次。请改一个。
lint-visits-channel = 一次不用跑，可办理形式“{ $value }”里没有网上、手机或邮寄。请补上。
lint-result-sample = 结果叫“{ $value }”，还没有样本。附上一张，老乡知道会拿到什么。
lint-result-kind = 办出来的是证，结果类型却是“{ $value }”，应该是“出证”。
lint-label-long = 这个问题有 { $length } 个字，超过 { $limit } 个：“{ $value }”。请写短，细节放到提示里。
lint-why-missing = “{ $value }”没写为什么问。写一句，老人才放心填。
lint-seen-by-missing = 没写谁会看到“{ $value }”的回答。请在“谁会看到”一栏写上哪些单位、哪些人。
lint-declaration-unmarked = “{ $value }”是保证填的都是真的，“常用信息”一栏请写“声明属实”，不然交之前还要再问一遍。
lint-message-missing = “{ $value }”有校验，可填错了没有提示。请写清哪里不对、怎么改。
lint-material-unknown = 材料表里没有编号“{ $value }”。请对一对。
lint-sensitive-unknown = 敏感类别“{ $value }”认不得，请从下拉框里选。
lint-sensitive-why = “{ $value }”是敏感信息，要写清为什么问。
lint-sensitive-seen-by = “{ $value }”是敏感信息，要写清谁会看到。
lint-sensitive-unmarked = “{ $value }”是敏感信息，还没标出来。请在“敏感”一栏标上（{ $kind ->
        [health] 健康
        [finance] 财务
        [biometric] 生物识别
        [religion] 宗教
       *[id] 证件
    }）。
lint-example-unknown = 样例里的“{ $value }”在问卷里找不到。请对一对名称。
lint-example-refused = 样例里“{ $value }”的答案，问卷不接受。请改成能通过的。
lint-example-gap = 样例少填了必填的“{ $value }”。请补上。
lint-office-unknown = 地点“{ $value }”不在县里的地点表中。请对一对编号。
lint-service-unknown = “可以看看”里的“{ $value }”没有这件事。请对一对编号。
lint-calendar-day = 日历里的“{ $value }”不是日期，或者不在写明的年份里。
lint-county-code = 县的代码“{ $value }”不是 6 位。请改正。
lint-reading = “{ $word }”的读音“{ $value }”写得不对：一个字一个拼音，带声调数字，用空格隔开，像 lu4 an1。
lint-service-twice = 编号“{ $value }”已经有别的工作簿用了。请换一个。

## 联办
lint-part-question-unknown = 这一样要的问题“{ $value }”问卷里没有。请对一对名称。
lint-part-question-twice = 问卷里有两个地方叫“{ $value }”，这一样会两处都看到。请把其中一个换个名称。
lint-part-when = 条件“{ $value }”读不懂，这一样永远不会办。请改正。
lint-question-unused = “{ $value }”哪一样都用不上，白问了。请写进用得着的那一样，或者不问（个人信息保护法第六条：只问办事要用的）。

## reminders
lint-repeat-months = “多久办一次”写的是 { $value }，要写月数，1 到 60。一年办一次就写 12；不用再办就空着。

## 公示
lint-posted-missing = 这里说要贴出来：“{ $value }”，指南里却没写“公示”。请在指南加一行“公示”，写清贴什么、贴几天，再在问卷的“公示”一栏把贴出来的那几题标上“是”。
lint-posted-nobody = 指南说“{ $value }”，可问卷里没有一题标上“公示”，老乡填的时候不知道哪一样会贴出来。请把贴出来的那几题标上“是”。
lint-posted-by-hand = “{ $value }”的“谁会看到”里手写了公示。请删掉，在“公示”一栏标上“是”：程序会照指南里的“公示”写上，两处才不会各说各的。
lint-posted-contradicts = “{ $value }”会贴出来，这里却说只有几个人看得到。请删掉这句。

## 有没有
lint-yes-no = 问的是“{ $value }”，能选的却是“{ $given }”。请换一个选项列表，写{ $yes ->
        [want] “要”和“不要”
       *[other] “有”和“没有”
    }。
