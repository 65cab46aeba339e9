/// How often S of Mann and Kendall takes each value when every order of the values is as likely.
///
/// Formula: inversions of n values with ties t₁, t₂, … have the generating function [n]! / Π [tⱼ]!, with
/// [n]! = Π over k ≤ n of (1 + q + … + qᵏ⁻¹); S is the number of unequal pairs minus twice the inversions.
///
/// - Source: M. G. Kendall, Rank Correlation Methods (4th ed. 1975), ch. 5.
enum KendallDistribution {
  /// P(|S| ≥ |s|).
  ///
  /// - Parameters:
  ///   - s: observed.
  ///   - count: n, at least 2.
  ///   - ties: sizes of the groups of equal values. With ties the counts are whole numbers below 2⁵³ up to n = 15.
  static func twoSided(_ s: Int, count: Int, ties: [Int]) -> Double {
    if ties.isEmpty, count < untied.count { return untied[count][min(abs(s), untied[count].count - 1)] }
    return upperTails(count: count, ties: ties)[abs(s)]
  }

  /// P(|S| ≥ s) for s = 0, 1, … without ties, for each n up to that of exact tests.
  private static let untied: [[Double]] = (0...MannKendall.exactCount).map { count in
    count < 2 ? [1] : upperTails(count: count, ties: [])
  }

  private static func upperTails(count: Int, ties: [Int]) -> [Double] {
    var frequencies = [1.0]
    for size in 2...count { frequencies = frequencies.timesRun(of: size) }
    for tie in ties { for size in 2...tie { frequencies = frequencies.dividedByRun(of: size) } }
    let total = frequencies.reduce(0, +)
    // Inversions from 0 to the number of unequal pairs.
    let most = frequencies.count - 1
    var tails = [Double](repeating: 0, count: most + 2)
    for (inversions, frequency) in frequencies.enumerated() { tails[abs(most - 2 * inversions)] += frequency }
    for s in stride(from: most, through: 0, by: -1) { tails[s] += tails[s + 1] }
    return tails.dropLast().map { $0 / total }
  }
}

extension [Double] {
  /// The coefficients times 1 + q + … + q^(size − 1).
  fileprivate func timesRun(of size: Int) -> [Double] {
    var product = [Double](repeating: 0, count: count + size - 1)
    for (power, coefficient) in enumerated() {
      for step in 0..<size { product[power + step] += coefficient }
    }
    return product
  }

  /// The coefficients over 1 + q + … + q^(size − 1), which divides them.
  fileprivate func dividedByRun(of size: Int) -> [Double] {
    var quotient = [Double](repeating: 0, count: count - size + 1)
    for power in quotient.indices {
      quotient[power] = self[power] - (Swift.max(0, power - size + 1)..<power).reduce(0) { $0 + quotient[$1] }
    }
    return quotient
  }
}
