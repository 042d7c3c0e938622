#!/usr/bin/env bash
# Publishes sites to a real S3 server on this machine: with kills at random moments, a reader who goes
# through the site all the while, two runs at once, and everything that can be wrong with a bucket. Then
# it builds with a shared store in a bucket: on several machines, with kills and damaged objects.
# Takes some minutes, so it is not a part of tests/run.sh.
#   tests/publish-s3.sh               builds the tool and runs the trial
#   BINDERY=path tests/publish-s3.sh  uses a tool that is built already
# Installs the server, s3s-fs, from crates.io into the user's cache if it is missing. Uses only loopback
# addresses.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
version=0.14.1
cache=${XDG_CACHE_HOME:-${HOME:?is not set}/.cache}/bindery/s3s-fs-$version
server=${S3S_FS:-$cache/bin/s3s-fs}
if [ ! -x "$server" ]; then
  cargo install --locked --root "$cache" --features binary --version "$version" s3s-fs
fi
if [ -z "${BINDERY:-}" ]; then
  cargo build --release --locked
  BINDERY=${CARGO_TARGET_DIR:-target}/release/bindery
fi
exec python3 tests/publish-s3.py "$BINDERY" "$server"
