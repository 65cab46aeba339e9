/// The funnel of every proportion and rate, within each period and group.
///
/// Size is the denominator (for a proportion without one, n); the common value is Σ numerators / Σ denominators of the units
/// with a value. Indicators of other kinds have no funnel: their spread by chance does not follow from their size.
struct Funnels {
  private let study: Study
  private let threads: Int
  private let members: [[Int]]

  private static let inner = FunnelLimits(level: 0.95)
  private static let outer = FunnelLimits(level: 0.998)

  init(_ study: Study, plan: StudyPlan, grouping: Grouping) {
    self.study = study
    threads = plan.threads
    members = grouping.labels.indices.map(grouping.members)
  }

  private struct CrossSection {
    var indicator: Int
    var period: Int
    var group: Int
  }

  func findings() -> [FunnelFinding] {
    let indicators = study.indicators.indices.filter { Overdispersion.Scale(study.indicators[$0].kind) != nil }
    let sections = indicators.flatMap { indicator in
      study.panel.periods.indices.flatMap { period in
        members.indices.map { CrossSection(indicator: indicator, period: period, group: $0) }
      }
    }
    return parallelMap(count: sections.count, threads: threads) { findings(sections[$0]) }
      .flatMap { $0 }
      .sorted { ($0.unit, $0.indicator, $0.period) < ($1.unit, $1.indicator, $1.period) }
  }

  private func findings(_ section: CrossSection) -> [FunnelFinding] {
    let indicator = study.indicators[section.indicator]
    guard let scale = Overdispersion.Scale(indicator.kind) else { return [] }
    let series = study.panel.series[section.indicator]
    var units: [Int] = []
    var events: [Double] = []
    var sizes: [Double] = []
    for unit in members[section.group] {
      let cell = study.panel.cell(unit: unit, period: section.period)
      guard series.status[cell].hasValue, let counts = counts(series, cell, indicator, scale) else { continue }
      units.append(unit)
      events.append(counts.events)
      sizes.append(counts.size)
    }
    guard units.count >= 2 else { return [] }
    let centre = events.reduce(0, +) / sizes.reduce(0, +)
    let spread = Overdispersion(scale, events: events.span, sizes: sizes.span, centre: centre)
    return units.indices.map { position in
      let cell = study.panel.cell(unit: units[position], period: section.period)
      return finding(
        units[position], section, value: series.values[cell], events: events[position], size: sizes[position],
        centre: centre, spread: spread, scale: scale, per: indicator.per)
    }
  }

  /// Events and size behind a cell; nil where they are not known or are no counts.
  private func counts(
    _ series: Series, _ cell: Int, _ indicator: Indicator, _ scale: Overdispersion.Scale
  ) -> (events: Double, size: Double)? {
    var size = series.denominator?[cell] ?? .nan
    if size.isNaN, scale == .proportion { size = series.n?[cell] ?? .nan }
    guard size > 0 else { return nil }
    let stated = series.numerator?[cell] ?? .nan
    let events = stated.isNaN ? series.values[cell] / indicator.per * size : stated
    guard events >= 0, scale == .rate || events <= size else { return nil }
    return (events, size)
  }

  private func finding(
    _ unit: Int, _ section: CrossSection, value: Double, events: Double, size: Double, centre: Double,
    spread: Overdispersion?, scale: Overdispersion.Scale, per: Double
  ) -> FunnelFinding {
    let inner = Self.inner.limits(scale, centre: centre, size: size)
    let outer = Self.outer.limits(scale, centre: centre, size: size)
    var (adjustedInner, adjustedOuter) = (Interval.undefined, Interval.undefined)
    if let spread {
      // Where units differ no more than by chance the limits are those of chance alone.
      let isWider = spread.tau2 > 0
      adjustedInner = isWider ? spread.limits(size: size, Self.inner) : inner
      adjustedOuter = isWider ? spread.limits(size: size, Self.outer) : outer
    }
    let (narrow, wide) = spread == nil ? (inner, outer) : (adjustedInner, adjustedOuter)
    return FunnelFinding(
      unit: unit, indicator: section.indicator, period: section.period, value: value, n: size, expected: centre * per,
      limits95: inner.scaled(by: per), limits998: outer.scaled(by: per), adjusted95: adjustedInner.scaled(by: per),
      adjusted998: adjustedOuter.scaled(by: per), tau2: spread?.tau2 ?? .nan, phi: spread?.phi ?? .nan,
      zone: Self.zone(events / size, inner: narrow, outer: wide))
  }

  private static func zone(_ value: Double, inner: Interval, outer: Interval) -> FunnelZone {
    if value > outer.upper { return .alarmHigh }
    if value < outer.lower { return .alarmLow }
    if value > inner.upper { return .alertHigh }
    if value < inner.lower { return .alertLow }
    return .inside
  }
}

extension Overdispersion.Scale {
  /// The scale of a kind of indicator; nil where the spread by chance does not follow from the size of a unit.
  public init?(_ kind: IndicatorKind) {
    switch kind {
    case .proportion: self = .proportion
    case .rate: self = .rate
    case .mean, .amount, .count, .score, .index: return nil
    }
  }
}
