//! Tables that are too wide for every page.
//!
//! In: how each table fits the pages of each edition. Out: a warning for each table that is printed
//! row by row even in the edition with most room. On smaller pages that is as it should be.

use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::{Sources, Span};
use crate::pages::typeset::TableFit;
use std::collections::BTreeMap;

/// The edition with most room for each table.
#[derive(Debug, Default)]
pub(super) struct WideTables {
    best: BTreeMap<Span, (String, TableFit)>,
}

impl WideTables {
    /// Adds the tables of an edition.
    pub(super) fn add(&mut self, edition: &str, fits: Vec<TableFit>) {
        for fit in fits {
            let best = self.best.get(&fit.span).map(|(_, best)| best);
            // What one partner's words do not fit is reported, although another's may fit.
            let is_better = best.is_none_or(|best| {
                fit.room > best.room || (fit.room == best.room && best.in_columns)
            });
            if is_better {
                self.best.insert(fit.span, (edition.to_owned(), fit));
            }
        }
    }

    /// One warning for each table that is too wide, at its first line.
    pub(super) fn report(self, sources: &Sources) -> Vec<Diagnostic> {
        let wide = self.best.into_values().filter(|(_, fit)| !fit.in_columns);
        wide.map(|(edition, fit)| warning(&edition, &fit, sources)).collect()
    }
}

fn warning(edition: &str, fit: &TableFit, sources: &Sources) -> Diagnostic {
    let page = if fit.in_landscape { "an upright page" } else { "any page" };
    let message =
        format!("this table is too wide for {page}: the edition `{edition}` prints it row by row");
    let hint = if fit.in_landscape {
        "write `::: table {.landscape}` to give it a landscape page, or use fewer columns"
    } else {
        "divide it into two tables, or use fewer columns"
    };
    let start = fit.span.start as usize;
    let length = sources.slice(fit.span).lines().next().map_or(0, str::len);
    let first_line = Span::new(fit.span.file, start, start + length);
    Diagnostic::warning(Code::WideTable, message).at(first_line).hint(hint)
}
