import BenchmarkCore

/// Each unit: what is strong, what to work on, how it develops; against target and against like units as two statements.
///
/// A clear difference from the others decides whether an indicator is strong or to be worked on; without one the light
/// does. All units when they are few, otherwise those asked for.
struct UnitSection {
  let context: ReportContext

  private var phrase: any Phrase { context.phrase }

  func blocks() -> [Document.Block] {
    let units = described
    let title = phrase.noun(context.kind).definitePlural.capitalisedFirst
    let heading = Document.Block.heading(.init(.section, title))
    if units.isEmpty { return [heading, .paragraph(phrase.unitsElsewhere(context.kind))] }
    let profiles = ProfileCharts(context)
    return [heading]
      + units.flatMap { blocks(for: $0) + (profiles.chart($0).map { [$0] } ?? []) }
  }

  /// The units with a part of their own.
  var described: [Int] {
    let register = context.study.organisation
    let asked = context.options.units.compactMap { register.index(of: $0) }.filter(context.compared.contains)
    if context.audience?.isOfOneUnit == true { return asked }
    return asked.isEmpty ? (context.isLarge ? [] : context.compared) : asked
  }

  func blocks(for unit: Int) -> [Document.Block] {
    let register = context.study.organisation
    let parent = register.ancestors(of: unit).first.map { register.units[$0].name }
    let group = context.isGrouped ? context.findings.grouping.groupOfUnit[unit].map(context.groupName) : nil
    var terms: [Document.Term] = []
    func add(_ label: Label, _ lines: [String]) {
      if !lines.isEmpty { terms.append(.init(phrase.label(label), lines)) }
    }
    let results = context.summaries.compactMap { $0 }.compactMap { result(unit, $0) }
    add(.strong, results.filter { $0.verdict == .better }.map(statement) + untold(results, .green))
    add(.workOn, results.filter { $0.verdict == .worse }.map(statement) + untold(results, .red))
    add(.development, developments(unit))
    terms += CostSection(context)?.terms(unit) ?? []
    terms += UnitLearning(context)?.terms(unit) ?? []
    add(.otherwise, untold(results, .yellow) + untold(results, .grey))
    add(.without, without(unit))
    return [
      .heading(.init(.item, context.name(unit), detail: group ?? parent, anchor: context.anchor(unit: unit))),
      .terms(terms),
    ]
  }

  private struct Result {
    var indicator: Int
    var value: Double
    var mean: Double
    var light: Light
    var verdict: VersusGroup
    var isFlagged: Bool
  }

  private func result(_ unit: Int, _ summary: IndicatorSummary) -> Result? {
    guard context.status(unit, summary.indicator, summary.period).hasValue else { return nil }
    let comparison = context.findings.comparisons[summary.indicator]
    let cell = context.cell(unit, summary.period)
    return Result(
      indicator: summary.indicator, value: context.value(unit, summary.indicator, summary.period),
      mean: context.groupMean(unit, summary), light: comparison.light(at: cell), verdict: comparison.versus(at: cell),
      isFlagged: context.isToCheck(unit, summary))
  }

  /// `Legemiddelgjennomgang 96 %`, with the mark of a value to be checked.
  private func nameAndValue(_ result: Result) -> String {
    let check = result.isFlagged ? Mark.check : ""
    let value = context.measures[result.indicator].told(result.value, mark: check)
    return context.measures[result.indicator].after(context.indicatorName(result.indicator), value)
  }

  /// A clear difference, with both statements.
  private func statement(_ result: Result) -> String {
    let measure = context.measures[result.indicator]
    var parts = [nameAndValue(result)]
    if result.light != .grey {
      parts.append(
        phrase.versusTarget(
          "\(Mark.of(result.light))\(NumberFormat.hardSpace)\(context.word(result.light))",
          target: context.target(result.indicator)))
    }
    parts.append(
      phrase.versusOthers(
        "\(Mark.of(result.verdict))\(NumberFormat.hardSpace)\(context.word(result.verdict))",
        mean: measure.short(result.mean)))
    return parts.joined(separator: " · ")
  }

  /// The indicators with a light and no clear difference, tested and not tested apart.
  private func untold(_ results: [Result], _ light: Light) -> [String] {
    [VersusGroup.noClearDifference, .notJudged].compactMap { verdict in
      let own = results.filter { $0.light == light && $0.verdict == verdict }
      guard !own.isEmpty else { return nil }
      let tested = verdict == .noClearDifference
      if light == .grey { return phrase.onlyCompared(tested: tested, indicators: own.map(nameAndValue)) }
      let names = own.map { result in
        nameAndValue(result)
          + (light == .green
            ? "" : context.target(result.indicator).map { " (\(phrase.target($0).lowercased()))" } ?? "")
      }
      return phrase.onlyTarget(light, tested: tested, indicators: names)
    }
  }

  /// Clear developments, gathered by their kind.
  private func developments(_ unit: Int) -> [String] {
    let trends = context.findings.trends.filter { $0.unit == unit && $0.status == .ok }
    return DevelopmentChange.allCases.compactMap { change in
      let own = trends.filter { context.change($0) == change }
      guard !own.isEmpty else { return nil }
      let (mark, word): (TrendDirection, Label) =
        switch change {
        case .better: (.improving, .improving)
        case .worse: (.worsening, .worsening)
        case .up: (.rising, .rising)
        case .down: (.falling, .falling)
        }
      let items = own.map { trend in
        let measure = context.measures[trend.indicator]
        let size = measure.changeWithUnit(measure.change(trend.slope))
        return "\(context.indicatorName(trend.indicator)) (\(phrase.perYear(size)))"
      }
      return "\(Mark.of(mark)) \(phrase.label(word)): \(phrase.list(items))"
    }
  }

  /// Indicators without a number for the unit, gathered by reason.
  private func without(_ unit: Int) -> [String] {
    var reasons: [(reason: String, names: [String])] = []
    for summary in context.summaries.compactMap({ $0 })
    where !context.status(unit, summary.indicator, summary.period).hasValue {
      let reason = context.absence(unit, summary.indicator, summary.period)
      let name = context.indicatorName(summary.indicator)
      if let index = reasons.firstIndex(where: { $0.reason == reason }) {
        reasons[index].names.append(name)
      } else {
        reasons.append((reason, [name]))
      }
    }
    guard !reasons.isEmpty else { return [] }
    return [reasons.map { "\(phrase.list($0.names)): \($0.reason)" }.joined(separator: "; ") + "."]
  }
}
