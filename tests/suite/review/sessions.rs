//! Fifty people who each change what they like: everything that is said to be applied is in the section,
//! which is still sound, and the rest is in the report.

use super::word_file::{WordFile, words_of};
use super::{project, sent};
use crate::support::{Dice, number};

const WORDS: &[&str] =
    &["orchard", "soon", "a [new] form", "*now*", "two", "of it", "|", "client’s"];

/// Changes one paragraph in some way.
fn change(file: WordFile, dice: &mut Dice) -> WordFile {
    let paragraphs: Vec<String> = file
        .paragraphs()
        .into_iter()
        .filter(|own| own.contains("_review_plain") && words_of(own).len() > 8)
        .map(str::to_owned)
        .collect();
    let own = dice.of(&paragraphs).clone();
    let changed = match dice.below(6) {
        // Another word, one more, one fewer.
        0..=3 => {
            let runs: Vec<usize> = own.match_indices("\">").map(|(at, _)| at + 2).collect();
            let runs: Vec<usize> =
                runs.into_iter().filter(|at| own[..*at].ends_with("preserve\">")).collect();
            if runs.is_empty() {
                return file;
            }
            let start = *dice.of(&runs);
            let end = start + own[start..].find('<').expect("an end");
            let mut words: Vec<&str> = own[start..end].split(' ').collect();
            let at = dice.below(words.len());
            match dice.below(3) {
                0 => words.insert(at, *dice.of(WORDS)),
                1 => words[at] = *dice.of(WORDS),
                _ => {
                    words.remove(at);
                }
            }
            format!("{}{}{}", &own[..start], words.join(" "), &own[end..])
        }
        4 => String::new(),
        _ => {
            let text = format!("Something {} about {}.", dice.of(WORDS), dice.of(WORDS));
            format!("{own}<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
        }
    };
    let xml = file.xml().replacen(&own, &changed, 1);
    file.with_xml(&xml)
}

#[test]
fn what_is_applied_is_in_the_section_and_the_rest_is_in_the_report() {
    let project = project();
    let first = sent(&project);
    let text = project.text(super::SECTION);
    let mut made = 0;
    for session in 0..number("BINDERY_SESSIONS", 50) {
        let mut dice = Dice(session);
        let mut file = first.clone();
        for _ in 0..=dice.below(4) {
            file = change(file, &mut dice);
        }
        project.overwrite(super::SECTION, &text);
        project.overwrite("back.docx", file.bytes());
        let run = project.run(&["review", "back.docx", "--apply"]);
        let told = format!("{run:?}");
        assert!(!told.contains("panicked"), "session {session}: {told}");
        let report = project.text("output/review/plain-back.md");
        made += report.matches("State: applied").count();
        // The section as it would be sent now says what came back, as far as it was applied.
        let problems = format!("{:?}", project.run(&["check"]));
        assert!(!problems.contains("error["), "session {session}: {problems}");
        let again = sent(&project);
        let now: Vec<String> = again.paragraphs().into_iter().map(plain).collect();
        let applied =
            report.split("\n## ").skip(1).filter(|change| change.contains("State: applied"));
        for change in
            applied.filter(|change| !change.contains(". Moved") && change.contains("Came back:"))
        {
            let back = change.split("Came back:\n\n> ").nth(1).expect("words");
            let back = plain_text(&back.lines().next().expect("a line").replace('\\', ""));
            assert!(
                now.iter().any(|own| own.contains(&back)),
                "session {session}: `{back}` is missing:\n{}\n{change}",
                project.text(super::SECTION)
            );
        }
    }
    assert!(made > 50, "most changes can be applied: {made}");
}

fn plain(paragraph: &str) -> String {
    plain_text(&words_of(paragraph))
}

/// Words with single spaces.
fn plain_text(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
