/// A number rounded for people: half away from zero, on its decimal digits.
///
/// Rounding works on the shortest decimal text that reads back to the same `Double`, so that 2.675 becomes 2.68 as a
/// reader of the table expects, although the binary number is slightly smaller. Of a longer text the first 15 digits count:
/// the same mean, summed in another order, may differ in those after, and must not be written in two ways.
struct DecimalRounding: Equatable {
  /// True for a negative number that does not round to zero.
  var isNegative: Bool
  /// Digits before the decimal sign, at least one.
  var whole: String
  /// Exactly as many digits as asked for.
  var fraction: String

  /// - Parameters:
  ///   - value: a finite number.
  ///   - decimals: digits after the decimal sign, 0 or more.
  init(_ value: Double, decimals: Int) {
    precondition(value.isFinite && decimals >= 0)
    var (digits, point) = Self.digits(of: abs(value))
    // Drop what stands beyond the last decimal, and carry.
    let keep = point + decimals
    if keep < 0 {
      digits = []
    } else if keep < digits.count {
      let roundsUp = digits[keep] >= 5
      digits.removeSubrange(keep...)
      if roundsUp { Self.increment(&digits, point: &point) }
    }
    while digits.count < point + decimals { digits.append(0) }
    let leading = max(0, -point)
    let padded = [UInt8](repeating: 0, count: leading) + digits
    let wholeDigits = padded.prefix(max(0, point))
    whole = wholeDigits.isEmpty ? "0" : Self.text(wholeDigits)
    fraction = Self.text(padded.dropFirst(max(0, point)).prefix(decimals))
    isNegative = value < 0 && padded.contains { $0 != 0 }
  }

  /// Decimal digits that every `Double` keeps.
  private static let certainDigits = 15

  private static func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }

  private static func increment(_ digits: inout [UInt8], point: inout Int) {
    var position = digits.count - 1
    while position >= 0 {
      if digits[position] < 9 {
        digits[position] += 1
        return
      }
      digits[position] = 0
      position -= 1
    }
    digits.insert(1, at: 0)
    point += 1
  }

  /// The significant digits of the shortest text, and how many of them stand before the decimal point (may be negative).
  private static func digits(of magnitude: Double) -> (digits: [UInt8], point: Int) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    let text = Array(magnitude.description.utf8)
    var position = 0
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(text[position] - UInt8(ascii: "0"))
      case UInt8(ascii: "."): point = digits.count
      default:
        exponent = Int(String(decoding: text[(position + 1)...], as: UTF8.self)) ?? 0
        position = text.count
      }
      position += 1
    }
    var scale = (point ?? digits.count) + exponent
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    scale -= zeros
    if digits.count > certainDigits {
      let roundsUp = digits[certainDigits] >= 5
      digits.removeSubrange(certainDigits...)
      if roundsUp { increment(&digits, point: &scale) }
    }
    return digits.isEmpty ? ([], 0) : (digits, scale)
  }

  /// Decimals of the shortest text of a number: 0 for 12, 1 for 4.8; at most `limit`.
  static func decimals(of value: Double, limit: Int) -> Int {
    guard value.isFinite else { return 0 }
    let (digits, point) = digits(of: abs(value))
    let significant = digits.count - digits.reversed().prefix { $0 == 0 }.count
    return min(limit, max(0, significant - point))
  }
}
