//! A catalogue to translate: messages as comments, for somebody who has seen none of it before.
//!
//! In: a language with its catalogues so far. Out: the text of a file in which each message that it
//! lacks is there in English. The marks before them are for the translator to remove: a message that was
//! only copied would be taken for a translation.

use super::check::missing;
use crate::ground::language::Language;
use std::collections::BTreeSet;

/// What a language needs.
pub(crate) enum Template {
    /// A new file, and how many messages it has.
    New(String, usize),
    /// A file with everything it had and what it lacks, and how many messages were added.
    More(String, usize),
    /// Nothing can be added; so many messages are still comments.
    Nothing(usize),
}

/// The file of a language. `texts` are its catalogues, of which `own` is the project's for exactly this
/// tag, and `english` says which messages there are.
pub(super) fn template(
    language: &Language,
    texts: &[&str],
    own: Option<&str>,
    english: &str,
) -> Template {
    let lacking: BTreeSet<String> = missing(texts).into_iter().collect();
    let tool = texts.iter().find(|text| Some(**text) != own);
    match (own, tool) {
        (Some(own), _) => {
            let is_there = |id: &str| {
                own.lines().any(|line| {
                    let rest = line.strip_prefix("# ").and_then(|rest| rest.strip_prefix(id));
                    rest.is_some_and(|rest| rest.trim_start().starts_with('='))
                })
            };
            let open = lacking.iter().filter(|id| is_there(id)).count();
            let (added, count) = commented(english, &|id| lacking.contains(id) && !is_there(id));
            match count {
                0 => Template::Nothing(open),
                _ => Template::More(format!("{}\n\n{added}", own.trim_end()), count),
            }
        }
        (None, Some(base)) if lacking.is_empty() => {
            let (added, count) = commented(base, &|_| true);
            Template::New(format!("{}\n{added}", of_changes(language)), count)
        }
        (None, _) => {
            let (added, count) = commented(english, &|id| lacking.contains(id));
            Template::New(format!("{}\n{added}", of_translation(language)), count)
        }
    }
}

/// What a translator is told.
fn of_translation(language: &Language) -> String {
    format!(
        "### The words that Bindery adds to a text, in `{language}`.\n\
         ###\n\
         ### Each message is here in English, as a comment. To translate one, remove the `# ` before\n\
         ### all of its lines, and write your words in place of the English ones. Keep its name, and\n\
         ### what is in braces: `{{ $number }}` is filled in. Notes are in round brackets.\n\
         ### Where English has cases, such as `[one]`, write those of the language: `[few]`, `[many]`.\n\
         ###\n\
         ### `catalogue` is the language's own name for itself. `.reviewer` below it, which starts with\n\
         ### four spaces, names the person who has checked the translation.\n\
         ### Editions can be made in the language once every message is translated.\n"
    )
}

/// What somebody is told who changes a catalogue that is complete.
fn of_changes(language: &Language) -> String {
    format!(
        "### Changes of the words that Bindery adds to a text, in `{language}`.\n\
         ###\n\
         ### Each message is here as it is, as a comment. To change one, remove the `# ` before all of\n\
         ### its lines, and write your words. Keep its name, and what is in braces. Everything that\n\
         ### stays a comment, or is removed, stays as it is.\n"
    )
}

/// The messages of a catalogue that are wanted, as comments below the headings of their groups, and how
/// many there are.
fn commented(catalogue: &str, is_wanted: &dyn Fn(&str) -> bool) -> (String, usize) {
    let mut out = String::new();
    let mut count = 0;
    let mut group: Option<&str> = None;
    let mut notes: Vec<&str> = Vec::new();
    let mut is_inside = false;
    for line in catalogue.lines() {
        if line.starts_with("## ") {
            (group, is_inside) = (Some(line), false);
        } else if let Some(note) = line.strip_prefix("# ") {
            notes.push(note);
            is_inside = false;
        } else if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let id = line.split([' ', '=']).next().unwrap_or_default();
            is_inside = is_wanted(id);
            if is_inside {
                count += 1;
                if let Some(group) = group.take() {
                    let gap = if out.is_empty() { "" } else { "\n" };
                    out.push_str(&format!("{gap}{group}\n\n"));
                }
                notes.iter().for_each(|note| out.push_str(&format!("# ({note})\n")));
                out.push_str(&format!("# {line}\n"));
            }
            notes.clear();
        } else if is_inside && !line.trim().is_empty() && !line.starts_with('#') {
            // A reviewer is named by whoever was one.
            match line.trim_start().starts_with(".reviewer") {
                true => out.push_str("#     .reviewer = …\n"),
                false => out.push_str(&format!("# {line}\n")),
            }
        }
    }
    (out, count)
}

#[cfg(test)]
mod tests {
    use super::super::built_in::ENGLISH;
    use super::*;

    /// The messages of a template, as if somebody had removed every mark.
    fn uncommented(text: &str) -> String {
        let lines = text.lines().filter(|line| !line.starts_with("# ("));
        lines.map(|line| format!("{}\n", line.strip_prefix("# ").unwrap_or(line))).collect()
    }

    #[test]
    fn a_new_language_gets_every_message_and_an_old_one_what_it_lacks() {
        let language = Language::parse("qaa").expect("a tag");
        let Template::New(text, count) = template(&language, &[], None, ENGLISH) else {
            panic!("it has no catalogue")
        };
        assert!(count > 300, "{count}");
        assert_eq!(missing(&[&text]).len(), count, "they are comments");
        let whole = uncommented(&text);
        assert_eq!(missing(&[&whole]), Vec::<String>::new());
        let begun = whole.replacen("label-notes = Notes\n", "", 1);
        let Template::More(more, 1) = template(&language, &[&begun], Some(&begun), ENGLISH) else {
            panic!("one is missing")
        };
        assert!(more.ends_with("# label-notes = Notes\n"), "{more}");
        let again = template(&language, &[&more], Some(&more), ENGLISH);
        assert!(matches!(again, Template::Nothing(1)));
    }
}
