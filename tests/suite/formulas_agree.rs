//! Formulas that nobody wrote: each one that `check` accepts is accepted by the page engine, and is
//! well-formed MathML with as many children as each element has.
//!
//! Each number makes one chapter of formulas, so a failure repeats. `BINDERY_FORMULAS` sets how many
//! chapters are tried; `BINDERY_FIRST_FORMULAS` sets the number of the first.

use crate::support::{Dice, Project, number, unzip, xml};
use std::collections::BTreeSet;

/// How many formulas are in a chapter.
const IN_A_CHAPTER: usize = 120;

const SIGNS: &str = include_str!("../fixtures/formulas/signs.txt");
const FUNCTIONS: &str = "arccos cos ker deg ln det log arg dim sin lim Pr sup max inf gcd min \
                         liminf limsup bmod";
/// Commands that take one thing.
const ONE: &str = "sqrt acute bar overline underbar underline breve check dot ddot grave hat tilde \
                   vec mathring overleftarrow underleftarrow overrightarrow Overrightarrow \
                   underrightarrow overleftrightarrow underleftrightarrow overleftharpoon \
                   overrightharpoon widecheck widehat widetilde wideparen overparen overgroup \
                   undergroup overbrace underbrace underparen overbracket underbracket mathord \
                   mathop mathbin mathrel mathopen mathclose mathpunct mathinner mathbf boldsymbol \
                   bm mathcal mathit mathrm mathsf mathtt mathbb mathbbit mathfrak mathbfcal \
                   mathsfit mathbfit mathbffrak mathbfsfup mathbfsfit mathnormal pmod substack \
                   xrightarrow xleftarrow not cancel surd";
/// Commands that take two things.
const TWO: &str = "frac cfrac dfrac tfrac binom dbinom tbinom overset stackrel underset";
const WORDS: &str = "text textrm textbf textit mbox textup operatorname operatorname*";
const SWITCHES: &str = "bf cal it rm sf tt displaystyle textstyle scriptstyle scriptscriptstyle \
                        limits nolimits relax quad qquad enspace strut mathstrut negmedspace \
                        negthickspace";
const ENVIRONMENTS: &str = "array darray matrix matrix* smallmatrix pmatrix pmatrix* bmatrix \
                            bmatrix* vmatrix vmatrix* Vmatrix Vmatrix* Bmatrix Bmatrix* cases \
                            dcases rcases drcases aligned align align* alignat gather gather* \
                            gathered multline split subarray equation equation*";
const DELIMITERS: [&str; 22] = [
    "(",
    ")",
    "[",
    "]",
    "\\{",
    "\\}",
    "|",
    "\\|",
    "\\langle",
    "\\rangle",
    "\\lfloor",
    "\\rceil",
    "\\vert",
    "\\Vert",
    "\\uparrow",
    "\\Downarrow",
    "/",
    "\\backslash",
    "\\lgroup",
    ".",
    "<",
    "\\ulcorner",
];
/// What people type by mistake, and signs from a keyboard or another program.
const NOISE: [&str; 43] = [
    "{",
    "}",
    "[",
    "]",
    "^",
    "_",
    "&",
    "\\\\",
    "\\",
    "%",
    "#",
    "~",
    "'",
    "''",
    "`",
    "\"",
    "\\,",
    "\\;",
    "\\!",
    "\\ ",
    "\\:",
    "\\%",
    "\\$",
    "\\&",
    "\\_",
    "\\#",
    "\\left",
    "\\right",
    "\\middle|",
    "−",
    "≤",
    "∑",
    "é",
    "√",
    "²",
    "½",
    "\u{301}",
    "\u{200b}",
    "\u{a0}",
    ":",
    ";",
    "\\kern1em",
    "\\hspace{-3mm}",
];

/// A random formula.
fn formula(dice: &mut Dice, deep: usize) -> String {
    let parts = 1 + dice.below(if deep == 0 { 3 } else { 2 });
    let mut out = String::new();
    for _ in 0..parts {
        out.push_str(&part(dice, deep));
        if dice.below(3) == 0 {
            out.push(' ');
        }
    }
    out
}

fn word<'a>(dice: &mut Dice, list: &'a str) -> &'a str {
    let words: Vec<&str> = list.split_whitespace().collect();
    dice.of::<&str>(&words)
}

fn part(dice: &mut Dice, deep: usize) -> String {
    let leaf = deep > 2;
    match dice.below(if leaf { 9 } else { 26 }) {
        0..=2 => dice
            .of(&["x", "Y", "12", "3.5", "a", "=", "+", "-", "<", "(", ")", "!", ",", "/"])
            .to_string(),
        3..=5 => format!("\\{} ", word(dice, SIGNS)),
        6 => format!("\\{} ", word(dice, FUNCTIONS)),
        7 => format!(
            "\\{}{{{}}}",
            word(dice, WORDS),
            dice.of(&["so many", "a\\,b", " if ", "50\\%", "é", "x-1", ""])
        ),
        8 if dice.below(3) == 0 => dice.of(&NOISE).to_string(),
        8 => format!("\\{} ", word(dice, SWITCHES)),
        9..=12 => {
            let base = part(dice, deep + 1);
            let script = taken(dice, deep + 1);
            format!("{base}{}{script}", dice.of(&["^", "_", "\\limits_", "'^", "\\nolimits^"]))
        }
        13 => {
            let (below, above) = (taken(dice, deep + 1), taken(dice, deep + 1));
            format!("{}_{below}^{above}", part(dice, deep + 1))
        }
        14..=16 => format!("\\{}{}", word(dice, ONE), taken(dice, deep + 1)),
        17 | 18 => {
            format!("\\{}{}{}", word(dice, TWO), taken(dice, deep + 1), taken(dice, deep + 1))
        }
        19 => format!("\\sqrt[{}]{}", formula(dice, deep + 1), taken(dice, deep + 1)),
        20 => format!("{{{}}}", formula(dice, deep + 1)),
        21 => {
            let (open, close) = (*dice.of(&DELIMITERS), *dice.of(&DELIMITERS));
            format!("\\left{open} {} \\right{close} ", formula(dice, deep + 1))
        }
        22 => format!(
            "\\{} {} ",
            dice.of(&["big", "Bigl", "biggr", "Bigg", "middle"]),
            dice.of(&DELIMITERS)
        ),
        23 => format!(
            "\\genfrac{}{}{{{}}}{{{}}}{}{}",
            dice.of(&["(", "[", "{}"]),
            dice.of(&[")", "]", "{}"]),
            dice.of(&["", "0pt", "2pt"]),
            dice.of(&["", "0", "3"]),
            taken(dice, deep + 1),
            taken(dice, deep + 1)
        ),
        _ => {
            let name = word(dice, ENVIRONMENTS);
            let columns = match name {
                "array" | "darray" => "{lcr}",
                "subarray" => "{c}",
                "alignat" => "{2}",
                "matrix*" | "pmatrix*" if dice.below(2) == 0 => "[r]",
                _ => "",
            };
            let mut rows = String::new();
            for at in 0..=dice.below(3) {
                if at > 0 {
                    rows.push_str(" \\\\ ");
                }
                let cells: Vec<String> =
                    (0..=dice.below(3)).map(|_| formula(dice, deep + 1)).collect();
                rows.push_str(&cells.join(" & "));
            }
            format!("\\begin{{{name}}}{columns} {rows} \\end{{{name}}}")
        }
    }
}

/// What a command takes: in braces, or a single thing.
fn taken(dice: &mut Dice, deep: usize) -> String {
    match dice.below(8) {
        0 => dice.of(&[" 1", " x", "\\alpha ", "{}", "{ }", "\\frac12"]).to_string(),
        _ => format!("{{{}}}", formula(dice, deep)),
    }
}

fn chapter(seed: u64) -> Vec<String> {
    let dice = &mut Dice(seed);
    (0..IN_A_CHAPTER)
        .map(|at| {
            let mut written = formula(dice, 0).trim().to_owned();
            if dice.below(4) == 0 {
                // A slip: something more, or a letter less.
                let places: Vec<usize> = written.char_indices().map(|(at, _)| at).collect();
                let place = *dice.of(&places);
                match dice.below(2) {
                    0 => written.insert_str(place, dice.of::<&str>(&NOISE)),
                    _ => drop(written.remove(place)),
                }
            }
            let signs = if at % 3 == 0 { "$$" } else { "$" };
            format!("{signs}{written}{signs}")
        })
        .collect()
}

fn body(formulas: &[String]) -> String {
    formulas.join("\n\n") + "\n"
}

/// What `build` says against formulas that `check` accepts.
fn refused(project: &Project, formulas: &[String]) -> Option<String> {
    project.rewrite_body(&body(formulas));
    let run = project.run(&["build", "--partner", "birch", "--edition", "print", "--out", "made"]);
    if run.code != Some(0) {
        return Some(run.stderr);
    }
    let run = project.run(&["build", "--partner", "birch", "--edition", "ebook", "--out", "made"]);
    if run.code != Some(0) {
        return Some(run.stderr);
    }
    let files = unzip(&project.bytes("made/birch/field-guide-birch-ebook-draft.epub"));
    let page = String::from_utf8_lossy(&files["EPUB/section-plain.xhtml"]).into_owned();
    let document = xml(&page);
    document.descendants().find_map(|node| {
        let name = node.tag_name().name();
        let children: Vec<_> = node.children().filter(roxmltree::Node::is_element).collect();
        let expected = match name {
            "mfrac" | "mroot" | "msub" | "msup" | "munder" | "mover" => 2,
            "msubsup" | "munderover" => 3,
            "mtable" if children.iter().any(|child| !child.has_tag_name((MATHML, "mtr"))) => 0,
            "mtr" if children.iter().any(|child| !child.has_tag_name((MATHML, "mtd"))) => 0,
            "mi" | "mn" | "mo" | "mtext" | "mspace" => 0,
            _ => return None,
        };
        (children.len() != expected).then(|| format!("<{name}> with {}", children.len()))
    })
}

const MATHML: &str = "http://www.w3.org/1998/Math/MathML";

/// The fewest formulas of a refused chapter that are refused too.
fn narrowed(project: &Project, mut formulas: Vec<String>, mut said: String) -> (String, String) {
    while formulas.len() > 1 {
        let second = formulas.split_off(formulas.len() / 2);
        let parts = [formulas.clone(), second];
        let found = parts.iter().find_map(|part| Some((part.clone(), refused(project, part)?)));
        let Some((part, answer)) = found else { break };
        (formulas, said) = (part, answer);
    }
    (formulas.join("\n"), said)
}

#[test]
fn what_check_accepts_is_set_in_pages_and_in_ebooks() {
    let project = Project::base().replace(
        "content/book.toml",
        "updated = ",
        "mathematics = true\nupdated = ",
    );
    let first = number("BINDERY_FIRST_FORMULAS", 1);
    let mut failures = Vec::new();
    for seed in first..first + number("BINDERY_FORMULAS", 1) {
        let formulas = chapter(seed);
        project.rewrite_body(&body(&formulas));
        let text = project.text("content/chapters/plain.md");
        let start = text.lines().count() + 1 - body(&formulas).lines().count();
        let report = project.run(&["check", "--format", "short"]).stdout;
        let lines: BTreeSet<usize> = report
            .lines()
            .filter(|line| line.contains("error[") || line.contains("[looks-like-markup]"))
            .filter_map(|line| {
                let place = line.strip_prefix("content/chapters/plain.md:")?;
                place.split(':').next()?.parse().ok()
            })
            .collect();
        let accepted: Vec<String> = formulas
            .iter()
            .enumerate()
            .filter(|(at, _)| !lines.contains(&(start + 2 * at)))
            .map(|(_, written)| written.clone())
            .collect();
        // A grammar whose formulas are all refused, or all accepted, would test little.
        let count = accepted.len();
        assert!(count > IN_A_CHAPTER / 4 && count < IN_A_CHAPTER, "{seed}: {count} accepted");
        if let Some(said) = refused(&project, &accepted) {
            let (formulas, said) = narrowed(&project, accepted, said);
            failures.push(format!("{seed}: {formulas}\n{said}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
