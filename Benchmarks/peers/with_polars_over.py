"""The comparable work in Polars with window expressions: with_polars_over.py INPUT OUTPUT_FOLDER THREADS

The same results as with_polars.py, with `over` for everything within indicator and period and with the types that Polars
finds by itself. with_polars.py is what one arrives at after looking for the fastest way.
"""

import os
import sys

source, folder, threads = sys.argv[1], sys.argv[2], sys.argv[3]
os.environ["POLARS_MAX_THREADS"] = threads

import polars as pl  # noqa: E402  (reads the number of threads when it is imported)

value = pl.col("value")
section = ["indicator", "period"]
observations = pl.read_csv(source)
distance = value - value.median().over(section)
robust = distance / (distance.abs().median().over(section) * 1.4826)
low = value.min().over(section)
scored = observations.select(
    "unit",
    "indicator",
    "period",
    "value",
    value.rank("min", descending=True).over(section).alias("rank"),
    ((value - value.mean().over(section)) / value.std().over(section)).alias("z"),
    robust.alias("robust_z"),
    (100 * (value - low) / (value.max().over(section) - low)).alias("min_max"),
    (robust.abs() > 3.5).alias("outlier"),
)
scored.write_csv(f"{folder}/observations.csv")
observations.filter(value.is_not_null()).group_by("unit", "indicator").agg(
    (pl.cov("period", "value") / pl.col("period").var()).alias("slope")
).write_csv(f"{folder}/trends.csv")
scored.group_by("unit", "period").agg(pl.col("min_max").mean().alias("score")).write_csv(f"{folder}/index.csv")
