import BenchmarkCore

/// Puts headlines into words.
struct HeadlineText {
  /// Units named in a statement; of more than these the first three.
  static let namesInStatement = 5
  static let suspectsInStatement = 2
  static let indicatorsInStatement = 4

  let context: ReportContext

  private var phrase: any Phrase { context.phrase }

  func statements(_ headlines: [Headline]) -> [String] { headlines.flatMap(sentences) }

  private func sentences(_ headline: Headline) -> [String] {
    switch headline {
    case .differences(let indicator, let period, let better, let worse, let unclear):
      guard let summary = context.summaries[indicator] else { return [] }
      func named(_ units: [Int]) -> NamedCount {
        context.named(units, limit: Self.namesInStatement) {
          "\(context.name($0)) (\(context.measures[indicator].short(context.value($0, indicator, period))))"
        }
      }
      return [
        phrase.differences(
          indicator: context.indicatorName(indicator),
          mean: context.measures[indicator].value(summary.mean, mark: context.meanMark(summary)), better: named(better),
          worse: named(worse), unclear: unclear, of: context.kind,
          within: context.isGrouped ? context.groupKind : nil)
      ]
    case .patterns(let better, let worse):
      func texts(_ patterns: [Headline.UnitPattern]) -> [PatternText] {
        patterns.map { PatternText(name: context.name($0.unit), indicators: $0.indicators, tested: $0.tested) }
      }
      return [phrase.patterns(better: texts(better), worse: texts(worse))]
    case .noDifferences(let indicators, _):
      return [phrase.noDifferences(indicators: indicators, of: context.kind)]
    case .notTested(_, let withoutDirection):
      return [withoutDirection ? phrase.notTestedWithoutDirection() : phrase.notTestedWithoutError(of: context.kind)]
    case .spread(let indicator, _): return spread(indicator).map { [$0] } ?? []
    case .cost(let indicator, _):
      if let section = CostSection(context), section.findings.indicator == indicator { return [section.headline()] }
      return spread(indicator).map { [$0] } ?? []
    case .learning(let units, let all, let clearest): return learning(units, of: all, clearest).map { [$0] } ?? []
    case .efficiency: return EfficiencySection(context)?.headline().map { [$0] } ?? []
    case .developments(let indicator, let improving, let worsening, let unclear):
      return [developments(indicator, improving, worsening, judged: true, unclear)]
    case .movements(let indicator, let rising, let falling, let unclear):
      return [developments(indicator, rising, falling, judged: false, unclear)]
    case .noDevelopments(let series): return [phrase.noDevelopments(series: series)]
    case .targets(let furthest, _, let reached):
      var sentences: [String] = []
      if let furthest, let summary = context.summaries[furthest] {
        sentences.append(
          phrase.furthestFromTarget(
            indicator: context.indicatorName(furthest), red: summary.red.count, judged: summary.judged,
            target: context.target(furthest),
            mean: context.measures[furthest].value(summary.mean, mark: context.meanMark(summary)), of: context.kind))
      }
      if !reached.isEmpty {
        var names = reached.prefix(Self.indicatorsInStatement).map { context.indicatorName($0) }
        if reached.count > names.count { names.append(phrase.andMore(reached.count - names.count)) }
        sentences.append(phrase.allGreen(indicators: names))
      }
      return [sentences.joined(separator: " ")]
    case .check(let suspects):
      let shown = suspects.prefix(Self.suspectsInStatement).map(suspect)
      return [phrase.check(shown, more: suspects.count - shown.count)]
    }
  }

  private func suspect(_ suspect: Headline.Suspect) -> String {
    let value = context.measures[suspect.indicator].value(suspect.value)
    let reason = suspect.reason.map { " (\(context.reason($0, suspect.indicator)))" } ?? ""
    return "\(context.name(suspect.unit)), \(context.indicatorName(suspect.indicator)), \(value)\(reason)"
  }

  /// How many have somebody to learn from, and the clearest match.
  private func learning(_ units: Int, of all: Int, _ row: LearningRow) -> String? {
    guard let text = LearningText(context) else { return nil }
    let measure = context.measures[row.indicator]
    return text.phrase.headline(
      units: units, of: min(all, OpeningSection(context: context).unitsWithFigures),
      isNotDearer: text.learning.costIndicator != nil, unit: context.name(row.unit),
      partner: context.name(row.partner), indicator: context.indicatorName(row.indicator),
      theirs: measure.short(row.partnerValue), yours: measure.short(row.value), context.kind)
  }

  /// From lowest to highest, leaving out values that call for a check.
  private func spread(_ indicator: Int) -> String? {
    guard let summary = context.summaries[indicator] else { return nil }
    let measure = context.measures[indicator]
    let trusted = summary.units.filter { !summary.toCheck.contains($0) }
    func value(_ unit: Int) -> Double { context.value(unit, indicator, summary.period) }
    guard let low = trusted.map(value).min(), let high = trusted.map(value).max() else { return nil }
    func who(_ end: Double) -> String {
      let units = trusted.filter { value($0) == end }
      return units.count <= 3 ? phrase.list(units.map(context.name)) : phrase.digits(units.count, context.kind)
    }
    return phrase.spread(
      indicator: context.indicatorName(indicator), lowest: measure.number(low), by: who(low),
      highest: measure.value(high), by: who(high),
      mean: summary.toCheck.isEmpty ? measure.value(summary.mean) : nil)
  }

  private func developments(
    _ indicator: Int, _ up: [Headline.Development], _ down: [Headline.Development], judged: Bool, _ unclear: Int
  ) -> String {
    let measure = context.measures[indicator]
    func named(_ developments: [Headline.Development]) -> NamedCount {
      let slopes = developments.map(\.slope)
      let few = developments.count <= 3
      if developments.contains(where: { context.withheld.contains($0.unit) }) {
        let seen = developments.filter { !context.withheld.contains($0.unit) }
        // Names stand only where every unit may be named: the slopes of the others would lie between them.
        return NamedCount(count: developments.count, names: [], range: "", isSelection: !seen.isEmpty)
      }
      return NamedCount(
        count: developments.count,
        names: few ? developments.map { "\(context.name($0.unit)) (\(measure.change($0.slope)))" } : [],
        range: measure.changeRange(slopes.min() ?? .nan, slopes.max() ?? .nan))
    }
    return phrase.developments(
      indicator: context.indicatorName(indicator),
      unit: measure.isMoney ? phrase.currentPrices(measure.changeUnit) : measure.changeUnit,
      up.isEmpty ? .none : named(up), down.isEmpty ? .none : named(down), judged: judged, unclear: unclear,
      of: context.kind)
  }
}
