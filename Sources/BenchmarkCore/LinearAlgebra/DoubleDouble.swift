/// An unevaluated sum of two doubles, about 32 significant digits.
///
/// Used where a sum or a residual cancels: the result of the cancellation is then still known to the full precision
/// of a `Double`. Assumes round-to-nearest and no overflow.
///
/// Source: T. J. Dekker, "A floating-point technique for extending the available precision" (1971);
/// D. E. Knuth, The Art of Computer Programming, vol. 2, theorem 4.2.2B.
@usableFromInline
struct DoubleDouble: Sendable, Equatable {
  /// The value rounded to a double.
  @usableFromInline var high: Double
  /// What the rounding left out; at most half a unit in the last place of `high`.
  @usableFromInline var low: Double

  @inlinable
  init(_ high: Double = 0, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  /// `a + b` without error.
  @inlinable
  static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
    let s = a + b
    let t = s - a
    return DoubleDouble(s, (a - (s - t)) + (b - t))
  }

  /// `a · b` without error.
  @inlinable
  static func product(_ a: Double, _ b: Double) -> DoubleDouble {
    let p = a * b
    return DoubleDouble(p, (-p).addingProduct(a, b))
  }

  /// `a + b` for |a| ≥ |b|, without error.
  @inlinable
  static func normalised(_ a: Double, _ b: Double) -> DoubleDouble {
    let s = a + b
    return DoubleDouble(s, b - (s - a))
  }

  /// The nearest double.
  @inlinable
  var value: Double { high + low }

  @inlinable
  static func + (left: DoubleDouble, right: Double) -> DoubleDouble {
    let s = sum(left.high, right)
    return normalised(s.high, s.low + left.low)
  }

  @inlinable
  static func + (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let s = sum(left.high, right.high)
    let t = sum(left.low, right.low)
    let u = normalised(s.high, s.low + t.high)
    return normalised(u.high, u.low + t.low)
  }

  @inlinable
  static prefix func - (operand: DoubleDouble) -> DoubleDouble {
    DoubleDouble(-operand.high, -operand.low)
  }

  @inlinable
  static func - (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble { left + -right }

  @inlinable
  static func * (left: DoubleDouble, right: Double) -> DoubleDouble {
    let p = product(left.high, right)
    return normalised(p.high, p.low.addingProduct(left.low, right))
  }

  @inlinable
  static func * (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let p = product(left.high, right.high)
    return normalised(p.high, p.low + (left.high * right.low + left.low * right.high))
  }

  @inlinable
  static func / (left: DoubleDouble, right: Double) -> DoubleDouble {
    let q = left.high / right
    let rest = left - product(q, right)
    return normalised(q, rest.high / right)
  }

  @inlinable
  static func / (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let first = left.high / right.high
    let rest = left - right * first
    let second = rest.high / right.high
    let third = (rest - right * second).high / right.high
    return normalised(first, second) + third
  }

  @inlinable
  static func < (left: DoubleDouble, right: DoubleDouble) -> Bool {
    left.high < right.high || (left.high == right.high && left.low < right.low)
  }

  /// The decimal number behind a double that was read from text.
  ///
  /// Of the reals that round to `value`, the one with at most 15 significant digits, if there is one: 0.1 becomes one
  /// tenth to 32 digits. Other values are taken as they are. Data are decimals, and an ill-conditioned fit sees the
  /// difference.
  static func asWritten(_ value: Double) -> DoubleDouble {
    var power = 1.0
    for _ in 0..<22 {
      if value == value.rounded() { return DoubleDouble(value) }
      power *= 10
      let digits = (value * power).rounded()
      if abs(digits) >= 1e15 { break }
      if digits / power == value {
        return DoubleDouble(value, digits.addingProduct(-value, power) / power)
      }
    }
    return DoubleDouble(value)
  }

  /// Times a power of two, without error short of overflow and underflow.
  func scaled(byPowerOfTwo exponent: Int) -> DoubleDouble {
    DoubleDouble(
      Double(sign: .plus, exponent: exponent, significand: high),
      Double(sign: .plus, exponent: exponent, significand: low))
  }
}
