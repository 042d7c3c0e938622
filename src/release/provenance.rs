//! The provenance of a release: what was made, what it was made from, and which tool made it.
//!
//! An in-toto statement, version 1 (<https://in-toto.io/Statement/v1>), with the provenance
//! predicate of SLSA 1.2, whose type is that of every version 1 (<https://slsa.dev/provenance/v1>),
//! on one line. `SHA256SUMS` lists it, so it depends on no key; a sealed release also has it in a
//! signed envelope, which is listed nowhere. It names no machine and no time of day, because then no
//! two cuts would be the same.

use crate::project::history::ReleaseRecord;
use serde_json::json;

/// The statement's file name.
pub(crate) const PROVENANCE: &str = "provenance.intoto.jsonl";
/// The file with the same statement in an envelope (DSSE 1.0), signed with the key of the seal.
pub(crate) const SIGNED_PROVENANCE: &str = "provenance.signed.intoto.jsonl";
/// The name of this way of making releases: a tag (RFC 4151), which needs no web address.
const BUILD_TYPE: &str = "tag:bindery,2026:release/v1";

/// The statement of a release.
pub(crate) fn provenance(record: &ReleaseRecord) -> String {
    let subjects: Vec<_> = record
        .artefacts
        .iter()
        .map(|artefact| json!({ "name": artefact.path, "digest": { "sha256": artefact.sha256 } }))
        .collect();
    let mut dependencies = vec![json!({
        "name": record.source.archive,
        "uri": record.source.archive,
        "digest": { "sha256": record.source.sha256 },
        "mediaType": "application/zip",
    })];
    if let Some(commit) = &record.source.commit {
        dependencies.push(json!({
            "name": "commit",
            "digest": { "gitCommit": commit },
            "annotations": { "uncommittedChanges": record.source.uncommitted },
        }));
    }
    for input in &record.inputs {
        dependencies.push(json!({ "name": input.path, "digest": { "sha256": input.sha256 } }));
    }
    let tool = &record.tool;
    let statement = json!({
        "_type": "https://in-toto.io/Statement/v1",
        "subject": subjects,
        "predicateType": "https://slsa.dev/provenance/v1",
        "predicate": {
            "buildDefinition": {
                "buildType": BUILD_TYPE,
                "externalParameters": {
                    "work": record.work.id,
                    "version": record.version,
                    "date": record.date,
                    "previous": record.previous,
                },
                "internalParameters": {
                    "source": tool.source,
                    "fonts": tool.fonts,
                },
                "resolvedDependencies": dependencies,
            },
            "runDetails": {
                "builder": {
                    "id": format!("tag:bindery,2026:tool/{}", tool.version),
                    "version": { tool.name.clone(): tool.version, "engine": tool.engine },
                },
            },
        },
    });
    format!("{statement}\n")
}
