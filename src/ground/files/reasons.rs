//! Why the system refused something, in words for people who are no programmers.
//!
//! In: an error of the standard library. Out: the reason as the end of a sentence, and what to do
//! about it. Every message about files gets its reason here, so that none shows the system's own
//! words and numbers.

use std::io::{Error, ErrorKind};

/// The reason, as the end of a sentence such as "cannot write: …".
pub(crate) fn reason(error: &Error) -> String {
    let words = match error.kind() {
        ErrorKind::NotFound => "there is no such file or folder",
        ErrorKind::PermissionDenied => "you do not have permission",
        ErrorKind::AlreadyExists => "something with this name is already there",
        ErrorKind::NotADirectory => "a part of its path is a file and not a folder",
        ErrorKind::IsADirectory => "there is a folder in its place",
        ErrorKind::DirectoryNotEmpty => "the folder is not empty",
        ErrorKind::ReadOnlyFilesystem => "the disk can only be read",
        ErrorKind::StorageFull => "the disk is full",
        ErrorKind::QuotaExceeded => "your share of the disk is full",
        ErrorKind::FileTooLarge => "the file is too large for the disk",
        ErrorKind::InvalidFilename => {
            "the name is too long, or has a character that is not allowed"
        }
        ErrorKind::CrossesDevices => "the two places are on different disks",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy | ErrorKind::WouldBlock => {
            "another program is using it"
        }
        ErrorKind::TimedOut | ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable => {
            "the network does not answer"
        }
        ErrorKind::OutOfMemory => "there is not enough memory",
        ErrorKind::Unsupported => "this system cannot do it",
        ErrorKind::Interrupted => "it was interrupted",
        ErrorKind::UnexpectedEof => "the file ends too early",
        ErrorKind::WriteZero => "nothing more could be written",
        ErrorKind::InvalidData => "it is damaged",
        _ if is_circle(error) => "the link leads in a circle",
        _ => {
            return match error.raw_os_error() {
                Some(number) => format!("the system reports its error number {number}"),
                None => "the system gives no reason".to_owned(),
            };
        }
    };
    words.to_owned()
}

/// What to do, if there is one thing to do.
pub(super) fn remedy(error: &Error) -> Option<&'static str> {
    match error.kind() {
        ErrorKind::PermissionDenied => Some("change its permissions, or ask its owner to"),
        _ if is_circle(error) => Some("remove the link, or let it lead to a file"),
        _ => None,
    }
}

/// Whether links lead to each other. The kind has no stable name yet.
fn is_circle(error: &Error) -> bool {
    format!("{:?}", error.kind()) == "FilesystemLoop"
}

#[cfg(test)]
mod tests {
    use super::reason;
    use std::io::Error;

    #[test]
    fn no_reason_shows_the_words_or_numbers_of_the_system() {
        for number in [1, 2, 5, 13, 16, 17, 18, 20, 21, 22, 26, 27, 28, 30, 36, 39, 40, 110, 122] {
            let error = Error::from_raw_os_error(number);
            let words = reason(&error);
            assert!(!words.contains("os error"), "{error}: {words}");
            assert!(!words.contains(&error.to_string()), "{error}: {words}");
        }
        assert_eq!(reason(&Error::from_raw_os_error(13)), "you do not have permission");
        assert_eq!(reason(&Error::from_raw_os_error(28)), "the disk is full");
    }
}
