#!/usr/bin/env bash
# Fills in and saves the forms of PDFs with three programs, reads every value back with all of them and with qpdf,
# and validates the files before and after.
#   tests/forms/fill.sh             makes a screen edition of the toolkit, of its packs and of a small book first
#   tests/forms/fill.sh FILE…       fills in these files
# pdf.js is what Firefox shows PDFs with, pdfium what Chromium does; MuPDF is in many other readers. An empty form
# conforms to PDF/UA-1 and PDF/A-3a. So does one that pdf.js has filled in. The others set some of what is typed in
# fonts of their own, which they do not embed, so their files are checked by qpdf alone.
# Exit 0: nothing was found. Exit 1: something was found. Exit 2: something that it needs is missing.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
for argument in "$@"; do
  case $argument in -*) echo "unknown option: $argument" >&2; exit 2 ;; esac
done

missing=()
for tool in node npm python3 qpdf; do
  command -v "$tool" >/dev/null || missing+=("$tool")
done
[ $# -gt 0 ] || [ -n "${BINDERY:-}" ] || command -v cargo >/dev/null || missing+=("cargo, to make the editions")
if [ ${#missing[@]} -gt 0 ]; then
  printf 'missing: %s\n' "${missing[@]}" >&2
  exit 2
fi

# The versions are pinned.
tools=${BINDERY_VALIDATORS:-${XDG_CACHE_HOME:-${HOME:?is not set}/.cache}/bindery/validators}/forms
node_pins=(pdfjs-dist@4.10.38)
python_pins=(pymupdf==2.0 pypdfium2==5.15.2)
if [ "$(cat "$tools/.pins" 2>/dev/null)" != "${node_pins[*]} ${python_pins[*]}" ]; then
  mkdir -p "$tools"
  {
    npm install --prefix "$tools" --no-save --ignore-scripts --no-audit --no-fund "${node_pins[@]}" &&
      python3 -m venv "$tools/py" &&
      "$tools/py/bin/pip" install --disable-pip-version-check --no-input --only-binary :all: "${python_pins[@]}"
  } >"$tools/install.log" 2>&1 || {
    echo "missing: ${node_pins[*]} ${python_pins[*]}: they could not be installed, see $tools/install.log" >&2
    exit 2
  }
  echo "${node_pins[*]} ${python_pins[*]}" >"$tools/.pins"
fi
export PDFJS=$tools/node_modules/pdfjs-dist
python=$tools/py/bin/python

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
files=("$@")
if [ $# -eq 0 ]; then
  if [ -z "${BINDERY:-}" ]; then
    cargo build --release --locked --quiet --manifest-path "$root/Cargo.toml"
    BINDERY=${CARGO_TARGET_DIR:-$root/target}/release/bindery
  fi
  "$BINDERY" build --root "$root" --partner open-rights-group --edition screen --out "$work/made" >"$work/build.log" 2>&1 || {
    cat "$work/build.log"
    exit 1
  }
  # Nothing in the toolkit asks twice for the same thing in one letter.
  cp -r "$root/tests/fixtures/base" "$work/small"
  sed -i 's/^\[page\]$/forms = "fillable"\n\n[page]/' "$work/small/content/editions/screen.toml"
  cat >>"$work/small/content/worksheets/request.md" <<'EOF'

::: letter {#to-the-office title="To the office"}
I am [your name](blank:) born on [date of birth](blank:)

- [ ] I am the person
- [x] I am a helper

[your name](blank:) [date](blank:)
:::
EOF
  "$BINDERY" build --root "$work/small" --partner birch --edition screen --out "$work/made/small" >>"$work/build.log" 2>&1 || {
    cat "$work/build.log"
    exit 1
  }
  mapfile -t files < <(find "$work/made" -name '*.pdf' | sort)
fi

# Fills in or reads a file with a program.
run() {
  local program=$1
  shift
  if [ "$program" = pdfjs ]; then node "$here/fill.mjs" "$@"; else "$python" "$here/fill.py" "$program" "$@"; fi
}

found=0
problem() { echo "PROBLEM: $*"; found=1; }
mkdir "$work/conform" "$work/intact"
for at in "${!files[@]}"; do
  file=${files[$at]}
  name=$(basename "$file" .pdf)
  echo "== $name"
  cp "$file" "$work/conform/$at-$name.pdf"
  unnamed=$("$python" "$here/fill.py" names "$file")
  [ -z "$unnamed" ] || problem "$unnamed"
  "$python" "$here/fill.py" choose "$file" >"$work/values.json"
  for filler in pdfjs mupdf pdfium; do
    folder=intact
    if [ "$filler" = pdfjs ]; then folder=conform; fi
    out=$work/$folder/$at-$name-$filler.pdf
    run "$filler" fill "$file" "$work/values.json" "$out" || { problem "$filler cannot fill in $name"; continue; }
    for reader in pdfjs mupdf pdfium qpdf; do
      run "$reader" read "$out" >"$work/found.json" || { problem "$reader cannot read what $filler saved"; continue; }
      "$python" "$here/fill.py" compare "$work/values.json" "$work/found.json" "$filler, read by $reader" || found=1
    done
  done
done

for file in "$work"/intact/*.pdf; do
  qpdf --check "$file" >"$work/qpdf.log" 2>&1 || problem "qpdf: $(basename "$file"): $(tail -n 1 "$work/qpdf.log")"
done
"$root/tests/validators/validate.sh" "$work/conform" || found=1
exit "$found"
