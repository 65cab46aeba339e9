extension EfficiencyPlan {
  /// Data envelopment analysis of every unit: score, peers, and what else the plan asks for.
  ///
  /// Formula, input orientation: minimise θ with Σ λ_j x_j ≤ θ·x_o, Σ λ_j y_j ≥ y_o, λ ≥ 0, and Σ λ free (crs), = 1
  /// (vrs), ≤ 1 (drs) or ≥ 1 (irs); output orientation: maximise φ with Σ λ_j x_j ≤ x_o, Σ λ_j y_j ≥ φ·y_o, score 1/φ.
  /// `fdh`: see ``FreeDisposalHull``. Non-discretionary variables keep their bound but are not scaled.
  ///
  /// - Missing values: refused, with their place; so are negative and infinite values, a unit without any input, and
  ///   an input of zero unless the plan keeps it (``keepsZeroInputs``).
  /// - Edge cases: no unit gives an empty result; one unit the score 1 with status `tooFew`; units that are all alike the
  ///   score 1 with `zeroSpread`; a unit that makes none of what is scaled `notApplicable`; a variable that is zero for all
  ///   units is left out with a warning, and where that leaves no output every unit has status `zeroSpread`.
  /// - Complexity: per unit some steps of O(frontier · variables) and one of O(n · variables).
  /// - Source: A. Charnes, W. W. Cooper, E. Rhodes (1978); R. D. Banker, A. Charnes, W. W. Cooper (1984); for
  ///   non-discretionary variables R. D. Banker, R. C. Morey (1986).
  public func evaluate() throws(EfficiencyError) -> EfficiencyResult {
    try validate()
    var result = EfficiencyResult(
      units: [UnitEfficiency](repeating: UnitEfficiency(), count: units), warnings: [], bandwidth: .nan)
    guard units > 0 else { return result }
    if units < unitsNeeded { result.warnings.append(.tooFewUnits(units: units, needed: unitsNeeded)) }
    let used = UsedVariables(self)
    result.warnings += used.warnings
    guard let plan = used.plan else {
      for unit in 0..<units { result.units[unit].status = .zeroSpread }
      return result
    }
    if plan.returns == .fdh {
      plan.evaluateFreeDisposalHull(&result.units)
    } else {
      result.bandwidth = plan.evaluateConvex(&result.units)
    }
    if measures.contains(.scale), plan.returns != .fdh { plan.addScale(&result.units) }
    used.restore(&result.units)
    if units == 1 {
      if result.units[0].status == .ok { result.units[0].status = .tooFew }
    } else if plan.unitsAreIdentical {
      result.warnings.append(.identicalUnits)
      for unit in 0..<units where result.units[unit].status == .ok { result.units[unit].status = .zeroSpread }
    }
    return result
  }

  func technology(_ returns: Returns) -> Technology {
    Technology(
      units: units, inputs: inputs, outputs: outputs, fixedInputs: nonDiscretionaryInputs,
      fixedOutputs: nonDiscretionaryOutputs, returns: returns, orientation: orientation)
  }

  /// Scores, peers, slacks, super-efficiency and bootstrap against mixtures; gives the bandwidth.
  private func evaluateConvex(_ rows: inout [UnitEfficiency]) -> Double {
    let technology = technology(returns)
    let scores = RadialScores(technology)
    // Constant returns are solved in input orientation; outputs then grow by one over the score.
    func factor(_ unit: Int) -> Double {
      orientation == .output && technology.orientation == .input ? 1 / scores.efficiency[unit] : 1
    }
    for unit in 0..<units {
      rows[unit].efficiency = scores.efficiency[unit]
      rows[unit].status = scores.status[unit]
      rows[unit].peers = technology.peers(of: unit, weights: scores.weights[unit], times: factor(unit))
    }
    if measures.contains(.slacks) {
      let stages = Slacks.solve(technology, scores: scores, weights: weightsOfSlacks, threads: threads)
      for unit in 0..<units {
        switch stages[unit] {
        case .solved(let weights):
          guard scores.status[unit] == .ok else { continue }
          rows[unit].peers = technology.peers(of: unit, weights: weights, times: factor(unit))
          addTargets(of: unit, &rows[unit])
        case .failed:
          rows[unit].status = .notConverged
        }
      }
    }
    if measures.contains(.superEfficiency) {
      let found = SuperEfficiencyMethod.scores(technology, of: scores, threads: threads)
      for unit in 0..<units { rows[unit].superEfficiency = found[unit] }
    }
    guard replicates > 0 else { return .nan }
    let bootstrap = SimarWilson(
      technology, scores: scores.efficiency, replicates: replicates, bandwidth: bandwidth, seed: seed, threads: threads)
    let summary = bootstrap.summary(scores: scores.efficiency, level: confidenceLevel)
    for (unit, found) in zip(bootstrap.members, summary) {
      rows[unit].biasCorrected = found.corrected
      rows[unit].standardError = found.error
      rows[unit].lower = found.lower
      rows[unit].upper = found.upper
    }
    return bootstrap.bandwidth
  }

  private func evaluateFreeDisposalHull(_ rows: inout [UnitEfficiency]) {
    let hull = FreeDisposalHull(
      self, inputs: inputs, outputs: outputs, weights: weightsOfSlacks, threads: threads)
    let scaled = scaledVariables
    for unit in 0..<units {
      let hasSomething = scaled.indices.contains { variable in
        scaled[variable] && value(of: unit, variable) > 0
      }
      guard hasSomething, hull.efficiency[unit] > 0 else {
        rows[unit].status = .notApplicable
        continue
      }
      rows[unit].efficiency = hull.efficiency[unit]
      rows[unit].peers = [.init(unit: hull.peer[unit], lambda: 1)]
      if measures.contains(.superEfficiency) { rows[unit].superEfficiency = hull.superEfficiency[unit] }
      if measures.contains(.slacks) { addTargets(of: unit, &rows[unit]) }
    }
  }

  private func value(of unit: Int, _ variable: Int) -> Double {
    variable < inputCount ? inputs[variable * units + unit] : outputs[(variable - inputCount) * units + unit]
  }

  /// Weights in the sum of slacks, one a variable, inputs first; 0 for non-discretionary variables.
  private var weightsOfSlacks: [Double] {
    (0..<inputCount + outputCount).map { variable in
      let fixed =
        variable < inputCount
        ? nonDiscretionaryInputs.contains(variable) : nonDiscretionaryOutputs.contains(variable - inputCount)
      if fixed { return 0 }
      switch slackWeights {
      case .ownUnits: return 1
      case .columnMeans:
        var mean = 0.0
        for unit in 0..<units { mean += value(of: unit, variable) / Double(units) }
        return 1 / mean
      }
    }
  }

  /// Slacks and targets from the score and the peers of a unit.
  private func addTargets(of unit: Int, _ row: inout UnitEfficiency) {
    for variable in 0..<inputCount + outputCount {
      let isInput = variable < inputCount
      let own = value(of: unit, variable)
      let isFixed =
        isInput ? nonDiscretionaryInputs.contains(variable) : nonDiscretionaryOutputs.contains(variable - inputCount)
      let radial: Double
      switch orientation {
      case .input: radial = isInput && !isFixed ? own * row.efficiency : own
      case .output: radial = !isInput && !isFixed ? own / row.efficiency : own
      }
      var mixture = 0.0
      for peer in row.peers { mixture += peer.lambda * value(of: peer.unit, variable) }
      let left = isInput ? radial - mixture : mixture - radial
      // What the programme's tolerance leaves is no slack.
      let slack = left > 1e-9 * max(abs(radial), abs(mixture)) ? left : 0
      let target = isFixed ? own : (isInput ? radial - slack : radial + slack)
      if isInput {
        row.inputSlacks.append(slack)
        row.inputTargets.append(target)
      } else {
        row.outputSlacks.append(slack)
        row.outputTargets.append(target)
      }
    }
  }

  private var unitsAreIdentical: Bool {
    (0..<inputCount + outputCount).allSatisfy { variable in
      let first = value(of: 0, variable)
      return (1..<units).allSatisfy { value(of: $0, variable) == first }
    }
  }
}
