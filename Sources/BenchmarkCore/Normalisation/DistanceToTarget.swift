/// The place between the worst value and the target, or between two goalposts.
///
/// Formula with goalposts: (x − low)/(high − low), on the scale of min-max (0 to 100). Formula with a target:
/// 1 − (target − x)/(target − min); 1 is the target reached, more is beyond it. For `lower` values, target and
/// goalposts change sign together; for `range` the target is distance 0.
///
/// - Missing values: NaN stays NaN.
/// - Edge cases: n < 2 `tooFew`; a constant column `zeroSpread`; no target `notApplicable`. When every unit has reached
///   the target there is no distance to measure: 1 for all when capped, else `notApplicable`.
/// - Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), ch. 5; COINr 1.1.14 (`n_dist2targ`,
///   `n_goalposts`).
public enum DistanceToTarget {
  /// - Parameter column: turned values, replaced by scores.
  public static func normalise(
    _ column: inout MutableSpan<Double>, plan: NormalisationPlan, yardstick: Yardstick
  ) -> Status {
    if let posts = plan.goalposts {
      return place(&column, between: posts, plan: plan, yardstick: yardstick)
    }
    guard let target = turnedTarget(plan, yardstick), !target.isNaN else { return .notApplicable }
    let extremes = Extremes(column.span)
    guard extremes.count > 1 else { return .tooFew }
    guard target > extremes.min else {
      guard plan.capped else { return .notApplicable }
      for index in column.indices where !column[index].isNaN { column[index] = 1 }
      return .ok
    }
    for index in column.indices {
      let score = 1 - (target - column[index]) / (target - extremes.min)
      column[index] = plan.capped && score > 1 ? 1 : score
    }
    return .ok
  }

  private static func place(
    _ column: inout MutableSpan<Double>, between posts: ClosedRange<Double>, plan: NormalisationPlan,
    yardstick: Yardstick
  ) -> Status {
    // A distance to a range has no goalposts in the unit of the indicator.
    guard yardstick.direction != .range, posts.upperBound > posts.lowerBound else { return .notApplicable }
    let turned = yardstick.direction == .lower
    let low = turned ? -posts.upperBound : posts.lowerBound
    let high = turned ? -posts.lowerBound : posts.upperBound
    let scale = plan.scale ?? MinMax.defaultScale
    let width = scale.upperBound - scale.lowerBound
    for index in column.indices where !column[index].isNaN {
      var share = (column[index] - low) / (high - low)
      if plan.capped { share = min(max(share, 0), 1) }
      column[index] = share * width + scale.lowerBound
    }
    return .ok
  }

  private static func turnedTarget(_ plan: NormalisationPlan, _ yardstick: Yardstick) -> Double? {
    switch yardstick.direction {
    case .range: return 0
    case .higher, .lower, .none:
      guard let target = plan.target ?? yardstick.target?.threshold(for: yardstick.direction) else { return nil }
      return yardstick.direction == .lower ? -target : target
    }
  }
}
