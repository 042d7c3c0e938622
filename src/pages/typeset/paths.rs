//! How the engine names files.
//!
//! In: names from a project. Out: paths and file names of the engine's world, in which no name
//! can leave its folder.

use crate::book::manuscript::MediaType;
use typst::syntax::{FileId, RootedPath, VirtualPath, VirtualRoot};

/// The engine's path of the file that compiles a whole book.
pub(super) const MAIN: &str = "/main.typ";
/// The engine's path of the file that compiles only the cover.
pub(super) const COVER: &str = "/cover.typ";

/// The engine's name of a file, or `None` if it cannot name the path.
pub(super) fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// The engine's name of a layout.
pub(crate) fn layout_file(name: &str) -> Option<FileId> {
    file_id(&format!("/layouts/{name}"))
}

/// The engine's path of a section's file.
pub(super) fn section_path(id: &str) -> String {
    format!("/sections/{}.typ", safe_name(id))
}

/// The engine's path of a picture.
pub(super) fn resource_path(path: &str) -> String {
    let safe: Vec<String> = path.split('/').map(safe_name).collect();
    format!("/content/{}", safe.join("/"))
}

/// The engine's name of a picture's format.
pub(super) fn format_name(media_type: MediaType) -> &'static str {
    match media_type {
        MediaType::Svg | MediaType::Font => "svg",
        MediaType::Png => "png",
        MediaType::Jpeg => "jpg",
    }
}

/// `name` with every character except letters, digits, `-`, `_` and inner full stops replaced by
/// its number, so that no name can leave its folder or clash with a different one.
fn safe_name(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for (at, character) in name.char_indices() {
        let plain = character.is_ascii_alphanumeric() || matches!(character, '-' | '_');
        if plain || (character == '.' && at > 0) {
            out.push(character);
        } else {
            out.push_str(&format!("+{:x}+", u32::from(character)));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_in_their_folder_and_apart() {
        assert_eq!(resource_path("figures/a-b_1.svg"), "/content/figures/a-b_1.svg");
        assert_eq!(resource_path("../x y"), "/content/+2e+./x+20+y");
        assert_ne!(safe_name("a b"), safe_name("a+20+b"));
    }
}
