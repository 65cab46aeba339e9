import BenchmarkCore
import Foundation
import Testing

@testable import BenchmarkIO

/// Seeded mutations of good files: each gives a table or a ``FormatError``, never a crash, and the whole in bounded time.
///
/// 2,000 a format, or as many as `BMS_FUZZ` says; `BMS_FUZZ_SEED` gives another seed.
@Suite(.serialized) struct FormatFuzzTests {
  static let count = ProcessInfo.processInfo.environment["BMS_FUZZ"].flatMap { Int($0) } ?? 2_000
  static let seed = ProcessInfo.processInfo.environment["BMS_FUZZ_SEED"].flatMap { UInt64($0) } ?? 20_250_411

  /// Small limits, so that a mutated size cannot make a test slow.
  static let limits: FormatLimits = {
    var limits = FormatLimits()
    limits.sparseCells = 100_000
    return limits
  }()

  struct Mutator {
    var random: RandomStream
    /// Pieces that mean something in the format.
    let words: [String]

    mutating func mutate(_ source: [UInt8]) -> [UInt8] {
      var bytes = source
      for _ in 0...random.bounded(4) {
        guard !bytes.isEmpty else { break }
        let at = random.bounded(bytes.count)
        switch random.bounded(8) {
        case 0: bytes[at] = UInt8(random.bounded(256))
        case 1: bytes[at] ^= 1 << UInt8(random.bounded(8))
        case 2: bytes.removeSubrange(at..<min(bytes.count, at + 1 + random.bounded(20)))
        case 3: bytes.insert(contentsOf: Array(words[random.bounded(words.count)].utf8), at: at)
        case 4:
          let end = min(bytes.count, at + 1 + random.bounded(40))
          bytes.insert(contentsOf: bytes[at..<end], at: random.bounded(bytes.count))
        case 5: bytes.removeSubrange(at...)
        case 6:
          let word = Array(words[random.bounded(words.count)].utf8)
          bytes.replaceSubrange(at..<min(bytes.count, at + word.count), with: word)
        default: bytes.swapAt(at, random.bounded(bytes.count))
        }
      }
      return bytes
    }
  }

  /// Runs the mutations; most must be refused and some taken, or the test does not reach far into the reader.
  private func run(
    _ sources: [[UInt8]], words: [String], stream: UInt64, _ read: ([UInt8]) throws(FormatError) -> Void
  ) {
    var mutator = Mutator(random: RandomStream(seed: Self.seed, stream: stream), words: words)
    var taken = 0
    var refused: Set<String> = []
    let started = ContinuousClock.now
    for _ in 0..<Self.count {
      let bytes = mutator.mutate(sources[mutator.random.bounded(sources.count)])
      do throws(FormatError) {
        try read(bytes)
        taken += 1
      } catch {
        refused.insert(String("\(error.issue)".prefix { $0 != "(" }))
        // Every message can be written.
        #expect(!error.description.isEmpty)
      }
    }
    #expect(taken > 0 && refused.count >= 3)
    let perFile = (ContinuousClock.now - started) / Self.count
    #expect(perFile < .milliseconds(50), "a mutated file took \(perFile) on average")
  }

  @Test func jsonStatWithstandsMutation() {
    let sources = [
      JSONStatReaderTests.dataset(
        #""value":[1,-2.5,null,1e3],"status":{"1":"."},"extension":{"px":{"aggregallowed":true}},"note":["å"]"#),
      JSONStatReaderTests.dataset(#""value":{"0":1,"3":4},"status":"p""#),
      Array(
        #"{"class":"collection","link":{"item":[{"class":"dataset","id":["a"],"size":[2],"value":["x",2],"dimension":{"a":{"category":{"index":{"x":0,"1":1},"child":{"x":["1"]},"unit":{"1":{"decimals":2,"base":"kr"}}}}}},{"href":"u"}]}}"#
          .utf8),
      Array(#"{"n":{"value":{"0":5},"dimension":{"id":["t"],"size":[1],"t":{"category":{"label":{"a":"A"}}}}}}"#.utf8),
    ]
    let words = [
      "[", "]", "{", "}", "\"", "null", "1e999", "-", "99999999999999999999", "\"value\":[]", "\"size\":[1000000000]",
      ",",
      ":", "\\u0000", "\\ud800", "\"0\":", "\"class\":\"dataset\",", "true", "[[[[[[[[",
    ]
    run(sources, words: words, stream: 1) { bytes throws(FormatError) in
      for cube in try JSONStatReader.read(bytes, limits: Self.limits) { Self.walk(CubeTable(cube)) }
    }
  }

  @Test func pxWithstandsMutation() {
    let keyed = PXReaderTests.header + "KEYS(\"enhet\")=CODES;\n"
    let sources = [
      PXReaderTests.file("DATA=\n1 2 \"..\" 4\n- 6 7.5 -8 \n;"),
      PXReaderTests.file("DATA=\n\"02\",5 \"..\" 7 8 \n;", header: keyed),
      Array("CHARSET=\"ANSI\";HEADING=\"x\";VALUES(\"x\")=\"a\",\"b\";DATA=1 2;".utf8),
    ]
    let words = [
      "\"", ";", ",", "=", "(", ")", "[en]", "DATA=", "KEYS(\"mål\")=VALUES;", "VALUES(\"år\")=\"1\";", "\"..\"",
      "CODEPAGE=\"850\";",
      "STUB=\"enhet\",\"år\";", "1e999", "TLIST(", "CODES(\"enhet\")=\"1\";", "\u{1A}", "HEADING=", "LANGUAGE=\"en\";",
    ]
    run(sources, words: words, stream: 2) { bytes throws(FormatError) in
      Self.walk(CubeTable(try PXReader.read(bytes, language: bytes.count % 2 == 0 ? "en" : nil, limits: Self.limits)))
    }
  }

  private static let book = WorkbookBuilder(
    sheets: [
      .init(
        name: "A",
        body: """
          <cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c>
          <c r="B1" s="1"><v>45413</v></c><c r="C1" t="e"><v>#N/A</v></c></row><row r="5"><c r="A5" t="inlineStr"><is><t>x</t></is></c>
          <c r="B5" t="b"><v>1</v></c><c r="C5"><f>A1</f><v>1.5e3</v></c></row></sheetData>
          <mergeCells><mergeCell ref="A1:B2"/></mergeCells>
          """)
    ], strings: "<si><r><t>a_x000D_</t></r></si><si><t>b</t></si>",
    styles:
      "<numFmts><numFmt numFmtId=\"170\" formatCode=\"dd.mm.yy\"/></numFmts><cellXfs><xf/><xf numFmtId=\"170\"/></cellXfs>",
    isStored: true)

  private static let xmlWords = [
    "<", ">", "/>", "</", "<row r=\"1048577\">", "<c r=\"A1\">", "&amp;", "&x;", "<!DOCTYPE a>", "<![CDATA[", "]]>",
    "99999999999",
    "r=\"", "t=\"s\"", "s=\"-1\"", "ref=\"A1:XFD1048576\"", "XFD1", "<!--", "<?x?>", "\u{FEFF}",
  ]

  /// Mutates the parts, so that the archive around them stays whole.
  @Test func partsOfWorkbooksWithstandMutation() throws {
    let parts = Self.book.parts
    var mutator = Mutator(random: RandomStream(seed: Self.seed, stream: 3), words: Self.xmlWords)
    var taken = 0
    for _ in 0..<Self.count {
      var changed = parts
      let index = mutator.random.bounded(parts.count)
      changed[index].content = mutator.mutate(parts[index].content)
      let bytes = try ZipBuilder.archive(changed, isStored: true)
      do throws(FormatError) {
        let book = try WorkbookReader.read(bytes, limits: Self.limits)
        taken += 1
        for sheet in book.sheets { Self.walk(SheetTable(sheet)) }
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
    #expect(taken > 0 && taken < Self.count)
  }

  /// Mutates the archive itself.
  @Test func archivesWithstandMutation() throws {
    let stored = try Self.book.bytes()
    var packed = Self.book
    packed.isStored = false
    run([stored, try packed.bytes()], words: Self.xmlWords + ["PK\u{1}\u{2}", "PK\u{5}\u{6}"], stream: 4) {
      bytes throws(FormatError) in
      for sheet in try WorkbookReader.read(bytes, limits: Self.limits).sheets { Self.walk(SheetTable(sheet)) }
    }
  }

  /// Looks at the corners and a diagonal of a table.
  private static func walk(_ table: some TextTable) {
    for row in Set([0, 1, table.rowCount / 2, table.rowCount - 1]) where row >= 0 && row < table.rowCount {
      for column in Set([0, 1, table.columnCount - 1]) where column >= 0 && column < table.columnCount {
        _ = table.text(row: row, column: column)
        _ = table.number(row: row, column: column)
        _ = table.place(row: row, column: column)
      }
    }
  }
}
