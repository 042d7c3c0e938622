//! The manifest of a shard: what is in its folder, and what it was made from.
//!
//! In: a shard's folder. Out: its manifest, and every file in it that is not as the manifest says.

use crate::assembly::record::Made;
use crate::assembly::shares::Shard;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files;
use crate::ground::version::Version;
use crate::project::history::{ToolRecord, parse};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The name of the manifest in the folder of a shard.
pub(super) const MANIFEST: &str = "shard.json";

/// What a machine made of a release.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Manifest {
    pub(super) schema: u32,
    /// The id of the work.
    pub(super) work: String,
    pub(super) version: Version,
    pub(super) date: Date,
    /// The build of the tool that made it.
    pub(super) tool: ToolRecord,
    /// Digest of the source archive of the release.
    pub(super) source: String,
    /// The number of the share, counted from one.
    pub(super) shard: usize,
    /// The number of shares.
    pub(super) of: usize,
    /// The files, as `build.json` describes them.
    pub(super) files: Vec<Made>,
    /// Where blocks of the text are, if the copy whose pages the release records is in this share.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(super) pages: Option<BlockPages>,
}

/// The first page of each block, by the ids of blocks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct BlockPages {
    /// The last volume whose pages were looked at, if the book is divided.
    pub(super) volume: Option<usize>,
    pub(super) blocks: BTreeMap<String, usize>,
}

/// A shard in its folder.
#[derive(Debug)]
pub(super) struct ReadShard {
    pub(super) folder: PathBuf,
    pub(super) manifest: Manifest,
}

impl ReadShard {
    /// Reads the manifest in a folder.
    ///
    /// # Errors
    /// If there is none, or it cannot be read.
    pub(super) fn open(folder: &Path) -> Result<Self, Diagnostic> {
        let shown = folder.display().to_string();
        let advice = "make this shard again with `bindery release cut --shard`";
        let Some(text) = files::text_of(&folder.join(MANIFEST)) else {
            let message =
                format!("there is no finished shard here: the folder has no `{MANIFEST}`");
            return Err(Diagnostic::error(Code::Release, message).in_path(shown).hint(advice));
        };
        let manifest: Manifest = parse(&text).map_err(|damage| {
            let problem = damage.placed_problem_with("the manifest of this shard");
            problem.in_path(folder.join(MANIFEST).display().to_string()).hint(advice)
        })?;
        if let Err(why) = Shard::new(manifest.shard, manifest.of) {
            let message = format!("the manifest of this shard is damaged: {why}");
            return Err(Diagnostic::error(Code::Release, message).in_path(shown).hint(advice));
        }
        Ok(Self { folder: folder.to_owned(), manifest })
    }

    /// A problem with this shard.
    pub(super) fn problem(&self, message: impl Into<String>) -> Diagnostic {
        Diagnostic::error(Code::Release, message).in_path(self.folder.display().to_string())
    }

    /// Every file that is missing, was changed, or does not belong there.
    pub(super) fn damage(&self) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        let mut listed = BTreeSet::from([MANIFEST]);
        let again = |problem: Diagnostic| {
            let Manifest { shard, of, .. } = self.manifest;
            problem.hint(format!("make it again with `--shard {shard}/{of}`"))
        };
        for made in &self.manifest.files {
            let path = made.path.as_str();
            if !files::is_inside(path) {
                let message = format!("`{}` leads out of this shard", path.escape_debug());
                problems.push(again(self.problem(message)));
                continue;
            }
            listed.insert(path);
            if files::digest_of(&self.folder.join(path)).as_ref() != Some(&made.sha256) {
                let message = format!("`{path}` in this shard is missing or was changed");
                problems.push(again(self.problem(message)));
            }
        }
        match files::files_below(&self.folder) {
            Ok(found) => {
                for path in found.iter().filter(|path| !listed.contains(path.as_str())) {
                    let message = format!("`{path}` is not in the manifest of this shard");
                    problems.push(self.problem(message).hint("remove it"));
                }
            }
            Err(problem) => problems.push(problem),
        }
        problems
    }
}
