//! `bindery publish` to a folder: what is copied, in which order, and what stays. A script of its own,
//! `tests/publish-s3.sh`, does the same with a bucket.

use crate::support::{Dice, Project, Run};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

const RECORD: &str = ".bindery.json";

/// Publishes `output/site` to `public` without a pause.
fn publish(project: &Project, options: &[&str]) -> Run {
    project.run(&[&["publish", "public", "--root", ".", "--pause", "0"], options].concat())
}

/// The published files without the record.
fn published(project: &Project) -> Vec<String> {
    project.files("public").into_iter().filter(|path| path != RECORD).collect()
}

/// What a folder holds, byte for byte.
fn content(project: &Project, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let files = project.files(folder).into_iter().filter(|path| path != RECORD);
    files.map(|path| (path.clone(), project.bytes(&format!("{folder}/{path}")))).collect()
}

#[track_caller]
fn is_published(project: &Project) {
    similar_asserts::assert_eq!(
        content(project, "public").keys().collect::<Vec<_>>(),
        content(project, "output/site").keys().collect::<Vec<_>>()
    );
    assert_eq!(content(project, "public"), content(project, "output/site"));
}

/// A site of some pages, in one of many editions. Every page links to the style sheet of its edition,
/// to a picture and a download of its own, and to other pages; and the pages that there are differ
/// from edition to edition.
fn write_site(project: &Project, edition: u64) {
    let folder = project.at("output/site");
    let _ = fs::remove_dir_all(&folder);
    let mut dice = Dice(edition);
    let all: Vec<usize> = (0..24).collect();
    let pages: Vec<usize> = all.into_iter().filter(|_| dice.below(4) > 0).collect();
    let write = |path: &str, text: &str| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    let sheet = format!("assets/site.{edition:08x}.css");
    write(&sheet, &format!("/* {edition} */ body {{ margin: {edition}px }}"));
    write("search/words.js", &format!("const words = {pages:?};"));
    write("feeds/releases.xml", &format!("<feed><id>{edition}</id></feed>"));
    let mut contents = String::new();
    for page in &pages {
        let others: String = (0..3)
            .map(|_| format!("<a href=\"../s{}/index.html\">on</a>", dice.of(&pages)))
            .collect();
        let picture = format!("assets/p{page}.{:08x}.svg", edition / 2);
        write(&picture, &format!("<svg id=\"p{page}-{}\"/>", edition / 2));
        let download = format!("files/{edition}/s{page}.pdf");
        write(&download, &format!("%PDF {edition} {page} {}", "x".repeat(2000)));
        write(
            &format!("s{page}/index.html"),
            &format!(
                "<link href=\"../{sheet}\"><img src=\"../{picture}\"><a href=\"../{download}\">PDF</a>\
                 {others}<a href=\"../index.html\">front</a><p>{edition}</p>"
            ),
        );
        contents.push_str(&format!("<a href=\"s{page}/index.html\">{page}</a>"));
    }
    write("404.html", "<p>lost</p>");
    write(
        "index.html",
        &format!(
            "<link href=\"{sheet}\"><script src=\"search/words.js\"></script>\
             <a href=\"feeds/releases.xml\">feed</a>{contents}<p>{edition}</p>"
        ),
    );
}

/// What a page links to, as paths from its folder.
fn links(page: &str) -> Vec<String> {
    let starts = ["href=\"", "src=\""];
    let each = |start: &str| {
        let parts = page.split(start).skip(1);
        parts.filter_map(|part| Some(part.split_once('"')?.0.to_owned())).collect::<Vec<_>>()
    };
    starts.iter().flat_map(|start| each(start)).collect()
}

/// Goes from the front page to every page that it leads to, as a reader would. Returns the number of
/// pages, and what was missing.
fn read_all(folder: &Path) -> (usize, Vec<String>) {
    let mut open = vec!["index.html".to_owned()];
    let mut seen: BTreeSet<String> = open.iter().cloned().collect();
    let mut missing = Vec::new();
    let mut pages = 0;
    while let Some(page) = open.pop() {
        let Ok(text) = fs::read_to_string(folder.join(&page)) else {
            // Before the first run is done, there is no front page.
            if page != "index.html" {
                missing.push(page);
            }
            continue;
        };
        pages += 1;
        let here = page.rsplit_once('/').map_or("", |(folder, _)| folder);
        for link in links(&text) {
            let path = match link.strip_prefix("../") {
                Some(rest) => rest.to_owned(),
                None if here.is_empty() => link,
                None => format!("{here}/{link}"),
            };
            if !seen.insert(path.clone()) {
                continue;
            }
            if path.ends_with(".html") {
                open.push(path);
            } else if !folder.join(&path).is_file() {
                missing.push(format!("{path}, on {page}"));
            }
        }
    }
    (pages, missing)
}

fn project() -> Project {
    let project = Project::empty();
    write_site(&project, 1);
    project
}

#[test]
fn a_site_is_copied_and_then_only_what_has_changed() {
    let project = project();
    let run = publish(&project, &[]).expect_success();
    run.stdout("public\n").stderr_has("added").stderr_lacks("already in place");
    is_published(&project);
    let before = fs::metadata(project.at("public/index.html")).expect("a file");
    publish(&project, &[]).expect_success().stderr_has("nothing to do");
    let after = fs::metadata(project.at("public/index.html")).expect("a file");
    assert_eq!(before.modified().expect("a time"), after.modified().expect("a time"));
    write_site(&project, 2);
    let run = publish(&project, &[]).expect_success();
    run.stderr_has("added").stderr_has("replaced").stderr_has("removed");
    is_published(&project);
    // Folders in which nothing is left go too.
    assert!(!project.at("public/files/1").exists());
}

#[test]
fn a_trial_lists_everything_and_does_nothing() {
    let project = project();
    publish(&project, &["--dry-run"])
        .expect_success()
        .stdout_has("+ index.html (")
        .stderr_has("would add");
    assert!(!project.at("public").exists());
    publish(&project, &[]).expect_success();
    let before = content(&project, "public");
    let record = project.text(&format!("public/{RECORD}"));
    let project = project
        .write("output/site/new.txt", "new")
        .write("output/site/404.html", "changed")
        .remove("output/site/feeds");
    let run = publish(&project, &["--dry-run"]).expect_success();
    run.stdout("~ 404.html (7 B)\n- feeds/releases.xml (23 B)\n+ new.txt (3 B)\n")
        .stderr_has("would add 1 file (3 B), replace 1 file (7 B) and remove 1 file (23 B)");
    assert_eq!(content(&project, "public"), before);
    assert_eq!(project.text(&format!("public/{RECORD}")), record);
}

#[test]
fn files_of_others_keep_a_site_out_unless_they_are_left_alone() {
    let project = project().write("public/holiday.jpg", "mine").write("public/.htaccess", "mine");
    let run = publish(&project, &[]).expect_failure(2);
    run.stderr_has(
        "there are 2 files that `publish` did not put there: `.htaccess` and `holiday.jpg`",
    )
    .stderr_has("--leave-others");
    assert_eq!(project.files("public"), [".htaccess", "holiday.jpg"]);
    let run = publish(&project, &["--leave-others"]).expect_success();
    run.stderr_has("2 files are not part of the site and are kept");
    write_site(&project, 2);
    publish(&project, &["--leave-others"]).expect_success();
    assert_eq!(project.text("public/holiday.jpg"), "mine");
    assert_eq!(project.text("public/.htaccess"), "mine");
    let project = project.remove("public/holiday.jpg").remove("public/.htaccess");
    publish(&project, &[]).expect_success();
    is_published(&project);
}

#[test]
fn a_file_of_somebody_else_is_replaced_only_on_request() {
    let project = project().write("public/index.html", "by hand");
    let run = publish(&project, &["--leave-others"]).expect_failure(2);
    run.stderr_has("with names that files of the site need: `index.html`").stderr_has("--replace");
    assert_eq!(project.text("public/index.html"), "by hand");
    publish(&project, &["--replace"]).expect_success();
    is_published(&project);
}

#[test]
fn what_others_changed_is_repaired_and_never_removed() {
    let project = project();
    publish(&project, &[]).expect_success();
    // The same length, so that only the content tells.
    let original = project.text("public/404.html");
    let project = project
        .write("public/404.html", "x".repeat(original.len()))
        .write("public/feeds/releases.xml", "an editor’s own text");
    let run = publish(&project, &[]).expect_success();
    run.stderr_has("2 files were changed at the target");
    is_published(&project);
    let project = project
        .write("public/feeds/releases.xml", "an editor’s own text")
        .remove("output/site/feeds");
    publish(&project, &[]).expect_failure(2).stderr_has("`feeds/releases.xml`");
    publish(&project, &["--leave-others"]).expect_success();
    assert_eq!(project.text("public/feeds/releases.xml"), "an editor’s own text");
}

#[test]
fn a_lost_or_damaged_record_loses_nothing() {
    let project = project();
    publish(&project, &[]).expect_success();
    let project = project.remove(&format!("public/{RECORD}"));
    publish(&project, &[]).expect_success().stderr_has("nothing to do");
    let project = project.write(&format!("public/{RECORD}"), "{ not");
    publish(&project, &[])
        .expect_failure(2)
        .stderr_has("the record of what was published is damaged");
    let project = project.remove(&format!("public/{RECORD}"));
    write_site(&project, 2);
    // Files of the lost edition cannot be told from those of others.
    publish(&project, &[]).expect_failure(2).stderr_has("files of the site need");
    publish(&project, &["--replace", "--leave-others"]).expect_success();
    let (pages, missing) = read_all(&project.at("public"));
    assert!(pages > 5 && missing.is_empty(), "{missing:?}");
}

#[test]
fn a_file_may_become_a_folder_and_a_folder_a_file() {
    let project = project()
        .write("output/site/evisas", "a file without an extension")
        .write("output/site/help/index.html", "<p>help</p>");
    publish(&project, &[]).expect_success();
    let project = project
        .remove("output/site/evisas")
        .remove("output/site/help")
        .write("output/site/evisas/index.html", "<p>eVisas</p>")
        .write("output/site/help", "a file now");
    publish(&project, &[]).expect_success();
    is_published(&project);
}

#[test]
fn only_a_finished_site_is_published_and_not_into_itself() {
    let project = project().write("other/page.txt", "text").write("taken", "a file");
    for (arguments, code, expected) in [
        (&["publish", "public", "--site", "missing"][..], 2, "there is no site here"),
        (&["publish", "public", "--site", "other"], 2, "it has no `index.html`"),
        (&["publish", "output/site", "--site", "output/site"], 2, "the folder of the site itself"),
        (
            &["publish", "output/site/in", "--site", "output/site"],
            2,
            "inside the folder of the site",
        ),
        (&["publish", "output", "--site", "output/site"], 2, "the site is inside this folder"),
        (&["publish", "taken", "--site", "output/site"], 2, "is a file and not a folder"),
        (
            &["publish", "gs://bucket", "--site", "output/site"],
            2,
            "a kind that Bindery does not know",
        ),
        (&["publish", "https://example.org", "--site", "output/site"], 2, "AWS_ENDPOINT_URL"),
        (&["publish", "s3://", "--site", "output/site"], 2, "does not name a bucket"),
    ] {
        let before = project.files(".");
        project.run(arguments).expect_failure(code).stderr_has(expected);
        assert_eq!(project.files("."), before, "{arguments:?}");
    }
}

#[test]
fn credentials_come_from_the_environment_alone() {
    let project = project();
    let without = |variables: &[(&str, &str)]| {
        let mut command = project.command(&["publish", "s3://bucket", "--root", "."]);
        for name in [
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "AWS_REGION",
            "AWS_DEFAULT_REGION",
            "AWS_ENDPOINT_URL",
            "AWS_ENDPOINT_URL_S3",
            "AWS_ALLOW_HTTP",
        ] {
            command.env_remove(name);
        }
        command.envs(variables.iter().copied());
        Run::new(command.output().expect("the program starts"), project.path())
    };
    without(&[])
        .expect_failure(3)
        .stderr_has("AWS_ACCESS_KEY_ID is not set")
        .stderr_has("AWS_SECRET_ACCESS_KEY is not set");
    let credentials = [("AWS_ACCESS_KEY_ID", "name"), ("AWS_SECRET_ACCESS_KEY", "sesame")];
    let with = |endpoint| without(&[&credentials[..], &[("AWS_ENDPOINT_URL", endpoint)]].concat());
    with("http://s3.example.org")
        .expect_failure(3)
        .stderr_has("not encrypted")
        .stderr_has("AWS_ALLOW_HTTP=true")
        .stderr_lacks("sesame");
}

#[cfg(unix)]
#[test]
fn links_lead_neither_out_of_the_site_nor_out_of_the_target() {
    use std::os::unix::fs::symlink;
    let project = project().write("secret.txt", "outside").write("elsewhere/keep.txt", "theirs");
    symlink(project.at("secret.txt"), project.at("output/site/link.txt")).expect("a link");
    publish(&project, &[])
        .expect_failure(2)
        .stderr_has("link.txt")
        .stderr_has("this link leads out");
    assert!(!project.at("public/index.html").exists());
    let project = project.remove("output/site/link.txt").write("public/.keep", "");
    symlink(project.at("elsewhere"), project.at("public/assets")).expect("a link");
    let run = publish(&project, &["--leave-others"]).expect_failure(2);
    run.stderr_has("a link in the path of this file leads out of the folder");
    assert_eq!(project.files("elsewhere"), ["keep.txt"]);
}

#[test]
fn hidden_files_of_the_site_stay_at_home_except_those_for_the_web() {
    let project = project()
        .write("output/site/.DS_Store", "x")
        .write("output/site/.git/config", "x")
        .write("output/site/.well-known/security.txt", "Contact: mailto:a@example.org");
    publish(&project, &[]).expect_success();
    let hidden: Vec<String> =
        published(&project).into_iter().filter(|path| path.starts_with('.')).collect();
    assert_eq!(hidden, [".well-known/security.txt"]);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_leaves_what_was_there() {
    use std::os::unix::fs::PermissionsExt;
    let project = project();
    publish(&project, &[]).expect_success();
    // The administrator may write everywhere.
    if fs::write(project.at("output/probe"), "").is_ok() && is_administrator() {
        return;
    }
    let before = content(&project, "public");
    let folder = project.at("public/s1");
    let closed = fs::Permissions::from_mode(0o555);
    fs::set_permissions(&folder, closed).expect("permissions");
    write_site(&project, 2);
    publish(&project, &[]).expect_failure(3).stderr_has("you do not have permission");
    for (path, bytes) in content(&project, "public") {
        assert!(before.get(&path).is_none_or(|old| *old == bytes) || !bytes.is_empty(), "{path}");
    }
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).expect("permissions");
    publish(&project, &[]).expect_success();
    is_published(&project);
}

#[cfg(unix)]
fn is_administrator() -> bool {
    let id = std::process::Command::new("id").arg("-u").output().expect("id runs");
    id.stdout.starts_with(b"0")
}

#[test]
fn two_runs_do_not_work_at_the_same_time() {
    let project = project();
    publish(&project, &[]).expect_success();
    write_site(&project, 2);
    // It waits before it removes what is old, and holds the folder meanwhile.
    let mut first = project
        .command(&["publish", "public", "--root", ".", "--pause", "600"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    while !project.at("public/.bindery.lock").exists() {
        std::thread::sleep(Duration::from_millis(5));
        assert!(first.try_wait().expect("a child").is_none(), "it is still at work");
    }
    publish(&project, &[]).expect_failure(3).stderr_has("another run is publishing to this folder");
    first.kill().expect("it is killed");
    first.wait().expect("it ends");
    publish(&project, &[]).expect_success();
    is_published(&project);
}

/// Runs are killed at random moments while a reader goes through the site again and again. What it is
/// shown is complete at every moment, and the last run leaves exactly the site.
#[test]
fn readers_get_complete_pages_whenever_runs_are_killed() {
    let project = project();
    publish(&project, &[]).expect_success();
    let is_over = AtomicBool::new(false);
    let rounds = AtomicUsize::new(0);
    let mut killed = 0;
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            while !is_over.load(Ordering::Relaxed) {
                let (pages, missing) = read_all(&project.at("public"));
                assert!(pages > 5, "{pages} pages");
                assert!(missing.is_empty(), "{missing:?}");
                rounds.fetch_add(1, Ordering::Relaxed);
            }
        });
        let mut dice = Dice(7);
        for edition in 2..20 {
            write_site(&project, edition);
            // A reader needs less than a second for the few files of this site.
            let mut run = project
                .command(&["publish", "public", "--root", ".", "--pause", "1"])
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .expect("the program starts");
            std::thread::sleep(Duration::from_millis(dice.below(1800) as u64));
            killed += usize::from(run.try_wait().expect("a child").is_none());
            let _ = run.kill();
            run.wait().expect("it ends");
            if reader.is_finished() {
                break;
            }
        }
        is_over.store(true, Ordering::Relaxed);
        reader.join().expect("the reader got every page");
    });
    assert!(killed > 5 && rounds.load(Ordering::Relaxed) > 5, "{killed} killed, {rounds:?} rounds");
    publish(&project, &[]).expect_success();
    is_published(&project);
    publish(&project, &[]).expect_success().stderr_has("nothing to do");
}
