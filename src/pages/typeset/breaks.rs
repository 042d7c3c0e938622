//! Where a long string without spaces may be broken across lines.
//!
//! In: running text. Out: the same text in pieces between which a line may end. No character is
//! added, so what a reader copies is what the author wrote. Knows no Typst.

use unicode_segmentation::UnicodeSegmentation;

/// Words up to this length are ordinary and are left whole.
const LONG: usize = 22;
/// Addresses and file names may be broken sooner.
const LONG_ADDRESS: usize = 14;
/// A part of an address between two signs is left whole up to this length.
const LONG_PART: usize = 18;
/// The length of the pieces of a part that is too long.
const PIECE: usize = 8;
/// The shortest piece at either end of a string.
const END: usize = 3;

/// `text` cut where a line may end. It stays in one piece if no word in it is long.
pub(super) fn pieces(text: &str) -> Vec<&str> {
    let mut cuts = Vec::new();
    let mut start = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        cut_word(word.trim_end_matches(char::is_whitespace), start, &mut cuts);
        start += word.len();
    }
    let mut out = Vec::with_capacity(cuts.len() + 1);
    let mut from = 0;
    for cut in cuts {
        out.push(&text[from..cut]);
        from = cut;
    }
    out.push(&text[from..]);
    out
}

fn cut_word(word: &str, offset: usize, cuts: &mut Vec<usize>) {
    // Scripts without spaces have their own rules, and the engine knows them.
    if word.len() <= LONG_ADDRESS || word.chars().any(|character| character >= '\u{2e80}') {
        return;
    }
    let clusters: Vec<(usize, &str)> = word.grapheme_indices(true).collect();
    let address = clusters.iter().any(|(_, cluster)| is_sign(cluster));
    if clusters.len() <= if address { LONG_ADDRESS } else { LONG } {
        return;
    }
    let longest = if address { LONG_PART } else { LONG };
    let breaks_after = |cluster: &str| cluster == "-" || (address && is_sign(cluster));
    // Parts end after a sign. A part that is still too long is cut into even pieces.
    let mut part_start = 0;
    let mut push = |from: usize, to: usize| {
        if to - from > longest {
            for index in (from + PIECE..to).step_by(PIECE) {
                if index >= END && clusters.len() - index >= END {
                    cuts.push(offset + clusters[index].0);
                }
            }
        }
        if to >= END && clusters.len() - to >= END {
            cuts.push(offset + clusters[to].0);
        }
    };
    for index in 1..clusters.len() {
        let (before, after) = (clusters[index - 1].1, clusters[index].1);
        if breaks_after(before) && !breaks_after(after) && index - part_start >= END {
            push(part_start, index);
            part_start = index;
        }
    }
    push(part_start, clusters.len());
}

fn is_sign(cluster: &str) -> bool {
    matches!(
        cluster,
        "/" | "." | "?" | "&" | "=" | "#" | ":" | "_" | "@" | "+" | "~" | "%" | "|" | "\\" | "*"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_words_stay_whole() {
        for text in [
            "A request under article 15.",
            "incomprehensibilities",
            "",
            "anti-discrimination",
            "e.g.",
        ] {
            assert_eq!(pieces(text), [text]);
        }
    }

    #[test]
    fn addresses_break_after_signs() {
        let text = "see https://www.legislation.gov.uk/ukpga/2018/12/section/45 there";
        let cut = pieces(text);
        assert_eq!(cut.concat(), text);
        assert!(cut.contains(&"ukpga/"), "{cut:?}");
        assert!(cut.iter().skip(1).all(|piece| !piece.starts_with(' ')), "{cut:?}");
    }

    #[test]
    fn long_strings_break_anywhere_between_clusters() {
        let text = "e\u{301}".repeat(60);
        let cut = pieces(&text);
        assert_eq!(cut.concat(), text);
        assert!(cut.len() > 6);
        assert!(cut.iter().all(|piece| piece.starts_with('e')));
    }
}
