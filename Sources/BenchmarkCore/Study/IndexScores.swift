/// The index of every compared unit in every period: perspectives and total, with ranks.
///
/// Ranks go within period and group, 1 is best, equal scores by the ties of the plan. The rank interval comes from the
/// standard errors of the indicators: each replicate draws every value anew, normalises, aggregates and ranks. It holds
/// the observed rank, and is empty for a unit none of whose values has a standard error.
struct IndexScores {
  private let study: Study
  private let plan: StudyPlan
  private let members: [[Int]]
  private let structure: CompositeIndex
  private let standardErrors: [[Double]]

  init(_ study: Study, plan: StudyPlan, grouping: Grouping) {
    self.study = study
    self.plan = plan
    members = grouping.labels.indices.map(grouping.members)
    structure = CompositeIndex(indicators: study.indicators, card: study.card, plan: plan.index)
    standardErrors = zip(study.indicators, study.panel.series).map { indicator, series in
      Precision(of: series, indicator: indicator, plan: plan).standardError
    }
  }

  /// Number of scores a unit: the perspectives, then the total. A study without perspectives has the total alone.
  private var levels: Int { structure.parts.count + 1 }

  /// Ordered by unit, period and level; a unit without any value in a period has no rows there.
  func findings(progress: (_ done: Int, _ of: Int) -> Void) -> [IndexFinding] {
    guard !structure.parts.isEmpty else { return [] }
    let sections = study.panel.periods.indices.flatMap { period in
      members.indices.map { Section(period: period, group: $0) }
    }
    progress(0, sections.count)
    let found = parallelMap(count: sections.count, threads: plan.threads) { scores(of: sections[$0]) }
    return found.flatMap { $0 }.sorted { ($0.unit, $0.period) < ($1.unit, $1.period) }
  }

  private struct Section {
    var period: Int
    var group: Int
  }

  private func scores(of section: Section) -> [IndexFinding] {
    let units = members[section.group]
    let columns = columns(of: section)
    var computation = Computation(structure: structure, plan: plan, indicators: study.indicators, units: units.count)
    let observed = computation.scores(of: columns)
    guard observed.contains(where: { $0.indicators > 0 }) else { return [] }

    let levelScores = (0..<levels).map { level in units.indices.map { observed[$0 * levels + level].score } }
    let rankings = levelScores.map { Ranking($0.span, direction: .higher, ties: plan.ties) }
    let intervals = rankIntervals(section, columns: columns, observed: levelScores, computation: &computation)
    var findings: [IndexFinding] = []
    for (position, unit) in units.enumerated() {
      let own = observed[position * levels..<(position + 1) * levels]
      guard own.contains(where: { $0.indicators > 0 }) else { continue }
      for (level, score) in zip(0..<levels, own) {
        let isTotal = level == levels - 1
        if !isTotal && structure.parts[level].perspective == nil { continue }
        findings.append(
          IndexFinding(
            unit: unit, period: section.period, perspective: isTotal ? nil : structure.parts[level].perspective,
            score: score.score, rank: rankings[level].rank[position],
            of: rankings[level].rank[position].isNaN ? 0 : rankings[level].of,
            rankLower: intervals[level].lower[position], rankUpper: intervals[level].upper[position],
            coverage: score.coverage, indicators: score.indicators))
      }
    }
    return findings
  }

  /// The values of a cross-section, one column an indicator.
  private func columns(of section: Section) -> [[Double]] {
    let units = members[section.group]
    return study.panel.series.map { series in
      units.map { series.values[study.panel.cell(unit: $0, period: section.period)] }
    }
  }

  // MARK: Rank intervals

  private func rankIntervals(
    _ section: Section, columns: [[Double]], observed: [[Double]], computation: inout Computation
  ) -> [(lower: [Double], upper: [Double])] {
    let units = members[section.group]
    let errors = standardErrors.map { column in
      units.map { column[study.panel.cell(unit: $0, period: section.period)] }
    }
    var spreads = (0..<levels).map { _ in RankSpread(units: units.count, replicates: plan.rankReplicates) }
    guard errors.contains(where: { $0.contains { $0 > 0 } }) else {
      let none = [Double](repeating: .nan, count: units.count)
      return spreads.map { _ in (none, none) }
    }
    var stream = RandomStream(seed: plan.seed)
      .substream(UInt64(study.panel.periods[section.period].firstMonth))
      .substream(UInt64(section.group))
    var drawn = columns
    var scores = [Double](repeating: .nan, count: units.count)
    for replicate in 0..<plan.rankReplicates {
      for indicator in columns.indices {
        for unit in units.indices where errors[indicator][unit] > 0 {
          drawn[indicator][unit] = columns[indicator][unit] + errors[indicator][unit] * stream.normal()
        }
      }
      let results = computation.scores(of: drawn)
      for level in 0..<levels {
        for unit in units.indices { scores[unit] = results[unit * levels + level].score }
        spreads[level].add(scores.span, replicate: replicate)
      }
    }
    return (0..<levels).map { level in
      let uncertain = units.indices.map { unit in
        indicators(of: level).contains { errors[$0][unit] > 0 }
      }
      let scores = observed[level]
      let best = Ranking(scores.span, direction: .higher, ties: .min).rank
      let worst = Ranking(scores.span, direction: .higher, ties: .max).rank
      return spreads[level].interval(level: plan.confidenceLevel, best: best, worst: worst, known: uncertain)
    }
  }

  private func indicators(of level: Int) -> [Int] {
    level < structure.parts.count ? structure.parts[level].indicators : structure.parts.flatMap(\.indicators)
  }

  /// Normalises and aggregates one cross-section again and again in the same buffers.
  private struct Computation {
    private let structure: CompositeIndex
    private let plan: NormalisationPlan
    private let yardsticks: [Yardstick]
    private let units: Int
    private let used: Set<Int>
    private var workspace = CompositeIndex.Workspace()
    private var normalisation = Normalisation.Workspace()
    private var one: [CompositeIndex.Score] = []

    init(structure: CompositeIndex, plan: StudyPlan, indicators: [Indicator], units: Int) {
      self.structure = structure
      self.plan = plan.normalisation
      self.units = units
      yardsticks = indicators.map { Yardstick($0) }
      used = Set(structure.parts.flatMap(\.indicators))
    }

    /// Unit by unit, the scores of the perspectives and the total.
    mutating func scores(of columns: [[Double]]) -> [CompositeIndex.Score] {
      let normalised = columns.indices.map { indicator -> [Double] in
        guard used.contains(indicator) else { return [] }
        let column = columns[indicator]
        return NormalisedColumn(
          column.span, plan: plan, yardstick: yardsticks[indicator], workspace: &normalisation
        ).scores
      }
      var own = [Double](repeating: .nan, count: columns.count)
      var results: [CompositeIndex.Score] = []
      results.reserveCapacity(units * (structure.parts.count + 1))
      for unit in 0..<units {
        for indicator in columns.indices where used.contains(indicator) { own[indicator] = normalised[indicator][unit] }
        structure.score(own.span, workspace: &workspace, into: &one)
        results += one
      }
      return results
    }
  }
}
