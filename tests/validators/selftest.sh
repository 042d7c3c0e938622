#!/usr/bin/env bash
# Tests the validators themselves: makes good and broken samples (samples.py), validates them, and compares the verdicts
# with the expected ones. Each broken sample differs from a good one in one thing only. The good ones must pass.
#   in:  selftest.sh [--require-all]     With --require-all, it also fails if a validator cannot run here.
#   out: One line for each expectation, then `N passed, N failed, N skipped`.
#        Exit 1: a validator passed a sample that it should fail, or failed one that it should pass. Exit 0: everything
#        is as expected. Exit 2: wrong arguments.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
case $* in '') all=0 ;; --require-all) all=1 ;; *) echo "usage: selftest.sh [--require-all]" >&2 && exit 2 ;; esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0 skipped=0
ok() { passed=$((passed + 1)) && echo "ok    $1"; }
wrong() { failed=$((failed + 1)) && echo "WRONG $1"; }

# gate EXPECTED-EXIT WHAT ARGUMENT...: runs validate.sh on a folder. Shows its output only if the exit code differs.
gate() {
  local want=$1 what=$2 rc=0
  shift 2
  "$here/validate.sh" "$@" >"$work/said" 2>&1 || rc=$?
  if [ "$rc" = "$want" ]; then ok "exit $rc: $what"; else wrong "exit $rc, not $want: $what" && cat "$work/said"; fi
}

# expect FILE VALIDATOR VERDICT [RULE]: checks a row of the table. RULE is one of the rules that the file breaks. If the
# validator failed without giving a verdict (no-verdict), that does not count as the expected failure.
expect() {
  local row verdict rules what="$1: $2: $3${4:+ by $4}"
  row=$(awk -F '\t' -v f="$1" -v v="$2" '$1 == f && $2 == v { print $3 "\t" $4 }' "$work/table")
  verdict=${row%%$'\t'*} rules=${row#*$'\t'}
  if [ "$verdict" = skip ] && [ "$all" = 0 ]; then
    skipped=$((skipped + 1)) && echo "skip  $what"
  elif [[ $verdict = "$3" && " $rules " != *" no-verdict "* ]] &&
    [[ -z ${4:-} || " $rules " == *" $4 "* ]]; then
    ok "$what"
  else
    wrong "$what; the table says ${verdict:-nothing} $rules"
  fi
}

python3 -B "$here/samples.py" "$work/samples"
# Printer's sheets are PDF/A-2b: they need no tagged structure, but must meet every other rule of PDF/A.
for name in good untagged notarchive truncated; do
  LC_ALL=C sed -e 's/<pdfaid:part>3</<pdfaid:part>2</' -e 's/pdfaid:part="3"/pdfaid:part="2"/' \
    "$work/samples/$name.pdf" > "$work/samples/$name-sheets-a4.pdf"
done
gate 1 "all samples" "$work/samples" --tsv "$work/table"
cp "$work/said" "$work/all"

for validator in veraPDF page-validation; do
  for flavour in PDF/UA-1 PDF/A-3a; do
    expect good.pdf "$validator $flavour" pass
    expect untagged.pdf "$validator $flavour" fail
    expect truncated.pdf "$validator $flavour" fail unreadable
  done
  # For each of the two standards there is a sample that fails only that one.
  expect noalt.pdf "$validator PDF/UA-1" fail
  expect noalt.pdf "$validator PDF/A-3a" pass
  expect notarchive.pdf "$validator PDF/UA-1" pass
  expect notarchive.pdf "$validator PDF/A-3a" fail
done
expect good-sheets-a4.pdf "veraPDF PDF/A-2b" pass
expect untagged-sheets-a4.pdf "veraPDF PDF/A-2b" pass
expect notarchive-sheets-a4.pdf "veraPDF PDF/A-2b" fail 6.2.4.3-2
expect truncated-sheets-a4.pdf qpdf fail error
expect untagged.pdf "veraPDF PDF/UA-1" fail 7.1-11
expect noalt.pdf "veraPDF PDF/UA-1" fail 7.3-1
expect notarchive.pdf "veraPDF PDF/A-3a" fail 6.2.4.3-2
expect untagged.pdf "page-validation PDF/UA-1" fail PDFUA1-STRUCT-TREE-ROOT-001
expect noalt.pdf "page-validation PDF/UA-1" fail PDFUA1-FIGURE-ALTERNATIVE-TEXT-001
expect good.pdf qpdf pass
expect truncated.pdf qpdf fail error
expect good.epub EPUBCheck pass
expect deadlink.epub EPUBCheck fail RSC-007
expect warning.epub EPUBCheck fail OPF-053
expect good.epub Ace pass
expect noalt.epub Ace fail image-alt
expect moderate.epub Ace pass
if grep -q $'^moderate.epub\tAce\tpass' "$work/table"; then
  if grep -q 'moderate.epub: Ace: note: heading-order' "$work/all"; then
    ok "moderate.epub: Ace: reports a note"
  else
    wrong "moderate.epub: Ace: reports no note" && cat "$work/all"
  fi
fi

mkdir "$work/good" "$work/empty"
cp "$work/samples/good.pdf" "$work/good/"
gate 0 "a good PDF" "$work/good"
gate 0 "an empty folder" "$work/empty"
gate 1 "an empty folder with --require-all" "$work/empty" --require-all
export BINDERY_VALIDATORS=$work/empty
gate 0 "missing validators" "$work/good"
gate 1 "missing validators with --require-all" "$work/good" --require-all
gate 2 "a folder that does not exist" "$work/nowhere"

echo
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
