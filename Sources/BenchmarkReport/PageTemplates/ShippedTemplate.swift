/// The templates that come with the program, by the name that asks for them.
public enum ShippedTemplate: String, Sendable, CaseIterable {
  /// The tertial section.
  case tertial
  /// One page for the council.
  case notat

  public var text: String {
    let bytes =
      switch self {
      case .tertial: PackageResources.tertial_mustache
      case .notat: PackageResources.notat_mustache
      }
    return String(decoding: bytes, as: UTF8.self)
  }

  public var template: PageTemplate { PageTemplate(text, file: rawValue) }
}
