//! Following the site without visiting it: feeds, catalogues for e-readers, `releases.json` and
//! messages to partners. `tests/site/feeds.py` asks programs that others wrote to read them.

use crate::support::{Project, Run, fixtures, unzip, xml};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

const BASE: &str = "https://site.orchard.example/";
/// A partner's name that would be markup, and no file name.
const HOSTILE: &str = "Birch & \"Sons\" <b>Law</b>";

/// A project with two releases, of which the second changes the law, and with packs.
fn released() -> &'static Project {
    static RELEASED: OnceLock<Project> = OnceLock::new();
    RELEASED.get_or_init(|| {
        let project = Project::base()
            .overlay(&fixtures().join("packs"))
            .remove("content/editions/large-print.toml")
            .remove("content/editions/screen.toml")
            .replace(
                "content/front-matter/about.md",
                "<!-- unconfirmed: the date of the next meeting, a secret called zucchinote -->\n",
                "",
            )
            .replace(
                "content/partners/birch/_brand.yml",
                "full: Birch Law Centre",
                &format!("full: '{HOSTILE}'"),
            );
        project.run(&["release", "cut"]).expect_success();
        let project = project
            .replace("content/book.toml", "updated = 2026-03-01", "updated = 2026-04-02")
            .replace("content/chapters/asking.md", "law-as-at: 2026-01-15", "law-as-at: 2026-03-20")
            .replace("content/chapters/asking.md", "Anyone may ask", "Anyone who wishes may ask");
        project.run(&["release", "plan"]);
        const DRAFT: &str = "content/releases/next.toml";
        let project = project.replace(DRAFT, "impact = \"\"", "impact = \"substantive\"").replace(
            DRAFT,
            "summary = \"\"",
            "summary = \"A < B & \\\"C\\\" may ask.\"",
        );
        project.run(&["release", "cut"]).expect_success();
        let recall = ["release", "recall", "2026.03", "--reason", "The helpline <was> wrong."];
        project.run(&recall).expect_success();
        project
    })
}

/// A copy of the released project, whose site has an address.
fn with_address() -> Project {
    Project::empty().overlay(released().path()).append(
        "content/book.toml",
        &format!("\n[site]\naddress = \"{BASE}\"\npartner = \"alder\"\n"),
    )
}

/// The project after its site was made, with messages to partners.
fn published() -> &'static Project {
    static PUBLISHED: OnceLock<Project> = OnceLock::new();
    PUBLISHED.get_or_init(|| {
        let project = with_address();
        site(&project, &["--announcements", "drafts"]).stderr_lacks("left out");
        project
    })
}

#[track_caller]
fn site(project: &Project, arguments: &[&str]) -> Run {
    let arguments: Vec<&str> = ["site"].iter().chain(arguments).copied().collect();
    project.run(&arguments).expect_success()
}

#[track_caller]
fn text(path: &str) -> String {
    published().text(&format!("output/site/{path}"))
}

#[track_caller]
fn json(path: &str) -> Value {
    serde_json::from_str(&text(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The file that an address of the site leads to.
#[track_caller]
fn file_of(address: &str) -> String {
    let path = address.strip_prefix(BASE).unwrap_or_else(|| panic!("{address} is elsewhere"));
    let path = path.split('#').next().unwrap_or(path);
    match path.is_empty() || path.ends_with('/') {
        true => format!("output/site/{path}index.html"),
        false => format!("output/site/{path}"),
    }
}

/// Titles, ids and HTML of the entries of an Atom feed, in order.
fn entries(path: &str) -> Vec<(String, String, String)> {
    let text = text(path);
    let document = xml(&text);
    let child = |node: &roxmltree::Node<'_, '_>, name: &str| {
        let found = node.children().find(|child| child.tag_name().name() == name);
        found.and_then(|child| child.text()).unwrap_or_default().to_owned()
    };
    let entries = document.descendants().filter(|node| node.tag_name().name() == "entry");
    entries.map(|own| (child(&own, "title"), child(&own, "id"), child(&own, "content"))).collect()
}

#[test]
fn without_an_address_the_site_says_what_is_left_out() {
    let project = Project::empty().overlay(released().path());
    site(&project, &[])
        .stderr_has("warning[missing-key]")
        .stderr_has("`releases.json` are left out");
    let files = project.files("output/site");
    for start in ["feeds/", "opds/", "releases.json"] {
        assert!(!files.iter().any(|path| path.starts_with(start)), "{start}");
    }
    let failed = project.run(&["site", "--announcements", "drafts"]).expect_failure(1);
    failed
        .stderr_has("announcements link to the site, so they need its address")
        .stderr_has("[site]");
}

#[test]
fn a_feed_lists_releases_and_recalls_with_the_recall_first() {
    let own = entries("feeds/releases.atom");
    let titles: Vec<&str> = own.iter().map(|(title, ..)| title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Recalled: version 2026.03",
            "Version 2026.04, with changes to the law",
            "Version 2026.03"
        ]
    );
    let ids: BTreeSet<&str> = own.iter().map(|(_, id, _)| id.as_str()).collect();
    assert_eq!(ids.len(), 3, "{ids:?}");
    assert!(ids.iter().all(|id| id.starts_with("urn:uuid:")), "{ids:?}");
    let [recall, second, first] = own.as_slice() else { panic!("three entries") };
    assert!(recall.2.contains("The helpline &lt;was&gt; wrong."), "{}", recall.2);
    assert!(second.2.contains("A &lt; B &amp; &quot;C&quot; may ask."), "{}", second.2);
    assert!(second.2.contains("Changes to the law"), "{}", second.2);
    assert!(second.2.contains("<li>Changed: <strong>"), "{}", second.2);
    assert!(first.2.contains("Recalled: do not use this."), "{}", first.2);
    for (_, _, html) in &own {
        // Well-formed, so that no word became markup.
        xml(html);
        assert!(html.contains(&format!("href=\"{BASE}history/2026.0")), "{html}");
    }
    let law = entries("feeds/law.atom");
    assert_eq!(law[1].0, "Change to the law: Asking for data: first steps");
    assert_eq!(law[0], own[0], "whoever follows the law learns of recalls");
}

#[test]
fn both_formats_of_a_feed_say_the_same() {
    for name in ["releases", "law"] {
        let feed = json(&format!("feeds/{name}.json"));
        assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
        assert_eq!(feed["feed_url"], format!("{BASE}feeds/{name}.json"));
        let items = feed["items"].as_array().expect("items");
        let own: Vec<(String, String, String)> = items
            .iter()
            .map(|item| {
                let text = |key: &str| item[key].as_str().expect("text").to_owned();
                assert!(published().at(&file_of(&text("url"))).exists(), "{}", item["url"]);
                (text("title"), text("id"), text("content_html"))
            })
            .collect();
        assert_eq!(own, entries(&format!("feeds/{name}.atom")));
    }
}

#[test]
fn catalogues_lead_to_every_file_for_readers_with_its_size() {
    let catalogues = ["", "partners/birch/"];
    for (partner, folder) in ["alder", "birch"].iter().zip(catalogues) {
        let all = text(&format!("{folder}opds/all.xml"));
        let document = xml(&all);
        let mut offered = BTreeMap::new();
        for node in document.descendants().filter(|node| node.tag_name().name() == "link") {
            let attribute = |name| node.attribute(name).unwrap_or_default();
            let address = attribute("href");
            let path = file_of(address);
            // Every page, list and cover that it names exists.
            assert!(published().at(&path).exists(), "{address}");
            if attribute("rel") == "http://opds-spec.org/acquisition/open-access" {
                let length: u64 = attribute("length").parse().expect("a size");
                assert_eq!(length, published().bytes(&path).len() as u64, "{address}");
                let name = address.rsplit('/').next().unwrap_or_default().to_owned();
                offered.insert(name, attribute("type").to_owned());
            }
        }
        let record: Value =
            serde_json::from_str(&published().text("content/releases/2026.04/release.json"))
                .expect("a record");
        let readable: BTreeSet<String> = record["artefacts"]
            .as_array()
            .expect("artefacts")
            .iter()
            .filter(|own| own["partner"] == **partner && own["form"].is_null())
            .filter_map(|own| own["path"].as_str()?.rsplit('/').next().map(str::to_owned))
            .collect();
        assert_eq!(offered.keys().cloned().collect::<BTreeSet<_>>(), readable);
        assert!(!all.contains("<b>"), "no name becomes markup");
    }
    assert!(
        text("partners/birch/opds/index.xml").contains("Birch &amp; &quot;Sons&quot; &lt;b&gt;")
    );
}

#[test]
fn a_catalogue_knows_an_ebook_by_its_own_identifier_and_accessibility() {
    let all = text("opds/all.xml");
    let document = xml(&all);
    let path = "output/releases/2026.04/alder/field-guide-alder-ebook-2026.04.epub";
    let files = unzip(&published().bytes(path));
    let package = String::from_utf8(files["EPUB/package.opf"].clone()).expect("text");
    let package = xml(&package);
    let own = package.descendants().find(|node| node.attribute("id") == Some("identifier"));
    let own = own.and_then(|node| node.text()).expect("an identifier");
    let id = document.descendants().find(|node| node.text() == Some(own)).expect("its entry");
    let entry = id.parent().expect("an entry");
    let values = |name: &str| -> BTreeSet<&str> {
        let nodes = entry.children().filter(|node| node.tag_name().name() == name);
        nodes.filter_map(|node| node.text()).collect()
    };
    for name in
        ["accessMode", "accessibilityFeature", "accessibilityHazard", "accessibilitySummary"]
    {
        let property = format!("schema:{name}");
        let stated: BTreeSet<&str> = package
            .descendants()
            .filter(|node| node.attribute("property") == Some(&property))
            .filter_map(|node| node.text())
            .collect();
        assert!(!stated.is_empty(), "{name}");
        assert_eq!(values(name), stated, "{name}");
    }
    assert_eq!(values("updated"), ["2026-04-02T00:00:00Z"].into());
    assert_eq!(values("issued"), ["2026-03-01"].into(), "the first release");
    assert_eq!(values("language"), ["en-GB"].into());
}

#[test]
fn both_formats_of_a_catalogue_have_the_same_publications_and_choices() {
    let lists: Vec<String> = published()
        .files("output/site/opds")
        .into_iter()
        .filter_map(|path| path.strip_suffix(".xml").map(str::to_owned))
        .collect();
    assert!(lists.iter().any(|name| name == "packs-epub"), "{lists:?}");
    for name in lists.iter().filter(|name| !["index", "partners"].contains(&name.as_str())) {
        let text = text(&format!("opds/{name}.xml"));
        let document = xml(&text);
        let nodes = |tag: &'static str| {
            document.descendants().filter(move |node| node.tag_name().name() == tag)
        };
        let ids: Vec<&str> = nodes("entry")
            .filter_map(|own| own.children().find(|child| child.tag_name().name() == "id")?.text())
            .collect();
        let feed = json(&format!("opds/{name}.json"));
        let publications = feed["publications"].as_array().expect("publications");
        let own: Vec<&str> =
            publications.iter().filter_map(|own| own["metadata"]["identifier"].as_str()).collect();
        assert_eq!(own, ids, "{name}");
        assert_eq!(feed["metadata"]["numberOfItems"], ids.len());
        let facets: Vec<(&str, bool)> = nodes("link")
            .filter(|own| own.attribute("rel") == Some("http://opds-spec.org/facet"))
            .map(|own| {
                let is_active = own.attributes().any(|attribute| {
                    attribute.name() == "activeFacet" && attribute.value() == "true"
                });
                (own.attribute("title").unwrap_or_default(), is_active)
            })
            .collect();
        let same: Vec<(&str, bool)> = feed["facets"]
            .as_array()
            .into_iter()
            .flatten()
            .flat_map(|group| group["links"].as_array().into_iter().flatten())
            .map(|link| (link["title"].as_str().unwrap_or_default(), link["rel"] == "self"))
            .collect();
        assert_eq!(same, facets, "{name}");
    }
}

#[test]
fn the_publisher_s_catalogue_leads_to_those_of_partners() {
    let feed = json("opds/partners.json");
    let leads: Vec<&str> = feed["navigation"]
        .as_array()
        .expect("leads")
        .iter()
        .filter_map(|lead| lead["href"].as_str())
        .collect();
    assert_eq!(
        leads,
        [format!("{BASE}opds/index.json"), format!("{BASE}partners/birch/opds/index.json")]
    );
    assert!(!published().at("output/site/partners/birch/opds/partners.json").exists());
}

#[test]
fn programs_find_every_release_with_its_files() {
    let data = json("releases.json");
    assert_eq!(data["$schema"], format!("{BASE}releases.schema.json"));
    assert_eq!((&data["schema"], &data["newest"]), (&Value::from(1), &Value::from("2026.04")));
    let schema = json("releases.schema.json");
    assert_eq!(schema["$id"], data["$schema"]);
    let releases = data["releases"].as_array().expect("releases");
    let status: Vec<&str> = releases.iter().filter_map(|own| own["status"].as_str()).collect();
    assert_eq!(status, ["current", "recalled"]);
    assert_eq!(releases[1]["recalls"][0]["reason"], "The helpline <was> wrong.");
    assert_eq!(releases[0]["changes"][0]["law"], true);
    for file in releases[0]["files"].as_array().expect("files") {
        let address = file["address"].as_str().expect("an address");
        let bytes = published().bytes(&file_of(address));
        assert_eq!(file["bytes"], bytes.len(), "{address}");
        assert_eq!(file["sha256"], bindery::ground::digest::sha256(&bytes), "{address}");
        let latest = file["latest"].as_str().expect("an address");
        assert!(published().at(&file_of(latest)).exists(), "{latest}");
        assert!(!address.contains("birch"), "{address}");
    }
    for file in releases[1]["files"].as_array().expect("files") {
        assert_eq!(file["address"], Value::Null);
        assert_eq!(file["recalled"]["reason"], "The helpline <was> wrong.");
    }
}

#[test]
fn messages_to_partners_are_drafts_with_what_is_theirs() {
    let names = published().files("drafts");
    assert_eq!(names, ["2026.04/alder-en-GB.eml", "2026.04/birch-en-GB.eml"]);
    let message = published().text("drafts/2026.04/alder-en-GB.eml");
    let (head, body) = message.split_once("\r\n\r\n").expect("a head");
    for line in ["Subject: The Field Guide: version 2026.04", "X-Unsent: 1", "MIME-Version: 1.0"] {
        assert!(head.lines().any(|own| own == line), "{line}\n{head}");
    }
    for name in ["Date:", "Message-ID:", "From:", "To:"] {
        assert!(!head.contains(name), "{head}");
    }
    for part in
        ["text/plain", "text/html", "CHANGES TO THE LAW", "YOUR PACKS", "packs/first-meeting/"]
    {
        assert!(body.contains(part), "{part}\n{body}");
    }
    assert!(!body.contains("partners/birch"), "{body}");
    let other = published().text("drafts/2026.04/birch-en-GB.eml");
    assert!(other.contains(&format!("{BASE}partners/birch/editions/ebook/")), "{other}");
    let inside = ["site", "--out", "made", "--announcements", "made/drafts"];
    let refused = published().run(&inside).expect_failure(3);
    refused.stderr_has("would be published with the site");
}

#[test]
fn the_same_releases_give_the_same_feeds() {
    let project = with_address();
    site(&project, &["--announcements", "drafts"]);
    let kept = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        path.contains("feeds/") || path.contains("opds/") || name.starts_with("releases.")
    };
    for folder in ["output/site", "drafts"] {
        let files = project.files(folder);
        assert_eq!(files, published().files(folder));
        for path in files.iter().filter(|path| folder == "drafts" || kept(path)) {
            let path = format!("{folder}/{path}");
            assert_eq!(project.bytes(&path), published().bytes(&path), "{path}");
        }
    }
}

#[test]
fn a_partner_s_own_site_has_its_own_address() {
    let project = with_address();
    let address = "https://birch.example/guide/";
    site(&project, &["--partner", "birch", "--address", address, "--out", "own"]);
    let all = project.text("own/opds/all.xml");
    assert!(all.contains(&format!("{address}files/2026.04/")), "{all}");
    assert!(!all.contains(BASE), "{all}");
    site(&project, &["--partner", "birch", "--out", "own"])
        .stderr_has("name the address with `--address");
    for (address, message) in [
        ("http://birch.example/", "must start with `https://`"),
        ("https://birch.example/guide", "must end in `/`"),
    ] {
        project
            .run(&["site", "--partner", "birch", "--address", address])
            .expect_failure(1)
            .stderr_has(message);
    }
}
