/// What a partner does differently: clear differences on the indicators other than the one that the match is about.
///
/// Adjusted by Benjamini–Hochberg over all these tests of the run. Where no uncertainty is known, a difference of at least
/// one standard deviation of the compared units is told, without a p. Values that need a check are passed over.
struct PartnerDifferences {
  /// The most for one pair.
  static let most = 6

  let study: Study
  let plan: StudyPlan
  let findings: Findings

  private struct Column: Sendable {
    var indicator: Int
    var period: Int
    var evidence: [Evidence?]
    var deviation: Double
  }

  func between(_ rows: [LearningRow]) -> [PartnerDifference] {
    var pairs: [(unit: Int, partner: Int)] = []
    for row in rows where row.isSuggested {
      if !pairs.reversed().prefix(while: { $0.unit == row.unit }).contains(where: { $0.partner == row.partner }) {
        pairs.append((row.unit, row.partner))
      }
    }
    guard !pairs.isEmpty else { return [] }
    let columns = study.indicators.indices.compactMap(column)
    let candidates = parallelMap(count: pairs.count, threads: plan.threads) { [pairs] in
      differences(pairs[$0].unit, pairs[$0].partner, columns)
    }
    let p = candidates.flatMap { $0.map(\.difference.pAdjusted) }
    let adjusted = MultipleTesting.benjaminiHochberg.adjusted(p.span)
    var found: [PartnerDifference] = []
    var offset = 0
    for own in candidates {
      var clear: [(size: Double, difference: PartnerDifference)] = []
      for (index, candidate) in own.enumerated() {
        var difference = candidate.difference
        difference.pAdjusted = adjusted[offset + index]
        let isClear =
          difference.pAdjusted.isNaN ? candidate.size >= 1 : difference.pAdjusted <= plan.falseDiscoveryRate
        if isClear { clear.append((candidate.size, difference)) }
      }
      offset += own.count
      found += clear.sorted { (-$0.size, $0.difference.indicator) < (-$1.size, $1.difference.indicator) }
        .prefix(Self.most).map(\.difference)
    }
    return found
  }

  private struct Candidate: Sendable {
    /// With the unadjusted p.
    var difference: PartnerDifference
    /// In standard deviations of the units.
    var size: Double
  }

  private func column(_ indicator: Int) -> Column? {
    guard let period = findings.reportingPeriod(of: indicator) else { return nil }
    let panel = study.panel
    let series = panel.series[indicator]
    let grouping = findings.grouping
    let evidence = (0..<panel.unitCount).map { unit -> Evidence? in
      guard grouping.groupOfUnit[unit] != nil,
        !findings.needsCheck(unit: unit, indicator: indicator, period: period)
      else { return nil }
      return Evidence(series, cell: panel.cell(unit: unit, period: period), indicator: study.indicators[indicator])
    }
    let values = evidence.map { $0?.estimate ?? .nan }
    let deviation = Moments(values.span).standardDeviation
    guard deviation > 0 else { return nil }
    return Column(indicator: indicator, period: period, evidence: evidence, deviation: deviation)
  }

  private func differences(_ unit: Int, _ partner: Int, _ columns: [Column]) -> [Candidate] {
    columns.compactMap { column in
      guard let own = column.evidence[unit], let other = column.evidence[partner] else { return nil }
      let test = PairedDifference(other, own, level: plan.confidenceLevel)
      let cell = study.panel.cell(unit: unit, period: column.period)
      let partnerCell = study.panel.cell(unit: partner, period: column.period)
      let values = study.panel.series[column.indicator].values
      let indicator = study.indicators[column.indicator]
      let isBetter: Bool? =
        switch indicator.direction {
        case .none: nil
        case .higher: test.difference > 0
        case .lower: test.difference < 0
        case .range: Self.distance(values[partnerCell], indicator) < Self.distance(values[cell], indicator)
        }
      return Candidate(
        difference: PartnerDifference(
          unit: unit, partner: partner, indicator: column.indicator, period: column.period, value: values[cell],
          partnerValue: values[partnerCell], difference: test.difference, lower: test.lower, upper: test.upper,
          pAdjusted: test.p, partnerIsBetter: isBetter),
        size: abs(test.difference) / column.deviation)
    }
  }

  private static func distance(_ value: Double, _ indicator: Indicator) -> Double {
    guard let range = indicator.targetRange else { return .nan }
    return max(0, range.lowerBound - value, value - range.upperBound)
  }
}
