import BenchmarkCore

/// What a unit has on one indicator, as its sheet tells it.
struct SheetResult {
  let context: ReportContext
  let unit: Int
  let summary: IndicatorSummary

  private var cell: Int { context.cell(unit, summary.period) }
  private var comparison: Comparison { context.findings.comparisons[summary.indicator] }

  var name: String { context.indicatorName(summary.indicator) }
  var hasValue: Bool { context.status(unit, summary.indicator, summary.period).hasValue }
  var light: Light { hasValue ? comparison.light(at: cell) : .grey }
  var verdict: VersusGroup { hasValue ? comparison.versus(at: cell) : .notJudged }
  var mean: Double { context.groupMean(unit, summary) }

  /// The value with its sign of percent, marked where it is to be checked.
  var valueText: String { marked { $1 + context.measures[summary.indicator].short($0) } }
  /// The same within a sentence.
  var toldText: String { marked { context.measures[summary.indicator].told($0, mark: $1) } }

  private func marked(_ write: (Double, String) -> String) -> String {
    guard hasValue else { return Mark.of(context.status(unit, summary.indicator, summary.period)) }
    return write(context.value(unit, summary.indicator, summary.period), isToCheck ? Mark.check : "")
  }

  var trend: TrendFinding? {
    context.findings.trends.first {
      $0.unit == unit && $0.indicator == summary.indicator && $0.status == .ok
    }
  }

  /// The mark of a clear development; an arrow across where it was tested and is not clear; empty where it was not.
  var developmentMark: String {
    guard let trend else { return "" }
    return switch context.change(trend) {
    case .better: Mark.of(TrendDirection.improving)
    case .worse: Mark.of(TrendDirection.worsening)
    case .up: Mark.of(TrendDirection.rising)
    case .down: Mark.of(TrendDirection.falling)
    case nil: Mark.of(TrendDirection.unclear)
    }
  }

  /// The value may be a slip, and is to be checked before anybody acts on it.
  var isToCheck: Bool { hasValue && context.isToCheck(unit, summary) }
  var isStrong: Bool { verdict == .better && light != .red && !isToCheck }
  var isWeak: Bool { (verdict == .worse || light == .red) && verdict != .better && !isToCheck }

  /// Clearly weaker than the others goes before a red light alone.
  var rankOfConcern: Int { verdict == .worse ? (light == .red ? 0 : 1) : 2 }

  /// What must be on the page when there is no room for all.
  var importance: Int {
    var importance = 0
    if verdict == .better || verdict == .worse { importance += 4 }
    if light == .red { importance += 3 }
    if trend.flatMap(context.change) != nil { importance += 2 }
    if context.study.indicators[summary.indicator].groupWide { importance += 2 }
    if light != .grey { importance += 1 }
    return importance
  }
}
