#!/bin/sh
# Makes the executed example in notebooks-export/ anew. Needs the built program, and jupyter with pandas and matplotlib
# (BMS_JUPYTER names its jupyter, otherwise the one on PATH).
set -eu
cd "$(dirname "$0")/.."

program=${BMS_ANALYZE:-.build/debug/bms-analyze}
jupyter=${BMS_JUPYTER:-jupyter}
out=notebooks-export

"$program" notebook datasets/sykehjem --out "$out" --name eksempel-sykehjem --quiet --indicator \
  parorende_tilfredshet legemiddelgjennomgang fall_med_skade sykefravaer kostnad_per_dogn
"$jupyter" nbconvert --to notebook --execute --inplace --ExecutePreprocessor.record_timing=False \
  "$out/eksempel-sykehjem.ipynb"
