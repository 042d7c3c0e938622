//! The files that the tool gives to the page engine, saved on disk for the bare engine.
//!
//! In: a manuscript. Out: a folder of generated files, layouts, pictures and fonts, which the bare
//! engine reads in a process that knows neither Markdown nor manuscripts.

use bindery::assembly::workspace::Workspace;
use bindery::book::manuscript::Manuscript;
use bindery::ground::fonts::BUILT_IN;
use bindery::pages::typeset::{BUILT_IN_LAYOUTS, generate};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Everything that the bare engine needs, in memory.
pub(crate) struct Bundle {
    /// By path from the root of the engine's world, without a leading slash.
    pub files: BTreeMap<String, Vec<u8>>,
    /// In the tool's own order.
    pub fonts: Vec<Vec<u8>>,
    pub title: String,
    pub date: (i32, u8, u8),
}

const FONTS: &str = "fonts";
const WORLD: &str = "world";
const FACTS: &str = "facts.txt";

/// Writes a file and the folders above it.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let failed = |error| format!("{}: {error}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    fs::write(path, bytes).map_err(failed)
}

/// Writes the bundle of a manuscript.
pub(crate) fn save(
    folder: &Path,
    workspace: &Workspace,
    manuscript: &Manuscript,
) -> Result<(), String> {
    let world = folder.join(WORLD);
    for (name, text) in BUILT_IN_LAYOUTS {
        let text = workspace.project.layouts.get(*name).map_or(*text, String::as_str);
        write(&world.join("layouts").join(name), text.as_bytes())?;
    }
    for (name, text) in generate(manuscript).kept() {
        write(&world.join(name), text.as_bytes())?;
    }
    for (path, resource) in &manuscript.resources {
        write(&world.join("content").join(path), &resource.bytes)?;
    }
    let built_in = BUILT_IN.iter().map(|font| font.bytes);
    let partners = workspace.book.fonts.values().map(|font| &font.bytes[..]);
    for (at, bytes) in built_in.chain(partners).enumerate() {
        write(&folder.join(FONTS).join(format!("{at:03}.ttf")), bytes)?;
    }
    let date = manuscript.release.date;
    let (title, year) = (&manuscript.title_page.title, date.year);
    // The engine's own command line has no other way to give a document the title that PDF/UA needs.
    let titled = format!(
        "#set document(title: {title:?}, date: datetime(year: {year}, month: {}, day: {}))\n\
         #include \"main.typ\"\n",
        date.month, date.day
    );
    write(&world.join("titled.typ"), titled.as_bytes())?;
    let facts =
        format!("{}\n{} {} {}\n", manuscript.title_page.title, date.year, date.month, date.day);
    write(&folder.join(FACTS), facts.as_bytes())
}

/// Reads a bundle.
pub(crate) fn load(folder: &Path) -> Result<Bundle, String> {
    let mut files = BTreeMap::new();
    read_folder(&folder.join(WORLD), "", &mut files)?;
    let mut fonts = BTreeMap::new();
    read_folder(&folder.join(FONTS), "", &mut fonts)?;
    let facts = fs::read_to_string(folder.join(FACTS)).map_err(|error| error.to_string())?;
    let mut lines = facts.lines();
    let title = lines.next().unwrap_or_default().to_owned();
    let numbers: Vec<i32> =
        lines.next().unwrap_or_default().split(' ').filter_map(|part| part.parse().ok()).collect();
    let [year, month, day] = numbers[..] else { return Err("the bundle has no date".into()) };
    let small = |number: i32| u8::try_from(number).map_err(|error| error.to_string());
    Ok(Bundle {
        files,
        fonts: fonts.into_values().collect(),
        title,
        date: (year, small(month)?, small(day)?),
    })
}

fn read_folder(
    folder: &Path,
    prefix: &str,
    files: &mut BTreeMap<String, Vec<u8>>,
) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let name = format!("{prefix}{}", name.unwrap_or_default());
        if path.is_dir() {
            read_folder(&path, &format!("{name}/"), files)?;
        } else {
            files.insert(name, fs::read(&path).map_err(failed)?);
        }
    }
    Ok(())
}
