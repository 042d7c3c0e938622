//! The ids of blocks to which their authors gave none.
//!
//! In: a block's text. Out: an id made from it, so that edits elsewhere do not change it. Containers in a
//! block that name a record of consent, and includes, are no part of its text: when somebody withdraws a
//! testimony, a stub takes the place of the words, and everything around them has to keep its id, so that
//! copies which never held the words can be made again byte for byte.

use crate::ground::digest;
use crate::ground::source::Span;
use std::collections::BTreeMap;

/// What the ids of a text are made with.
#[derive(Debug, Default)]
pub(super) struct Ids {
    /// How often each text has been given an id.
    counts: BTreeMap<String, usize>,
    /// The places of the containers that have been read, and whose text may go.
    pub(super) passing: Vec<Span>,
    /// The name of the footnote that is being read. A note that only a testimony calls goes with it, and
    /// the same words in another note must not notice.
    pub(super) note: Option<String>,
}

impl Ids {
    /// An id derived from the section and the text of a block in a file. `consent` is the record to which
    /// the block belongs.
    pub(super) fn derived(
        &mut self,
        section: &str,
        file: &str,
        span: Span,
        consent: Option<&str>,
    ) -> String {
        let mut text = self.lasting_text(file, span);
        // Nor must the same words outside a testimony.
        for name in consent.into_iter().chain(self.note.as_deref()) {
            text.push('\n');
            text.push_str(name);
        }
        let digest = digest::sha256(text.as_bytes());
        let base = format!("{section}.{}", &digest[..10]);
        let count = self.counts.entry(base.clone()).or_default();
        *count += 1;
        match *count {
            1 => base,
            count => format!("{base}.{count}"),
        }
    }

    /// The text of a block without the containers in it whose text may go.
    fn lasting_text(&self, file: &str, span: Span) -> String {
        let (start, end) = (span.start as usize, span.end as usize);
        let is_inside = |own: &&Span| (span.start..span.end).contains(&own.start);
        let mut inside: Vec<&Span> = self.passing.iter().filter(is_inside).collect();
        if inside.is_empty() {
            return file.get(start..end).unwrap_or("").to_owned();
        }
        inside.sort_unstable_by_key(|own| own.start);
        let (mut out, mut at) = (String::new(), start);
        for own in inside {
            out.push_str(file.get(at..own.start as usize).unwrap_or(""));
            at = at.max(own.end as usize);
        }
        out.push_str(file.get(at..end).unwrap_or(""));
        // The layout of what is left depends on what is gone.
        out.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
