//! The pages of a site: its files, and the links in them.

use super::Project;
use std::collections::BTreeMap;

/// Every file below a folder of a project, with its bytes.
pub(crate) fn files_below(project: &Project, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let files = project.files(folder).into_iter();
    files.map(|path| (path.clone(), project.bytes(&format!("{folder}/{path}")))).collect()
}

/// The values of an attribute in a page. Those without spaces may lack quotation marks.
pub(crate) fn attributes<'p>(page: &'p str, name: &str) -> Vec<&'p str> {
    let start = format!(" {name}=");
    let rest = page.match_indices(&start).map(|(at, _)| &page[at + start.len()..]);
    rest.filter_map(|rest| match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => rest.split([' ', '>']).next(),
    })
    .collect()
}

/// Where a relative link leads from a page.
pub(crate) fn target(from: &str, link: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => {
                assert!(parts.pop().is_some(), "{link} leads out of the site from {from}");
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}
