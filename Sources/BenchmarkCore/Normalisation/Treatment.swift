/// What is done to the values before normalisation.
///
/// Winsorising touches a column only when its shape asks for it (``Shape/needsTreatment``). A transformation alone is
/// done to every column. Both together are two steps: a column that winsorising does not bring into shape is
/// transformed instead, from its original values.
public struct Treatment: Sendable, Equatable {
  public var winsorise: Bool
  /// Values that winsorising may move.
  public var limit: Int
  public var transformation: Transformation?
  /// Exponent of Box–Cox.
  public var lambda: Double

  public init(
    winsorise: Bool = false, limit: Int = Winsorising.defaultLimit, transformation: Transformation? = nil,
    lambda: Double = 0.5
  ) {
    self.winsorise = winsorise
    self.limit = limit
    self.transformation = transformation
    self.lambda = lambda
  }

  public var isActive: Bool { winsorise || transformation != nil }

  /// - Parameter values: n units of one indicator, in its unit; NaN = missing.
  public func apply(to values: Span<Double>) -> TreatedColumn {
    var column = TreatedColumn(values)
    if winsorise {
      guard column.before.needsTreatment else { return column }
      let pulledIn = Winsorising(values, limit: limit)
      column.values = pulledIn.values
      column.winsorisedHigh = pulledIn.high
      column.winsorisedLow = pulledIn.low
      column.after = Shape(column.values.span)
      if !column.after.needsTreatment || transformation == nil { return column }
    }
    guard let transformation else { return column }
    column.winsorisedHigh = 0
    column.winsorisedLow = 0
    guard let fitted = FittedTransformation(transformation, lambda: lambda, for: values) else {
      column.values = TreatedColumn(values).values
      column.after = column.before
      column.status = TreatedColumn.reasonNotTransformed(values)
      return column
    }
    column.transformation = fitted
    for index in values.indices { column.values[index] = fitted(values[index]) }
    column.after = Shape(column.values.span)
    return column
  }
}

/// A column after treatment, with the record of what was done.
public struct TreatedColumn: Sendable, Equatable {
  public var values: [Double]
  /// `ok` also when nothing had to be done; otherwise why the column could not be transformed.
  public var status: Status
  /// The transformation that was done; nil when there was none.
  public var transformation: FittedTransformation?
  /// Values pulled in from above and from below.
  public var winsorisedHigh: Int
  public var winsorisedLow: Int
  public var before: Shape
  public var after: Shape

  init(_ values: Span<Double>) {
    self.values = [Double](repeating: .nan, count: values.count)
    for index in values.indices { self.values[index] = values[index] }
    status = .ok
    transformation = nil
    winsorisedHigh = 0
    winsorisedLow = 0
    before = Shape(values)
    after = before
  }

  /// Id of what was done: `winsorise` or the transformation; nil when the column is untouched.
  public var treatment: String? {
    if let transformation { return transformation.transformation.rawValue }
    return winsorisedHigh + winsorisedLow > 0 ? "winsorise" : nil
  }

  static func reasonNotTransformed(_ values: Span<Double>) -> Status {
    let extremes = Extremes(values)
    if extremes.count < 2 { return .tooFew }
    return extremes.max > extremes.min ? .notApplicable : .zeroSpread
  }

  /// The yardstick on the scale of the treated values.
  func transforming(_ yardstick: Yardstick) -> Yardstick {
    guard let transformation else { return yardstick }
    var result = yardstick
    switch yardstick.target {
    case .value(let point): result.target = .value(transformation(point))
    case .range(let low, let high): result.target = .range(low: transformation(low), high: transformation(high))
    case nil: break
    }
    result.scale = yardstick.scale.flatMap(transforming)
    result.referenceValue = transformation(yardstick.referenceValue)
    return result
  }

  /// The plan with those parameters that are in the unit of the values on the scale of the treated values; nil when the
  /// transformation has no result for one of them.
  func transforming(_ plan: NormalisationPlan) -> NormalisationPlan? {
    guard let transformation else { return plan }
    var result = plan
    result.target = plan.target.map { transformation($0) }
    if let goalposts = plan.goalposts {
      guard let transformed = transforming(goalposts) else { return nil }
      result.goalposts = transformed
    }
    if plan.method == .scaled, let scale = plan.scale {
      guard let transformed = transforming(scale) else { return nil }
      result.scale = transformed
    }
    return result
  }

  /// nil when the transformation has no result for an end.
  private func transforming(_ range: ClosedRange<Double>) -> ClosedRange<Double>? {
    guard let transformation else { return range }
    let (low, high) = (transformation(range.lowerBound), transformation(range.upperBound))
    return low <= high ? low...high : nil
  }
}
