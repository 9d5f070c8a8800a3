//! The forms whose growth is measured, built in code: a cascade, a household, one cell with many readers.
//! Nothing is timed here.

use form::definition::{Choice, ChoiceList, FormDefinition, NodeDef, NodeKind};

/// Choices that one parent leads to, whatever the length of the list: a town has about 50 villages.
pub const PER_PARENT: usize = 50;

/// Town, then its villages; the second list has this many rows.
/// `filter` chooses among them: by the parent (which an index answers) or by a word (which has to look at every row).
pub fn cascade(rows: usize, filter: &str) -> FormDefinition {
    let mut village = NodeDef::new("village", NodeKind::SelectOne);
    village.list = Some("villages".into());
    village.choice_filter = Some(filter.into());
    let mut town = NodeDef::new("town", NodeKind::SelectOne);
    town.list = Some("towns".into());
    let mut form = blank(vec![town, NodeDef::new("word", NodeKind::Text), village]);
    let towns = (0..rows.div_ceil(PER_PARENT)).map(|town| choice(format!("t{town}"), Vec::new()));
    let villages =
        (0..rows).map(|village| choice(format!("v{village}"), vec![format!("t{}", village / PER_PARENT)]));
    form.lists.insert("towns".into(), list(&[], towns.collect()));
    form.lists
        .insert("villages".into(), list(&["town"], villages.collect()));
    form
}

/// Members with a number, an age, an income and a filtered choice; around them a sum and a count of some.
/// With `counted`, the question `size` says how many members there are.
pub fn household(counted: bool) -> FormDefinition {
    let mut member = NodeDef::new("member", NodeKind::Repeat);
    member.repeat_count = counted.then(|| "${size}".into());
    let mut relation = NodeDef::new("relation", NodeKind::SelectOne);
    relation.list = Some("relations".into());
    relation.choice_filter = Some("for = 'all' or ${age} >= 18".into());
    member.children = vec![
        calculation("number", "position(..)"),
        NodeDef::new("age", NodeKind::Integer),
        NodeDef::new("income", NodeKind::Decimal),
        relation,
    ];
    let mut form = blank(vec![
        NodeDef::new("size", NodeKind::Integer),
        member,
        calculation("total", "sum(${income})"),
        calculation("adults", "count(/data/member[age >= 18])"),
    ]);
    let relations = ["child", "parent", "spouse", "head"]
        .iter()
        .zip(["all", "all", "adult", "adult"]);
    let rows = relations.map(|(name, who)| choice((*name).to_owned(), vec![who.to_owned()]));
    form.lists
        .insert("relations".into(), list(&["for"], rows.collect()));
    form
}

/// One number and this many calculations that read it.
pub fn dependants(count: usize) -> FormDefinition {
    let mut nodes = vec![NodeDef::new("a", NodeKind::Integer)];
    nodes.extend((0..count).map(|at| calculation(&format!("c{at}"), &format!("${{a}} + {at}"))));
    blank(nodes)
}

fn blank(nodes: Vec<NodeDef>) -> FormDefinition {
    FormDefinition {
        format: 1,
        id: "growth".into(),
        root: "data".into(),
        nodes,
        ..FormDefinition::default()
    }
}

fn calculation(name: &str, expression: &str) -> NodeDef {
    let mut node = NodeDef::new(name, NodeKind::Calculate);
    node.calculation = Some(expression.into());
    node
}

fn list(columns: &[&str], rows: Vec<Choice>) -> ChoiceList {
    ChoiceList {
        columns: columns.iter().map(|column| (*column).to_owned()).collect(),
        file: None,
        rows,
    }
}

fn choice(name: String, values: Vec<String>) -> Choice {
    Choice {
        label: [(String::new(), name.clone())].into(),
        name,
        values,
    }
}
