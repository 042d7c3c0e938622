//! Names for those who do not see: only elements that can have a name are given one.

use crate::release::small_release;
use crate::support::unzip;

/// Elements that are nothing by themselves, or words in a line, and so can have no name.
const UNNAMED: [&str; 25] = [
    "abbr", "b", "bdi", "caption", "cite", "code", "del", "dfn", "div", "em", "i", "ins", "kbd",
    "mark", "p", "pre", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u",
];
/// Roles that can have no name.
const UNNAMED_ROLES: [&str; 12] = [
    "caption",
    "code",
    "deletion",
    "emphasis",
    "generic",
    "insertion",
    "none",
    "paragraph",
    "presentation",
    "strong",
    "subscript",
    "superscript",
];

/// The elements of a page that have a name. Complains about those that can have none.
#[track_caller]
fn named(page: &str, path: &str) -> usize {
    let mut found = 0;
    for tag in page.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
        if !tag.contains(" aria-label=") && !tag.contains(" aria-labelledby=") {
            continue;
        }
        let element = tag.split_whitespace().next().unwrap_or_default();
        // Pages of the site leave out the quotation marks around a single word.
        let role = tag
            .split(" role=")
            .nth(1)
            .and_then(|rest| rest.trim_start_matches('"').split(['"', ' ', '/']).next());
        let can_have = match role {
            Some(role) => !UNNAMED_ROLES.contains(&role),
            None => !UNNAMED.contains(&element),
        };
        assert!(can_have, "{path}: <{tag}> can have no name");
        found += 1;
    }
    found
}

#[test]
fn only_what_can_have_a_name_has_one() {
    let settings = "\n[site]\naddress = \"https://guide.example/\"\npartner = \"alder\"\n";
    let project = small_release().append("content/book.toml", settings);
    project.run(&["site"]).expect_success();
    let mut in_site = 0;
    for path in project.files("output/site").iter().filter(|path| path.ends_with(".html")) {
        in_site += named(&project.text(&format!("output/site/{path}")), path);
    }
    let mut in_ebooks = 0;
    for path in project.files("output/releases").iter().filter(|path| path.ends_with(".epub")) {
        for (name, bytes) in unzip(&project.bytes(&format!("output/releases/{path}"))) {
            if name.ends_with(".xhtml") {
                in_ebooks += named(&String::from_utf8_lossy(&bytes), &name);
            }
        }
    }
    assert!(in_site > 100 && in_ebooks > 30, "{in_site}, {in_ebooks}");
}
