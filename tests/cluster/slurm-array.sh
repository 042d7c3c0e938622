#!/bin/sh
# Makes a release with an array of Slurm jobs on a common disk. In the project's folder:
#
#   array=$(sbatch --parsable --array=1-8 tests/cluster/slurm-array.sh 2026.11)
#   sbatch --dependency=afterok:"$array" --wrap "bindery release assemble output/shards/2026.11"
#
# The array must start at 0 or 1 and have no gaps: `--shard auto` reads its number and its size from
# SLURM_ARRAY_TASK_ID, _MIN, _MAX and _COUNT. To make one shard again after a failure, name it:
#
#   sbatch --wrap "bindery release cut 2026.11 --shard 3/8"
#
#SBATCH --job-name=bindery
#SBATCH --cpus-per-task=4
#SBATCH --mem=4G
#SBATCH --time=00:30:00
#SBATCH --requeue
#SBATCH --output=output/shards/%x-%A-%a.txt
set -eu

version=${1:?"give the version, such as 2026.11"}
exec "${BINDERY:-bindery}" release cut "$version" --shard auto
