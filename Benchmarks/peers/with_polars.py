"""The comparable work in Polars: with_polars.py INPUT OUTPUT_FOLDER THREADS

Reads the long table; z, min-max, rank, robust z and outlier flag per indicator and period; slope per unit and
indicator; the mean of the min-max scores per unit and period; writes three CSV tables.
"""

import os
import sys

source, folder, threads = sys.argv[1], sys.argv[2], sys.argv[3]
os.environ["POLARS_MAX_THREADS"] = threads

import polars as pl  # noqa: E402  (reads the number of threads when it is imported)

value = pl.col("value")
section = ["indicator", "period"]
schema = {"unit": pl.Categorical, "indicator": pl.Categorical, "period": pl.Int32, "value": pl.Float64}
observations = pl.read_csv(source, schema=schema)

parameters = observations.group_by(section).agg(
    value.mean().alias("mean"),
    value.std().alias("sd"),
    value.min().alias("low"),
    value.max().alias("high"),
    value.median().alias("median"),
    ((value - value.median()).abs().median() * 1.4826).alias("mad"),
)
robust = (value - pl.col("median")) / pl.col("mad")
scored = (
    observations.with_columns(value.rank("min", descending=True).over(section).alias("rank"))
    .join(parameters, on=section, how="left")
    .select(
        "unit",
        "indicator",
        "period",
        "value",
        "rank",
        ((value - pl.col("mean")) / pl.col("sd")).alias("z"),
        robust.alias("robust_z"),
        (100 * (value - pl.col("low")) / (pl.col("high") - pl.col("low"))).alias("min_max"),
        (robust.abs() > 3.5).alias("outlier"),
    )
)
scored.write_csv(f"{folder}/observations.csv")
known = observations.filter(value.is_not_null())
known.group_by("unit", "indicator").agg(
    (pl.cov(pl.col("period").cast(pl.Float64), value) / pl.col("period").cast(pl.Float64).var()).alias("slope")
).write_csv(f"{folder}/trends.csv")
scored.group_by("unit", "period").agg(pl.col("min_max").mean().alias("score")).write_csv(f"{folder}/index.csv")
