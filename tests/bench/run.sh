#!/usr/bin/env bash
# Measures speed and memory on this toolkit and on a generated book, as ratios between scenarios
# that take turns in one run. A slow result never makes it fail.
#   tests/bench/run.sh                  both books, three rounds: about ten minutes
#   tests/bench/run.sh --quick          this toolkit only, one round
#   tests/bench/run.sh --book FOLDER    only writes the generated book, so that you can look at it
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
exec cargo bench --locked --quiet --bench editions -- "$@"
