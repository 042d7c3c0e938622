# Installs python-docx for the scripts that open Word files, once for all of them, and sets `tools` to the
# folder with its `venv`. It is read with `source`, and exits with 2 if it cannot be installed.
tools=${BINDERY_VALIDATORS:-${XDG_CACHE_HOME:-${HOME:?is not set}/.cache}/bindery/validators}/word
pins=(python-docx==1.2.0 lxml==6.0.2)
if [ "$(cat "$tools/.pins" 2>/dev/null)" != "${pins[*]}" ]; then
  mkdir -p "$tools"
  { python3 -m venv "$tools/venv" && "$tools/venv/bin/pip" install --quiet "${pins[@]}"; } >"$tools/install.log" 2>&1 || {
    echo "missing: ${pins[*]}: pip could not install them, see $tools/install.log" >&2
    exit 2
  }
  echo "${pins[*]}" >"$tools/.pins"
fi
