//! The opening line of a container: its name and the attributes in braces.
//!
//! In: the text after the colons, for example `figure {#fig-clock .wide by="…"}`. Out: name,
//! id, classes and pairs, or what is wrong. Follows Pandoc's attribute syntax.

#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Opening {
    pub(crate) name: String,
    pub(crate) id: Option<String>,
    pub(crate) classes: Vec<String>,
    pub(crate) pairs: Vec<(String, String)>,
}

impl Opening {
    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        self.pairs.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }
}

/// Reads the text after the colons.
///
/// # Errors
/// If the text is not a name with attributes. The error is a message for the author.
pub(super) fn parse(info: &str) -> Result<Opening, String> {
    let info = info.trim();
    let name_end = info.find(|c: char| c.is_whitespace() || c == '{').unwrap_or(info.len());
    let mut opening = Opening { name: info[..name_end].to_owned(), ..Opening::default() };
    let rest = info[name_end..].trim();
    if rest.is_empty() {
        return Ok(opening);
    }
    let inner = rest
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'))
        .ok_or_else(|| format!("`{rest}` is not a list of attributes in braces"))?;
    let mut rest = inner.trim_start();
    while !rest.is_empty() {
        rest = read_one(rest, &mut opening)?.trim_start();
    }
    Ok(opening)
}

/// Reads one attribute and returns the text that follows it.
fn read_one<'a>(text: &'a str, opening: &mut Opening) -> Result<&'a str, String> {
    let word_end = text.find(char::is_whitespace).unwrap_or(text.len());
    if let Some(id) = text[..word_end].strip_prefix('#') {
        opening.id = Some(id.to_owned());
        return Ok(&text[word_end..]);
    }
    if let Some(class) = text[..word_end].strip_prefix('.') {
        opening.classes.push(class.to_owned());
        return Ok(&text[word_end..]);
    }
    let Some((key, value)) = text.split_once('=') else {
        return Err(format!(
            "`{}` is neither `#id`, `.class` nor `key=\"value\"`",
            &text[..word_end]
        ));
    };
    if key.is_empty() || key.contains(char::is_whitespace) {
        return Err(format!(
            "`{}` is neither `#id`, `.class` nor `key=\"value\"`",
            &text[..word_end]
        ));
    }
    let (value, rest) = match value.strip_prefix('"') {
        Some(quoted) => {
            quoted.split_once('"').ok_or_else(|| format!("the value of `{key}` is never closed"))?
        }
        None => {
            let end = value.find(char::is_whitespace).unwrap_or(value.len());
            (&value[..end], &value[end..])
        }
    };
    if opening.pairs.iter().any(|(other, _)| other == key) {
        return Err(format!("`{key}` is given twice"));
    }
    opening.pairs.push((key.to_owned(), value.to_owned()));
    Ok(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_opening_is_read() {
        let opening = parse(r#"figure {#fig-a .wide by="A worker, 2026" n=3}"#).unwrap();
        assert_eq!(opening.name, "figure");
        assert_eq!(opening.id.as_deref(), Some("fig-a"));
        assert_eq!(opening.classes, ["wide"]);
        assert_eq!(opening.get("by"), Some("A worker, 2026"));
        assert_eq!(opening.get("n"), Some("3"));
    }

    #[test]
    fn mistakes_are_named() {
        assert!(parse("note extra").unwrap_err().contains("extra"));
        assert!(parse(r#"note {title="x}"#).unwrap_err().contains("never closed"));
        assert!(parse("note {title}").unwrap_err().contains("title"));
    }
}
