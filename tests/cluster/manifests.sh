#!/usr/bin/env bash
# Checks the examples that this machine cannot run, against the published schemas: the Kubernetes jobs, and
# the workflow for GitHub. Also proves that both checks can fail. Installs the two validators from PyPI and
# npm into the user's cache if they are missing; they bring the schemas along.
#   tests/cluster/manifests.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
kubernetes=1.37.0
actions=0.6.0
cache=${XDG_CACHE_HOME:-${HOME:?is not set}/.cache}/bindery/manifests-$kubernetes-$actions
if [ ! -e "$cache/complete" ]; then
  python3 -m venv "$cache/python"
  "$cache/python/bin/pip" install --quiet "kubernetes-validate==$kubernetes"
  npm install --silent --ignore-scripts --prefix "$cache/node" "@action-validator/core@$actions" \
    "@action-validator/cli@$actions"
  touch "$cache/complete"
fi
check_jobs() { "$cache/python/bin/kubernetes-validate" --strict --kubernetes-version "${kubernetes%.*}" "$1"; }
check_workflow() { "$cache/node/node_modules/.bin/action-validator" "$1"; }

check_jobs kubernetes-job.yaml
check_workflow github-matrix.yml
echo "the examples fit their schemas"

# A misspelt key in each of them.
broken=$(mktemp -d)
trap 'rm -rf "$broken"' EXIT
sed 's/completionMode:/completionmode:/' kubernetes-job.yaml >"$broken/job.yaml"
sed 's/runs-on:/run-on:/' github-matrix.yml >"$broken/workflow.yml"
must_find() { # NAME OF THE KEY, CHECK, FILE
  if found=$("$2" "$3" 2>&1); then
    echo "error: a broken example passes: $3" >&2
    exit 1
  fi
  case $found in
    *"$1"*) ;;
    *) echo "error: the check fails for another reason: $found" >&2; exit 1 ;;
  esac
}
must_find completionmode check_jobs "$broken/job.yaml"
must_find run-on check_workflow "$broken/workflow.yml"
echo "a misspelt key in either is found"
