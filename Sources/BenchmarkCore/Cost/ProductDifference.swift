import Glibc

/// How much of the difference between two products comes from each factor. The parts sum to the difference.
///
/// With Δ = Πxₖ − Πyₖ:
/// - `lmdi`: Δₖ = L(Πx, Πy)·ln(xₖ/yₖ), L(a, b) = (a − b)/ln(a/b), L(a, a) = a. Free of order, for factors above 0;
/// - `shapley`: Δₖ = Σ_S |S|!(K − |S| − 1)!/K!·(xₖ − yₖ)·Π_{S}x·Π_{rest}y over the subsets S of the other factors: the mean
///   over all orders in which the factors could change. For any numbers, also 0.
///
/// - Edge cases: no factor gives no parts; equal products with different factors give parts that cancel.
/// - Complexity: `lmdi` O(K), `shapley` O(K·2ᴷ) for at most ``mostFactors``.
/// - Source: B. W. Ang, "The LMDI approach to decomposition analysis" (2005); L. S. Shapley, "A value for n-person games"
///   (1953); A. F. Shorrocks, "Decomposition procedures for distributional analysis" (2013).
public enum ProductDifference {
  /// Most factors that `shapley` takes.
  public static let mostFactors = 12

  /// The logarithmic mean of two positive numbers.
  public static func logarithmicMean(_ a: Double, _ b: Double) -> Double {
    if a == b { return a }
    // Near each other the difference of logarithms loses digits; log1p does not.
    return (a - b) / log1p((a - b) / b)
  }

  /// - Returns: one a factor; nil when a factor is 0, negative or not finite.
  public static func lmdi(from reference: [Double], to value: [Double]) -> [Double]? {
    precondition(reference.count == value.count, "as many factors on both sides")
    guard (reference + value).allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    let weight = logarithmicMean(value.reduce(1, *), reference.reduce(1, *))
    return zip(value, reference).map { weight * log1p(($0 - $1) / $1) }
  }

  public static func shapley(from reference: [Double], to value: [Double]) -> [Double] {
    let count = value.count
    precondition(reference.count == count && count <= mostFactors, "as many factors on both sides, and not too many")
    guard count > 0 else { return [] }
    // weight[s] = s!(K − s − 1)!/K!
    var weights = [1 / Double(count)]
    for size in 1..<max(count, 1) { weights.append(weights[size - 1] * Double(size) / Double(count - size)) }
    var parts = [Double](repeating: 0, count: count)
    for subset in 0..<(1 << count) {
      for factor in 0..<count where subset & (1 << factor) == 0 {
        var product = value[factor] - reference[factor]
        for other in 0..<count where other != factor {
          product *= subset & (1 << other) == 0 ? reference[other] : value[other]
        }
        parts[factor] += weights[subset.nonzeroBitCount] * product
      }
    }
    return parts
  }
}
