import Glibc

/// The smoothed homogeneous bootstrap of radial scores.
///
/// Formula: with the distances δ̂ = 1/θ̂ ≥ 1 of the data, every replicate draws β from δ̂ with replacement, smooths it with a
/// normal kernel of standard deviation h, reflects what falls below 1, shrinks to the variance of the distances,
/// δ* = β̄ + (t − β̄) / √(1 + h²/σ̂²), moves every unit along its ray to that distance (inputs × δ*/δ̂; output orientation:
/// outputs × δ̂/δ*), and scores the data against the moved units, θ*. Bias = mean of θ* − θ̂; bias-corrected = θ̂ − bias =
/// 2θ̂ − mean; interval of level 1 − α: 2θ̂ − q(1 − α/2) to 2θ̂ − q(α/2), q the quantiles of θ*; none of them below 0.
///
/// - Source: L. Simar, P. W. Wilson, "Sensitivity analysis of efficiency scores: how to bootstrap in nonparametric
///   frontier models" (1998); intervals as in "A general methodology for bootstrapping in non-parametric frontier models"
///   (2000); bandwidth as in C. Daraio, L. Simar, "Advanced robust and nonparametric methods in efficiency analysis"
///   (2007), section 3.4.
struct SimarWilson: Sendable {
  /// The units that have a score; others are in no replicate.
  let members: [Int]
  let bandwidth: Double
  /// Scores of the data against the moved units: one array a replicate, one score a member. NaN where none was certified.
  let replicates: [[Double]]

  /// - Parameters:
  ///   - scores: in (0, 1], NaN where a unit has none.
  ///   - bandwidth: h; nil takes ``ruleOfThumb(_:)``.
  ///   - seed: replicate b draws from stream b of this seed.
  init(
    _ technology: Technology, scores: [Double], replicates: Int, bandwidth: Double?, seed: UInt64, threads: Int
  ) {
    let distances = scores.filter { !$0.isNaN }.map { 1 / $0 }
    let bandwidth = bandwidth ?? Self.ruleOfThumb(distances)
    let spread = Moments(distances.span).variance
    let shrink = spread > 0 ? 1 / (1 + bandwidth * bandwidth / spread).squareRoot() : 1
    self.init(
      technology, scores: scores, replicates: replicates, bandwidth: bandwidth, seed: seed, threads: threads
    ) { stream in Self.draw(from: distances, bandwidth: bandwidth, shrink: shrink, &stream) }
  }

  /// The bootstrap with a sampler of its own.
  ///
  /// - Parameter draw: distances ≥ 1, one for each unit with a score.
  init(
    _ technology: Technology, scores: [Double], replicates: Int, bandwidth: Double, seed: UInt64, threads: Int,
    draw: @Sendable (inout RandomStream) -> [Double]
  ) {
    let members = scores.indices.filter { !scores[$0].isNaN }
    let kept = members.map { scores[$0] }
    self.members = members
    self.bandwidth = bandwidth
    guard !members.isEmpty else {
      self.replicates = []
      return
    }
    let root = RandomStream(seed: seed).substream(0x7369_6D61)
    self.replicates = parallelMap(
      count: replicates, threads: threads, workspace: { RadialSimplex(technology) },
      { index, simplex in
        var stream = root.substream(UInt64(index))
        let drawn = draw(&stream)
        simplex.reset()
        Self.move(technology, members: members, scores: kept, to: drawn, in: simplex)
        return members.map { unit in Self.score(unit, technology, simplex) }
      })
  }

  /// Pseudo distances: drawn, smoothed, reflected at 1, shrunk.
  static func draw(
    from distances: [Double], bandwidth: Double, shrink: Double, _ stream: inout RandomStream
  ) -> [Double] {
    var drawn = [Double](repeating: 0, count: distances.count)
    for place in drawn.indices { drawn[place] = distances[stream.bounded(distances.count)] }
    let mean = drawn.reduce(0, +) / Double(drawn.count)
    for place in drawn.indices {
      let smoothed = drawn[place] + bandwidth * stream.normal()
      let reflected = smoothed >= 1 ? smoothed : 2 - smoothed
      // Shrinking towards the mean may not cross the frontier, for the mean lies at or above 1.
      drawn[place] = mean + (reflected - mean) * shrink
    }
    return drawn
  }

  /// Writes the scaled columns of the moved units; a unit without a score is no candidate, and its column stays zero.
  private static func move(
    _ technology: Technology, members: [Int], scores: [Double], to drawn: [Double],
    in simplex: RadialSimplex
  ) {
    let (units, columns, stride) = (technology.units, simplex.columns, simplex.stride)
    if members.count < units { columns.update(repeating: 0, count: technology.rows * stride) }
    for row in 0..<technology.rows {
      let isScaled = row < technology.variables && technology.scaled[row]
      for (place, unit) in members.enumerated() {
        let value = technology.columns[row * units + unit]
        guard isScaled else {
          columns[row * stride + unit] = value
          continue
        }
        let ratio =
          switch technology.orientation {
          case .input: scores[place] * drawn[place]
          case .output: 1 / (scores[place] * drawn[place])
          }
        columns[row * stride + unit] = value * ratio
      }
    }
  }

  private static func score(_ unit: Int, _ technology: Technology, _ simplex: RadialSimplex) -> Double {
    technology.point(of: unit, bound: simplex.bound, direction: simplex.direction)
    switch simplex.solve(selfColumn: unit) {
    case .optimal: return technology.efficiency(ofValue: simplex.value)
    case .infeasible, .unsolved:
      guard
        case .optimal(let solution) = RadialProgramme.solve(
          technology, of: simplex, excluding: nil)
      else { return .nan }
      return technology.efficiency(ofValue: solution.value)
    }
  }

  /// The bandwidth of the normal reference rule for distances that pile up at 1.
  ///
  /// Formula: with the distances above 1 reflected at 1 (standard deviation s, interquartile range r):
  /// h = 0.9 · min(s, r/1.34) · n^(−1/5) · sd of all n distances / s.
  ///
  /// - Edge cases: fewer than two distances above 1 give 0, a bootstrap without smoothing.
  static func ruleOfThumb(_ distances: [Double]) -> Double {
    let above = distances.filter { $0 > 1 + 1e-6 }
    guard above.count > 1 else { return 0 }
    let reflected = (above + above.map { 2 - $0 }).sorted()
    let deviation = Moments(reflected.span).standardDeviation
    let range = (quantile(ofSorted: reflected.span, 0.75) - quantile(ofSorted: reflected.span, 0.25)) / 1.34
    let spread = range > 0 ? min(deviation, range) : deviation
    return 0.9 * spread * pow(Double(distances.count), -0.2) * Moments(distances.span).standardDeviation / deviation
  }

  /// Bias, standard error and quantiles for every member.
  func summary(scores: [Double], level: Double) -> [(corrected: Double, error: Double, lower: Double, upper: Double)] {
    members.indices.map { place in
      let values = replicates.map { $0[place] }.filter { !$0.isNaN }.sorted()
      guard values.count > 1 else { return (.nan, .nan, .nan, .nan) }
      let score = scores[members[place]]
      let moments = Moments(values.span)
      let tail = (1 - level) / 2
      return (
        max(2 * score - moments.mean, 0), moments.standardDeviation,
        max(2 * score - quantile(ofSorted: values.span, 1 - tail), 0),
        max(2 * score - quantile(ofSorted: values.span, tail), 0)
      )
    }
  }
}
