//! Reads text back from generated Typst, XHTML and HTML.
//!
//! Blocks are separated by a space, inlines are not, and white space is folded, so that the same
//! text gives the same words in every notation.

use typst::syntax::{SyntaxKind, SyntaxNode, ast};

/// HTML elements that are part of a line.
const INLINE: [&str; 10] = ["em", "strong", "s", "del", "code", "a", "span", "sup", "i", "wbr"];

/// Functions in generated Typst that are part of a line.
const INLINE_CALLS: [&str; 7] = ["emph", "strong", "strike", "link", "lined", "raw", "long-code"];

/// Functions whose text is in their arguments.
const CODE_CALLS: [&str; 2] = ["raw", "long-code"];

/// The text with single spaces and without the invisible characters at which a line may break.
pub(super) fn folded(text: &str) -> String {
    let text: String = text.chars().filter(|c| !matches!(c, '\u{200b}' | '\u{2060}')).collect();
    // A space that cannot break a line is part of the text, in HTML too.
    let is_folded = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}');
    text.split(is_folded).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The words that a generated Typst file prints: literals in markup and in code. Panics if the
/// file has a syntax error.
#[track_caller]
pub(super) fn words_of_typst(text: &str) -> String {
    let root = typst::syntax::parse(text);
    let (errors, _) = root.errors_and_warnings();
    assert!(errors.is_empty(), "generated Typst does not parse: {errors:?}\n{text}");
    let mut out = String::new();
    collect(&root, true, &mut out);
    folded(&out)
}

fn collect(node: &SyntaxNode, is_inline: bool, out: &mut String) {
    let call = node.cast::<ast::FuncCall>();
    let name = call.and_then(|call| match call.callee() {
        ast::Expr::Ident(name) => Some(name.as_str().to_owned()),
        _ => None,
    });
    let mut is_inline = is_inline;
    let mut is_apart = node.kind() == SyntaxKind::ContentBlock && !is_inline;
    if let (Some(call), Some(name)) = (call, name) {
        let is_block = call.args().items().any(|argument| {
            matches!(argument, ast::Arg::Named(named) if named.name().as_str() == "block")
        });
        is_inline = INLINE_CALLS.contains(&name.as_str()) && !is_block;
        is_apart = !is_inline;
        if CODE_CALLS.contains(&name.as_str()) {
            let space = if is_apart { " " } else { "" };
            out.push_str(space);
            for argument in call.args().items() {
                if let ast::Arg::Pos(ast::Expr::Str(text)) = argument {
                    out.push_str(&text.get());
                }
            }
            out.push_str(space);
            return;
        }
    }
    if node.kind() == SyntaxKind::ContentBlock {
        // Content is part of a line, unless a call inside it is not.
        is_inline = true;
    }
    if is_apart {
        out.push(' ');
    }
    for child in node.children() {
        match child.cast::<ast::Str>() {
            Some(text) if node.kind() == SyntaxKind::Markup => out.push_str(&text.get()),
            _ => collect(child, is_inline, out),
        }
    }
    if is_apart {
        out.push(' ');
    }
}

/// The text between HTML tags, with character references replaced.
pub(super) fn words_of_html(html: &str) -> String {
    let mut out = String::new();
    for (at, piece) in html.split('<').enumerate() {
        if at == 0 {
            out.push_str(piece);
            continue;
        }
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let name: String =
            tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        if !INLINE.contains(&name.as_str()) {
            out.push(' ');
        }
        out.push_str(text);
    }
    folded(
        &out.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&"),
    )
}

/// The text of a section of an ebook, without its header and without the numbers of headings.
#[track_caller]
pub(super) fn words_of_xhtml(xhtml: &str) -> String {
    let document = crate::support::xml(xhtml);
    let section =
        document.descendants().find(|node| node.tag_name().name() == "section").expect("a section");
    let mut out = String::new();
    read(section, &mut out);
    folded(&out)
}

fn read(node: roxmltree::Node<'_, '_>, out: &mut String) {
    if node.is_text() {
        out.push_str(node.text().unwrap_or_default());
        return;
    }
    let name = node.tag_name().name();
    if name == "header" || node.attribute("class") == Some("number") {
        return;
    }
    let is_apart = node.is_element() && !INLINE.contains(&name);
    if is_apart {
        out.push(' ');
    }
    for child in node.children() {
        read(child, out);
    }
    if is_apart {
        out.push(' ');
    }
}
