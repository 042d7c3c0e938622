#!/usr/bin/env bash
# Measures speed and memory on this toolkit and on a generated book, as ratios taken side by side
# in one run. Never fails for a figure.
#   tests/bench/run.sh                  both books, three rounds: about ten minutes
#   tests/bench/run.sh --quick          this toolkit only, one round
#   tests/bench/run.sh --book FOLDER    only writes the generated book, to look at
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
exec cargo bench --locked --quiet --bench editions -- "$@"
