/// What describes the circumstances of the units of one type: units × variables, standardised.
///
/// - Missing values: NaN in `values` and `z`.
/// - Edge cases: a variable without values, without spread, without weight, with texts where the distance needs
///   numbers, or with a text among numbers is left out, and `leftOut` says why.
public struct ContextMatrix: Sendable, Equatable {
  public struct Variable: Sendable, Equatable {
    public var name: String
    public var weight: Double
    /// One a row; for a category its position among the labels. NaN = missing.
    public var values: [Double]
    /// The categories in order of first appearance; empty for a number.
    public var labels: [String]
    /// (value − mean) / sd with n − 1; NaN for a category and where the value is missing.
    public var z: [Double]
    /// With n − 1; NaN for a category.
    public var deviation: Double
    /// Largest less smallest value; 0 for a category.
    public var range: Double

    public var isCategory: Bool { !labels.isEmpty }
  }

  public struct LeftOut: Sendable, Equatable {
    public enum Reason: String, Sendable, CaseIterable {
      /// Neither a column of the register nor an indicator.
      case unknown
      case noValues = "no_values"
      case zeroSpread = "zero_spread"
      /// Texts, and the distance takes only numbers.
      case notNumeric = "not_numeric"
      /// Numbers but for a text, which would make every number a category of its own.
      case strayText = "stray_text"
      case zeroWeight = "zero_weight"
    }

    /// A cell that is no number in a column of numbers.
    public struct Cell: Sendable, Equatable {
      /// Of the register.
      public var unit: Int
      public var text: String
    }

    public var name: String
    public var reason: Reason
    /// The first, with ``Reason/strayText``.
    public var stray: Cell?

    public init(name: String, reason: Reason, stray: Cell? = nil) {
      self.name = name
      self.reason = reason
      self.stray = stray
    }
  }

  /// Units of the register, in its order; row r describes `units[r]`.
  public let units: [Int]
  public private(set) var variables: [Variable] = []
  public private(set) var leftOut: [LeftOut] = []

  /// A column of texts or numbers with one cell for each unit of the register.
  struct Source {
    enum Cells {
      case texts([String?])
      case numbers([Double])
    }

    var name: String
    var weight: Double
    /// nil: there is no such column.
    var cells: Cells?
  }

  /// - Parameters:
  ///   - units: of one type.
  ///   - sources: distinct names.
  init(units: [Int], sources: [Source], distance: PeerDistance) {
    self.units = units
    for source in sources {
      let made = Self.variable(source, units: units, distance: distance)
      switch made {
      case .success(let variable): variables.append(variable)
      case .failure(let reason):
        var entry = LeftOut(name: source.name, reason: reason)
        if reason == .strayText { entry.stray = Self.stray(in: source, units: units) }
        leftOut.append(entry)
      }
    }
  }

  private static func variable(
    _ source: Source, units: [Int], distance: PeerDistance
  ) -> Result<Variable, LeftOut.Reason> {
    guard let cells = source.cells else { return .failure(.unknown) }
    guard source.weight > 0 else { return .failure(.zeroWeight) }
    let numbers: [Double]
    switch cells {
    case .numbers(let all): numbers = units.map { all[$0] }
    case .texts(let all):
      let own = units.map { all[$0] }
      guard own.contains(where: { $0 != nil }) else { return .failure(.noValues) }
      guard let parsed = RegisterNumbers.parse(own) else {
        guard RegisterNumbers.stray(in: own) == nil else { return .failure(.strayText) }
        guard distance.takesCategories else { return .failure(.notNumeric) }
        return category(source, own)
      }
      numbers = parsed
    }
    return number(source, numbers)
  }

  private static func stray(in source: Source, units: [Int]) -> LeftOut.Cell? {
    guard case .texts(let all)? = source.cells else { return nil }
    guard let place = RegisterNumbers.stray(in: units.map { all[$0] }), let text = all[units[place]] else { return nil }
    return LeftOut.Cell(unit: units[place], text: text)
  }

  private static func number(_ source: Source, _ numbers: [Double]) -> Result<Variable, LeftOut.Reason> {
    let moments = Moments(numbers.span)
    guard moments.count > 0 else { return .failure(.noValues) }
    let deviation = moments.standardDeviation
    guard deviation > 0, deviation.isFinite else { return .failure(.zeroSpread) }
    let present = numbers.filter { !$0.isNaN }
    let range = (present.max() ?? 0) - (present.min() ?? 0)
    return .success(
      Variable(
        name: source.name, weight: source.weight, values: numbers, labels: [],
        z: numbers.map { ($0 - moments.mean) / deviation }, deviation: deviation, range: range))
  }

  private static func category(_ source: Source, _ cells: [String?]) -> Result<Variable, LeftOut.Reason> {
    var labels: [String] = []
    let codes = cells.map { cell -> Double in
      guard let cell else { return .nan }
      if let known = labels.firstIndex(of: cell) { return Double(known) }
      labels.append(cell)
      return Double(labels.count - 1)
    }
    guard labels.count > 1 else { return .failure(.zeroSpread) }
    return .success(
      Variable(
        name: source.name, weight: source.weight, values: codes, labels: labels,
        z: [Double](repeating: .nan, count: cells.count), deviation: .nan, range: 0))
  }
}

extension ContextMatrix.LeftOut.Reason: Error {}
