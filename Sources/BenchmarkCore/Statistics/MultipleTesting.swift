/// An adjustment of p-values for the number of tests in a family.
///
/// With m p-values sorted as p₍₁₎ ≤ … ≤ p₍ₘ₎:
/// - `benjamini-hochberg`: minⱼ≥ᵢ (m/j)·p₍ⱼ₎ — false-discovery rate, independent or positively dependent tests;
/// - `benjamini-yekutieli`: the same times Σ 1/k, k = 1 … m — false-discovery rate under any dependence;
/// - `hochberg`: minⱼ≥ᵢ (m − j + 1)·p₍ⱼ₎ — family-wise error, step up;
/// - `holm`: maxⱼ≤ᵢ (m − j + 1)·p₍ⱼ₎ — family-wise error, step down, under any dependence;
/// - `bonferroni`: m·p.
///
/// All are cut at 1.
public enum MultipleTesting: String, Sendable, CaseIterable {
  case benjaminiHochberg = "benjamini-hochberg"
  case holm
  case hochberg
  case bonferroni
  case benjaminiYekutieli = "benjamini-yekutieli"

  /// The adjusted p-values, in the order given.
  ///
  /// - Parameter p: one p-value a test, 0 ... 1; NaN = no test.
  /// - Missing values: NaN stays in its place and does not count as a test.
  /// - Edge cases: no test gives nothing to adjust; a single p-value is returned as it is; ties get the same result.
  /// - Complexity: O(m).
  /// - Source: Y. Benjamini, Y. Hochberg (1995); Y. Benjamini, D. Yekutieli (2001); S. Holm (1979); Y. Hochberg (1988).
  public func adjusted(_ p: Span<Double>) -> [Double] {
    var result = [Double](repeating: .nan, count: p.count)
    var sorted = SortedValues()
    sorted.load(p)
    let count = sorted.count
    guard count > 0 else { return result }
    let tests = Double(count)
    switch self {
    case .bonferroni:
      for position in 0..<count { result[sorted.place(position)] = min(1, tests * sorted[position]) }
    case .holm:
      var running = 0.0
      for position in 0..<count {
        running = max(running, (tests - Double(position)) * sorted[position])
        result[sorted.place(position)] = min(1, running)
      }
    case .hochberg:
      Self.stepUp(sorted, into: &result) { tests - $0 + 1 }
    case .benjaminiHochberg:
      Self.stepUp(sorted, into: &result) { tests / $0 }
    case .benjaminiYekutieli:
      var harmonic = 0.0
      for k in 1...count { harmonic += 1 / Double(k) }
      Self.stepUp(sorted, into: &result) { harmonic * tests / $0 }
    }
    return result
  }

  /// The running minimum from the largest p-value down of factor(rank) · p, ranks counted from 1.
  private static func stepUp(
    _ sorted: borrowing SortedValues, into result: inout [Double], factor: (Double) -> Double
  ) {
    var running = 1.0
    for position in (0..<sorted.count).reversed() {
      running = min(running, factor(Double(position + 1)) * sorted[position])
      result[sorted.place(position)] = running
    }
  }
}
