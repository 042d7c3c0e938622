//! Pinpoints in OSCOLA form: the place within a source.
//!
//! In: what the author wrote after the comma of a citation ("paras 91-93", "section 45(2)"). Out:
//! `[91]–[93]`, `s 45(2)`. Text that it does not understand comes back with tidy spaces and ranges.
//! Knows neither the source nor the style, nor the text in front of the pinpoint.

/// What is cited, as far as it changes the form of a pinpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Paragraphs are in square brackets.
    Judgment,
    /// Parts have their abbreviations: s, sch, para, reg, art.
    Law,
    /// Pages are bare numbers and paragraphs keep the word "para".
    Work,
}

pub(super) fn pinpoint(raw: &str, form: Form) -> String {
    let text = abbreviations(&ranges(raw), form);
    if form == Form::Judgment
        && let Some(paragraphs) = bracketed(&text)
    {
        return paragraphs;
    }
    let page = text.strip_prefix("pp ").or(text.strip_prefix("p "));
    match page.filter(|p| form != Form::Law && p.starts_with(|c: char| c.is_ascii_digit())) {
        Some(page) => page.to_owned(),
        None => text,
    }
}

/// The text with single spaces, no full stop at the end, and an en dash between two numbers.
pub(super) fn ranges(raw: &str) -> String {
    let words: Vec<&str> = raw.split_whitespace().collect();
    let chars: Vec<char> = words.join(" ").trim_end_matches('.').chars().collect();
    let is_dash = |c: char| matches!(c, '-' | '‐' | '‑' | '–' | '—' | '−');
    let mut out = String::new();
    let mut at = 0;
    while at < chars.len() {
        let past = chars[at..].iter().take_while(|c| is_dash(**c) || **c == ' ').count();
        let dash = chars[at..at + past].iter().any(|c| is_dash(*c));
        let before = out.chars().next_back();
        let after = chars.get(at + past);
        if dash
            && before.is_some_and(|c| c.is_alphanumeric() || matches!(c, ')' | ']'))
            && after.is_some_and(|c| c.is_ascii_digit() || matches!(c, '(' | '['))
        {
            out.push('–');
            at += past;
        } else {
            out.push(chars[at]);
            at += 1;
        }
    }
    out
}

/// "Schedule 2, Paragraph 4" and "sch.2, para4" become "sch 2, para 4". A word that is
/// not followed by a number is not a label and stays unchanged.
fn abbreviations(text: &str, form: Form) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let mut out: Vec<&str> = Vec::new();
    for (i, word) in words.iter().enumerate() {
        let end = word.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(word.len());
        let (label, rest) = word.split_at(end);
        let number = rest.trim_start_matches('.');
        let glued = number.starts_with(|c: char| c.is_ascii_digit() || c == '[');
        let apart = number.is_empty() && words.get(i + 1).is_some_and(|next| is_number(next));
        match abbreviation(label, form) {
            Some(short) if glued => out.extend([short, number]),
            Some(short) if apart => out.push(short),
            _ => out.push(word),
        }
    }
    out.join(" ")
}

fn is_number(word: &str) -> bool {
    let word = word.trim_end_matches(',');
    word.contains(|c: char| c.is_ascii_digit())
        || (!word.is_empty() && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L')))
}

fn abbreviation(label: &str, form: Form) -> Option<&'static str> {
    let short = match label.to_lowercase().as_str() {
        "para" | "paragraph" => "para",
        "paras" | "paragraphs" => "paras",
        "p" | "page" => "p",
        "pp" | "pages" => "pp",
        _ if form == Form::Work => return None,
        "s" | "sec" | "sect" | "section" => "s",
        "ss" | "secs" | "sects" | "sections" => "ss",
        "sch" | "sched" | "schedule" => "sch",
        "schs" | "scheds" | "schedules" => "schs",
        "art" | "article" => "art",
        "arts" | "articles" => "arts",
        "reg" | "regulation" => "reg",
        "regs" | "regulations" => "regs",
        "r" | "rule" => "r",
        "rr" | "rules" => "rr",
        "pt" | "part" => "pt",
        "pts" | "parts" => "pts",
        "ch" | "chapter" => "ch",
        "chs" | "chapters" => "chs",
        "cl" | "clause" => "cl",
        "cls" | "clauses" => "cls",
        _ => return None,
    };
    Some(short)
}

/// "para 91", "paras 42, 45 and 91–93", `[91]` and "91" as paragraphs in brackets. Text that
/// follows them, such as the name of a judge, stays unchanged.
fn bracketed(text: &str) -> Option<String> {
    const JOINTS: [(&str, &str); 7] = [
        ("–", "–"),
        (" to ", "–"),
        (", and ", ", "),
        (", ", ", "),
        (",", ", "),
        (" and ", ", "),
        (" & ", ", "),
    ];
    let text = text.strip_prefix("at ").unwrap_or(text);
    let text = text.strip_prefix("paras ").or(text.strip_prefix("para ")).unwrap_or(text);
    let (first, mut rest) = paragraph(text)?;
    let mut out = format!("[{first}]");
    while let Some((joint, (next, after))) = JOINTS
        .iter()
        .find_map(|(written, joint)| Some((joint, paragraph(rest.strip_prefix(written)?)?)))
    {
        out.push_str(&format!("{joint}[{next}]"));
        rest = after;
    }
    out.push_str(rest);
    Some(out)
}

/// A paragraph number with at most one letter, in brackets or not, and the text that follows it.
fn paragraph(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start_matches('[');
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '.').unwrap_or(text.len());
    let number = text[..end].trim_end_matches('.');
    let letters = number.chars().filter(char::is_ascii_alphabetic).count();
    if letters > 1 || !number.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let rest = &text[number.len()..];
    Some((number, rest.strip_prefix(']').unwrap_or(rest)))
}
