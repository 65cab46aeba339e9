/// The address of a cell in A1 style, row and column counted from 1.
public struct CellReference: Sendable, Hashable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// `A1`, `XFD1048576`, with or without `$`; nil for anything else.
  public init?(_ text: some Collection<UInt8>) {
    var column = 0
    var row = 0
    var letters = 0
    var digits = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "$") where digits == 0: continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0,
        UInt8(ascii: "a")...UInt8(ascii: "z") where digits == 0:
        letters += 1
        guard letters <= 7 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case UInt8(ascii: "0")...UInt8(ascii: "9") where letters > 0:
        digits += 1
        guard digits <= 10 else { return nil }
        row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
    }
    guard row > 0, column > 0 else { return nil }
    self.row = row
    self.column = column
  }

  /// The reference in A1 style.
  public var text: String { "\(Self.columnName(column))\(row)" }

  /// `A`, `Z`, `AA`, …
  public static func columnName(_ column: Int) -> String {
    var rest = column
    var name: [UInt8] = []
    while rest > 0 {
      rest -= 1
      name.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest /= 26
    }
    return String(decoding: name.reversed(), as: UTF8.self)
  }
}

/// A rectangle of cells, both corners inside.
public struct CellRange: Sendable, Hashable {
  public var first: CellReference
  public var last: CellReference

  public init(first: CellReference, last: CellReference) {
    self.first = first
    self.last = last
  }

  /// `B2:D4` or `B2`; nil for anything else, also when the corners are swapped.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 1 || parts.count == 2, let first = CellReference(parts[0].utf8),
      let last = CellReference((parts.last ?? "").utf8), first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(first: first, last: last)
  }

  public func contains(row: Int, column: Int) -> Bool {
    (first.row...last.row).contains(row) && (first.column...last.column).contains(column)
  }
}
