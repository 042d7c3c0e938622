//! What an import has to say about a file: what it kept, what it kept in another form, what it left
//! out, and what somebody should look at.
//!
//! In: one remark at a time, with its place. Out: the remarks in the order of their kinds, each with
//! all of its places. Prints nothing.

use std::collections::BTreeMap;

/// How many places of a remark are named. The others are counted.
const NAMED: usize = 5;

/// What kind of remark it is, in the order in which people read them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Group {
    /// It is not in the section.
    Lost,
    /// It is in the section in another form.
    Changed,
    /// It is in the section, and somebody should look at it.
    Look,
}

impl Group {
    pub(crate) const ALL: [Self; 3] = [Self::Lost, Self::Changed, Self::Look];
}

/// The remarks about a file.
#[derive(Debug, Clone, Default)]
pub(crate) struct Findings {
    /// Remarks in the order in which they were made first.
    remarks: Vec<(Group, String, Vec<String>)>,
    /// How many of each thing were kept.
    kept: BTreeMap<&'static str, usize>,
}

impl Findings {
    fn add(&mut self, group: Group, what: impl Into<String>, place: impl Into<String>) {
        let (what, place) = (what.into(), place.into());
        let known = self.remarks.iter_mut().find(|(own, words, _)| *own == group && *words == what);
        match known {
            Some((_, _, places)) => places.push(place),
            None => self.remarks.push((group, what, vec![place])),
        }
    }

    /// Something of the file is not in the section.
    pub(crate) fn lost(&mut self, what: impl Into<String>, place: impl Into<String>) {
        self.add(Group::Lost, what, place);
    }

    /// Something is there in another form.
    pub(crate) fn changed(&mut self, what: impl Into<String>, place: impl Into<String>) {
        self.add(Group::Changed, what, place);
    }

    /// Somebody should look at something.
    pub(crate) fn look(&mut self, what: impl Into<String>, place: impl Into<String>) {
        self.add(Group::Look, what, place);
    }

    /// One more of the things with this name, in the singular, is in the section.
    pub(crate) fn kept(&mut self, noun: &'static str) {
        *self.kept.entry(noun).or_default() += 1;
    }

    /// How many of each thing are in the section, by the name of one.
    pub(crate) fn counts(&self) -> impl Iterator<Item = (&'static str, usize)> {
        self.kept.iter().map(|(noun, count)| (*noun, *count))
    }

    /// The remarks of one kind: what, and where.
    pub(crate) fn of(&self, group: Group) -> Vec<(&str, String)> {
        let own = self.remarks.iter().filter(|(own, _, _)| *own == group);
        own.map(|(_, what, places)| (what.as_str(), summed(places))).collect()
    }
}

/// Places in one line: each once, and not too many.
fn summed(places: &[String]) -> String {
    let mut named: Vec<&str> = Vec::new();
    for place in places {
        if !place.is_empty() && !named.contains(&place.as_str()) {
            named.push(place);
        }
    }
    let shown = named.len().min(NAMED);
    let mut out = named[..shown].join("; ");
    match named.len() - shown {
        0 => {}
        1 => out.push_str("; and in 1 other place"),
        more => out.push_str(&format!("; and in {more} other places")),
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Findings, Group};

    #[test]
    fn the_same_remark_is_made_once_with_its_places() {
        let mut findings = Findings::default();
        for number in 1..=8 {
            findings.lost("underlining", format!("paragraph {number}"));
        }
        findings.lost("underlining", "paragraph 2");
        findings.look("a table without a caption", "table 1");
        let lost = findings.of(Group::Lost);
        assert_eq!(lost.len(), 1);
        assert_eq!(lost[0].0, "underlining");
        assert!(lost[0].1.starts_with("paragraph 1; paragraph 2; "), "{}", lost[0].1);
        assert!(lost[0].1.ends_with("paragraph 5; and in 3 other places"), "{}", lost[0].1);
        assert_eq!(findings.of(Group::Changed), []);
    }
}
