//! Two changes of the same paragraph in one: what came back, and what happened to the text since.
//!
//! In: the words as they were sent, as they came back and as they are today. Out: words with both
//! changes, or nothing if they touch each other. Knows no files.

use super::words::{Edit, Token, edits, text_of, tokens};

/// The words with both changes. `None` if both changed the same words, or words beside each other.
pub(super) fn merged(sent: &str, returned: &str, today: &str) -> Option<String> {
    let (sent, returned, today) = (tokens(sent), tokens(returned), tokens(today));
    let theirs = edits(&sent, &returned);
    let ours = edits(&sent, &today);
    let mut out = String::new();
    let mut at = 0;
    let (mut theirs, mut ours) = (theirs.iter().peekable(), ours.iter().peekable());
    loop {
        let (edit, words) = match (theirs.peek(), ours.peek()) {
            (None, None) => break,
            (Some(their), Some(our)) if is_same(their, &returned, our, &today) => {
                ours.next();
                (theirs.next()?, &returned)
            }
            (Some(their), Some(our)) if touch(their, our) => return None,
            (Some(their), our) if our.is_none_or(|our| their.old.start < our.old.start) => {
                (theirs.next()?, &returned)
            }
            _ => (ours.next()?, &today),
        };
        out.push_str(&text_of(&sent[at..edit.old.start]));
        out.push_str(&text_of(&words[edit.new.clone()]));
        at = edit.old.end;
    }
    out.push_str(&text_of(&sent[at..]));
    Some(out)
}

fn is_same(their: &Edit, returned: &[Token], our: &Edit, today: &[Token]) -> bool {
    their.old == our.old
        && returned[their.new.clone()]
            .iter()
            .map(|t| &t.text)
            .eq(today[our.new.clone()].iter().map(|t| &t.text))
}

fn touch(their: &Edit, our: &Edit) -> bool {
    their.old.start <= our.old.end && our.old.start <= their.old.end
}

#[cfg(test)]
mod tests {
    use super::merged;

    #[test]
    fn changes_of_different_words_are_both_kept() {
        let sent = "Ask the Home Office within one month, in writing.";
        let returned = "Ask the Home Office within 30 days, in writing.";
        let today = "Ask the Home Office within one month, by email.";
        let both = merged(sent, returned, today);
        assert_eq!(both.as_deref(), Some("Ask the Home Office within 30 days, by email."));
    }

    #[test]
    fn the_same_change_twice_is_one() {
        let both = merged("Ask in a month.", "Ask in a week.", "Ask in a week.");
        assert_eq!(both.as_deref(), Some("Ask in a week."));
    }

    #[test]
    fn different_changes_of_the_same_words_are_a_conflict() {
        assert_eq!(merged("Ask in a month.", "Ask in a week.", "Ask in a year."), None);
        assert_eq!(merged("Ask in a month.", "Ask in a long month.", "Ask in a full month."), None);
    }
}
