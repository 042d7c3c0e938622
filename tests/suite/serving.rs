//! `bindery serve`: a finished site as a browser gets it, asked over real connections.

use crate::support::Project;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A small finished site with a file of every kind that needs its own media type.
fn site() -> Project {
    let mut project = Project::empty()
        .write("output/site/index.html", "<!doctype html><title>Front</title>")
        .write("output/site/404.html", "<!doctype html><title>Lost</title>")
        .write("output/site/evisas/index.html", "<!doctype html><title>eVisas</title>")
        .write("output/site/empty/page.txt", "no page of its own")
        .write("output/site/a b/é.txt", "odd names")
        .write("output/site/.secret", "hidden")
        .write("output/site/.git/config", "hidden")
        .write("output/site/.well-known/security.txt", "Contact: mailto:a@example.org")
        .write("output/site/files/digits.txt", "0123456789")
        .write("secret.txt", "outside");
    for (path, _) in TYPES {
        if !project.at(&format!("output/site/{path}")).exists() {
            project = project.write(&format!("output/site/{path}"), "x");
        }
    }
    project
}

const TYPES: [(&str, &str); 20] = [
    ("index.html", "text/html; charset=utf-8"),
    ("assets/site.0123abcd.css", "text/css; charset=utf-8"),
    ("assets/search.0123abcd.js", "text/javascript; charset=utf-8"),
    ("assets/cover.0123abcd.png", "image/png"),
    ("assets/figure.0123abcd.svg", "image/svg+xml"),
    ("assets/type.0123abcd.woff2", "font/woff2"),
    ("files/2026.11/toolkit.epub", "application/epub+zip"),
    ("files/2026.11/toolkit.pdf", "application/pdf"),
    ("files/2026.11/SHA256SUMS", "text/plain; charset=utf-8"),
    ("files/2026.11/SHA256SUMS.minisig", "text/plain; charset=utf-8"),
    ("files/2026.11/provenance.intoto.jsonl", "application/jsonl"),
    ("files/2026.11/source.zip", "application/zip"),
    ("go/recalls.toml", "application/toml"),
    ("mail/partner.eml", "message/rfc822"),
    ("opds/index.xml", "application/atom+xml;profile=opds-catalog"),
    ("opds/index.json", "application/opds+json"),
    ("feeds/releases.xml", "application/atom+xml"),
    ("feeds/releases.json", "application/feed+json"),
    ("releases.json", "application/json"),
    ("site.webmanifest", "application/manifest+json"),
];

/// A running preview, which ends with the test.
struct Preview {
    child: Child,
    port: u16,
}

impl Preview {
    fn of(project: &Project) -> Self {
        let mut command = project.command(&["serve", "--root", ".", "--port", "0"]);
        let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let mut line = String::new();
        let stdout = child.stdout.as_mut().expect("standard output");
        BufReader::new(stdout).read_line(&mut line).expect("an address");
        let port =
            line.trim().strip_prefix("http://127.0.0.1:").and_then(|it| it.strip_suffix('/'));
        let port = port.unwrap_or_else(|| panic!("no address: {line}")).parse().expect("a port");
        Self { child, port }
    }

    /// The answer to a request for a path.
    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[])
    }

    fn ask(&self, method: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        let host = format!("localhost:{}", self.port);
        let mut request = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        if !fields.iter().any(|(name, _)| *name == "Host") {
            request.push_str(&format!("Host: {host}\r\n"));
        }
        for (name, value) in fields {
            request.push_str(&format!("{name}: {value}\r\n"));
        }
        self.send("127.0.0.1", &format!("{request}\r\n"))
    }

    fn send(&self, address: &str, request: &str) -> Answer {
        let mut stream = TcpStream::connect((address, self.port)).expect("the preview listens");
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a time limit");
        stream.write_all(request.as_bytes()).expect("a request");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer");
        Answer::read(&bytes)
    }

    fn signal(&self, name: &str) {
        let pid = self.child.id().to_string();
        let sent = Command::new("kill").args([&format!("-{name}"), &pid]).status();
        assert!(sent.expect("kill runs").success());
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[derive(Debug)]
struct Answer {
    status: u16,
    fields: Vec<(String, String)>,
    body: String,
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).expect("a status");
        let fields = lines.filter_map(|line| line.split_once(": "));
        Self {
            status: status.parse().expect("a number"),
            fields: fields.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect(),
            body: body.to_owned(),
        }
    }

    fn field(&self, name: &str) -> Option<&str> {
        let found = self.fields.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }
}

#[test]
fn every_file_has_its_media_type_and_time_to_live() {
    let project = site();
    let preview = Preview::of(&project);
    for (path, expected) in TYPES {
        let answer = preview.get(&format!("/{path}"));
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.field("content-type"), Some(expected), "{path}");
        let kept = match path.starts_with("assets/") {
            true => "public, max-age=31536000, immutable",
            false => "no-cache",
        };
        assert_eq!(answer.field("cache-control"), Some(kept), "{path}");
    }
}

#[test]
fn parts_of_files_can_be_asked_for() {
    let project = site();
    let preview = Preview::of(&project);
    let part = |range: &str| preview.ask("GET", "/files/digits.txt", &[("Range", range)]);
    let answer = part("bytes=2-4");
    assert_eq!((answer.status, answer.body.as_str()), (206, "234"));
    assert_eq!(answer.field("content-range"), Some("bytes 2-4/10"));
    assert_eq!(part("bytes=-3").body, "789");
    assert_eq!(part("bytes=7-").body, "789");
    let beyond = part("bytes=20-");
    assert_eq!((beyond.status, beyond.field("content-range")), (416, Some("bytes */10")));
    let whole = preview.get("/files/digits.txt");
    assert_eq!(whole.field("accept-ranges"), Some("bytes"));
    let tag = whole.field("etag").expect("a tag").to_owned();
    let fields = [("Range", "bytes=2-4"), ("If-Range", tag.as_str())];
    assert_eq!(preview.ask("GET", "/files/digits.txt", &fields).status, 206);
    let fields = [("Range", "bytes=2-4"), ("If-Range", "\"other\"")];
    assert_eq!(preview.ask("GET", "/files/digits.txt", &fields).status, 200);
}

#[test]
fn what_has_not_changed_is_not_sent_again() {
    let project = site();
    let preview = Preview::of(&project);
    let first = preview.get("/evisas/");
    let tag = first.field("etag").expect("a tag").to_owned();
    let date = first.field("last-modified").expect("a date").to_owned();
    for field in [("If-None-Match", tag.as_str()), ("If-Modified-Since", date.as_str())] {
        let again = preview.ask("GET", "/evisas/", &[field]);
        assert_eq!((again.status, again.body.as_str()), (304, ""), "{field:?}");
        assert_eq!(again.field("cache-control"), Some("no-cache"));
    }
    std::thread::sleep(Duration::from_millis(20));
    project.overwrite("output/site/evisas/index.html", "<!doctype html><title>New</title>");
    let again = preview.ask("GET", "/evisas/", &[("If-None-Match", tag.as_str())]);
    assert_eq!(again.status, 200);
    assert!(again.body.contains("New"), "{again:?}");
}

#[test]
fn folders_show_their_page_and_nothing_else() {
    let project = site();
    let preview = Preview::of(&project);
    assert!(preview.get("/").body.contains("Front"));
    assert!(preview.get("/evisas/").body.contains("eVisas"));
    assert!(preview.get("/evisas/index.html").body.contains("eVisas"));
    let moved = preview.get("/evisas?print=1");
    assert_eq!((moved.status, moved.field("location")), (301, Some("/evisas/?print=1")));
    let listed = preview.get("/empty/");
    assert_eq!(listed.status, 404);
    assert!(!listed.body.contains("page.txt"), "{listed:?}");
    assert_eq!(preview.get("/a%20b/%C3%A9.txt").body, "odd names");
    assert_eq!(preview.get("/files/digits.txt/").status, 404);
}

#[test]
fn a_page_that_does_not_exist_shows_the_sites_own() {
    let project = site();
    let preview = Preview::of(&project);
    let tag = preview.get("/404.html").field("etag").expect("a tag").to_owned();
    let fields = [("If-None-Match", tag.as_str()), ("Range", "bytes=0-3")];
    for answer in [preview.get("/nothing/here"), preview.ask("GET", "/nothing", &fields)] {
        assert_eq!(answer.status, 404);
        assert!(answer.body.contains("Lost"), "{answer:?}");
        assert_eq!(answer.field("content-type"), Some("text/html; charset=utf-8"));
        assert_eq!(answer.field("etag"), None);
    }
    let project = site().remove("output/site/404.html");
    let answer = Preview::of(&project).get("/nothing");
    assert_eq!((answer.status, answer.body.as_str()), (404, "Page not found.\n"));
}

#[test]
fn only_this_machine_by_its_own_names_gets_an_answer() {
    let project = site();
    let preview = Preview::of(&project);
    let port = preview.port;
    for host in ["localhost", "127.0.0.1", "[::1]", "LOCALHOST"] {
        let host = format!("{host}:{port}");
        assert_eq!(preview.ask("GET", "/", &[("Host", &host)]).status, 200, "{host}");
    }
    let hosts = [
        "example.org".to_owned(),
        format!("example.org:{port}"),
        format!("localhost.example.org:{port}"),
        format!("127.0.0.1.example.org:{port}"),
        "localhost".to_owned(),
        format!("localhost:{}", port ^ 1),
        format!("0.0.0.0:{port}"),
    ];
    for host in &hosts {
        let answer = preview.ask("GET", "/", &[("Host", host)]);
        assert_eq!(answer.status, 421, "{host}");
        assert!(!answer.body.contains("Front"), "{host}");
    }
    let whole = format!(
        "GET http://example.org/ HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"
    );
    assert_eq!(preview.send("127.0.0.1", &whole).status, 421);
    let none = preview.send("127.0.0.1", "GET / HTTP/1.0\r\n\r\n");
    assert_eq!(none.status, 421);
    // Where the machine has it, the other address works too.
    if std::net::TcpListener::bind("[::1]:0").is_ok() {
        let request = format!("GET / HTTP/1.1\r\nHost: [::1]:{port}\r\nConnection: close\r\n\r\n");
        assert_eq!(preview.send("::1", &request).status, 200);
    }
}

#[test]
fn pages_are_only_read() {
    let project = site();
    let preview = Preview::of(&project);
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"] {
        let answer = preview.ask(method, "/", &[]);
        assert_eq!((answer.status, answer.field("allow")), (405, Some("GET, HEAD")), "{method}");
    }
    let (get, head) = (preview.get("/"), preview.ask("HEAD", "/", &[]));
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    for field in ["content-length", "content-type", "etag", "cache-control"] {
        assert_eq!(head.field(field), get.field(field), "{field}");
    }
}

#[test]
fn nothing_outside_the_site_and_nothing_hidden_is_served() {
    let project = site();
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        symlink(project.at("secret.txt"), project.at("output/site/link.txt")).expect("a link");
        symlink(project.path(), project.at("output/site/up")).expect("a link");
        symlink("digits.txt", project.at("output/site/files/same.txt")).expect("a link");
    }
    let preview = Preview::of(&project);
    for path in [
        "/../../secret.txt",
        "/%2e%2e/%2e%2e/secret.txt",
        "/..%2f..%2fsecret.txt",
        "/evisas/../../../secret.txt",
        "/..%5c..%5csecret.txt",
        "//secret.txt",
        "/link.txt",
        "/up/secret.txt",
        "/.secret",
        "/.git/config",
        "/%2egit/config",
        "/files/%00",
    ] {
        let answer = preview.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.body.contains("outside"), "{path}");
    }
    assert_eq!(preview.get("/.well-known/security.txt").status, 200);
    #[cfg(unix)]
    assert_eq!(preview.get("/files/same.txt").body, "0123456789");
}

#[test]
fn answers_carry_what_a_careful_host_sets() {
    let project = site();
    let preview = Preview::of(&project);
    for path in ["/", "/nothing", "/evisas", "/files/2026.11/toolkit.pdf"] {
        let answer = preview.get(path);
        assert_eq!(answer.field("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(answer.field("referrer-policy"), Some("no-referrer"), "{path}");
        assert_eq!(answer.field("cross-origin-resource-policy"), Some("same-origin"), "{path}");
    }
    let policy = preview.get("/").field("content-security-policy").map(str::to_owned);
    assert!(policy.expect("a policy").contains("frame-ancestors 'none'"));
    let pdf = preview.get("/files/2026.11/toolkit.pdf");
    assert_eq!(pdf.field("content-security-policy"), None, "a browser’s viewer must work");
}

#[test]
fn a_port_that_is_taken_is_named_with_the_next_step() {
    let project = site();
    let preview = Preview::of(&project);
    let port = preview.port.to_string();
    let run = project.run(&["serve", "--root", ".", "--port", &port]).expect_failure(3);
    run.stderr_has(&format!("another program is using port {port}")).stderr_has("`--port 0`");
}

#[test]
fn a_folder_without_a_site_is_refused() {
    let project = site().write("other/page.txt", "text");
    project
        .run(&["serve", "--site", "missing", "--port", "0"])
        .expect_failure(2)
        .stderr_has("there is no site here")
        .stderr_has("--site DIR");
    project
        .run(&["serve", "--site", "other", "--port", "0"])
        .expect_failure(2)
        .stderr_has("it has no `index.html`");
}

#[cfg(unix)]
#[test]
fn it_ends_when_it_is_asked_to() {
    for signal in ["INT", "TERM"] {
        let project = site();
        let mut preview = Preview::of(&project);
        // An open connection does not keep it.
        let open = TcpStream::connect(("127.0.0.1", preview.port)).expect("the preview listens");
        preview.signal(signal);
        let status = preview.child.wait().expect("it ends");
        assert_eq!(status.code(), Some(0), "{signal}");
        drop(open);
        let mut said = String::new();
        let stderr = preview.child.stderr.as_mut().expect("standard error");
        stderr.read_to_string(&mut said).expect("text");
        assert!(said.ends_with("stopped\n"), "{said}");
    }
}
