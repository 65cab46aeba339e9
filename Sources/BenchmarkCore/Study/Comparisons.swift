/// The units compared on every indicator, within each period and group.
///
/// Work is cut into cross-sections (one indicator, period and group); each depends on nothing but its own values and
/// its own random stream, so the result is the same at any number of threads.
struct Comparisons {
  private let study: Study
  private let plan: StudyPlan
  private let members: [[Int]]

  init(_ study: Study, plan: StudyPlan, grouping: Grouping) {
    self.study = study
    self.plan = plan
    members = grouping.labels.indices.map(grouping.members)
  }

  /// What the comparison gives.
  struct Outcome {
    var comparisons: [Comparison]
    var outliers: [OutlierFinding]
  }

  func outcome(progress: (_ done: Int, _ of: Int) -> Void) -> Outcome {
    var outcome = Outcome(comparisons: [], outliers: [])
    var tests: [[VersusGroupTest]] = []
    for indicator in study.indicators.indices {
      progress(indicator, study.indicators.count)
      var comparison = Comparison()
      var indicatorTests: [VersusGroupTest] = []
      compare(indicator, into: &comparison, tests: &indicatorTests, outliers: &outcome.outliers)
      outcome.comparisons.append(comparison)
      tests.append(indicatorTests)
    }
    if wants(.versusGroup) { judge(tests, into: &outcome.comparisons) }
    return outcome
  }

  private func wants(_ column: ObservationColumn) -> Bool { plan.columns.contains(column) }

  private func wantsAny(_ columns: ObservationColumn...) -> Bool { columns.contains(where: wants) }

  private var wantsOutliers: Bool { wantsAny(.outlier, .outlierReason) || plan.steps.contains(.outliers) }

  // MARK: One indicator

  private func compare(
    _ position: Int, into comparison: inout Comparison, tests: inout [VersusGroupTest],
    outliers: inout [OutlierFinding]
  ) {
    let indicator = study.indicators[position]
    let series = study.panel.series[position]
    let cells = series.values.count
    let needsPrecision = wantsAny(.standardError, .lower, .upper, .rankLower, .rankUpper, .versusGroup)
    let precision = needsPrecision ? Precision(of: series, indicator: indicator, plan: plan) : nil
    if let precision {
      comparison.standardError = precision.standardError
      comparison.lower = precision.lower
      comparison.upper = precision.upper
    }
    if wantsAny(.gap, .target) {
      comparison.gap = series.values.map { GapToTarget.gap(value: $0, indicator: indicator) }
    }
    if wants(.light) { comparison.light = series.values.map { TrafficLight.light(value: $0, indicator: indicator) } }
    comparison.reserve(cells, wants: wants)
    if wants(.versusGroup) { tests = [VersusGroupTest](repeating: VersusGroupTest(), count: cells) }

    let sections = study.panel.periods.indices.flatMap { period in
      members.indices.map { CrossSection(indicator: position, period: period, group: $0) }
    }
    let results = parallelMap(count: sections.count, threads: plan.threads, workspace: { Workspace() }) {
      compare(sections[$0], indicator: indicator, series: series, precision: precision, workspace: &$1)
    }
    for (section, result) in zip(sections, results) {
      place(result, of: section, into: &comparison, tests: &tests)
      outliers += result.outliers
    }
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
    var z: [Double] = []
    var robustZ: [Double] = []
    var minMax: [Double] = []
    var percentile: [Double] = []
    var index100: [Double] = []
    var mean = Double.nan
    var median = Double.nan
    var tests: [VersusGroupTest] = []
    var outliers: [OutlierFinding] = []
  }

  private func compare(
    _ section: CrossSection, indicator: Indicator, series: Series, precision: Precision?, workspace: inout Workspace
  ) -> Result {
    let units = members[section.group]
    let panel = study.panel
    func gather(_ column: [Double]) -> [Double] {
      units.map { column[panel.cell(unit: $0, period: section.period)] }
    }
    let values = gather(series.values)
    var result = Result()
    guard values.contains(where: { !$0.isNaN }) else { return result }

    if wantsAny(.groupMean, .groupMedian) {
      result.mean = Moments(values.span).mean
      result.median = BenchmarkCore.median(of: values.span)
    }
    if wantsAny(.rank, .of, .tied, .quartile) {
      result.ranking = Ranking(
        values.span, direction: indicator.direction, target: indicator.target, ties: plan.ties,
        sorted: &workspace.sorted)
    }
    let yardstick = Yardstick(indicator)
    func scores(_ method: Normalisation) -> [Double] {
      NormalisedColumn(
        values.span, plan: NormalisationPlan(method: method), yardstick: yardstick,
        workspace: &workspace.normalisation
      ).scores
    }
    if wants(.z) { result.z = scores(.zScore) }
    if wants(.robustZ) { result.robustZ = scores(.robustZ) }
    if wants(.minMax) { result.minMax = scores(.minMax) }
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
          level: plan.confidenceLevel, direction: indicator.direction, target: indicator.target)
      }
    }
    if wantsOutliers {
      result.outliers = outliers(section, units: units, values: values, series: series, sorted: &workspace.sorted)
    }
    return result
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
    _ section: CrossSection, units: [Int], values: [Double], series: Series, sorted: inout SortedValues
  ) -> [OutlierFinding] {
    let screens = plan.outlierMethods.map { ($0, $0.screen(values.span, sorted: &sorted)) }
    let isFlagged = screens.contains { $0.1.severity.contains { $0 != nil } }
    guard isFlagged || plan.listsAllOutliers else { return [] }
    let median = BenchmarkCore.median(of: values.span)
    var findings: [OutlierFinding] = []
    for position in units.indices {
      let value = values[position]
      let flagged = screens.filter { $0.1.severity[position] != nil }
      guard !value.isNaN, !flagged.isEmpty || plan.listsAllOutliers else { continue }
      let reason = OutlierReason(
        methods: flagged.map(\.0), high: value > median, groupMedian: median,
        ratioToMedian: value * median > 0 ? value / median : .nan,
        previousValue: previousValue(series, unit: units[position], before: section.period))
      for (method, screen) in plan.listsAllOutliers ? screens : flagged {
        findings.append(
          OutlierFinding(
            unit: units[position], indicator: section.indicator, period: section.period, value: value,
            method: method, score: screen.score[position], lower: screen.lower, upper: screen.upper,
            severity: screen.severity[position], reason: screen.severity[position] == nil ? nil : reason))
      }
    }
    return findings
  }

  private func previousValue(_ series: Series, unit: Int, before period: Int) -> Double {
    for earlier in (0..<period).reversed() {
      let value = series.values[study.panel.cell(unit: unit, period: earlier)]
      if !value.isNaN { return value }
    }
    return .nan
  }

  // MARK: Putting together

  private func place(
    _ result: Result, of section: CrossSection, into comparison: inout Comparison, tests: inout [VersusGroupTest]
  ) {
    for (position, unit) in members[section.group].enumerated() {
      let cell = study.panel.cell(unit: unit, period: section.period)
      if let ranking = result.ranking {
        if wants(.rank) { comparison.rank[cell] = ranking.rank[position] }
        let isRanked = !ranking.rank[position].isNaN
        if wants(.of) { comparison.of[cell] = isRanked ? Int32(ranking.of) : 0 }
        if wants(.tied) { comparison.tied[cell] = ranking.tied[position] }
        if wants(.quartile) { comparison.quartile[cell] = ranking.quartile[position] }
      }
      if let interval = result.rankInterval {
        comparison.rankLower[cell] = interval.lower[position]
        comparison.rankUpper[cell] = interval.upper[position]
      }
      if !result.z.isEmpty { comparison.z[cell] = result.z[position] }
      if !result.robustZ.isEmpty { comparison.robustZ[cell] = result.robustZ[position] }
      if !result.minMax.isEmpty { comparison.minMax[cell] = result.minMax[position] }
      if !result.percentile.isEmpty { comparison.percentile[cell] = result.percentile[position] }
      if !result.index100.isEmpty { comparison.index100[cell] = result.index100[position] }
      if wants(.groupMean) { comparison.groupMean[cell] = result.mean }
      if wants(.groupMedian) { comparison.groupMedian[cell] = result.median }
      if !result.tests.isEmpty { tests[cell] = result.tests[position] }
    }
    for finding in result.outliers where finding.severity != nil {
      let cell = study.panel.cell(unit: finding.unit, period: finding.period)
      comparison.outliers[cell] = Comparison.Outlier(
        severity: max(comparison.outliers[cell]?.severity ?? .mild, finding.severity ?? .mild),
        reason: finding.reason)
    }
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
    z = empty(.z)
    robustZ = empty(.robustZ)
    minMax = empty(.minMax)
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
