/// What the number format of a cell makes of its number.
public enum CellNumberFormat: UInt8, Sendable, CaseIterable {
  case general, percent, date, dateTime, time
  /// Hours that go on past 24: the number is in days.
  case duration

  /// The format behind a number that Excel keeps to itself (ECMA-376 part 1, 18.8.30).
  static func builtIn(_ id: Int) -> CellNumberFormat {
    switch id {
    case 9, 10: .percent
    case 14...17, 27...31, 36, 50...54, 57, 58: .date
    case 18...21, 32...35, 45, 47, 55, 56: .time
    case 22: .dateTime
    case 46: .duration
    default: .general
    }
  }

  /// Reads a format code such as `yyyy\-mm\-dd`, `0.0 %`, `[h]:mm`.
  ///
  /// Only the first section counts, the one for positive numbers. Text in quotes, escaped characters, colours and
  /// conditions say nothing about the kind.
  init(code: String) {
    var hasDay = false
    var hasTime = false
    var months = 0
    var longestMonths = 0
    var hasElapsed = false
    var hasPercent = false
    let characters = Array(code.lowercased().utf8)
    var index = 0
    guard code.lowercased() != "general" else {
      self = .general
      return
    }
    scan: while index < characters.count {
      let byte = characters[index]
      months = byte == UInt8(ascii: "m") ? months + 1 : 0
      longestMonths = max(longestMonths, months)
      switch byte {
      case UInt8(ascii: ";"): break scan
      case UInt8(ascii: "\""):
        index += 1
        while index < characters.count, characters[index] != UInt8(ascii: "\"") { index += 1 }
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): index += 1
      case UInt8(ascii: "["):
        let start = index + 1
        while index < characters.count, characters[index] != UInt8(ascii: "]") { index += 1 }
        let content = characters[start..<max(start, index)]
        if !content.isEmpty, content.allSatisfy({ $0 == content.first }),
          [UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s")].contains(content.first)
        {
          hasElapsed = true
        }
      case UInt8(ascii: "%"): hasPercent = true
      case UInt8(ascii: "d"), UInt8(ascii: "y"): hasDay = true
      case UInt8(ascii: "h"), UInt8(ascii: "s"): hasTime = true
      // `E+00` is an exponent.
      case UInt8(ascii: "e"): index += 1
      default: break
      }
      index += 1
    }
    let hasMonth = longestMonths >= 3 || longestMonths > 0 && !hasTime
    switch (hasElapsed, hasDay || hasMonth, hasTime, hasPercent) {
    case (true, _, _, _): self = .duration
    case (_, true, true, _): self = .dateTime
    case (_, true, false, _): self = .date
    case (_, false, true, _): self = .time
    case (_, false, false, true): self = .percent
    case (_, false, false, false): self = .general
    }
  }
}
