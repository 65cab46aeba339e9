/// Numbers as people write them.
///
/// Norwegian: decimal comma, hard space between groups of three from five digits on (four may stand together), hard
/// space before %. English: decimal point, comma between groups from four digits on, no space before %. Both: true
/// minus, en dash without spaces in ranges.
public struct NumberFormat: Sendable {
  public let language: Language

  public static let hardSpace = "\u{00A0}"
  public static let minus = "\u{2212}"
  public static let enDash = "\u{2013}"
  /// What stands for a number that is not there.
  public static let noNumber = ".."

  public init(_ language: Language) { self.language = language }

  /// A number with a fixed number of decimals, rounded half away from zero; `..` for NaN and infinities.
  ///
  /// - Parameter signed: puts + before a positive number, as for changes.
  public func fixed(_ value: Double, decimals: Int, signed: Bool = false) -> String {
    guard value.isFinite else { return Self.noNumber }
    let rounded = DecimalRounding(value, decimals: decimals)
    let isZero = !(rounded.whole + rounded.fraction).contains { $0 != "0" }
    var text = rounded.isNegative ? Self.minus : signed && !isZero ? "+" : ""
    text += grouped(rounded.whole)
    if decimals > 0 { text += (language == .english ? "." : ",") + rounded.fraction }
    return text
  }

  public func integer(_ value: Int) -> String {
    (value < 0 ? Self.minus : "") + grouped(String(value.magnitude))
  }

  /// `96 %` or `96%`.
  public func percent(_ value: Double, decimals: Int) -> String {
    fixed(value, decimals: decimals) + percentSign
  }

  /// The sign with the space that the language puts before it.
  var percentSign: String { language == .english ? "%" : Self.hardSpace + "%" }

  /// `5,2–5,6`; with the word for *to* where an end is negative, since a dash before a minus is hard to read.
  public func range(_ low: Double, _ high: Double, decimals: Int, signed: Bool = false) -> String {
    let texts = [low, high].map { fixed($0, decimals: decimals, signed: signed) }
    if texts.contains(where: { $0.hasPrefix(Self.minus) || $0.hasPrefix("+") }) {
      return texts[0] + (language == .english ? " to " : " til ") + texts[1]
    }
    return texts[0] + Self.enDash + texts[1]
  }

  /// The same with the decimals that the ends have.
  public func range(_ low: Double, _ high: Double) -> String {
    range(low, high, decimals: [low, high].map { DecimalRounding.decimals(of: $0, limit: 3) }.max() ?? 0)
  }

  /// A number with about `digits` significant digits, for ratios and values whose scale is unknown.
  public func significant(_ value: Double, digits: Int = 3) -> String {
    guard value.isFinite else { return Self.noNumber }
    var decimals = digits - 1
    var magnitude = abs(value)
    while magnitude >= 10, decimals > 0 {
      magnitude /= 10
      decimals -= 1
    }
    while magnitude > 0, magnitude < 1, decimals < 9 {
      magnitude *= 10
      decimals += 1
    }
    return fixed(value, decimals: DecimalRounding.decimals(of: value, limit: decimals))
  }

  private func grouped(_ digits: String) -> String {
    let fewest = language == .english ? 4 : 5
    guard digits.count >= fewest else { return digits }
    let separator = language == .english ? "," : Self.hardSpace
    var text = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset) % 3 == 0 { text += separator }
      text.append(digit)
    }
    return text
  }
}
