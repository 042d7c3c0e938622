//! Other programs on the same book, where they are installed.
//!
//! In: the files that the tool gives to the page engine, and the book in plain Markdown. Out: a sample
//! for each program that is there, and for each that is not, or that failed, a line that says so.

use super::folders::{remove, text};
use super::program::Programs;
use super::sample::Sample;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A program that makes the same kind of file.
struct Peer {
    /// The name of the program, and of its scenario.
    name: &'static str,
    /// What it is measured with, for the report.
    does: &'static str,
    arguments: fn(&Input<'_>) -> Option<Vec<String>>,
}

/// What the programs are given.
pub(crate) struct Input<'a> {
    pub bundle: &'a Path,
    pub plain: Option<&'a Path>,
    /// A folder to write to.
    pub out: &'a Path,
}

const PEERS: [Peer; 3] = [
    Peer { name: "typst", does: "`typst compile` of the same markup", arguments: typst },
    Peer { name: "mdbook-epub", does: "an ebook of the same text", arguments: mdbook },
    Peer { name: "pandoc", does: "an ebook of the same text", arguments: pandoc },
];

/// The programs that are there.
pub(crate) struct Peers {
    /// What each program says about its version, or why it is not measured.
    known: BTreeMap<&'static str, Result<String, String>>,
}

impl Peers {
    /// Looks for the programs.
    pub(crate) fn find() -> Self {
        let known = PEERS.iter().map(|peer| {
            let said = Command::new(peer.name).arg("--version").output();
            let version = match said {
                Ok(output) if output.status.success() => {
                    let said = String::from_utf8_lossy(&output.stdout).into_owned();
                    Ok(said.lines().next().unwrap_or_default().trim().to_owned())
                }
                Ok(_) => Err("`--version` failed".to_owned()),
                Err(_) => Err("not installed".to_owned()),
            };
            (peer.name, version)
        });
        Self { known: known.collect() }
    }

    /// Runs each program once. One that fails is not run again.
    pub(crate) fn run(
        &mut self,
        programs: &Programs,
        input: &Input<'_>,
    ) -> Vec<(&'static str, Sample)> {
        let mut samples = Vec::new();
        for peer in &PEERS {
            if !self.known.get(peer.name).is_some_and(Result::is_ok) {
                continue;
            }
            let Some(arguments) = (peer.arguments)(input) else { continue };
            match programs.run(Path::new(peer.name), &arguments, input.plain) {
                Ok(sample) => samples.push((peer.name, sample)),
                Err(why) => {
                    self.known.insert(peer.name, Err(why));
                }
            }
        }
        samples
    }

    /// A line for each program.
    pub(crate) fn lines(&self) -> Vec<String> {
        let line = |peer: &Peer| match self.known.get(peer.name) {
            Some(Ok(version)) => format!("{}: {version}", peer.name),
            Some(Err(why)) => {
                format!("{}: left out ({why}); it would show {}", peer.name, peer.does)
            }
            None => format!("{}: left out", peer.name),
        };
        PEERS.iter().map(line).collect()
    }
}

/// `typst compile` of what the tool gives to the engine, with the same fonts and to the same standards.
fn typst(input: &Input<'_>) -> Option<Vec<String>> {
    let world = input.bundle.join("world");
    let fixed = [
        "compile",
        "--ignore-system-fonts",
        "--features",
        "a11y-extras",
        "--pdf-standard",
        "ua-1,a-3a",
        "--root",
    ];
    let mut arguments: Vec<String> = fixed.map(str::to_owned).into();
    arguments.extend([text(&world), "--font-path".to_owned(), text(&input.bundle.join("fonts"))]);
    arguments.extend([text(&world.join("titled.typ")), text(&input.out.join("typst.pdf"))]);
    Some(arguments)
}

fn mdbook(input: &Input<'_>) -> Option<Vec<String>> {
    let plain = input.plain?;
    // What it has made before would be left as it is.
    remove(&plain.join("book")).ok()?;
    Some(vec!["--standalone".to_owned(), text(plain)])
}

fn pandoc(input: &Input<'_>) -> Option<Vec<String>> {
    let source = input.plain?.join("src");
    let out = input.out.join("pandoc.epub");
    let mut chapters: Vec<PathBuf> = std::fs::read_dir(&source)
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .filter(|path| path.file_stem().is_some_and(|name| name != "SUMMARY"))
        .collect();
    chapters.sort();
    let mut arguments = vec!["--file-scope".to_owned(), "--toc".to_owned()];
    arguments.extend(["--from=commonmark_x".to_owned(), "--to=epub3".to_owned()]);
    arguments.extend(["--metadata=title:A Generated Handbook".to_owned()]);
    arguments.push(format!("--resource-path={}", text(&source)));
    arguments.push(format!("--output={}", text(&out)));
    arguments.extend(chapters.iter().map(|path| text(path)));
    Some(arguments)
}
