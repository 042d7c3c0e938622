#!/usr/bin/env bash
# Validates every PDF and EPUB below DIR: EPUBCheck and Ace; veraPDF's engine and page-validation, each for PDF/UA-1
# and for PDF/A-3a, but only PDF/A-2b of printer's sheets; qpdf. install.sh installs them.
#   in:  validate.sh DIR [--ace-most N] [--require-all] [--tsv FILE]        gate.py says what each means
#   out: a table, the findings, what could not run, and last `N passed, N failed, N skipped`
#        exit 0: nothing failed; 1: something did; 2: misused
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
exec python3 -B "$here/gate.py" "$@"
