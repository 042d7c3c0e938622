#!/usr/bin/env bash
# Measures how fast editions are made and how much memory that needs: the toolkit, and generated books
# of 10, 100 and 1,000 chapters for 1, 10 and 100 partners, beside typst, mdbook-epub and pandoc if
# they are installed. A slow result never makes it fail.
#   tests/bench/run.sh                      everything: hours; writes tests/bench/REPORT.md
#   tests/bench/run.sh --quick              a few minutes: the toolkit, 10 chapters, 10 partners, one
#                                           round; prints the report
#   tests/bench/run.sh --report FILE        writes the report there; also after --quick
#   tests/bench/run.sh --book FOLDER [CHAPTERS PARTNERS]
#                                           only writes a generated book, so that you can look at it
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
exec cargo bench --locked --quiet --bench editions -- "$@"
