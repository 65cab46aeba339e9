import BenchmarkCore
import Foundation

@testable import BenchmarkReport

/// Holds every number of a document against the numbers of the tables that are meant: those of the columns that the title
/// or the words before the number tell of, about the units and the indicator named nearest, in the period told of.
final class NumberCheck {
  struct Finding: CustomStringConvertible {
    var token: NumberToken
    var place: String
    var isFound: Bool
    var description: String { "«\(token.text)» in «\(place)»" }
  }

  /// Changes each number before it is looked for, to see whether a wrong one would be found.
  var alter: (NumberToken) -> NumberToken = { $0 }

  let language: Language
  let numbers: TableNumbers
  private let words: NumberWords
  let titles: NumberTitles
  /// Names, the longest first, so that a name within another is not taken for it.
  private let names: [(text: NSString, mention: Mention.Kind)]
  let years: Set<String>
  /// Sentences that explain a method and have no result in them.
  private let explanations: [NSString]
  /// Settings of the run that texts name: levels, rates, thresholds.
  private let settings: Set<String>
  private let current: [String: String]
  private let latest: Set<String>
  private var readings: [String: [Mention]] = [:]

  struct Mention {
    enum Kind {
      case indicator(String)
      case unit(String)
      case group(String)
      case period(String)
      case quiet
    }
    var kind: Kind
    var range: Range<Int>
  }

  init(_ findings: [Findings], language: Language, numbers: TableNumbers) {
    self.language = language
    self.numbers = numbers
    words = NumberWords(language)
    titles = NumberTitles(language)
    var names: [(String, Mention.Kind)] = []
    var years: Set<String> = []
    var current: [String: String] = [:]
    var settings: [Double] = []
    for own in findings {
      let study = own.study
      for indicator in study.indicators {
        names.append((indicator.name.text(in: language) ?? indicator.id, .indicator(indicator.id)))
      }
      // A district is a group before it is a unit, where the units are compared within it.
      for (label, name) in zip(own.grouping.labels, own.grouping.names) where !label.isEmpty {
        names.append((name.isEmpty ? label : name, .group(label)))
      }
      // Another unit of the register may have the name of one that is compared.
      let compared = study.organisation.units.indices.filter { own.grouping.groupOfUnit[$0] != nil }
      let others = study.organisation.units.indices.filter { own.grouping.groupOfUnit[$0] == nil }
      let context = ReportContext(own, language: language, options: ReportOptions())
      for unit in compared + others {
        let (name, id) = (study.organisation.units[unit].name, study.organisation.units[unit].id)
        names.append((name, .unit(id)))
        // Side by side in a table they are called by what tells them apart.
        if compared.contains(unit), context.nameWithoutKind(unit) != name {
          names.append((context.nameWithoutKind(unit), .unit(id)))
        }
      }
      for action in study.actions { names.append((action.text, .quiet)) }
      for period in study.panel.periods {
        names.append((language.text(period), .period(period.description)))
        if language == .english {
          names.append((English().withArticle(language.text(period)), .period(period.description)))
        }
        names.append((period.description, .period(period.description)))
        for year in (period.year - 2)...(period.year + 1) { years.insert(String(year)) }
      }
      for column in study.organisation.columns { names.append((context.variableName(column.name), .quiet)) }
      for (indicator, summary) in context.summaries.enumerated() {
        guard let summary else { continue }
        current[study.indicators[indicator].id] = study.panel.periods[summary.period].description
      }
      settings += study.indicators.map {
        Double(MinimumN.threshold(override: own.plan.minimumN, indicator: $0, card: study.card))
      }
      settings += (own.efficiency?.comparisons ?? []).map { Double($0.replicates) }
    }
    latest = Set(findings.compactMap { own in own.period.map { own.study.panel.periods[$0].description } })
    let plan = findings.first?.plan ?? StudyPlan()
    settings += [100 * plan.confidenceLevel, 100 * plan.falseDiscoveryRate]
    settings += [Double(plan.rankReplicates), Double(plan.learning.replicates)]
    settings += [100 * plan.learning.power, 100 * plan.learning.costTolerance]
    self.settings = Set(settings.map { language.numbers.fixed($0, decimals: 0) })
    self.current = current
    self.years = years
    self.names = names.filter { !$0.0.isEmpty }.map { (Self.plain($0.0), $0.1) }
      .enumerated().sorted { (-$0.element.0.length, $0.offset) < (-$1.element.0.length, $1.offset) }
      .map { ($0.element.0, $0.element.1) }
    explanations = NumberTitles.explanations(language, findings).map { Self.plain($0) as NSString }
  }

  private static func plain(_ text: String) -> NSString {
    text.lowercased().replacing("\u{00A0}", with: " ") as NSString
  }

  // MARK: - One text

  /// Where names stand in a text.
  func mentions(in text: String) -> [Mention] {
    if let known = readings[text] { return known }
    let plain = Self.plain(text)
    var mentions: [Mention] = []
    func add(_ name: NSString, _ kind: Mention.Kind) {
      var from = 0
      while from < plain.length {
        let found = plain.range(of: name as String, options: .literal, range: NSRange(from..<plain.length))
        guard found.location != NSNotFound else { return }
        let range = found.location..<(found.location + found.length)
        from = range.upperBound
        // Not within another word or another name.
        let isWhole = ![range.lowerBound - 1, range.upperBound].contains { place in
          guard place >= 0, place < plain.length, let scalar = Unicode.Scalar(plain.character(at: place)) else {
            return false
          }
          return CharacterSet.alphanumerics.contains(scalar)
        }
        if isWhole, !mentions.contains(where: { $0.range.overlaps(range) }) {
          mentions.append(Mention(kind: kind, range: range))
        }
      }
    }
    for sentence in explanations { add(sentence, .quiet) }
    for (name, kind) in names { add(name, kind) }
    mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
    readings[text] = mentions
    return mentions
  }

  func check(_ text: String, _ place: Place) -> [Finding] {
    guard text.contains(where: \.isNumber) else { return [] }
    let own = mentions(in: text)
    var units = Array(text.utf16)
    for mention in own { for place in mention.range { units[place] = 32 } }
    blank(Self.codes, in: text, &units)
    // The score of the best, which is 1 by definition.
    if !place.isCell { blank([/1[,.]00(?![0-9])/], in: text, &units) }
    let tokens = NumberToken.tokens(of: units, isEnglish: language == .english, years: years)
    let plain = Self.plain(text)
    return tokens.map { token in
      let (known, isFree) = candidates(token, text: plain, original: text as NSString, own, place)
      let altered = alter(token)
      return Finding(
        token: altered,
        place: place.isCell
          ? text + " | " + place.beside.joined(separator: " | ") + " | " + place.around.joined(separator: " | ") : text,
        isFound: isFree(altered) || known.contains { isWritten(altered, $0.number, $0.factor) })
    }
  }

  private func blank(_ patterns: [Regex<Substring>], in text: String, _ units: inout [UInt16]) {
    for pattern in patterns {
      for match in text.matches(of: pattern) {
        let from = match.range.lowerBound.utf16Offset(in: text)
        for place in from..<match.range.upperBound.utf16Offset(in: text) { units[place] = 32 }
      }
    }
  }

  /// The numbers that are meant, and whether a number stands for a count or a setting.
  private func candidates(_ token: NumberToken, text: NSString, original: NSString, _ own: [Mention], _ place: Place)
    -> (
      [(number: Double, factor: Double)], (NumberToken) -> Bool
    )
  {
    let (start, end) = (token.range.lowerBound, token.range.upperBound)
    // MARK: Who, what and when
    func last(_ pick: (Mention.Kind) -> String?) -> Mention? {
      own.last { $0.range.upperBound <= start && pick($0.kind) != nil }
    }
    func nearest(_ pick: (Mention.Kind) -> String?) -> String? {
      let here = last(pick) ?? own.first { $0.range.lowerBound >= end && pick($0.kind) != nil }
      if let here { return pick(here.kind) }
      for text in place.beside.reversed() + place.around.reversed() {
        if let found = mentions(in: text).compactMap({ pick($0.kind) }).last { return found }
      }
      return nil
    }
    func indicator(_ kind: Mention.Kind) -> String? {
      if case .indicator(let id) = kind { id } else { nil }
    }
    func unit(_ kind: Mention.Kind) -> String? {
      if case .unit(let id) = kind { id } else { nil }
    }
    func group(_ kind: Mention.Kind) -> String? {
      if case .group(let id) = kind { id } else { nil }
    }
    func period(_ kind: Mention.Kind) -> String? {
      if case .period(let id) = kind { id } else { nil }
    }
    var indicators = Set([nearest(indicator)].compactMap { $0 })
    var units: Set<String> = []
    if let before = last(unit) { units.insert(unit(before.kind) ?? "") }
    if let after = own.first(where: { $0.range.lowerBound >= end && unit($0.kind) != nil }) {
      units.insert(unit(after.kind) ?? "")
    }
    for text in place.beside + place.around { units.formUnion(mentions(in: text).compactMap { unit($0.kind) }) }
    if words.between.contains(where: { text.range(of: $0).location < start }) {
      units.formUnion(own.compactMap { unit($0.kind) })
    }
    if words.connected.contains(where: { text.range(of: $0).location < start }) {
      for text in place.earlier { units.formUnion(mentions(in: text).compactMap { unit($0.kind) }) }
    }
    // `fra 4,5 i 2. tertial 2025 til …`: the period right after the number.
    let follows = own.first { mention in
      (end...end + 4).contains(mention.range.lowerBound) && period(mention.kind) != nil
    }
    let named = Set(
      follows.map { [period($0.kind) ?? ""] } ?? own.compactMap { period($0.kind) }
        + (place.isCell ? place.beside.flatMap { mentions(in: $0).compactMap { period($0.kind) } } : []))
    let isLastYear = place.yearsBefore == 0 && isInBrackets(token, text) && place.meanings.allSatisfy(\.isCount)
    func isIn(_ at: String, _ indicator: String) -> Bool {
      let now = current[indicator].map { [$0] } ?? latest
      if let year = place.period { return now.contains { Self.moved($0, to: year) == at } }
      let back = isLastYear ? 1 : place.yearsBefore
      if back > 0 { return now.contains { Self.moved($0, by: -back) == at } }
      return named.isEmpty ? now.contains(at) : named.contains(at)
    }
    // MARK: What it is a number of
    var meanings = place.meanings
    let nearestName =
      own.last {
        guard $0.range.upperBound <= start else { return false }
        return if case .quiet = $0.kind { false } else { true }
      }?.range.upperBound ?? 0
    var best = -1
    for cue in words.before {
      let found = text.range(of: cue.text, options: [.backwards, .literal], range: NSRange(0..<start))
      guard found.location != NSNotFound, found.location + found.length > best else { continue }
      let from = found.location + found.length
      if cue.isSticky {
        // A sentence ends before a capital.
        if original.range(of: "[.] \\p{Lu}", options: .regularExpression, range: NSRange(from..<start)).length > 0 {
          continue
        }
      } else if from < nearestName {
        continue
      }
      (best, meanings) = (from, cue.meanings)
    }
    let rest = NSRange(end..<min(text.length, end + 34))
    for cue in words.after {
      let found = text.range(of: cue.text, options: .literal, range: rest)
      guard found.location != NSNotFound else { continue }
      let between = text.substring(with: NSRange(end..<found.location))
      if between.contains(where: { $0.isNumber || ";(,.".contains($0) }) { continue }
      meanings = cue.meanings
    }
    if place.isOfAll, !place.isCell {
      indicators.formUnion(place.around.flatMap { mentions(in: $0).compactMap { indicator($0.kind) } })
    }
    // What the partner costs stands with the indicator that they are matched on.
    if meanings == [.costGap] || meanings == [.holds] {
      indicators.formUnion(own.compactMap { indicator($0.kind) }.prefix(1))
    }
    if meanings == [.value], units.isEmpty { meanings = [.mean, .costMean] }
    if token.end != nil { meanings = meanings.map(\.asRange) }
    if token.decimals == 0, !token.isPercent, token.end == nil { meanings += counted(token, text, place) }
    var known: [(number: Double, factor: Double)] = []
    for meaning in Set(meanings) {
      let found = numbers.facts(
        meaning.columns, indicators: indicators, units: units, group: nearest(group) ?? "", isIn: isIn)
      for fact in found {
        // Of two ends the lower is not the upper.
        if token.end == .lower && fact.column.contains("upper") || token.end == .upper && fact.column.contains("lower")
        {
          continue
        }
        known.append((fact.number, meaning.factor))
      }
    }
    // Units with one value, named beside it; rows that there is room for.
    if meanings.contains(.named) {
      let named = place.beside.flatMap { mentions(in: $0).filter { unit($0.kind) != nil } }.count
      known.append((Double(named), 1))
    }
    if meanings.contains(.rows) { known.append((Double(SectionPart.rowsShown), 1)) }
    let (settings, counts) = (settings, numbers.counts)
    return (
      known,
      { token in
        if !place.isCell, settings.contains(token.text) { return true }
        return token.digits == 1 && token.decimals == 0 && counts.contains(Int(token.text) ?? -1)
      }
    )
  }

  private func isInBrackets(_ token: NumberToken, _ text: NSString) -> Bool {
    guard token.range.lowerBound > 0, token.range.upperBound < text.length else { return false }
    return text.character(at: token.range.lowerBound - 1) == 40 && text.character(at: token.range.upperBound) == 41
  }

  /// What the noun or `av` beside the number says that it counts.
  private func counted(_ token: NumberToken, _ text: NSString, _ place: Place) -> [NumberMeaning] {
    if place.isCell { return [] }
    let before = text.substring(to: token.range.lowerBound)
    let after = text.substring(from: token.range.upperBound).drop { $0 == " " || $0 == "(" }
    if let noun = words.afterCount.first(where: { after.hasPrefix($0.text) }) { return noun.meanings }
    return words.beforeCount.contains { before.hasSuffix($0) } ? [.units, .count] : []
  }

  /// The period of the same name in another year.
  private static func moved(_ period: String, by years: Int) -> String {
    guard let year = Int(period.prefix(4)) else { return period }
    return moved(period, to: String(year + years))
  }

  private static func moved(_ period: String, to year: String) -> String {
    guard let number = Int(year) else { return period }
    if period.contains("-") { return "\(number)-" + String(String(number + 1).suffix(2)) }
    return year + period.dropFirst(4)
  }

  /// Whether the number is written as the token says.
  private func isWritten(_ token: NumberToken, _ number: Double, _ factor: Double) -> Bool {
    let value = abs(number * factor)
    // Far off needs no writing.
    return abs(value - token.value) <= token.lastPlace
      && language.numbers.fixed(value, decimals: token.decimals) == token.text
  }

  nonisolated(unsafe) private static let codes: [Regex<Substring>] = [
    /\d{2}\.\d{2}\.\d{4}/, /20\d{2}[-–](?:20)?\d{2}(?!\d)/, /SHA-256 [0-9a-f]+/, /[^ ;]+\.csv/,
    /[\d\u{00A0}]+ (?:rader|rows|rad|row)/,
    /\d{4}[TKQHM]\d+/, /\d\.[ \u{00A0}](?:tertial|kvartal|halvår)/, /\d+[ \u{00A0}][A-Z][a-z]+[ \u{00A0}]\d{4}/,
    /(?:tertial|quarter|half)[ \u{00A0}]\d/, /per[ \u{00A0}]1[ \u{00A0},]?000/,
    /10 (?:prosent|per cent) (?:høyere|høgare|higher)/,
    /\d+–\d+[ \u{00A0}](?:år|years)/, /99[,.]8[ \u{00A0}]?%/, /(?:poeng|points|score)[ \u{00A0}]\(?\d–\d/,
  ]
}
