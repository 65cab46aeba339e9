import Glibc

/// Units that do well against the odds: better than their circumstances would let expect.
///
/// Each judged indicator is regressed on the numbers of the context by least squares, over the compared units with a value.
/// The residual of a unit is tested against the line through the others: with leverage h and residual e,
/// t = e / (s₍ᵢ₎·√(1 − h)) with n − p − 2 degrees of freedom, s₍ᵢ₎ without the unit. p is adjusted by Benjamini–Hochberg
/// over all units and indicators. A bright spot is clearly on the better side, and its circumstances let expect a result
/// that is worse than the mean: against the odds.
///
/// - Missing values: a unit without a value or with a gap in the context is left out; a variable that more than a quarter
///   of the units lack, too.
/// - Extrapolation: a unit with a circumstance beyond the outer fences of the others (three interquartile ranges) is left
///   out, since it alone would bend the line; and no spot has an expected value outside the values that occur.
/// - Edge cases: fewer than four units a coefficient, ten degrees of freedom, or a singular context give nothing.
/// - Source: R. D. Cook, S. Weisberg, Residuals and Influence in Regression (1982), ch. 2.
struct BrightSpots {
  private static let unitsPerCoefficient = 4
  private static let fewestFreedom = 10

  let study: Study
  let plan: StudyPlan
  let findings: Findings
  let peers: PeerFindings

  func found() -> [BrightSpot] {
    var candidates: [(spot: BrightSpot, isCandidate: Bool)] = []
    for indicator in study.indicators.indices {
      guard study.indicators[indicator].direction == .higher || study.indicators[indicator].direction == .lower,
        let period = findings.reportingPeriod(of: indicator)
      else { continue }
      for context in peers.contexts { candidates += tested(indicator, period, context) }
    }
    let p = candidates.map(\.spot.pAdjusted)
    let adjusted = MultipleTesting.benjaminiHochberg.adjusted(p.span)
    return zip(candidates, adjusted).compactMap { candidate, p in
      guard candidate.isCandidate, p <= plan.falseDiscoveryRate else { return nil }
      var spot = candidate.spot
      spot.pAdjusted = p
      return spot
    }.sorted { ($0.unit, $0.indicator) < ($1.unit, $1.indicator) }
  }

  private func tested(
    _ indicator: Int, _ period: Int, _ context: ContextMatrix
  ) -> [(spot: BrightSpot, isCandidate: Bool)] {
    let numbers = context.variables.filter { variable in
      !variable.isCategory && 4 * variable.z.count(where: \.isNaN) <= variable.z.count
    }
    guard !numbers.isEmpty else { return [] }
    let values = study.panel.series[indicator].values
    var rows = context.units.indices.filter { row in
      let value = values[study.panel.cell(unit: context.units[row], period: period)]
      return value.isFinite && numbers.allSatisfy { $0.z[row].isFinite }
        && !findings.needsCheck(unit: context.units[row], indicator: indicator, period: period)
    }
    let usual = Self.withinReach(numbers.map { variable in rows.map { variable.z[$0] } })
    rows = zip(rows, usual).filter(\.1).map(\.0)
    let coefficients = numbers.count + 1
    let freedom = rows.count - coefficients
    guard rows.count >= Self.unitsPerCoefficient * coefficients, freedom >= Self.fewestFreedom else { return [] }
    let design = Matrix(columns: numbers.map { variable in rows.map { variable.z[$0] } })
    let response = rows.map { values[study.panel.cell(unit: context.units[$0], period: period)] }
    guard case .fit(let fit) = LeastSquares.fit(design, response.span), let leverages = Self.leverages(design) else {
      return []
    }
    let mean = Moments(response.span).mean
    let (least, most) = (response.min() ?? .nan, response.max() ?? .nan)
    let variance = fit.residualStandardDeviation * fit.residualStandardDeviation
    let sign: Double = study.indicators[indicator].direction == .higher ? 1 : -1
    return rows.indices.map { index in
      let room = 1 - leverages[index]
      let residual = fit.residuals[index]
      let own = residual * residual / max(room, 1e-12)
      let without = (variance * Double(freedom) - own) / Double(freedom - 1)
      // Against the line through the others: the residual over 1 − h, whose error is s₍ᵢ₎/√(1 − h).
      let ahead = residual / room
      let error = (max(without, 0) / room).squareRoot()
      var p = Double.nan
      var half = Double.nan
      if room > 1e-9, error > 0 {
        p = min(1, 2 * StudentT.upperTail(abs(ahead) / error, degreesOfFreedom: Double(freedom - 1)))
        half =
          StudentT.upperTailQuantile((1 - plan.confidenceLevel) / 2, degreesOfFreedom: Double(freedom - 1)) * error
      }
      let expected = response[index] - ahead
      let gain = sign * ahead
      return (
        BrightSpot(
          unit: context.units[rows[index]], indicator: indicator, period: period, value: response[index],
          expected: expected, residual: gain, lower: gain - half, upper: gain + half, pAdjusted: p),
        gain > 0 && sign * (expected - mean) < 0 && expected >= least && expected <= most
      )
    }
  }

  /// For each row whether all its circumstances lie within three interquartile ranges of the quartiles. A variable that is
  /// the same for half of the units keeps everybody.
  static func withinReach(_ variables: [[Double]]) -> [Bool] {
    var kept = [Bool](repeating: true, count: variables.first?.count ?? 0)
    for values in variables {
      let sorted = values.sorted()
      let (low, high) = (quantile(ofSorted: sorted.span, 0.25), quantile(ofSorted: sorted.span, 0.75))
      let reach = 3 * (high - low)
      guard reach > 0 else { continue }
      for row in values.indices where values[row] < low - reach || values[row] > high + reach { kept[row] = false }
    }
    return kept
  }

  /// The diagonal of X·(XᵀX)⁻¹·Xᵀ with an intercept: 1/n + ‖R⁻ᵀ·x‖² of the centred rows; nil when singular.
  static func leverages(_ design: Matrix) -> [Double]? {
    let (n, p) = (design.rows, design.columns)
    let columns = (0..<p).map { column -> [Double] in
      let own = Array(design.elements[(column * n)..<((column + 1) * n)])
      let mean = Moments(own.span).mean
      return own.map { $0 - mean }
    }
    guard n >= p, let qr = try? PivotedQR(Matrix(columns: columns)) else { return nil }
    let r = qr.r
    for j in 0..<p where !(abs(r[j, j]) > 1e-10 * abs(r[0, 0])) { return nil }
    return (0..<n).map { row in
      var solved = [Double](repeating: 0, count: p)
      var sum = 1 / Double(n)
      for j in 0..<p {
        var value = columns[qr.pivots[j]][row]
        for i in 0..<j { value -= r[i, j] * solved[i] }
        solved[j] = value / r[j, j]
        sum += solved[j] * solved[j]
      }
      return sum
    }
  }
}
