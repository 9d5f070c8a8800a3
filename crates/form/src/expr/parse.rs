//! Tokens to a tree: a Pratt parser for the XPath subset of the profile. Axes, attributes, `//`, `*` as a name test and
//! unions are refused by name, because nobody writing a form needs them and each is a way to be surprised.

use super::{Arithmetic, Ast, Fault, Head, MAX_DEPTH, Path, Step, Test, lex};
use crate::value::Comparison;
use lex::{Kind, Token};

/// A tree, and whether the text had to be normalised.
#[derive(Debug)]
pub(crate) struct Parsed {
    pub(crate) ast: Ast,
    pub(crate) normalised: bool,
}

pub(crate) fn parse(source: &str) -> Result<Parsed, Fault> {
    let tokens = lex::lex(source)?;
    let end = source.chars().count();
    let mut parser = Parser {
        tokens: &tokens.list,
        at: 0,
        depth: 0,
        end,
    };
    let ast = parser.expression(0)?;
    match parser.peek() {
        None => Ok(Parsed {
            ast,
            normalised: tokens.normalised,
        }),
        Some(_) => Err(parser.fault("syntax")),
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Infix {
    Or,
    And,
    Compare(Comparison),
    Arithmetic(Arithmetic),
}

struct Parser<'t> {
    tokens: &'t [Token],
    at: usize,
    depth: usize,
    end: usize,
}

impl Parser<'_> {
    fn expression(&mut self, min_power: u8) -> Result<Ast, Fault> {
        self.enter()?;
        let mut left = self.prefix()?;
        let mut chain = 0;
        while let Some((infix, power)) = self.infix().filter(|(_, power)| *power >= min_power) {
            self.at += 1;
            let right = self.expression(power + 1)?;
            chain += usize::from(!matches!(infix, Infix::And | Infix::Or));
            if chain > MAX_DEPTH {
                return Err(self.fault("too-deep"));
            }
            left = join(infix, left, right);
        }
        self.depth -= 1;
        Ok(left)
    }

    fn enter(&mut self) -> Result<(), Fault> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            Err(self.fault("too-deep"))
        } else {
            Ok(())
        }
    }

    fn infix(&self) -> Option<(Infix, u8)> {
        use Comparison::{Equal, Greater, GreaterOrEqual, Less, LessOrEqual, NotEqual};
        Some(match &self.peek()?.kind {
            Kind::Name(name) => match name.as_str() {
                "or" => (Infix::Or, 1),
                "and" => (Infix::And, 2),
                "div" => (Infix::Arithmetic(Arithmetic::Divide), 6),
                "mod" => (Infix::Arithmetic(Arithmetic::Remainder), 6),
                _ => return None,
            },
            Kind::Sign(sign) => match *sign {
                "=" => (Infix::Compare(Equal), 3),
                "!=" => (Infix::Compare(NotEqual), 3),
                "<" => (Infix::Compare(Less), 4),
                "<=" => (Infix::Compare(LessOrEqual), 4),
                ">" => (Infix::Compare(Greater), 4),
                ">=" => (Infix::Compare(GreaterOrEqual), 4),
                "+" => (Infix::Arithmetic(Arithmetic::Add), 5),
                "-" => (Infix::Arithmetic(Arithmetic::Subtract), 5),
                "*" => (Infix::Arithmetic(Arithmetic::Multiply), 6),
                _ => return None,
            },
            _ => return None,
        })
    }

    fn prefix(&mut self) -> Result<Ast, Fault> {
        if self.take("-") {
            return Ok(Ast::Negate(Box::new(self.expression(7)?)));
        }
        let Some(token) = self.peek() else {
            return Err(self.fault("unfinished"));
        };
        match token.kind.clone() {
            Kind::Number(number) => {
                self.at += 1;
                Ok(Ast::Number(number))
            }
            Kind::Text(text) => {
                self.at += 1;
                Ok(Ast::Text(text))
            }
            Kind::Variable(name) => {
                self.at += 1;
                let variable = self.variable(&name)?;
                self.after_primary(variable)
            }
            Kind::Sign("(") => {
                self.at += 1;
                let inner = self.expression(0)?;
                self.expect(")")?;
                self.after_primary(inner)
            }
            Kind::Sign("/") => {
                self.at += 1;
                let steps = self.steps()?;
                Ok(Ast::Path(Path {
                    head: Head::Root,
                    predicates: Vec::new(),
                    steps,
                }))
            }
            Kind::Name(name) if self.sign_follows("(") => self.call(name),
            Kind::Name(_) | Kind::Sign("." | "..") => {
                let steps = self.steps()?;
                Ok(Ast::Path(Path {
                    head: Head::Context,
                    predicates: Vec::new(),
                    steps,
                }))
            }
            Kind::Sign("//" | "@" | "::" | "*" | "|") => Err(self.fault("unsupported-path")),
            Kind::Sign(_) => Err(self.fault("syntax")),
        }
    }

    fn variable(&self, name: &str) -> Result<Ast, Fault> {
        let (last_saved, name) = match name.strip_prefix("last-saved#") {
            Some(rest) => (true, rest),
            None => (false, name),
        };
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ':');
        if name.is_empty() || !name.chars().all(plain) {
            return Err(Fault {
                code: "variable",
                at: self.position(1),
                found: name.to_owned(),
            });
        }
        Ok(Ast::Variable {
            name: name.to_owned(),
            last_saved,
        })
    }

    fn call(&mut self, name: String) -> Result<Ast, Fault> {
        self.at += 2;
        let mut arguments = Vec::new();
        if !self.take(")") {
            loop {
                arguments.push(self.expression(0)?);
                if self.take(")") {
                    break;
                }
                self.expect(",")?;
            }
        }
        self.after_primary(Ast::Call(name, arguments))
    }

    /// Predicates and steps after `${x}`, a call or parentheses.
    fn after_primary(&mut self, primary: Ast) -> Result<Ast, Fault> {
        let predicates = self.predicates()?;
        let steps = if self.take("/") { self.steps()? } else { Vec::new() };
        if let Some(Kind::Sign("//" | "::")) = self.peek().map(|token| &token.kind) {
            return Err(self.fault("unsupported-path"));
        }
        if predicates.is_empty() && steps.is_empty() {
            return Ok(primary);
        }
        Ok(Ast::Path(Path {
            head: Head::Expression(Box::new(primary)),
            predicates,
            steps,
        }))
    }

    fn steps(&mut self) -> Result<Vec<Step>, Fault> {
        let mut steps = Vec::new();
        loop {
            let test = match self.peek().map(|token| token.kind.clone()) {
                Some(Kind::Name(name)) => Test::Child(name),
                Some(Kind::Sign(".")) => Test::Itself,
                Some(Kind::Sign("..")) => Test::Parent,
                Some(Kind::Sign("*" | "@" | "//" | "::" | "/")) => return Err(self.fault("unsupported-path")),
                _ => return Err(self.fault("unfinished")),
            };
            self.at += 1;
            let predicates = self.predicates()?;
            steps.push(Step { test, predicates });
            if steps.len() > MAX_DEPTH {
                return Err(self.fault("too-deep"));
            }
            if let Some(Kind::Sign("//" | "::")) = self.peek().map(|token| &token.kind) {
                return Err(self.fault("unsupported-path"));
            }
            if !self.take("/") {
                return Ok(steps);
            }
        }
    }

    fn predicates(&mut self) -> Result<Vec<Ast>, Fault> {
        let mut predicates = Vec::new();
        while self.take("[") {
            predicates.push(self.expression(0)?);
            self.expect("]")?;
        }
        Ok(predicates)
    }

    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn sign_follows(&self, sign: &str) -> bool {
        matches!(self.tokens.get(self.at + 1), Some(Token { kind: Kind::Sign(next), .. }) if *next == sign)
    }

    fn take(&mut self, sign: &str) -> bool {
        let found = matches!(self.peek(), Some(Token { kind: Kind::Sign(next), .. }) if *next == sign);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, sign: &'static str) -> Result<(), Fault> {
        if self.take(sign) {
            return Ok(());
        }
        let code = if sign == ")" {
            "unclosed-parenthesis"
        } else {
            "syntax"
        };
        Err(self.fault(code))
    }

    fn position(&self, back: usize) -> usize {
        self.tokens
            .get(self.at.saturating_sub(back))
            .map_or(self.end, |token| token.at)
    }

    fn fault(&self, code: &'static str) -> Fault {
        let found = match self.peek().map(|token| &token.kind) {
            None => String::new(),
            Some(Kind::Number(number)) => number.to_string(),
            Some(Kind::Text(text)) => format!("'{text}'"),
            Some(Kind::Name(name)) => name.clone(),
            Some(Kind::Variable(name)) => format!("${{{name}}}"),
            Some(Kind::Sign(sign)) => (*sign).to_owned(),
        };
        Fault {
            code,
            at: self.position(0),
            found,
        }
    }
}

fn join(infix: Infix, left: Ast, right: Ast) -> Ast {
    match (infix, left) {
        (Infix::And, Ast::And(mut terms)) => {
            terms.push(right);
            Ast::And(terms)
        }
        (Infix::Or, Ast::Or(mut terms)) => {
            terms.push(right);
            Ast::Or(terms)
        }
        (Infix::And, left) => Ast::And(vec![left, right]),
        (Infix::Or, left) => Ast::Or(vec![left, right]),
        (Infix::Compare(comparison), left) => Ast::Compare(comparison, Box::new(left), Box::new(right)),
        (Infix::Arithmetic(sign), left) => Ast::Arithmetic(sign, Box::new(left), Box::new(right)),
    }
}
