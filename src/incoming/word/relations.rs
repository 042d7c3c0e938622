//! Relationships: what a part of a Word file refers to, by the ids that its XML has.
//!
//! In: the name of a part. Out: the targets of its relationships (ECMA-376-2, 9.3). Nothing outside of
//! the file is ever opened.

use crate::ground::diagnostic::Diagnostic;
use crate::incoming::package::Package;
use crate::incoming::xml;
use std::collections::BTreeMap;

/// What a part refers to.
#[derive(Debug, Clone)]
pub(super) struct Target {
    /// The last part of the type's address: `image`, `hyperlink`.
    pub(super) kind: String,
    /// The name of a part, or an address outside the file.
    pub(super) target: String,
    pub(super) is_external: bool,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Relations {
    targets: BTreeMap<String, Target>,
}

impl Relations {
    /// The relationships of a part.
    ///
    /// # Errors
    /// If they cannot be read.
    pub(super) fn of(package: &Package<'_>, part: &str) -> Result<Self, Box<Diagnostic>> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let slash = if folder.is_empty() { "" } else { "/" };
        let text = package.text(&format!("{folder}{slash}_rels/{name}.rels"))?;
        let mut targets = BTreeMap::new();
        let text = text.unwrap_or_default();
        let Ok(tree) = xml::parse(&text) else { return Ok(Self { targets }) };
        for node in tree.descendants().filter(|node| xml::tag(*node) == ("rel", "Relationship")) {
            let (Some(id), Some(target)) = (node.attribute("Id"), node.attribute("Target")) else {
                continue;
            };
            let kind = node.attribute("Type").and_then(|kind| kind.rsplit('/').next());
            let is_external = node.attribute("TargetMode") == Some("External");
            let target = match is_external {
                true => target.to_owned(),
                false => inside(folder, target),
            };
            let kind = kind.unwrap_or_default().to_owned();
            targets.insert(id.to_owned(), Target { kind, target, is_external });
        }
        Ok(Self { targets })
    }

    pub(super) fn get(&self, id: &str) -> Option<&Target> {
        self.targets.get(id)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Target> {
        self.targets.values()
    }

    /// The part of the first relationship of a kind.
    pub(super) fn part(&self, kind: &str) -> Option<&str> {
        let found = self.iter().find(|target| target.kind == kind && !target.is_external);
        found.map(|target| target.target.as_str())
    }
}

/// The name of the part that a target means. `..` never leads out of the file.
fn inside(folder: &str, target: &str) -> String {
    let mut parts: Vec<&str> = match target.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').filter(|part| !part.is_empty()).collect(),
    };
    for part in target.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    parts.join("/")
}
