import BenchmarkCore
import BenchmarkReport

/// Holds every number of a document against the numbers of the tables that are about the same units and indicators.
struct NumberCheck {
  struct Finding: CustomStringConvertible {
    var token: String
    var place: String
    var isFound: Bool
    var description: String { "«\(token)» in «\(place)»" }
  }

  /// Changes each number before it is looked for, to see whether a wrong one would be found.
  var alter: @Sendable (Token) -> Token = { $0 }

  let language: Language
  let numbers: TableNumbers
  private let indicatorNames: [(name: String, id: String)]
  private let unitNames: [(name: String, id: String)]
  private let years: Set<String>
  /// Settings of the run that texts name: levels, rates, thresholds.
  private let settings: Set<String>

  init(_ findings: [Findings], language: Language, numbers: TableNumbers) {
    self.language = language
    self.numbers = numbers
    func text(_ name: LocalizedText) -> String? {
      switch language {
      case .bokmal: name.bokmal ?? name.nynorsk ?? name.english
      case .nynorsk: name.nynorsk ?? name.bokmal ?? name.english
      case .english: name.english ?? name.bokmal ?? name.nynorsk
      }
    }
    indicatorNames = findings.flatMap { own in
      own.study.indicators.map { (Self.plain(text($0.name) ?? $0.id), $0.id) }
    }
    unitNames = findings.flatMap { own in own.study.organisation.units.map { (Self.plain($0.name), $0.id) } }
    var years: Set<String> = []
    for period in findings.flatMap(\.study.panel.periods) {
      for year in (period.year - 2)...(period.year + 1) { years.insert(String(year)) }
    }
    self.years = years
    let plan = findings.first?.plan ?? StudyPlan()
    var settings: [Double] = [100, 100 * plan.confidenceLevel, 100 * plan.falseDiscoveryRate]
    settings += [Double(plan.rankReplicates), Double(plan.learning.replicates)]
    settings += [100 * plan.learning.power, 100 * plan.learning.costTolerance]
    for own in findings {
      settings += (own.efficiency?.comparisons ?? []).map { Double($0.replicates) }
      for indicator in own.study.indicators {
        settings.append(
          Double(MinimumN.threshold(override: plan.minimumN, indicator: indicator, card: own.study.card)))
      }
    }
    self.settings = Set(settings.map { language.numbers.fixed($0, decimals: 0) })
  }

  // MARK: - Walking a document

  /// - Parameter about: names of units that the whole document is about.
  func findings(in document: Document, about: String = "") -> [Finding] {
    var found: [Finding] = []
    var headings: [String] = ["", "", "", "", about]
    var isNotes = false
    for block in document.blocks {
      switch block {
      case .title(let text):
        headings = [text, "", "", "", about]
        found += check(text, [])
      case .facts, .notice, .figure: break
      case .heading(let heading):
        for level in heading.level.rawValue...3 { headings[level] = "" }
        headings[heading.level.rawValue] = heading.text
        isNotes = Self.notes.contains(heading.text.lowercased())
        if let aside = heading.aside { found += check(aside, headings) }
      case .paragraph(let text): found += check(text, headings, isNotes: isNotes)
      case .statements(let texts), .bullets(let texts):
        found += texts.flatMap { check($0, headings, isNotes: isNotes) }
      case .terms(let terms):
        // One line names the partner, the next tells of it.
        let lines = terms.flatMap(\.lines)
        found += lines.flatMap { check($0, headings + lines) }
      case .table(let table): found += check(table, headings)
      }
    }
    return found
  }

  /// Sections that tell of method and files, not of results.
  private static let notes: Set<String> = [
    "metode", "method", "kilder", "kjelder", "sources", "slik leses tabellene", "slik les du tabellane",
    "how to read the tables", "grunnlag og metode", "basis and method",
  ]

  private func check(_ table: Document.Table, _ headings: [String]) -> [Finding] {
    var group = ""
    return table.rows.flatMap { row -> [Finding] in
      if row.isGroup {
        group = row.cells.joined(separator: " ")
        return check(group, headings)
      }
      return row.cells.enumerated().flatMap { column, cell in
        check(cell, headings + [group, table.columns[column].title] + row.cells)
      } + (row.note.map { check($0, headings, isNotes: true) } ?? [])
    }
  }

  // MARK: - One text

  private func check(_ text: String, _ context: [String], isNotes: Bool = false) -> [Finding] {
    let around = Self.plain((context + [text]).joined(separator: " · "))
    let indicators = Set(indicatorNames.filter { around.contains($0.name) }.map(\.id))
    let units = Set(unitNames.filter { around.contains($0.name) }.map(\.id))
    let isInThousands = Self.thousands.contains { around.contains($0) }
    var candidates: [Double]?
    return tokens(of: text).map(alter).map { token in
      let known = candidates ?? numbers.numbers(indicators: indicators, units: units)
      candidates = known
      return Finding(
        token: token.text + (token.isPercent ? " %" : ""), place: text,
        isFound: isKnown(token, among: known, inThousands: isInThousands, isNotes: isNotes))
    }
  }

  private static let thousands = [
    "tusen kroner", "regnskap og budsjett", "rekneskap og budsjett", "accounts and budget", "thousand",
  ]

  /// Limits of the outlier methods.
  private static let limits: Set<String> = ["3,5", "1,5", "3.5", "1.5"]

  private func isKnown(_ token: Token, among known: [Double], inThousands: Bool, isNotes: Bool) -> Bool {
    // The base of an index.
    if token.text == "100" { return true }
    if settings.contains(token.text) || isNotes && Self.limits.contains(token.text) { return true }
    if token.decimals == 0, let count = Int(token.text), count < 1000, numbers.counts.contains(count) { return true }
    let factors = [1.0] + (token.isPercent ? [100] : []) + (inThousands ? [0.001] : [])
    return isWritten(token, from: known, factors: factors)
  }

  /// Whether one of the numbers is written as the token says, after one of the factors.
  func isWritten(_ token: Token, from numbers: [Double], factors: [Double]) -> Bool {
    numbers.contains { number in
      factors.contains { factor in
        // Far off needs no writing.
        let value = abs(number * factor)
        return abs(value - token.value) <= token.lastPlace
          && language.numbers.fixed(value, decimals: token.decimals) == token.text
      }
    }
  }

  struct Token {
    var text: String
    var decimals: Int
    var isPercent: Bool

    /// The number as it is read; decimals are known by their count, so marks need no looking at.
    var value: Double { (Double(text.filter { $0.isASCII && $0.isNumber }) ?? .nan) * lastPlace }
    var lastPlace: Double {
      var place = 1.0
      for _ in 0..<decimals { place /= 10 }
      return place
    }
  }

  /// The numbers of a text as they are written, without signs; not those within names, periods, dates and codes.
  func tokens(of text: String) -> [Token] {
    var text = text
    for (name, _) in indicatorNames + unitNames where name.contains(where: \.isNumber) {
      text = text.replacing(name, with: " ").replacing(name.replacing(" ", with: "\u{00A0}"), with: " ")
    }
    for pattern in Self.codes { text = text.replacing(pattern, with: " ") }
    let characters = Array(text)
    var tokens: [Token] = []
    var position = 0
    let (mark, space): (Character, Character) = language == .english ? (".", ",") : (",", "\u{00A0}")
    func isDigit(_ place: Int) -> Bool {
      place < characters.count && characters[place].isASCII && characters[place].isNumber
    }
    while position < characters.count {
      guard isDigit(position) else {
        position += 1
        continue
      }
      let start = position
      while isDigit(position) { position += 1 }
      // Groups of three.
      while position - start <= 9, position < characters.count, characters[position] == space, isDigit(position + 1),
        isDigit(position + 2), isDigit(position + 3), !isDigit(position + 4)
      {
        position += 4
      }
      var decimals = 0
      if position < characters.count, characters[position] == mark, isDigit(position + 1) {
        position += 1
        while isDigit(position) { (position, decimals) = (position + 1, decimals + 1) }
      }
      let token = String(characters[start..<position])
      if years.contains(token) { continue }
      var next = position
      if next < characters.count, characters[next] == "\u{00A0}" { next += 1 }
      tokens.append(
        Token(text: token, decimals: decimals, isPercent: next < characters.count && characters[next] == "%"))
    }
    return tokens
  }

  nonisolated(unsafe) private static let codes: [Regex<Substring>] = [
    /\d{2}\.\d{2}\.\d{4}/, /20\d{2}[-–](?:20)?\d{2}(?!\d)/, /SHA-256 [0-9a-f]+/, /\d+ (?:rader|rows)/,
    /\d{4}[TKQHM]\d+/, /\d\.[ \u{00A0}](?:tertial|kvartal|halvår)/,
    /(?:tertial|quarter|half)[ \u{00A0}]\d/, /\d+[ \u{00A0}][A-Z][a-z]+[ \u{00A0}]\d{4}/,
    /per[ \u{00A0}]1[ \u{00A0},]?000/,
  ]

  private static func plain(_ text: String) -> String {
    text.lowercased().replacing("\u{00A0}", with: " ")
  }
}
