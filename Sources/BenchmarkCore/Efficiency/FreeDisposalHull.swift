/// Scores against the free disposal hull: a unit is compared with single units, not with mixtures.
///
/// Formula, input orientation: θ_o = min over units j with y_j ≥ y_o (and fixed inputs ≤ those of o) of max_i x_ij / x_io;
/// output orientation: 1 / φ with φ = max over units j with x_j ≤ x_o (and fixed outputs ≥ those of o) of min_r y_rj / y_ro.
/// Of several units at the same score the peer is the one that leaves the largest weighted slacks, then the first.
///
/// - Complexity: O(n² · variables).
/// - Source: D. Deprins, L. Simar, H. Tulkens, "Measuring labor efficiency in post offices" (1984).
struct FreeDisposalHull: Sendable {
  var efficiency: [Double]
  var peer: [Int]
  var superEfficiency: [UnitEfficiency.SuperEfficiency]

  /// - Parameters:
  ///   - inputs: column-major, as in ``EfficiencyPlan``.
  ///   - weights: of slacks, one a variable, inputs first.
  init(_ plan: EfficiencyPlan, inputs: [Double], outputs: [Double], weights: [Double], threads: Int) {
    let units = plan.units
    let inputCount = inputs.count / units
    let data = inputs + outputs
    let scaled = plan.scaledVariables
    let chunk = 64
    let chunks = (units + chunk - 1) / chunk
    let rows = parallelMap(count: chunks, threads: threads) { index in
      (index * chunk..<min((index + 1) * chunk, units)).map { unit in
        data.withUnsafeBufferPointer { data in
          Self.compare(unit, data, units: units, inputs: inputCount, scaled: scaled, plan.orientation, weights)
        }
      }
    }.flatMap { $0 }
    efficiency = rows.map(\.efficiency)
    peer = rows.map(\.peer)
    superEfficiency = rows.map(\.superEfficiency)
  }

  private struct Row {
    var efficiency: Double
    var peer: Int
    var superEfficiency: UnitEfficiency.SuperEfficiency
  }

  private static func compare(
    _ unit: Int, _ data: UnsafeBufferPointer<Double>, units: Int, inputs: Int, scaled: [Bool],
    _ orientation: EfficiencyPlan.Orientation, _ weights: [Double]
  ) -> Row {
    // Both orientations as a factor on inputs or one over a factor on outputs, to be made small.
    func factor(_ other: Int) -> Double? {
      var worst = 0.0
      for variable in weights.indices {
        let own = data[variable * units + unit]
        let theirs = data[variable * units + other]
        let (less, more) = variable < inputs ? (theirs, own) : (own, theirs)
        if scaled[variable] {
          if less > 0 { worst = max(worst, less / more) }
        } else if less > more {
          return nil
        }
        if worst == .infinity { return nil }
      }
      return worst
    }
    var best = factor(unit) ?? 1
    var peer = unit
    var gain = 0.0
    var others = Double.infinity
    for other in 0..<units where other != unit {
      guard let value = factor(other) else { continue }
      others = min(others, value)
      guard value <= best else { continue }
      var sum = 0.0
      for variable in weights.indices {
        let own = data[variable * units + unit]
        let theirs = data[variable * units + other]
        let reached: Double =
          switch orientation {
          case .input: scaled[variable] ? own * value : own
          case .output: scaled[variable] ? own / value : own
          }
        sum += weights[variable] * (variable < inputs ? reached - theirs : theirs - reached)
      }
      if value < best || sum > gain {
        best = value
        peer = other
        gain = sum
      }
    }
    let ownScore: UnitEfficiency.SuperEfficiency =
      best < 1 ? .score(best) : (others < .infinity && others > 0 ? .score(others) : .infeasible)
    return Row(efficiency: best, peer: peer, superEfficiency: ownScore)
  }
}

extension EfficiencyPlan {
  /// Which variables the score scales, inputs first.
  var scaledVariables: [Bool] {
    switch orientation {
    case .input:
      (0..<inputCount).map { !nonDiscretionaryInputs.contains($0) } + [Bool](repeating: false, count: outputCount)
    case .output:
      [Bool](repeating: false, count: inputCount) + (0..<outputCount).map { !nonDiscretionaryOutputs.contains($0) }
    }
  }
}
