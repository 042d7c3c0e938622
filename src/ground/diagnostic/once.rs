//! Many reports of the same faults, each once.
//!
//! In: diagnostics from many partners and artefacts. Out: each fault once, with where it occurs.

use super::Diagnostic;

/// The diagnostics in the order of their places, each once. Those that differ only in where they
/// occur become one; so do an error and a warning that say the same.
pub(crate) fn each_once(mut problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    problems.sort_by(|a, b| {
        let key = |problem: &Diagnostic| (problem.span, problem.code);
        let same = key(a).cmp(&key(b));
        let text = |problem: &Diagnostic| (problem.path.clone(), problem.message.clone());
        same.then_with(|| text(a).cmp(&text(b)))
            .then_with(|| a.severity.cmp(&b.severity))
            .then_with(|| (&a.occurrences, &a.hint).cmp(&(&b.occurrences, &b.hint)))
    });
    let mut out: Vec<Diagnostic> = Vec::with_capacity(problems.len());
    for problem in problems {
        match out.last_mut() {
            Some(last) if is_same(last, &problem) => {
                if let (Some(known), Some(new)) = (&mut last.occurrences, problem.occurrences) {
                    known.add(*new);
                }
            }
            _ => out.push(problem),
        }
    }
    out
}

fn is_same(one: &Diagnostic, other: &Diagnostic) -> bool {
    let is_same_text = one.span == other.span
        && one.code == other.code
        && one.path == other.path
        && one.message == other.message;
    // What to do about a fault in several editions may name one of them: any will serve.
    let is_same_hint = one.hint == other.hint || one.occurrences.is_some();
    is_same_text && is_same_hint && one.occurrences.is_some() == other.occurrences.is_some()
}
