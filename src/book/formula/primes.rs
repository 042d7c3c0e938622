//! Primes: `f'` is read as two signs beside each other, but a prime is raised at what it follows.

use super::term::{Kind, Limits, Scripts, Term};

fn is_prime(term: &Term) -> bool {
    matches!(term, Term::Sign { sign, kind: Kind::Ordinary } if "′″‴⁗".contains(sign.as_str()))
}

/// The parts with each prime raised, and with it the scripts that it has.
pub(super) fn with_primes(terms: Vec<Term>) -> Vec<Term> {
    let mut out: Vec<Term> = Vec::with_capacity(terms.len());
    for term in terms {
        let is_scripted =
            |scripts: &Scripts| is_prime(&scripts.base) && scripts.limits == Limits::Beside;
        let has_base = out.last().is_some_and(|last| {
            !matches!(last, Term::Space(_) | Term::Sign { kind: Kind::Binary | Kind::Relation, .. })
        });
        match term {
            term if has_base && is_prime(&term) => raise(&mut out, term, None, None),
            Term::Scripts(scripts) if has_base && is_scripted(&scripts) => {
                let Scripts { base, below, above, .. } = scripts;
                raise(&mut out, *base, above, below);
            }
            term => out.push(term),
        }
    }
    out
}

/// Raises a prime at the last part, and with it the scripts that the prime has.
fn raise(out: &mut Vec<Term>, prime: Term, more: Option<Box<Term>>, lower: Option<Box<Term>>) {
    let Some(last) = out.pop() else { return };
    let mut raised = vec![prime];
    match more.map(|more| *more) {
        Some(Term::Row(terms)) => raised.extend(terms),
        Some(term) => raised.push(term),
        None => {}
    }
    let mut scripts = match last {
        // More primes, or a prime after a subscript.
        Term::Scripts(scripts)
            if scripts.limits == Limits::Beside && (lower.is_none() || scripts.below.is_none()) =>
        {
            scripts
        }
        base => Scripts { base: Box::new(base), below: None, above: None, limits: Limits::Beside },
    };
    let mut above = match scripts.above.take().map(|above| *above) {
        Some(Term::Row(terms)) => terms,
        Some(term) => vec![term],
        None => Vec::new(),
    };
    above.append(&mut raised);
    scripts.above = Some(Box::new(Term::of(above)));
    scripts.below = lower.or(scripts.below);
    out.push(Term::Scripts(scripts));
}
