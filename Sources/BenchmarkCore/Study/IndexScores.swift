/// The index of every compared unit in every period: perspectives and total, with ranks.
///
/// Ranks go within period and group, 1 is best, equal scores by the ties of the plan. The rank interval comes from the
/// standard errors of the indicators: each replicate draws every value anew, normalises, aggregates and ranks. It holds
/// the observed rank, and is empty for a unit none of whose values has a standard error.
struct IndexScores {
  private let study: Study
  private let plan: StudyPlan
  private let sections: [NormalisationSection]
  private let structure: CompositeIndex
  /// One a indicator; empty where nothing says how sure the values are.
  private let standardErrors: [[Double]]

  init(_ study: Study, plan: StudyPlan, grouping: Grouping) {
    self.study = study
    self.plan = plan
    sections = NormalisationSection.sections(of: study.panel, grouping: grouping, plan: plan.normalisation)
    structure = CompositeIndex(indicators: study.indicators, card: study.card, plan: plan.index)
    standardErrors = zip(study.indicators, study.panel.series).map { indicator, series in
      Precision.isKnown(of: series, kind: indicator.kind)
        ? Precision(of: series, indicator: indicator, plan: plan).standardError : []
    }
  }

  /// Number of scores a unit: the perspectives, then the total. A study without perspectives has the total alone.
  private var levels: Int { structure.parts.count + 1 }

  /// Ordered by unit, period and level; a unit without any value in a period has no rows there.
  func findings(progress: (_ done: Int, _ of: Int) -> Void) -> [IndexFinding] {
    guard !structure.parts.isEmpty else { return [] }
    var found: [[IndexFinding]] = []
    let step = max(Self.sectionsATime, plan.threads)
    for start in stride(from: 0, to: sections.count, by: step) {
      progress(start, sections.count)
      let batch = Array(sections[start..<min(start + step, sections.count)])
      // Indicator by indicator, so that the values of one are gone through once for all sections of the batch.
      let columns = parallelMap(count: study.indicators.count, threads: plan.threads) { indicator in
        batch.map { $0.values(study.panel.series[indicator].values, in: study.panel) }
      }
      found += parallelMap(count: batch.count, threads: plan.threads) { section in
        scores(of: batch[section], columns: columns.map { $0[section] })
      }
    }
    return Self.byUnit(found, unitCount: study.panel.unitCount)
  }

  /// The rows of each unit together, otherwise in the order given.
  private static func byUnit(_ sections: [[IndexFinding]], unitCount: Int) -> [IndexFinding] {
    var next = [Int](repeating: 0, count: unitCount + 1)
    for rows in sections {
      for row in rows { next[row.unit + 1] += 1 }
    }
    for unit in 0..<unitCount { next[unit + 1] += next[unit] }
    let count = next[unitCount]
    return [IndexFinding](unsafeUninitializedCapacity: count) { result, initialized in
      for rows in sections {
        for row in rows {
          result.initializeElement(at: next[row.unit], to: row)
          next[row.unit] += 1
        }
      }
      initialized = count
    }
  }

  private static let sectionsATime = 8

  /// Ordered by period and level.
  ///
  /// - Parameter columns: the values of the section, one column an indicator.
  private func scores(of section: NormalisationSection, columns: [[Double]]) -> [IndexFinding] {
    let yardsticks = study.indicators.indices.map {
      section.yardstick(
        of: study.indicators[$0], values: columns[$0], plan: plan.normalisation, organisation: study.organisation)
    }
    var computation = Computation(structure: structure, plan: plan.normalisation, yardsticks: yardsticks)
    let observed = computation.scores(of: columns)
    guard observed.contains(where: { $0.indicators > 0 }) else { return [] }
    let simulation = simulate(section, columns: columns, computation: &computation)

    var findings: [IndexFinding] = []
    findings.reserveCapacity(section.count * levels)
    for period in 0..<section.periods.count {
      for level in 0..<levels {
        let isTotal = level == levels - 1
        if !isTotal && structure.parts[level].perspective == nil { continue }
        let own = section.units.indices.map { observed[($0 * section.periods.count + period) * levels + level] }
        let scores = own.map(\.score)
        let ranking = Ranking(scores.span, direction: .higher, ties: plan.ties)
        let interval = simulation.interval(scores, period: period, level: level, confidence: plan.confidenceLevel)
        for (position, unit) in section.units.enumerated() where own[position].indicators > 0 || isTotal {
          let total = observed[(position * section.periods.count + period) * levels + levels - 1]
          guard total.indicators > 0 else { continue }
          let rank = ranking.rank[position]
          findings.append(
            IndexFinding(
              unit: unit, period: section.periods.lowerBound + period,
              perspective: isTotal ? nil : structure.parts[level].perspective, score: own[position].score,
              rank: rank, of: rank.isNaN ? 0 : ranking.of, rankLower: interval.lower[position],
              rankUpper: interval.upper[position], coverage: own[position].coverage,
              indicators: own[position].indicators))
        }
      }
    }
    return findings
  }

  // MARK: Rank intervals

  private func simulate(
    _ section: NormalisationSection, columns: [[Double]], computation: inout Computation
  ) -> Simulation {
    let errors = standardErrors.map { $0.isEmpty ? [] : section.values($0, in: study.panel) }
    guard errors.contains(where: { !$0.isEmpty }) else { return Simulation(section: section, levels: levels) }
    var simulation = Simulation(section: section, levels: levels)
    for level in 0..<levels {
      let indicators =
        level < structure.parts.count ? structure.parts[level].indicators : structure.parts.flatMap(\.indicators)
      for entry in 0..<section.count where indicators.contains(where: { !errors[$0].isEmpty && errors[$0][entry] > 0 })
      {
        simulation.isUncertain[entry * levels + level] = true
      }
    }
    guard simulation.isUncertain.contains(true) else { return simulation }
    simulation.start(replicates: plan.rankReplicates)
    var stream = RandomStream(seed: plan.seed)
      .substream(UInt64(study.panel.periods[section.periods.lowerBound].firstMonth))
      .substream(UInt64(section.group))
    var drawn = columns
    for replicate in 0..<plan.rankReplicates {
      for indicator in columns.indices where !errors[indicator].isEmpty {
        for entry in 0..<section.count where errors[indicator][entry] > 0 {
          drawn[indicator][entry] = columns[indicator][entry] + errors[indicator][entry] * stream.normal()
        }
      }
      simulation.add(computation.scores(of: drawn), replicate: replicate)
    }
    return simulation
  }

  /// The ranks of the replicates, by period and level.
  private struct Simulation {
    private let units: Int
    private let periods: Int
    private let levels: Int
    private var spreads: [RankSpread] = []
    /// By entry and level: whether any value behind the score has a standard error.
    var isUncertain: [Bool]

    init(section: NormalisationSection, levels: Int) {
      units = section.units.count
      periods = section.periods.count
      self.levels = levels
      isUncertain = [Bool](repeating: false, count: section.count * levels)
    }

    mutating func start(replicates: Int) {
      spreads = (0..<periods * levels).map { _ in RankSpread(units: units, replicates: replicates) }
    }

    mutating func add(_ scores: [CompositeIndex.Score], replicate: Int) {
      var own = [Double](repeating: .nan, count: units)
      for period in 0..<periods {
        for level in 0..<levels {
          for unit in 0..<units { own[unit] = scores[(unit * periods + period) * levels + level].score }
          spreads[period * levels + level].add(own.span, replicate: replicate)
        }
      }
    }

    func interval(_ scores: [Double], period: Int, level: Int, confidence: Double)
      -> (lower: [Double], upper: [Double])
    {
      guard !spreads.isEmpty else {
        let none = [Double](repeating: .nan, count: units)
        return (none, none)
      }
      return spreads[period * levels + level].interval(
        level: confidence, best: Ranking(scores.span, direction: .higher, ties: .min).rank,
        worst: Ranking(scores.span, direction: .higher, ties: .max).rank,
        known: (0..<units).map { isUncertain[($0 * periods + period) * levels + level] })
    }
  }

  /// Normalises and aggregates one section again and again in the same buffers.
  private struct Computation {
    private let structure: CompositeIndex
    private let plan: NormalisationPlan
    private let yardsticks: [Yardstick]
    private let isUsed: [Bool]
    private var workspace = CompositeIndex.Workspace()
    private var normalisation = Normalisation.Workspace()
    private var one: [CompositeIndex.Score] = []
    /// Scores of all indicators, column by column: the way from array to array would take longer than what is done with
    /// a score.
    private var normalised: [Double] = []

    init(structure: CompositeIndex, plan: NormalisationPlan, yardsticks: [Yardstick]) {
      self.structure = structure
      self.plan = plan
      self.yardsticks = yardsticks
      let used = Set(structure.parts.flatMap(\.indicators))
      isUsed = yardsticks.indices.map(used.contains)
    }

    /// Entry by entry, the scores of the perspectives and the total.
    mutating func scores(of columns: [[Double]]) -> [CompositeIndex.Score] {
      let entries = columns.first?.count ?? 0
      if normalised.count < columns.count * entries {
        normalised = [Double](repeating: .nan, count: columns.count * entries)
      }
      for indicator in columns.indices where isUsed[indicator] {
        let values = columns[indicator]
        let column = NormalisedColumn(
          values.span, plan: plan, yardstick: yardsticks[indicator], workspace: &normalisation
        ).scores
        for entry in 0..<entries { normalised[indicator * entries + entry] = column[entry] }
      }
      var own = [Double](repeating: .nan, count: columns.count)
      var results: [CompositeIndex.Score] = []
      results.reserveCapacity(entries * (structure.parts.count + 1))
      for entry in 0..<entries {
        for indicator in own.indices where isUsed[indicator] {
          own[indicator] = normalised[indicator * entries + entry]
        }
        structure.score(own.span, workspace: &workspace, into: &one)
        results += one
      }
      return results
    }
  }
}
