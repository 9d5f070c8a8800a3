# 编工作簿时的提醒：写给县里编表的人看。先说哪里不对，再说怎么改。键是 workbook-加代码。
workbook-other = { $code }：{ $details }
workbook-file-not-a-workbook = “{ $file }”不是 Excel 工作簿。请用 Excel 或 WPS 打开它，另存为 .xlsx 再试。
workbook-file-is-text = “{ $file }”里只是文字，不是工作簿，只改了名字不行。请用 Excel 或 WPS 打开，另存为 .xlsx。
workbook-file-format-ods = “{ $file }”是 .ods 格式，这里不读。请另存为 .xlsx。
workbook-file-format-xlsb = “{ $file }”是 .xlsb 格式，藏起来的行和数字的样子在里面看不到。请另存为 .xlsx。
workbook-file-format-old-xls = “{ $file }”是很老的 .xls（Excel 97 以前），藏起来的行和数字的样子在里面看不到。请另存为 .xlsx。
workbook-file-damaged = “{ $file }”打不开：文件不完整或者坏了。请重新拷贝一份，或用 Excel、WPS 打开后另存。
workbook-file-has-password = “{ $file }”加了密码，这里读不了。请去掉密码后再存一次。
workbook-file-too-big = “{ $file }”超过 { $limit } MB，太大了。请删掉里面的图片和用不着的表。
workbook-file-too-big-unpacked = “{ $file }”展开后超过 { $limit } MB，太大了，没有读。请检查有没有大片的空格子，删掉再存。
workbook-file-too-many-sheets = “{ $file }”里的表超过 { $limit } 张。请删掉用不着的表。
workbook-file-too-many-cells = 有内容的格子超过 { $limit } 个，后面的没有读。请把不用的内容删掉。
workbook-file-wrong-extension = “{ $file }”的后缀不对，里面其实是 { $extension }。已经照常读了；请把后缀改成 .{ $extension }。
workbook-sheet-missing = 少了一张表：{ $sheet }。请照模板加上。
workbook-sheet-twice = { $sheet }有两张，只读了前一张。请合成一张，或者给后一张改名。
workbook-sheet-unknown = 认不得“{ $sheet }”这张表，没有读。{ $nearest ->
    [none] 如果是草稿，表名前加一个 _ 就不再提醒。
   *[other] 是不是想写“{ $nearest }”？如果是草稿，表名前加一个 _ 就不再提醒。
}
workbook-sheet-hidden = 这张表是隐藏的，但是照样读了。如果不要它，请删掉。
workbook-sheet-too-many-rows = 这张表超过 { $limit } 行，后面的没有读。请删掉多余的行；如果下面看着是空的，选中整片删除行再存。
workbook-sheet-too-many-columns = 这张表写到了第 { $limit } 列以外，那边的读不到。请往左挪，或者删掉。
workbook-row-hidden = 这一行是隐藏的，但是照样读了。如果不要它，请删掉这一行。
workbook-column-hidden = 这一列是隐藏的，但是照样读了。如果不要它，请删掉这一列。
workbook-cells-merged = { $area } 合并了格子，只有左上角那一格有内容，其余的当作空的。请取消合并，每一格都填上。
workbook-heading-merged = 标题行的 { $area } 合并了格子，分不清哪一列是什么。请取消合并，每列一个标题。
workbook-heading-twice = 标题“{ $heading }”有两列，不知道听哪一列的。请删掉一列，或者改名。
workbook-column-missing = 少了一列：{ $heading }。请在标题行加上。
workbook-column-unknown = 认不得“{ $heading }”这一列，没有读。{ $nearest ->
    [none] 如果是给自己看的，请把标题改成“备注”。
   *[other] 是不是想写“{ $nearest }”？
}
workbook-formula-without-value = 这一格是公式，但没有算出来的结果。请在 Excel 或 WPS 里打开、算一次再存，或者直接填上结果。
workbook-cell-error = 这一格显示 { $value }，是公式出了错。请改好公式，或者直接填上结果。
workbook-cell-needed = 这一格不能空着（{ $column }）。请填上。
workbook-number-too-long = “{ $value }”是按数字存的，Excel 只记得住前 15 位，后面的已经错了。请把格子设成“文本”，再照原件重新填一遍。
workbook-number-shown-otherwise = 表上显示的是“{ $shown }”，存的却是“{ $value }”，读到的是存的。请把格子设成“文本”，再照看到的重新填一遍。
workbook-number-expected = “{ $value }”不是整数。请只填数字，比如 3。
workbook-date-expected = “{ $value }”不是日期。请写成 2026-11-21 这样。
workbook-word-unknown = “{ $word }”认不得。这里可以填：{ $allowed }。
workbook-id-twice = 编号“{ $id }”在第 { $row } 行已经用过了。请换一个。
workbook-guide-key-missing = 这一行没有写项目名。请补上，或者删掉这一行。
workbook-guide-key-needed = 指南里少了“{ $key }”。请加一行填上。
workbook-guide-key-twice = “{ $key }”在第 { $row } 行已经写过了。请只留一行。
workbook-guide-key-unknown = 认不得“{ $key }”这个项目，没有读。{ $nearest ->
    [none] 请对照模板改一下。
   *[other] 是不是想写“{ $nearest }”？
}
workbook-guide-id-unusable = 编号“{ $id }”只能用小写字母、数字和连字符，比如 senior-allowance。请改一下。
workbook-type-missing = 这一行没有写类型。请从下拉单里选一个；如果这行是说明，请在最前面加 #。
workbook-type-unknown = 认不得类型“{ $type }”。{ $nearest ->
    [none] 请从下拉单里选一个。
   *[other] 是不是想写“{ $nearest }”？单选和多选后面要空一格写列表名。
}
workbook-type-not-supported = 这里不用“{ $type }”这种题。请换一种类型，可用的类型见说明。
workbook-type-device-identifier = “{ $type }”会记下老乡的手机或号码，不许收集。请删掉这一行。
workbook-name-missing = 这一行没有写名称。请起一个，全表不能重样。
workbook-name-twice = 名称“{ $name }”前面{ $row ->
    [none] {""}
   *[other] 第 { $row } 行
}已经用过了，分不清是哪一题。请换一个。
workbook-name-with-sign = 名称“{ $name }”里有空格或符号。请只用汉字、字母、数字和下划线。
workbook-name-begins-with-digit = 名称“{ $name }”不能用数字开头。请在前面加一个字。
workbook-name-unusable = 名称“{ $name }”不能用。请只用汉字、字母、数字和下划线。
workbook-label-missing = “{ $name }”没有标题，老乡看到的是空白。请写上要问的话。
workbook-group-not-closed = 从这里开始的分组或重复没有结束。请在它最后一题下面加一行“分组结束”或“重复结束”。
workbook-end-without-begin = 这里的结束对不上前面的开始。{ $open ->
    [none] 前面没有打开的分组，请删掉这一行。
   *[other] 现在打开着的是“{ $open }”，请检查开始和结束是不是成对、是不是同一种。
}
workbook-repeat-too-deep = 重复里面最多再套一层重复，这里套得太深了。请拆成两部分。
workbook-calculation-missing = “{ $name }”是计算，却没有写算式。请在“计算”一列填上。
workbook-appearance-unknown = 样式“{ $word }”认不得，不起作用。可用的样式见说明。
workbook-pages-wrong = 页数写的是“{ $said }”。只有图片和附件能写 pages，写 1 到 { $most } 的整数，比如 pages=8。
workbook-sensitive-unknown = 敏感种类“{ $word }”认不得。可以填：证件、健康、财务、未成年人、生物识别、宗教、行踪。
workbook-profile-unknown = 常用信息“{ $word }”认不得。请填说明里列出的名字，比如 person.name。
workbook-profile-own = 常用信息“{ $word }”不在说明的单子里。别的事项用同一个名字，才能互相带出来。
workbook-posted-without-guide = 这一题标了“公示”，指南里却没有“公示”这一行。请在指南里写清贴什么、贴几天，或者去掉这个标记。
workbook-message-without-rule = 这里写了提示，但没有相应的规则，永远不会显示。请补上规则，或者删掉提示。
workbook-material-unknown = 材料表里没有编号“{ $id }”。{ $nearest ->
    [none] 请先在材料表里加上。
   *[other] 是不是“{ $nearest }”？
}
workbook-question-unknown = 问卷里没有叫“{ $name }”的题。{ $nearest ->
    [none] 请检查名称。
   *[other] 是不是“{ $nearest }”？
}
workbook-table-list-mixed = table-list 组里的题要用同一个列表，这一题用的是“{ $list }”。请改成一样的。
workbook-list-unknown = 选项表里没有列表“{ $list }”。{ $nearest ->
    [none] 请在选项表里加上，或检查名字。
   *[other] 是不是“{ $nearest }”？
}
workbook-list-missing = 选项表里没有列表“{ $list }”。请在选项表里加上，或检查名字。
workbook-list-file-missing = 工作簿旁边没有找到“{ $file }”。请把它放在同一个文件夹里。
workbook-list-file-encoding = “{ $file }”里的字读不出来。请用 Excel 或 WPS 打开，另存为“CSV UTF-8”。
workbook-list-file-column = “{ $file }”第一行没有“{ $heading }”这一列，读不出选项。请把那一列的标题改成它。
workbook-list-file-no-name = “{ $file }”第 { $row } 行没有编码。请补上，或者删掉这一行。
workbook-list-file-too-long = “{ $file }”超过 { $limit } 行，后面的读不了。请分成几个文件。
workbook-choice-without-list = 这个选项没有写属于哪个列表。请补上列表名。
workbook-choice-without-name = 列表“{ $list }”里有一个选项没有值。请补上。
workbook-choice-name-with-blank = 选项值“{ $name }”里有空格，多选时会被拆开。请去掉空格，标题里可以留。
workbook-choice-twice = 列表“{ $list }”里“{ $name }”出现了两次。请删掉一个，或换一个值。
workbook-example-choice-unknown = 样例里的“{ $value }”不在列表“{ $list }”里。请照选项的标题填。
workbook-expression-default-not-in-list = 默认值“{ $value }”不在这一题的选项里，谁都交不上去。请写选项的值。
workbook-expression-default-unreadable = 默认值“{ $value }”这一题读不懂，谁都交不上去。请照这一题的类型改过来。
workbook-first-value-unreadable = 这一题的计算结果“{ $value }”不在选项里，谁都交不上去。请让算式给出选项的值。
workbook-expression-full-width = 算式里有全角符号，已经按半角读：{ $normalised }。请改过来，免得别的软件读不了。
workbook-expression-syntax = 算式“{ $expression }”从第 { $position } 个字起看不懂：“{ $found }”。请检查是不是多了或少了符号。
workbook-expression-unfinished = 算式“{ $expression }”没有写完。请补全后半部分。
workbook-expression-unclosed-parenthesis = 算式“{ $expression }”里有括号没有合上。请数一数左右括号。
workbook-expression-unclosed-text = 算式“{ $expression }”里有引号没有合上。请补上另一半引号。
workbook-expression-unclosed-variable = 算式“{ $expression }”里的 {"${"} 没有合上。题名要写成 {"${"}姓名{"}"} 这样。
workbook-expression-variable = 题名“{ $found }”写得不对。请写成 {"${"}姓名{"}"} 这样，中间不要有空格。
workbook-expression-number = 数字“{ $found }”太长了，读不了。请写短一些。
workbook-expression-too-deep = 算式套的层数太多了。请拆成几个计算题，一步一步算。
workbook-expression-too-long = 算式太长了。请拆成几个计算题，一步一步算。
workbook-expression-unsupported-path = 算式里的路径“{ $found }”不支持。请直接用 {"${"}题名{"}"}。
workbook-expression-unknown-name = 算式“{ $expression }”里的“{ $name }”不是问卷里的题。{ $suggestion ->
    [none] 请检查题名。
   *[other] 是不是“{ $suggestion }”？
}
workbook-expression-ambiguous-name = 叫“{ $name }”的题不止一个，算式“{ $expression }”不知道用哪一个。请给它们起不同的名称。
workbook-expression-unknown-path = 算式“{ $expression }”里的路径找不到。请改用 {"${"}题名{"}"}。
workbook-expression-above-root = 算式“{ $expression }”里的 .. 太多，走到表外面去了。请少写几个，或改用 {"${"}题名{"}"}。
workbook-expression-unknown-function = 没有“{ $name }”这个函数。{ $suggestion ->
    [none] 可用的函数见说明。
   *[other] 是不是“{ $suggestion }”？
}
workbook-expression-unsupported-function = 函数“{ $name }”这里不支持。请换一种写法，可用的函数见说明。
workbook-expression-argument-count = 函数“{ $name }”括号里的个数不对。请对照说明补上或删掉。
workbook-expression-unknown-list = 算式里的列表“{ $list }”不在选项表里。请检查名字。
workbook-expression-unknown-column = 列表“{ $list }”没有“{ $name }”这一列。请在选项表里加上，或检查名字；如果是一道题，请写成 {"${"}{ $name }{"}"}。
workbook-expression-list-path = 从列表“{ $list }”取值的写法不对。请写成 instance('{ $list }')/root/item[name = {"${"}题名{"}"}]/label。
workbook-expression-instance-arguments = instance() 的括号里要写一个带引号的列表名。
workbook-expression-pulldata-arguments = pulldata 要写四样：文件名、要取的列、对照的列、对照的值。
workbook-expression-path-function-alone = “{ $name }”不能单独用，后面要接路径。
workbook-expression-not-a-question = 这个函数的括号里要写一道题，比如 {"${"}姓名{"}"}。
workbook-expression-not-a-select = jr:choice-name 只能用在单选或多选题上。请换一道题。
workbook-expression-regex = 校验的格式“{ $pattern }”写得不对。请检查方括号和圆括号是不是成对。
workbook-expression-regex-unanchored = 格式“{ $pattern }”只要求中间有一段对得上。要整个都对上，请在前面加 ^，后面加 $。
workbook-expression-cycle = 这几处互相等着对方算，转成了圈：{ $path }。请改掉其中一处，让它不再用到后面的题。
workbook-expression-never-relevant = 显示条件“{ $expression }”永远不成立，这一题谁也看不到。请检查条件。
workbook-expression-required-unanswerable = 这一题没人能填（说明、计算、只读），“必填”不起作用，也不会挡住谁。请把必填去掉；要人填，就别设只读。
workbook-expression-unknown-choice = 列表“{ $list }”里没有“{ $choice }”这个值，比较永远不成立。请写选项的值，不要写标题。
workbook-expression-date-with-text = 日期在和文字“{ $found }”比较。日期请写成 date('2026-11-21')。
workbook-expression-date-with-number = 日期在和数字 { $found } 比较。要比较岁数，请用 age()。
workbook-expression-date-with-other = 日期在和不是日期的题比较。请检查两边是不是同一种题。
workbook-expression-number-with-text = 数字在和文字“{ $found }”比较。请去掉引号，或检查题名。
workbook-expression-ordered-text = 选项值“{ $found }”不是数字，不能比大小。请改用 = 或 !=。
workbook-expression-arithmetic-on-text = 在拿文字做加减乘除，结果会是空白。请检查题的类型。
workbook-expression-arithmetic-on-truth = 在拿“是/否”做加减乘除。请改用 if(条件, 1, 0)。
workbook-expression-selected-on-other = selected() 只能用在单选或多选题上。请检查题名。
workbook-expression-not-a-date = “{ $found }”不是日期。请写成 '2026-11-21' 这样。
workbook-form-not-loaded = 问卷打不开。请先改好这张表里其他的问题，再试一次。
workbook-form-format = 问卷的格式版本（{ $format }）不认得。请用新版软件。
workbook-form-too-large = 问卷太大了。请拆成几个事项。
workbook-form-too-deep = 分组套得太深了。请少套几层。
workbook-form-unreadable = 问卷的内容读不出来（第 { $line } 行）。请重新编译工作簿。

## 录音：voice 文件夹里的 voice.tsv
workbook-clip-list-missing = voice 文件夹里没有 voice.tsv，不知道哪个录音念哪句话。请加上：一行一个，文件名，按一下 Tab 键，那句话。
workbook-clip-list-letters = voice.tsv 里的字读不出来。请用记事本打开，另存为，编码选 UTF-8。
workbook-clip-line = 这一行要写：文件名，按一下 Tab 键，那句话。请改好。
workbook-clip-file-missing = voice 文件夹里没有“{ $file }”。请把录音放进去，文件名要一模一样，不带文件夹。
workbook-clip-too-big = “{ $file }”超过 { $limit } KB，太大了。请存成 MP3，单声道，64 kbit/s 或更小。
workbook-clip-kind = “{ $file }”不是能放的录音。请存成 MP3、M4A、Ogg Vorbis 或 WAV。
workbook-clip-channels = “{ $file }”不是单声道。请在录音软件里改成单声道再存。
workbook-clip-rate = “{ $file }”的采样率不合适，要 8000 到 48000。请存成 16000 或 44100。
workbook-clip-long = “{ $file }”超过 { $limit } 秒。一个录音只念一句话；请剪短，或者重录。
workbook-clip-silent = “{ $file }”里几乎没有声音。请离话筒近一点重录。
workbook-clip-damaged = “{ $file }”坏了或者不完整。请重新拷贝，或者重录。
workbook-clip-sentences = “{ $sentence }”不止一句。软件是一句一句念的；请一句录一个文件，一句写一行。
workbook-clip-sentence-twice = “{ $sentence }”前面已经有录音了。请只留一个。
workbook-clip-too-many = 录音超过 { $limit } 个，太多了。请只录最常听的话。
workbook-clip-all-too-big = 录音加起来超过 { $limit } MB，村里下载不动。请存成 MP3 单声道，或者少录几句。
workbook-clip-unlisted = voice.tsv 里没有写“{ $file }”，没有用它。请加一行，或者删掉这个文件。
workbook-clip-nowhere = 事项和软件里都没有“{ $sentence }”这句话，这个录音谁也听不到。请照页面上的字一字不差地写。
