//! What is wrong with a catalogue that cannot be read, in words for its author.
//!
//! In: what the parser of Fluent's format says. Out: what is wrong, and what to write. Knows no message.

use fluent_syntax::parser::ErrorKind;

const CHOICE: &str =
    "write `{ $number -> [one] … *[other] … }`, with a star before one of its cases";
const BRACES: &str = "a variable is written `{ $name }`; to print a brace, write `{ \"{\" }`";

/// What is wrong, and what to do about it.
pub(super) fn described(kind: &ErrorKind) -> (String, &'static str) {
    let line =
        "write each message as `id = words`: the words may go on in lines that start with spaces";
    let (message, hint) = match kind {
        ErrorKind::ExpectedToken('=') => ("there is no `=` after the name of a message", line),
        ErrorKind::ExpectedToken('}') => ("a brace is opened here and not closed", BRACES),
        ErrorKind::ExpectedToken(']') => ("the name of a case has no `]` after it", CHOICE),
        ErrorKind::ExpectedToken('>') => ("the arrow of a choice is written `->`", CHOICE),
        ErrorKind::ExpectedToken('"') | ErrorKind::UnterminatedStringLiteral => {
            ("a text in quotation marks is not closed on its line", "write `\"` after it")
        }
        ErrorKind::ExpectedToken(sign) => {
            return (format!("there must be a `{sign}` here"), BRACES);
        }
        ErrorKind::ExpectedCharRange { .. } => (
            "this line begins no message",
            "start it with the name of a message, with `# ` for a comment, or with spaces if it \
             continues the line above",
        ),
        ErrorKind::ExpectedMessageField { entry_id } => {
            return (format!("the message `{entry_id}` has no words"), line);
        }
        ErrorKind::ExpectedTermField { entry_id } => {
            return (format!("the term `-{entry_id}` has no words"), "write `-id = words`");
        }
        ErrorKind::MissingValue => ("there are no words after `=`", line),
        ErrorKind::MissingDefaultVariant => {
            ("a choice has no case for every other number, which has a star", CHOICE)
        }
        ErrorKind::MultipleDefaultVariants => ("two cases of a choice have a star", CHOICE),
        ErrorKind::UnbalancedClosingBrace => ("a brace is closed that was not opened", BRACES),
        ErrorKind::UnknownEscapeSequence(written)
        | ErrorKind::InvalidUnicodeEscapeSequence(written) => {
            return (
                format!("`\\{}` does not represent a character", written.trim_start_matches('\\')),
                "write the character itself",
            );
        }
        ErrorKind::ExpectedInlineExpression | ErrorKind::ExpectedLiteral => {
            ("there is nothing in these braces that can be printed", BRACES)
        }
        ErrorKind::ExpectedSimpleExpressionAsSelector
        | ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector => ("a choice depends on a variable", CHOICE),
        ErrorKind::ForbiddenCallee
        | ErrorKind::TermAttributeAsPlaceable
        | ErrorKind::PositionalArgumentFollowsNamed
        | ErrorKind::DuplicatedNamedArgument(_) => {
            ("braces may contain only a variable, a term or a choice", BRACES)
        }
    };
    (message.to_owned(), hint)
}

#[cfg(test)]
mod tests {
    use super::described;
    use fluent_syntax::parser;

    #[test]
    fn each_mistake_is_told_in_words_of_its_own() {
        for (text, expected) in [
            ("label notes\n", "no `=` after the name"),
            ("label-notes =\n", "the message `label-notes` has no words"),
            ("label-page = page { $number\n", "opened here and not closed"),
            ("label-page = page $number }\n", "closed that was not opened"),
            ("a = { $n ->\n    [one] x\n}\n", "no case for every other number"),
            ("a = { \"x }\n", "not closed on its line"),
            ("?what\n", "begins no message"),
            ("a = { }\n", "nothing in these braces"),
        ] {
            let (_, mistakes) = parser::parse_runtime(text).expect_err(text);
            let (message, hint) = described(&mistakes[0].kind);
            assert!(message.contains(expected), "{text:?}: {:?}: {message}", mistakes[0].kind);
            assert!(
                hint.starts_with("write")
                    || hint.starts_with("a variable")
                    || hint.starts_with("start")
            );
        }
    }
}
