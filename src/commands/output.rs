//! What commands write to the terminal: data to standard output, messages to standard error.
//!
//! In: text. Out: the text on its stream, in which nothing that a name or a reason contains can
//! steer the terminal; and whether all of it arrived. Knows no command.

#![expect(clippy::disallowed_methods, reason = "this is where commands print")]

use crate::ground::files::reason;
use crate::ground::words::printable;
use std::io::{self, Write};
use std::sync::OnceLock;

/// The first text that could not be written, and why.
static LOST: OnceLock<String> = OnceLock::new();

/// Prints to standard output. If the reader has gone away, that is not a failure.
pub(super) fn print(text: &str) {
    print_exactly(&printable(text));
}

/// Prints data to standard output as it is.
pub(super) fn print_exactly(text: &str) {
    write(&mut io::stdout().lock(), "standard output", text);
}

/// Prints data as JSON to standard output.
pub(super) fn print_json(data: &impl serde::Serialize) {
    let text = serde_json::to_string_pretty(data).expect("results are plain data");
    print_exactly(&format!("{text}\n"));
}

/// Prints a message to standard error.
pub(super) fn tell(text: &str) {
    tell_exactly(&printable(text));
}

/// Prints a message that cannot steer the terminal, except by our own colours.
pub(super) fn tell_exactly(text: &str) {
    write(&mut io::stderr().lock(), "standard error", text);
}

fn write(stream: &mut impl Write, name: &str, text: &str) {
    match stream.write_all(text.as_bytes()).and_then(|()| stream.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let _ = LOST.set(format!("cannot write to {name}: {}", reason(&error)));
        }
        _ => {}
    }
}

/// Why some of the output is lost, if it is.
pub(super) fn lost() -> Option<&'static str> {
    LOST.get().map(String::as_str)
}
