import Foundation
import Testing

@testable import BenchmarkReport

@Suite struct PaletteTests {
  /// Relative luminance of WCAG 2.1.
  private static func luminance(_ hex: String) -> Double {
    let number = Int(hex.dropFirst(), radix: 16) ?? -1
    #expect(hex.count == 7 && number >= 0)
    let parts = [number >> 16 & 255, number >> 8 & 255, number & 255].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private static func contrast(_ a: String, _ b: String) -> Double {
    let (high, low) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)
  }

  private static let appearances: [(String, @Sendable (Palette.Colour) -> String)] = [
    ("light", { $0.light }), ("dark", { $0.dark }),
  ]

  @Test func `contrast is computed as the standard has it`() {
    #expect(abs(Self.contrast("#000000", "#FFFFFF") - 21) < 1e-9)
    // The example of WebAIM's checker: #777777 on white is 4.48 : 1.
    #expect(abs(Self.contrast("#777777", "#FFFFFF") - 4.48) < 0.005)
  }

  @Test func `text can be read on every surface`() {
    let texts = Palette.colours.filter { $0.role == .text }
    let surfaces = Palette.colours.filter { $0.role == .surface }
    #expect(texts.count == 3 && surfaces.count == 3)
    for (name, tone) in Self.appearances {
      for text in texts {
        for surface in surfaces {
          let contrast = Self.contrast(tone(text), tone(surface))
          #expect(contrast >= 4.5, "\(text.name) on \(surface.name), \(name): \(contrast)")
        }
      }
    }
  }

  @Test func `graphics can be told from the paper, and rose from its tint`() throws {
    let paper = try #require(Palette.colours.first { $0.name == "paper" })
    let alert = try #require(Palette.colours.first { $0.name == "alert" })
    let graphics = Palette.colours.filter { $0.role == .graphics }
    #expect(graphics.count == 5)
    for (name, tone) in Self.appearances {
      for colour in graphics {
        let surfaces = colour.name == "rose" ? [paper, alert] : [paper]
        for surface in surfaces {
          let contrast = Self.contrast(tone(colour), tone(surface))
          #expect(contrast >= 3, "\(colour.name) on \(surface.name), \(name): \(contrast)")
        }
      }
    }
  }

  @Test func `every colour that the style uses is of the palette`() {
    let used = HTMLStyle.text.matches(of: /var\(--([a-z]+)\)/).map { String($0.1) }
    #expect(used.count > 40)
    // `n` is the length of the names in a chart.
    #expect(Set(used).subtracting(Palette.colours.map(\.name)) == ["n"])
    // Besides the palette the style sheet names no colour.
    let rules = HTMLStyle.text.replacing(/--[a-z]+:#[0-9A-F]{6};/, with: "")
    #expect(rules.firstMatch(of: /:[^;}]*#[0-9A-Fa-f]{3,8}\b/) == nil && !rules.contains("rgb"))
  }
}
