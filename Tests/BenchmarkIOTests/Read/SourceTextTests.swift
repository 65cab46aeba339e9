import BenchmarkCore
import Testing

@testable import BenchmarkIO

@Suite struct SourceTextTests {
  private func text(_ bytes: [UInt8]) throws -> (String, Diagnostic.TextEncoding, [Diagnostic]) {
    let source = try SourceText(MappedFile(bytes, path: "f"))
    return (String(decoding: source.bytes, as: UTF8.self), source.encoding, source.diagnostics)
  }

  private let sample = "enhet;år\nÅsgård skole;1\nBønes;2\n"

  @Test func everyEncodingGivesTheSameText() throws {
    let little = utf16LittleEndian(sample)
    let big = sample.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let latin = sample.unicodeScalars.map { UInt8($0.value) }
    let cases: [([UInt8], Diagnostic.TextEncoding)] = [
      (Array(sample.utf8), .utf8), ([0xEF, 0xBB, 0xBF] + Array(sample.utf8), .utf8),
      (little, .utf16LittleEndian), ([0xFF, 0xFE] + little, .utf16LittleEndian),
      (big, .utf16BigEndian), ([0xFE, 0xFF] + big, .utf16BigEndian), (latin, .windows1252),
    ]
    for (bytes, encoding) in cases {
      let result = try text(bytes)
      #expect(result.0 == sample)
      #expect(result.1 == encoding)
    }
  }

  @Test func windows1252IsToldAndItsOwnSignsAreKept() throws {
    let result = try text([0x80, 0x3B, 0x96, 0x3B, 0xE6, 0x0A])
    #expect(result.0 == "€;–;æ\n")
    #expect(result.2.map(\.issue) == [.encodingAssumed(.windows1252)])
  }

  @Test func damagedTextIsRepairedAndCounted() throws {
    let damaged = Array(String(repeating: "æøå;", count: 20).utf8) + [0xFF, 0x0A]
    let result = try text(damaged)
    #expect(result.1 == .utf8)
    #expect(result.2.map(\.issue) == [.undecodable(count: 1)])
    #expect(result.0.hasSuffix("\u{FFFD}\n"))
    let surrogate = try text([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00])
    #expect(surrogate.0 == "a\u{FFFD}b")
  }

  @Test func textEncodedTwiceIsSuspicious() throws {
    let result = try text(Array("navn;verdi\nBÃ¸nes;1\n".utf8))
    #expect(result.2.map(\.issue) == [.doublyEncoded])
    // Capitals too, whose second bytes have signs of their own in Windows-1252: Å, Ø, Æ.
    for name in ["Ã…s", "Ã˜s", "Ã†s"] {
      #expect(try text(Array("navn;verdi\n\(name);1\n".utf8)).2.map(\.issue) == [.doublyEncoded], "\(name)")
    }
    #expect(try text(Array("navn;verdi\nÅs;1\nÃlvar;2\n".utf8)).2.isEmpty)
  }

  @Test func aLineWithoutEndIsRefusedWithItsNumber() {
    let long = Array("a,b\n1,2\n".utf8) + [UInt8](repeating: 0x78, count: 2 * SourceText.maximumLineLength)
    #expect { try text(long + Array("\n3,4\n".utf8)) } throws: { error in
      let diagnostic = (error as? ReadFailure)?.diagnostic
      return diagnostic?.issue == .lineTooLong(limit: SourceText.maximumLineLength) && diagnostic?.location?.line == 3
    }
  }

  private static let natures: [([UInt8], Diagnostic.FileNature)] = [
    ([0x50, 0x4B, 0x03, 0x04] + Array("....xl/workbook.xml".utf8), Diagnostic.FileNature.excelWorkbook),
    ([0x50, 0x4B, 0x03, 0x04] + Array("....readme.txt".utf8), .zipArchive),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldExcel), (Array("%PDF-1.7".utf8), .pdf),
    ([0x1F, 0x8B, 8, 0], .gzipArchive), (Array("<html><table>".utf8), .html),
    (Array("{\"version\": \"2.0\"}".utf8), .json), (Array("CHARSET=\"ANSI\";\n".utf8), .px),
    ([0x61, 0x00, 0x00, 0x00, 0x62, 0x3B, 0x0A], .binary), ([UInt8](repeating: 0, count: 64), .binary),
  ]

  @Test(arguments: natures)
  func whatIsNoTableIsNamed(bytes: [UInt8], nature: Diagnostic.FileNature) throws {
    let failure = #expect(throws: ReadFailure.self) { try SourceText(MappedFile(bytes, path: "f.csv")) }
    #expect(failure?.diagnostic.issue == .unsupportedFile(nature))
  }

  @Test func filesThatCannotBeRead() throws {
    let folder = try TestFolder()
    try folder.write("", as: "tom.csv")
    func issue(_ path: String) -> Diagnostic.Issue? {
      do throws(ReadFailure) {
        _ = try MappedFile(path: path)
        return nil
      } catch { return error.diagnostic.issue }
    }
    #expect(issue(folder.path + "/mangler.csv") == .fileNotFound)
    #expect(issue(folder.path) == .folderInsteadOfFile)
    #expect(issue(folder.path + "/tom.csv") == .emptyFile)
  }

  /// FIPS 180-2, appendix B.1.
  @Test func theDigestOfAbcIsThatOfTheStandard() {
    let digest = Array("abc".utf8).withUnsafeBytes { FileDigest.sha256(of: $0) }
    #expect(digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func everyByteCountsWhereverItStands() {
    let plain = [UInt8]("navn;verdi\nen to tre fire fem seks sju\t1".utf8)
    #expect(plain.count == 40)
    for byte in UInt8.min...UInt8.max {
      for place in plain.indices {
        var text = plain
        text[place] = byte
        let validity = text.withUnsafeBytes { UTF8Validity($0, threads: 1) }
        #expect(validity.hasControlBytes == (byte < 32 && !(9...13).contains(byte)))
        #expect(validity.invalid == (byte < 0x80 ? 0 : 1) && validity.multibyte == 0)
      }
    }
  }
}
