import BenchmarkCore

/// The funnel of one indicator, where it says more than the values side by side: many units of different size.
struct FunnelCharts {
  /// Units below which a funnel is drawn around too little.
  static let fewestUnits = 15
  /// The largest unit over the smallest, at least.
  static let leastRatio = 2.0
  /// Corners of a limit.
  static let corners = 33

  let context: ReportContext
  let summary: IndicatorSummary

  /// nil where there is no funnel, the units are few or of about one size, or they are compared in groups.
  func funnel() -> Document.Block? {
    guard !context.isGrouped else { return nil }
    let found = context.findings.funnel
      .filter { $0.indicator == summary.indicator && $0.period == summary.period }
      .filter { !summary.toCheck.contains($0.unit) }
      .sorted { ($0.n, $0.unit) < ($1.n, $1.unit) }
    guard found.count >= Self.fewestUnits, let least = found.first, let most = found.last,
      most.n >= Self.leastRatio * least.n
    else { return nil }
    let phrase = context.phrase
    let words = context.language.funnelChart
    let measure = context.measures[summary.indicator]
    let points = found.map { row in
      let outer = row.zoneLimits.outer
      return FunnelChart.Point(
        name: context.tableName(row.unit), size: row.n, value: row.value, outer: outer, zone: row.zone,
        text: "\(measure.number(row.value)) (\(measure.number(outer.lower))–\(measure.number(outer.upper)))")
    }
    let axis = Axis(covering: Self.reach(points, centre: least.expected))
    let sizes = Axis(covering: [0] + points.map(\.size))
    func names(_ zone: FunnelZone) -> [String] { points.filter { $0.zone == zone }.map(\.name) }
    return .figure(
      .funnel(
        FunnelChart(
          title: words.funnelTitle(indicator: context.indicatorName(summary.indicator)),
          description: words.funnelDescription(
            units: points.count, above: names(.alarmHigh), below: names(.alarmLow), of: context.kind),
          note: words.funnelNote(isAdjusted: least.tau2 > 0, of: context.kind),
          data: data(points, measure, phrase, words), points: points, corners: corners(from: least, to: most),
          centre: .init(value: least.expected, text: words.funnelCentre(measure.number(least.expected))),
          sizeAxis: sizes, sizeTickTexts: sizes.ticks.map { phrase.numbers.fixed($0, decimals: sizes.decimals) },
          sizeName: words.funnelSize(), axis: axis,
          tickTexts: axis.ticks.map { phrase.numbers.fixed($0, decimals: axis.decimals) })))
  }

  /// Corners of the limits, closer where they bend most.
  private func corners(from least: FunnelFinding, to most: FunnelFinding) -> [FunnelChart.Corner] {
    let indicator = context.study.indicators[summary.indicator]
    guard let scale = Overdispersion.Scale(indicator.kind) else { return [] }
    let centre = least.expected / indicator.per
    let spread = Overdispersion(scale, centre: centre, phi: least.phi, tau2: least.tau2)
    func limits(_ level: FunnelLimits, _ size: Double) -> Interval {
      let found =
        least.tau2 > 0
        ? spread.limits(size: size, level) : level.limits(scale, centre: centre, size: size)
      return found.scaled(by: indicator.per)
    }
    let (inner, outer) = (FunnelLimits(level: 0.95), FunnelLimits(level: 0.998))
    let steps = Self.corners - 1
    return (0...steps).map { step in
      let share = Double(step) / Double(steps)
      let size = least.n + (most.n - least.n) * share * share
      return FunnelChart.Corner(size: size, inner: limits(inner, size), outer: limits(outer, size))
    }
  }

  /// The values, and the limits as far as they do not stretch the scale by more than the values themselves.
  private static func reach(_ points: [FunnelChart.Point], centre: Double) -> [Double] {
    let values = points.map(\.value) + [centre]
    let (low, high) = (values.min() ?? centre, values.max() ?? centre)
    let room = high > low ? high - low : .infinity
    let lowest = points.map(\.outer.lower).min() ?? low
    let highest = points.map(\.outer.upper).max() ?? high
    return [max(min(low, lowest), low - room), min(max(high, highest), high + room)]
  }

  private func data(
    _ points: [FunnelChart.Point], _ measure: Measure, _ phrase: any Phrase, _ words: any FunnelChartPhrase
  ) -> Document.Table {
    Document.Table(
      columns: [
        .init(phrase.noun(context.kind).singular.capitalisedFirst, wraps: true), .init(words.funnelSize(), .right),
        .init(phrase.label(.value), .right), .init(words.funnelLimit(isUpper: false), .right, wraps: true),
        .init(words.funnelLimit(isUpper: true), .right, wraps: true),
      ],
      rows: points.map {
        .init([
          $0.name, phrase.numbers.fixed($0.size, decimals: $0.size.rounded() == $0.size ? 0 : 1),
          measure.number($0.value), measure.number($0.outer.lower), measure.number($0.outer.upper),
        ])
      })
  }
}
