//! Parts of a file, and what takes their place. Pure.

/// A part of a file in bytes, and what takes its place.
pub(super) struct Part {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: String,
}

/// A text with parts of it replaced. A part within another one is not looked at, and of two that
/// overlap everything goes.
pub(super) fn put_together(text: &str, parts: &[Part]) -> String {
    let mut parts: Vec<&Part> = parts.iter().collect();
    parts.sort_by_key(|part| (part.start, std::cmp::Reverse(part.end)));
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for part in parts {
        if part.start < at && part.end <= at {
            continue;
        }
        out.push_str(text.get(at..part.start).unwrap_or_default());
        out.push_str(&part.text);
        at = part.end;
    }
    out.push_str(&text[at..]);
    out
}
