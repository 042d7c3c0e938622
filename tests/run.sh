#!/usr/bin/env bash
# Runs every check that must pass before a change is merged: formatting, lints, documentation,
# unit, integration and property tests, and the validators on the editions of the toolkit. Installs
# any validator that is missing. If one cannot be installed, says why and fails.
#   tests/run.sh                      validates a selection of the files
#   tests/run.sh --no-validators      stops before it builds and validates the editions
#   tests/run.sh --everything         validates all files of all partners, which takes hours
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
validators=1
everything=0
for argument in "$@"; do
  case $argument in
    --no-validators) validators=0 ;;
    --everything) everything=1 ;;
    *) echo "unknown option: $argument" >&2; exit 2 ;;
  esac
done
step() { printf '\n== %s\n' "$*"; }

step "formatting"
cargo fmt --check
step "build"
cargo build --release --locked --all-targets
step "lints"
cargo clippy --release --locked --all-targets -- -D warnings
step "documentation"
RUSTDOCFLAGS='-D warnings' cargo doc --release --locked --no-deps --document-private-items --quiet
step "tests"
cargo test --release --locked --no-fail-fast
step "content"
cargo run --release --locked --quiet -- check --format short

if [ "$validators" = 0 ]; then
  echo "skipped because of --no-validators: the editions and their validation"
  exit 0
fi
step "editions"
editions=$(mktemp -d)
trap 'rm -rf "$editions"' EXIT
cargo run --release --locked --quiet -- build --out "$editions/toolkit"
# A small book in every edition except `cards`, which is only for packs.
cargo run --release --locked --quiet -- init "$editions/small-project"
cp content/editions/*.toml "$editions/small-project/content/editions/"
rm "$editions/small-project/content/editions/cards.toml"
# The toolkit's editions are divided where the small book has nothing: divide them at its parts.
sed -i '/^volumes = \[$/,/^\]$/c volumes = "parts"' \
  "$editions/small-project/content/editions/booklet-a4.toml" \
  "$editions/small-project/content/editions/large-print.toml"
sed -i '/^volumes = \[$/,/^\]$/d' "$editions/small-project/content/editions/booklet.toml"
cargo run --release --locked --quiet -- build --root "$editions/small-project" --out "$editions/small"
rm -rf "$editions/small-project"
if [ "$everything" = 0 ]; then
  # Partners differ only in names and colours, and the validators take minutes for a long PDF. So
  # keep one partner's screen and print PDFs and two volumes in large print, another partner's packs,
  # and all ebooks.
  find "$editions/toolkit" -name '*.pdf' \
    ! -path '*/open-rights-group/*-screen-*' ! -path '*/open-rights-group/*-print-draft.pdf' \
    ! -path '*/open-rights-group/*-large-print-volume-[16]-*' \
    ! -path '*/northfield-welcome/packs/*' -delete
  find "$editions/toolkit" -path '*/open-rights-group/*-low-ink-*' -delete
fi
step "validators"
tests/validators/install.sh
step "self-test of the validators"
tests/validators/selftest.sh --require-all
step "search in a browser"
tests/site/search.sh
step "validation"
tests/validators/validate.sh "$editions" --require-all
