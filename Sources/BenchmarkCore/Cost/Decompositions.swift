/// The cost of every unit against that of its group, and of a peer where the plan names one, by where it comes from.
///
/// The group is one large unit: each ratio is the sum of its numerators over the sum of its denominators, over the units
/// that have every number; so is the cost where the source gives its numerator and denominator, otherwise it is the mean.
struct Decompositions {
  private let study: Study
  private let plan: StudyPlan
  private let grouping: Grouping
  private let decomposition: DecompositionPlan?
  private let indicator: Int

  init(_ study: Study, plan: StudyPlan, grouping: Grouping, cost: Card.Cost, indicator: Int) {
    self.study = study
    self.plan = plan
    self.grouping = grouping
    decomposition = cost.decomposition
    self.indicator = indicator
  }

  func findings() -> [DecompositionFinding] {
    guard let decomposition else { return [] }
    var findings: [DecompositionFinding] = []
    for period in study.panel.periods.indices {
      for group in grouping.labels.indices {
        let section = CostCrossSection(study: study, period: period, group: group, units: grouping.members(of: group))
        findings += rows(section, decomposition)
      }
    }
    // A stable order: rows of one decomposition stay together.
    return findings.enumerated().sorted {
      ($0.element.unit, $0.element.period, $0.offset) < ($1.element.unit, $1.element.period, $1.offset)
    }.map(\.element)
  }

  private func rows(_ section: CostCrossSection, _ decomposition: DecompositionPlan) -> [DecompositionFinding] {
    let series = study.panel.series[indicator]
    let costs = section.plausible(section.gather(series.values), of: series)
    guard costs.contains(where: { !$0.isNaN }) else { return [] }
    let sides = Sides(section, decomposition, cost: study.indicators[indicator], costs: costs)
    let peer = plan.costPeer.flatMap(study.organisation.index(of:)).flatMap(section.units.firstIndex(of:))
    var findings: [DecompositionFinding] = []
    for (position, unit) in section.units.enumerated() where !costs[position].isNaN {
      findings += rows(
        unit: unit, section.period, against: nil, sides.unit(position), sides.group, decomposition)
      if let peer, peer != position {
        findings += rows(
          unit: unit, section.period, against: section.units[peer], sides.unit(position), sides.unit(peer),
          decomposition)
      }
    }
    return findings
  }

  private func rows(
    unit: Int, _ period: Int, against: Int?, _ own: CostDecomposition.Side?, _ other: CostDecomposition.Side?,
    _ decomposition: DecompositionPlan
  ) -> [DecompositionFinding] {
    func row(
      _ item: DecompositionFinding.Item, _ value: Double, _ reference: Double, _ contribution: Double, _ status: Status
    ) -> DecompositionFinding {
      DecompositionFinding(
        unit: unit, period: period, against: against, item: item, value: value, reference: reference,
        contribution: contribution, contributionPercent: 100 * contribution / (other?.total ?? .nan), status: status)
    }
    guard let own, let other else {
      return [row(.total, own?.total ?? .nan, other?.total ?? .nan, .nan, .missing)]
    }
    guard let difference = CostDecomposition(own, against: other) else {
      return [row(.total, own.total, other.total, own.total - other.total, .infeasible)]
    }
    var rows = [row(.total, own.total, other.total, difference.total, .ok)]
    let values = own.factors + own.parts.flatMap { $0 }
    let references = other.factors + other.parts.flatMap { $0 }
    let contributions = difference.contributions
    for index in decomposition.allFactors.indices {
      rows.append(row(.factor(index), values[index], references[index], contributions[index], .ok))
    }
    rows.append(row(.rest, own.rest, other.rest, difference.rest, .ok))
    return rows
  }

  /// The two sides of every comparison in a cross-section.
  private struct Sides {
    private let costs: [Double]
    private let plan: DecompositionPlan
    /// One a factor, then one a unit.
    private let numerators: [[Double]]
    private let denominators: [[Double]]
    let group: CostDecomposition.Side?

    init(_ section: CostCrossSection, _ plan: DecompositionPlan, cost: Indicator, costs: [Double]) {
      self.costs = costs
      self.plan = plan
      let factors = plan.allFactors
      let numerators = factors.map { factor in section.quantity(factor.numerator).map { $0 * factor.times } }
      let denominators = factors.map { section.quantity($0.denominator) }
      self.numerators = numerators
      self.denominators = denominators
      let complete = costs.indices.filter { unit in
        costs[unit].isFinite && numerators.allSatisfy { $0[unit].isFinite }
          && denominators.allSatisfy { $0[unit].isFinite && $0[unit] != 0 }
      }
      guard !complete.isEmpty else {
        group = nil
        return
      }
      func sum(_ column: [Double]) -> Double { complete.reduce(0) { $0 + column[$1] } }
      let above = section.quantity(.init(cost.id, .numerator))
      let below = section.quantity(.init(cost.id, .denominator))
      let isKnown = complete.allSatisfy { above[$0].isFinite && below[$0] > 0 }
      let total = isKnown ? sum(above) / sum(below) * cost.per : sum(costs) / Double(complete.count)
      let ratios = factors.indices.map { sum(numerators[$0]) / sum(denominators[$0]) }
      group = CostDecomposition.Side(total: total, ratios: ratios, plan: plan)
    }

    func unit(_ unit: Int) -> CostDecomposition.Side? {
      let ratios = numerators.indices.map { numerators[$0][unit] / denominators[$0][unit] }
      guard ratios.allSatisfy(\.isFinite), costs[unit].isFinite else { return nil }
      return CostDecomposition.Side(total: costs[unit], ratios: ratios, plan: plan)
    }
  }
}
