//! The help pages of a site: checking, reading and printing downloads.

use crate::support::{BOOKLET, Project, xml};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::OnceLock;

const UNCONFIRMED: &str =
    "<!-- unconfirmed: the date of the next meeting, a secret called zucchinote -->\n";

/// A booklet with its spine on the right.
fn on_the_right() -> String {
    BOOKLET.replace("binding = \"left\"", "binding = \"right\"")
}

/// A release, sealed with a key, and the public half of that key.
struct Sealed {
    project: Project,
    secret: String,
    public: String,
}

/// It is cut once and copied for each test.
fn sealed() -> Sealed {
    static SEALED: OnceLock<Sealed> = OnceLock::new();
    let first = SEALED.get_or_init(|| {
        let pair = minisign::KeyPair::generate_unencrypted_keypair().expect("a key pair");
        let secret = pair.sk.to_box(None).expect("a box").into_string();
        let project = Project::base()
            .remove("content/editions/large-print.toml")
            .remove("content/editions/screen.toml")
            .replace("content/front-matter/about.md", UNCONFIRMED, "")
            .write("content/editions/booklet.toml", on_the_right());
        let away = Project::empty().write("key", &secret);
        let key = away.at("key").display().to_string();
        project.run(&["release", "cut", "--key", &key]).expect_success();
        Sealed { project, secret, public: pair.pk.to_base64() }
    });
    Sealed {
        project: Project::empty().overlay(first.project.path()),
        secret: first.secret.clone(),
        public: first.public.clone(),
    }
}

/// Makes the site of `alder` alone.
fn made(project: &Project) {
    project.run(&["site", "--partner", "alder"]).expect_success();
}

/// The digests of a list by file.
fn digests(list: &str) -> BTreeMap<&str, &str> {
    let lines = list.lines().map(|line| line.split_once("  ").expect("a digest and a name"));
    lines.map(|(digest, name)| (name, digest)).collect()
}

const PAGE: &str = "output/site/help/verify/index.html";
const OWN: &str = "output/site/files/2026.03/SHA256SUMS-alder.txt";

#[test]
fn a_partner_has_a_list_of_its_own_digests_that_other_programs_accept() {
    let Sealed { project, .. } = sealed();
    made(&project);
    let list = project.text(OWN);
    let own = digests(&list);
    assert!(own.len() >= 4, "{list}");
    let released = project.text("output/releases/2026.03/SHA256SUMS");
    let released = digests(&released);
    let page = project.text(PAGE);
    for (name, digest) in &own {
        // A file that was downloaded under its name without a number is in the list, too.
        let is_numbered = name.contains("-2026.03");
        let folder = if is_numbered { "2026.03" } else { "latest" };
        let path = format!("output/site/files/{folder}/{name}");
        assert_eq!(bindery::ground::digest::sha256(&project.bytes(&path)), **digest, "{name}");
        assert!(released.values().any(|own| own == digest), "{name}");
        assert!(page.contains(&format!(" download dir=\"ltr\">{name}</a>")), "{name}");
        let own = format!("data-sha256=\"{digest}\" data-name=\"{name}\"");
        assert_eq!(page.contains(&own), is_numbered, "{name}");
    }
    let numbered = own.keys().filter(|name| name.contains("-2026.03")).count();
    assert_eq!(own.len(), 2 * numbered, "{list}");
    assert!(!list.contains("birch"), "{list}");
    assert!(!page.contains("birch"), "a page names another partner");
}

#[test]
fn a_check_of_no_file_says_so() {
    let Sealed { project, .. } = sealed();
    made(&project);
    let page = project.text(PAGE);
    let command = page.split("<code>").find(|own| own.starts_with("Get-Content SHA256SUMS-alder"));
    let command = command.and_then(|own| own.split("</code>").next()).expect("a command");
    for part in ["-Begin { $n = 0 }", "$n++;", "-End { if ($n -eq 0) {", "no file was verified"] {
        assert!(command.contains(part), "{part}: {command}");
    }
    assert_eq!(command.matches('{').count(), command.matches('}').count(), "{command}");
    // It says the same as the programs on other systems, which the text explains.
    for part in ["${file}: OK", "${file}: FAILED"] {
        assert!(command.contains(part), "{part}: {command}");
    }
    assert!(page.contains("If you see “no file was verified”"), "{page}");
}

#[test]
fn the_seal_is_offered_with_the_key_that_made_it() {
    let Sealed { project, secret, public } = sealed();
    made(&project);
    let offered = |name: &str| project.at(&format!("output/site/files/2026.03/{name}"));
    for name in ["SHA256SUMS", "SHA256SUMS.minisig"] {
        let released = project.bytes(&format!("output/releases/2026.03/{name}"));
        assert!(project.bytes(&format!("output/site/files/2026.03/{name}")) == released, "{name}");
    }
    // Without a list of keys nobody can tell which key it is.
    assert!(!offered("minisign.pub").exists());
    assert!(!project.text(PAGE).contains(&public));
    // The record of a release names all partners.
    assert!(!offered("release.json").exists());
    let away = Project::empty().write("key", &secret);
    let key = away.at("key").display().to_string();
    let add = ["release", "keys", "add", &public, "--name", "Orchard Press", "--key", &key];
    project.run(&add).expect_success();
    made(&project);
    let text = project.text("output/site/files/2026.03/minisign.pub");
    assert_eq!(text.lines().nth(1), Some(public.as_str()));
    assert!(minisign::PublicKeyBox::from_string(&text).is_ok(), "{text}");
    assert!(project.text(PAGE).contains(&public));
}

#[test]
fn a_list_that_was_altered_is_not_offered() {
    let Sealed { project, .. } = sealed();
    let path = "output/releases/2026.03/SHA256SUMS";
    let text = project.text(path).replace("alder/", "older/");
    project.overwrite(path, text);
    project.run(&["site", "--partner", "alder"]).expect_success().stderr_has(
        "`SHA256SUMS` of release 2026.03 does not match its record, so the site does not offer it",
    );
    assert!(!project.at("output/site/files/2026.03/SHA256SUMS").exists());
    assert!(!project.text(PAGE).contains("SHA256SUMS.minisig"));
}

#[test]
fn the_page_about_printing_says_what_the_command_says() {
    let Sealed { project, .. } = sealed();
    made(&project);
    let file =
        "output/releases/2026.03/alder/field-guide-alder-booklet-sheets-a4-short-edge-2026.03.pdf";
    let run = project.run(&["sheets", "--format", "json", file]).expect_success();
    let told: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let page = project.text("output/site/help/printing/index.html");
    let steps = told[0]["steps"].as_array().expect("steps");
    assert!(steps.len() >= 5);
    for step in steps {
        let step = step.as_str().expect("text");
        assert!(page.contains(step), "{step}\nis not on the page:\n{page}");
    }
    // The page of the edition leads to the place of its file.
    let place = "help/printing/index.html#file-field-guide-alder-booklet-sheets-a4-short-edge\"";
    assert!(project.text("output/site/editions/booklet/index.html").contains(place));
    assert!(page.contains("id=\"file-field-guide-alder-booklet-sheets-a4-short-edge\""));
    // A booklet that opens to the right is drawn so.
    let drawings: Vec<String> = project
        .files("output/site/assets")
        .into_iter()
        .filter(|path| path.ends_with(".svg") && path.contains("-right"))
        .map(|path| format!("output/site/assets/{path}"))
        .collect();
    assert!(drawings.len() >= 6, "{drawings:?}");
    for path in &drawings {
        let text = project.text(path);
        let drawing = xml(&text);
        assert!(text.contains("matrix(-1 0 0 1 240 0)"), "{path}");
        assert!(drawing.descendants().all(|node| node.attribute("style").is_none()), "{path}");
    }
}

#[test]
fn ebooks_have_a_page_and_questions_have_answers() {
    let Sealed { project, .. } = sealed();
    made(&project);
    let index = project.text("output/site/help/index.html");
    for page in ["verify", "ebooks", "printing"] {
        assert!(index.contains(&format!("href=\"{page}/index.html\"")), "{page}");
    }
    let ebooks = project.text("output/site/help/ebooks/index.html");
    assert!(ebooks.contains("field-guide-alder-ebook-2026.03.epub"), "{ebooks}");
    // Without the address of the site there is no catalogue to name.
    assert!(!ebooks.contains("opds"), "{ebooks}");
}
