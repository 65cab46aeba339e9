extension Organisation.Column {
  /// The column as numbers, one a unit: NaN for an empty cell; nil when some text is no number.
  ///
  /// Comma and point both serve as decimal mark; of two different marks in one text the last is the decimal mark, a mark
  /// that occurs twice separates groups, and blanks between digits are skipped.
  public func numbers() -> [Double]? {
    var found = false
    var numbers: [Double] = []
    numbers.reserveCapacity(values.count)
    for text in values {
      guard let text, !text.isEmpty else {
        numbers.append(.nan)
        continue
      }
      guard let number = Self.number(text) else { return nil }
      found = true
      numbers.append(number)
    }
    return found ? numbers : nil
  }

  private static func number(_ text: String) -> Double? {
    let marks = text.unicodeScalars.filter { $0 == "," || $0 == "." }
    var decimal: Unicode.Scalar?
    if let last = marks.last {
      decimal = marks.count { $0 == last } == 1 ? last : nil
    }
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": plain.unicodeScalars.append(scalar)
      case "-", "+", "\u{2212}":
        guard plain.isEmpty else { return nil }
        if scalar != "+" { plain = "-" }
      case ",", ".": if scalar == decimal { plain += "." }
      case " ", "\u{00A0}", "\u{202F}", "\u{2009}": continue
      default: return nil
      }
    }
    guard let number = Double(plain), number.isFinite else { return nil }
    return number
  }
}
