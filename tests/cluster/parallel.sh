#!/bin/sh
# Makes a release with several processes on one machine, or on several with a common disk.
#
#   tests/cluster/parallel.sh 2026.11 4
#
# makes version 2026.11 in four shards, with GNU parallel. Run it in the project's folder. Each shard
# that fails is tried again, up to three times. `--sshloginfile FILE` in PARALLEL_OPTIONS sends the
# shards to the machines in that file, which must have the project and the tool in the same place.
set -eu

version=${1:?"give the version, such as 2026.11"}
count=${2:?"give the number of shards, such as 4"}
bindery=${BINDERY:-bindery}

# GNU parallel numbers its jobs in PARALLEL_SEQ, but does not say how many there are: hence `auto/4`.
# With -N0 it starts a job for each line of its input, and passes none of it on.
# shellcheck disable=SC2086
seq "$count" | parallel ${PARALLEL_OPTIONS:-} --will-cite --retries 3 --halt soon,fail=1 -N0 \
    "$bindery" release cut "$version" --shard "auto/$count"

"$bindery" release assemble "output/shards/$version"
