//! Telephone numbers that are divided between two lines.
//!
//! In: pages. Out: findings.

use super::finding::{Finding, Kind};
use super::laid_out::Book;
use super::sheet::{Line, Part, Sheet};

/// A telephone number has at least this many digits.
const FEWEST_DIGITS: usize = 9;

pub(super) fn find(book: &Book) -> Vec<Finding> {
    let mut found = Vec::new();
    for sheet in &book.sheets.pages {
        let lines: Vec<&Line> =
            sheet.lines.iter().filter(|line| line.part != Part::Furniture).collect();
        for (at, line) in lines.iter().enumerate() {
            // The next line of the same paragraph, cell or note.
            let next = lines[at + 1..].iter().find(|next| {
                next.part == line.part && next.owner == line.owner && next.base > line.base + 1.0
            });
            if let Some(number) = next.and_then(|next| divided(&line.text, &next.text)) {
                found.push(Finding::new(
                    Kind::DividedNumber,
                    sheet.number,
                    format!("“{number}”"),
                    line.span,
                ));
            }
        }
    }
    found.extend(over_pages(&book.sheets.pages));
    found
}

/// Numbers that start at the foot of a page and end at the head of the next.
fn over_pages(pages: &[Sheet]) -> Vec<Finding> {
    let pairs = pages.windows(2).filter_map(|pair| {
        let line = pair[0].text().next_back()?;
        let next = pair[1].text().next().filter(|next| next.owner == line.owner)?;
        let number = divided(&line.text, &next.text)?;
        Some(Finding::new(Kind::DividedNumber, pair[0].number, format!("“{number}”"), line.span))
    });
    pairs.collect()
}

/// The telephone number that the end of a line makes with the start of the next.
fn divided(line: &str, next: &str) -> Option<String> {
    let is_part = |character: char| {
        character.is_ascii_digit() || matches!(character, ' ' | '\u{a0}' | '-' | '(' | ')' | '+')
    };
    let line = line.trim_end();
    let next = next.trim_start();
    let start = line
        .char_indices()
        .rev()
        .take_while(|(_, character)| is_part(*character))
        .last()
        .map(|(at, _)| at)?;
    let end = next.find(|character| !is_part(character)).unwrap_or(next.len());
    let (head, tail) = (line[start..].trim_start(), next[..end].trim_end());
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    let starts_a_number = head.starts_with(['0', '+', '(']);
    let is_cut_there = digits(head) > 0 && digits(tail) > 0;
    // Of the second line, only as much as a number can hold.
    (starts_a_number && is_cut_there && digits(head) + digits(tail) >= FEWEST_DIGITS)
        .then(|| format!("{head} {tail}"))
}

#[cfg(test)]
mod tests {
    use super::divided;

    #[test]
    fn numbers_are_put_together_again() {
        assert_eq!(divided("Call 0808 157", "0456 now.").as_deref(), Some("0808 157 0456"));
        assert_eq!(divided("on +44 20", "7946 0000").as_deref(), Some("+44 20 7946 0000"));
        assert_eq!(divided("(0131)", "496 0000").as_deref(), Some("(0131) 496 0000"));
    }

    #[test]
    fn years_and_sections_are_no_telephone_numbers() {
        for (line, next) in [
            ("in 2025", "10 people came"),
            ("section 10", "2025"),
            ("on 01", "02 2025"),
            ("Call 0808 157 0456", "now"),
            ("paragraph 4", "0808 157 0456"),
        ] {
            assert_eq!(divided(line, next), None, "{line} / {next}");
        }
    }
}
