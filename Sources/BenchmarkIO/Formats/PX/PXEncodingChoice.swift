/// Which code page the header of a PX file is read with, and what the file says about it.
struct PXEncodingChoice {
  let encoding: PXEncoding
  let notice: FormatNotice?

  /// - Parameters:
  ///   - header: the bytes before `DATA`.
  ///   - codePage: value of `CODEPAGE`.
  ///   - charset: value of `CHARSET`: `ANSI` for Windows; a file without it comes from DOS.
  init(header: UnsafeRawBufferPointer, codePage: String?, charset: String?) throws(FormatError) {
    let content = Self.content(of: header)
    let declared: PXEncoding
    switch (codePage, charset) {
    case (let name?, _):
      if let known = PXEncoding(name: name) {
        declared = known
      } else if content == .utf8 || content == .ascii {
        declared = .utf8
      } else {
        throw FormatError(.px, .unknownEncoding(name))
      }
    case (nil, _?): declared = .windows1252
    case (nil, nil): declared = .codePage850
    }
    switch (declared, content) {
    case (_, .ascii):
      encoding = declared
      notice = nil
    case (.utf8, .other):
      // Says UTF-8 and is not: what a tool of Windows makes of a file when it stores it again.
      encoding = .windows1252
      notice = .encodingDiffers(declared: codePage ?? "utf-8", used: PXEncoding.windows1252.rawValue)
    case (.windows1252, .utf8), (.codePage850, .utf8):
      encoding = .utf8
      notice = .encodingDiffers(declared: codePage ?? charset ?? "none", used: PXEncoding.utf8.rawValue)
    case (.utf8, .utf8), (.windows1252, .other), (.codePage850, .other):
      encoding = declared
      notice = nil
    }
  }

  private enum Content { case ascii, utf8, other }

  private static func content(of bytes: UnsafeRawBufferPointer) -> Content {
    if !bytes.contains(where: { $0 >= 0x80 }) { return .ascii }
    return String(validating: bytes, as: UTF8.self) == nil ? .other : .utf8
  }
}
