# 窗口（县里工作人员用的网页）和 `county serve` 在终端上说的话。

## 页面
desk-title = 村里办 · 窗口
desk-skip = 跳到正文
desk-nav = 窗口导航
desk-nav-open = 待办件
desk-nav-done = 已办结
desk-nav-helpers = 帮办员开通码
desk-logout = 退出
desk-back = 返回
desk-notice = 提示
desk-export = 导出表格（CSV）

## 登录
desk-login = 进入窗口
desk-login-how = 演示用的登录：县级后台启动时会告诉您口令放在哪个文件里。名字会写进每一次查看和办理的记录。
desk-login-name = 您的姓名
desk-login-token = 窗口口令
desk-login-wrong = 口令不对。请照着口令文件再输一次。
desk-login-no-name = 请写上您的姓名。
desk-login-too-many = 试的次数太多了。请过几分钟再试。

## 列表
desk-list-empty = 现在没有要办的件。
desk-list-none-done = 还没有办结的件。
desk-list-count = 共 { $count } 件
desk-list-urgent = 最急的排在最前面。
desk-number = 办件编号
desk-service = 事项
desk-applicant = 申请人
desk-agent = 代办人
desk-by-agent = { $name } 代办
desk-state = 状态
desk-due = 期限
desk-received = 收件日期
desk-accepted = 受理日期
desk-due-on = 最晚 { $day }
desk-due-about = 预计最晚 { $day }
desk-late = 已超期
desk-today = 今天到期
desk-state-waiting = 等材料传齐
desk-state-new = 新收到，待受理
desk-state-accepted = 已受理
desk-state-corrections = 等申请人补正
desk-state-approved = 办好了
desk-state-denied = 不予办理
desk-state-refused = 材料打不开，已退回
desk-state-withdrawn = 已撤回

## 一件
desk-id-number = 身份证号码
desk-region = 地区
desk-result = 结果
desk-withdrawn-on = 要求撤回的日期
desk-withdrawn-reason = 撤回的原因
desk-withdrawn-notice = 申请的人（或者代办人）要求撤回，已经结案，不用再办。
desk-mandate = 委托期限：{ $from } 至 { $until }
desk-mandate-paper = 委托签名
desk-consent = 交表时打勾同意的
desk-answers = 填写的内容
desk-question = 问题
desk-answer = 回答
desk-blank = 没填
desk-download = 下载：{ $what }
desk-page = { $what }：第 { $number } 页
desk-acts = 办理
desk-history = 办理经过
desk-event-complete = 照片和材料都传到了，还没有人看
desk-event-corrections = 请申请人补正，最晚 { $day }
desk-event-refused = 没有收下，原因代码 { $code }
desk-event-not-withdrawn = 对方要求撤回，那时已经办结，没有撤
desk-nothing-to-do = 这一件现在没有要办的。
desk-unnamed = 没写名字的人
desk-same-matter = 同一个人的同一件事，另外还有 { $count } 件。办之前请一起看。
desk-number-doubled = { $one }和{ $other }填的是同一个身份证号 { $number }，有一个不对。
desk-number-twice = 这个号码填给了两个人

## 办理
desk-accept = 受理
desk-ask = 一次性告知补正
desk-ask-once = 勾选要补的每一处，写清楚哪里不对、怎么补。按法律要一次说全，所以请看完所有内容再发。
desk-ask-note = 怎么补：{ $what }
desk-ask-until = 最晚哪天补好
desk-ask-second = 这一件已经请申请人补过一次。按法律应当一次告知，再要求补正必须写明原因。
desk-ask-reason = 为什么要再补一次
desk-approve = 办好了
desk-approve-result = 结果（申请人会看到这句话）
desk-deny = 不予办理
desk-deny-reason = 理由（申请人会看到这句话）
desk-deny-appeal = 不服怎么办（申请人会看到这句话）
desk-appeal-text = 对这个决定不服的，可以在收到之日起六十日内申请行政复议，或者在六个月内向人民法院提起行政诉讼。

## 帮办员
desk-helper-how = 帮办员的设备第一次连接时输入开通码。一个码只能开通一台设备。
desk-digits = 有人打电话来对数字
desk-digits-how = 群众第一次装指南，会打电话来对 6 组数字。请一组一组慢慢念下面的数字，让对方看着自己的屏幕对。只念，不要让对方念给您。
desk-helper-new = 生成一个开通码
desk-helper-code = 开通码只显示这一次，请抄给帮办员：

## 没办成
desk-error-not-found = 没有这一件，或者没有这个网页。
desk-error-wrong-state = 这一件的状态刚才变了，可能别人已经办过。请看看办理经过。
desk-error-incomplete = 还有要写给申请人的话没写。请补上再点。
desk-error-needs-reason = 第二次要求补正，必须写明原因。
desk-error-wrong-day = 日期要写今天或以后的一天。
desk-error-unavailable = 现在存不进去，什么也没改。请过一会儿再试。
desk-error-csrf = 这个网页放得太久了。请返回重新打开再点。
desk-error-paper = 这份材料打不开。

## county serve
serve-intake = 设备连接的地址：{ $url }
serve-desk = 窗口的地址：{ $url }
serve-data = 数据放在：{ $path }
serve-keys = 密钥放在：{ $path }
serve-print-signing = 回执签名钥匙的指纹：{ $fingerprint }
serve-print-catalog = 目录签名钥匙的 6 组数字（有人打电话来对，就念这些）：{ $fingerprint }
serve-print-opening = 拆封钥匙的编号：{ $fingerprint }
serve-access = 窗口口令在这个文件里：{ $path }
serve-in-charge = 负责人的口令在这个文件里：{ $path }
serve-no-catalog = 还没有发布过事项目录。请先运行 county publish。
serve-stop = 按 Ctrl+C 停止。
serve-stopped = 已停止，数据都在。
backup-done = 备份好了，放在：{ $path }。里面有钥匙，请像钥匙一样锁好。
restore-done = 恢复好了，放在：{ $path }。接下来的办件编号从 { $number } 往后排，不会和以前的重。

## 联办（一件事）
desk-nav-parts = 各单位待办
desk-parts = 这一件要办的几样
desk-parts-how = 申请人只填了一次。每一样送到一个单位，各看各的那一部分；每一样都有了结果，整件才能办结。
desk-part = 要办的
desk-part-office = 办理单位
desk-part-open = 待办
desk-part-of = 属于哪一件
desk-part-decided = 办理日期
desk-part-by = 经办人
desk-part-only = 这里只有办这一样要用的内容。
desk-part-empty = 这一样要用的内容现在找不到。请到整件里看。
desk-part-back = 看整件
desk-part-nothing-to-do = 这一样现在没有要办的。
desk-parts-first = 还有 { $count } 样没有结果。请先逐样办，都有了结果再办结整件。
desk-event-part-done = “{ $name }”办好了
desk-event-part-denied = “{ $name }”不予办理
desk-error-parts-open = 还有没办的。每一样都有了结果，整件才能办结。
desk-error-parts-denied = 每一样都没办成，整件不能写办好了。请用“不予办理”，写明理由。
desk-error-part-done = 有的已经办好了，整件不能不予办理。没办的请逐样写明理由，再办结整件。
desk-parked = 打不开的件
desk-parked-none = 没有打不开的件。
desk-parked-why = 这些件已经收下，也给了回执，可是县里的机器打开的时候出了毛病，不是群众填错了。机器试了很多次都不行，先放在这里，别的件照常办。请管理员看日志、修好以后，点下面的按钮再试。
desk-parked-again = 再试一遍
desk-parked-count = 有 { $count } 件打不开，放着没办
desk-restored = 本县的数据前些天从备份恢复过。备份以后收下的申请、办过的决定，各家的手机一连上网会自己送回来。没送回来以前，请先别急着重新决定。
desk-mandates = 停了的委托
desk-mandates-how = 要停一份委托，请填一件由这位代办人交来的办件编号。停了以后，再用这份委托交来的都不收；以前收下的照办。以后重新签的委托可以用。
desk-mandates-why = 为什么停
desk-mandates-end = 停掉这份委托
desk-mandate-ended = 停掉了，马上生效。
desk-mandate-none = 没有这一件，或者这一件不是代办的。
audit-end-mandate = 停了一份委托
desk-nav-audit = 查看记录
desk-audit-not-yours = 这一页只有负责人能看。请用负责人的口令登录。
desk-audit-at = 时间
desk-audit-who = 谁
desk-audit-act = 做了什么
audit-read = 看了这一件
audit-read-part = 看了其中一项
audit-see-paper = 看了材料的小图
audit-download = 下载了材料原件
audit-list = 看了列表
audit-sign-in = 登录
audit-sign-in-wrong = 口令不对，没有登录
audit-sign-out = 退出
audit-new-code = 开了一个代办员激活码
audit-release = 让打不开的件再试一遍
audit-see-audit = 看了查看记录
audit-export = 导出了列表
audit-accept = 受理
audit-ask-corrections = 要求补正
audit-approve = 办结
audit-deny = 不予办理
audit-part-done = 办好了其中一项
audit-part-denied = 其中一项不予办理
audit-told-before = 从群众的设备送回了以前的决定
audit-withdrawn = 群众撤回
desk-list-lines = 这一页 { $count } 件
desk-list-page = 第 { $from } 件到第 { $until } 件
desk-list-before = 上一页
desk-list-after = 下一页

## 要哪一处
desk-row = { $what } { $number }
desk-ask-part = 整个“{ $part }”都要重新看、重新填
desk-ask-page = 第 { $number } 页要重新照
desk-ask-pages = 第 { $pages } 页要重新照
desk-ask-pages-note = { $says }：{ $note }
desk-event-asked = { $what }：{ $note }
