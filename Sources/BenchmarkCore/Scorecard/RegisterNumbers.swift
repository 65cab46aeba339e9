/// Reads the texts of a register column as numbers.
///
/// The decimal mark is that of the column: comma or point; where a cell has both, the last one; a mark that a cell has
/// twice separates groups, and so does the other mark where it stands once before exactly three digits. Spaces between digits, also hard ones, are thousands. Cells that only hold a symbol for "no number" (`.`, `..`, `:`, `-`, `*`) are missing.
enum RegisterNumbers {
  /// - Returns: one number a cell, NaN = missing; nil when a cell holds a text that is no number, or no cell holds one.
  static func parse(_ cells: [String?]) -> [Double]? {
    let texts = cells.map { $0.map(cleaned) }
    let decimal = decimalMark(of: texts)
    var found = false
    var numbers: [Double] = []
    numbers.reserveCapacity(cells.count)
    for text in texts {
      guard let text, !text.isEmpty, !symbols.contains(text) else {
        numbers.append(.nan)
        continue
      }
      guard let number = number(text, decimal: decimal) else { return nil }
      numbers.append(number)
      found = true
    }
    return found ? numbers : nil
  }

  /// The first cell that is no number in a column where most are: a slip of the pen rather than a category.
  ///
  /// - Returns: nil where all are numbers or missing, where half or more are not, and where the texts come back so often (each
  ///   twice on average) that they are codes, some of them numbers.
  static func stray(in cells: [String?]) -> Int? {
    let texts = cells.map { $0.map(cleaned) }
    let decimal = decimalMark(of: texts)
    var present = 0
    var others = 0
    var first: Int?
    for (place, text) in texts.enumerated() {
      guard let text, !text.isEmpty, !symbols.contains(text) else { continue }
      present += 1
      guard number(text, decimal: decimal) == nil else { continue }
      others += 1
      if first == nil { first = place }
    }
    let distinct = Set(texts.compactMap { $0 }).count
    return 2 * others < present && 2 * distinct > present ? first : nil
  }

  private static let comma = UInt8(ascii: ",")
  private static let point = UInt8(ascii: ".")
  private static let symbols: Set<String> = [".", "..", ":", "-", "–", "*"]

  /// Without spaces, and with a plain minus.
  private static func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09, 0xA0, 0x202F, 0x2009: continue
      case 0x2212: scalars.append("-")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private static func decimalMark(of texts: [String?]) -> UInt8 {
    var sawComma = false
    for case let text? in texts {
      let lastComma = text.utf8.lastIndex(of: comma)
      let lastPoint = text.utf8.lastIndex(of: point)
      if let lastComma, let lastPoint { return lastComma > lastPoint ? comma : point }
      if let lastComma {
        if text.utf8.firstIndex(of: comma) != lastComma { return point }
        sawComma = true
      }
      if let lastPoint, text.utf8.firstIndex(of: point) != lastPoint { return comma }
    }
    return sawComma ? comma : point
  }

  /// The decimal mark that a cell shows by itself; nil where it follows the column.
  private static func mark(of text: String) -> UInt8? {
    let bytes = Array(text.utf8)
    let marks = bytes.indices.filter { bytes[$0] == comma || bytes[$0] == point }
    guard let last = marks.last else { return nil }
    let other = bytes[last] == comma ? point : comma
    if marks.contains(where: { bytes[$0] == other }) { return bytes[last] }
    if marks.count > 1 { return other }
    let decimals = bytes[(last + 1)...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    return decimals == 3 ? nil : bytes[last]
  }

  private static func number(_ text: String, decimal: UInt8) -> Double? {
    let decimal = mark(of: text) ?? decimal
    var digits: [UInt8] = []
    for byte in text.utf8 {
      if byte == decimal {
        digits.append(point)
      } else if byte != comma && byte != point {
        digits.append(byte)
      }
    }
    let allowed = digits.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == point || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E")
    }
    guard allowed, let number = Double(String(decoding: digits, as: UTF8.self)), number.isFinite else { return nil }
    return number
  }
}
