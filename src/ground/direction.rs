//! Which words of a line read against its direction.
//!
//! In: the characters of a line, and whether it reads from right to left. Out: the runs that keep
//! a direction of their own: words in Latin letters, telephone numbers, addresses, references and
//! dates in a line from right to left; Arabic and Hebrew words in one from left to right. Without
//! that, numbers and punctuation next to such words would change places. Knows no format.

use super::telephone::telephone_numbers;
use icu_properties::CodePointMapData;
use icu_properties::props::BidiClass;
use std::ops::Range;

/// Stands for what is no text, such as a picture: no run goes beyond it.
pub(crate) const OBJECT: char = '\u{fffc}';

/// How many digits a group has, except the first, in a number that is written in groups.
const GROUP: usize = 3;

/// The months as English dates have them: the day before one belongs to it.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// What follows the number of a day, or a number of days, in Arabic, Persian, Urdu and Hebrew: that
/// number does not belong to the Latin word before it.
const COUNTED: &str = "يناير فبراير مارس أبريل إبريل مايو يونيو يونيه يوليو يوليه أغسطس سبتمبر أكتوبر \
    نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين يوم يوما يومًا أيام أسبوعا \
    أسبوعًا أسابيع شهرا شهرًا أشهر سنة سنوات ژانویه فوریه آوریل مه ژوئن ژوئیه ژوئيه اوت سپتامبر اکتبر \
    نوامبر دسامبر فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند روز هفته ماه \
    سال جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر دن בינואר \
    בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר ימים";

/// Stands for the sign of any currency.
const CURRENCY: char = '$';

fn is_currency(c: char) -> bool {
    matches!(c, '$' | '£' | '€' | '¥' | '\u{20a0}'..='\u{20cf}')
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Left,
    Right,
    Digit,
    /// Belongs to the character before it.
    Mark,
    Other,
}

fn kind(c: char) -> Kind {
    // These end a word of the other script although the standard calls them weak.
    if matches!(c, '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{6d4}' | OBJECT) {
        return Kind::Right;
    }
    match CodePointMapData::<BidiClass>::new().get(c) {
        BidiClass::LeftToRight => Kind::Left,
        BidiClass::RightToLeft | BidiClass::ArabicLetter | BidiClass::ArabicNumber => Kind::Right,
        BidiClass::EuropeanNumber => Kind::Digit,
        BidiClass::NonspacingMark => Kind::Mark,
        _ => Kind::Other,
    }
}

pub(crate) fn is_right_to_left(c: char) -> bool {
    matches!(
        CodePointMapData::<BidiClass>::new().get(c),
        BidiClass::RightToLeft | BidiClass::ArabicLetter
    )
}

/// The runs of a line, in order, each as a range of its characters.
pub(crate) fn runs(line: &[char], is_right_to_left: bool) -> Vec<Range<usize>> {
    if is_right_to_left { left_runs(line) } else { right_runs(line) }
}

/// A text in pieces, each with whether it reads against the direction of the whole.
pub(crate) fn pieces(text: &str, is_right_to_left: bool) -> Vec<(&str, bool)> {
    let places: Vec<(usize, char)> = text.char_indices().collect();
    let chars: Vec<char> = places.iter().map(|(_, c)| *c).collect();
    let byte = |at: usize| places.get(at).map_or(text.len(), |(byte, _)| *byte);
    let mut out = Vec::new();
    let mut from = 0;
    for run in runs(&chars, is_right_to_left) {
        out.push((&text[from..byte(run.start)], false));
        out.push((&text[byte(run.start)..byte(run.end)], true));
        from = byte(run.end);
    }
    out.push((&text[from..], false));
    out.retain(|(piece, _)| !piece.is_empty());
    out
}

/// A text with marks around what reads against its direction, for what has no other marks. The marks
/// print nothing.
pub(crate) fn isolated(text: &str, is_right_to_left: bool) -> String {
    let parts = pieces(text, is_right_to_left);
    let part = |(piece, is_apart): (&str, bool)| match is_apart {
        true => enclosed(piece, !is_right_to_left),
        false => piece.to_owned(),
    };
    parts.into_iter().map(part).collect()
}

/// A text between marks that give it a direction of its own.
pub(crate) fn enclosed(text: &str, is_right_to_left: bool) -> String {
    let mark = if is_right_to_left { '\u{2067}' } else { '\u{2066}' };
    format!("{mark}{text}\u{2069}")
}

/// Runs of the other script in a line from left to right.
fn right_runs(line: &[char]) -> Vec<Range<usize>> {
    if !line.iter().any(|c| is_right_to_left(*c)) {
        return Vec::new();
    }
    let kinds: Vec<Kind> = line.iter().map(|c| kind(*c)).collect();
    if !kinds.contains(&Kind::Left) && !line.contains(&OBJECT) {
        return vec![trimmed(line)];
    }
    let is_own = |at: usize| kinds[at] == Kind::Right && line[at] != OBJECT;
    segments(line, |at| kinds[at] == Kind::Left || line[at] == OBJECT)
        .into_iter()
        .filter_map(|segment| {
            let start = segment.clone().find(|at| is_right_to_left(line[*at]))?;
            let last = segment.clone().rev().find(|at| is_own(*at))?;
            Some(start..extended(line, &kinds, start, last + 1, segment.end))
        })
        .collect()
}

/// Runs of Latin words and of numbers in a line from right to left.
fn left_runs(line: &[char]) -> Vec<Range<usize>> {
    let kinds: Vec<Kind> = line.iter().map(|c| kind(*c)).collect();
    if !kinds.contains(&Kind::Right) && kinds.contains(&Kind::Left) {
        return vec![trimmed(line)];
    }
    let mut runs = Vec::new();
    for segment in segments(line, |at| kinds[at] == Kind::Right) {
        let first = segment.clone().find(|at| kinds[*at] == Kind::Left);
        let last = segment.clone().rev().find(|at| matches!(kinds[*at], Kind::Left | Kind::Digit));
        let (Some(first), Some(last)) = (first, last) else {
            runs.extend(numbers(line, segment));
            continue;
        };
        let start = opened(line, &kinds, segment.start, first);
        runs.extend(numbers(line, segment.start..start));
        let end = without_number_after(line, first, last + 1);
        let end = match end == last + 1 {
            true => extended(line, &kinds, start, end, segment.end),
            false => end,
        };
        runs.push(start..end);
        runs.extend(numbers(line, end..segment.end));
    }
    runs
}

fn trimmed(line: &[char]) -> Range<usize> {
    let start = line.iter().position(|c| !c.is_whitespace()).unwrap_or(0);
    let end = line.iter().rposition(|c| !c.is_whitespace()).map_or(start, |at| at + 1);
    start..end
}

/// The stretches of a line between the characters that divide it.
fn segments(line: &[char], divides: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let mut segments = Vec::new();
    let mut start = 0;
    for at in (0..line.len()).filter(|at| divides(*at)).chain([line.len()]) {
        if start < at {
            segments.push(start..at);
        }
        start = at + 1;
    }
    segments
}

/// The start of a run whose first letter is at `first`: with the signs and figures that belong to
/// that word, the day of a date, and the year of a reference.
fn opened(line: &[char], kinds: &[Kind], from: usize, first: usize) -> usize {
    let mut start = first;
    while start > from
        && (kinds[start - 1] == Kind::Digit
            || matches!(line[start - 1], '#' | '@' | '+' | '$' | '£' | '€' | '§' | '/' | '.' | '~'))
    {
        start -= 1;
    }
    let word: String = line[first..].iter().take(3).flat_map(|c| c.to_lowercase()).collect();
    let is_date = MONTHS.contains(&word.as_str());
    loop {
        let Some(before) = word_before(line, from, start) else { return start };
        let own = &line[before.clone()];
        let is_number = own.iter().all(char::is_ascii_digit);
        let is_year = own.len() > 2
            && matches!(own[0], '[' | '(')
            && matches!(own[own.len() - 1], ']' | ')')
            && own[1..own.len() - 1].iter().all(char::is_ascii_digit);
        let is_volume = is_number
            && word_before(line, from, before.start)
                .is_some_and(|other| matches!(line[other.start], '[' | '('));
        if is_year || is_volume || (is_date && is_number && own.len() <= 2) {
            start = before.start;
        } else {
            return start;
        }
    }
}

/// The end of a run of Latin words that would be at `end`, before the numbers at its end if these are
/// no part of it: they follow the end of a sentence or a bracket, or count what comes after them.
fn without_number_after(line: &[char], first: usize, end: usize) -> usize {
    let is_number = |word: &[char]| {
        word.iter().any(char::is_ascii_digit)
            && word.iter().all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | '/' | '.' | ':'))
    };
    let (mut before, mut count) = (end, 0);
    while let Some(start) = (first..before).rev().take_while(|at| !line[*at].is_whitespace()).last()
        && start > first
        && is_number(&line[start..before])
    {
        before =
            (first..start).rev().find(|at| !line[*at].is_whitespace()).map_or(first, |at| at + 1);
        count += 1;
    }
    let Some(last) = before.checked_sub(1).filter(|_| count > 0 && before > first) else {
        return end;
    };
    let word = line[first..last].rsplit(|c| c.is_whitespace()).next().unwrap_or_default();
    let is_apart = match line[last] {
        '!' | '?' | ';' | ':' => true,
        '.' => word.len() > 3 || word.contains(&'.'),
        ')' => !word.last().is_some_and(char::is_ascii_digit),
        _ => false,
    };
    let next: String = line[end..]
        .iter()
        .skip_while(|c| c.is_whitespace())
        .take_while(|c| c.is_alphabetic() || kind(**c) == Kind::Mark)
        .collect();
    let is_counted = count == 1
        && line[end..].first().is_some_and(|c| c.is_whitespace())
        && COUNTED.split_whitespace().any(|word| word == next);
    if !is_apart && !is_counted {
        return end;
    }
    let is_own = |at: &usize| line[*at].is_alphanumeric();
    (first..before).rev().find(is_own).map_or(end, |at| at + 1)
}

/// The word that ends one space before `at`.
fn word_before(line: &[char], from: usize, at: usize) -> Option<Range<usize>> {
    let end = at.checked_sub(1).filter(|end| *end > from && line[*end].is_whitespace())?;
    let start = (from..end).rev().take_while(|at| !line[*at].is_whitespace()).last()?;
    Some(start..end)
}

/// The end of a run: with the marks on its last letter, what belongs to its last word, and the
/// brackets that close what it opens.
fn extended(line: &[char], kinds: &[Kind], start: usize, end: usize, limit: usize) -> usize {
    let mut end = end;
    while end < limit {
        let c = line[end];
        let closes = |open: char, close: char| {
            let own = &line[start..end];
            let count = |sign: char| own.iter().filter(|c| **c == sign).count();
            c == close && count(open) > count(close)
        };
        let is_part = kinds[end] == Kind::Mark
            || matches!(c, '/' | '%' | '+' | '#')
            || closes('(', ')')
            || closes('[', ']')
            || closes('\u{201c}', '\u{201d}')
            || (c == '.' && is_abbreviation(&line[start..end]));
        if !is_part {
            break;
        }
        end += 1;
    }
    end
}

/// Whether the last word is an abbreviation with full stops, such as "e.g" before its last one.
fn is_abbreviation(run: &[char]) -> bool {
    let word = run.rsplit(|c| c.is_whitespace()).next().unwrap_or(run);
    word.len() <= 5 && word.contains(&'.') && word.iter().all(|c| c.is_alphabetic() || *c == '.')
}

/// Telephone numbers and others that are written in groups. A single number keeps its direction by
/// itself.
fn numbers(line: &[char], within: Range<usize>) -> Vec<Range<usize>> {
    // One byte for each character, so that places are the same.
    let plain: String = line[within.clone()]
        .iter()
        .map(|c| match c {
            c if is_currency(*c) => CURRENCY,
            '\u{a0}' | '\u{202f}' => ' ',
            '\u{2011}' => '-',
            '\u{6f0}'..='\u{6f9}' => char::from(b'0' + (u32::from(*c) - 0x6f0) as u8),
            c if c.is_ascii() => *c,
            _ => '|',
        })
        .collect();
    let mut found = telephone_numbers(&plain);
    found.extend(grouped(&plain));
    found.extend(signed(&plain));
    found.sort_by_key(|range| range.start);
    let mut runs: Vec<Range<usize>> = Vec::new();
    for range in found {
        if runs.last().is_none_or(|last| last.end <= range.start + within.start) {
            runs.push(range.start + within.start..range.end + within.start);
        }
    }
    runs
}

/// "116 123", "12 000".
fn grouped(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let digits = |from: usize| text[from..].bytes().take_while(u8::is_ascii_digit).count();
        let own = digits(at);
        if own == 0 {
            at += 1;
            continue;
        }
        let (start, mut end, mut groups) = (at, at + own, 1);
        while text[end..].starts_with(' ') && digits(end + 1) >= GROUP {
            end += 1 + digits(end + 1);
            groups += 1;
        }
        if groups > 1 {
            found.push(start..end);
        }
        at = end;
    }
    found
}

/// "+44", "-5", "£20".
fn signed(text: &str) -> Vec<Range<usize>> {
    let signs = text.char_indices().filter(|(_, c)| matches!(*c, '+' | '-' | CURRENCY));
    signs
        .filter_map(|(at, _)| {
            let is_free = !text[..at].ends_with(|c: char| c.is_ascii_alphanumeric());
            let is_part = |c: &char| c.is_ascii_digit() || matches!(c, '.' | ',');
            let own: String = text[at + 1..].chars().take_while(is_part).collect();
            let digits = own.trim_end_matches(['.', ',']).len();
            (is_free && digits > 0).then_some(at..at + 1 + digits)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::pieces;

    fn apart(text: &str, is_right_to_left: bool) -> Vec<&str> {
        let all = pieces(text, is_right_to_left);
        assert_eq!(all.iter().map(|(piece, _)| *piece).collect::<String>(), text);
        all.into_iter().filter(|(_, is_apart)| *is_apart).map(|(piece, _)| piece).collect()
    }

    #[test]
    fn latin_words_and_numbers_are_set_apart_in_arabic() {
        for (text, expected) in [
            ("اتصل على 0800 123 456 اليوم", vec!["0800 123 456"]),
            ("اتصل على +44 20 7946 0000.", vec!["+44 20 7946 0000"]),
            ("الرقم 116 123 مجاني", vec!["116 123"]),
            ("شماره ۰۲۱ ۱۲۳ ۴۵۶۷ است", vec!["۰۲۱ ۱۲۳ ۴۵۶۷"]),
            ("في 20 November 2026.", vec!["20 November 2026"]),
            ("في 20 نوفمبر 2026 من GOV.UK.", vec!["GOV.UK"]),
            ("في 2026 GOV.UK قال", vec!["GOV.UK"]),
            ("انظر [2019] UKSC 35 أيضا", vec!["[2019] UKSC 35"]),
            ("انظر (2010) 1 WLR 10 أيضا", vec!["(2010) 1 WLR 10"]),
            ("قانون (Housing Act 1988) الجديد", vec!["Housing Act 1988"]),
            ("رمز (share code) و C++ و e.g. هذا", vec!["share code", "C++", "e.g."]),
            ("العنوان https://example.org/a/ هنا", vec!["https://example.org/a/"]),
            ("Smith v Jones [2019] UKSC 35.", vec!["Smith v Jones [2019] UKSC 35."]),
            ("A، B", vec!["A", "B"]),
            ("في England 1 نوفمبر 2026 نعم", vec!["England"]),
            ("على GOV.UK. 20 صفحة", vec!["GOV.UK"]),
            ("في (UK) 3 أيام", vec!["UK"]),
            ("قانون Housing Act 1988 الجديد", vec!["Housing Act 1988"]),
            ("المادة LTA 1985, s. 11 منه", vec!["LTA 1985, s. 11"]),
            ("اتصل Shelter. 0808 800 4444 الآن", vec!["Shelter", "0808 800 4444"]),
            ("دفع £20 و €3.50.", vec!["£20", "€3.50"]),
            ("البريد info@jiran.example.", vec!["info@jiran.example"]),
            ("عدد 12 و 3.5", vec![]),
            ("رسالة إلى a@b.org (x).", vec!["a@b.org (x)"]),
        ] {
            assert_eq!(apart(text, true), expected, "{text}");
        }
    }

    #[test]
    fn arabic_words_are_set_apart_in_english() {
        for (text, expected) in [
            ("Say سلام 20 times.", vec!["سلام"]),
            ("Say (سلام عليكم), then wait.", vec!["سلام عليكم"]),
            ("All in English, 20 (a).", vec![]),
            ("سلام!", vec!["سلام!"]),
            ("שָׁלוֹם and سلامٌ.", vec!["שָׁלוֹם", "سلامٌ"]),
        ] {
            assert_eq!(apart(text, false), expected, "{text}");
        }
    }
}
