import BenchmarkCore

/// The parts of sentences on learning, with names and numbers written.
struct LearningText {
  let context: ReportContext
  let learning: LearningFindings
  let peers: PeerFindings

  /// nil where the run did not look for learning partners.
  init?(_ context: ReportContext) {
    guard let learning = context.findings.learning, let peers = context.findings.peers else { return nil }
    self.context = context
    self.learning = learning
    self.peers = peers
  }

  var phrase: any LearningPhrase { context.language.learning }

  /// The gap with its unit, in percentage points where the values are per cent.
  func gap(_ row: LearningRow) -> String {
    let measure = context.measures[row.indicator]
    return measure.number(row.gap) + NumberFormat.hardSpace + measure.changeUnit
  }

  func interval(_ row: LearningRow) -> String { context.measures[row.indicator].range(row.lower, row.upper) }

  func share(_ value: Double) -> String { context.phrase.numbers.percent(100 * value, decimals: 0) }

  /// The cost of the partner; nil where it is not known, or where the match is about the cost itself.
  func costDifference(_ row: LearningRow) -> CostDifference? {
    guard let cost = learning.costIndicator, cost != row.indicator, !row.costGap.isNaN,
      let period = context.summaries[cost]?.period
    else { return nil }
    let own = context.value(row.unit, cost, period)
    // Differences of a hundredth are said to be none: the figure is a mean over a period.
    if abs(row.costGap) <= 0.01 * abs(own) { return .same }
    let amount = context.measures[cost].value(abs(row.costGap))
    return row.costGap < 0 ? .lower(amount) : .higher(amount)
  }

  /// Yearly change of a partner that has improved.
  func change(_ row: LearningRow) -> String? {
    guard
      let trend = context.findings.trends.first(where: { $0.unit == row.partner && $0.indicator == row.indicator })
    else { return nil }
    let measure = context.measures[row.indicator]
    return measure.change(trend.slope) + NumberFormat.hardSpace + measure.changeUnit
  }

  /// A column of the register as people write it.
  func variableName(_ name: String) -> String {
    context.variableName(name).lowercasedFirst
  }

  func contextText(_ difference: ContextDifference, unit: Int) -> ContextText? {
    guard let variable = peers.context(of: unit)?.variables[difference.variable], !difference.difference.isNaN else {
      return nil
    }
    // Both alike, so that 23.3 is not held against 20.
    let decimals =
      variable.isCategory
      ? 0 : [difference.peerValue, difference.value].map { DecimalRounding.decimals(of: $0, limit: 1) }.max() ?? 0
    func text(_ value: Double) -> String {
      if variable.isCategory { return variable.labels[Int(value)] }
      return context.phrase.numbers.fixed(value, decimals: decimals)
    }
    return ContextText(
      name: variableName(variable.name), theirs: text(difference.peerValue), yours: text(difference.value))
  }

  func question(_ question: LearningQuestion, for row: LearningRow) -> String? {
    let text: QuestionText
    switch question {
    case .whatChanged(let since):
      text = .whatChanged(indicator: context.indicatorName(row.indicator), since: context.periodText(since))
    case .connection(let indicator):
      guard
        let difference = learning.differences.first(where: {
          $0.unit == row.unit && $0.partner == row.partner && $0.indicator == indicator
        })
      else { return nil }
      let measure = context.measures[indicator]
      text = .connection(
        ContextText(
          name: context.indicatorName(indicator).lowercasedFirst, theirs: measure.short(difference.partnerValue),
          yours: measure.short(difference.value)))
    case .successFactor(let perspective, let position):
      guard
        let factor = context.study.card?.perspectives[perspective].successFactors[position].text(in: context.language)
      else { return nil }
      text = .successFactor(factor)
    case .sameCost: text = .sameCost
    case .howTheyWork(let theme): text = .howTheyWork(theme)
    }
    return phrase.question(text)
  }

  /// Clear matches first, then those of lowest p, then by indicator.
  static func firstToTell(_ left: LearningRow, _ right: LearningRow) -> Bool {
    func key(_ row: LearningRow) -> (Int, Double, Int, Int) {
      let tier =
        switch row.basis {
        case .significant: 0
        case .improved: 1
        case .descriptive: 2
        }
      return (tier, row.pAdjusted.isNaN ? 1 : row.pAdjusted, row.unit, row.indicator)
    }
    return key(left) < key(right)
  }
}

extension String {
  /// The text with its first letter in lower case, unless the first word is an abbreviation or a name in capitals.
  var lowercasedFirst: String {
    let second = dropFirst().first
    guard let first, first.isUppercase, second.map({ $0.isLowercase || $0 == " " }) ?? true else { return self }
    return first.lowercased() + dropFirst()
  }
}
