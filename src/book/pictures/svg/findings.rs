//! What is left out of a drawing, one message for each kind of thing.
//!
//! In: every part that is left out, with its line. Out: findings in the order of their lines.

use crate::book::pictures::finding::Finding;
use crate::ground::diagnostic::Severity;
use std::collections::BTreeMap;

/// A kind of thing that is left out of a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Scripts,
    Animation,
    Links,
    Fonts,
    StyleSheets,
    StyleRules,
    Values,
    Unknown,
    /// Text that the program would break into lines.
    Wrapping,
    /// References to parts that do not exist.
    References,
    /// Text that is not drawn.
    Words,
    /// Pictures that are not drawn.
    Pictures,
}

impl Part {
    /// What is left out, and what the author can do.
    fn words(self, names: &str) -> (String, &'static str) {
        match self {
            Self::Scripts => (
                format!("its scripts are left out ({names})"),
                "check that the drawing is complete without them",
            ),
            Self::Animation => (
                format!("its animation is left out ({names})"),
                "check that the drawing is right when it stands still",
            ),
            Self::Links => (
                format!("its links are left out ({names})"),
                "a picture cannot be clicked: put the links into the text",
            ),
            Self::Fonts => (
                format!("the fonts in it are left out ({names})"),
                "its text is set in the fonts of the edition: check that it fits, or convert text \
                 to paths",
            ),
            Self::StyleSheets => (
                format!("style sheets in other files are left out ({names})"),
                "check that the drawing looks right without them",
            ),
            Self::StyleRules => (
                format!("style rules that cannot be applied are left out ({names})"),
                "check the drawing, or use attributes such as `fill`",
            ),
            Self::Values => (
                format!("values that cannot be used are left out ({names})"),
                "check the drawing, or write a simple value such as `fill=\"#336699\"`",
            ),
            Self::Unknown => (
                format!("elements that draw nothing in a picture are left out ({names})"),
                "check that the drawing is complete without them",
            ),
            Self::Wrapping => (
                format!("text that should be wrapped is drawn on one line ({names})"),
                "break the lines in the drawing program, or write each line as a `tspan` with its \
                 own `y`",
            ),
            Self::References => (
                format!(
                    "it refers to parts that it does not have ({names}), and is drawn without them"
                ),
                "check the drawing, or export it whole: a part may have been lost when something \
                 was copied out of it",
            ),
            Self::Words => (
                format!(
                    "the SVG holds text that it does not draw ({names}), which no edition will \
                     contain"
                ),
                DELETE,
            ),
            Self::Pictures => (
                "the SVG holds a picture that it does not draw, which no edition will contain"
                    .to_owned(),
                DELETE,
            ),
        }
    }

    /// Whether it is about what readers would not see in any program.
    fn is_hidden(self) -> bool {
        matches!(self, Self::Words | Self::Pictures)
    }
}

const DELETE: &str = "delete it from the drawing too if nobody should see it: the source that is \
                      published with a release holds the file as it is";

/// How many names a message shows.
const SHOWN: usize = 4;

#[derive(Debug, Clone, Default)]
pub(super) struct Findings {
    parts: BTreeMap<Part, (usize, Vec<String>)>,
    others: Vec<Finding>,
}

impl Findings {
    /// Something was left out, in a line of the file.
    pub(super) fn left_out(&mut self, part: Part, name: impl Into<String>, line: usize) {
        let name: String = name.into();
        let (first, names) = self.parts.entry(part).or_insert((line, Vec::new()));
        *first = line.min(*first);
        if !names.contains(&name) {
            names.push(name);
        }
    }

    pub(super) fn add(&mut self, finding: Finding) {
        if !self.others.contains(&finding) {
            self.others.push(finding);
        }
    }

    pub(super) fn has_errors(&self) -> bool {
        self.others.iter().any(|finding| finding.severity == Severity::Error)
    }

    pub(super) fn finish(self) -> Vec<Finding> {
        let mut all = self.others;
        for (part, (line, names)) in self.parts {
            let mut shown: Vec<String> =
                names.iter().take(SHOWN).map(|name| format!("`{}`", short(name))).collect();
            if names.len() > SHOWN {
                shown.push(format!("{} more", names.len() - SHOWN));
            }
            let (message, hint) = part.words(&shown.join(", "));
            let finding = if part.is_hidden() {
                Finding::hidden(message, hint)
            } else {
                Finding::left_out(message, hint)
            };
            all.push(finding.on_line(line));
        }
        all.sort_by_key(|finding| finding.line);
        all
    }
}

/// A name on one line, and not too long to read.
pub(super) fn short(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let name = words.join(" ").replace('`', "'");
    match name.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", &name[..at]),
        None => name,
    }
}
