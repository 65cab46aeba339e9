/// A text for some of the cells of a cube; equal texts are stored once.
///
/// Costs nothing while no cell has a text, and four bytes a cell from the first on.
public struct CellTexts: Sendable, Equatable {
  /// Per cell 0 or 1 + position in `texts`; empty while no cell has a text.
  private var ids: [UInt32] = []
  private var texts: [String] = []
  private var positions: [String: UInt32] = [:]
  /// The one text of all cells, where the source gives just one.
  private var shared: String?

  public init() {}

  /// One text for every cell.
  public init(all text: String) { shared = text }

  /// True when no cell has a text.
  public var isEmpty: Bool { shared == nil && ids.isEmpty }

  /// The different texts in the order of their first cell.
  public var distinct: [String] { shared.map { [$0] } ?? texts }

  /// The text of a cell; nil when it has none.
  public subscript(cell: Int) -> String? {
    if let shared { return shared }
    guard cell < ids.count else { return nil }
    let id = ids[cell]
    return id == 0 ? nil : texts[Int(id) - 1]
  }

  /// How many of the first `count` cells have a text.
  public func count(of count: Int) -> Int {
    shared == nil ? ids.prefix(count).reduce(into: 0) { if $1 != 0 { $0 += 1 } } : count
  }

  /// Gives a text to a cell. Cells come in any order.
  mutating func set(_ text: String, at cell: Int) { set(id(of: text), at: cell) }

  /// The number that stands for a text, for readers that meet the same text many times.
  mutating func id(of text: String) -> UInt32 {
    if let id = positions[text] { return id }
    texts.append(text)
    let id = UInt32(truncatingIfNeeded: texts.count)
    positions[text] = id
    return id
  }

  @inline(__always)
  mutating func set(_ id: UInt32, at cell: Int) {
    if cell >= ids.count { grow(to: cell + 1) }
    ids[cell] = id
  }

  private mutating func grow(to count: Int) {
    if count > ids.capacity { ids.reserveCapacity(max(count, ids.capacity * 2)) }
    ids.append(contentsOf: repeatElement(0, count: count - ids.count))
  }
}
