/// What a study shows of efficiency: every compared unit in every period in which any of them has complete data.
public struct EfficiencyFindings: Sendable, Equatable {
  /// Positions of the indicators in the study.
  public var inputs: [Int]
  public var outputs: [Int]
  public var nonDiscretionary: [Int]
  public var returns: EfficiencyPlan.Returns
  public var orientation: EfficiencyPlan.Orientation
  /// The last period, up to that of the findings, with a score; nil where there is none.
  public var period: Int?
  /// One a period and group, by period.
  public var comparisons: [EfficiencyComparison] = []
  /// By unit and period.
  public var units: [EfficiencyFinding] = []
  /// What keeps units out though they have values, by period and group, unit and indicator.
  public var faults: [EfficiencyFault] = []

  public init(
    inputs: [Int], outputs: [Int], nonDiscretionary: [Int] = [], returns: EfficiencyPlan.Returns = .vrs,
    orientation: EfficiencyPlan.Orientation = .input, period: Int? = nil
  ) {
    self.inputs = inputs
    self.outputs = outputs
    self.nonDiscretionary = nonDiscretionary
    self.returns = returns
    self.orientation = orientation
    self.period = period
  }

  /// Inputs, then outputs.
  public var variables: [Int] { inputs + outputs }
}

/// The units of one group in one period, held against each other.
public struct EfficiencyComparison: Sendable, Equatable {
  public var period: Int
  public var group: Int
  /// Units with complete data.
  public var units: Int
  /// Below this number scores say little; see ``EfficiencyPlan/unitsNeeded``.
  public var unitsNeeded: Int
  public var warnings: [EfficiencyResult.Warning]
  /// Replicates behind the intervals; 0 for none.
  public var replicates: Int
  /// Standard deviation of the smoothing kernel of the bootstrap; NaN without one.
  public var bandwidth: Double

  public init(
    period: Int, group: Int, units: Int, unitsNeeded: Int, warnings: [EfficiencyResult.Warning] = [],
    replicates: Int = 0, bandwidth: Double = .nan
  ) {
    self.period = period
    self.group = group
    self.units = units
    self.unitsNeeded = unitsNeeded
    self.warnings = warnings
    self.replicates = replicates
    self.bandwidth = bandwidth
  }

  public var hasTooFewUnits: Bool { units < unitsNeeded }

  // The bandwidth is NaN without a bootstrap, and two of them are then alike.
  public static func == (left: Self, right: Self) -> Bool {
    left.period == right.period && left.group == right.group && left.units == right.units
      && left.unitsNeeded == right.unitsNeeded && left.warnings == right.warnings
      && left.replicates == right.replicates
      && (left.bandwidth == right.bandwidth || left.bandwidth.isNaN && right.bandwidth.isNaN)
  }
}

/// The efficiency of one unit in one period. NaN where there is no number; `status` says why.
public struct EfficiencyFinding: Sendable, Equatable {
  public var unit: Int
  public var period: Int
  /// `ok` or `preliminary`; why the unit cannot be compared; or what the method says of its score.
  public var status: Status
  /// Position among the indicators of what the unit lacks, inputs first.
  public var lacking: [Int] = []
  /// In (0, 1]; 1: no mixture of the others does better.
  public var efficiency = Double.nan
  public var biasCorrected = Double.nan
  public var lower = Double.nan
  public var upper = Double.nan
  public var scale = Double.nan
  public var scaleClass: ScaleClass?
  public var superEfficiency = UnitEfficiency.SuperEfficiency.none
  /// Units of the register with their weights, in its order.
  public var peers: [UnitEfficiency.Peer] = []
  /// One a variable, inputs first; empty without a score.
  public var targets: [EfficiencyTarget] = []

  public init(unit: Int, period: Int, status: Status) {
    self.unit = unit
    self.period = period
    self.status = status
  }

  /// No mixture of the others in the comparison does better.
  public var isOnFrontier: Bool { efficiency >= 1 - UnitEfficiency.frontierTolerance }
  public var hasScore: Bool { efficiency.isFinite }

  public static func == (left: Self, right: Self) -> Bool {
    func same(_ value: KeyPath<Self, Double>) -> Bool {
      left[keyPath: value] == right[keyPath: value]
        || left[keyPath: value].isNaN && right[keyPath: value].isNaN
    }
    return left.unit == right.unit && left.period == right.period && left.status == right.status
      && left.lacking == right.lacking && left.scaleClass == right.scaleClass
      && left.superEfficiency == right.superEfficiency && left.peers == right.peers && left.targets == right.targets
      && [\.efficiency, \.biasCorrected, \.lower, \.upper, \.scale].allSatisfy(same)
  }
}

/// What a unit would use or make if it did as its peers, in the unit of the indicator.
public struct EfficiencyTarget: Sendable, Equatable {
  public var indicator: Int
  public var role: EfficiencyError.Role
  public var value: Double
  public var target: Double
  /// Part of the difference that is left after all inputs (or outputs) have changed in the same proportion, ≥ 0.
  public var slack: Double

  public init(indicator: Int, role: EfficiencyError.Role, value: Double, target: Double, slack: Double) {
    self.indicator = indicator
    self.role = role
    self.value = value
    self.target = target
    self.slack = slack
  }
}

/// What keeps a unit out of the comparison though it has values for everything.
public struct EfficiencyFault: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// Position of the indicator in the study.
    case negative(indicator: Int)
    /// An input of 0.
    case zero(indicator: Int)
    case allInputsZero
    /// A value that looks displaced by a power of ten against the unit's own.
    case displaced(indicator: Int)
  }

  public var unit: Int
  public var period: Int
  public var kind: Kind

  public init(unit: Int, period: Int, kind: Kind) {
    self.unit = unit
    self.period = period
    self.kind = kind
  }
}

extension EfficiencyFindings {
  /// The faults for the owner of the data, with the keys of unit, indicator and period.
  public func diagnostics(of study: Study) -> [Diagnostic] {
    faults.map { fault in
      let unit = study.organisation.units[fault.unit].id
      let period = study.panel.periods[fault.period]
      return switch fault.kind {
      case .negative(let indicator):
        Diagnostic(
          .warning, .negativeQuantity(unit: unit, indicator: study.indicators[indicator].id, period: period))
      case .zero(let indicator):
        Diagnostic(
          .warning, .zeroInput(unit: unit, indicator: study.indicators[indicator].id, period: period))
      case .allInputsZero:
        Diagnostic(.warning, .noInputUsed(unit: unit, period: period))
      case .displaced(let indicator):
        Diagnostic(
          .warning, .displacedQuantity(unit: unit, indicator: study.indicators[indicator].id, period: period))
      }
    }
  }
}
