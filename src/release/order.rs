//! The order of a release: what the cut was asked for, kept so that the release can be made again.
//!
//! The source archive contains it. Together with the archived content it determines every byte of
//! the release.

use crate::ground::date::Date;
use crate::ground::digest;
use crate::ground::fonts;
use crate::ground::version::Version;
use crate::project::history::{SCHEMA, ToolRecord};
use serde::{Deserialize, Serialize};

/// The order's name in the archive.
pub(crate) const ORDER: &str = "order.json";

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Order {
    pub(crate) schema: u32,
    pub(crate) version: Version,
    pub(crate) date: Date,
    /// The commit that the content comes from, if the project is in a Git repository.
    pub(crate) commit: Option<String>,
    /// Whether the content differed from that commit.
    pub(crate) uncommitted: bool,
    pub(crate) tool: ToolRecord,
}

impl Order {
    pub(crate) fn new(
        version: Version,
        date: Date,
        commit: Option<String>,
        uncommitted: bool,
    ) -> Self {
        Self { schema: SCHEMA, version, date, commit, uncommitted, tool: this_tool() }
    }
}

/// This tool, as records describe it.
pub(crate) fn this_tool() -> ToolRecord {
    let mut all = String::new();
    for font in fonts::all() {
        all.push_str(&format!("{} {}\n", font.name, digest::sha256(font.bytes)));
    }
    ToolRecord {
        name: "Bindery".to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        engine: format!("Typst {}", crate::ground::tool::ENGINE),
        source: crate::ground::tool::SOURCE.to_owned(),
        fonts: digest::sha256(all.as_bytes()),
    }
}

/// How a tool differs from this one, in words; `None` if it is the same.
pub(crate) fn difference(tool: &ToolRecord) -> Option<String> {
    let this = this_tool();
    if *tool == this {
        return None;
    }
    let named = |tool: &ToolRecord| format!("{} {} with {}", tool.name, tool.version, tool.engine);
    if named(tool) != named(&this) {
        return Some(format!("it was made with {}, but this is {}", named(tool), named(&this)));
    }
    Some(if tool.fonts != this.fonts {
        format!("it was made with {} and different fonts", named(tool))
    } else {
        format!("it was made with a different build of {}", named(tool))
    })
}
