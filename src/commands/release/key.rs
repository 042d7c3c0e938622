//! The secret key that a command signs with.
//!
//! In: the path of a key file. Out: the key, after its password was asked for; or what is wrong.

use super::super::{Ending, tell};
use crate::ground::files;
use crate::verify::SecretKey;
use std::io::IsTerminal;
use std::path::Path;

/// The variable that holds the key's password, if nobody can be asked for it.
const PASSWORD: &str = "BINDERY_KEY_PASSWORD";

pub(super) fn read_key(path: &Path, root: &Path) -> Result<SecretKey, Ending> {
    let wrong = |message: String, hint: &str| {
        tell(&format!("error: {}: {message}\n  hint: {hint}\n", path.display()));
        Err(Ending::Usage)
    };
    if files::is_below(path, root) {
        return wrong(
            "the secret key is inside the project".to_owned(),
            "move it to a place where nobody will commit or copy it",
        );
    }
    let Some(text) = files::text_of(path) else {
        return wrong(
            "the key cannot be read".to_owned(),
            "name the secret key file that `minisign -G` made",
        );
    };
    let mut password = std::env::var(PASSWORD).ok();
    if SecretKey::is_encrypted(&text) && password.is_none() && std::io::stdin().is_terminal() {
        password = rpassword::prompt_password(format!("Password of {}: ", path.display())).ok();
    }
    match SecretKey::read(&text, password.as_deref()) {
        Ok(key) => Ok(key),
        Err(why) => {
            wrong(why, "type the password when you are asked for it, or set BINDERY_KEY_PASSWORD")
        }
    }
}
