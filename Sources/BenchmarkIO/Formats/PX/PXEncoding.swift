/// The code pages in which PX files are written.
enum PXEncoding: String, CaseIterable {
  case utf8 = "utf-8"
  case windows1252 = "windows-1252"
  case codePage850 = "cp850"

  /// The code page behind a name; nil for one that is not known.
  ///
  /// ISO-8859-1 is read as Windows-1252, which differs only where ISO-8859-1 has control characters.
  init?(name: String) {
    switch name.lowercased().filter({ $0 != " " && $0 != "-" && $0 != "_" }) {
    case "utf8", "65001": self = .utf8
    case "ansi", "iso88591", "latin1", "windows1252", "cp1252", "1252", "usascii", "ascii": self = .windows1252
    case "850", "cp850", "ibm850", "oem850", "dos850": self = .codePage850
    default: return nil
    }
  }

  /// Decodes bytes; what means nothing becomes U+FFFD and is counted.
  func decode(_ bytes: some Collection<UInt8>, replaced: inout Int) -> String {
    if !bytes.contains(where: { $0 >= 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    switch self {
    case .utf8:
      if let text = String(validating: bytes, as: UTF8.self) { return text }
      let text = String(decoding: bytes, as: UTF8.self)
      replaced += text.unicodeScalars.reduce(into: 0) { if $1 == "\u{FFFD}" { $0 += 1 } }
      return text
    case .windows1252: return decode(bytes, Self.windows1252Upper, from: 0x80, replaced: &replaced)
    case .codePage850: return decode(bytes, Self.codePage850Upper, from: 0x80, replaced: &replaced)
    }
  }

  private func decode(
    _ bytes: some Collection<UInt8>, _ table: [UInt16], from first: UInt8, replaced: inout Int
  ) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let code = byte >= first && Int(byte - first) < table.count ? UInt32(table[Int(byte - first)]) : UInt32(byte)
      if code == 0xFFFD { replaced += 1 }
      text.append(Unicode.Scalar(code) ?? "\u{FFFD}")
    }
    return String(text)
  }

  /// 0x80 ... 0x9F of Windows-1252; the rest is as in Unicode.
  private static let windows1252Upper: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// 0x80 ... 0xFF of code page 850, the one of DOS in Western Europe.
  private static let codePage850Upper: [UInt16] = [
    0x00C7, 0x00FC, 0x00E9, 0x00E2, 0x00E4, 0x00E0, 0x00E5, 0x00E7, 0x00EA, 0x00EB, 0x00E8, 0x00EF, 0x00EE, 0x00EC,
    0x00C4, 0x00C5, 0x00C9, 0x00E6, 0x00C6, 0x00F4, 0x00F6, 0x00F2, 0x00FB, 0x00F9, 0x00FF, 0x00D6, 0x00DC, 0x00F8,
    0x00A3, 0x00D8, 0x00D7, 0x0192, 0x00E1, 0x00ED, 0x00F3, 0x00FA, 0x00F1, 0x00D1, 0x00AA, 0x00BA, 0x00BF, 0x00AE,
    0x00AC, 0x00BD, 0x00BC, 0x00A1, 0x00AB, 0x00BB, 0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0x00C1, 0x00C2, 0x00C0,
    0x00A9, 0x2563, 0x2551, 0x2557, 0x255D, 0x00A2, 0x00A5, 0x2510, 0x2514, 0x2534, 0x252C, 0x251C, 0x2500, 0x253C,
    0x00E3, 0x00C3, 0x255A, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550, 0x256C, 0x00A4, 0x00F0, 0x00D0, 0x00CA, 0x00CB,
    0x00C8, 0x0131, 0x00CD, 0x00CE, 0x00CF, 0x2518, 0x250C, 0x2588, 0x2584, 0x00A6, 0x00CC, 0x2580, 0x00D3, 0x00DF,
    0x00D4, 0x00D2, 0x00F5, 0x00D5, 0x00B5, 0x00FE, 0x00DE, 0x00DA, 0x00DB, 0x00D9, 0x00FD, 0x00DD, 0x00AF, 0x00B4,
    0x00AD, 0x00B1, 0x2017, 0x00BE, 0x00B6, 0x00A7, 0x00F7, 0x00B8, 0x00B0, 0x00A8, 0x00B7, 0x00B9, 0x00B3, 0x00B2,
    0x25A0, 0x00A0,
  ]
}
