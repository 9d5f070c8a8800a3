//! The property that rules them all: after any sequence of acts, what was worked out step by step equals what is worked
//! out from nothing. And undo, whatever was done, leads back.

use form::{Form, Session};
use proptest::prelude::*;

use crate::support::{definition, env};

/// Questions that random expressions may read: outside, in rows, in rows of rows.
const FIXED: &str = "
    integer a
    text b
    one:p p
    one:c c filter=parent=${p}
    many:p m
    integer n default=2
    repeat r min=${a}
        integer x
        text y rel=${x} != 3
        one:c z filter=parent=${p}
        calculate pos calc=position(..)
        calculate run calc=coalesce(${x}, 0) + coalesce(indexed-repeat(${run}, ${r}, position(..) - 1), 0)
        repeat s
            integer w
            calculate ws calc=${w} + ${x}
        end
        calculate sw calc=sum(${ws})
    end
    repeat k count=${n}
        integer v
        calculate vn calc=count(${k}) + ${v}
    end
    list p: p1 p2
    list c parent: c1=p1 c2=p1 c3=p2
";

fn expression() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("${a}"),
        Just("${b}"),
        Just("${p}"),
        Just("${c}"),
        Just("${m}"),
        Just("${n}"),
        Just("sum(${x})"),
        Just("count(${r})"),
        Just("count(${y})"),
        Just("join(',', ${pos})"),
        Just("sum(${run})"),
        Just("sum(${w})"),
        Just("sum(${vn})"),
        Just("max(${sw})"),
        Just("count(${r}[x > 1])"),
        Just("${r}[2]/x"),
        Just("'p1'"),
        Just("2"),
        Just("count(instance('c')/root/item[parent = ${p}])"),
        Just("jr:choice-name(${c}, '${c}')"),
        Just("string-length(${b})"),
        Just("selected(${m}, 'p1')"),
        Just("string(today())"),
    ]
    .prop_map(str::to_owned);
    leaf.prop_recursive(3, 12, 3, |inner| {
        let sign = prop_oneof![
            Just("+"),
            Just("-"),
            Just("*"),
            Just("="),
            Just("!="),
            Just("<"),
            Just("and"),
            Just("or")
        ];
        prop_oneof![
            (inner.clone(), sign, inner.clone()).prop_map(|(a, s, b)| format!("({a} {s} {b})")),
            (inner.clone(), inner.clone(), inner.clone()).prop_map(|(a, b, c)| format!("if({a}, {b}, {c})")),
            (inner.clone(), inner).prop_map(|(a, b)| format!("concat({a}, {b})")),
        ]
    })
}

/// Nodes made of random expressions; each may read the ones before it, so there is no cycle.
fn lines(expressions: &[(String, u8)]) -> String {
    let mut out = FIXED.to_owned();
    for (at, (source, kind)) in expressions.iter().enumerate() {
        let source = if at > 0 {
            format!("concat({source}, ${{q{}}})", at - 1)
        } else {
            source.clone()
        };
        out.push_str(&match kind {
            0 => format!("\ntext q{at} rel={source}"),
            1 => format!("\ntext q{at} req={source}; con={source}"),
            2 => format!("\ncalculate q{at} calc={source}"),
            3 => format!("\ntext q{at} ro={source}; label=${{b}}与${{c}}"),
            _ => format!("\ngroup g{at} rel={source}\ncalculate q{at} calc={source}\nend"),
        });
    }
    out
}

#[derive(Debug, Clone)]
enum Act {
    Set(usize, String),
    Add(bool, u32),
    Remove(usize),
    Move(usize, usize),
    Undo,
    Language(bool),
    Hour(u8),
}

const NAMES: [&str; 14] = [
    "a",
    "b",
    "p",
    "c",
    "m",
    "n",
    "r[1]/x",
    "r[2]/x",
    "r[2]/y",
    "r[1]/z",
    "r[1]/s[1]/w",
    "r[2]/s[2]/w",
    "k[1]/v",
    "k[3]/v",
];

fn act() -> impl Strategy<Value = Act> {
    let input = prop_oneof![
        "[0-4]".prop_map(|s| s),
        Just("p1".to_owned()),
        Just("p2".to_owned()),
        Just("c1".to_owned()),
        Just("c3".to_owned()),
        Just("p2 p1".to_owned()),
        Just(String::new()),
        Just("文".to_owned())
    ];
    prop_oneof![
        6 => (0..NAMES.len(), input).prop_map(|(at, input)| Act::Set(at, input)),
        2 => (any::<bool>(), 0u32..1000).prop_map(|(inner, id)| Act::Add(inner, id)),
        1 => (1usize..4).prop_map(Act::Remove),
        1 => (1usize..4, 1usize..4).prop_map(|(from, to)| Act::Move(from, to)),
        1 => Just(Act::Undo),
        1 => any::<bool>().prop_map(Act::Language),
        1 => (0u8..4).prop_map(Act::Hour),
    ]
}

fn apply(session: &mut Session, act: &Act) {
    match act {
        Act::Set(at, input) => session.set(&format!("/data/{}", NAMES[*at]), input),
        Act::Add(false, id) => session.add_row("/data/r", &format!("n{id}")),
        Act::Add(true, id) => session.add_row("/data/r[2]/s", &format!("n{id}")),
        Act::Remove(at) => session.remove_row(&format!("/data/r[{at}]")),
        Act::Move(from, to) => session.move_row(&format!("/data/r[{from}]"), *to),
        Act::Undo => session.undo(),
        Act::Language(english) => session.set_language(if *english { "en" } else { "zh-Hans" }),
        Act::Hour(days) => session.set_now(hour(*days)),
    };
}

fn hour(days: u8) -> jiff::Zoned {
    env().now.saturating_add(jiff::Span::new().days(days))
}

/// The whole state as text, labels included.
fn state(session: &Session) -> Vec<String> {
    let label = |at: &str| session.label(at);
    session
        .nodes()
        .iter()
        .map(|node| format!("{node:?} {}", label(&node.at)))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn step_by_step_equals_from_nothing(
        expressions in proptest::collection::vec((expression(), 0u8..5), 1..6),
        acts in proptest::collection::vec(act(), 1..25),
    ) {
        let (form, _) = Form::load(definition(&lines(&expressions)));
        let mut session = Session::new(form.unwrap(), env());
        for act in &acts {
            apply(&mut session, act);
        }
        let mut now = env();
        let told = acts.iter().rev().find_map(|act| match act {
            Act::Hour(days) => Some(hour(*days)),
            _ => None,
        });
        now.now = told.unwrap_or(now.now);
        let (mut fresh, _) = Session::restore(session.form().clone(), &session.answers(), now);
        fresh.set_language(session.language());
        prop_assert_eq!(state(&session), state(&fresh));
    }

    #[test]
    fn undo_leads_back(
        expressions in proptest::collection::vec((expression(), 0u8..5), 1..4),
        acts in proptest::collection::vec(act(), 1..12),
    ) {
        let (form, _) = Form::load(definition(&lines(&expressions)));
        let mut session = Session::new(form.unwrap(), env());
        let start = state(&session);
        for act in acts.iter().filter(|act| !matches!(act, Act::Undo)) {
            let before = state(&session);
            let depth = session.clone();
            apply(&mut session, act);
            // Language and hour are nobody's act: there is nothing to take back.
            let around = matches!(act, Act::Language(_) | Act::Hour(_));
            if !around && session.can_undo() && state(&session) != before {
                let mut back = session.clone();
                back.undo();
                prop_assert_eq!(state(&back), state(&depth));
            }
        }
        while session.can_undo() {
            session.undo();
        }
        session.set_language("zh-Hans");
        session.set_now(env().now);
        prop_assert_eq!(state(&session), start);
    }
}
