#!/usr/bin/env bash
# Measures bms-analyze and its peers on the same table, the same cores and in the same run, and prints the ratios.
#
#   Benchmarks/peers/bench.sh [MILLIONS OF ROWS, default 10: 0.1, 1, 10 or 100] [RUNS, default 3]
#
# Data and results go to $BENCH_FOLDER (default: .build-bench in the repository, which git ignores).
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
millions=${1:-10}
runs=${2:-3}
folder=${BENCH_FOLDER:-$root/.build-bench}
program=${BMS_ANALYZE:-$root/.build/release/bms-analyze}
threads=2
# Two cores for everybody, also where the machine has more.
pinned="taskset -c 0,1"

case $millions in
  0.1) units=50 ;;
  1) units=500 ;;
  10) units=5000 ;;
  100) units=50000 ;;
  *) echo "rows: 0.1, 1, 10 or 100 million" >&2; exit 64 ;;
esac

mkdir -p "$folder"
python=${PYTHON:-python3}
if [ ! -x "$here/.venv/bin/python" ]; then
  "$python" -m venv "$here/.venv"
  "$here/.venv/bin/pip" install --quiet --requirement "$here/requirements.txt"
fi
if [ ! -x "$folder/generate" ] || [ "$here/generate.swift" -nt "$folder/generate" ]; then
  swiftc -O "$here/generate.swift" -o "$folder/generate"
fi
table=$folder/long_${millions}m.csv
[ -f "$table" ] || "$folder/generate" "$table" --units "$units"

exec "$here/.venv/bin/python" "$here/measure.py" "$table" "$folder" "$program" "$threads" "$runs" "$pinned"
