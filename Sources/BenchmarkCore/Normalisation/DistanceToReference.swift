/// The place between the worst value and a reference: a unit, the mean, the median or the best.
///
/// Formula: 1 − (reference − x)/(reference − min); 1 is as good as the reference, more is better than it.
///
/// - Missing values: NaN stays NaN; a reference unit without a value gives `missing`.
/// - Edge cases: n < 2 `tooFew`; a constant column `zeroSpread`; a reference that is itself the worst `zeroSpread`.
/// - Source: COINr 1.1.14 (`n_dist2ref`, and `n_dist2max` for the best).
public enum DistanceToReference {
  /// - Parameter column: turned values, replaced by scores.
  public static func normalise(
    _ column: inout MutableSpan<Double>, plan: NormalisationPlan, yardstick: Yardstick,
    sorted: inout SortedValues
  ) -> Status {
    let extremes = Extremes(column.span)
    guard extremes.count > 1 else { return .tooFew }
    let reference: Double
    switch plan.reference {
    case .unit: reference = Merit.of(yardstick.referenceValue, yardstick.direction, yardstick.target)
    case .mean: reference = Moments(column.span).mean
    case .median:
      sorted.load(column.span)
      reference = sorted.quantile(0.5)
    case .best: reference = extremes.max
    }
    if reference.isNaN { return .missing }
    guard reference > extremes.min else { return .zeroSpread }
    for index in column.indices {
      let score = 1 - (reference - column[index]) / (reference - extremes.min)
      column[index] = plan.capped && score > 1 ? 1 : score
    }
    return .ok
  }
}
