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
    var total = DoubleDouble()
    var sum = DoubleDouble()
    for index in scores.indices where weights[index] > 0 && !scores[index].isNaN {
      let (score, weight) = (scores[index], weights[index])
      total = total + weight
      switch self {
      case .arithmetic: sum = sum + weight * score
      case .geometric:
        guard score > 0 else { return .nan }
        sum = sum + weight * log(score)
      case .harmonic:
        guard score > 0 else { return .nan }
        sum = sum + weight / score
      }
    }
    guard total.value > 0 else { return .nan }
    switch self {
    case .arithmetic: return sum.value / total.value
    case .geometric: return exp(sum.value / total.value)
    case .harmonic: return total.value / sum.value
    }
  }
}
