/// What an efficiency analysis found: one row a unit, in the order of the plan. NaN where there is no number.
public struct EfficiencyResult: Sendable, Equatable {
  public var units: [UnitEfficiency]
  public var warnings: [Warning]
  /// Standard deviation of the smoothing kernel of the bootstrap; NaN without one.
  public var bandwidth: Double

  /// What a reader of the scores must know. The scores stand.
  public enum Warning: Sendable, Equatable {
    /// Fewer units than ``EfficiencyPlan/unitsNeeded``: most units look efficient because nobody is like them.
    case tooFewUnits(units: Int, needed: Int)
    /// A variable that is zero for every unit; it is left out of the programmes.
    case nobodyHas(EfficiencyError.Role, Int)
    /// All units have the same inputs and outputs: all are efficient, and none says anything about another.
    case identicalUnits
  }
}

/// The class of returns to scale at the place of the frontier that a unit is projected to.
public enum ScaleClass: String, Sendable, CaseIterable {
  case irs, crs, drs
}

/// The efficiency of one unit.
public struct UnitEfficiency: Sendable, Equatable {
  /// A unit on the frontier and its weight in the mixture that the unit is compared with.
  public struct Peer: Sendable, Equatable {
    public var unit: Int
    public var lambda: Double

    public init(unit: Int, lambda: Double) {
      self.unit = unit
      self.lambda = lambda
    }
  }

  public enum SuperEfficiency: Sendable, Equatable {
    /// Above or at 1 for an efficient unit, in both orientations; the score itself for others.
    case score(Double)
    /// Without the unit no mixture of the others reaches it.
    case infeasible
    /// Not asked for, or the unit has no score.
    case none
  }

  /// In (0, 1]; 1 is efficient. In output orientation 1 over the factor by which outputs can grow.
  public var efficiency = Double.nan
  /// Score under constant over score under variable returns, same orientation.
  public var scale = Double.nan
  public var scaleClass: ScaleClass?
  public var superEfficiency = SuperEfficiency.none
  /// Ascending by unit; an efficient unit is its own peer.
  public var peers: [Peer] = []
  /// What the unit would use and make on the frontier, one a variable, in the unit of measurement of the data; empty when
  /// slacks were not asked for.
  public var inputTargets: [Double] = []
  public var outputTargets: [Double] = []
  /// What is left to gain after the proportional change, ≥ 0, one a variable.
  public var inputSlacks: [Double] = []
  public var outputSlacks: [Double] = []
  /// Score less the bias estimated by the bootstrap, with standard error and interval of the bootstrap.
  public var biasCorrected = Double.nan
  public var standardError = Double.nan
  public var lower = Double.nan
  public var upper = Double.nan
  /// `ok`; `tooFew`: alone, so the score is 1 by definition; `zeroSpread`: all units alike, or no unit makes anything;
  /// `notApplicable`: makes none (or uses none) of what is scaled, so no positive score exists; `notConverged`: no
  /// programme could be brought to a certified end.
  public var status = Status.ok

  /// Scores this near to 1 are the frontier; programmes are solved to about 1e-13.
  public static let frontierTolerance = 1e-9

  public init() {}

  public var isEfficient: Bool { efficiency >= 1 - Self.frontierTolerance }
}
