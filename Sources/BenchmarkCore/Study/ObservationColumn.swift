/// A column of `observations.csv`, in the order of the table. What is not asked for is not computed.
public enum ObservationColumn: String, Sendable, CaseIterable {
  case unit
  case unitName = "unit_name"
  case indicator, perspective, period, value, n, numerator, denominator
  case standardError = "se"
  case lower, upper, status, target, gap, light, rank, of, tied
  case rankLower = "rank_lower"
  case rankUpper = "rank_upper"
  case quartile, z
  case robustZ = "robust_z"
  case minMax = "min_max"
  case percentile
  case index100 = "index_100"
  case groupMean = "group_mean"
  case groupMedian = "group_median"
  case versusGroup = "versus_group"
  case outlier
  case outlierReason = "outlier_reason"
}
