//! A project in a temporary folder: copied, changed, and worked on by the program.

use super::Run;
use bindery::assembly::workspace::Workspace;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// The repository's folder.
pub(crate) fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// `tests/fixtures`.
pub(crate) fn fixtures() -> PathBuf {
    repository().join("tests/fixtures")
}

/// An A5 booklet on A4, bound on the left.
pub(crate) const BOOKLET: &str = include_str!("../../fixtures/booklet.toml");

/// The toolkit's edition with this id, in one volume: other projects have other parts.
#[track_caller]
pub(crate) fn undivided(edition: &str) -> String {
    let path = repository().join(format!("content/editions/{edition}.toml"));
    let text = fs::read_to_string(path).expect("the edition");
    let mut is_inside = false;
    let lines = text.lines().filter(|line| {
        let starts = line.starts_with("volumes = ");
        let is_kept = !starts && !is_inside;
        is_inside = if starts { line.ends_with('[') } else { is_inside && *line != "]" };
        is_kept
    });
    lines.map(|line| format!("{line}\n")).collect()
}

/// A project that a test may do with as it likes.
pub(crate) struct Project {
    folder: TempDir,
}

impl Project {
    /// The small clean project that uses every feature of the format.
    pub(crate) fn base() -> Self {
        Self::empty().overlay(&fixtures().join("base"))
    }

    /// The base project with ebooks and a pack alone, which are made quickly.
    pub(crate) fn of_ebooks() -> Self {
        Self::base()
            .overlay(&fixtures().join("packs"))
            .remove("content/editions/large-print.toml")
            .remove("content/editions/print.toml")
            .remove("content/editions/screen.toml")
            .replace("content/packs/first-meeting.toml", "[\"print\", \"ebook\"]", "[\"ebook\"]")
            .replace("content/packs/first-meeting.toml", "pages-at-most = { print = 12 }\n", "")
    }

    /// Adds a partner `cedar`, whose name and colours differ from those of `birch`, but not its fonts.
    #[track_caller]
    pub(crate) fn with_cedar(self) -> Self {
        let brand = self.text("content/partners/birch/_brand.yml");
        let brand = brand.replace("Birch", "Cedar").replace("#6d2b5e", "#1d5b3e");
        let logo = self.bytes("content/partners/birch/logo.svg");
        let foreword = self.bytes("content/partners/birch/foreword.md");
        self.write("content/partners/cedar/_brand.yml", brand)
            .write("content/partners/cedar/logo.svg", logo)
            .write("content/partners/cedar/foreword.md", foreword)
    }

    /// An empty folder.
    pub(crate) fn empty() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The place of something in the project.
    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.path().join(path)
    }

    /// Copies a folder's files over the project's.
    #[track_caller]
    pub(crate) fn overlay(self, from: &Path) -> Self {
        copy(from, self.path());
        self
    }

    /// Copies a folder's files into a folder of the project.
    #[track_caller]
    pub(crate) fn overlay_into(self, folder: &str, from: &Path) -> Self {
        copy(from, &self.at(folder));
        self
    }

    /// Writes a file, and the folders on the way to it.
    #[track_caller]
    pub(crate) fn write(self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        let path = self.at(path);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder");
        fs::write(&path, bytes).expect("a file that can be written");
        self
    }

    /// Replaces text that stands exactly once in a file.
    #[track_caller]
    pub(crate) fn replace(self, path: &str, from: &str, to: &str) -> Self {
        let text = self.text(path);
        assert_eq!(text.matches(from).count(), 1, "`{from}` must be in {path} once:\n{text}");
        let text = text.replacen(from, to, 1);
        self.write(path, text)
    }

    /// Adds text to the end of a file.
    #[track_caller]
    pub(crate) fn append(self, path: &str, text: &str) -> Self {
        let text = self.text(path) + text;
        self.write(path, text)
    }

    /// Replaces the text below the header of the chapter `plain`.
    #[track_caller]
    pub(crate) fn body(self, body: &str) -> Self {
        self.rewrite_body(body);
        self
    }

    /// Writes a file of a project that is used again and again.
    #[track_caller]
    pub(crate) fn overwrite(&self, path: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.at(path), bytes).expect("a file that can be written");
    }

    /// Replaces the text below the header of the chapter `plain`, as `body` does.
    #[track_caller]
    pub(crate) fn rewrite_body(&self, body: &str) {
        let text = self.text("content/chapters/plain.md");
        let (header, _) = text.split_once("\n---\n").expect("a header");
        self.overwrite("content/chapters/plain.md", format!("{header}\n---\n\n{body}"));
    }

    /// Removes a file or a folder.
    #[track_caller]
    pub(crate) fn remove(self, path: &str) -> Self {
        let place = self.at(path);
        let removed =
            if place.is_dir() { fs::remove_dir_all(&place) } else { fs::remove_file(&place) };
        removed.unwrap_or_else(|error| panic!("{path} cannot be removed: {error}"));
        self
    }

    /// A file's text.
    #[track_caller]
    pub(crate) fn text(&self, path: &str) -> String {
        String::from_utf8(self.bytes(path)).unwrap_or_else(|_| panic!("{path} is not text"))
    }

    /// A file's bytes.
    #[track_caller]
    pub(crate) fn bytes(&self, path: &str) -> Vec<u8> {
        fs::read(self.at(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Every file below a folder of the project, sorted, with its path from there. What a build remembers
    /// for the next one is not listed.
    #[track_caller]
    pub(crate) fn files(&self, folder: &str) -> Vec<String> {
        let start = self.at(folder);
        let mut found = Vec::new();
        list(&start, &start, &mut found);
        found.retain(|path| !path.ends_with(".bindery.memory.json"));
        found.sort_unstable();
        found
    }

    /// The program, to be run in the project's folder, with nothing of the surroundings that
    /// could change what it does.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bindery"));
        command.current_dir(self.path()).args(arguments);
        for variable in [
            "BINDERY_KEY_PASSWORD",
            "SOURCE_DATE_EPOCH",
            "NO_COLOR",
            "CLICOLOR_FORCE",
            "RUST_BACKTRACE",
        ] {
            command.env_remove(variable);
        }
        command
    }

    /// Runs the program in the project's folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(arguments, &[])
    }

    /// Runs the program with variables of the environment.
    pub(crate) fn run_with(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Run {
        let mut command = self.command(arguments);
        command.envs(variables.iter().copied());
        Run::new(command.output().expect("the program starts"), self.path())
    }

    /// Reads the project through the library. It must be sound.
    #[track_caller]
    pub(crate) fn workspace(&self) -> Workspace {
        let workspace = Workspace::open(self.path())
            .unwrap_or_else(|failure| panic!("no project: {:?}", failure.problems));
        assert!(workspace.is_sound(), "{:?}", workspace.problems);
        workspace
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap_or_else(|error| panic!("{}: {error}", to.display()));
    let entries = fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display()));
    for entry in entries {
        let entry = entry.expect("a readable folder");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), &target).expect("a file that can be copied");
        }
    }
}

fn list(start: &Path, folder: &Path, found: &mut Vec<String>) {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            list(start, &path, found);
        } else {
            let path = path.strip_prefix(start).expect("it was listed there");
            found.push(path.display().to_string());
        }
    }
}
