//! From LaTeX notation to a formula, or to the mistakes in it.

use super::scan::{Mistake, is_alias, scan};
use super::term::Term;
use super::{events, faults, reading};
use crate::ground::diagnostic::nearest;
use std::ops::Range;

/// The longest formula, in bytes: nobody could read a longer one.
const LONGEST: usize = 2_000;

/// Commands that authors use most, to suggest in place of misspelt ones.
const COMMON: [&str; 62] = [
    "alpha",
    "beta",
    "gamma",
    "delta",
    "epsilon",
    "varepsilon",
    "zeta",
    "eta",
    "theta",
    "lambda",
    "mu",
    "pi",
    "rho",
    "sigma",
    "tau",
    "phi",
    "varphi",
    "chi",
    "psi",
    "omega",
    "Gamma",
    "Delta",
    "Theta",
    "Lambda",
    "Pi",
    "Sigma",
    "Phi",
    "Psi",
    "Omega",
    "frac",
    "sqrt",
    "sum",
    "prod",
    "int",
    "lim",
    "times",
    "cdot",
    "div",
    "pm",
    "leq",
    "geq",
    "neq",
    "approx",
    "equiv",
    "infty",
    "rightarrow",
    "leftarrow",
    "Rightarrow",
    "text",
    "mathbf",
    "mathrm",
    "mathbb",
    "left",
    "right",
    "begin",
    "ldots",
    "overline",
    "hat",
    "bar",
    "binom",
    "partial",
    "nabla",
];

/// What to write in place of commands that are not for formulas in a book.
const INSTEAD: [(&[&str], &str); 4] = [
    (&["over"], "write `\\frac{above}{below}`"),
    (&["tag", "label", "nonumber", "notag", "ref", "eqref"], "remove it: formulas have no numbers"),
    (&["phantom", "vphantom", "hphantom", "smash", "hfill"], "remove it"),
    (&["ce", "SI", "si", "unit", "qty", "num"], "write it with `\\mathrm{…}`"),
];

/// Reads what is between dollar signs.
///
/// # Errors
/// If there are mistakes in it: all that can be found at once.
pub(crate) fn read(written: &str) -> Result<Vec<Term>, Vec<Mistake>> {
    let whole = 0..written.len();
    if written.trim().is_empty() {
        let hint = "write the formula between the dollar signs";
        return Err(vec![Mistake::new(whole, "this formula is empty", hint)]);
    }
    if written.len() > LONGEST {
        let message =
            format!("this formula has {} bytes, and at most {LONGEST} are allowed", written.len());
        let hint = "check whether a dollar sign is missing, or divide the formula";
        return Err(vec![Mistake::new(whole, message, hint)]);
    }
    let clean = scan(written)?;
    let terms = events::terms(&clean).map_err(|fault| {
        let unknown = unknown_commands(written);
        if !unknown.is_empty() {
            return unknown;
        }
        vec![Mistake::new(whole.clone(), fault.message, fault.hint)]
    })?;
    // Nobody could be told what is there, and no page engine accepts that.
    if reading::of(&terms).trim().is_empty() {
        let hint = "write something in it, or remove it";
        return Err(vec![Mistake::new(whole, "this formula prints nothing", hint)]);
    }
    Ok(terms)
}

/// Every command and environment that the reader does not know.
fn unknown_commands(written: &str) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    let mut at = 0;
    while let Some(found) = written[at..].find('\\') {
        let start = at + found;
        let rest = &written[start + 1..];
        let length = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
        // A sign after a backslash is skipped, so that it begins nothing.
        let sign = rest.chars().next().map_or(0, char::len_utf8);
        at = start + 1 + if length == 0 { sign } else { length };
        let name = &rest[..length];
        if name == "begin" {
            let environment =
                rest[length..].strip_prefix('{').and_then(|rest| rest.split_once('}'));
            if let Some((own, _)) = environment
                && !faults::knows_environment(own)
            {
                let end = at + own.len() + 2;
                let message = format!("there is no environment `{own}` in formulas");
                let hint = "use `aligned`, `cases`, `matrix`, `pmatrix`, `bmatrix`, `array` or \
                            `gathered`";
                mistakes.push(Mistake::new(start..end, message, hint));
            }
        } else if length == 0 && sign > 0 && !faults::knows(&rest[..sign]) {
            mistakes.push(unknown(start..at, &rest[..sign]));
        } else if length > 0 && !is_alias(name) && !faults::knows(name) {
            mistakes.push(unknown(start..at, name));
        }
    }
    mistakes
}

fn unknown(at: Range<usize>, name: &str) -> Mistake {
    let instead = INSTEAD.iter().find(|(names, _)| names.contains(&name));
    let hint = match (instead, nearest(name, COMMON)) {
        (Some((_, hint)), _) => (*hint).to_owned(),
        (None, Some(near)) => format!("did you mean `\\{near}`?"),
        (None, None) => {
            "write it with other commands of LaTeX, or as words in `\\text{…}`".to_owned()
        }
    };
    Mistake::new(at, format!("there is no command `\\{name}` in formulas"), hint)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::formula::whole::Formula;
    use proptest::prelude::*;

    fn reading(written: &str) -> String {
        let terms = read(written).unwrap_or_else(|mistakes| panic!("{written}: {mistakes:?}"));
        Formula { is_display: false, written: written.to_owned(), alt: None, terms }.reading()
    }

    #[test]
    fn formulas_are_read_as_plain_text() {
        for (written, expected) in [
            (r"x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}", "x = (−b ± √(b² − 4ac))/(2a)"),
            (r"\sum_{i=1}^n x_i", "∑_(i = 1)ⁿ x_i"),
            (r"\sqrt[3]{8} = 2", "∛8 = 2"),
            (r"\sqrt[n+1]{x}", "[n + 1]√x"),
            (r"\text{rent} \times 12 \div 52", "rent × 12 ÷ 52"),
            (r"f''(x) \neq g'^2", "f′′(x) ≠ g′²"),
            (r"a \not= b, c \not\in D", "a ≠ b, c ∉ D"),
            (r"\left( x \rightarrow \infty \right]", "(x → ∞]"),
            (r"\begin{cases} 0 & x < 1 \\ 1 & x \ge 1 \end{cases}", "{ 0, x < 1; 1, x ≥ 1 }"),
            (r"\begin{aligned} a &= b \\ &= c \end{aligned}", "a = b; = c"),
            (r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}", "(1, 2; 3, 4)"),
            (r"\mathbf{v} \in \mathbb{R}^3, \vec{x}, \bar{x}", "𝐯 ∈ ℝ³, x\u{20d7}, x\u{305}"),
            (r"\sin x + \log(2)", "sin x + log(2)"),
            (r"\operatorname*{arg\,max}_x f(x)", "arg\u{2009}max_x f(x)"),
            (r"90^\circ, 50\%, \pounds 5", "90°, 50%, £5"),
            (r"\binom{n}{k} = \tbinom{n}{n-k}", "(n; k) = (n; n − k)"),
            ("a − b ≤ c", "a − b ≤ c"),
        ] {
            let read = reading(written);
            assert_eq!(
                read.replace('\u{2009}', " "),
                expected.replace('\u{2009}', " "),
                "{written}"
            );
        }
    }

    #[test]
    fn mistakes_that_only_the_reader_finds_are_reported() {
        for (written, place, message, hint) in [
            (r"\aplha + 1", r"\aplha", "no command", r"`\alpha`"),
            (r"1 + \begin{algin} a \end{algin}", r"\begin{algin}", "no environment", "aligned"),
            (r"a \over b", r"\over", "no command", r"\frac"),
            ("a_b_c", "a_b_c", "two subscripts", "braces"),
            (r"\frac{a}", r"\frac{a}", "incomplete", "braces"),
            ("x^", "x^", "incomplete", "braces"),
            (r"a \\ b", r"a \\ b", "no line can begin", "aligned"),
            (r"\cancel{x}", r"\cancel{x}", "only a relation", r"\not"),
            (r"\hspace{99cm}", r"\hspace{99cm}", "wider", r"\quad"),
            ("  ", "  ", "empty", "between"),
            (r"\bm{a} + \mbox{b} + \textup{c} + \foo", r"\foo", "no command", ""),
            (r"x\limits_a", r"x\limits_a", "only for operators", r"\sum"),
            (r"\operatorname{}", r"\operatorname{}", "prints nothing", "remove it"),
            (r"\quad", r"\quad", "prints nothing", "remove it"),
            (r"\hspace{wide}", r"\hspace{wide}", "lacks a length", "unit"),
        ] {
            let mistakes = read(written).expect_err(written);
            assert_eq!(mistakes.len(), 1, "{written}: {mistakes:?}");
            assert_eq!(&written[mistakes[0].at.clone()], place, "{written}");
            assert!(mistakes[0].message.contains(message), "{written}: {mistakes:?}");
            assert!(mistakes[0].hint.contains(hint), "{written}: {mistakes:?}");
        }
        assert!(read(&"x".repeat(LONGEST + 1)).is_err());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]
        #[test]
        fn no_formula_stops_the_reader(parts in proptest::collection::vec(prop_oneof![
            "[a-z0-9 ]",
            "[{}\\[\\]()^_&%#$~'\\\\.,:;|!<>=+*/-]",
            "\\\\[a-zA-Z]{1,3}",
            r"\\(frac|sqrt|sum|left|right|begin|end|text|mathbf|over|limits|not|big|middle|hat|overset|substack|genfrac|pmod|operatorname|mathop|kern|hspace|displaystyle|underbrace|xrightarrow|rightarrow|leftarrow|mathbin|cr|hline|binom|char|bigl|mkern|mskip|buildrel|surd) ?",
            r"\{(matrix|cases|aligned|array|pmatrix\*|smallmatrix|gathered|subarray|split|cc|l|1em|-2mu|0x1f)\}",
            "[é√∑−≤🙂\u{301}\u{200d}]",
        ], 0..24)) {
            let written: String = parts.concat();
            if let Err(mistakes) = read(&written) {
                prop_assert!(!mistakes.is_empty());
                for mistake in mistakes {
                    prop_assert!(written.get(mistake.at.clone()).is_some(), "{mistake:?}");
                }
            }
        }
    }
}
