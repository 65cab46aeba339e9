/// Why a plan cannot be evaluated, with the place of what is wrong.
public enum EfficiencyError: Error, Sendable, Equatable {
  public enum Role: String, Sendable {
    case input, output
  }

  /// One value that no programme may see.
  public struct Fault: Sendable, Equatable {
    public enum Kind: String, Sendable {
      case missing, negative, infinite
      /// An input that the orientation may scale is zero, and the plan does not keep such units.
      case zero
      /// Every input of the unit is zero; `variable` is 0.
      case allInputsZero
    }

    /// Row of the matrix.
    public var unit: Int
    public var role: Role
    /// Column of the matrix.
    public var variable: Int
    public var kind: Kind

    public init(unit: Int, role: Role, variable: Int, kind: Kind) {
      self.unit = unit
      self.role = role
      self.variable = variable
      self.kind = kind
    }
  }

  /// The matrices do not have `units` rows, or there is no input or no output.
  case shape
  /// A variable named as non-discretionary that is not there.
  case unknownVariable(Role, Int)
  /// Every variable that the orientation would scale is non-discretionary.
  case nothingToScale
  /// All faults of the data, by unit and then variable, inputs first.
  case faults([Fault])
  /// The bootstrap stands on convex frontiers and on radial distances in all directions: not for `fdh`, and not with
  /// non-discretionary variables.
  case bootstrapNotDefined
  /// Not a number above 0.
  case bandwidth
  /// Not between 0 and 1, both excluded.
  case confidenceLevel
}

extension EfficiencyPlan {
  /// Refuses what would make a score meaningless, with every place at once.
  func validate() throws(EfficiencyError) {
    guard units >= 0 else { throw .shape }
    if units == 0 {
      guard inputs.isEmpty, outputs.isEmpty else { throw .shape }
    } else {
      guard inputs.count % units == 0, outputs.count % units == 0, inputCount > 0, outputCount > 0 else { throw .shape }
    }
    if units > 0 {
      if let unknown = nonDiscretionaryInputs.filter({ !(0..<inputCount).contains($0) }).min() {
        throw .unknownVariable(.input, unknown)
      }
      if let unknown = nonDiscretionaryOutputs.filter({ !(0..<outputCount).contains($0) }).min() {
        throw .unknownVariable(.output, unknown)
      }
      switch orientation {
      case .input: if nonDiscretionaryInputs.count == inputCount { throw .nothingToScale }
      case .output: if nonDiscretionaryOutputs.count == outputCount { throw .nothingToScale }
      }
    }
    if replicates > 0 {
      guard returns != .fdh, nonDiscretionaryInputs.isEmpty, nonDiscretionaryOutputs.isEmpty else {
        throw .bootstrapNotDefined
      }
      guard confidenceLevel > 0, confidenceLevel < 1 else { throw .confidenceLevel }
      if let bandwidth { guard bandwidth > 0, bandwidth.isFinite else { throw .bandwidth } }
    }
    let faults = self.faults
    guard faults.isEmpty else { throw .faults(faults) }
  }

  private var faults: [EfficiencyError.Fault] {
    var found: [EfficiencyError.Fault] = []
    func examine(_ value: Double, unit: Int, role: EfficiencyError.Role, variable: Int) {
      let kind: EfficiencyError.Fault.Kind
      if value.isNaN {
        kind = .missing
      } else if value.isInfinite {
        kind = .infinite
      } else if value < 0 {
        kind = .negative
      } else {
        return
      }
      found.append(.init(unit: unit, role: role, variable: variable, kind: kind))
    }
    // What nobody has is left out of the programmes, and is no fault of a unit.
    let isUsed = (0..<inputCount).map { variable in
      inputs[variable * units..<(variable + 1) * units].contains { $0 != 0 }
    }
    for unit in 0..<units {
      var anyInput = false
      var isRefused = false
      for variable in 0..<inputCount {
        let value = inputs[variable * units + unit]
        if value != 0 { anyInput = true }
        if value == 0, !keepsZeroInputs, isUsed[variable], !nonDiscretionaryInputs.contains(variable) {
          isRefused = true
          found.append(.init(unit: unit, role: .input, variable: variable, kind: .zero))
        }
        examine(value, unit: unit, role: .input, variable: variable)
      }
      if !anyInput, !isRefused { found.append(.init(unit: unit, role: .input, variable: 0, kind: .allInputsZero)) }
      for variable in 0..<outputCount {
        examine(outputs[variable * units + unit], unit: unit, role: .output, variable: variable)
      }
    }
    return found
  }
}
