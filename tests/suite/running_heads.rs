//! Running heads: long names of partners and long titles stay on the page, in as few lines as there
//! is room for.

use crate::support::{Project, manuscript, pages};
use bindery::assembly::workspace::Workspace;
use typst::layout::{Frame, FrameItem, Transform};

const PLAIN: &str = "content/chapters/plain.md";
const BRAND: &str = "content/partners/birch/_brand.yml";

/// A piece of text on a page: where it starts and ends from the left, and its distance from the top,
/// in points.
struct Piece {
    text: String,
    left: f64,
    right: f64,
    top: f64,
}

fn collect(frame: &Frame, transform: Transform, pieces: &mut Vec<Piece>) {
    for (position, item) in frame.items() {
        let moved = transform.pre_concat(Transform::translate(position.x, position.y));
        match item {
            FrameItem::Group(group) => {
                collect(&group.frame, moved.pre_concat(group.transform), pieces);
            }
            FrameItem::Text(text) => pieces.push(Piece {
                text: text.text.to_string(),
                left: moved.tx.to_pt(),
                right: (moved.tx + text.width()).to_pt(),
                top: moved.ty.to_pt(),
            }),
            _ => {}
        }
    }
}

/// The lines above the text of each page of the chapter `plain`, after its first.
fn heads(edition: &str, text: &str, partner: &str, title: &str) -> Vec<Vec<String>> {
    let text = format!("schema = 1\nid = \"{edition}\"\n{text}");
    let millimetres = |key: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(&format!("{key} = ")));
        line.expect("a margin").parse::<f64>().expect("a number") * 72.0 / 25.4
    };
    let (top, inside, outside) =
        (millimetres("top"), millimetres("inside"), millimetres("outside"));
    let body = "Words that fill this page of the chapter from side to side and back.\n\n";
    let project = Project::base()
        .write(&format!("content/editions/{edition}.toml"), &text)
        .replace(BRAND, "short: Birch", &format!("short: {partner}"))
        .replace(PLAIN, "title: A plain chapter", &format!("title: {title}"))
        .body(&body.repeat(90));
    let workspace = Workspace::open(project.path()).expect("a project");
    let compiled = pages(&workspace, &manuscript(&workspace, "birch", edition));
    let mut heads: Vec<Vec<String>> = Vec::new();
    for page in compiled.document.pages() {
        let mut pieces = Vec::new();
        collect(&page.frame, Transform::identity(), &mut pieces);
        if !pieces.iter().any(|piece| piece.text.starts_with("Words that fill")) {
            continue;
        }
        let width = page.frame.width().to_pt();
        let mut lines: Vec<(f64, String)> = Vec::new();
        for piece in pieces.into_iter().filter(|piece| piece.top < top) {
            let margin = inside.min(outside) - 0.5;
            assert!(piece.left > margin, "`{}` starts in the margin: {}", piece.text, piece.left);
            let end = width - margin;
            assert!(piece.right < end, "`{}` ends in the margin: {}", piece.text, piece.right);
            assert!(piece.top > 7.0, "`{}` leaves the page at its top: {}", piece.text, piece.top);
            match lines.iter_mut().find(|(at, _)| (*at - piece.top).abs() < 1.0) {
                Some((_, line)) => line.push_str(&format!(" | {}", piece.text)),
                None => lines.push((piece.top, piece.text)),
            }
        }
        heads.push(lines.into_iter().map(|(_, line)| line).collect());
    }
    // The page with the title itself has none.
    if heads[0].is_empty() {
        heads.remove(0);
    }
    assert!(heads.len() > 1 && heads.iter().all(|lines| !lines.is_empty()), "{heads:?}");
    heads
}

fn edition(size: &str, top: u32, sides: u32, text_size: u32, duplex: bool) -> String {
    format!(
        "title = \"An edition\"\nformat = \"pdf\"\nlinks = \"notes\"\nreferences = \
         \"page\"\n\n[page]\nsize = \"{size}\"\ninside = {sides}\noutside = {sides}\ntop = \
         {top}\nbottom = 20\nduplex = {duplex}\ntext-size = {text_size}\nleading = 0.7\n"
    )
}

const PARTNER: &str = "Advice and Advocacy Partnership for Refugees and Migrants";
const TITLE: &str = "Challenging automated decisions about your right to rent, to work and to use \
                     public services";

#[test]
fn short_names_stay_on_one_line() {
    let heads = heads("one-side", &edition("A4", 24, 22, 11, false), "Birch", "Rights");
    assert!(heads.iter().all(|lines| *lines == ["Birch | Chapter 3: Rights"]), "{heads:?}");
}

#[test]
fn long_names_use_two_lines_if_there_is_room() {
    let heads = heads("one-side", &edition("A4", 24, 22, 11, false), PARTNER, TITLE);
    let title = format!("3 {TITLE}");
    let expected = [PARTNER, title.as_str()];
    assert!(heads.iter().all(|lines| *lines == expected), "{heads:?}");
}

#[test]
fn long_names_are_shortened_at_a_word_on_narrow_pages() {
    for (name, size, top, sides, text_size) in
        [("pocket", "A5", 8, 45, 9), ("narrow", "A5", 24, 40, 10), ("large-a5", "A5", 24, 20, 18)]
    {
        for duplex in [false, true] {
            let heads = heads(name, &edition(size, top, sides, text_size, duplex), PARTNER, TITLE);
            for lines in &heads {
                assert!((1..=2).contains(&lines.len()), "{name}: {lines:?}");
                let is_short = top < 20;
                assert!(!is_short || lines.len() == 1, "{name}: {lines:?}");
                let is_shortened = |part: &str| {
                    let kept = part.trim_end_matches('\u{2026}');
                    let title = format!("3 {TITLE}");
                    [PARTNER, title.as_str(), "The Field Guide"].iter().any(|whole| {
                        whole
                            .strip_prefix(kept)
                            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
                            || whole.contains(kept)
                    })
                };
                let parts = lines.iter().flat_map(|line| line.split(" | "));
                assert!(parts.clone().all(is_shortened), "{name}: {lines:?}");
                assert!(parts.clone().all(|part| part.len() > 4), "{name}: {lines:?}");
            }
        }
    }
}

#[test]
fn a_word_that_is_longer_than_the_line_is_cut_with_dots() {
    let word = "Rechtsschutzversicherungsgesellschaftsbeiratsvorsitzendenstellvertreterversammlung";
    let heads = heads("word", &edition("A5", 24, 45, 14, false), word, word);
    for lines in &heads {
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines.iter().all(|line| line.ends_with('\u{2026}') && line.len() > 9), "{lines:?}");
    }
}
