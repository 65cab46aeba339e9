/// What the study shows about cost. Positions are those of the study.
public struct CostFindings: Sendable {
  /// The cost indicator, and the results that are judged.
  public var indicator: Int
  public var results: [Int]
  /// In the order of unit and period.
  public var units: [CostFinding] = []
  /// One a period and group with a cost.
  public var models: [CostModelFinding] = []
  /// One a period, group and result; nil result: the score of all.
  public var effects: [CostEffectFinding] = []
  /// In the order of unit, period, comparison and factor.
  public var decomposition: [DecompositionFinding] = []

  /// Whether a unit costs no more than is usual for what the model takes into account; nil without an expected cost.
  public func isUsualAtMost(unit: Int, period: Int) -> Bool? {
    guard let own = units.first(where: { $0.unit == unit && $0.period == period }), own.upper.isFinite, !own.isSuspect
    else { return nil }
    return own.cost <= own.upper
  }

  public init(indicator: Int, results: [Int]) {
    self.indicator = indicator
    self.results = results
  }

  public func model(period: Int, group: Int) -> CostModelFinding? {
    models.first { $0.period == period && $0.group == group }
  }

  /// The rows of a unit against its group in a period, the total first; empty where a number is missing.
  public func decomposition(of unit: Int, period: Int) -> [DecompositionFinding] {
    decomposition.filter { $0.unit == unit && $0.period == period && $0.against == nil && $0.status == .ok }
  }

  /// The cost of one unit against that of another, by factor; nil where a number is missing.
  public func difference(
    of unit: Int, against other: Int, period: Int, plan: DecompositionPlan
  ) -> CostDecomposition? {
    func side(_ unit: Int) -> CostDecomposition.Side? {
      let rows = decomposition(of: unit, period: period)
      guard let total = rows.first(where: { $0.item == .total })?.value else { return nil }
      let values = plan.allFactors.indices.compactMap { index in rows.first { $0.item == .factor(index) }?.value }
      return CostDecomposition.Side(total: total, ratios: values, plan: plan)
    }
    guard let own = side(unit), let reference = side(other) else { return nil }
    return CostDecomposition(own, against: reference)
  }
}

/// The cost of one unit in one period. NaN where there is none; `status` says why.
public struct CostFinding: Sendable, Equatable {
  public var unit: Int
  public var period: Int
  /// `ok`, the reason why there is no cost, or why there is no expected cost: `too_few` (the group has too few units),
  /// `missing` (a variable is missing), `zero_spread`, `infeasible` (a cost of 0 or less, or a suspect one).
  public var status: Status
  public var cost: Double
  /// The cost looks displaced by a power of ten and is in no model.
  public var isSuspect = false
  public var expected = Double.nan
  public var lower = Double.nan
  public var upper = Double.nan
  public var robust = Double.nan
  public var score = Double.nan
  public var scoreInterval = Interval.undefined
  public var quadrant: CostQuadrant?
  /// Use of resources after correction for need, group = 1; NaN without a need key.
  public var needCorrected = Double.nan
  /// Cost in the prices of the reporting period; NaN without a deflator.
  public var constant = Double.nan

  public var residual: Double { cost - expected }
  public var residualPercent: Double { 100 * (cost / expected - 1) }

  public init(unit: Int, period: Int, status: Status, cost: Double) {
    self.unit = unit
    self.period = period
    self.status = status
    self.cost = cost
  }
}

/// The model behind the expected costs of one period and group.
public struct CostModelFinding: Sendable, Equatable {
  public var period: Int
  public var group: Int
  public var refusal: ExpectedCost.Refusal?
  public var omitted: [OmittedVariable]
  public var terms: [ExpectedCost.Term]
  public var count: Int
  public var rSquared: Double
  public var residualStandardDeviation: Double

  public init(
    period: Int, group: Int, refusal: ExpectedCost.Refusal?, omitted: [OmittedVariable], terms: [ExpectedCost.Term],
    count: Int, rSquared: Double, residualStandardDeviation: Double
  ) {
    self.period = period
    self.group = group
    self.refusal = refusal
    self.omitted = omitted
    self.terms = terms
    self.count = count
    self.rSquared = rSquared
    self.residualStandardDeviation = residualStandardDeviation
  }

  /// R² less what as many variables would explain by chance: 1 − (1 − R²)(n − 1)/(n − p).
  public var adjustedRSquared: Double {
    1 - (1 - rSquared) * Double(count - 1) / Double(count - terms.count)
  }
}

/// A result against cost in one period and group.
public struct CostEffectFinding: Sendable, Equatable {
  public var period: Int
  public var group: Int
  /// nil: the result score.
  public var result: Int?
  /// Period of the values: a result is not measured in every period.
  public var resultPeriod: Int
  public var effect: CostEffect
  /// After Benjamini–Hochberg over all effects of the run.
  public var pAdjusted = Double.nan

  public init(period: Int, group: Int, result: Int?, resultPeriod: Int, effect: CostEffect) {
    self.period = period
    self.group = group
    self.result = result
    self.resultPeriod = resultPeriod
    self.effect = effect
  }
}

/// One line of a decomposition. NaN where there is none; `status` says why.
public struct DecompositionFinding: Sendable, Equatable {
  public enum Item: Sendable, Equatable {
    case total
    /// Position among ``DecompositionPlan/allFactors``.
    case factor(Int)
    case rest
  }

  public var unit: Int
  public var period: Int
  /// Unit compared with; nil: the group.
  public var against: Int?
  public var item: Item
  public var value: Double
  public var reference: Double
  /// In the unit of cost; those of a decomposition sum to that of the total.
  public var contribution: Double
  /// In per cent of the reference cost.
  public var contributionPercent: Double
  /// `ok`, `missing` (a number is missing) or `infeasible` (a factor of 0 or less).
  public var status: Status

  public init(
    unit: Int, period: Int, against: Int?, item: Item, value: Double, reference: Double, contribution: Double,
    contributionPercent: Double, status: Status
  ) {
    self.unit = unit
    self.period = period
    self.against = against
    self.item = item
    self.value = value
    self.reference = reference
    self.contribution = contribution
    self.contributionPercent = contributionPercent
    self.status = status
  }
}
