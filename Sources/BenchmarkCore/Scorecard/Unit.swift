/// A unit of the organisation: a nursing home, a school, a district, a city.
public struct Unit: Sendable, Equatable {
  /// Accounting code, organisation number or municipality number: text, leading zeros kept.
  public var id: String
  /// Shown to people; never a key.
  public var name: String
  /// Units of different types are never compared.
  public var type: String?
  /// Id of the unit above it.
  public var parent: String?
  /// Level of the organisation, for example `school` or `municipality`.
  public var level: String?

  public init(
    id: String, name: String? = nil, type: String? = nil, parent: String? = nil,
    level: String? = nil
  ) {
    self.id = id
    self.name = name ?? id
    self.type = type
    self.parent = parent
    self.level = level
  }
}
