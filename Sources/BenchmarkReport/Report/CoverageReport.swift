import BenchmarkCore

/// How much of a study is there: one row an indicator, over all periods in which it has rows.
public struct CoverageReport {
  private let findings: [Findings]
  private let language: Language

  /// - Parameter findings: with the coverage step.
  public init(findings: [Findings], language: Language) {
    self.findings = findings
    self.language = language
  }

  public func document() -> Document {
    let phrase = language.phrase
    var blocks: [Document.Block] = []
    for findings in findings {
      if let card = findings.study.card, self.findings.count > 1 {
        blocks.append(.heading(.init(.section, card.name.text(in: language) ?? card.id)))
      }
      let rows = findings.study.indicators.indices.map { row($0, in: findings) }
      blocks.append(
        .table(
          .init(
            columns: [
              .init(phrase.label(.indicator), wraps: true), .init(phrase.label(.period)),
              .init(phrase.label(.hasValue), .right), .init(phrase.label(.suppressed), .right),
              .init(phrase.label(.missing), .right), .init(phrase.label(.notApplicable), .right),
            ], rows: rows)))
    }
    return Document(language: language, blocks: blocks)
  }

  private func row(_ indicator: Int, in findings: Findings) -> Document.Table.Row {
    let phrase = language.phrase
    let numbers = phrase.numbers
    let own = findings.coverage.filter { $0.indicator == indicator }
    let periods = own.map { findings.study.panel.periods[$0.period].description }
    let span = periods.count > 1 ? "\(periods[0])–\(periods[periods.count - 1])" : periods.first ?? "–"
    return Document.Table.Row([
      findings.study.indicators[indicator].name.text(in: language) ?? findings.study.indicators[indicator].id, span,
      phrase.outOf(
        numbers.integer(own.reduce(0) { $0 + $1.withValue }), numbers.integer(own.reduce(0) { $0 + $1.units })),
      numbers.integer(own.reduce(0) { $0 + $1.suppressed }), numbers.integer(own.reduce(0) { $0 + $1.missing }),
      numbers.integer(own.reduce(0) { $0 + $1.notApplicable }),
    ])
  }
}
