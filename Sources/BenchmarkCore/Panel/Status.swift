/// Why a cell or a result is what it is. The word of each case is the word in the tables.
public enum Status: UInt8, Sendable, CaseIterable {
  case ok
  /// The source says that the value is missing, or the cell is empty.
  case missing
  /// Hidden for privacy, in the source or here.
  case suppressed
  /// Cannot occur for this unit.
  case notApplicable
  /// Has a value that may still be revised.
  case preliminary
  /// No row for this cell in the input.
  case absent
  // Outcomes of analyses.
  case tooFew
  case zeroSpread
  case singular
  case infeasible
  case notConverged
  case `break`

  public var word: String {
    switch self {
    case .ok: "ok"
    case .missing: "missing"
    case .suppressed: "suppressed"
    case .notApplicable: "not_applicable"
    case .preliminary: "preliminary"
    case .absent: "absent"
    case .tooFew: "too_few"
    case .zeroSpread: "zero_spread"
    case .singular: "singular"
    case .infeasible: "infeasible"
    case .notConverged: "not_converged"
    case .break: "break"
    }
  }

  /// True for the two states in which a cell carries a value.
  @inlinable
  public var hasValue: Bool { self == .ok || self == .preliminary }
}
