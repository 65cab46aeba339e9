import BenchmarkCore
import Foundation
import Testing

@testable import BenchmarkReport

@Suite struct PhraseTests {
  @Test(arguments: Label.allCases)
  func `every label has a word in every language`(label: Label) {
    let words = Language.allCases.map { $0.phrase.label(label) }
    #expect(words.allSatisfy { !$0.isEmpty })
    #expect(words[0] != words[2])
  }

  @Test(arguments: UnitKind.allCases)
  func `every kind of unit has its nouns`(kind: UnitKind) {
    for language in Language.allCases {
      let noun = language.phrase.noun(kind)
      #expect(!noun.singular.isEmpty && !noun.plural.isEmpty)
      #expect(noun.definitePlural != noun.plural)
    }
  }

  @Test func `the samples cover every phrase that the protocol asks for`() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/BenchmarkReport/Language/Phrase.swift")
    let text = try String(contentsOf: file, encoding: .utf8)
    let names = text.matches(of: /\n  func (\w+)\(/).map { String($0.1) }
    #expect(names.count > 50)
    #expect(Set(names) == Set(PhraseSamples.of(.bokmal).keys))
  }

  @Test func `every phrase is told in every language and differs where the languages do`() {
    let (bokmal, nynorsk, english) = (
      PhraseSamples.of(.bokmal), PhraseSamples.of(.nynorsk), PhraseSamples.of(.english)
    )
    for (name, texts) in bokmal.sorted(by: { $0.key < $1.key }) {
      for samples in [texts, nynorsk[name] ?? [], english[name] ?? []] {
        #expect(samples.count == texts.count && samples.allSatisfy { !$0.isEmpty }, "\(name)")
      }
      #expect(texts != english[name], "\(name) is the same in bokmål and English")
      if !PhraseSamples.sharedByNorwegian.contains(name) {
        #expect(texts != nynorsk[name], "\(name) is the same in bokmål and nynorsk")
      }
    }
  }

  /// Words that exist in one written norm only.
  @Test func `nynorsk and bokmål are not mixed`() {
    let bokmalOnly: Set = [
      "ikke", "fra", "uten", "bedre", "tall", "tallene", "noen", "enhet", "enheter", "forskjell", "svakere", "skjermet",
      "kilde", "kilden", "mulig", "de", "hvor", "sykehjem", "skoler", "mangler", "bare", "ganger", "høyest", "lavest",
      "rød", "røde", "grønn", "grønne", "usikkerhet", "usikkerheten", "foreløpig", "foreløpige", "økning", "bedring",
    ]
    let nynorskOnly: Set = [
      "ikkje", "frå", "utan", "betre", "tal", "tala", "eining", "einingar", "skilnad", "svakare", "skjerma", "kjelde",
      "dei", "skular", "manglar", "berre", "høgast", "lågast", "raud", "raude", "uvissa", "førebels", "auke", "betring",
    ]
    func words(_ language: Language) -> Set<String> {
      let texts = PhraseSamples.of(language).values.flatMap { $0 } + Label.allCases.map { language.phrase.label($0) }
      return Set(texts.flatMap { $0.lowercased().split { !$0.isLetter } }.map(String.init))
    }
    #expect(words(.nynorsk).intersection(bokmalOnly).isEmpty)
    #expect(words(.bokmal).intersection(nynorskOnly).isEmpty)
  }

  @Test func `counts are words up to twelve, and agree in gender`() {
    #expect(Bokmal().counted(1, .nursingHome) == "ett\u{00A0}sykehjem")
    #expect(Bokmal().counted(1, .school) == "én\u{00A0}skole")
    #expect(Nynorsk().counted(1, .unit) == "éi\u{00A0}eining")
    #expect(Nynorsk().counted(1, .school) == "éin\u{00A0}skule")
    #expect(Bokmal().counted(12, .school) == "tolv\u{00A0}skoler")
    #expect(Bokmal().counted(13, .school) == "13\u{00A0}skoler")
    #expect(English().counted(1, .municipality) == "one\u{00A0}municipality")
    #expect(English().count(0) == "none")
  }

  @Test func `lists join with and, and with semicolons where items have commas`() {
    #expect(Bokmal().list([]) == "")
    #expect(Bokmal().list(["a"]) == "a")
    #expect(Bokmal().list(["a", "b", "c"]) == "a, b og c")
    #expect(English().list(["a, x", "b", "c"]) == "a, x; b and c")
  }

  @Test(arguments: [
    (Period.tertial(2026, 2), "2. tertial 2026", "2nd four-month period 2026"),
    (.schoolYear(startingIn: 2025), "skoleåret 2025–26", "school year 2025–26"),
    (.schoolYear(startingIn: 1999), "skoleåret 1999–00", "school year 1999–00"),
    (.quarter(2024, 4), "4. kvartal 2024", "4th quarter 2024"), (.month(2024, 5), "mai 2024", "May 2024"),
    (.year(2024), "2024", "2024"), (.halfYear(2024, 1), "1. halvår 2024", "1st half-year 2024"),
    (.span(2016...2018), "2016–2018", "2016–2018"),
    (.rolling(fromYear: 2023, month: 6, months: 12), "juni 2023 til mai 2024", "June 2023 to May 2024"),
  ])
  func `periods are told in words`(period: Period, bokmal: String, english: String) {
    #expect(Bokmal().period(period) == bokmal)
    #expect(English().period(period) == english)
  }
}
