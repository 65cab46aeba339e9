import BenchmarkCore
import Glibc

/// Reads a number as people and statistics agencies write it, correctly rounded to the nearest `Double`.
///
/// Decimal comma or point; groups of three parted by space, hard space, narrow hard space, apostrophe, point or comma;
/// `-`, `−` and `–` as minus, also after the number as accounting systems write it; a percent sign after the number, which
/// does not change it (12,5 % is 12.5).
struct NumberParser {
  /// What the text is.
  enum Kind: UInt8 {
    case number, empty, notANumber, infinite
  }

  /// What the text shows about the marks of its column.
  struct Marks: OptionSet {
    let rawValue: UInt8
    /// The mark can only be a decimal mark.
    static let decimalComma = Marks(rawValue: 1)
    static let decimalPoint = Marks(rawValue: 2)
    /// One mark before exactly three digits: decimals or thousands.
    static let doubtfulComma = Marks(rawValue: 4)
    static let doubtfulPoint = Marks(rawValue: 8)
    static let percent = Marks(rawValue: 16)
  }

  struct Result {
    var kind: Kind
    var value = Double.nan
    var marks: Marks = []
  }

  /// Settles texts such as `1.234`, which could be a little over one or over a thousand.
  var decimalMark: Diagnostic.DecimalMark

  private static let longestText = 400

  /// - Parameter bytes: one field; blanks around the number do not count.
  @inline(__always)
  func parse(_ bytes: UnsafeRawBufferPointer) -> Result {
    // The common case in one loop: an optional minus, digits, at most one mark, digits.
    var index = 0
    let count = bytes.count
    guard count > 0 else { return Result(kind: .empty) }
    let isNegative = bytes[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    var mantissa: UInt64 = 0
    var digits = 0
    var before = -1
    var mark: UInt8 = 0
    while index < count {
      let byte = bytes[index]
      let digit = byte &- 48
      if digit < 10 {
        mantissa = mantissa &* 10 &+ UInt64(digit)
        digits += 1
      } else if (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")) && before < 0 {
        before = digits
        mark = byte
      } else {
        return parseSlowly(bytes)
      }
      index += 1
    }
    let spelling = Spelling(
      mantissa: mantissa, digits: digits, before: before, mark: mark, isNegative: isNegative,
      beginsWithZero: bytes[isNegative && count > 1 ? 1 : 0] == UInt8(ascii: "0"))
    return number(spelling) ?? parseSlowly(bytes)
  }

  /// Reads a plain number that fills the field at a position: an optional minus, digits, at most one mark, digits.
  ///
  /// - Returns: the number and where its field ends; nil for every other spelling and at the end of the text.
  @inline(__always)
  func plain(
    in bytes: UnsafeRawBufferPointer, at start: Int, before limit: Int, delimiter: UInt8
  ) -> (result: Result, end: Int)? {
    guard start < limit else { return nil }
    let isNegative = bytes[start] == UInt8(ascii: "-")
    let first = isNegative ? start + 1 : start
    if let short = ShortNumber(in: bytes, at: first, before: limit, delimiter: delimiter) {
      let spelling = Spelling(
        mantissa: short.mantissa, digits: short.whole + (short.decimals ?? 0),
        before: short.decimals == nil ? -1 : short.whole, mark: short.mark, isNegative: isNegative,
        beginsWithZero: bytes[first] == UInt8(ascii: "0"))
      return number(spelling).map { ($0, short.end) }
    }
    var index = first
    var mantissa: UInt64 = 0
    var markPlace = -1
    var mark: UInt8 = 0
    while index < limit {
      let byte = bytes[index]
      let digit = byte &- 48
      if digit < 10 {
        mantissa = mantissa &* 10 &+ UInt64(digit)
      } else if byte == delimiter || byte == 0x0A || byte == 0x0D {
        break
      } else if (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")) && markPlace < 0 {
        markPlace = index
        mark = byte
      } else {
        return nil
      }
      index += 1
    }
    guard index < limit else { return nil }
    if index == start { return (Result(kind: .empty), index) }
    let digits = index - first - (markPlace < 0 ? 0 : 1)
    let spelling = Spelling(
      mantissa: mantissa, digits: digits, before: markPlace < 0 ? -1 : markPlace - first, mark: mark,
      isNegative: isNegative, beginsWithZero: bytes[first] == UInt8(ascii: "0"))
    guard let result = number(spelling) else { return nil }
    return (result, index)
  }

  /// A plain number taken apart.
  private struct Spelling {
    var mantissa: UInt64
    var digits: Int
    /// Digits before the mark; -1 without a mark.
    var before: Int
    var mark: UInt8
    var isNegative: Bool
    var beginsWithZero: Bool
  }

  /// nil where one division does not give the nearest `Double`, or the spelling needs a closer look.
  @inline(__always)
  private func number(_ spelling: Spelling) -> Result? {
    guard spelling.digits > 0, spelling.digits <= 18, spelling.mantissa < 1 << 53 else { return nil }
    var value = Double(Int64(truncatingIfNeeded: spelling.mantissa))
    guard spelling.before >= 0 else { return Result(kind: .number, value: spelling.isNegative ? -value : value) }
    let after = spelling.digits - spelling.before
    guard spelling.before > 0, after > 0 else { return nil }
    let isComma = spelling.mark == UInt8(ascii: ",")
    var marks: Marks = isComma ? .decimalComma : .decimalPoint
    if after == 3, spelling.before <= 3, !spelling.beginsWithZero {
      marks = isComma ? .doubtfulComma : .doubtfulPoint
      if isComma == (decimalMark == .comma) { value /= 1000 }
    } else {
      value /= Self.powers[after]
    }
    return Result(kind: .number, value: spelling.isNegative ? -value : value, marks: marks)
  }

  /// Powers of ten that a `Double` holds exactly.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]

  // MARK: Every other spelling

  private enum Symbol: Equatable {
    case digit(UInt8)
    case space, point, comma, apostrophe, minus, plus, exponent, percent
  }

  @inline(never)
  private func parseSlowly(_ bytes: UnsafeRawBufferPointer) -> Result {
    guard bytes.count <= Self.longestText else { return Result(kind: .notANumber) }
    var symbols: [Symbol] = []
    symbols.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard let (symbol, length) = Self.symbol(bytes, at: index) else {
        return Result(kind: Self.isInfinity(bytes) ? .infinite : .notANumber)
      }
      symbols.append(symbol)
      index += length
    }
    var rest = symbols[...]
    func trim() {
      while rest.first == .space { rest.removeFirst() }
      while rest.last == .space { rest.removeLast() }
    }
    trim()
    guard !rest.isEmpty else { return Result(kind: .empty) }
    var marks: Marks = []
    if rest.last == .percent {
      rest.removeLast()
      marks.insert(.percent)
      trim()
    }
    var isNegative = false
    if rest.first == .minus || rest.first == .plus {
      isNegative = rest.first == .minus
      rest.removeFirst()
      trim()
    }
    // `1 100-` is how accounting systems write a negative amount; `1 400,-` has no øre.
    if !isNegative, rest.count > 1, rest.last == .minus, case .digit? = rest.first {
      rest.removeLast()
      if rest.last == .comma {
        rest.removeLast()
      } else {
        guard case .digit? = rest.last else { return Result(kind: .notANumber) }
        isNegative = true
      }
    }
    guard let text = normalised(Array(rest), marks: &marks) else { return Result(kind: .notANumber) }
    let value = text.withCString { strtod($0, nil) }
    guard value.isFinite else { return Result(kind: .infinite) }
    return Result(kind: .number, value: isNegative ? -value : value, marks: marks)
  }

  /// The digits with a decimal point and an exponent, as `strtod` reads them; nil when this is no number.
  private func normalised(_ symbols: [Symbol], marks: inout Marks) -> String? {
    var exponentStart = symbols.count
    if let position = symbols.firstIndex(of: .exponent) { exponentStart = position }
    let number = symbols[..<exponentStart]
    let groupMarks = number.filter { $0 == .space || $0 == .apostrophe }
    let points = number.count { $0 == .point }
    let commas = number.count { $0 == .comma }
    var decimal: Symbol?
    var thousands: Symbol?
    if points > 0, commas > 0 {
      // The last one parts the decimals.
      let isComma = number.last { $0 == .point || $0 == .comma } == .comma
      decimal = isComma ? .comma : .point
      thousands = isComma ? .point : .comma
      guard (isComma ? commas : points) == 1 else { return nil }
      marks.insert(isComma ? .decimalComma : .decimalPoint)
    } else if points + commas > 1 {
      thousands = points > 0 ? .point : .comma
    } else if points + commas == 1 {
      let mark: Symbol = points > 0 ? .point : .comma
      let position = number.firstIndex(of: mark) ?? 0
      let after = number.count - position - 1
      let isDoubtful =
        after == 3 && (1...3).contains(position) && groupMarks.isEmpty && number.first != .digit(48)
        && exponentStart == symbols.count
      if isDoubtful {
        marks.insert(mark == .comma ? .doubtfulComma : .doubtfulPoint)
        if (mark == .comma) == (decimalMark == .comma) { decimal = mark } else { thousands = mark }
      } else {
        marks.insert(mark == .comma ? .decimalComma : .decimalPoint)
        decimal = mark
      }
    }
    if !groupMarks.isEmpty {
      guard thousands == nil, groupMarks.allSatisfy({ $0 == groupMarks[0] }) else { return nil }
      thousands = groupMarks[0]
    }
    guard var text = Self.digits(Array(number), decimal: decimal, thousands: thousands) else { return nil }
    if exponentStart < symbols.count {
      guard let exponent = Self.exponent(symbols[(exponentStart + 1)...]) else { return nil }
      text += exponent
    }
    return text
  }

  /// Checks that groups have three digits, the first one to three.
  private static func digits(_ number: [Symbol], decimal: Symbol?, thousands: Symbol?) -> String? {
    let decimalPosition = decimal.flatMap { number.firstIndex(of: $0) } ?? number.count
    var text = ""
    var inGroup = 0
    var groups = 0
    for symbol in number[..<decimalPosition] {
      if case .digit(let byte) = symbol {
        text.unicodeScalars.append(Unicode.Scalar(byte))
        inGroup += 1
      } else if symbol == thousands {
        guard groups == 0 ? (1...3).contains(inGroup) : inGroup == 3 else { return nil }
        groups += 1
        inGroup = 0
      } else {
        return nil
      }
    }
    if groups > 0, inGroup != 3 { return nil }
    let hasWhole = !text.isEmpty
    if !hasWhole { text = "0" }
    guard decimalPosition < number.count else { return hasWhole ? text : nil }
    text += "."
    let decimals = number[(decimalPosition + 1)...]
    for symbol in decimals {
      guard case .digit(let byte) = symbol else { return nil }
      text.unicodeScalars.append(Unicode.Scalar(byte))
    }
    return hasWhole || !decimals.isEmpty ? text : nil
  }

  private static func exponent(_ symbols: ArraySlice<Symbol>) -> String? {
    var rest = symbols
    var text = "e"
    if rest.first == .minus || rest.first == .plus {
      text += rest.first == .minus ? "-" : ""
      rest.removeFirst()
    }
    guard !rest.isEmpty, rest.count <= 4 else { return nil }
    for symbol in rest {
      guard case .digit(let byte) = symbol else { return nil }
      text.unicodeScalars.append(Unicode.Scalar(byte))
    }
    return text
  }

  private static func symbol(_ bytes: UnsafeRawBufferPointer, at index: Int) -> (Symbol, Int)? {
    let byte = bytes[index]
    switch byte {
    case 48...57: return (.digit(byte), 1)
    case 0x20, 0x09, 0x0A, 0x0D: return (.space, 1)
    case UInt8(ascii: "."): return (.point, 1)
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: "'"): return (.apostrophe, 1)
    case UInt8(ascii: "-"): return (.minus, 1)
    case UInt8(ascii: "+"): return (.plus, 1)
    case UInt8(ascii: "%"): return (.percent, 1)
    case UInt8(ascii: "e"), UInt8(ascii: "E"): return (.exponent, 1)
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: return (.space, 2)
    case 0xE2 where index + 2 < bytes.count:
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0x80, 0xAF), (0x80, 0x89): return (.space, 3)
      case (0x80, 0x99): return (.apostrophe, 3)
      case (0x80, 0x90), (0x80, 0x91), (0x80, 0x92), (0x80, 0x93), (0x88, 0x92): return (.minus, 3)
      default: return nil
      }
    default: return nil
    }
  }

  private static func isInfinity(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count <= 16 else { return false }
    var text = String(decoding: bytes, as: UTF8.self).lowercased()
    text.removeAll { $0 == " " || $0 == "+" || $0 == "-" || $0 == "\u{2212}" }
    return ["inf", "infinity", "∞", "uendelig"].contains(text)
  }
}
