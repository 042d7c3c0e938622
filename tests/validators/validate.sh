#!/usr/bin/env bash
# Validates every PDF and EPUB in DIR and its subfolders. EPUBs are checked by EPUBCheck and Ace. PDFs are checked by
# qpdf, and by veraPDF's engine and page-validation against both PDF/UA-1 and PDF/A-3a. Printer's sheets are checked by
# qpdf, and by veraPDF against PDF/A-2b, files for a press against PDF/A-3b. install.sh installs the validators.
#   in:  validate.sh DIR [--ace-most N] [--require-all] [--tsv FILE]        gate.py explains the options
#   out: A table, the findings, what could not run, and `N passed, N failed, N skipped`.
#        Exit 0: nothing failed. Exit 1: something failed. Exit 2: wrong arguments.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
exec python3 -B "$here/gate.py" "$@"
