#!/usr/bin/env bash
# Sends every section of the toolkit as a Word file, lets LibreOffice open and save it, and reviews what
# comes back: nothing may have changed. Then python-docx changes words in each file, and after
# `bindery review --apply` the sections must still pass `bindery check`.
#   tests/review/round-trip.sh            every section
#   tests/review/round-trip.sh ID…        these
# BINDERY names the program to try; otherwise it is compiled first.
# Exit 0: nothing was found. Exit 1: something was found. Exit 2: something that it needs is missing.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
missing=()
command -v soffice >/dev/null || missing+=("soffice (Debian package libreoffice-writer)")
command -v python3 >/dev/null || missing+=("python3 with venv (Debian packages python3, python3-venv)")
[ -n "${BINDERY:-}" ] || command -v cargo >/dev/null || missing+=("cargo, to compile bindery")
if [ ${#missing[@]} -gt 0 ]; then
  printf 'missing: %s\n' "${missing[@]}" >&2
  exit 2
fi
if [ -z "${BINDERY:-}" ]; then
  cargo build --quiet --release --manifest-path "$root/Cargo.toml"
  BINDERY=${CARGO_TARGET_DIR:-$root/target}/release/bindery
fi
BINDERY=$(realpath -- "$BINDERY")
source "$root/tests/word/tools.sh"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$root/content" "$work/content"
cd "$work"
if [ $# -gt 0 ]; then
  ids=("$@")
else
  mapfile -t ids < <(sed -n 's/^id: //p' content/{chapters,case-studies,worksheets,front-matter}/*.md | sort)
fi
"$BINDERY" export "${ids[@]}" >/dev/null 2>&1 || { echo "a section cannot be sent"; "$BINDERY" export "${ids[@]}"; exit 1; }
mkdir saved
soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to docx --outdir saved output/review/*.docx >/dev/null 2>&1

found=0
for file in saved/*.docx; do
  changes=$("$BINDERY" review "$file" 2>/dev/null) || { echo "$file: cannot be reviewed"; found=1; continue; }
  if [ -n "$changes" ]; then
    printf '%s: saved by LibreOffice, and changed by it:\n%s\n' "$file" "$changes"
    found=1
  fi
done
echo "$(ls saved | wc -l) sections came back from LibreOffice"

"$tools/venv/bin/python" - saved <<'P'
import pathlib, sys
import docx

for path in sorted(pathlib.Path(sys.argv[1]).glob("*.docx")):
    document = docx.Document(path)
    long = [own for own in document.paragraphs if own.style.name == "Body Text" and len(own.text) > 60]
    for paragraph in long[:3]:
        run = max(paragraph.runs, key=lambda own: len(own.text))
        words = run.text.split(" ")
        words[len(words) // 2] = "orchard"
        run.text = " ".join(words)
    document.save(path)
P
errors() { "$BINDERY" check --format short 2>/dev/null | grep -c ': error' || true; }
before=$(errors)
applied=0
for file in saved/*.docx; do
  shown=$("$BINDERY" review "$file" --apply 2>/dev/null) || true
  applied=$((applied + $(grep -c '^ *applied' <<<"$shown" || true)))
done
after=$(errors)
echo "$applied changes were applied; errors before: $before, after: $after"
[ "$applied" -gt 0 ] || { echo "no change could be applied"; found=1; }
[ "$before" = "$after" ] || { echo "the sections are damaged"; "$BINDERY" check; found=1; }
exit "$found"
