/// Numbers as text with a fixed number of decimals, the way the files write them.
enum DecimalText {
  /// Rounds half away from zero; a result that rounds to zero has no sign.
  static func rounded(_ value: Double, _ decimals: Int) -> Double {
    let factor = power(decimals)
    return (value * factor).rounded(.toNearestOrAwayFromZero) / factor
  }

  /// - Parameter separator: between the whole number and the decimals.
  static func text(_ value: Double, _ decimals: Int, separator: String = ",") -> String {
    let units = Int((value.magnitude * power(decimals)).rounded(.toNearestOrAwayFromZero))
    let sign = value < 0 && units > 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(units) }
    let digits = String(units)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + padded.dropLast(decimals) + separator + padded.suffix(decimals)
  }

  /// The shortest text of a number of the card: `5`, `4.5`, `0.25`.
  static func card(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : "\(value)"
  }

  private static func power(_ decimals: Int) -> Double {
    (0..<decimals).reduce(1) { product, _ in product * 10 }
  }
}
