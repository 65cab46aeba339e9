/// A method that brings indicators to a common scale. Each case has its file and its page.
public enum Normalisation: String, Sendable, CaseIterable {
  case zScore = "z-score"
  case robustZ = "robust-z"
  case minMax = "min-max"
  case rank
  case percentile
  case borda
  case distanceToTarget = "distance-to-target"
  case distanceToReference = "distance-to-reference"
  case fractionOfMax = "fraction-of-max"
  case index100 = "index-100"
  case scaled

  /// Buffers that a caller keeps while it goes through many columns.
  public struct Workspace: Sendable {
    var sorted = SortedValues()
    var scratch: [Double] = []

    public init() {}

    /// Makes the scratch buffer at least this long.
    mutating func reserve(_ count: Int) {
      if scratch.count < count { scratch = [Double](repeating: 0, count: count) }
    }
  }

  /// Brings one column to the scale of the method, without treatment.
  ///
  /// The values are turned first so that larger is better (``Direction/lower`` changes sign, ``Direction/range``
  /// becomes minus the distance to the range), except for `index-100`.
  ///
  /// - Parameters:
  ///   - plan: method and parameters.
  ///   - values: n units of one indicator (of one period and group, or pooled), in its unit; NaN = missing.
  ///   - yardstick: direction, target, scale and reference of the indicator.
  ///   - workspace: reused from column to column.
  ///   - scores: n results; NaN where the value is missing, and everywhere when the status is not `ok`.
  /// - Returns: `ok`; `tooFew` for fewer than 2 values; `zeroSpread` for a column without spread (in the sense of the
  ///   method); `missing` when the reference unit has no value; `notApplicable` when the indicator lacks what the
  ///   method needs (a target, a scale, positive values).
  /// - Complexity: O(n); O(n log n) for robust-z, rank, percentile, borda and a median as reference. No allocation when
  ///   the workspace has seen a column as long.
  public static func apply(
    _ plan: NormalisationPlan, to values: Span<Double>, yardstick: Yardstick, workspace: inout Workspace,
    into scores: inout MutableSpan<Double>
  ) -> Status {
    precondition(scores.count == values.count, "one score a value")
    for index in values.indices { scores[index] = values[index] }
    let status = judgeSpread(values, yardstick) ?? plan.method.normalise(&scores, plan, yardstick, &workspace)
    if status != .ok {
      for index in scores.indices { scores[index] = .nan }
    }
    return status
  }

  /// The status of a column that no method can tell apart: fewer than two values, or one value over and over.
  private static func judgeSpread(_ values: Span<Double>, _ yardstick: Yardstick) -> Status? {
    if yardstick.direction == .range && yardstick.target == nil { return .notApplicable }
    var first = Double.nan
    var count = 0
    for index in values.indices where !values[index].isNaN {
      count += 1
      if count == 1 { first = values[index] } else if values[index] != first { return nil }
    }
    return count < 2 ? .tooFew : .zeroSpread
  }

  private func normalise(
    _ column: inout MutableSpan<Double>, _ plan: NormalisationPlan, _ yardstick: Yardstick,
    _ workspace: inout Workspace
  ) -> Status {
    if self != .index100 { Merit.turn(&column, yardstick.direction, yardstick.target) }
    switch self {
    case .zScore:
      return ZScore.normalise(&column, mean: plan.mean, standardDeviation: plan.standardDeviation)
    case .robustZ:
      return RobustZ.normalise(
        &column, centre: plan.mean, scale: plan.standardDeviation, workspace: &workspace)
    case .minMax:
      return MinMax.normalise(&column, to: plan.scale ?? MinMax.defaultScale)
    case .rank:
      return RankScore.normalise(&column, ties: plan.ties, sorted: &workspace.sorted)
    case .percentile:
      return Percentile.normalise(&column, sorted: &workspace.sorted)
    case .borda:
      return Borda.normalise(&column, ties: plan.ties, sorted: &workspace.sorted)
    case .distanceToTarget:
      return DistanceToTarget.normalise(&column, plan: plan, yardstick: yardstick)
    case .distanceToReference:
      return DistanceToReference.normalise(&column, plan: plan, yardstick: yardstick, sorted: &workspace.sorted)
    case .fractionOfMax:
      return FractionOfMax.normalise(&column, direction: yardstick.direction)
    case .index100:
      return Index100.normalise(&column)
    case .scaled:
      return Scaled.normalise(&column, scale: plan.scale ?? yardstick.scale, direction: yardstick.direction)
    }
  }
}

/// One column after treatment and normalisation.
public struct NormalisedColumn: Sendable, Equatable {
  public var scores: [Double]
  public var status: Status
  /// What treatment did before; nil when the plan asks for none.
  public var treated: TreatedColumn?

  /// - Parameters:
  ///   - values: n units of one indicator, in its unit; NaN = missing.
  ///   - plan: method, parameters and treatment.
  ///   - yardstick: direction, target, scale and reference of the indicator, in the unit of the values; they go through
  ///     the same transformation as the values.
  public init(
    _ values: Span<Double>, plan: NormalisationPlan, yardstick: Yardstick,
    workspace: inout Normalisation.Workspace
  ) {
    var results = [Double](repeating: .nan, count: values.count)
    var output = results.mutableSpan
    if !plan.treatment.isActive {
      status = Normalisation.apply(plan, to: values, yardstick: yardstick, workspace: &workspace, into: &output)
      treated = nil
    } else {
      let column = plan.treatment.apply(to: values)
      if column.status == .ok, let transformed = column.transforming(plan) {
        status = Normalisation.apply(
          transformed, to: column.values.span, yardstick: column.transforming(yardstick), workspace: &workspace,
          into: &output)
      } else {
        status = column.status == .ok ? .notApplicable : column.status
      }
      treated = column
    }
    scores = results
  }
}
