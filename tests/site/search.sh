#!/usr/bin/env bash
# Tests the search of a site in a real browser, on pages opened from disk.
#   in:  search.sh [SITE]   Without SITE, only a small book in each of several languages, made here. With SITE, the
#                           folder that `bindery site` wrote, as well.
#   out: one line for each test. Exit 0: all passed. 1: some failed. 2: the browser, node or puppeteer-core is missing.
# The browser is $PUPPETEER_EXECUTABLE_PATH, or chromium. puppeteer-core is one of the packages that
# tests/validators/install.sh installs.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ $# -le 1 ] || { echo "usage: search.sh [SITE]" >&2; exit 2; }
fail() { echo "cannot test the search: $1. Run tests/validators/install.sh" >&2; exit 2; }
command -v node >/dev/null || fail "node is missing"
browser=$(command -v "${PUPPETEER_EXECUTABLE_PATH:-chromium}") || fail "the browser ${PUPPETEER_EXECUTABLE_PATH:-chromium} is missing"
modules=${BINDERY_VALIDATORS:-${XDG_CACHE_HOME:-$HOME/.cache}/bindery/validators}/node/node_modules
[ -d "$modules/puppeteer-core" ] || fail "puppeteer-core is not in $modules"
if [ $# -eq 1 ] && [ ! -f "$1/search/index.html" ]; then
  echo "$1 is not a site with a search page" >&2
  exit 2
fi
NODE_PATH=$modules node "$here/search.cjs" "$browser" "$@" 2> >(grep -v 'unexpected operator' >&2)
