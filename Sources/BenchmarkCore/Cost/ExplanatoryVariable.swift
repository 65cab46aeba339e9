import Glibc

/// A variable that may explain cost, one value a unit of a cross-section.
public struct ExplanatoryVariable: Sendable, Equatable {
  /// Name of the register column or id of the indicator.
  public var name: String
  /// On the scale of the source; NaN = missing.
  public var values: [Double]
  /// The logarithm enters the model: for sizes, where twice as large is the same step everywhere.
  public var isLogarithmic: Bool

  public init(name: String, values: [Double], isLogarithmic: Bool) {
    self.name = name
    self.values = values
    self.isLogarithmic = isLogarithmic
  }

  /// What enters the model. A size of 0 or less has no logarithm and is missing.
  var regressor: [Double] {
    isLogarithmic ? values.map { $0 > 0 ? log($0) : .nan } : values
  }

  /// Between the name of a column of texts and one of its categories.
  private static let categoryMark = ": "

  /// The name of the variable that is 1 for the units of a category and 0 for others.
  static func name(of category: String, in column: String) -> String { column + categoryMark + category }

  /// Column and category of such a name; nil for other names.
  public static func category(of name: String) -> (column: String, category: String)? {
    guard let mark = name.firstRange(of: categoryMark) else { return nil }
    return (String(name[..<mark.lowerBound]), String(name[mark.upperBound...]))
  }

  /// Why a variable is not part of a model.
  public enum Omission: String, Sendable, CaseIterable {
    /// Neither a column of the register nor an indicator of the study has the name.
    case unknown
    /// The column holds texts that do not sort the units into a few categories.
    case notNumeric = "not_numeric"
    /// Missing for more than a fifth of the units.
    case missing
    /// The same for all units.
    case zeroSpread = "zero_spread"
    /// There are not enough units for one more coefficient.
    case tooFewUnits = "too_few"
    /// Follows from the other variables.
    case collinear
  }

  /// Share of the units that may lack a variable before it is left out rather than they.
  static let missingShare = 0.2
}

/// A variable that was left out, and why.
public struct OmittedVariable: Sendable, Equatable {
  public var name: String
  public var reason: ExplanatoryVariable.Omission

  public init(name: String, reason: ExplanatoryVariable.Omission) {
    self.name = name
    self.reason = reason
  }
}
