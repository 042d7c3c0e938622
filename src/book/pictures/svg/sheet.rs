//! The style sheets in a drawing.
//!
//! In: the text of `style` elements and attributes. Out: rules in the order in which they apply,
//! with values as they were written. What cannot be applied is reported.

use super::findings::{Findings, Part, short};
use cssparser::{
    AtRuleParser, BasicParseErrorKind, CowRcStr, DeclarationParser, ParseError, Parser,
    ParserState, QualifiedRuleParser, RuleBodyItemParser, RuleBodyParser, StyleSheetParser, Token,
};
use simplecss::Selector;

/// A declaration in a style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Declaration {
    /// In small letters, unless it is a custom property.
    pub(super) property: String,
    pub(super) value: String,
    pub(super) is_important: bool,
}

/// A rule with one selector.
#[derive(Debug)]
pub(super) struct Rule {
    pub(super) selector: String,
    pub(super) declarations: Vec<Declaration>,
    pub(super) line: usize,
}

/// The declarations of a `style` attribute.
pub(super) fn declarations(text: &str) -> Vec<Declaration> {
    let mut parser = Parser::new(text);
    body(&mut parser)
}

/// Reads a style sheet that starts in a line of the file, and adds its rules.
pub(super) fn read(text: &str, line: usize, rules: &mut Vec<Rule>, findings: &mut Findings) {
    let mut parser = Parser::new(text);
    let mut reader = Reader { line, rules, findings };
    let sheet = StyleSheetParser::new(&mut parser, &mut reader);
    let mut broken = Vec::new();
    for result in sheet {
        if let Err((_, text, place)) = result {
            broken.push((short(text), line + place.line as usize));
        }
    }
    for (text, line) in broken.into_iter().filter(|(text, _)| !text.is_empty()) {
        findings.left_out(Part::StyleRules, text, line);
    }
}

struct Reader<'a> {
    line: usize,
    rules: &'a mut Vec<Rule>,
    findings: &'a mut Findings,
}

/// What follows the name of an at-rule.
enum AtRule {
    /// The rules in it apply to every picture.
    Applies,
    /// For dark screens, printers or people who ask for it. A picture cannot know about them.
    Skipped,
    Left(Part, String),
}

impl<'i> AtRuleParser<'i> for Reader<'_> {
    type Prelude = AtRule;
    type AtRule = ();
    type Error = ();

    fn parse_prelude(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i>,
    ) -> Result<AtRule, ParseError<()>> {
        let start = input.position();
        while input.next().is_ok() {}
        let prelude = input.slice_from(start).trim().to_ascii_lowercase();
        let written = format!("@{} {}", name, input.slice_from(start).trim());
        Ok(match &*name.to_ascii_lowercase() {
            "media" => {
                let list: Vec<&str> = prelude.split(',').map(str::trim).collect();
                let applies = |query: &&str| {
                    matches!(*query, "" | "all" | "screen" | "(prefers-color-scheme: light)")
                        || *query == "(prefers-color-scheme:light)"
                };
                if list.iter().any(applies) {
                    AtRule::Applies
                } else if ["dark", "print", "reduced-motion", "contrast", "forced-colors", "hover"]
                    .iter()
                    .any(|word| prelude.contains(word))
                {
                    AtRule::Skipped
                } else {
                    AtRule::Left(Part::StyleRules, written)
                }
            }
            "import" => AtRule::Left(Part::StyleSheets, written),
            "font-face" | "font-feature-values" => AtRule::Left(Part::Fonts, "@font-face".into()),
            "charset" | "namespace" => AtRule::Skipped,
            name if name.ends_with("keyframes") => AtRule::Left(Part::Animation, written),
            _ => AtRule::Left(Part::StyleRules, written),
        })
    }

    fn rule_without_block(&mut self, prelude: AtRule, start: &ParserState) -> Result<(), ()> {
        self.note(prelude, start);
        Ok(())
    }

    fn parse_block(
        &mut self,
        prelude: AtRule,
        start: &ParserState,
        input: &mut Parser<'i>,
    ) -> Result<(), ParseError<()>> {
        if let AtRule::Applies = prelude {
            let mut sheet = StyleSheetParser::new(input, self);
            while sheet.next().is_some() {}
            return Ok(());
        }
        while input.next().is_ok() {}
        self.note(prelude, start);
        Ok(())
    }
}

impl Reader<'_> {
    fn note(&mut self, prelude: AtRule, start: &ParserState) {
        if let AtRule::Left(part, written) = prelude {
            let line = self.line + start.source_location().line as usize;
            self.findings.left_out(part, written, line);
        }
    }
}

impl<'i> QualifiedRuleParser<'i> for Reader<'_> {
    type Prelude = String;
    type QualifiedRule = ();
    type Error = ();

    fn parse_prelude(&mut self, input: &mut Parser<'i>) -> Result<String, ParseError<()>> {
        let start = input.position();
        while input.next().is_ok() {}
        Ok(input.slice_from(start).to_owned())
    }

    fn parse_block(
        &mut self,
        prelude: String,
        start: &ParserState,
        input: &mut Parser<'i>,
    ) -> Result<(), ParseError<()>> {
        let line = self.line + start.source_location().line as usize;
        let declarations = body(input);
        for selector in selectors(&prelude) {
            // Nobody points at a picture in a book.
            if [":hover", ":focus", ":active", ":visited", "::selection", ":target"]
                .iter()
                .any(|state| selector.to_ascii_lowercase().contains(state))
            {
                continue;
            }
            let selector =
                if selector.eq_ignore_ascii_case(":root") { "svg".to_owned() } else { selector };
            if Selector::parse(&selector).is_none() {
                self.findings.left_out(Part::StyleRules, selector, line);
                continue;
            }
            self.rules.push(Rule { selector, declarations: declarations.clone(), line });
        }
        Ok(())
    }
}

/// The selectors of a list, without comments and with escapes resolved.
fn selectors(prelude: &str) -> Vec<String> {
    let mut parser = Parser::new(prelude);
    let mut list = vec![String::new()];
    loop {
        let start = parser.position();
        let Ok(token) = parser.next_including_whitespace().cloned() else { break };
        let last = list.len() - 1;
        match token {
            Token::Comma => list.push(String::new()),
            Token::WhiteSpace(_) => list[last].push(' '),
            Token::Ident(name) => list[last].push_str(&name),
            Token::IDHash(name) | Token::Hash(name) => {
                list[last].push('#');
                list[last].push_str(&name);
            }
            Token::SquareBracketBlock | Token::Function(_) | Token::ParenthesisBlock => {
                let read = parser.parse_nested_block(|inner| {
                    while inner.next().is_ok() {}
                    Ok::<(), ParseError<()>>(())
                });
                if read.is_ok() {
                    list[last].push_str(parser.slice_from(start));
                }
            }
            _ => list[last].push_str(parser.slice_from(start)),
        }
    }
    list.iter().map(|selector| selector.trim().to_owned()).filter(|it| !it.is_empty()).collect()
}

fn body(input: &mut Parser<'_>) -> Vec<Declaration> {
    let mut reader = Body;
    let parser = RuleBodyParser::new(input, &mut reader);
    parser.filter_map(Result::ok).collect()
}

/// Reads declarations, and nothing else.
struct Body;

impl<'i> DeclarationParser<'i> for Body {
    type Declaration = Declaration;
    type Error = ();

    fn parse_value(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i>,
        _: &ParserState,
    ) -> Result<Declaration, ParseError<()>> {
        let start = input.position();
        let mut end = None;
        let mut is_important = false;
        loop {
            let before = input.position();
            match input.next_including_whitespace().cloned() {
                Ok(Token::Delim('!')) => {
                    end = Some(before);
                    is_important = input.expect_ident_matching("important").is_ok();
                }
                Ok(_) => {}
                Err(_) => break,
            }
        }
        let value = match end {
            Some(end) => input.slice(start..end),
            None => input.slice_from(start),
        };
        let property =
            if name.starts_with("--") { name.to_string() } else { name.to_ascii_lowercase() };
        Ok(Declaration { property, value: value.trim().to_owned(), is_important })
    }
}

impl AtRuleParser<'_> for Body {
    type Prelude = ();
    type AtRule = Declaration;
    type Error = ();
}

impl<'i> QualifiedRuleParser<'i> for Body {
    type Prelude = ();
    type QualifiedRule = Declaration;
    type Error = ();

    fn parse_prelude(&mut self, _: &mut Parser<'i>) -> Result<(), ParseError<()>> {
        Err(ParseError::from_basic_kind(BasicParseErrorKind::QualifiedRuleInvalid))
    }
}

impl RuleBodyItemParser<'_, Declaration, ()> for Body {
    fn parse_declarations(&self) -> bool {
        true
    }

    fn parse_qualified(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(text: &str) -> (Vec<(String, String)>, usize) {
        let (mut rules, mut findings) = (Vec::new(), Findings::default());
        read(text, 1, &mut rules, &mut findings);
        let rules = rules
            .iter()
            .map(|rule| {
                let all: Vec<String> = rule
                    .declarations
                    .iter()
                    .map(|it| {
                        format!(
                            "{}:{}{}",
                            it.property,
                            it.value,
                            if it.is_important { "!" } else { "" }
                        )
                    })
                    .collect();
                (rule.selector.clone(), all.join(";"))
            })
            .collect();
        (rules, findings.finish().len())
    }

    #[test]
    fn rules_are_read_past_comments_and_escapes() {
        let (rules, findings) = rules(
            "/* a */ .st0, #b > path{ FILL : red ; stroke:url(#x) !important } \
             @media screen { .c { opacity:.5 } } @media (prefers-color-scheme: dark) { .c {} }",
        );
        let expected = [
            (".st0", "fill:red;stroke:url(#x)!"),
            ("#b > path", "fill:red;stroke:url(#x)!"),
            (".c", "opacity:.5"),
        ];
        let expected: Vec<(String, String)> =
            expected.map(|(a, b)| (a.to_owned(), b.to_owned())).to_vec();
        assert_eq!(rules, expected);
        assert_eq!(findings, 0);
    }

    #[test]
    fn what_loads_something_is_reported_in_any_spelling() {
        for text in [
            "@import url(https://example.org/a.css);",
            "@IMPORT 'a.css';",
            "@\\69mport 'a.css';",
            "@font-face { font-family: a; src: url(a.woff) }",
            "@keyframes a { from { fill: red } }",
        ] {
            let (rules, findings) = rules(text);
            assert!(rules.is_empty(), "{text}");
            assert_eq!(findings, 1, "{text}");
        }
    }
}
