//! The editions of the generated book: those of the toolkit, without what depends on its text.
//!
//! In: an id. Out: the text of the edition's file.

/// A copy for the screen and an ebook: what most partners have.
pub(crate) const TWO: &[&str] = &["ebook", "screen"];

/// Ten editions, so that a book with a hundred partners has a thousand copies.
pub(crate) const TEN: &[&str] = &[
    "booklet",
    "booklet-a4",
    "ebook",
    "large-print",
    "loose-leaf",
    "low-ink",
    "print",
    "print-shop",
    "screen",
    "screen-b5",
];

/// The text of an edition. Volumes name parts of the toolkit, and the page list of an ebook would lay
/// out the print edition, which has nothing to do with how fast ebooks are.
pub(crate) fn text(id: &str) -> String {
    let text = match id {
        "booklet" => include_str!("../../content/editions/booklet.toml"),
        "booklet-a4" => include_str!("../../content/editions/booklet-a4.toml"),
        "ebook" => include_str!("../../content/editions/ebook.toml"),
        "large-print" => include_str!("../../content/editions/large-print.toml"),
        "loose-leaf" => include_str!("../../content/editions/loose-leaf.toml"),
        "low-ink" => include_str!("../../content/editions/low-ink.toml"),
        "print" => include_str!("../../content/editions/print.toml"),
        "print-shop" => include_str!("../../content/editions/print-shop.toml"),
        _ => include_str!("../../content/editions/screen.toml"),
    };
    let mut is_inside = false;
    let mut out = String::new();
    for line in text.lines() {
        let starts = line.starts_with("volumes = ");
        if !starts && !is_inside && !line.starts_with("page-list = ") {
            out.push_str(line);
            out.push('\n');
        }
        is_inside = if starts { line.ends_with('[') } else { is_inside && line != "]" };
    }
    if id == "screen-b5" {
        out = out
            .replace("id = \"screen\"", "id = \"screen-b5\"")
            .replace("\"A4\"", "{ width = 176, height = 250 }");
        out = out.replace("inside = 41", "inside = 20").replace("outside = 41", "outside = 20");
    }
    out
}
