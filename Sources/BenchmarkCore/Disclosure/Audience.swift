/// Whom a page is for, from the widest circle to the narrowest: each sees something else.
public enum Audience: String, Sendable, CaseIterable, Comparable {
  case council = "bystyre"
  case cityGovernment = "byrad"
  case directors = "direktormote"
  case department = "avdeling"
  case unit = "enhet"
  case site = "tjenestested"

  private var width: Int { Self.allCases.count - (Self.allCases.firstIndex(of: self) ?? 0) }

  /// A wider circle is larger.
  public static func < (left: Audience, right: Audience) -> Bool { left.width < right.width }

  /// Sees group figures; units only where they are named on purpose.
  public var isAggregated: Bool { self >= .directors }

  /// Sees itself, and others only to learn from them.
  public var isOfOneUnit: Bool { self <= .unit }

  /// The widest circle that sees a unit by name where the register says nothing.
  public static let standard = Audience.directors

  /// A threshold below which no rule of card or option counts; nil where these stand alone.
  public var leastMinimumN: Int? { self >= .department ? MinimumN.standard : nil }

  /// Statements that a report opens with, at most.
  public var statements: Int {
    switch self {
    case .council: 3
    case .cityGovernment: 4
    case .directors: 5
    case .department: 6
    case .unit, .site: 3
    }
  }
}
