extension EfficiencyPlan {
  /// Scale efficiency and the class of returns to scale.
  ///
  /// Formula: scale = θ_crs / θ_vrs. Class: crs where the scale is 1 within 1e-6; drs where decreasing returns give the
  /// score of variable returns (the unit is larger than the most productive size), irs otherwise.
  ///
  /// - Edge cases: NaN and no class where one of the scores does not exist.
  /// - Source: R. Färe, S. Grosskopf, C. A. K. Lovell, "The measurement of efficiency of production" (1985).
  func addScale(_ rows: inout [UnitEfficiency]) {
    let needed: [Returns] = [.crs, .vrs, .drs]
    let scores = parallelMap(count: needed.count, threads: threads) { RadialScores(technology(needed[$0])).efficiency }
    let (constant, variable, decreasing) = (scores[0], scores[1], scores[2])
    for unit in 0..<units {
      guard !constant[unit].isNaN, !variable[unit].isNaN, !decreasing[unit].isNaN else { continue }
      let scale = constant[unit] / variable[unit]
      rows[unit].scale = min(scale, 1)
      if abs(scale - 1) < 1e-6 {
        rows[unit].scaleClass = .crs
      } else {
        rows[unit].scaleClass = abs(decreasing[unit] - variable[unit]) < 1e-6 * variable[unit] ? .drs : .irs
      }
    }
  }
}
