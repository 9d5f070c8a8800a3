# 編工作簿時的提醒：寫給縣裡編表的人看。先說哪裡不對，再說怎麼改。鍵是 workbook-加代碼。
workbook-other = { $code }：{ $details }
workbook-file-not-a-workbook = “{ $file }”不是 Excel 工作簿。請用 Excel 或 WPS 打開它，另存爲 .xlsx 再試。
workbook-file-is-text = “{ $file }”裏只是文字，不是工作簿，只改了名字不行。請用 Excel 或 WPS 打開，另存爲 .xlsx。
workbook-file-format-ods = “{ $file }”是 .ods 格式，這裏不讀。請另存爲 .xlsx。
workbook-file-format-xlsb = “{ $file }”是 .xlsb 格式，藏起來的行和數字的樣子在裏面看不到。請另存爲 .xlsx。
workbook-file-format-old-xls = “{ $file }”是很老的 .xls（Excel 97 以前），藏起來的行和數字的樣子在裏面看不到。請另存爲 .xlsx。
workbook-file-damaged = “{ $file }”打不開：文件不完整或者壞了。請重新拷貝一份，或用 Excel、WPS 打開後另存。
workbook-file-has-password = “{ $file }”加了密碼，這裏讀不了。請去掉密碼後再存一次。
workbook-file-too-big = “{ $file }”超過 { $limit } MB，太大了。請刪掉裏面的圖片和用不着的表。
workbook-file-too-big-unpacked = “{ $file }”展開後超過 { $limit } MB，太大了，沒有讀。請檢查有沒有大片的空格子，刪掉再存。
workbook-file-too-many-sheets = “{ $file }”裏的表超過 { $limit } 張。請刪掉用不着的表。
workbook-file-too-many-cells = 有內容的格子超過 { $limit } 個，後面的沒有讀。請把不用的內容刪掉。
workbook-file-wrong-extension = “{ $file }”的後綴不對，裏面其實是 { $extension }。已經照常讀了；請把後綴改成 .{ $extension }。
workbook-sheet-missing = 少了一張表：{ $sheet }。請照模板加上。
workbook-sheet-twice = { $sheet }有兩張，只讀了前一張。請合成一張，或者給後一張改名。
workbook-sheet-unknown = 認不得“{ $sheet }”這張表，沒有讀。{ $nearest ->
    [none] 如果是草稿，表名前加一個 _ 就不再提醒。
   *[other] 是不是想寫“{ $nearest }”？如果是草稿，表名前加一個 _ 就不再提醒。
}
workbook-sheet-hidden = 這張表是隱藏的，但是照樣讀了。如果不要它，請刪掉。
workbook-sheet-too-many-rows = 這張表超過 { $limit } 行，後面的沒有讀。請刪掉多餘的行；如果下面看着是空的，選中整片刪除行再存。
workbook-sheet-too-many-columns = 這張表寫到了第 { $limit } 列以外，那邊的讀不到。請往左挪，或者刪掉。
workbook-row-hidden = 這一行是隱藏的，但是照樣讀了。如果不要它，請刪掉這一行。
workbook-column-hidden = 這一列是隱藏的，但是照樣讀了。如果不要它，請刪掉這一列。
workbook-cells-merged = { $area } 合併了格子，只有左上角那一格有內容，其餘的當作空的。請取消合併，每一格都填上。
workbook-heading-merged = 標題行的 { $area } 合併了格子，分不清哪一列是什麼。請取消合併，每列一個標題。
workbook-heading-twice = 標題“{ $heading }”有兩列，不知道聽哪一列的。請刪掉一列，或者改名。
workbook-column-missing = 少了一列：{ $heading }。請在標題行加上。
workbook-column-unknown = 認不得“{ $heading }”這一列，沒有讀。{ $nearest ->
    [none] 如果是給自己看的，請把標題改成“備註”。
   *[other] 是不是想寫“{ $nearest }”？
}
workbook-formula-without-value = 這一格是公式，但沒有算出來的結果。請在 Excel 或 WPS 裏打開、算一次再存，或者直接填上結果。
workbook-cell-error = 這一格顯示 { $value }，是公式出了錯。請改好公式，或者直接填上結果。
workbook-cell-needed = 這一格不能空着（{ $column }）。請填上。
workbook-number-too-long = “{ $value }”是按數字存的，Excel 只記得住前 15 位，後面的已經錯了。請把格子設成“文本”，再照原件重新填一遍。
workbook-number-shown-otherwise = 表上顯示的是“{ $shown }”，存的卻是“{ $value }”，讀到的是存的。請把格子設成“文本”，再照看到的重新填一遍。
workbook-number-expected = “{ $value }”不是整數。請只填數字，比如 3。
workbook-date-expected = “{ $value }”不是日期。請寫成 2026-11-21 這樣。
workbook-word-unknown = “{ $word }”認不得。這裏可以填：{ $allowed }。
workbook-id-twice = 編號“{ $id }”在第 { $row } 行已經用過了。請換一個。
workbook-guide-key-missing = 這一行沒有寫項目名。請補上，或者刪掉這一行。
workbook-guide-key-needed = 指南里少了“{ $key }”。請加一行填上。
workbook-guide-key-twice = “{ $key }”在第 { $row } 行已經寫過了。請只留一行。
workbook-guide-key-unknown = 認不得“{ $key }”這個項目，沒有讀。{ $nearest ->
    [none] 請對照模板改一下。
   *[other] 是不是想寫“{ $nearest }”？
}
workbook-guide-id-unusable = 編號“{ $id }”只能用小寫字母、數字和連字符，比如 senior-allowance。請改一下。
workbook-type-missing = 這一行沒有寫類型。請從下拉單裏選一個；如果這行是說明，請在最前面加 #。
workbook-type-unknown = 認不得類型“{ $type }”。{ $nearest ->
    [none] 請從下拉單裏選一個。
   *[other] 是不是想寫“{ $nearest }”？單選和多選後面要空一格寫列表名。
}
workbook-type-not-supported = 這裏不用“{ $type }”這種題。請換一種類型，可用的類型見說明。
workbook-type-device-identifier = “{ $type }”會記下老鄉的手機或號碼，不許收集。請刪掉這一行。
workbook-name-missing = 這一行沒有寫名稱。請起一個，全表不能重樣。
workbook-name-twice = 名稱“{ $name }”前面{ $row ->
    [none] {""}
   *[other] 第 { $row } 行
}已經用過了，分不清是哪一題。請換一個。
workbook-name-with-sign = 名稱“{ $name }”裏有空格或符號。請只用漢字、字母、數字和下劃線。
workbook-name-begins-with-digit = 名稱“{ $name }”不能用數字開頭。請在前面加一個字。
workbook-name-unusable = 名稱“{ $name }”不能用。請只用漢字、字母、數字和下劃線。
workbook-label-missing = “{ $name }”沒有標題，老鄉看到的是空白。請寫上要問的話。
workbook-group-not-closed = 從這裏開始的分組或重複沒有結束。請在它最後一題下面加一行“分組結束”或“重複結束”。
workbook-end-without-begin = 這裏的結束對不上前面的開始。{ $open ->
    [none] 前面沒有打開的分組，請刪掉這一行。
   *[other] 現在打開着的是“{ $open }”，請檢查開始和結束是不是成對、是不是同一種。
}
workbook-repeat-too-deep = 重複裏面最多再套一層重複，這裏套得太深了。請拆成兩部分。
workbook-calculation-missing = “{ $name }”是計算，卻沒有寫算式。請在“計算”一列填上。
workbook-appearance-unknown = 樣式“{ $word }”認不得，不起作用。可用的樣式見說明。
workbook-pages-wrong = 頁數寫的是“{ $said }”。只有圖片和附件能寫 pages，寫 1 到 { $most } 的整數，比如 pages=8。
workbook-sensitive-unknown = 敏感種類“{ $word }”認不得。可以填：證件、健康、財務、未成年人、生物識別、宗教、行蹤。
workbook-profile-unknown = 常用信息“{ $word }”認不得。請填說明裏列出的名字，比如 person.name。
workbook-profile-own = 常用信息“{ $word }”不在說明的單子裏。別的事項用同一個名字，才能互相帶出來。
workbook-posted-without-guide = 這一題標了“公示”，指南裏卻沒有“公示”這一行。請在指南裏寫清貼什麼、貼幾天，或者去掉這個標記。
workbook-message-without-rule = 這裏寫了提示，但沒有相應的規則，永遠不會顯示。請補上規則，或者刪掉提示。
workbook-material-unknown = 材料表裏沒有編號“{ $id }”。{ $nearest ->
    [none] 請先在材料表裏加上。
   *[other] 是不是“{ $nearest }”？
}
workbook-question-unknown = 問卷裏沒有叫“{ $name }”的題。{ $nearest ->
    [none] 請檢查名稱。
   *[other] 是不是“{ $nearest }”？
}
workbook-table-list-mixed = table-list 組裏的題要用同一個列表，這一題用的是“{ $list }”。請改成一樣的。
workbook-list-unknown = 選項表裏沒有列表“{ $list }”。{ $nearest ->
    [none] 請在選項表裏加上，或檢查名字。
   *[other] 是不是“{ $nearest }”？
}
workbook-list-missing = 選項表裏沒有列表“{ $list }”。請在選項表裏加上，或檢查名字。
workbook-list-file-missing = 工作簿旁邊沒有找到“{ $file }”。請把它放在同一個文件夾裏。
workbook-list-file-encoding = “{ $file }”裏的字讀不出來。請用 Excel 或 WPS 打開，另存爲“CSV UTF-8”。
workbook-list-file-column = “{ $file }”第一行沒有“{ $heading }”這一列，讀不出選項。請把那一列的標題改成它。
workbook-list-file-no-name = “{ $file }”第 { $row } 行沒有編碼。請補上，或者刪掉這一行。
workbook-list-file-too-long = “{ $file }”超過 { $limit } 行，後面的讀不了。請分成幾個文件。
workbook-choice-without-list = 這個選項沒有寫屬於哪個列表。請補上列表名。
workbook-choice-without-name = 列表“{ $list }”裏有一個選項沒有值。請補上。
workbook-choice-name-with-blank = 選項值“{ $name }”裏有空格，多選時會被拆開。請去掉空格，標題裏可以留。
workbook-choice-twice = 列表“{ $list }”裏“{ $name }”出現了兩次。請刪掉一個，或換一個值。
workbook-example-choice-unknown = 樣例裏的“{ $value }”不在列表“{ $list }”裏。請照選項的標題填。
workbook-expression-default-not-in-list = 默認值“{ $value }”不在這一題的選項裏，誰都交不上去。請寫選項的值。
workbook-expression-default-unreadable = 默認值“{ $value }”這一題讀不懂，誰都交不上去。請照這一題的類型改過來。
workbook-first-value-unreadable = 這一題的計算結果“{ $value }”不在選項裏，誰都交不上去。請讓算式給出選項的值。
workbook-expression-full-width = 算式裏有全角符號，已經按半角讀：{ $normalised }。請改過來，免得別的軟件讀不了。
workbook-expression-syntax = 算式“{ $expression }”從第 { $position } 個字起看不懂：“{ $found }”。請檢查是不是多了或少了符號。
workbook-expression-unfinished = 算式“{ $expression }”沒有寫完。請補全後半部分。
workbook-expression-unclosed-parenthesis = 算式“{ $expression }”裏有括號沒有合上。請數一數左右括號。
workbook-expression-unclosed-text = 算式“{ $expression }”裏有引號沒有合上。請補上另一半引號。
workbook-expression-unclosed-variable = 算式“{ $expression }”裏的 {"${"} 沒有合上。題名要寫成 {"${"}姓名{"}"} 這樣。
workbook-expression-variable = 題名“{ $found }”寫得不對。請寫成 {"${"}姓名{"}"} 這樣，中間不要有空格。
workbook-expression-number = 數字“{ $found }”太長了，讀不了。請寫短一些。
workbook-expression-too-deep = 算式套的層數太多了。請拆成幾個計算題，一步一步算。
workbook-expression-too-long = 算式太長了。請拆成幾個計算題，一步一步算。
workbook-expression-unsupported-path = 算式裏的路徑“{ $found }”不支持。請直接用 {"${"}題名{"}"}。
workbook-expression-unknown-name = 算式“{ $expression }”裏的“{ $name }”不是問卷裏的題。{ $suggestion ->
    [none] 請檢查題名。
   *[other] 是不是“{ $suggestion }”？
}
workbook-expression-ambiguous-name = 叫“{ $name }”的題不止一個，算式“{ $expression }”不知道用哪一個。請給它們起不同的名稱。
workbook-expression-unknown-path = 算式“{ $expression }”裏的路徑找不到。請改用 {"${"}題名{"}"}。
workbook-expression-above-root = 算式“{ $expression }”裏的 .. 太多，走到表外面去了。請少寫幾個，或改用 {"${"}題名{"}"}。
workbook-expression-unknown-function = 沒有“{ $name }”這個函數。{ $suggestion ->
    [none] 可用的函數見說明。
   *[other] 是不是“{ $suggestion }”？
}
workbook-expression-unsupported-function = 函數“{ $name }”這裏不支持。請換一種寫法，可用的函數見說明。
workbook-expression-argument-count = 函數“{ $name }”括號裏的個數不對。請對照說明補上或刪掉。
workbook-expression-unknown-list = 算式裏的列表“{ $list }”不在選項表裏。請檢查名字。
workbook-expression-unknown-column = 列表“{ $list }”沒有“{ $name }”這一列。請在選項表裏加上，或檢查名字；如果是一道題，請寫成 {"${"}{ $name }{"}"}。
workbook-expression-list-path = 從列表“{ $list }”取值的寫法不對。請寫成 instance('{ $list }')/root/item[name = {"${"}題名{"}"}]/label。
workbook-expression-instance-arguments = instance() 的括號裏要寫一個帶引號的列表名。
workbook-expression-pulldata-arguments = pulldata 要寫四樣：文件名、要取的列、對照的列、對照的值。
workbook-expression-path-function-alone = “{ $name }”不能單獨用，後面要接路徑。
workbook-expression-not-a-question = 這個函數的括號裏要寫一道題，比如 {"${"}姓名{"}"}。
workbook-expression-not-a-select = jr:choice-name 只能用在單選或多選題上。請換一道題。
workbook-expression-regex = 校驗的格式“{ $pattern }”寫得不對。請檢查方括號和圓括號是不是成對。
workbook-expression-regex-unanchored = 格式“{ $pattern }”只要求中間有一段對得上。要整個都對上，請在前面加 ^，後面加 $。
workbook-expression-cycle = 這幾處互相等着對方算，轉成了圈：{ $path }。請改掉其中一處，讓它不再用到後面的題。
workbook-expression-never-relevant = 顯示條件“{ $expression }”永遠不成立，這一題誰也看不到。請檢查條件。
workbook-expression-required-unanswerable = 這一題沒人能填（說明、計算、唯讀），“必填”不起作用，也不會擋住誰。請把必填去掉；要人填，就別設唯讀。
workbook-expression-unknown-choice = 列表“{ $list }”裏沒有“{ $choice }”這個值，比較永遠不成立。請寫選項的值，不要寫標題。
workbook-expression-date-with-text = 日期在和文字“{ $found }”比較。日期請寫成 date('2026-11-21')。
workbook-expression-date-with-number = 日期在和數字 { $found } 比較。要比較歲數，請用 age()。
workbook-expression-date-with-other = 日期在和不是日期的題比較。請檢查兩邊是不是同一種題。
workbook-expression-number-with-text = 數字在和文字“{ $found }”比較。請去掉引號，或檢查題名。
workbook-expression-ordered-text = 選項值“{ $found }”不是數字，不能比大小。請改用 = 或 !=。
workbook-expression-arithmetic-on-text = 在拿文字做加減乘除，結果會是空白。請檢查題的類型。
workbook-expression-arithmetic-on-truth = 在拿“是/否”做加減乘除。請改用 if(條件, 1, 0)。
workbook-expression-selected-on-other = selected() 只能用在單選或多選題上。請檢查題名。
workbook-expression-not-a-date = “{ $found }”不是日期。請寫成 '2026-11-21' 這樣。
workbook-form-not-loaded = 問卷打不開。請先改好這張表裏其他的問題，再試一次。
workbook-form-format = 問卷的格式版本（{ $format }）不認得。請用新版軟件。
workbook-form-too-large = 問卷太大了。請拆成幾個事項。
workbook-form-too-deep = 分組套得太深了。請少套幾層。
workbook-form-unreadable = 問卷的內容讀不出來（第 { $line } 行）。請重新編譯工作簿。

## 錄音：voice 資料夾裡的 voice.tsv
workbook-clip-list-missing = voice 資料夾裡沒有 voice.tsv，不知道哪個錄音念哪句話。請加上：一行一個，檔名，按一下 Tab 鍵，那句話。
workbook-clip-list-letters = voice.tsv 裡的字讀不出來。請用記事本打開，另存新檔，編碼選 UTF-8。
workbook-clip-line = 這一行要寫：檔名，按一下 Tab 鍵，那句話。請改好。
workbook-clip-file-missing = voice 資料夾裡沒有「{ $file }」。請把錄音放進去，檔名要一模一樣，不帶資料夾。
workbook-clip-too-big = 「{ $file }」超過 { $limit } KB，太大了。請存成 MP3，單聲道，64 kbit/s 或更小。
workbook-clip-kind = 「{ $file }」不是能放的錄音。請存成 MP3、M4A、Ogg Vorbis 或 WAV。
workbook-clip-channels = 「{ $file }」不是單聲道。請在錄音軟體裡改成單聲道再存。
workbook-clip-rate = 「{ $file }」的取樣率不合適，要 8000 到 48000。請存成 16000 或 44100。
workbook-clip-long = 「{ $file }」超過 { $limit } 秒。一個錄音只念一句話；請剪短，或者重錄。
workbook-clip-silent = 「{ $file }」裡幾乎沒有聲音。請離話筒近一點重錄。
workbook-clip-damaged = 「{ $file }」壞了或者不完整。請重新拷貝，或者重錄。
workbook-clip-sentences = 「{ $sentence }」不止一句。軟體是一句一句念的；請一句錄一個檔案，一句寫一行。
workbook-clip-sentence-twice = 「{ $sentence }」前面已經有錄音了。請只留一個。
workbook-clip-too-many = 錄音超過 { $limit } 個，太多了。請只錄最常聽的話。
workbook-clip-all-too-big = 錄音加起來超過 { $limit } MB，村裡下載不動。請存成 MP3 單聲道，或者少錄幾句。
workbook-clip-unlisted = voice.tsv 裡沒有寫「{ $file }」，沒有用它。請加一行，或者刪掉這個檔案。
workbook-clip-nowhere = 事項和軟體裡都沒有「{ $sentence }」這句話，這個錄音誰也聽不到。請照頁面上的字一字不差地寫。
