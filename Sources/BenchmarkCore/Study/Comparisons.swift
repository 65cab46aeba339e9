/// The units compared on every indicator, within each period and group.
///
/// Work is cut into cross-sections (one indicator, period and group); each depends on nothing but its own values and
/// its own random stream, so the result is the same at any number of threads.
struct Comparisons {
  private let study: Study
  private let plan: StudyPlan
  private let grouping: Grouping
  private let members: [[Int]]

  init(_ study: Study, plan: StudyPlan, grouping: Grouping) {
    self.study = study
    self.plan = plan
    self.grouping = grouping
    members = grouping.labels.indices.map(grouping.members)
  }

  /// What the comparison gives.
  struct Outcome {
    var comparisons: [Comparison]
    var outliers: [OutlierFinding]
  }

  /// Indicators that a thread takes before progress is told again.
  private static let indicatorsATime = 8

  func outcome(progress: (_ done: Int, _ of: Int) -> Void) -> Outcome {
    let count = study.indicators.count
    // With many indicators each thread takes whole ones; with few, the cross-sections of each are shared out.
    let sharesSections = count < 4 * plan.threads
    let batch = sharesSections ? 1 : Self.indicatorsATime * plan.threads
    var outcome = Outcome(comparisons: [], outliers: [])
    var tests: [[VersusGroupTest]] = []
    for start in stride(from: 0, to: count, by: batch) {
      progress(start, count)
      let found = parallelMap(
        count: min(batch, count - start), threads: sharesSections ? 1 : plan.threads, workspace: { Workspace() },
        { compare(start + $0, threads: sharesSections ? plan.threads : 1, workspace: &$1) })
      for indicator in found {
        outcome.comparisons.append(indicator.comparison)
        tests.append(indicator.tests)
        outcome.outliers += indicator.outliers
      }
    }
    if wants(.versusGroup) { judge(tests, into: &outcome.comparisons) }
    return outcome
  }

  private func wants(_ column: ObservationColumn) -> Bool { plan.columns.contains(column) }

  private func wantsAny(_ columns: ObservationColumn...) -> Bool { columns.contains(where: wants) }

  private var wantsOutliers: Bool { wantsAny(.outlier, .outlierReason) || plan.steps.contains(.outliers) }

  // MARK: One indicator

  private struct IndicatorOutcome: Sendable {
    var comparison = Comparison()
    var tests: [VersusGroupTest] = []
    var outliers: [OutlierFinding] = []
    var z: LinearScores?
    var robustZ: LinearScores?
    var minMax: LinearScores?
  }

  private func compare(_ position: Int, threads: Int, workspace: inout Workspace) -> IndicatorOutcome {
    let indicator = study.indicators[position]
    let series = study.panel.series[position]
    let cells = series.values.count
    var outcome = IndicatorOutcome()
    let needsPrecision = wantsAny(.standardError, .lower, .upper, .rankLower, .rankUpper, .versusGroup)
    let precision = needsPrecision ? Precision(of: series, indicator: indicator, plan: plan) : nil
    if let precision {
      outcome.comparison.standardError = precision.standardError
      outcome.comparison.lower = precision.lower
      outcome.comparison.upper = precision.upper
    }
    if wantsAny(.gap, .target) {
      outcome.comparison.gap = series.values.map { GapToTarget.gap(value: $0, indicator: indicator) }
    }
    if wants(.light) {
      outcome.comparison.light = series.values.map { TrafficLight.light(value: $0, indicator: indicator) }
    }
    outcome.comparison.reserve(cells, wants: wants)
    let scores = LinearScores(
      series, of: indicator, grouping: grouping, periodCount: study.panel.periods.count)
    if wants(.z) { outcome.z = scores }
    if wants(.robustZ) { outcome.robustZ = scores }
    if wants(.minMax) { outcome.minMax = scores }
    if wants(.versusGroup) { outcome.tests = [VersusGroupTest](repeating: VersusGroupTest(), count: cells) }
    let rounding = wants(.versusGroup) ? RoundingStep(series, of: indicator).variance : 0

    let sections = study.panel.periods.indices.flatMap { period in
      members.indices.map { CrossSection(indicator: position, period: period, group: $0) }
    }
    if threads > 1 {
      let results = parallelMap(
        count: sections.count, threads: threads, workspace: { Workspace() },
        {
          compare(
            sections[$0], indicator: indicator, series: series, precision: precision, rounding: rounding,
            workspace: &$1)
        })
      for (section, result) in zip(sections, results) { place(result, of: section, into: &outcome) }
    } else {
      for section in sections {
        let result = compare(
          section, indicator: indicator, series: series, precision: precision, rounding: rounding,
          workspace: &workspace)
        place(result, of: section, into: &outcome)
      }
    }
    if let scores = outcome.z { outcome.comparison.z = CellScores(scores) }
    if let scores = outcome.robustZ { outcome.comparison.robustZ = CellScores(scores) }
    if let scores = outcome.minMax { outcome.comparison.minMax = CellScores(scores) }
    return outcome
  }

  private struct CrossSection {
    var indicator: Int
    var period: Int
    var group: Int
  }

  private struct Workspace {
    var normalisation = Normalisation.Workspace()
    var sorted = SortedValues()
  }

  /// The results of one cross-section, one entry a member of the group; empty where not asked for.
  private struct Result: Sendable {
    var ranking: Ranking?
    var rankInterval: RankInterval?
    var z = ScoreLine.none
    var robustZ = ScoreLine.none
    var minMax = ScoreLine.none
    var percentile: [Double] = []
    var index100: [Double] = []
    var mean = Double.nan
    var median = Double.nan
    var tests: [VersusGroupTest] = []
    var outliers: [OutlierFinding] = []
  }

  private func compare(
    _ section: CrossSection, indicator: Indicator, series: Series, precision: Precision?, rounding: Double,
    workspace: inout Workspace
  ) -> Result {
    let units = members[section.group]
    let panel = study.panel
    func gather(_ column: [Double]) -> [Double] {
      units.map { column[panel.cell(unit: $0, period: section.period)] }
    }
    let values = gather(series.values)
    var result = Result()
    guard values.contains(where: { !$0.isNaN }) else { return result }

    // One sort serves all that depends on order: first that of the values, then that of their merits.
    if wantsOutliers || wants(.groupMedian) || wantsMerits { workspace.sorted.load(values.span) }
    if wants(.groupMean) { result.mean = Moments(values.span).mean }
    if wants(.groupMedian) { result.median = workspace.sorted.quantile(0.5) }
    if wantsOutliers {
      result.outliers = outliers(section, units: units, values: values, series: series, sorted: workspace.sorted)
    }
    if wantsMerits { Self.turn(&workspace.sorted, values, indicator) }
    if wantsAny(.rank, .of, .tied, .quartile) {
      result.ranking = Ranking(
        workspace.sorted, count: values.count, ties: plan.ties, isDetailed: wantsAny(.tied, .quartile))
    }
    if wants(.robustZ) { result.robustZ = RobustZ.line(RobustMoments(workspace.sorted)) ?? .none }
    if wantsAny(.z, .minMax) {
      var merits = values
      var turned = merits.mutableSpan
      Merit.turn(&turned, indicator.direction, indicator.target)
      if wants(.z) { result.z = ZScore.line(Moments(merits.span)) ?? .none }
      if wants(.minMax) { result.minMax = MinMax.line(Extremes(merits.span)) ?? .none }
    }
    let yardstick = Yardstick(indicator)
    func scores(_ method: Normalisation) -> [Double] {
      NormalisedColumn(
        values.span, plan: NormalisationPlan(method: method), yardstick: yardstick,
        workspace: &workspace.normalisation
      ).scores
    }
    if wants(.percentile) { result.percentile = scores(.percentile) }
    if wants(.index100) { result.index100 = scores(.index100) }

    if let precision {
      let errors = gather(precision.standardError)
      if wantsAny(.rankLower, .rankUpper) {
        result.rankInterval = RankInterval(
          values: values.span, standardErrors: errors.span, direction: indicator.direction,
          target: indicator.target, level: plan.confidenceLevel, replicates: plan.rankReplicates,
          stream: stream(of: section))
      }
      if wants(.versusGroup) {
        let lower = gather(precision.lower)
        let upper = gather(precision.upper)
        result.tests = VersusGroupTest.tests(
          values: values.span, lower: lower.span, upper: upper.span, standardErrors: errors.span,
          rounding: rounding, level: plan.confidenceLevel, direction: indicator.direction, target: indicator.target)
      }
    }
    return result
  }

  private var wantsMerits: Bool { wantsAny(.rank, .of, .tied, .quartile, .robustZ) }

  /// The order of the merits from that of the values, which turning keeps or reverses.
  private static func turn(_ sorted: inout SortedValues, _ values: [Double], _ indicator: Indicator) {
    switch indicator.direction {
    case .higher, .none: break
    case .lower: sorted.negate()
    case .range:
      let merits = values.map { Merit.of($0, .range, indicator.target) }
      sorted.load(merits.span)
    }
  }

  /// A stream that belongs to what is simulated, not to the order of the work.
  private func stream(of section: CrossSection) -> RandomStream {
    RandomStream(seed: plan.seed)
      .substream(UInt64(section.indicator))
      .substream(UInt64(study.panel.periods[section.period].firstMonth))
      .substream(UInt64(section.group))
  }

  // MARK: Outliers

  private func outliers(
    _ section: CrossSection, units: [Int], values: [Double], series: Series, sorted: borrowing SortedValues
  ) -> [OutlierFinding] {
    let rules = plan.outlierMethods.map { (method: $0, fences: OutlierFences($0, of: sorted)) }
    let positions =
      plan.listsAllOutliers
      ? values.indices.filter { !values[$0].isNaN } : Self.flagged(by: rules.map(\.fences), in: sorted)
    guard !positions.isEmpty else { return [] }
    let needsReason = wants(.outlierReason) || plan.steps.contains(.outliers)
    let median = sorted.quantile(0.5)
    let ratios = needsReason ? Self.fencesOfRatios(sorted) : nil
    var findings: [OutlierFinding] = []
    for position in positions {
      let value = values[position]
      let judged = rules.map { (rule: $0, verdict: $0.fences.judge(value)) }
      let flagging = judged.filter { $0.verdict.severity != nil }
      var reason: OutlierReason?
      if needsReason {
        reason = OutlierReason(
          methods: flagging.map(\.rule.method), high: value > median, groupMedian: median,
          ratioToMedian: value * median > 0 ? value / median : .nan,
          previousValue: previousValue(series, unit: units[position], before: section.period),
          isFarInRatio: ratios.map { $0.status != .ok || $0.judge(value).severity != nil } ?? true)
      }
      for (rule, verdict) in plan.listsAllOutliers ? judged : flagging {
        findings.append(
          OutlierFinding(
            unit: units[position], indicator: section.indicator, period: section.period, value: value,
            method: rule.method, score: verdict.score, lower: rule.fences.lower, upper: rule.fences.upper,
            severity: verdict.severity, reason: verdict.severity == nil ? nil : reason))
      }
    }
    return findings
  }

  /// The fences of `log-tukey` over the values above 0; nil where some are negative, so that there is no ratio to speak of.
  private static func fencesOfRatios(_ sorted: borrowing SortedValues) -> OutlierFences? {
    guard sorted.count > 0, sorted[0] >= 0 else { return nil }
    if sorted[0] > 0 { return OutlierFences(.logTukey, of: sorted) }
    var positive: [Double] = []
    for index in 0..<sorted.count where sorted[index] > 0 { positive.append(sorted[index]) }
    var own = SortedValues()
    own.load(positive.span)
    return OutlierFences(.logTukey, of: own)
  }

  /// The places of the flagged values: they stand at the two ends of the order.
  private static func flagged(by rules: [OutlierFences], in sorted: borrowing SortedValues) -> [Int] {
    var places: [Int] = []
    var low = 0
    while low < sorted.count, rules.contains(where: { $0.judge(sorted[low]).severity != nil }) {
      places.append(sorted.place(low))
      low += 1
    }
    var high = sorted.count - 1
    while high >= low, rules.contains(where: { $0.judge(sorted[high]).severity != nil }) {
      places.append(sorted.place(high))
      high -= 1
    }
    places.sort()
    return places
  }

  private func previousValue(_ series: Series, unit: Int, before period: Int) -> Double {
    for earlier in (0..<period).reversed() {
      let value = series.values[study.panel.cell(unit: unit, period: earlier)]
      if !value.isNaN { return value }
    }
    return .nan
  }

  // MARK: Putting together

  private func place(_ result: Result, of section: CrossSection, into outcome: inout IndicatorOutcome) {
    let units = members[section.group]
    let panel = study.panel
    func scatter<Value>(_ column: [Value], into target: inout [Value]) {
      guard !target.isEmpty, !column.isEmpty else { return }
      for (position, unit) in units.enumerated() {
        target[panel.cell(unit: unit, period: section.period)] = column[position]
      }
    }
    if let ranking = result.ranking {
      scatter(ranking.rank, into: &outcome.comparison.rank)
      if wants(.of) {
        scatter(ranking.rank.map { $0.isNaN ? 0 : Int32(ranking.of) }, into: &outcome.comparison.of)
      }
      scatter(ranking.tied, into: &outcome.comparison.tied)
      scatter(ranking.quartile, into: &outcome.comparison.quartile)
    }
    if let interval = result.rankInterval {
      scatter(interval.lower, into: &outcome.comparison.rankLower)
      scatter(interval.upper, into: &outcome.comparison.rankUpper)
    }
    let line = section.period * members.count + section.group
    outcome.z?.lines[line] = result.z
    outcome.robustZ?.lines[line] = result.robustZ
    outcome.minMax?.lines[line] = result.minMax
    scatter(result.percentile, into: &outcome.comparison.percentile)
    scatter(result.index100, into: &outcome.comparison.index100)
    if wants(.groupMean) {
      scatter([Double](repeating: result.mean, count: units.count), into: &outcome.comparison.groupMean)
    }
    if wants(.groupMedian) {
      scatter([Double](repeating: result.median, count: units.count), into: &outcome.comparison.groupMedian)
    }
    scatter(result.tests, into: &outcome.tests)
    for finding in result.outliers where finding.severity != nil {
      let cell = panel.cell(unit: finding.unit, period: finding.period)
      outcome.comparison.outliers[cell] = Comparison.Outlier(
        severity: max(outcome.comparison.outliers[cell]?.severity ?? .mild, finding.severity ?? .mild),
        reason: finding.reason)
    }
    if plan.steps.contains(.outliers) { outcome.outliers += result.outliers }
  }

  /// Adjusts the tests of the whole run together, and says what each one shows.
  private func judge(_ tests: [[VersusGroupTest]], into comparisons: inout [Comparison]) {
    let p = tests.flatMap { $0.map(\.p) }
    let adjusted = MultipleTesting.benjaminiHochberg.adjusted(p.span)
    var offset = 0
    for (indicator, own) in tests.enumerated() {
      comparisons[indicator].versusAdjusted = Array(adjusted[offset..<offset + own.count])
      comparisons[indicator].versusGroup = own.indices.map {
        own[$0].verdict(adjustedP: adjusted[offset + $0], falseDiscoveryRate: plan.falseDiscoveryRate)
      }
      offset += own.count
    }
  }
}

extension Comparison {
  /// Makes the columns asked for as long as the series.
  fileprivate mutating func reserve(_ cells: Int, wants: (ObservationColumn) -> Bool) {
    func empty(_ column: ObservationColumn) -> [Double] {
      wants(column) ? [Double](repeating: .nan, count: cells) : []
    }
    rank = empty(.rank)
    percentile = empty(.percentile)
    index100 = empty(.index100)
    groupMean = empty(.groupMean)
    groupMedian = empty(.groupMedian)
    rankLower = wants(.rankLower) || wants(.rankUpper) ? [Double](repeating: .nan, count: cells) : []
    rankUpper = rankLower
    if wants(.of) { of = [Int32](repeating: 0, count: cells) }
    if wants(.tied) { tied = [Bool](repeating: false, count: cells) }
    if wants(.quartile) { quartile = [UInt8](repeating: 0, count: cells) }
  }
}
