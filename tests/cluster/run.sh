#!/bin/sh
# Tries the examples in this folder for real: makes a release of a small project in shards, with GNU
# parallel, and with Slurm if it runs on this machine. One worker is killed while it works, and its
# shard is made again. The release must be the same, byte for byte, as one that a single run makes.
#
#   tests/cluster/run.sh                     builds the tool first
#   BINDERY=/path/to/bindery tests/cluster/run.sh
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
say() { printf '\n== %s\n' "$1"; }

command -v parallel >/dev/null || {
    echo "error: GNU parallel is missing: install the package \`parallel\`" >&2
    exit 1
}
if [ -z "${BINDERY:-}" ]; then
    say "building the tool"
    (cd "$root" && cargo build --release --quiet)
    BINDERY=$root/target/release/bindery
fi
export BINDERY

work=$(mktemp -d)
daemons=
finish() {
    for daemon in $daemons; do
        if [ -s "$daemon" ]; then kill "$(cat "$daemon")" 2>/dev/null || true; fi
    done
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM
version=2026.03

# The small project of the tests, with packs, ready to be released.
new_project() {
    mkdir -p "$1"
    cp -R "$root/tests/fixtures/base/." "$root/tests/fixtures/packs/." "$1"
    grep -v 'unconfirmed: the date of the next meeting' \
        "$root/tests/fixtures/base/content/front-matter/about.md" \
        >"$1/content/front-matter/about.md"
}

# Compares the release and its record in a project with those of the single run.
compare() {
    diff -r "$work/single/output/releases/$version" "$1/output/releases/$version"
    diff -r "$work/single/content/releases" "$1/content/releases"
    echo "the same bytes: $(find "$1/output/releases/$version" -type f | wc -l) files"
}

# Starts Slurm with this machine as its only node, and stops it at the end. Needs root.
start_slurm() {
    place=$work/slurmd
    mkdir -p "$place/state" "$place/spool"
    chmod 755 "$work" "$place"
    dd if=/dev/urandom of="$place/key" bs=128 count=1 2>/dev/null
    chmod 400 "$place/key"
    daemons="$place/munged.pid $place/slurmd.pid $place/slurmctld.pid"
    munged --force --key-file="$place/key" --socket="$place/munge.socket" \
        --pid-file="$place/munged.pid" --log-file="$place/munged.log" \
        --seed-file="$place/munged.seed" || return 1
    name=$(hostname -s)
    cat >"$place/slurm.conf" <<S
ClusterName=trial
SlurmctldHost=$name(127.0.0.1)
SlurmctldPort=16817
SlurmdPort=16818
AuthType=auth/munge
AuthInfo=socket=$place/munge.socket
SlurmUser=root
SlurmdUser=root
StateSaveLocation=$place/state
SlurmdSpoolDir=$place/spool
SlurmctldPidFile=$place/slurmctld.pid
SlurmdPidFile=$place/slurmd.pid
SlurmctldLogFile=$place/slurmctld.log
SlurmdLogFile=$place/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
NodeName=$name NodeAddr=127.0.0.1 CPUs=$(nproc)
PartitionName=all Nodes=ALL Default=YES State=UP
S
    export SLURM_CONF="$place/slurm.conf"
    slurmctld && sleep 2 && slurmd || return 1
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        if [ "$(sinfo --noheader --format=%T 2>/dev/null)" = idle ]; then return 0; fi
        sleep 1
    done
    return 1
}

# Whether there is a Slurm to send jobs to, if need be one of our own.
has_slurm() {
    command -v sbatch >/dev/null || return 1
    if sinfo >/dev/null 2>&1; then return 0; fi
    if [ "$(id -u)" != 0 ] || ! command -v slurmctld >/dev/null; then return 1; fi
    start_slurm || {
        echo "error: Slurm is installed, but does not start: see the logs in $place" >&2
        tail -n 5 "$place"/*.log >&2
        exit 1
    }
}

say "a single run"
new_project "$work/single"
(cd "$work/single" && "$BINDERY" release cut "$version")

say "GNU parallel, four shards, one worker killed"
new_project "$work/parallel"
# A worker that kills itself while it makes its shard, the first time that it is started for shard 2.
cat >"$work/worker" <<'W'
#!/bin/sh
killed=$WORK/killed
case "$* ${PARALLEL_SEQ:-}" in
*"release cut"*" 2")
    if [ ! -e "$killed" ]; then
        "$TOOL" "$@" &
        worker=$!
        # As soon as it has begun to write.
        until [ -e "$PWD/output/shards/$VERSION/.cutting-2-of-4/shard" ]; do
            kill -0 "$worker" 2>/dev/null || break
            sleep 0.05
        done
        if kill -9 "$worker" 2>/dev/null; then : >"$killed"; fi
        wait "$worker" || exit 1
    fi
    ;;
esac
exec "$TOOL" "$@"
W
chmod +x "$work/worker"
(
    cd "$work/parallel"
    TOOL=$BINDERY WORK=$work VERSION=$version BINDERY=$work/worker PARALLEL_OPTIONS="--jobs 2" \
        "$here/parallel.sh" "$version" 4
)
[ -e "$work/killed" ] || {
    echo "error: no worker was killed, so the test proves nothing" >&2
    exit 1
}
compare "$work/parallel"

if has_slurm; then
    say "Slurm, an array of three"
    new_project "$work/slurm"
    mkdir -p "$work/slurm/output/shards"
    (
        cd "$work/slurm"
        sbatch --wait --array=1-3 --cpus-per-task=1 --mem=0 "$here/slurm-array.sh" "$version"
        "$BINDERY" release assemble "output/shards/$version"
    )
    compare "$work/slurm"
else
    say "Slurm is not installed here, or needs root to start: left out"
fi

say "all is well"
