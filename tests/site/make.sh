#!/usr/bin/env bash
# Makes a small project with every kind of file, cuts two releases of it, and makes its site.
#   tests/site/make.sh DIR
# BINDERY names the tool, if it is not to be built first.
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: make.sh DIR" >&2; exit 2; }
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
if [ -z "${BINDERY:-}" ]; then
  cargo build --release --locked --quiet --manifest-path "$root/Cargo.toml"
  BINDERY=${CARGO_TARGET_DIR:-$root/target}/release/bindery
fi
mkdir -p "$1"
cp -r "$root/tests/fixtures/base/." "$root/tests/fixtures/packs/." "$1/"
cp "$root"/content/editions/{booklet,cards,loose-leaf,low-ink,print-shop}.toml "$1/content/editions/"
cd "$1"
sed -i '/^<!-- unconfirmed/d' content/front-matter/about.md
# The volumes of the toolkit's booklet start at chapters that this book does not have.
sed -i '/^volumes = \[$/,/^\]$/d' content/editions/booklet.toml
cat >content/packs/rights.toml <<'EOF'
schema = 1
id = "rights"
title = "Rights cards"
purpose = "Cards to hand out."
audience = ["volunteers"]
for = "participants"
contents = ["request-sheet"]
editions = ["cards"]
EOF
cat >>content/book.toml <<'EOF'

[site]
address = "https://www.orchard.example/"
partner = "alder"

[site.sign-up]
action = "https://lists.orchard.example/subscribe"
EOF
"$BINDERY" release cut
sed -i 's/^updated = .*/updated = 2026-04-02/' content/book.toml
sed -i 's/Anyone may ask/Anyone who wishes may ask/' content/chapters/asking.md
"$BINDERY" release plan >/dev/null 2>&1 || true # it says that nobody has classified the change yet
sed -i -e 's/^impact = ""/impact = "substantive"/' -e 's/^law = false/law = true/' \
  -e 's/^summary = ""/summary = "Anyone who wishes may ask, not only the person concerned."/' content/releases/next.toml
"$BINDERY" release cut
"$BINDERY" site
