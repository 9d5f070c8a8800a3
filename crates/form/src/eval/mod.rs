//! Evaluation of compiled expressions over the cells. It cannot fail: what cannot be said is blank.
//! Functions are in `text`, `numbers`, `calendar` and `china`; paths and lists in `paths`.

mod arithmetic;
mod calendar;
pub(crate) mod china;
mod moments;
mod numbers;
mod paths;
mod text;

pub(crate) use moments::now;

use std::sync::Arc;

use crate::compile::code::{Code, Pattern};
use crate::compile::functions::Function;
use crate::compile::load::Form;
use crate::definition::{ChoiceList, Text};
use crate::expr::Arithmetic;
use crate::schema::NodeId;
use crate::session::state::{FrameId, State};
use crate::value::{Value, compare, decimal::Dec};

/// Where evaluation stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct At<'a> {
    pub(crate) frame: FrameId,
    /// The list row at hand.
    pub(crate) row: Option<(&'a ChoiceList, u32)>,
    /// Place among the candidates of a predicate, from 1.
    pub(crate) position: u32,
}

/// Evaluates one expression in one row.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Evaluator<'a> {
    pub(crate) form: &'a Form,
    pub(crate) state: &'a State,
    pub(crate) origin: FrameId,
    pub(crate) node: NodeId,
}

impl<'a> Evaluator<'a> {
    pub(crate) fn run(&self, code: &Code) -> Value {
        self.value(code, self.here())
    }

    pub(crate) fn here(&self) -> At<'a> {
        At {
            frame: self.origin,
            row: None,
            position: 1,
        }
    }

    pub(crate) fn value(&self, code: &Code, at: At<'a>) -> Value {
        match code {
            Code::Constant(value) => value.clone(),
            Code::Cell(node) => self.cell(*node, at).clone(),
            Code::Compare(comparison, left, right) => Value::Bool(self.compare(*comparison, left, right, at)),
            Code::And(terms) => Value::Bool(terms.iter().all(|term| self.truth(term, at))),
            Code::Or(terms) => Value::Bool(terms.iter().any(|term| self.truth(term, at))),
            Code::Call(function, arguments) => self.call(*function, arguments, at),
            Code::Arithmetic(sign, left, right) => self.arithmetic(*sign, left, right, at),
            Code::Negate(inner) => Value::number(self.number(inner, at).map(Dec::neg)),
            Code::Outer(inner) => self.value(inner, self.here()),
            Code::Column(column) => self.column(*column, at),
            Code::Nodes(path) => self.first_of_path(path, at),
            Code::Lookup(lookup) => self.first_of_lookup(lookup, at),
            Code::CandidatePosition => Value::Number(Dec::from(i64::from(at.position))),
            Code::RowPosition(scope) => {
                let frame = self.state.frame(self.state.frame_in(at.frame, *scope));
                Value::Number(Dec::from(frame.map_or(0, |frame| i64::from(frame.position)) + 1))
            }
            Code::PositionOf(path) => self.position_of(path, at),
            Code::Once(node, inner) => {
                let kept = self.state.cell(self.origin, self.form.schema.node(*node).slot);
                if kept.value.is_blank() {
                    self.value(inner, at)
                } else {
                    kept.value.clone()
                }
            }
            Code::ChoiceName(value, list, texts) => {
                self.choice_name(&self.text(value, at), list, texts.as_deref(), at)
            }
            Code::Regex(text, pattern) => self.regex(text, pattern, at),
        }
    }

    pub(crate) fn truth(&self, code: &Code, at: At<'a>) -> bool {
        match code {
            Code::Compare(comparison, left, right) => self.compare(*comparison, left, right, at),
            other => self.value(other, at).as_bool(),
        }
    }

    pub(crate) fn number(&self, code: &Code, at: At<'a>) -> Option<Dec> {
        match code {
            Code::Cell(node) => self.cell(*node, at).as_number(),
            other => self.value(other, at).as_number(),
        }
    }

    pub(crate) fn text(&self, code: &Code, at: At<'a>) -> Arc<str> {
        self.value(code, at).as_text()
    }

    /// Text of the session's language; else the form's, else without language, else any.
    pub(crate) fn localized<'t>(&self, text: &'t Text) -> &'t str {
        localize(text, &self.state.language, &self.form.definition.default_language)
    }

    fn cell(&self, node: NodeId, at: At<'a>) -> &'a Value {
        let node = self.form.schema.node(node);
        self.state
            .visible(self.state.frame_in(at.frame, node.scope), node.slot)
    }

    /// A path compares like XPath: true when any of its values does.
    fn compare(&self, comparison: crate::value::Comparison, left: &Code, right: &Code, at: At<'a>) -> bool {
        match (left, right) {
            (Code::Cell(node), Code::Constant(constant)) => {
                compare(comparison, self.cell(*node, at), constant)
            }
            (Code::Nodes(_) | Code::Lookup(_), _) => {
                let right = self.value(right, at);
                self.any(left, at, &mut |left| compare(comparison, left, &right))
            }
            (_, Code::Nodes(_) | Code::Lookup(_)) => {
                let left = self.value(left, at);
                self.any(right, at, &mut |right| compare(comparison, &left, right))
            }
            _ => compare(comparison, &self.value(left, at), &self.value(right, at)),
        }
    }

    fn arithmetic(&self, sign: Arithmetic, left: &Code, right: &Code, at: At<'a>) -> Value {
        let (Some(left), Some(right)) = (self.number(left, at), self.number(right, at)) else {
            return Value::Blank;
        };
        Value::number(match sign {
            Arithmetic::Add => left.add(right),
            Arithmetic::Subtract => left.sub(right),
            Arithmetic::Multiply => left.mul(right),
            Arithmetic::Divide => left.div(right),
            Arithmetic::Remainder => left.rem(right),
        })
    }

    fn regex(&self, text: &Code, pattern: &Pattern, at: At<'a>) -> Value {
        let text = self.text(text, at);
        Value::Bool(match pattern {
            Pattern::Fixed(pattern) => pattern.is_match(&text),
            Pattern::Computed(code) => crate::compile::compile_pattern(&self.text(code, at))
                .is_some_and(|pattern| pattern.is_match(&text)),
        })
    }

    fn call(&self, function: Function, arguments: &[Code], at: At<'a>) -> Value {
        use Function as F;
        let argument = |index: usize| arguments.get(index);
        let value = |index: usize| argument(index).map_or(Value::Blank, |code| self.value(code, at));
        match function {
            F::True => Value::Bool(true),
            F::False => Value::Bool(false),
            F::Not => Value::Bool(!value(0).as_bool()),
            F::Boolean => Value::Bool(value(0).as_bool()),
            F::BooleanFromString => {
                let text = value(0).as_text();
                Value::Bool(&*text == "1" || text.eq_ignore_ascii_case("true"))
            }
            F::Number => Value::number(value(0).as_number()),
            F::Text => Value::text(&value(0).as_text()),
            F::If => value(if value(0).as_bool() { 1 } else { 2 }),
            F::Coalesce => {
                let mut values = arguments.iter().map(|code| self.value(code, at));
                values.find(|value| !value.is_blank()).unwrap_or(Value::Blank)
            }
            F::Count | F::CountNonEmpty | F::Sum | F::Min | F::Max | F::Join | F::Concat => {
                self.aggregate(function, arguments, at)
            }
            F::Checklist => self.checklist(arguments, at),
            F::WeightedChecklist => self.weighted_checklist(arguments, at),
            F::Uuid => Value::text(&self.uuid(&value(0))),
            F::Random => Value::number(Dec::from_f64(self.random())),
            F::Today | F::Now | F::Date | F::DateTime | F::DecimalDateTime | F::DecimalTime => {
                self.calendar(function, &value(0))
            }
            F::FormatDate | F::FormatDateTime => {
                moments::format(&value(0), &value(1).as_text(), self.form.is_chinese)
            }
            F::CnAge => self.age(&value(0), argument(1).map(|code| self.value(code, at))),
            F::CnIdValid => Value::Bool(china::id_valid(&value(0).as_text(), self.today())),
            F::CnIdBirth | F::CnIdSex | F::CnIdUpgrade | F::CnUsccValid | F::CnMobileValid => {
                china::call(function, &value(0))
            }
            F::CnPhoneValid | F::CnBankCardValid | F::CnAmountCapitals => china::call(function, &value(0)),
            F::Int | F::Round | F::Floor | F::Ceiling | F::Abs | F::Pow | F::Sqrt => {
                Value::number(arithmetic::exact(
                    function,
                    value(0).as_number(),
                    argument(1).map(|_| value(1).as_number()),
                ))
            }
            F::Exp | F::Exp10 | F::Log | F::Log10 | F::Pi | F::Sin | F::Cos | F::Tan | F::Asin | F::Acos => {
                Value::number(arithmetic::approximate(function, value(0).as_number(), None))
            }
            F::Atan | F::Atan2 => Value::number(arithmetic::approximate(
                function,
                value(0).as_number(),
                value(1).as_number(),
            )),
            _ => text::call(function, &value(0), &value(1), argument(2).map(|_| value(2))),
        }
    }
}

/// Text in a language, with fallbacks.
pub(crate) fn localize<'t>(text: &'t Text, language: &str, default_language: &str) -> &'t str {
    let wanted = text
        .get(language)
        .or_else(|| text.get(default_language))
        .or_else(|| text.get(""));
    wanted.or_else(|| text.values().next()).map_or("", String::as_str)
}
