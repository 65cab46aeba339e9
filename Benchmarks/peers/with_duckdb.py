"""The comparable work in DuckDB: with_duckdb.py INPUT OUTPUT_FOLDER THREADS

Reads the long table; z, min-max, rank, robust z and outlier flag per indicator and period; slope per unit and
indicator; the mean of the min-max scores per unit and period; writes three CSV tables.
"""

import sys

import duckdb

source, folder, threads = sys.argv[1], sys.argv[2], int(sys.argv[3])
database = duckdb.connect()
database.execute(f"SET threads = {threads}")
database.execute("SET preserve_insertion_order = false")
database.execute(
    """
    CREATE TABLE observation AS
    SELECT * FROM read_csv(?, header = true, delim = ',',
      columns = {'unit': 'VARCHAR', 'indicator': 'VARCHAR', 'period': 'INTEGER', 'value': 'DOUBLE'})
    """,
    [source],
)
database.execute(
    """
    CREATE TABLE moments AS
    SELECT indicator, period, avg(value) AS mean, stddev_samp(value) AS sd, min(value) AS low, max(value) AS high,
      median(value) AS median
    FROM observation GROUP BY indicator, period
    """
)
database.execute(
    """
    CREATE TABLE spread AS
    SELECT indicator, period, 1.4826 * median(abs(value - median)) AS mad
    FROM observation JOIN moments USING (indicator, period) GROUP BY indicator, period
    """
)
database.execute(
    """
    CREATE TABLE scored AS
    SELECT unit, indicator, period, value,
      rank() OVER (PARTITION BY indicator, period ORDER BY value DESC NULLS LAST) AS rank,
      (value - mean) / sd AS z, (value - median) / mad AS robust_z,
      100 * (value - low) / (high - low) AS min_max, abs((value - median) / mad) > 3.5 AS outlier
    FROM observation JOIN moments USING (indicator, period) JOIN spread USING (indicator, period)
    """
)
database.execute(f"COPY scored TO '{folder}/observations.csv' (HEADER)")
database.execute(
    f"""
    COPY (SELECT unit, indicator, regr_slope(value, period) AS slope FROM observation GROUP BY unit, indicator)
    TO '{folder}/trends.csv' (HEADER)
    """
)
database.execute(
    f"""
    COPY (SELECT unit, period, avg(min_max) AS score FROM scored GROUP BY unit, period)
    TO '{folder}/index.csv' (HEADER)
    """
)
