import Glibc

/// Two-sided p-values of Student's t for whole degrees of freedom, for tests by the hundred thousand.
///
/// Formula: P(|T| > t) = Iₓ(ν/2, 1/2) with x = ν/(ν + t²). From t² = 2 on by the series
/// xᵃ(1 − x)^½ / (a·B(a, ½)) · Σ xⁿ·∏ (a + ½ + k)/(a + 1 + k), a = ν/2, whose terms are all positive; its coefficients
/// depend on ν alone and are kept. Below (p above 0.15, where nothing cancels) by one minus the same series for the
/// middle, with 1 − x for x.
///
/// - Accuracy: relative error below 1e-14 down to the smallest normal numbers; ``StudentT`` is closer and about ten
///   times slower.
/// - Edge cases: t = 0 gives 1, ±∞ gives 0, NaN gives NaN.
/// - Source: NIST Digital Library of Mathematical Functions, 8.17.7 and 8.17.8 (§ 8.17(ii)).
struct StudentTTails: Sendable {
  /// The coefficients of one number of degrees of freedom.
  private struct Series: Sendable {
    /// 1 / (a·B(a, b)) for the tail and for the middle (a = ½ there).
    var tailFactor: Double
    var middleFactor: Double
    /// Places of the coefficients.
    var tail: Range<Int>
    var middle: Range<Int>
  }

  /// More degrees of freedom are left to ``StudentT``: the series grow longer, and less sure.
  static let most = 60
  /// The t² where one series gives way to the other.
  private static let border = 2.0
  private let series: [Series]
  /// Those of all series, one after the other: an array a series would be retained and released for every p.
  private let coefficients: [SIMD4<Double>]

  /// - Parameter most: largest degrees of freedom to prepare for.
  init(upTo most: Int) {
    var coefficients: [SIMD4<Double>] = []
    series = most < 1 ? [] : (1...min(most, Self.most)).map { Self.series($0, &coefficients) }
    self.coefficients = coefficients
  }

  /// P(|T| > |t|).
  func twoSided(_ t: Double, degreesOfFreedom: Int) -> Double {
    let square = t * t
    guard series.indices.contains(degreesOfFreedom - 1), square < 1e150, square > 1e-150 else {
      return 2 * StudentT.upperTail(abs(t), degreesOfFreedom: Double(degreesOfFreedom))
    }
    let own = series[degreesOfFreedom - 1]
    let freedom = Double(degreesOfFreedom)
    let x = freedom / (freedom + square)
    let rest = square / (freedom + square)
    let power = pow(x, freedom / 2) * rest.squareRoot()
    if square >= Self.border { return own.tailFactor * power * sum(own.tail, at: x) }
    return 1 - own.middleFactor * power * sum(own.middle, at: rest)
  }

  /// Σ cₙxⁿ, four terms at a time, to the last place.
  private func sum(_ places: Range<Int>, at x: Double) -> Double {
    let square = x * x
    var powers = SIMD4(1, x, square, square * x)
    let step = SIMD4<Double>(repeating: square * square)
    var sum = SIMD4<Double>.zero
    for place in places {
      let terms = coefficients[place] * powers
      sum += terms
      if terms.x < 1e-18 * sum.x { break }
      powers *= step
    }
    return (sum.x + sum.y) + (sum.z + sum.w)
  }

  private static func series(_ degreesOfFreedom: Int, _ fours: inout [SIMD4<Double>]) -> Series {
    let a = Double(degreesOfFreedom) / 2
    // ∏ (k − ½)/k for even ν, 2/π · ∏ k/(k + ½) for odd ν; in double-double, for it is part of every result.
    var factor = DoubleDouble(1)
    let isEven = degreesOfFreedom % 2 == 0
    for k in stride(from: 1, through: degreesOfFreedom / 2, by: 1) {
      let whole = Double(k)
      factor = isEven ? factor * (whole - 0.5) / whole : factor * whole / (whole + 0.5)
    }
    if !isEven { factor = factor * DoubleDouble(0.6366197723675814, -3.935735335036497e-17) }
    // 1/(½·B(½, a)) = 2a/(a·B(a, ½)).
    return Series(
      tailFactor: factor.value, middleFactor: (factor * Double(degreesOfFreedom)).value,
      tail: append(a, 0.5, at: 2 * a / (2 * a + border), to: &fours),
      middle: append(0.5, a, at: border / (2 * a + border), to: &fours))
  }

  /// ∏ (a + b + k)/(a + 1 + k), until the terms no longer count.
  private static func append(
    _ a: Double, _ b: Double, at x: Double, to fours: inout [SIMD4<Double>]
  ) -> Range<Int> {
    let start = fours.count
    var coefficient = 1.0
    var power = 1.0
    var sum = 0.0
    var k = 0.0
    repeat {
      var four = SIMD4<Double>.zero
      for lane in 0..<4 {
        four[lane] = coefficient
        sum += coefficient * power
        coefficient *= (a + b + k) / (a + 1 + k)
        power *= x
        k += 1
      }
      fours.append(four)
    } while coefficient * power > 1e-18 * sum
    return start..<fours.count
  }
}
