//! A plain table for a terminal: columns as wide as they need to be.

use crate::ground::words::{columns, printable_line};

/// The end of its column that a cell is aligned with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// Rows under headings, no wider than they need to be.
pub(super) fn table(headings: &[(&str, Side)], rows: &[Vec<String>]) -> String {
    // A row is one line, whatever is in its cells.
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| row.iter().map(|cell| printable_line(cell).into_owned()).collect())
        .collect();
    let widths: Vec<usize> = headings
        .iter()
        .enumerate()
        .map(|(column, (heading, _))| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            let widest = cells.map(|cell| columns(cell)).max().unwrap_or(0);
            widest.max(columns(heading))
        })
        .collect();
    let line = |cells: &[String]| {
        let mut out = String::new();
        for ((cell, (_, side)), width) in cells.iter().zip(headings).zip(&widths) {
            if !out.is_empty() {
                out.push_str("  ");
            }
            let gap = " ".repeat(width.saturating_sub(columns(cell)));
            match side {
                Side::Left => out.extend([cell.as_str(), &gap]),
                Side::Right => out.extend([gap.as_str(), cell]),
            }
        }
        format!("{}\n", out.trim_end())
    };
    let titles: Vec<String> = headings.iter().map(|(heading, _)| (*heading).to_owned()).collect();
    // A longer rule would only wrap over several lines.
    let rules: Vec<String> = widths.iter().map(|width| "-".repeat(*width.min(&60))).collect();
    let mut out = line(&titles);
    out.push_str(&line(&rules));
    out.extend(rows.iter().map(|row| line(row)));
    out
}

/// A size for people, such as "1.2 MB".
pub(super) fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{:.0} kB", bytes as f64 / 1e3),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up() {
        let rows =
            vec![vec!["a".to_owned(), "10".to_owned()], vec!["bcd".to_owned(), "9".to_owned()]];
        let text = table(&[("name", Side::Left), ("n", Side::Right)], &rows);
        assert_eq!(text, "name   n\n----  --\na     10\nbcd    9\n");
    }

    #[test]
    fn columns_line_up_in_every_script() {
        // Two columns for each Chinese character, none for a vowel mark or a combining accent.
        let names = ["手册", "مُعَلِّم", "cafe\u{301}", "plain"];
        let rows: Vec<Vec<String>> =
            names.iter().map(|name| vec![(*name).to_owned(), "1".to_owned()]).collect();
        let text = table(&[("name", Side::Left), ("n", Side::Right)], &rows);
        for line in text.lines() {
            assert_eq!(columns(line), "plain  1".len(), "{line}");
        }
    }
}
