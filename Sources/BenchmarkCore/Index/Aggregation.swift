import Glibc

/// How weighted scores become one score.
public enum Aggregation: String, Sendable, CaseIterable {
  /// Σwx/Σw: a weak score is made up for by a strong one.
  case arithmetic
  /// exp(Σw·ln x/Σw): weak scores count more.
  case geometric
  /// Σw/Σ(w/x): weak scores count most.
  case harmonic

  /// - Parameters:
  ///   - scores: k scores on one scale; NaN = missing, left out with its weight.
  ///   - weights: k weights ≥ 0; only their ratio counts.
  /// - Returns: NaN when nothing has weight. `geometric` and `harmonic` give NaN when a score with weight is 0 or below:
  ///   they have no meaning there.
  /// - Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), ch. 6.
  public func combine(_ scores: Span<Double>, weights: Span<Double>) -> Double {
    precondition(scores.count == weights.count, "one weight a score")
    var totals = DoubleDoubles()
    var sums = DoubleDoubles()
    for start in stride(from: 0, to: scores.count, by: DoubleDoubles.Lanes.scalarCount) {
      var score = scores.four(from: start, else: .nan)
      var weight = weights.four(from: start, else: 0)
      let isLeftOut = .!(weight .> 0) .| (score .!= score)
      weight.replace(with: 0, where: isLeftOut)
      score.replace(with: 1, where: isLeftOut)
      totals = totals + weight
      switch self {
      case .arithmetic: sums = sums + weight * score
      case .geometric:
        guard all(score .> 0) else { return .nan }
        sums = sums + weight * DoubleDoubles.Lanes(log(score.x), log(score.y), log(score.z), log(score.w))
      case .harmonic:
        guard all(score .> 0) else { return .nan }
        sums = sums + weight / score
      }
    }
    let (total, sum) = (totals.total, sums.total)
    guard total.value > 0 else { return .nan }
    switch self {
    case .arithmetic: return sum.value / total.value
    case .geometric: return exp(sum.value / total.value)
    case .harmonic: return total.value / sum.value
    }
  }
}
