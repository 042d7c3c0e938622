//! Signed statements about a release: its provenance, and who rebuilt it.

use super::prove::{keys, sealed};
use super::{cut, released, small};
use crate::support::Project;
use ct_codecs::{Base64, Decoder, Encoder};
use serde_json::Value;

const FOLDER: &str = "output/releases/2026.03";
const UNSIGNED: &str = "output/releases/2026.03/provenance.intoto.jsonl";
const SIGNED: &str = "output/releases/2026.03/provenance.signed.intoto.jsonl";

/// The signed text of an envelope.
#[track_caller]
fn payload(envelope: &str) -> String {
    let envelope: Value = serde_json::from_str(envelope).expect("JSON");
    assert_eq!(envelope["payloadType"], "application/vnd.in-toto+json");
    let payload = envelope["payload"].as_str().expect("a payload");
    String::from_utf8(Base64::decode_to_vec(payload, None).expect("Base64")).expect("text")
}

#[test]
fn the_provenance_of_a_sealed_release_is_signed_and_changes_no_digest() {
    let (project, public) = sealed();
    let project = project.write("minisign.pub", &public);
    let text = project.text(SIGNED);
    assert_eq!(text.lines().count(), 1, "one envelope, on one line");
    assert_eq!(payload(&text), project.text(UNSIGNED));
    let statement: Value = serde_json::from_str(&payload(&text)).expect("JSON");
    assert_eq!(statement["_type"], "https://in-toto.io/Statement/v1");
    assert_eq!(statement["predicateType"], "https://slsa.dev/provenance/v1");
    assert!(!project.text(&format!("{FOLDER}/SHA256SUMS")).contains("signed"));
    assert_eq!(
        project.text(&format!("{FOLDER}/SHA256SUMS")),
        released().text(&format!("{FOLDER}/SHA256SUMS")),
        "the digests do not depend on the key"
    );
    assert_eq!(project.text("content/releases/2026.03/provenance.signed.intoto.jsonl"), text);
    // The signature is what any reader of DSSE checks: Ed25519 over the type and the text.
    let envelope: Value = serde_json::from_str(&text).expect("JSON");
    let body = payload(&text);
    let covered = format!(
        "DSSEv1 {} application/vnd.in-toto+json {} {body}",
        "application/vnd.in-toto+json".len(),
        body.len()
    );
    let line = public.lines().nth(1).expect("a key");
    let key = Base64::decode_to_vec(line, None).expect("Base64");
    let key = ed25519_compact::PublicKey::from_slice(&key[10..]).expect("a key");
    let signature = envelope["signatures"][0]["sig"].as_str().expect("a signature");
    let signature = Base64::decode_to_vec(signature, None).expect("Base64");
    let signature = ed25519_compact::Signature::from_slice(&signature).expect("a signature");
    key.verify(covered, &signature).expect("a good signature");
    project
        .run(&["release", "verify", "2026.03", "--key", "minisign.pub"])
        .expect_success()
        .stderr_has("the provenance is signed with a key that you trust");
    project
        .run(&["release", "verify", "2026.03", "--format", "json"])
        .expect_success()
        .stdout_has("\"provenance\": \"unchecked\"");
}

#[test]
fn a_forged_provenance_is_told() {
    let (project, public) = sealed();
    let project = project.write("minisign.pub", &public);
    let verify = ["release", "verify", "2026.03", "--key", "minisign.pub"];
    let genuine = project.text(SIGNED);
    // Another text under the same signature.
    let mut envelope: Value = serde_json::from_str(&genuine).expect("JSON");
    let other = payload(&genuine).replace("field-guide", "other-guide");
    envelope["payload"] = Base64::encode_to_string(other).expect("Base64").into();
    let project = project.write(SIGNED, envelope.to_string());
    project.run(&verify).expect_failure(1).stderr_has("the signed provenance was altered");
    // The same text under another key.
    let (secret, _) = keys();
    let away = Project::empty().write("key", &secret);
    let stranger = small();
    cut(&stranger, &["--key", &away.at("key").display().to_string()]);
    let project = project.write(SIGNED, stranger.text(SIGNED));
    project
        .run(&verify)
        .expect_failure(1)
        .stderr_has("the provenance is signed with a different key");
    let project = project.write(SIGNED, genuine);
    project.run(&verify).expect_success();
    let plain = released();
    plain
        .run(&["release", "verify", "2026.03"])
        .expect_success()
        .stderr_has("the provenance is not signed");
}

/// Somebody else's secret key in a folder of its own, and its public half.
fn attester() -> (Project, String, String) {
    let (secret, public) = keys();
    let away = Project::empty().write("key", &secret);
    let path = away.at("key").display().to_string();
    (away, path, public.lines().nth(1).expect("a key").to_owned())
}

/// The only attestation in a folder.
#[track_caller]
fn attestation(project: &Project, folder: &str) -> String {
    let folder = format!("{folder}/attestations");
    let files = project.files(&folder);
    assert_eq!(files.len(), 1, "{files:?}");
    format!("{folder}/{}", files[0])
}

#[test]
fn a_second_machine_attests_to_the_same_bytes() {
    let project = released();
    let (_away, key, public) = attester();
    let attest = ["release", "attest", "2026.03", "--name", "Pear Rebuilders", "--key", &key];
    project
        .run(&[&attest[..], &["--date", "2026-03-09"]].concat())
        .expect_success()
        .stderr_has("attested that version 2026.03 was rebuilt")
        .stdout_has("output/releases/2026.03/attestations/");
    let made = attestation(&project, FOLDER);
    let recorded = attestation(&project, "content/releases/2026.03");
    assert_eq!(project.text(&made), project.text(&recorded));
    let statement: Value = serde_json::from_str(&payload(&project.text(&made))).expect("JSON");
    assert_eq!(statement["predicateType"], "https://in-toto.io/attestation/svr/v0.1");
    assert_eq!(statement["predicate"]["timeCreated"], "2026-03-09T00:00:00Z");
    let listed = project.text(&format!("{FOLDER}/SHA256SUMS")).lines().count();
    assert_eq!(statement["subject"].as_array().map(Vec::len), Some(listed + 1));
    project.run(&["list", "releases"]).expect_success().stdout_has("Pear Rebuilders");
    let verify = ["release", "verify", "2026.03"];
    project
        .run(&verify)
        .expect_success()
        .stderr_has("Pear Rebuilders rebuilt it with the same bytes on 2026-03-09, according to a statement that was not checked");
    project
        .run(&[&verify[..], &["--attester", &public]].concat())
        .expect_success()
        .stderr_has("on 2026-03-09, signed with a key that you trust");
    // Whoever rebuilt a release cannot seal one.
    project
        .run(&[&verify[..], &["--key", &public]].concat())
        .expect_failure(1)
        .stderr_has("the record has no seal");
    // A forged name.
    let genuine = project.text(&made);
    let mut envelope: Value = serde_json::from_str(&genuine).expect("JSON");
    let other = payload(&genuine).replace("Pear", "Plum");
    envelope["payload"] = Base64::encode_to_string(other).expect("Base64").into();
    let project = project.write(&made, envelope.to_string());
    project
        .run(&[&verify[..], &["--attester", &public]].concat())
        .expect_failure(1)
        .stderr_has("the attestation of Plum Rebuilders was altered");
    let project = project.write(&made, "{}");
    project.run(&verify).expect_failure(1).stderr_has("cannot be read");
}

#[test]
fn a_published_release_is_enough_to_attest() {
    let project = released();
    let published = Project::empty().overlay_into("published/2026.03", &project.at(FOLDER));
    let (_away, key, public) = attester();
    let here = ["--releases", "published"];
    let attest = ["release", "attest", "2026.03", "--name", "Pear", "--key", &key];
    published
        .run(&[&attest[..], &here[..]].concat())
        .expect_success()
        .stderr_has("send the file to whoever published the release");
    attestation(&published, "published/2026.03");
    assert!(!published.at("content").exists());
    let verify = ["release", "verify", "2026.03", "--attester", &public];
    published
        .run(&[&verify[..], &here[..]].concat())
        .expect_success()
        .stderr_has("Pear rebuilt it with the same bytes on ");
}

#[test]
fn nobody_attests_to_bytes_that_differ() {
    let project = released();
    let mut bytes = project.bytes(super::EBOOK);
    bytes[100] ^= 1;
    let project = project.write(super::EBOOK, bytes);
    let (_away, key, _) = attester();
    let attest = ["release", "attest", "2026.03", "--name", "Pear", "--key", &key];
    project
        .run(&attest)
        .expect_failure(1)
        .stdout_has("altered: its bytes differ")
        .stderr_has("attested nothing, because the bytes of 1 file in version 2026.03");
    assert!(!project.at(&format!("{FOLDER}/attestations")).exists());
    project
        .run(&["release", "attest", "2026.03", "--name", " ", "--key", &key])
        .expect_failure(1)
        .stderr_has("the name must be one line of words");
}
