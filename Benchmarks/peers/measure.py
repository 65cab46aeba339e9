"""Runs every competitor in turn, a few rounds, and prints wall time, processor time and peak memory of each.

The best round of each counts. Rounds are interleaved, so that a machine that is busy for a while is so for all.
"""

import importlib.metadata
import os
import pathlib
import shutil
import subprocess
import sys
import time

table, folder, program, threads, runs, pinned = sys.argv[1:]
here = pathlib.Path(__file__).parent
columns = "unit indicator period value z min_max rank robust_z outlier".split()


def own_command(out):
    return [
        program, "tables", table, "--out", out, "--csv", "rfc4180", "--quiet", "--threads", threads,
        "--tables", "observations", "trends", "index", "--columns", *columns, "--higher-better", "all",
    ]  # fmt: skip


def peer_command(name):
    return lambda out: [sys.executable, str(here / f"with_{name}.py"), table, out, threads]


def version_of_datatable():
    """The version of R's data.table, or None where R or the package is not installed."""
    if shutil.which("Rscript") is None:
        return None
    asked = subprocess.run(
        ["Rscript", "-e", 'cat(as.character(packageVersion("data.table")))'], capture_output=True, text=True
    )
    return asked.stdout if asked.returncode == 0 else None


versions = {name: importlib.metadata.version(name) for name in ("duckdb", "polars")}
competitors = {
    "bms-analyze": own_command,
    "duckdb": peer_command("duckdb"),
    "polars": peer_command("polars"),
    "polars, over": peer_command("polars_over"),
}
if (version := version_of_datatable()) is not None:
    versions["data.table"] = version
    competitors["data.table"] = lambda out: ["Rscript", str(here / "with_datatable.R"), table, out, threads]


def measured(command):
    """Wall seconds, processor seconds and peak megabytes of one run."""
    start = time.monotonic()
    process = subprocess.Popen([*pinned.split(), *command], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status != 0:
        sys.exit(f"failed: {' '.join(command[:3])} …")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000


best = {}
for round_number in range(int(runs)):
    for name, command in competitors.items():
        out = os.path.join(folder, f"out-{name}")
        shutil.rmtree(out, ignore_errors=True)
        os.makedirs(out)
        result = measured(command(out))
        print(f"  round {round_number + 1}  {name:12} {result[0]:6.2f} s wall  {result[1]:6.2f} s processor", flush=True)
        kept = best.get(name, result)
        best[name] = tuple(min(old, new) for old, new in zip(kept, result))

own = best["bms-analyze"]
listed = ", ".join(f"{name} {version}" for name, version in versions.items())
print(f"\n{os.path.basename(table)}, {os.path.getsize(table) / 1e6:.0f} MB, {threads} threads; {listed}")
print(f"{'':12} {'wall s':>8} {'cpu s':>8} {'peak MB':>8}   times as slow   times the memory")
for name, (wall, processor, memory) in best.items():
    ratios = f"{wall / own[0]:15.1f} {memory / own[2]:18.1f}" if name != "bms-analyze" else ""
    print(f"{name:12} {wall:8.2f} {processor:8.2f} {memory:8.0f} {ratios}")
