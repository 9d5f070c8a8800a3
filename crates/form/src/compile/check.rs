//! What an author probably did not mean: a date beside a text, an option that the list does not have, arithmetic on words.
//! All of these are warnings, because the value is still defined.

use super::code::Code;
use super::functions::Function;
use super::resolve::{Problem, Resolver};
use crate::definition::{FormDefinition, NodeKind};
use crate::schema::Schema;
use crate::value::{Comparison, Value};

/// What kind of value an expression gives, as far as the form says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Type {
    Any,
    Truth,
    Number,
    Text,
    Date,
    Time,
    Choice,
    File,
}

impl Resolver<'_> {
    pub(crate) fn check_comparison(&mut self, comparison: Comparison, left: &Code, right: &Code) {
        self.check_pair(comparison, left, right);
        self.check_pair(comparison, right, left);
        let equality = matches!(comparison, Comparison::Equal | Comparison::NotEqual);
        if equality {
            self.check_choice(left, right);
            self.check_choice(right, left);
        }
    }

    pub(crate) fn check_arithmetic(&mut self, left: &Code, right: &Code) {
        for side in [left, right] {
            let word = matches!(side, Code::Constant(value) if value.as_number().is_none());
            if word || type_of(self, side) == Type::File {
                self.problems.push(Problem::warning("arithmetic-on-text", &[]));
            }
        }
        if type_of(self, left) == Type::Truth || type_of(self, right) == Type::Truth {
            self.problems.push(Problem::warning("arithmetic-on-truth", &[]));
        }
    }

    pub(crate) fn check_call(&mut self, function: Function, codes: &[Code]) {
        let arithmetic = matches!(
            function,
            Function::Round
                | Function::Int
                | Function::Floor
                | Function::Ceiling
                | Function::Abs
                | Function::Sqrt
        );
        if let (true, Some(first)) = (arithmetic, codes.first()) {
            self.check_arithmetic(first, first);
        }
        match (function, codes) {
            (Function::Selected, [node, choice]) => {
                self.check_choice(node, choice);
                if matches!(type_of(self, node), Type::Date | Type::Number | Type::Time) {
                    self.problems.push(Problem::warning("selected-on-other", &[]));
                }
            }
            (Function::FormatDate | Function::DecimalDateTime | Function::Date, [value, ..]) => {
                let literal = matches!(value, Code::Constant(value) if value.as_date().is_none());
                if literal || type_of(self, value) == Type::Truth {
                    self.problems
                        .push(Problem::warning("not-a-date", &[("found", &literal_text(value))]));
                }
            }
            _ => {}
        }
    }

    fn check_pair(&mut self, comparison: Comparison, side: &Code, other: &Code) {
        let ordered = !matches!(comparison, Comparison::Equal | Comparison::NotEqual);
        match (type_of(self, side), other) {
            (Type::Date, Code::Constant(Value::Text(text)))
                if Value::Text(text.clone()).as_date().is_none() =>
            {
                self.problems
                    .push(Problem::warning("date-with-text", &[("found", text)]));
            }
            (Type::Date, Code::Constant(Value::Number(number))) => {
                self.problems.push(Problem::warning(
                    "date-with-number",
                    &[("found", &number.to_string())],
                ));
            }
            (Type::Number, Code::Constant(Value::Text(text)))
                if Value::Text(text.clone()).as_number().is_none() =>
            {
                self.problems
                    .push(Problem::warning("number-with-text", &[("found", text)]));
            }
            (Type::Choice, Code::Constant(Value::Text(text)))
                if ordered && Value::Text(text.clone()).as_number().is_none() =>
            {
                self.problems
                    .push(Problem::warning("ordered-text", &[("found", text)]));
            }
            (Type::Date, code) if matches!(type_of(self, code), Type::Number | Type::Choice | Type::Time) => {
                self.problems.push(Problem::warning("date-with-other", &[]));
            }
            _ => {}
        }
    }

    /// A literal that the list of the question beside it does not have.
    fn check_choice(&mut self, side: &Code, other: &Code) {
        let Code::Constant(literal @ (Value::Text(_) | Value::Number(_))) = other else {
            return;
        };
        let Some(node) = single_node(side) else { return };
        if !matches!(
            self.schema.node(node).kind,
            NodeKind::SelectOne | NodeKind::SelectMultiple
        ) {
            return;
        }
        let Some(name) = self.node_list(node) else { return };
        let (Some(list), Some(index)) = (self.definition.lists.get(&*name), self.indexes.get(&*name)) else {
            return;
        };
        let text = literal.to_text();
        let several = self.schema.node(node).kind == NodeKind::SelectMultiple && text.contains(' ');
        let known = list.rows.is_empty() || several || index.row_named(list, &text).is_some();
        if !known && text.as_ref() != "other" {
            self.problems.push(Problem::warning(
                "unknown-choice",
                &[("choice", &text), ("list", &name)],
            ));
        }
    }
}

fn literal_text(code: &Code) -> String {
    match code {
        Code::Constant(value) => value.to_text().to_string(),
        _ => String::new(),
    }
}

fn single_node(code: &Code) -> Option<u32> {
    match code {
        Code::Cell(node) => Some(*node),
        Code::Nodes(path) => Some(path.target),
        Code::Outer(inner) => single_node(inner),
        _ => None,
    }
}

pub(crate) fn type_of(resolver: &Resolver<'_>, code: &Code) -> Type {
    code_type(resolver.definition, resolver.schema, code)
}

fn code_type(definition: &FormDefinition, schema: &Schema, code: &Code) -> Type {
    match code {
        Code::Constant(Value::Number(_)) | Code::Arithmetic(..) | Code::Negate(_) => Type::Number,
        Code::Constant(Value::Text(_)) | Code::Column(_) | Code::Lookup(_) | Code::ChoiceName(..) => {
            Type::Text
        }
        Code::Constant(_) => Type::Any,
        Code::Cell(node) => node_type(schema.node(*node).kind),
        Code::Nodes(path) => node_type(schema.node(path.target).kind),
        Code::Outer(inner) | Code::Once(_, inner) => code_type(definition, schema, inner),
        Code::CandidatePosition | Code::RowPosition(_) | Code::PositionOf(_) => Type::Number,
        Code::Compare(..) | Code::And(_) | Code::Or(_) | Code::Regex(..) => Type::Truth,
        Code::Call(function, arguments) => call_type(definition, schema, *function, arguments),
    }
}

fn call_type(definition: &FormDefinition, schema: &Schema, function: Function, arguments: &[Code]) -> Type {
    use Function as F;
    match function {
        F::True | F::False | F::Not | F::Boolean | F::BooleanFromString | F::Selected | F::Contains => {
            Type::Truth
        }
        F::StartsWith | F::EndsWith | F::CnIdValid | F::CnUsccValid | F::CnMobileValid => Type::Truth,
        F::CnPhoneValid | F::CnBankCardValid | F::Checklist | F::WeightedChecklist => Type::Truth,
        F::Today | F::Now | F::Date | F::DateTime | F::CnIdBirth => Type::Date,
        F::Count | F::CountNonEmpty | F::CountSelected | F::StringLength | F::CnAge | F::Int | F::Round => {
            Type::Number
        }
        F::Concat | F::Join | F::Substr | F::FormatDate | F::FormatDateTime | F::Translate | F::Text => {
            Type::Text
        }
        F::If => {
            let branch = |at: usize| {
                arguments
                    .get(at)
                    .map_or(Type::Any, |code| code_type(definition, schema, code))
            };
            if branch(1) == branch(2) {
                branch(1)
            } else {
                Type::Any
            }
        }
        _ => Type::Any,
    }
}

fn node_type(kind: NodeKind) -> Type {
    match kind {
        NodeKind::Integer | NodeKind::Decimal => Type::Number,
        NodeKind::Date | NodeKind::DateTime => Type::Date,
        NodeKind::Time => Type::Time,
        NodeKind::SelectOne | NodeKind::SelectMultiple => Type::Choice,
        NodeKind::Image | NodeKind::File | NodeKind::Signature => Type::File,
        _ => Type::Any,
    }
}
