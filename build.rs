//! Gives the tool a digest of its own source and of the exact versions of its dependencies. The
//! digest is the same on every machine, and every release records it.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a build script reads sources and talks to Cargo"
)]

use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

fn main() {
    println!("cargo:rerun-if-changed=src");
    println!("cargo:rerun-if-changed=Cargo.lock");
    let mut files = vec![PathBuf::from("Cargo.lock")];
    collect(Path::new("src"), &mut files);
    files.sort();
    let mut all = Sha256::new();
    for path in files {
        let bytes = std::fs::read(&path).expect("the tool's own source can be read");
        let name = path.to_string_lossy().replace('\\', "/");
        all.update(name.as_bytes());
        all.update([0]);
        all.update(Sha256::digest(&bytes));
    }
    let digest: String = all.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    println!("cargo:rustc-env=BINDERY_SOURCE={digest}");
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the tool's own source can be listed") {
        let path = entry.expect("the tool's own source can be listed").path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}
