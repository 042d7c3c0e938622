#!/usr/bin/env bash
# Everything that must hold before a change lands: format, lints, unit, integration and property
# tests, documentation, and every edition of the toolkit through the validators. Installs the
# validators that are missing. Says at the end what it could not run.
#   tests/run.sh [--no-validators]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
validators=1
for argument in "$@"; do
  case $argument in
    --no-validators) validators=0 ;;
    *) echo "unknown option $argument" >&2; exit 2 ;;
  esac
done
step() { printf '\n== %s\n' "$*"; }

step "format"
cargo fmt --check
step "build"
cargo build --release --locked --all-targets
step "lints"
cargo clippy --release --locked --all-targets -- -D warnings
step "documentation"
RUSTDOCFLAGS='-D warnings' cargo doc --release --locked --no-deps --document-private-items --quiet
step "tests"
cargo test --release --locked
step "content"
cargo run --release --locked --quiet -- check --format short

if [ "$validators" = 0 ]; then
  echo "left out on request: the validators"
  exit 0
fi
step "editions"
editions=$(mktemp -d)
trap 'rm -rf "$editions"' EXIT
cargo run --release --locked --quiet -- build --out "$editions/toolkit"
cargo run --release --locked --quiet -- init "$editions/starter-project"
cargo run --release --locked --quiet -- build --root "$editions/starter-project" --out "$editions/starter"
rm -rf "$editions/starter-project"
step "validators"
tests/validators/install.sh
step "validators can fail"
tests/validators/selftest.sh --require-all
step "validation"
tests/validators/validate.sh "$editions" --require-all
