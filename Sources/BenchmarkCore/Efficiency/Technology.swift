/// The units of a plan as rays of a cone, in the form that the programmes read.
///
/// Unit j becomes the column a_j = f_j · (−x_j / c, y_j / c, 1): c holds one power of two a variable, near its mean, and f_j
/// one a unit, so that its largest variable is near 1. Powers of two round nothing, so a score does not depend on the units of
/// measurement beyond the last digits. The last row (the sum of weights) is absent under constant returns.
///
/// The programme of unit o is: weights λ ≥ 0 with Σ λ_j a_j ≥ b_o − θ·g_o. Input orientation: g_o holds the inputs that
/// shrink, b_o the rest, minimise θ. Output orientation: g_o holds minus the outputs that grow, b_o the rest, maximise θ.
struct Technology: Sendable {
  let units: Int
  let inputs: Int
  let outputs: Int
  let returns: EfficiencyPlan.Returns
  let orientation: EfficiencyPlan.Orientation
  /// Rows of the programme: variables, and the sum of weights unless returns are constant.
  let rows: Int
  /// One a variable, inputs first: what one unit of the scaled row is in the data.
  let scales: [Double]
  /// f_j.
  let factors: [Double]
  /// `rows` × `units`, one row after the other.
  let columns: [Double]
  /// Variables that the score scales, inputs first; only those of the orientation can be true.
  let scaled: [Bool]

  /// - Parameters:
  ///   - inputs: column-major `units` × m, finite, ≥ 0, no column all zero.
  ///   - outputs: the same for outputs.
  ///   - fixedInputs: positions of non-discretionary inputs.
  init(
    units: Int, inputs: [Double], outputs: [Double], fixedInputs: Set<Int>, fixedOutputs: Set<Int>,
    returns: EfficiencyPlan.Returns, orientation: EfficiencyPlan.Orientation
  ) {
    let inputCount = inputs.count / units
    let outputCount = outputs.count / units
    let variables = inputCount + outputCount
    // Under constant returns the two orientations have the same score, and the programme of the input orientation always
    // has a first solution at hand.
    let turned = returns == .crs && fixedInputs.isEmpty && fixedOutputs.isEmpty
    let orientation = turned ? .input : orientation
    let rows = variables + (returns == .crs ? 0 : 1)
    let data = inputs + outputs
    var scales = [Double](repeating: 1, count: variables)
    for variable in 0..<variables {
      // The mean as a sum of shares, so that it does not overflow.
      var mean = 0.0
      for unit in 0..<units { mean += data[variable * units + unit] / Double(units) }
      scales[variable] = Self.powerOfTwo(near: mean)
    }
    var factors = [Double](repeating: 1, count: units)
    var columns = [Double](repeating: 0, count: rows * units)
    for unit in 0..<units {
      var largest = 0.0
      for variable in 0..<variables {
        let value = data[variable * units + unit] / scales[variable]
        columns[variable * units + unit] = variable < inputCount ? -value : value
        largest = max(largest, value)
      }
      if rows > variables { columns[variables * units + unit] = 1 }
      let factor = 1 / Self.powerOfTwo(near: largest)
      factors[unit] = factor
      for row in 0..<rows { columns[row * units + unit] *= factor }
    }
    self.units = units
    self.inputs = inputCount
    self.outputs = outputCount
    self.returns = returns
    self.orientation = orientation
    self.rows = rows
    self.scales = scales
    self.factors = factors
    self.columns = columns
    scaled = (0..<variables).map { variable in
      switch orientation {
      case .input: variable < inputCount && !fixedInputs.contains(variable)
      case .output: variable >= inputCount && !fixedOutputs.contains(variable - inputCount)
      }
    }
  }

  /// The largest power of two that is not above `value`; 1 for 0.
  static func powerOfTwo(near value: Double) -> Double {
    value > 0 ? Double(sign: .plus, exponent: value.exponent, significand: 1) : 1
  }

  var variables: Int { inputs + outputs }

  /// The sign of the slack column of a row: what may be left over in it; 0 where nothing may.
  func slackSign(ofRow row: Int) -> Double {
    guard row == variables else { return -1 }
    return switch returns {
    case .drs: 1
    case .irs: -1
    case .vrs, .crs, .fdh: 0
    }
  }

  /// Writes b_o and g_o of a unit.
  func point(of unit: Int, bound: UnsafeMutablePointer<Double>, direction: UnsafeMutablePointer<Double>) {
    for row in 0..<rows {
      let value = columns[row * units + unit]
      if row < variables, scaled[row] {
        bound[row] = 0
        direction[row] = -value
      } else {
        bound[row] = value
        direction[row] = 0
      }
    }
  }

  /// The bound of a row for a unit at a value of the score: the weighted columns are to be at or above it.
  private func bound(ofRow row: Int, unit: Int, at value: Double) -> Double {
    let own = columns[row * units + unit]
    return row < variables && scaled[row] ? own * value : own
  }

  /// Whether a mixture keeps every bound of a unit, to a billionth of the bound.
  func keepsBounds(_ weights: [(unit: Int, weight: Double)], of unit: Int, at value: Double) -> Bool {
    (0..<rows).allSatisfy { row in
      let bound = bound(ofRow: row, unit: unit, at: value)
      var short = bound
      for (other, weight) in weights { short -= weight * columns[row * units + other] }
      let sign = slackSign(ofRow: row)
      return (sign == 0 ? abs(short) : -sign * short) <= 1e-9 * abs(bound)
    }
  }

  /// Weights without what can only be rounding: those on units that use an input of which this one has none.
  func possible(_ weights: [(unit: Int, weight: Double)], of unit: Int) -> [(unit: Int, weight: Double)] {
    weights.filter { other, _ in
      (0..<inputs).allSatisfy { columns[$0 * units + unit] != 0 || columns[$0 * units + other] == 0 }
    }
  }

  /// True where the unit has nothing of what the score scales, or makes nothing where everything can be scaled down.
  func hasNoScore(unit: Int) -> Bool {
    if (0..<variables).allSatisfy({ !scaled[$0] || columns[$0 * units + unit] == 0 }) { return true }
    guard orientation == .input, returns == .crs || returns == .drs else { return false }
    return (inputs..<variables).allSatisfy { columns[$0 * units + unit] == 0 }
  }

  /// The value of the programme that an efficiency stands for.
  func value(ofEfficiency score: Double) -> Double { efficiency(ofValue: score) }

  /// The efficiency in (0, 1] that an optimal value of the programme stands for.
  func efficiency(ofValue value: Double) -> Double {
    switch orientation {
    case .input: value
    case .output: 1 / value
    }
  }
}
