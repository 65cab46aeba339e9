import BenchmarkCore

/// One unit on one page, for the conversation with its leader.
///
/// Against the target and against like units are two columns. What is not clear is not told as a difference.
public struct UnitSheet {
  /// Rows of the table: with these the page holds 60 lines.
  static let rowsShown = 16
  static let periodsInLine = 8
  static let itemsShown = 3

  private let context: ReportContext
  private let unit: Int
  private let words: SheetWords

  private var phrase: any Phrase { context.phrase }

  /// - Parameter unit: id of a compared unit.
  /// - Returns: nil where the unit is not among those compared.
  public init?(_ findings: Findings, unit id: String, language: Language) {
    guard let unit = findings.study.organisation.index(of: id), findings.grouping.groupOfUnit[unit] != nil else {
      return nil
    }
    var options = ReportOptions()
    options.fewUnits = .max
    context = ReportContext(findings, language: language, options: options)
    self.unit = unit
    words = SheetWords(language)
  }

  /// Ids of the units that a sheet can be made for.
  public static func units(of findings: Findings) -> [String] {
    let grouping = findings.grouping.groupOfUnit
    return grouping.indices.filter { grouping[$0] != nil }.map { findings.study.organisation.units[$0].id }
  }

  public func document() -> Document {
    var blocks: [Document.Block] = [.title(context.study.organisation.units[unit].name), .facts(facts)]
    if context.study.card?.synthetic == true { blocks.append(.notice(phrase.synthetic())) }
    if let vision = context.study.card?.vision?.text(in: context.language) {
      blocks.append(.paragraph(phrase.quoted(vision)))
    }
    let results = results
    blocks.append(.table(SheetTable(context: context, unit: unit, words: words).table(results)))
    let left = context.summaries.count { $0 != nil } - results.count
    blocks.append(.paragraph(words.legend + (left > 0 ? " " + words.left(phrase.count(left)) : "")))
    blocks.append(.terms(terms(results)))
    return Document(language: context.language, blocks: blocks)
  }

  // MARK: - Who

  private var facts: [String] {
    let register = context.study.organisation
    var facts: [String] = []
    if let parent = register.ancestors(of: unit).first { facts.append(register.units[parent].name) }
    // The first column of the context is the size of the unit.
    if let name = context.study.card?.context.first, let value = register.column(named: name)?.values[unit] {
      facts.append("\(value) \(name.replacing("_", with: " "))")
    }
    if let period = context.findings.period { facts.append(context.periodText(period)) }
    if let card = context.study.card {
      facts.append(card.name.text(in: context.language) ?? card.id)
      if card.approval == nil { facts.append(phrase.notApproved()) }
    }
    return facts
  }

  // MARK: - Results

  /// The indicators that the sheet shows, in the order of the card; when they are too many those with something to say.
  private var results: [SheetResult] {
    let all = context.summaries.compactMap { $0 }.map { SheetResult(context: context, unit: unit, summary: $0) }
    guard all.count > Self.rowsShown else { return all }
    let kept = all.enumerated().sorted { (-$0.element.importance, $0.offset) < (-$1.element.importance, $1.offset) }
      .prefix(Self.rowsShown).map(\.offset)
    return kept.sorted().map { all[$0] }
  }

  // MARK: - The conversation

  private func terms(_ results: [SheetResult]) -> [Document.Term] {
    var terms: [Document.Term] = []
    func add(_ term: String, _ lines: [String]) {
      if !lines.isEmpty { terms.append(.init(term, lines)) }
    }
    func named(_ results: [SheetResult]) -> [String] {
      guard !results.isEmpty else { return [] }
      let names = results.prefix(Self.itemsShown).map { "\($0.name) \($0.valueText)" }
      guard results.count > names.count else { return [phrase.list(names) + "."] }
      return [names.joined(separator: ", ") + " " + phrase.andMore(results.count - names.count) + "."]
    }
    let strong = results.filter(\.isStrong)
    let weak = results.filter(\.isWeak).sorted {
      ($0.rankOfConcern, $0.summary.indicator) < ($1.rankOfConcern, $1.summary.indicator)
    }
    add(phrase.label(.strong), named(strong))
    add(phrase.label(.workOn), named(weak))
    add(phrase.label(.development), developments(results))
    add(words.actions, actions(weak))
    // Learning partners where the run looked for them; otherwise who is clearly better.
    terms +=
      UnitLearning(context)?.terms(unit)
      ?? SheetLearning(context: context, unit: unit, words: words).terms(weak: weak, strong: strong)
    add(words.questions, questions(weak, results))
    add(words.agreement, [words.agreementLine, words.agreementLine])
    return terms
  }

  private func developments(_ results: [SheetResult]) -> [String] {
    let clear = results.compactMap { result -> String? in
      guard let trend = result.trend, context.change(trend) != nil else { return nil }
      let measure = context.measures[result.summary.indicator]
      let change = measure.change(trend.slope) + NumberFormat.hardSpace + measure.changeUnit
      return "\(result.developmentMark) \(result.name) (\(phrase.perYear(change)))"
    }
    return clear.isEmpty ? [] : [phrase.list(Array(clear.prefix(Self.itemsShown))) + "."]
  }

  /// Agreed actions that are open, and the weak indicators without one.
  private func actions(_ weak: [SheetResult]) -> [String] {
    guard !context.study.actions.isEmpty else { return [] }
    let own = context.findings.actions.filter { $0.unit == unit }
    var lines = own.filter { $0.action?.isOpen == true }.prefix(Self.itemsShown).compactMap { row -> String? in
      guard let action = row.action else { return nil }
      let date = action.due.map { phrase.date(year: $0.year, month: $0.month, day: $0.day) }
      let who = [action.responsible, date].compactMap { $0 }
      let concerns = row.concerns.map(context.language.costPhrase.concern)
      return "\(context.indicatorName(row.indicator)): \(action.text)"
        + (who.isEmpty ? "" : " (\(who.joined(separator: ", ")))")
        + (concerns.isEmpty ? "." : " – \(concerns.joined(separator: ", ")).")
    }
    let without = own.filter { $0.concerns == [.noAction] }.map { context.indicatorName($0.indicator) }
    if !without.isEmpty { lines.append(words.noAction(phrase.list(Array(without.prefix(Self.itemsShown))))) }
    if lines.isEmpty { lines.append(words.noActions) }
    return lines
  }

  /// Open questions about what the figures show; none of them says what the answer is.
  private func questions(_ weak: [SheetResult], _ results: [SheetResult]) -> [String] {
    var questions: [String] = []
    if let first = weak.first { questions.append(words.questionWeak(first.name)) }
    if let better = results.first(where: { $0.trend.flatMap(context.change) == .better }) {
      questions.append(words.questionImproved(better.name))
    }
    questions.append(words.questionMissing)
    return questions
  }
}
