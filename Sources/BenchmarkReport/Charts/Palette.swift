/// The colours of pages and charts, for light and dark surroundings.
///
/// Text stands at least 4.5 : 1 against every surface, graphics at least 3 : 1 against those that they stand on
/// (WCAG 2.1, 1.4.3 and 1.4.11). The five colours of graphics keep apart in the common kinds of colour blindness; no
/// colour stands without a symbol and a word.
struct Palette: Sendable {
  enum Role: Sendable {
    case surface
    case text
    /// Stands on paper only.
    case graphics
    /// Separates what space separates already, so it carries no meaning.
    case ornament
  }

  struct Colour: Sendable {
    let name: String
    let role: Role
    /// `#RRGGBB`.
    let light: String
    let dark: String
  }

  static let colours = [
    Colour(name: "paper", role: .surface, light: "#FFFFFF", dark: "#14171A"),
    Colour(name: "raised", role: .surface, light: "#F4F5F7", dark: "#1D2125"),
    Colour(name: "alert", role: .surface, light: "#FBEEF5", dark: "#33202B"),
    Colour(name: "ink", role: .text, light: "#1B1E22", dark: "#E8EAEC"),
    Colour(name: "soft", role: .text, light: "#555C65", dark: "#AEB6BF"),
    Colour(name: "link", role: .text, light: "#0A5A8C", dark: "#7CC4F2"),
    Colour(name: "rule", role: .ornament, light: "#D9DCE1", dark: "#3A4047"),
    Colour(name: "green", role: .graphics, light: "#1A9D49", dark: "#1A9D49"),
    Colour(name: "blue", role: .graphics, light: "#1D9DE2", dark: "#1D9DE2"),
    Colour(name: "gold", role: .graphics, light: "#C78800", dark: "#C78800"),
    Colour(name: "rose", role: .graphics, light: "#A3136C", dark: "#E56FB3"),
    Colour(name: "grey", role: .graphics, light: "#909090", dark: "#909090"),
  ]

  /// The colours as custom properties of a style sheet.
  static func properties(dark: Bool) -> String {
    colours.map { "--\($0.name):\(dark ? $0.dark : $0.light);" }.joined()
  }
}
