import BenchmarkCore
import CXlsxWriter

/// How a cell looks. Equal styles share one format of the file.
struct CellStyle: Hashable {
  /// What a number shows.
  enum Number: Hashable {
    case text
    /// As many decimals as there are.
    case general
    /// Groups of thousands and a fixed number of decimals.
    case decimals(Int)
    /// Decimals, then words after the number: the light of the value.
    case labelled(Int, String)

    /// The format code, in the notation of the file format; the spreadsheet shows it in the notation of its user.
    var code: String? {
      switch self {
      case .text, .general: return nil
      case .decimals(let count): return Self.fixed(count)
      case .labelled(let count, let words): return Self.fixed(count) + "\"  \(words.filter { $0 != "\"" })\""
      }
    }

    private static func fixed(_ decimals: Int) -> String {
      "#,##0" + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "")
    }
  }

  enum Weight: Hashable { case normal, bold, title, section, link }
  enum Fill: Hashable {
    case none, header
    case light(Light)
    case notice
  }
  enum Alignment: Hashable { case natural, left, right, wrapped }

  var number = Number.text
  var weight = Weight.normal
  var fill = Fill.none
  var alignment = Alignment.natural

  static let plain = CellStyle()
  static let header = CellStyle(weight: .bold, fill: .header, alignment: .wrapped)

  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    if let code = number.code { format_set_num_format(format, code) }
    switch weight {
    case .normal: break
    case .bold: format_set_bold(format)
    case .title:
      format_set_bold(format)
      format_set_font_size(format, 16)
    case .section:
      format_set_bold(format)
      format_set_font_size(format, 12)
    case .link:
      format_set_font_color(format, 0x05_63C1)
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    switch fill {
    case .none: break
    case .header:
      format_set_bg_color(format, 0xE7_ECF2)
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .notice: format_set_bg_color(format, Self.tint(of: .yellow))
    case .light(let light): format_set_bg_color(format, Self.tint(of: light))
    }
    switch alignment {
    case .natural: break
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    case .wrapped: format_set_text_wrap(format)
    }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
  }

  /// Background behind dark text: a tint of the colour of the light, with a contrast of at least 12:1 to black.
  static func tint(of light: Light) -> lxw_color_t {
    switch light {
    case .green: 0xD3_F0DD
    case .yellow: 0xF8_E8C4
    case .red: 0xF3_D0E2
    case .grey: 0xEC_ECEC
    }
  }

  /// Colour of a bar. Apart in hue and in lightness, so that they hold for the colour-blind and in print.
  static func colour(of light: Light) -> lxw_color_t {
    switch light {
    case .green: 0x1A_9D49
    case .yellow: 0xC7_8800
    case .red: 0xA3_136C
    case .grey: 0x90_9090
    }
  }
}
