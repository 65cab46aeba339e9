# The comparable work in data.table: Rscript with_datatable.R INPUT OUTPUT_FOLDER THREADS
#
# Reads the long table; z, min-max, rank, robust z and outlier flag per indicator and period; slope per unit and
# indicator; the mean of the min-max scores per unit and period; writes three CSV tables.

suppressPackageStartupMessages(library(data.table))

arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[2]
setDTthreads(as.integer(arguments[3]))

observations <- fread(
  arguments[1],
  colClasses = list(character = c("unit", "indicator"), integer = "period", numeric = "value"),
  showProgress = FALSE
)

section <- c("indicator", "period")
observations[, c("mean", "sd", "low", "high", "median") := {
  known <- value[!is.na(value)]
  list(mean(known), sd(known), min(known), max(known), median(known))
}, by = section]
observations[, mad := 1.4826 * median(abs(value - median), na.rm = TRUE), by = section]
observations[, rank := frank(-value, ties.method = "min", na.last = "keep"), by = section]
observations[, `:=`(
  z = (value - mean) / sd,
  robust_z = (value - median) / mad,
  min_max = 100 * (value - low) / (high - low)
)]
observations[, outlier := abs(robust_z) > 3.5]
fwrite(
  observations[, .(unit, indicator, period, value, rank, z, robust_z, min_max, outlier)],
  file.path(folder, "observations.csv"),
  showProgress = FALSE
)

# The slope from sums, each of which data.table forms group by group in C.
known <- observations[!is.na(value), .(unit, indicator, x = as.numeric(period), y = value)]
known[, `:=`(x = x - mean(x))]
known[, `:=`(xy = x * y, xx = x * x)]
sums <- known[, .(n = .N, x = sum(x), y = sum(y), xy = sum(xy), xx = sum(xx)), by = .(unit, indicator)]
fwrite(
  sums[, .(unit, indicator, slope = (xy - x * y / n) / (xx - x * x / n))],
  file.path(folder, "trends.csv"),
  showProgress = FALSE
)
fwrite(
  observations[, .(score = mean(min_max, na.rm = TRUE)), by = .(unit, period)],
  file.path(folder, "index.csv"),
  showProgress = FALSE
)
