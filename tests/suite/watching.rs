//! `bindery watch`: drafts are made again as soon as something is written, however it is written.

use crate::support::{Project, files_below};
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

const ASKING: &str = "content/chapters/asking.md";
const ALDER: &str = "output/draft/alder/field-guide-alder-ebook-draft.epub";
const BIRCH: &str = "output/draft/birch/field-guide-birch-ebook-draft.epub";

/// A running watch, which ends with the test.
struct Watch {
    child: Child,
    lines: Receiver<String>,
    said: Vec<String>,
}

impl Watch {
    fn of(project: &Project, arguments: &[&str]) -> Self {
        let arguments: Vec<&str> = ["watch"].iter().chain(arguments).copied().collect();
        let mut command = project.command(&arguments);
        let mut child = command.stderr(Stdio::piped()).spawn().expect("the program starts");
        let stderr = child.stderr.take().expect("standard error");
        let (send, lines) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(stderr).lines().map_while(Result::ok) {
                if send.send(line).is_err() {
                    break;
                }
            }
        });
        Self { child, lines, said: Vec::new() }
    }

    /// Waits until it says something. Returns what it said since the last time.
    #[track_caller]
    fn hear(&mut self, wanted: &str) -> String {
        let mut heard = String::new();
        loop {
            match self.lines.recv_timeout(Duration::from_secs(120)) {
                Ok(line) => {
                    heard.push_str(&line);
                    heard.push('\n');
                    self.said.push(line);
                }
                Err(_) => panic!("it does not say `{wanted}`: {:#?}", self.said),
            }
            if heard.contains(wanted) {
                return heard;
            }
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The bytes of a file of a build that starts from nothing.
fn clean(project: &Project, path: &str) -> Vec<u8> {
    let clean = Project::empty().overlay(project.path()).remove("output");
    clean.run(&["build"]).expect_success();
    clean.bytes(path)
}

#[test]
fn what_is_written_is_made_again_and_broken_text_keeps_the_last_good_file() {
    let project = Project::of_ebooks();
    let mut watch = Watch::of(&project, &["--partner", "alder", "--edition", "ebook", "--alone"]);
    watch.hear("ebook-draft.epub: made in");
    let first = project.bytes(ALDER);
    let text = project.text(ASKING);
    // A word is changed.
    project.overwrite(ASKING, text.replace("Anyone may ask", "Anyone who wishes may ask"));
    watch.hear("ebook-draft.epub: made in");
    let second = project.bytes(ALDER);
    assert_ne!(second, first);
    assert_eq!(second, clean(&project, ALDER));
    // A link leads nowhere: that is said at once, with its place, and the file stays.
    project.overwrite(ASKING, format!("{text}\nSee [this](#nowhere).\n"));
    let heard = watch.hear("the last good file has been kept");
    assert!(heard.contains("content/chapters/asking.md:") && heard.contains("nowhere"), "{heard}");
    assert_eq!(project.bytes(ALDER), second);
    // Half a header, as an author types it.
    project.overwrite(ASKING, text.replacen("title:", "title", 1));
    let heard = watch.hear("waiting for you to save a file");
    assert!(heard.contains("content/chapters/asking.md:"), "{heard}");
    assert_eq!(project.bytes(ALDER), second);
    // An editor writes a new file and puts it in the place of the old one.
    fs::write(project.at("content/chapters/.asking.md.new"), &text).expect("a file");
    fs::rename(project.at("content/chapters/.asking.md.new"), project.at(ASKING)).expect("a file");
    watch.hear("ebook-draft.epub: made in");
    assert_eq!(project.bytes(ALDER), first);
    // A file that somebody removed comes back with the next change of any kind.
    fs::remove_file(project.at(ALDER)).expect("a file");
    project.overwrite(ASKING, &text);
    watch.hear("ebook-draft.epub: made in");
    // Nothing else was asked for.
    assert!(!project.at(BIRCH).exists());
}

#[test]
fn all_other_files_follow_and_a_change_of_everything_is_one_change() {
    let project = Project::of_ebooks();
    let mut watch = Watch::of(&project, &["--partner", "birch", "--edition", "ebook"]);
    let heard = watch.hear("all other files are up to date");
    assert!(heard.contains("field-guide-birch-ebook-draft.epub: made in"), "{heard}");
    let first = files_below(&project, "output/draft");
    assert!(first.keys().any(|path| path.starts_with("alder/packs/")), "{:?}", first.keys());
    // A version control system puts another state of all files in the place of this one.
    let other = Project::empty().overlay(&project.at("content"));
    let other = other.replace("chapters/asking.md", "Anyone may ask", "Everybody may ask");
    fs::rename(project.at("content"), project.at("before")).expect("a folder");
    let project = project.overlay_into("content", other.path());
    watch.hear("field-guide-birch-ebook-draft.epub: made in");
    watch.hear("all other files are up to date");
    let second = files_below(&project, "output/draft");
    assert_ne!(
        second["alder/field-guide-alder-ebook-draft.epub"],
        first["alder/field-guide-alder-ebook-draft.epub"]
    );
    assert_eq!(project.bytes(ALDER), clean(&project, ALDER));
    // And the next word after that.
    let text = project.text(ASKING);
    project.overwrite(ASKING, text.replace("Everybody may ask", "Anybody may ask"));
    watch.hear("field-guide-birch-ebook-draft.epub: made in");
    watch.hear("all other files are up to date");
    assert_eq!(project.bytes(BIRCH), clean(&project, BIRCH));
}

#[test]
fn what_cannot_be_watched_is_an_error() {
    let project = Project::of_ebooks();
    project
        .run(&["watch", "--partner", "nobody"])
        .expect_failure(2)
        .stderr_has("there is no partner `nobody`");
    project.run(&["watch", "--root", "nowhere"]).expect_failure(2).stderr_has("nowhere");
    project
        .run(&["watch", "--out", "content/out"])
        .expect_failure(2)
        .stderr_has("choose a folder outside of it");
    assert!(!project.at("content/out").exists());
}
