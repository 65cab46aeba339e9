import BenchmarkCore

/// What the section says of one card, before it is laid out as a document or in a template of the user's own.
struct SectionPart {
  /// Rows of a table, at most.
  static let rowsShown = 8
  static let developmentsShown = 3
  static let originsShown = 3
  /// Above this many units the accounts are one line.
  static let accountsShown = 12

  let context: ReportContext
  let words: SectionWords
  /// The unit that the comparison follows.
  let unit: Int?

  let statements: [String]
  let targets: [SectionTargets.Row]
  let comparison: [SectionComparison.Row]
  let developments: [String]
  let learning: [String]
  /// Indicators in the tables, and those of the card with figures.
  var shown: Int { Set(targets.map(\.summary.indicator) + comparison.map(\.summary.indicator)).count }
  let measured: Int
  /// The indicators in the tables, those with the most to say first.
  let ranked: [Int]

  init(_ context: ReportContext, unit: Int?, words: SectionWords) {
    self.context = context
    self.words = words
    self.unit = unit
    let isAggregated = context.isAggregated
    let headlines = Headlines(context.findings)
    let told =
      context.audience?.isOfOneUnit == true
      ? [] : headlines.selected(limit: context.options.statements, aboutGroups: isAggregated)
    let changes = YearlyChanges(context.findings)
    ranked = Self.ranked(context, told, changes)
    let indicators = Set(ranked)
    let text = HeadlineText(context: context)
    statements = text.statements(told)
    targets = SectionTargets(context: context, words: words).rows(indicators)
    comparison = SectionComparison(context: context, words: words, unit: unit, changes: changes).rows(indicators)
    let rest = headlines.clearDevelopments.filter { !told.contains($0) && !Self.isOfAmount($0, context) }
    developments =
      context.audience == .council || context.audience?.isOfOneUnit == true
      ? [] : text.statements(Array(rest.prefix(Self.developmentsShown)))
    learning = SectionLearning(context: context, words: words).lines(for: unit)
    measured = context.summaries.count { $0 != nil }
    self.changes = changes
  }

  private let changes: YearlyChanges

  /// Amounts rise with prices: with little room they are left to the tables.
  private static func isOfAmount(_ headline: Headline, _ context: ReportContext) -> Bool {
    guard case .movements(let indicator, _, _, _) = headline else { return false }
    return context.study.indicators[indicator].followsPrices
  }

  /// The indicators of the tables, those with the most to say now: told in the summary, common to all cards, with many red
  /// lights, with a clear change or clear differences.
  private static func ranked(_ context: ReportContext, _ told: [Headline], _ changes: YearlyChanges) -> [Int] {
    let all = context.summaries.compactMap { $0 }
    // Neither table has room for what has no direction, where anything else has.
    let directed = all.filter { context.study.indicators[$0.indicator].direction != .none || $0.judged > 0 }
    let summaries = directed.isEmpty ? all : directed
    func importance(_ summary: IndicatorSummary) -> Int {
      var importance = 0
      if told.contains(where: { $0.concerns(summary.indicator) }) { importance += 16 }
      if context.study.indicators[summary.indicator].groupWide { importance += 8 }
      // Results are not read without what they cost.
      if context.study.card?.cost?.indicator == context.study.indicators[summary.indicator].id { importance += 8 }
      if summary.judged > 0, 3 * summary.red.count >= summary.judged { importance += 4 }
      if let change = changes.changes[summary.indicator],
        change.pAdjusted < context.findings.plan.falseDiscoveryRate
      {
        importance += 4
      }
      if !summary.better.isEmpty || !summary.worse.isEmpty { importance += 2 }
      if !summary.red.isEmpty { importance += 1 }
      return importance
    }
    return summaries.sorted { (-importance($0), $0.indicator) < (-importance($1), $1.indicator) }
      .prefix(rowsShown).map(\.indicator)
  }

  // MARK: - As a document

  func blocks() -> [Document.Block] {
    let opening = OpeningSection(context: context)
    var blocks = opening.head
    guard context.findings.period != nil else { return blocks + [.paragraph(context.phrase.noFigures())] }
    if !statements.isEmpty { blocks += [.heading(.init(.group, words.summary)), .statements(statements)] }
    blocks += accounts.blocks()
    let targetBlocks = SectionTargets(context: context, words: words).blocks(targets)
    blocks += targetBlocks
    if context.audience != .council || targetBlocks.isEmpty {
      blocks += SectionComparison(context: context, words: words, unit: unit, changes: changes).blocks(comparison)
    }
    if shown < measured, !targets.isEmpty || !comparison.isEmpty {
      let numbers = context.phrase.numbers
      blocks.append(.paragraph(words.rowsNote(numbers.integer(shown), numbers.integer(measured))))
    }
    if !developments.isEmpty {
      blocks += [.heading(.init(.group, words.developments)), .bullets(developments)]
    }
    if !learning.isEmpty { blocks += [.heading(.init(.group, words.learning)), .bullets(learning)] }
    return blocks + [.heading(.init(.group, words.notes)), .bullets(notes)]
  }

  var accounts: AccountsSection {
    var accounts = AccountsSection(context: context)
    accounts.unitsListed = context.isAggregated ? 0 : Self.accountsShown
    return accounts
  }

  // MARK: - Basis and method

  var heldBack: String { OpeningSection(context: context).heldBack }

  /// nil where neither card nor files say.
  var sources: String? {
    var named: [String] = []
    for indicator in context.study.indicators {
      if let text = indicator.source?.text(in: context.language), !named.contains(text) { named.append(text) }
    }
    if named.isEmpty { named = context.study.origins(shown: Self.originsShown, context.phrase) }
    if named.isEmpty {
      named = context.study.sources.map { $0.path.split(separator: "/").last.map(String.init) ?? $0.path }
    }
    return named.isEmpty ? nil : context.phrase.indicatorSources(Self.withoutRepetition(named))
  }

  var extracted: String? {
    context.study.extracted.map {
      context.phrase.extracted(OpeningSection(context: context).date($0)).capitalisedFirst + "."
    }
  }

  var method: String {
    words.method(
      context.levelText, NotesSection.percent(context.findings.plan.falseDiscoveryRate, context.phrase.numbers))
  }

  private var notes: [String] { [heldBack, context.withheldNote, sources, extracted, method].compactMap { $0 } }

  /// A remark in brackets that all of them end with is said once.
  private static func withoutRepetition(_ texts: [String]) -> [String] {
    guard texts.count > 1, let first = texts.first, first.last == ")", let open = first.lastIndex(of: "(") else {
      return texts
    }
    let ending = " " + first[open...]
    guard texts.allSatisfy({ $0.hasSuffix(ending) }) else { return texts }
    return texts.enumerated().map { $0 == texts.count - 1 ? $1 : String($1.dropLast(ending.count)) }
  }
}

extension Headline {
  /// Whether the statement is about an indicator.
  fileprivate func concerns(_ indicator: Int) -> Bool {
    switch self {
    case .differences(let own, _, _, _, _), .spread(let own, _), .developments(let own, _, _, _),
      .movements(let own, _, _, _), .cost(let own, _):
      own == indicator
    case .targets(let furthest, _, let reached): furthest == indicator || reached.contains(indicator)
    case .check(let suspects): suspects.contains { $0.indicator == indicator }
    case .learning(_, _, let clearest): clearest.indicator == indicator
    case .patterns, .noDifferences, .notTested, .noDevelopments, .efficiency: false
    }
  }
}
