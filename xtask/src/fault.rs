//! What a failed command printed, as far as its error repeats it: whoever sees only the end of a log must still see why.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

/// Lines after a line that tells of a fault that belong to it.
const BELONGING: usize = 12;

/// Lines kept of faults, and of the end.
const FAULTS: usize = 120;
const END: usize = 40;

/// What our programs and their test runners print when something fails.
const SIGNS: &[&str] = &[
    "panicked at",
    "... FAILED",
    "failures:",
    "error[",
    "error:",
    "Error:",
    "not ok ",
    "✖",
    " FAIL ",
];

/// Lines that tell of faults with what follows each, and the end of all.
#[derive(Default)]
pub struct Fault(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    faults: Vec<String>,
    left: usize,
    end: VecDeque<String>,
    dropped: usize,
}

impl Fault {
    /// Looks at a line that was printed.
    pub fn keep(&self, line: String) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if SIGNS.iter().any(|sign| line.contains(sign)) {
            kept.left = BELONGING;
        }
        if kept.left > 0 {
            kept.left -= 1;
            kept.keep_of_fault(&line);
        }
        if kept.end.len() == END {
            kept.end.pop_front();
        }
        kept.end.push_back(line);
    }

    /// What is repeated, indented.
    pub fn text(&self) -> String {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let more = format!("({} more lines of faults stand above)", kept.dropped);
        let lines = kept
            .faults
            .iter()
            .map(String::as_str)
            .chain((kept.dropped > 0).then_some(more.as_str()))
            .chain(["the last it printed:"])
            .chain(kept.end.iter().map(String::as_str));
        lines
            .map(|line| format!("  {line}"))
            .collect::<Vec<_>>()
            .join("\n")
    }
}

impl Kept {
    fn keep_of_fault(&mut self, line: &str) {
        if self.faults.len() < FAULTS {
            self.faults.push(line.to_owned());
        } else {
            self.dropped = self.dropped.saturating_add(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Fault;

    #[test]
    fn a_fault_is_repeated_however_much_follows_it() {
        let fault = Fault::default();
        fault.keep("test sent::once ... FAILED".into());
        fault.keep("thread 'sent::once' panicked at tests/sent.rs:7:5:".into());
        fault.keep("it was sent twice".into());
        (0..500).for_each(|number| fault.keep(format!("all well {number}")));
        let text = fault.text();
        assert!(text.contains("sent::once ... FAILED") && text.contains("it was sent twice"));
        assert!(text.contains("all well 499") && !text.contains("all well 300"));
    }
}
