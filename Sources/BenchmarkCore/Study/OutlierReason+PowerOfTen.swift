extension OutlierReason {
  /// The power of ten by which a value looks displaced, or nil: 10 for a lost decimal comma, 0.1 for one too many.
  ///
  /// The value over the unit's own previous value, where there is one, otherwise over the median of the group, must lie
  /// within a factor of 1.5 of 10, 100, 1000 or their reciprocals; and the ratio to the median must point the same way, so
  /// that a unit whose usual level is far from the others is not suspected. Without a previous value it must be far from the
  /// others in ratio too: among units of all sizes one is ten times the median by right. A ratio of NaN, zero or infinity
  /// gives nil.
  public var suspectedPowerOfTen: Double? {
    let value = ratioToMedian * groupMedian
    let hasPast = !previousValue.isNaN && previousValue != 0
    guard hasPast || isFarInRatio else { return nil }
    let ratio = hasPast ? value / previousValue : ratioToMedian
    guard ratio.isFinite, ratio > 0, ratioToMedian.isFinite else { return nil }
    for power in [10.0, 100, 1000] {
      if ratio > power / 1.5, ratio < power * 1.5, ratioToMedian > power / 4 { return power }
      if ratio * power > 1 / 1.5, ratio * power < 1.5, ratioToMedian < 4 / power { return 1 / power }
    }
    return nil
  }
}
