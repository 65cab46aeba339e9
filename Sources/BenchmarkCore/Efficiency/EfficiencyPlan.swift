/// What an efficiency analysis compares, and how.
///
/// Inputs (what is used, less is better) and outputs (what is made, more is better) are column-major matrices: the values
/// of all units for the first variable, then for the second. They are in any unit of measurement; a score does not
/// depend on it.
public struct EfficiencyPlan: Sendable {
  /// How outputs grow with inputs on the frontier.
  public enum Returns: String, Sendable, CaseIterable {
    /// Constant: any multiple of a unit is possible.
    case crs
    /// Variable: only mixtures of units.
    case vrs
    /// Decreasing: mixtures and what is smaller.
    case drs
    /// Increasing: mixtures and what is larger.
    case irs
    /// Free disposal hull: only what some unit does, or worse; no mixtures.
    case fdh
  }

  public enum Orientation: String, Sendable, CaseIterable {
    /// How far all inputs can shrink together with the outputs kept.
    case input
    /// How far all outputs can grow together with the inputs kept.
    case output
  }

  /// What is computed beyond the score and its peers.
  public enum Measure: String, Sendable, CaseIterable {
    /// Second-stage slacks, and the targets that follow from them.
    case slacks
    case superEfficiency
    /// Scale efficiency and the class of returns to scale.
    case scale
  }

  /// In which unit of measurement the second stage adds slacks up.
  public enum SlackWeights: String, Sendable, CaseIterable {
    /// That of the data, as `Benchmarking` and `deaR` do. Targets then depend on whether money is in kroner or thousands.
    case ownUnits
    /// The mean of each variable. Targets do not depend on units of measurement.
    case columnMeans
  }

  public var units: Int
  /// `units` × number of inputs, column-major; finite, > 0; 0 where the variable is non-discretionary or
  /// ``keepsZeroInputs`` says so, but no row all zero.
  public var inputs: [Double]
  /// `units` × number of outputs, column-major; finite, ≥ 0.
  public var outputs: [Double]
  public var returns = Returns.vrs
  public var orientation = Orientation.input
  /// Inputs and outputs (counted from 0) that a unit cannot change: compared, never scaled, no part of the slack sum.
  public var nonDiscretionaryInputs: Set<Int> = []
  public var nonDiscretionaryOutputs: Set<Int> = []
  /// Whether a unit may use nothing of an input.
  ///
  /// No mixture that uses any of it can then dominate the unit, and no proportion can reduce a zero: the unit is on or near
  /// the frontier because of the zero alone, which is more often a figure that was never entered. Hence an explicit choice.
  public var keepsZeroInputs = false
  public var measures: Set<Measure> = Set(Measure.allCases)
  public var slackWeights = SlackWeights.ownUnits
  /// Replicates of the Simar–Wilson bootstrap; 0 for none.
  public var replicates = 0
  /// Standard deviation of the kernel that smooths the bootstrap, on the scale of 1 / score; nil takes the rule of
  /// thumb.
  public var bandwidth: Double?
  public var confidenceLevel = 0.95
  public var seed: UInt64 = 1
  public var threads = 1

  public init(units: Int, inputs: [Double], outputs: [Double]) {
    self.units = units
    self.inputs = inputs
    self.outputs = outputs
  }

  public var inputCount: Int { units > 0 ? inputs.count / units : 0 }
  public var outputCount: Int { units > 0 ? outputs.count / units : 0 }

  /// The number of units below which scores say little: the larger of inputs × outputs and 3 · (inputs + outputs).
  ///
  /// Source: Cooper, Seiford, Tone (2007), "Data Envelopment Analysis", p. 116.
  public var unitsNeeded: Int { max(inputCount * outputCount, 3 * (inputCount + outputCount)) }
}
