#!/usr/bin/env bash
# Opens Word files in programs that others wrote: python-docx reads them, LibreOffice turns them into PDF
# and saves them again, and what the tool needs to recognise a copy must survive. With --schemas, every
# part is checked against the schemas of ECMA-376, which are not part of this repository: give the
# folder with `wml.xsd` (`ref/xsd` of the repository python-openxml/python-docx has them).
#   tests/word/open.sh                    makes the Word files of one partner first, which takes a minute
#   tests/word/open.sh FILE…              opens these
#   tests/word/open.sh … --schemas DIR    also checks the parts against the schemas
#   tests/word/open.sh … --shots DIR      also saves pictures of the pages
# Exit 0: nothing was found. Exit 1: something was found. Exit 2: something that it needs is missing.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
files=() schemas='' shots=''
while [ $# -gt 0 ]; do
  case $1 in
    --schemas) schemas=${2:?--schemas needs a folder}; shift ;;
    --shots) shots=${2:?--shots needs a folder}; shift ;;
    -*) echo "unknown option: $1" >&2; exit 2 ;;
    *) files+=("$(realpath -- "$1")") ;;
  esac
  shift
done

missing=()
command -v soffice >/dev/null || missing+=("soffice (Debian package libreoffice-writer)")
command -v python3 >/dev/null || missing+=("python3 with venv (Debian packages python3, python3-venv)")
[ -z "$shots" ] || command -v pdftoppm >/dev/null || missing+=("pdftoppm (Debian package poppler-utils)")
[ ${#files[@]} -gt 0 ] || command -v cargo >/dev/null || missing+=("cargo, to make the files")
[ -z "$schemas" ] || [ -f "$schemas/wml.xsd" ] || missing+=("wml.xsd in $schemas")
if [ ${#missing[@]} -gt 0 ]; then
  printf 'missing: %s\n' "${missing[@]}" >&2
  exit 2
fi

source "$here/tools.sh"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ ${#files[@]} -eq 0 ]; then
  cargo run --quiet --release --manifest-path "$root/Cargo.toml" -- build --root "$root" \
    --partner open-rights-group --edition word --out "$work/made" >/dev/null
  mapfile -d '' files < <(find "$work/made" -name '*.docx' -print0 | sort -z)
fi

# A profile of its own, so that a running LibreOffice is left alone.
office() { soffice "-env:UserInstallation=file://$work/profile" --headless "$@" >/dev/null 2>&1; }
mkdir "$work/pdf" "$work/again"
office --convert-to pdf --outdir "$work/pdf" "${files[@]}"
office --convert-to docx --outdir "$work/again" "${files[@]}"
"$tools/venv/bin/python" "$here/look.py" --pdf "$work/pdf" --again "$work/again" \
  ${schemas:+--schemas "$(realpath -- "$schemas")"} "${files[@]}"
if [ -n "$shots" ]; then
  mkdir -p "$shots"
  for pdf in "$work"/pdf/*.pdf; do
    pdftoppm -r 70 -png "$pdf" "$shots/$(basename "$pdf" .pdf)"
  done
fi
