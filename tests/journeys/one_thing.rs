//! 一件事: one set of answers, several offices. A mother fills in once for her child, each office decides its own part, and
//! her phone says of each what became of it. A son whose father has died is told the same in quiet words.

use anyhow::Context as _;
use app::api::draft::{Input, NodeView};
use app::api::ledger::{CaseState, CaseView, PartState};
use testkit::Device;

use crate::{VILLAGE, county, is_whole};

/// The list of children itself: what is missing is said where it is missing.
fn children(device: &Device) -> anyhow::Result<&NodeView> {
    let list = |node: &&NodeView| node.input == Input::Repeat;
    device.form().iter().find(list).context("a list of children")
}

/// Everything 出生一件事 asks, as 谢小梅 answers it: no card for the child, the hospital bill please.
async fn fill_in_birth(device: &mut Device) -> anyhow::Result<()> {
    device.answer("我保证上面写的都是真的", "OK").await?;
    let childless = children(device)?.error.clone();
    assert!(childless.is_some_and(|error| error.text.contains("先添一个孩子")));
    device.add_row("孩子").await?;
    assert!(children(device)?.error.is_none());
    for (question, answer) in [
        ("您是孩子的什么人", "妈妈"),
        ("您叫什么名字", "谢小梅"),
        ("您的身份证号是多少", "990123199604181288"),
        ("您的电话", "13900000007"),
        ("同意办这些事", "OK"),
        ("孩子叫什么名字", "谢安然"),
        ("是男孩还是女孩", "女"),
        ("哪天生的", "2026-11-02"),
        ("是哪个民族", "汉族"),
        ("孩子在哪里生的", "县人民医院"),
        ("出生医学证明领了吗", "还没领，一起办"),
        ("妈妈叫什么名字", "谢小梅"),
        ("妈妈的身份证号", "990123199604181288"),
        ("妈妈的户口在哪个县", "云岭县"),
        ("要写爸爸的信息吗", "不要"),
        ("孩子的户口跟谁", "跟妈妈"),
        ("那一家的户主叫什么", "谢东升"),
        ("那一家在哪个村", VILLAGE),
        ("户口上的地址", "一组6号"),
        ("孩子现在住在哪里", "石桥村一组6号"),
        ("证和卡办好了怎么拿", "送到村里"),
        ("要办打疫苗的本子吗", "要"),
        ("要给孩子上医保吗", "要"),
        ("要给孩子办社保卡吗", "不要"),
        ("要报销生孩子住院的钱吗", "要"),
        ("妈妈的银行卡号是多少", "6217990000000000014"),
        ("是哪家银行的卡", "云岭农村商业银行"),
    ] {
        device.answer(question, answer).await?;
    }
    device.photograph("妈妈身份证的正面", 40).await?;
    device.photograph("户口簿首页", 60).await?;
    Ok(())
}

const HOSPITAL: &str = "接生的医院或乡镇卫生院";

/// What she asked for, in the order of the service.
const WANTED: [(&str, &str, &str); 5] = [
    ("birth-certificate", "出生医学证明", HOSPITAL),
    ("vaccination", "预防接种证", "乡镇卫生院"),
    ("household", "出生登记（上户口）", "公安局派出所"),
    ("medical-enrol", "孩子的医保登记", "县医保服务中心"),
    ("maternity-claim", "生育医疗费报销", "县医保服务中心"),
];

fn states(case: &CaseView) -> Vec<(&str, &str)> {
    let parts = case.parts.iter();
    parts
        .map(|part| (part.name.as_str(), part.line.as_str()))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mother_fills_in_once_and_each_office_answers() -> anyhow::Result<()> {
    let (clock, county) = county(&["birth"]).await?;
    let mut device = Device::new("谢小梅", &clock, &county.stick()).await?;
    device.set_up_for_self("谢小梅", VILLAGE).await?;
    device.begin("birth").await?;
    fill_in_birth(&mut device).await?;

    // Before anything leaves she reads what will be made of it, and who gets each.
    let sending = device.sending().await?;
    let made: Vec<_> = sending
        .parts
        .iter()
        .map(|part| (&*part.name, &*part.office))
        .collect();
    assert_eq!(made, WANTED.map(|(_, name, office)| (name, office)));
    let case = device.send().await?;
    let id = case.card.id.clone();
    assert!(case.parts.len() == 5 && case.parts.iter().all(|part| part.state == PartState::Open));
    assert!(
        case.parts
            .iter()
            .all(|part| part.line == "还在这部手机里，没送到"),
        "nothing is at an office before the receipt: {:?}",
        case.parts
    );

    // The county finds out by itself what she asked for, and each office has its own.
    county.link.on();
    let case = device.until_case(&id, is_whole).await?;
    // As the desk says it: nobody has taken it in.
    assert!(case.parts.iter().all(|part| part.line == "县里收到了，等着看"));
    let (clerk, number) = (county.clerk()?, case.card.number.clone());
    let at_desk = clerk.parts(&number).await?;
    let at_desk: Vec<_> = at_desk
        .iter()
        .map(|part| (&*part.id, &*part.name, &*part.office))
        .collect();
    assert_eq!(at_desk, WANTED);

    // One office after the other. The whole is not done before all are.
    clerk.accept(&number).await?;
    clerk
        .part_done(&number, "household", "户口上好了，户口簿送到村里")
        .await?;
    let early = clerk.approve(&number, "都办好了").await;
    assert!(early.is_err_and(|error| error.to_string().contains("still open")));
    let case = device
        .until_case(&id, |case| {
            case.parts.iter().any(|part| part.state == PartState::Done)
        })
        .await?;
    assert_eq!(case.card.state, CaseState::Accepted, "the rest goes on");
    assert_eq!(
        states(&case),
        [
            ("出生医学证明", "县里正在办"),
            ("预防接种证", "县里正在办"),
            ("出生登记（上户口）", "办好了"),
            ("孩子的医保登记", "县里正在办"),
            ("生育医疗费报销", "县里正在办"),
        ]
    );
    let step = case
        .steps
        .iter()
        .find(|step| step.name == "“出生登记（上户口）”办好了");
    assert!(step.is_some_and(|step| step.done && step.note == "户口上好了，户口簿送到村里"));
    device.until_told("有一样有结果了").await?;

    for part in ["birth-certificate", "vaccination", "medical-enrol"] {
        clerk.part_done(&number, part, "办好了，送到村里").await?;
    }
    let twice = clerk.part_done(&number, "household", "又上了一次").await;
    assert!(twice.is_err(), "an office decides once");
    let appeal = "六十日内可以申请行政复议";
    clerk
        .part_denied(&number, "maternity-claim", "发票没有照，报不了", appeal)
        .await?;
    clerk.approve(&number, "四样办好了，报销要补发票再来").await?;

    // Her phone says which are done, and of the one that was denied why and what she can do.
    let case = device.until(&id, CaseState::Approved).await?;
    assert_eq!(case.card.line, "几样都有结果了，有 1 样没办成");
    let done = case.parts.iter().filter(|part| part.state == PartState::Done);
    assert_eq!(done.count(), 4);
    let denied = case.parts.last().filter(|part| part.state == PartState::Denied);
    let denied = denied.ok_or_else(|| anyhow::anyhow!("nothing denied: {:?}", case.parts))?;
    assert_eq!(
        (&*denied.line, &*denied.words, &*denied.appeal),
        ("没办成（不予办理）", "发票没有照，报不了", appeal)
    );
    assert_eq!(clerk.open_cases().await?.len(), 0);
    Ok(())
}

/// What 郑志平 answers for his father: pension and allowance to stop, no money to claim.
pub(crate) async fn fill_in_death(device: &mut Device) -> anyhow::Result<()> {
    for (question, answer) in [
        ("您叫什么名字", "郑志平"),
        ("您的身份证号是多少", "99012319750314135X"),
        ("您的电话", "13900000008"),
        ("您是走了的亲人的什么人", "儿女"),
        ("同一本户口簿上吗", "在"),
        ("亲人叫什么名字", "郑福来"),
        ("亲人的身份证号", "99012319430527131X"),
        ("哪一天走的", "2026-11-05"),
        ("在哪里走的", "在家里"),
        ("死亡证明开好了吗", "开好了"),
        ("火化了吗", "没火化"),
        ("亲人的户口在哪个村", VILLAGE),
        ("亲人户口上的地址", "三组8号"),
        ("亲人有没有医保", "没有"),
        ("打到卡上吗", "不要"),
        ("我说的都是实情", "OK"),
    ] {
        device.answer(question, answer).await?;
    }
    let got = device.question("生前领着哪些")?.key.clone();
    device.set(&got, "pension senior").await?;
    device.photograph("您的身份证正面", 40).await?;
    device.photograph("户口簿首页", 60).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_son_is_told_in_quiet_words() -> anyhow::Result<()> {
    let (clock, county) = county(&["death"]).await?;
    let mut device = Device::new("郑志平", &clock, &county.stick()).await?;
    device.set_up_for_self("郑志平", VILLAGE).await?;
    device.begin("death").await?;
    fill_in_death(&mut device).await?;
    let sending = device.sending().await?;
    let names: Vec<&str> = sending.parts.iter().map(|part| part.name.as_str()).collect();
    assert_eq!(names, ["注销户口", "养老金停发和结清", "低保、津贴等停发"]);
    let id = device.send().await?.card.id;
    county.link.on();
    let case = device.until_case(&id, is_whole).await?;
    let (clerk, number) = (county.clerk()?, case.card.number);
    for part in clerk.parts(&number).await? {
        clerk.part_done(&number, &part.id, "已经办妥").await?;
    }
    clerk.approve(&number, "几样都办妥了").await?;
    let case = device.until(&id, CaseState::Approved).await?;
    assert!(case.gentle);
    assert_eq!(case.card.line, "办完了");
    assert_eq!(
        states(&case),
        [
            ("注销户口", "办完了"),
            ("养老金停发和结清", "办完了"),
            ("低保、津贴等停发", "办完了"),
        ]
    );
    let said = serde_json::to_string(&(&sending, &case))?;
    let told: Vec<_> = device.host.notices();
    for loud in ["恭喜", "！", "!", "祝", "办好了"] {
        assert!(!said.contains(loud), "{loud} in {said}");
        assert!(
            told.iter()
                .all(|notice| !notice.title.contains(loud) && !notice.body.contains(loud)),
            "{loud} in a notice"
        );
    }
    Ok(())
}
