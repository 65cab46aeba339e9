import BenchmarkCore
import BenchmarkReport
import Foundation
import Testing

/// Everything that is said of the example studies, for every audience, in the three written languages: no word of another
/// language, and the grammar of generated sentences.
@Suite struct LanguageTests {
  /// Words that exist in one written language only; pairs of bokmål and nynorsk, most of them from the project's glossary of
  /// municipal terms (styringskort, tertial reports), the rest function words.
  private static let pairs: [(bokmal: String, nynorsk: String)] = [
    ("ikke", "ikkje"), ("enhet", "eining"), ("enheter", "einingar"), ("enhetene", "einingane"), ("enheten", "eininga"),
    ("forskjell", "skilnad"), ("forskjeller", "skilnader"), ("forskjellen", "skilnaden"), ("bedring", "betring"),
    ("bedringen", "betringa"), ("uten", "utan"), ("hvor", "kor"), ("hvordan", "korleis"), ("hvem", "kven"),
    ("hva", "kva"), ("hver", "kvar"), ("fra", "frå"), ("mer", "meir"), ("noen", "nokon"),
    ("sammenligning", "samanlikning"), ("sammenlignet", "samanlikna"), ("sykehjem", "sjukeheim"),
    ("sykehjemmene", "sjukeheimane"), ("skoler", "skular"), ("skolene", "skulane"), ("barnehager", "barnehagar"),
    ("barnehagene", "barnehagane"), ("høyere", "høgare"), ("lavere", "lågare"), ("laveste", "lågaste"),
    ("høyeste", "høgaste"), ("lavest", "lågast"), ("høyest", "høgast"), ("tallene", "tala"), ("tall", "tal"),
    ("gjelder", "gjeld"), ("regnet", "rekna"), ("testet", "testa"), ("skjermet", "skjerma"),
    ("usikkerhet", "uvisse"), ("usikkerheten", "uvissa"), ("økning", "auke"), ("svakere", "svakare"),
    ("bedre", "betre"), ("dyrere", "dyrare"), ("rød", "raud"), ("røde", "raude"), ("grønne", "grøne"),
    ("spørre", "spørje"), ("kilde", "kjelde"), ("kilder", "kjelder"), ("mangler", "manglar"), ("sammen", "saman"),
    ("hverandre", "kvarandre"), ("siden", "sidan"), ("indikatorer", "indikatorar"),
    ("indikatorene", "indikatorane"), ("verdier", "verdiar"), ("bare", "berre"), ("nevner", "nemnar"),
    ("teller", "teljar"), ("ett", "eitt"), ("foreløpige", "førebelse"), ("utgave", "utgåve"),
    ("tiltakene", "tiltaka"), ("regnskap", "rekneskap"), ("merforbruk", "meirforbruk"), ("brukere", "brukarar"),
    ("medarbeidere", "medarbeidarar"), ("arbeidsprosesser", "arbeidsprosessar"), ("sykefravær", "sjukefråvær"),
    ("måneder", "månader"), ("skoleåret", "skuleåret"), ("ligner", "liknar"), ("følger", "følgjer"),
    ("gruppen", "gruppa"), ("avdelingen", "avdelinga"), ("endringen", "endringa"), ("deres", "dykkar"),
  ]

  /// English words that no Norwegian text holds, and Norwegian ones (of both kinds) that no English text holds.
  private static let english = [
    "the", "with", "not", "than", "clearly", "better", "weaker", "against", "others", "schools", "nursing", "without",
    "figure", "figures", "targets", "which", "years", "shown", "counted", "summary", "indicators", "suppressed",
  ]
  private static let norwegian = [
    "og", "snitt", "snittet", "mål", "som", "til", "av", "det", "har", "på", "ingen", "inga", "er", "klart", "sikker",
    "periode", "kroner", "poeng", "prosentpoeng", "grønn", "gul", "utvikling", "endring", "plass", "grunnlag",
  ]

  private static func foreign(in language: Language) -> Set<String> {
    switch language {
    case .bokmal: Set(pairs.map(\.nynorsk) + english)
    case .nynorsk: Set(pairs.map(\.bokmal) + english)
    case .english: Set(pairs.map(\.bokmal) + pairs.map(\.nynorsk) + norwegian)
    }
  }

  /// Every page of a study in a language, by its name.
  private static func pages(_ findings: [Findings], _ language: Language) throws -> [(String, Document)] {
    let unit = try #require(UnitSheet.units(of: findings[0]).first)
    var pages: [(String, Document)] = []
    for audience in [nil] + Audience.allCases.map(Optional.some) {
      let name = audience?.rawValue ?? "analyst"
      let isOfOne = audience?.isOfOneUnit ?? false
      var options = ReportOptions()
      options.audience = audience
      if isOfOne { options.units = [unit] }
      pages.append(
        ("report for \(name)", Report(findings: findings, language: language, options: options).document()))
      let section = TertialSection(
        findings: findings, language: language, unit: isOfOne ? unit : nil, audience: audience)
      pages.append(("section for \(name)", section.document()))
      if audience?.isAggregated != true {
        let sheet = try #require(UnitSheet(findings[0], unit: unit, language: language, audience: audience))
        pages.append(("sheet for \(name)", sheet.document()))
      }
    }
    return pages
  }

  /// What users have written themselves, in the one language that they have written it in.
  private static func ownWords(_ findings: [Findings]) -> [String] {
    var texts: [String] = []
    for own in findings {
      texts += own.study.organisation.units.map(\.name)
      texts += own.study.organisation.columns.flatMap { column in
        [column.name.replacing("_", with: " ")] + column.values.compactMap { $0 }
      }
      texts += own.study.actions.flatMap { [$0.text, $0.responsible ?? ""] }
      texts += [own.study.card?.approval?.by ?? "", own.study.card?.version ?? ""]
      texts += own.study.sources.map(\.path)
      texts += own.grouping.names
    }
    return Set(texts).filter { $0.count > 2 }.sorted { $0.count > $1.count }
  }

  /// A page as running text, without what users have written.
  private static func text(_ page: String, without own: [String]) -> String {
    var text = page.replacing("\u{00A0}", with: " ").replacing(/\s+/, with: " ")
    text = text.replacing(/[\w-]+\.(?:csv|yaml|xlsx|json)/, with: "x")
    for words in own { text = text.replacing(words, with: "x") }
    return text.lowercased()
  }

  private static let cases = AnalysedStudy.names.flatMap { name in Language.allCases.map { (name, $0) } }

  @Test(arguments: cases)
  func noWordOfAnotherLanguage(name: String, language: Language) throws {
    let findings = try AnalysedStudy.named(name).findings
    let own = Self.ownWords(findings)
    let foreign = Self.foreign(in: language)
    var seen = 0
    for (what, document) in try Self.pages(findings, language) {
      let markdown = MarkdownRenderer().render(document).replacing("\\", with: "")
      let text = Self.text(markdown, without: own)
      let words = Set(text.split { !$0.isLetter }.map(String.init))
      seen += words.count
      for word in words.intersection(foreign).sorted() {
        let place = text.range(of: word).map { text[$0.lowerBound...].prefix(60) } ?? ""
        Issue.record("«\(word)» in \(what) in \(language): \(place)")
      }
      Self.checkGrammar(text, what, language)
    }
    #expect(seen > 500)
  }

  /// Gender, number and definite form of the nouns in counted phrases; marks without a stray blank.
  private static func checkGrammar(_ text: String, _ what: String, _ language: Language) {
    let wrong: [String]
    switch language {
    case .bokmal:
      wrong = [
        #"\bett (skole|barnehage|enhet|bydel|kommune|avdeling|gruppe|indikator)\b"#,
        #"\bén (sykehjem|sosialkontor|tall|tiltak)\b"#,
        #"\b(to|tre|fire|fem|seks|sju|åtte|ni|ti|elleve|tolv|[02-9]|\d\d+) (skole|barnehage|enhet|bydel|indikator|gruppe)\b"#,
        #"\b(én|ett|1) (skoler|barnehager|enheter|bydeler|indikatorer)\b"#,
        #"\bde (skoler|barnehager|enheter|indikatorer)\b"#,
      ]
    case .nynorsk:
      wrong = [
        #"\beitt (skule|barnehage|eining|bydel|sjukeheim|indikator|gruppe)\b"#,
        #"\béin (sosialkontor|tal|tiltak|eining|gruppe)\b"#,
        #"\b(to|tre|fire|fem|seks|sju|åtte|ni|ti|elleve|tolv|[02-9]|\d\d+) (skule|barnehage|eining|bydel|sjukeheim|indikator|gruppe)\b"#,
        #"\b(éin|éi|eitt|1) (skular|barnehagar|einingar|bydelar|indikatorar|sjukeheimar)\b"#,
      ]
    case .english:
      wrong = [
        #"\bone (schools|units|districts|kindergartens|offices|indicators)\b"#,
        #"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[02-9]|\d\d+) (school|unit|district|kindergarten|indicator|group)\b"#,
        #"\ba [aeio][a-z]+ed\b"#,
      ]
    }
    for pattern in wrong + [#" [,;:] "#, #"[^.]\.\. "#, #"\(\)"#, #"«»|“”"#] {
      guard let regex = try? Regex(pattern) else {
        Issue.record("\(pattern) is no pattern")
        continue
      }
      for match in text.matches(of: regex).prefix(3) {
        // `..` alone is the mark of a missing number, and `:` that of a suppressed one.
        let found = text[match.range]
        if found.contains("..") || found == " : " { continue }
        let start = text.index(match.range.lowerBound, offsetBy: -30, limitedBy: text.startIndex) ?? text.startIndex
        Issue.record("«\(found)» in \(what) in \(language): …\(text[start...].prefix(90))")
      }
    }
  }

  @Test func theWordListsFindAMixedText() {
    let mixed = Set("to enheter har klart betre tal enn the others".split(separator: " ").map(String.init))
    #expect(mixed.intersection(Self.foreign(in: .bokmal)).isSuperset(of: ["betre", "tal", "the", "others"]))
    #expect(mixed.intersection(Self.foreign(in: .nynorsk)).contains("enheter"))
    #expect(mixed.intersection(Self.foreign(in: .english)).count >= 3)
  }
}
