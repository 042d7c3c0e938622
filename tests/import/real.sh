#!/usr/bin/env bash
# Imports files that real programs made: LibreOffice, python-docx and pandoc, each if it is installed.
# One text is written in each of them and goes through all of their formats. Every file is imported into a
# fresh project, which is then checked and built.
#   tests/import/real.sh              uses target/release/bindery
#   tests/import/real.sh FILE…        also imports these files, with all decisions made
# Exit 0: everything was imported, checked and built. Exit 1: something was not. Exit 2: no such program.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
bindery=${BINDERY:-$root/target/release/bindery}
[ -x "$bindery" ] || { echo "error: $bindery is missing: run cargo build --release" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/files"

cat >"$work/text.md" <<'TEXT'
---
title: "Phones: what to do"
---

# When a phone is taken

Write down **who** took it, *when*, and the ~~old~~ number 3^rd^.[^1] See [the guidance](https://www.example.org/a_b?c=d).

[^1]: A note with `code`.

## Steps

1. Ask for a receipt.
2. Keep it.
   - in a safe place
   - not at home
3. Ask again.

> They said that it was lost.

| Step | Limit |
|------|------:|
| Ask  | 1 month |
| Wait | 2 weeks |

Literal * signs { } [x] $5 <b> # and_more.
TEXT

found=0
if command -v pandoc >/dev/null; then
  found=1
  for ending in docx odt; do pandoc "$work/text.md" -o "$work/files/pandoc.$ending"; done
fi
soffice=$(command -v soffice || command -v libreoffice || true)
if [ -n "$soffice" ]; then
  found=1
  cat >"$work/office.html" <<'TEXT'
<html><head><title>Phones</title></head><body><h1>Phones</h1><h2>Steps</h2>
<p>Words in <b>bold</b>, <i>italics</i> and <sup>raised</sup> <a href="https://www.example.org/">words</a>.</p>
<ol><li>one<ul><li>inner</li></ul></li><li>two</li></ol>
<table><thead><tr><th>A</th><th>B</th></tr></thead><tr><td colspan="2">wide</td></tr></table>
<blockquote>Quoted.</blockquote></body></html>
TEXT
  convert() { "$soffice" "-env:UserInstallation=file://$work/office" --headless --convert-to "$1" --outdir "$work/files" "$2" >/dev/null 2>&1; }
  "$soffice" "-env:UserInstallation=file://$work/office" --headless --infilter="HTML (StarWriter)" \
    --convert-to odt:writer8 --outdir "$work/files" "$work/office.html" >/dev/null 2>&1
  convert "docx:MS Word 2007 XML" "$work/files/office.odt"
  for file in "$work"/files/pandoc.odt; do
    [ ! -e "$file" ] || { cp "$file" "$work/resaved.odt"; convert "docx:MS Word 2007 XML" "$work/resaved.odt"; }
  done
fi
if python3 -c 'import docx' 2>/dev/null; then
  found=1
  python3 - "$work/files/python.docx" <<'CODE'
import sys
import docx

document = docx.Document()
document.add_heading("Phones", 0)
document.add_heading("Steps", 1)
paragraph = document.add_paragraph("Words in ")
paragraph.add_run("bold").bold = True
paragraph.add_run(" and *signs*.")
for text in ["one", "two"]:
    document.add_paragraph(text, style="List Number")
document.add_paragraph("inner", style="List Bullet 2")
document.add_paragraph("Quoted.", style="Intense Quote")
table = document.add_table(rows=2, cols=2)
for cell, text in zip(table._cells, ["A", "B", "c", "d"]):
    cell.text = text
document.save(sys.argv[1])
CODE
fi
if [ $found = 0 ]; then
  echo "error: none of LibreOffice, pandoc and python-docx is installed" >&2
  exit 2
fi

"$bindery" init "$work/project" >/dev/null
failed=0 number=0
for file in "$work"/files/* "$@"; do
  number=$((number + 1))
  id=imported-$number
  echo "$(basename "$file")"
  if ! "$bindery" import "$file" --root "$work/project" --id "$id" --changes accept --hidden keep \
    --text-boxes keep >"$work/said" 2>&1; then
    cat "$work/said"
    failed=1
    continue
  fi
  if grep -n "of the text below the header" "$work/said"; then failed=1; fi
done
# The sections are listed, so that they are checked as part of the book and built.
sections=$(cd "$work/project/content/chapters" && ls imported-*.md | sed 's/.*/"&"/; s/\.md"/"/' | paste -sd, -)
sed -i "0,/sections = \[/s//sections = [$sections, /" "$work/project/content/book.toml"
"$bindery" check --root "$work/project" --format short >"$work/check" 2>&1 || true
if grep "chapters/imported-.*: error" "$work/check" | grep -v "skeleton-text\|missing-alt"; then failed=1; fi
(cd "$work/project" && "$bindery" build --edition screen) >"$work/build" 2>&1 || { tail -20 "$work/build"; failed=1; }
[ $failed = 0 ] && echo "everything was imported, checked and built"
exit $failed
