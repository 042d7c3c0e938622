//! The job ticket: what the person at the printer needs to know of a file of sheets.
//!
//! In: sheets and their arrangement. Out: a `Ticket`, which travels inside the file as one of its
//! keywords and can be read again from its bytes.

use super::order::signatures;
use crate::project::{Binding, Duplex, PageDesign, Paper, Sheets};
use serde::{Deserialize, Serialize};

/// What starts the keyword.
const START: &str = "sheets-ticket";

/// How sheets are printed, folded, put together and cut. Lengths are in millimetres.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ticket {
    pub paper: Paper,
    pub duplex: Duplex,
    pub binding: Binding,
    /// How many sheets each signature has.
    pub signatures: Vec<usize>,
    /// Pages of the reading copy.
    pub pages: usize,
    /// Pages added at the end so that every sheet is full.
    pub added: usize,
    /// What is cut off at head, foot and fore edge.
    pub trim: f64,
    /// The finished page: width and height.
    pub finished: (f64, f64),
}

impl Ticket {
    /// The ticket of a book of `pages` pages.
    pub fn new(pages: usize, sheets: &Sheets, design: &PageDesign) -> Self {
        let signatures = signatures(pages, sheets.signature.map(usize::from));
        let places = 4 * signatures.iter().sum::<usize>();
        Self {
            paper: sheets.paper,
            duplex: sheets.duplex,
            binding: sheets.binding,
            added: places - pages,
            signatures,
            pages,
            trim: sheets.trim,
            finished: sheets.finished(design),
        }
    }

    /// How many sheets of paper one copy takes.
    pub fn sheets(&self) -> usize {
        self.signatures.iter().sum()
    }

    /// The ticket as a keyword of a PDF: words without any character that a format would escape.
    pub fn keyword(&self) -> String {
        let counts: Vec<String> = self.signatures.iter().map(usize::to_string).collect();
        let binding = match self.binding {
            Binding::Left => "left",
            Binding::Right => "right",
        };
        format!(
            "{START} paper={} duplex={} binding={binding} signatures={} pages={} added={} \
             trim={} width={} height={} end",
            self.paper.name(),
            self.duplex.name(),
            counts.join("+"),
            self.pages,
            self.added,
            self.trim,
            self.finished.0,
            self.finished.1
        )
    }

    /// Finds a ticket in a file's bytes. Nothing where there is none, or none that is whole.
    pub fn find(bytes: &[u8]) -> Option<Self> {
        let at = bytes.windows(START.len()).position(|window| window == START.as_bytes())?;
        let rest = bytes.get(at + START.len()..)?;
        let text = String::from_utf8_lossy(rest.get(..rest.len().min(400))?);
        let text = text.split(" end").next()?;
        let value = |name: &str| {
            text.split_whitespace().find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
        };
        let paper = value("paper")?;
        let signatures: Vec<usize> =
            value("signatures")?.split('+').map(str::parse).collect::<Result<_, _>>().ok()?;
        Some(Self {
            paper: Paper::ALL.into_iter().find(|(name, _)| *name == paper)?.1,
            duplex: match value("duplex")? {
                "short-edge" => Duplex::ShortEdge,
                "long-edge" => Duplex::LongEdge,
                _ => return None,
            },
            binding: match value("binding")? {
                "left" => Binding::Left,
                "right" => Binding::Right,
                _ => return None,
            },
            signatures,
            pages: value("pages")?.parse().ok()?,
            added: value("added")?.parse().ok()?,
            trim: value("trim")?.parse().ok()?,
            finished: (value("width")?.parse().ok()?, value("height")?.parse().ok()?),
        })
    }
}
