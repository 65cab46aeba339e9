/// A statistical table of any number of dimensions, as JSON-stat and PX carry it.
///
/// Cells stand in row-major order: the last dimension varies fastest.
public struct Cube: Sendable, Equatable {
  /// The identity of the table in its source, where it has one (`TAB004`, `13615`).
  public var id: String?
  public var label: String
  public var source: String?
  /// When the figures were last changed, as the source writes it.
  public var updated: String?
  /// Language of the labels, as the source names it.
  public var language: String?
  public var notes: [String]
  public var dimensions: [CubeDimension]
  /// One value a cell, NaN where the source has no number. Empty when the file is only the description of a table.
  public var values: [Double]
  /// The source's symbol for a cell; it may stand beside a value.
  public var statuses: CellTexts
  /// The content of cells that hold text where a number should be.
  public var texts: CellTexts
  /// Whether sums over categories make sense; nil when the source does not say.
  public var isAggregationAllowed: Bool?
  /// What the figures are, their unit and decimals, in a table without a metric dimension.
  public var contents: CubeCategory?
  /// Everything else that the source says, flattened: `px.infofile` = `None`.
  public var properties: [Property]
  public var notices: [FormatNotice]

  /// A named statement of the source.
  public struct Property: Sendable, Equatable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(label: String, dimensions: [CubeDimension], values: [Double]) {
    self.label = label
    self.dimensions = dimensions
    self.values = values
    notes = []
    statuses = CellTexts()
    texts = CellTexts()
    properties = []
    notices = []
  }

  /// Categories of each dimension.
  public var shape: [Int] { dimensions.map(\.categories.count) }

  /// Cells of the table, whether or not the file holds them.
  public var cellCount: Int { shape.reduce(1, *) }

  /// True when the file describes a table without giving its figures.
  public var isMetadataOnly: Bool { values.isEmpty && cellCount > 0 }

  /// Positions of the categories of a cell, one a dimension.
  /// - Precondition: the cell is one of the table.
  public func position(of cell: Int) -> [Int] {
    precondition(cell >= 0 && cell < cellCount, "no such cell")
    var rest = cell
    var position = [Int](repeating: 0, count: dimensions.count)
    for axis in dimensions.indices.reversed() {
      let count = dimensions[axis].categories.count
      position[axis] = rest % count
      rest /= count
    }
    return position
  }

  /// The value of the first property of that name.
  public func property(_ name: String) -> String? { properties.first { $0.name == name }?.value }

  /// The product of the sizes; nil when it cannot be counted.
  static func cellCount(of sizes: [Int]) -> Int? {
    var product = 1
    for size in sizes {
      let (next, overflow) = product.multipliedReportingOverflow(by: size)
      if overflow { return nil }
      product = next
    }
    return product
  }

  /// Equal where NaN counts as equal to NaN.
  public static func == (left: Cube, right: Cube) -> Bool {
    left.id == right.id && left.label == right.label && left.source == right.source && left.updated == right.updated
      && left.language == right.language && left.notes == right.notes && left.dimensions == right.dimensions
      && left.values.count == right.values.count
      && zip(left.values, right.values).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
      && left.statuses == right.statuses && left.texts == right.texts
      && left.isAggregationAllowed == right.isAggregationAllowed && left.contents == right.contents
      && left.properties == right.properties && left.notices == right.notices
  }
}
