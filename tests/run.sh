#!/usr/bin/env bash
# Everything that must hold before a change lands: format, lints, unit, integration and property
# tests, documentation, and every edition of the toolkit through the validators. Installs the
# validators that are missing. Says at the end what it could not run.
#   tests/run.sh [--no-validators | --everything]      --everything validates all files of all partners: hours
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
validators=1
everything=0
for argument in "$@"; do
  case $argument in
    --no-validators) validators=0 ;;
    --everything) everything=1 ;;
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
# A small book in every edition there is, but for the one that only packs come in.
cargo run --release --locked --quiet -- init "$editions/small-project"
cp content/editions/*.toml "$editions/small-project/content/editions/"
rm "$editions/small-project/content/editions/cards.toml"
cargo run --release --locked --quiet -- build --root "$editions/small-project" --out "$editions/small"
rm -rf "$editions/small-project"
if [ "$everything" = 0 ]; then
  # Partners differ in names and colours only, and the validators need minutes for a long PDF: the
  # whole book is validated for one partner in three editions, its ebooks for all, packs for one.
  find "$editions/toolkit" -name '*.pdf' \
    ! -path '*/open-rights-group/*-screen-*' ! -path '*/open-rights-group/*-print-draft.pdf' \
    ! -path '*/northfield-welcome/packs/*' -delete
  find "$editions/toolkit" -path '*/open-rights-group/*-low-ink-*' -delete
fi
step "validators"
tests/validators/install.sh
step "validators can fail"
tests/validators/selftest.sh --require-all
step "validation"
tests/validators/validate.sh "$editions" --require-all
