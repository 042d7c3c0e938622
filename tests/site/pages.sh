#!/usr/bin/env bash
# Looks at every kind of page of a site in real browsers: with axe at three widths, light and dark; at
# 400 % zoom; by keyboard; printed; without JavaScript; from disk, under the pages' own
# Content-Security-Policy, in Chromium and in Firefox. Also follows every link of every page, and weighs
# the pages of sections.
#   tests/site/pages.sh               makes the site of a small project first, which takes minutes
#   tests/site/pages.sh SITE          looks at a site that `bindery site` made
#   tests/site/pages.sh … --shots DIR also saves pictures of what it looked at
# Exit 0: nothing was found. Exit 1: something was found. Exit 2: something that it needs is missing.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
site= shots=
while [ $# -gt 0 ]; do
  case $1 in
    --shots) shots=${2:?--shots needs a folder}; shift ;;
    -*) echo "unknown option: $1" >&2; exit 2 ;;
    *) site=$1 ;;
  esac
  shift
done

missing=()
chromium=$(command -v "${PUPPETEER_EXECUTABLE_PATH:-chromium}" || true)
firefox=$(command -v firefox-esr || command -v firefox || true)
[ -n "$chromium" ] || missing+=("chromium (Debian package chromium)")
[ -n "$firefox" ] || missing+=("firefox (Debian package firefox-esr)")
command -v node >/dev/null || missing+=("node (Debian package nodejs)")
command -v npm >/dev/null || missing+=("npm (Debian package npm)")
[ -n "$site" ] || command -v cargo >/dev/null || missing+=("cargo, to make a site")
if [ ${#missing[@]} -gt 0 ]; then
  printf 'missing: %s\n' "${missing[@]}" >&2
  exit 2
fi

# The versions are pinned. Their install scripts are not run: they would download a browser.
tools=${BINDERY_VALIDATORS:-${XDG_CACHE_HOME:-${HOME:?is not set}/.cache}/bindery/validators}/pages
pins=(axe-core@4.14.1 puppeteer-core@24.43.1)
if [ "$(cat "$tools/.pins" 2>/dev/null)" != "${pins[*]}" ]; then
  mkdir -p "$tools"
  npm install --prefix "$tools" --no-save --ignore-scripts --no-audit --no-fund "${pins[@]}" >"$tools/install.log" 2>&1 || {
    echo "missing: ${pins[*]}: npm could not install them, see $tools/install.log" >&2
    exit 2
  }
  echo "${pins[*]}" >"$tools/.pins"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "$site" ]; then
  "$here/make.sh" "$work/project"
  site=$work/project/output/site
fi
[ -f "$site/index.html" ] || { echo "there is no site in $site" >&2; exit 2; }
NODE_PATH=$tools/node_modules node "$here/pages.mjs" --site "$site" --tools "$tools" --chromium "$chromium" \
  --firefox "$firefox" ${shots:+--shots "$shots"}
