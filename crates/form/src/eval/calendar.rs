//! Functions on dates and times. All of them count civil days; no zone moves a date.

use jiff::civil::Date;

use super::Evaluator;
use super::moments::{clock_of, now};
use crate::compile::functions::Function;
use crate::value::dates;
use crate::value::{Value, decimal::Dec};

impl Evaluator<'_> {
    pub(super) fn today(&self) -> Date {
        self.state.now.date()
    }

    pub(super) fn calendar(&self, function: Function, value: &Value) -> Value {
        match function {
            Function::Today => Value::Date(self.today()),
            Function::Now => Value::Stamp(now(&self.state.now)),
            Function::Date => value.as_date().map_or(Value::Blank, Value::Date),
            Function::DateTime => value.as_stamp().map_or(Value::Blank, Value::Stamp),
            Function::DecimalDateTime => match value {
                Value::Number(_) | Value::Bool(_) | Value::Time(_) => Value::Blank,
                moment => Value::number(
                    moment
                        .as_stamp()
                        .map(Value::Stamp)
                        .and_then(|stamp| stamp.as_number()),
                ),
            },
            _ => Value::number(clock_of(value).and_then(dates::day_fraction)),
        }
    }

    /// Whole years on a date (today unless given); blank before birth.
    pub(super) fn age(&self, birth: &Value, on: Option<Value>) -> Value {
        let on = match on {
            None => Some(self.today()),
            Some(value) => value.as_date(),
        };
        let (Some(birth), Some(on)) = (birth.as_date(), on) else {
            return Value::Blank;
        };
        let had_birthday = (on.month(), on.day()) >= (birth.month(), birth.day());
        let years = i64::from(on.year()) - i64::from(birth.year()) - i64::from(!had_birthday);
        if birth > on {
            Value::Blank
        } else {
            Value::Number(Dec::from(years))
        }
    }
}
