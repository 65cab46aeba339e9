import Testing

@testable import BenchmarkReport

@Suite struct RenderTests {
  @Test func `display width counts letters, not bytes`() {
    #expect("Pårørende".displayWidth == 9)
    #expect("A\u{030A}".displayWidth == 1)
    #expect("●▲■○↗".displayWidth == 5)
    #expect("日本".displayWidth == 4)
    #expect("".displayWidth == 0)
  }

  @Test func `lines break at spaces, not at hard spaces, and long words are cut`() {
    #expect(LineWrapping(width: 8).lines("ett to tre fire") == ["ett to", "tre fire"])
    #expect(LineWrapping(width: 9).lines("tall 12\u{00A0}345 her") == ["tall", "12\u{00A0}345", "her"])
    #expect(LineWrapping(width: 5).lines("abcdefghijk") == ["abcde", "fghij", "k"])
    #expect(LineWrapping(width: 8).lines("abcdefghijk 1234567890") == ["abcdefg-", "hijk", "12345678", "90"])
    #expect(LineWrapping(width: 5).lines("") == [""])
  }

  @Test(arguments: 1...30)
  func `wrapped text keeps every word and never exceeds the width`(width: Int) {
    let text = "Sykefraværet har gått ned ved 4 sykehjem siden 2023 – «ærlig» talt"
    let lines = LineWrapping(width: width).lines(text)
    #expect(lines.allSatisfy { $0.displayWidth <= width })
    // The text has no hyphen of its own.
    #expect(lines.joined().filter { $0 != " " && $0 != "-" } == text.filter { $0 != " " })
  }

  @Test func `a table aligns numbers to the right and explains what is missing`() {
    let table = Document.Table(
      columns: [.init("Enhet", wraps: true), .init("Verdi", .right), .init("Mot mål")],
      rows: [
        .init(["Åsane", "5,4", "● grønn"]), .init(["Bø", "12,0", "■ rød"]), .init(["Ås", ":"], note: "skjermet"),
      ])
    #expect(
      TextTable(width: 80).lines(table) == [
        " Enhet  Verdi  Mot mål", " Åsane    5,4  ● grønn", " Bø      12,0  ■ rød", " Ås         :  skjermet",
      ])
  }

  @Test func `a wide table breaks its names, not its numbers`() {
    let name = "Et svært langt navn på en skole som ligger et sted"
    let table = Document.Table(
      columns: [.init("Skole", wraps: true), .init("Verdi", .right)], rows: [.init([name, "123,4"])])
    let lines = TextTable(width: 30).lines(table)
    #expect(lines.allSatisfy { $0.displayWidth <= 30 })
    #expect(lines.count { $0.contains("123,4") } == 1)
  }

  @Test func `an empty table is its titles`() {
    let table = Document.Table(columns: [.init("A"), .init("B", .right)], rows: [])
    #expect(TextTable(width: 40).lines(table) == [" A  B"])
    #expect(TextRenderer().render(Document(language: .bokmal)) == "\n")
  }

  @Test func `markdown escapes markup and keeps a pipe inside its cell`() {
    let table = Document.Table(columns: [.init("A|B")], rows: [.init(["*x*"]), .init(["Gruppe"], isGroup: true)])
    let text = MarkdownRenderer().render(
      Document(language: .bokmal, blocks: [.table(table), .paragraph("+ bedre"), .paragraph("1. tertial")]))
    #expect(text == "| A\\|B |\n| --- |\n| \\*x\\* |\n| **Gruppe** |\n\n\\+ bedre\n\n1\\. tertial\n")
  }
}
