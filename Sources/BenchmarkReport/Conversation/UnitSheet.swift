import BenchmarkCore

/// One unit on one page, for the conversation with its leader.
///
/// Against the target and against like units are two columns. What is not clear is not told as a difference.
public struct UnitSheet {
  /// Lines of a page in text.
  static let pageLength = 60
  /// Rows of the table at most.
  private static let rowsShown = 16
  private static let fewestRows = 8
  /// Lines on learning that are kept when the page is full.
  private static let learningKept = [Int.max, 4, 2, 1]
  static let periodsInLine = 8
  static let itemsShown = 3

  let context: ReportContext
  let unit: Int
  let words: SheetWords

  private var phrase: any Phrase { context.phrase }

  /// - Parameters:
  ///   - unit: id of a compared unit.
  /// - Returns: nil where the unit is not among those compared.
  ///   - audience: whom the sheet is for; nil: the analyst.
  public init?(_ findings: Findings, unit id: String, language: Language, audience: Audience? = nil) {
    guard let unit = findings.study.organisation.index(of: id), findings.grouping.groupOfUnit[unit] != nil else {
      return nil
    }
    var options = ReportOptions()
    options.fewUnits = .max
    options.audience = audience
    context = ReportContext(findings, language: language, options: options, own: [id])
    self.unit = unit
    words = SheetWords(language)
  }

  /// Ids of the units that a sheet can be made for.
  public static func units(of findings: Findings) -> [String] { findings.comparedUnits.map(\.id) }

  /// What is on the page.
  struct Page {
    var results: [SheetResult]
    var terms: [Document.Term]
    /// How many indicators there is no room for.
    var left: String?
  }

  public func document() -> Document { document(laidOut()) }

  /// What there is room for. When the page is too long in text, the lines on learning give way first, then rows of the
  /// table.
  func laidOut() -> Page {
    var rows = Self.rowsShown
    var page = page(rows: rows, learningLines: .max)
    while true {
      for kept in Self.learningKept {
        page = self.page(rows: rows, learningLines: kept)
        if Self.length(of: document(page)) <= Self.pageLength { return page }
      }
      rows -= 2
      if rows < Self.fewestRows { return page }
    }
  }

  private static func length(of document: Document) -> Int {
    TextRenderer().render(document).utf8.count { $0 == UInt8(ascii: "\n") }
  }

  private func page(rows: Int, learningLines: Int) -> Page {
    let results = results(rows)
    let left = context.summaries.count { $0 != nil } - results.count
    return Page(
      results: results, terms: terms(results, learningLines: learningLines),
      left: left > 0 ? words.left(phrase.count(left)) : nil)
  }

  private func document(_ page: Page) -> Document {
    var blocks: [Document.Block] = [.title(context.study.organisation.units[unit].name), .facts(facts)]
    if context.study.card?.synthetic == true { blocks.append(.notice(phrase.synthetic())) }
    if let vision = context.study.card?.vision?.text(in: context.language) {
      blocks.append(.paragraph(phrase.quoted(vision)))
    }
    blocks.append(.table(SheetTable(context: context, unit: unit, words: words).table(page.results)))
    let marked = page.results.filter(\.hasValue).map(\.summary)
    let legend = SectionWords(context.language).withCheckNote(words.legend, marked)
    blocks.append(.paragraph([legend, page.left].compactMap { $0 }.joined(separator: " ")))
    blocks.append(.terms(page.terms))
    return Document(language: context.language, blocks: blocks)
  }

  // MARK: - Who

  var facts: [String] {
    let register = context.study.organisation
    var facts: [String] = []
    if let parent = register.ancestors(of: unit).first { facts.append(register.units[parent].name) }
    // The first column of the context is the size of the unit.
    if let name = context.study.card?.context.first, let value = register.column(named: name)?.values[unit] {
      let number = Double(value.replacing(",", with: "."))
      let text = number.map { phrase.numbers.fixed($0, decimals: DecimalRounding.decimals(of: $0, limit: 1)) } ?? value
      facts.append("\(context.variableName(name).capitalisedFirst): \(text)")
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
  private func results(_ limit: Int) -> [SheetResult] {
    let all = context.summaries.compactMap { $0 }.map { SheetResult(context: context, unit: unit, summary: $0) }
    guard all.count > limit else { return all }
    let kept = all.enumerated().sorted { (-$0.element.importance, $0.offset) < (-$1.element.importance, $1.offset) }
      .prefix(limit).map(\.offset)
    return kept.sorted().map { all[$0] }
  }

  // MARK: - The conversation

  private func terms(_ results: [SheetResult], learningLines: Int) -> [Document.Term] {
    var terms: [Document.Term] = []
    func add(_ term: String, _ lines: [String]) {
      if !lines.isEmpty { terms.append(.init(term, lines)) }
    }
    func named(_ results: [SheetResult]) -> [String] {
      guard !results.isEmpty else { return [] }
      let names = results.prefix(Self.itemsShown).map {
        context.measures[$0.summary.indicator].after($0.name, $0.toldText)
      }
      guard results.count > names.count else { return [phrase.list(names) + "."] }
      return [phrase.list(names + [phrase.andMore(results.count - names.count)]) + "."]
    }
    let strong = results.filter(\.isStrong)
    let weak = results.filter(\.isWeak).sorted {
      ($0.rankOfConcern, $0.summary.indicator) < ($1.rankOfConcern, $1.summary.indicator)
    }
    add(phrase.label(.strong), named(strong))
    add(phrase.label(.workOn), named(weak))
    add(words.check, toCheck(results))
    add(phrase.label(.development), developments(results))
    add(words.actions, actions(results))
    // Learning partners where the run looked for them; otherwise who is clearly better.
    let learning =
      UnitLearning(context)?.terms(unit)
      ?? SheetLearning(context: context, unit: unit, words: words).terms(weak: weak, strong: strong)
    terms += learning.map { Document.Term($0.term, Array($0.lines.prefix(learningLines))) }
    add(words.questions, questions(weak, results))
    add(words.agreement, [words.agreementLine, words.agreementLine])
    return terms
  }

  /// What may be a slip, and why it looks like one.
  private func toCheck(_ results: [SheetResult]) -> [String] {
    results.filter(\.isToCheck).map { result in
      let indicator = result.summary.indicator
      let value = context.value(unit, indicator, result.summary.period)
      let cell = context.cell(unit, result.summary.period)
      let reason = context.findings.comparisons[indicator].outliers[cell]?.reason
      return "\(result.name) \(context.measures[indicator].told(value))"
        + (reason.map { ": \(context.reason($0, indicator))" } ?? "") + "."
    }
  }

  private func developments(_ results: [SheetResult]) -> [String] {
    let clear = results.compactMap { result -> String? in
      guard let trend = result.trend, context.change(trend) != nil else { return nil }
      let measure = context.measures[result.summary.indicator]
      let change = measure.changeWithUnit(measure.change(trend.slope))
      return "\(result.developmentMark)\(NumberFormat.hardSpace)\(result.name) (\(phrase.perYear(change)))"
    }
    return clear.isEmpty ? [] : [phrase.list(Array(clear.prefix(Self.itemsShown))) + "."]
  }

  /// Agreed actions that are open, and the weak indicators without one; not those whose figure is to be checked first.
  private func actions(_ results: [SheetResult]) -> [String] {
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
    let doubtful = Set(results.filter(\.isToCheck).map(\.summary.indicator))
    let without = own.filter { $0.concerns == [.noAction] && !doubtful.contains($0.indicator) }
      .map { context.indicatorName($0.indicator) }
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
