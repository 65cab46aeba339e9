import BenchmarkCore

/// The benchmark section of a tertial or annual report, ready to paste: at most two pages, and only what holds.
///
/// One part for each card. With a unit, the comparison follows that unit; otherwise the mean of all.
public struct TertialSection {
  static let statements = 4
  static let developmentsShown = 4
  /// Above this many units the accounts are one line.
  static let accountsShown = 12

  private let parts: [ReportContext]
  private let language: Language
  private let unit: String?
  private let words: SectionWords

  /// - Parameter unit: id of the unit that the comparison follows.
  public init(findings: [Findings], language: Language, unit: String? = nil) {
    var options = ReportOptions()
    options.statements = Self.statements
    parts = findings.map { ReportContext($0, language: language, options: options) }
    self.language = language
    self.unit = unit
    words = SectionWords(language)
  }

  public func document() -> Document {
    var blocks: [Document.Block] = []
    for part in parts { blocks += self.blocks(part) }
    return Document(language: language, blocks: blocks)
  }

  private func blocks(_ context: ReportContext) -> [Document.Block] {
    let opening = OpeningSection(context: context)
    var blocks = opening.head
    guard context.findings.period != nil else { return blocks + [.paragraph(context.phrase.noFigures())] }
    let headlines = Headlines(context.findings)
    let told = headlines.selected(limit: Self.statements)
    blocks += [
      .heading(.init(.group, words.summary)), .statements(HeadlineText(context: context).statements(told)),
    ]
    var accounts = AccountsSection(context: context)
    accounts.unitsListed = Self.accountsShown
    blocks += accounts.blocks()
    let changes = YearlyChanges(context.findings)
    blocks += SectionTargets(context: context, words: words).blocks()
    blocks += SectionComparison(
      context: context, words: words, unit: unit.flatMap { context.study.organisation.index(of: $0) }, changes: changes
    ).blocks()
    blocks += developments(context, told)
    return blocks + notes(context, opening)
  }

  /// Clear developments that the summary has not told.
  private func developments(_ context: ReportContext, _ told: [Headline]) -> [Document.Block] {
    let rest = Headlines(context.findings).clearDevelopments.filter { !told.contains($0) }
    guard !rest.isEmpty else { return [] }
    let sentences = HeadlineText(context: context).statements(Array(rest.prefix(Self.developmentsShown)))
    return [.heading(.init(.group, words.developments)), .bullets(sentences)]
  }

  private func notes(_ context: ReportContext, _ opening: OpeningSection) -> [Document.Block] {
    let phrase = context.phrase
    var named: [String] = []
    for indicator in context.study.indicators {
      if let text = indicator.source?.text(in: language), !named.contains(text) { named.append(text) }
    }
    if named.isEmpty {
      named = context.study.sources.map { $0.path.split(separator: "/").last.map(String.init) ?? $0.path }
    }
    var lines = [opening.heldBack]
    if !named.isEmpty { lines.append(phrase.indicatorSources(named)) }
    if let extracted = context.study.extracted {
      lines.append(phrase.extracted(opening.date(extracted)).capitalisedFirst + ".")
    }
    lines.append(
      words.method(
        context.levelText, NotesSection.percent(context.findings.plan.falseDiscoveryRate, phrase.numbers)))
    return [.heading(.init(.group, words.notes)), .bullets(lines)]
  }
}
