import BenchmarkCore

extension TertialSection {
  /// What a template of the section is filled with: the values of its tables.
  public func templateContent() -> TemplateContent {
    TemplateContent(
      fields: Self.templateFields,
      record: TemplateRecord([
        "language": .text(language.rawValue), "words": .record(TemplateWord.record(language, words)),
        "cards": .list(parts.map { $0.templateRecord() }),
      ]))
  }
}

extension SectionPart {
  fileprivate func templateRecord() -> TemplateRecord {
    let study = context.study
    let opening = OpeningSection(context: context)
    let numbers = context.phrase.numbers
    let period = context.findings.period
    let hasFigures = period != nil
    let isPartial = shown < measured && !(targets.isEmpty && comparison.isEmpty)
    return TemplateRecord([
      "name": .text(study.card?.name.text(in: context.language) ?? opening.title),
      "title": .text(opening.title),
      "period": .text(period.map(context.periodText)),
      "period_code": .text(period.map { study.panel.periods[$0].description }),
      "version": .text(study.card?.version),
      "approved": .flag(study.card?.approval != nil),
      "facts": Self.sentences(opening.facts),
      "synthetic": .text(study.card?.synthetic == true ? context.phrase.synthetic() : nil),
      "units": .count(hasFigures ? opening.unitsWithFigures : nil, numbers),
      "statements": Self.sentences(statements),
      "accounts": .list(hasFigures ? accounts.rows.map(account) : []),
      "accounts_text": .text(hasFigures ? accounts.sentence : nil),
      "targets": .list(targets.map(target)),
      "comparison": .list(comparison.map(compared)),
      "comparison_of": .text(unit.map(context.name)),
      "rows_note": .text(isPartial ? words.rowsNote(numbers.integer(shown), numbers.integer(measured)) : nil),
      "developments": Self.sentences(developments),
      "learning": Self.sentences(learning),
      "held_back": .text(hasFigures ? heldBack : context.phrase.noFigures()),
      "not_named": .text(context.withheldNote),
      "sources": .text(sources),
      "extracted": .text(extracted),
      "method": .text(method),
    ])
  }

  private static func sentences(_ texts: [String]) -> TemplateValue {
    .list(
      texts.enumerated().map { place, text in
        TemplateRecord(["text": .text(text), "number": .number("\(place + 1)", Double(place + 1))])
      })
  }

  private func account(_ row: AccountsSection.Row) -> TemplateRecord {
    func amount(_ value: Double) -> TemplateValue { .number(value, accounts.thousands) }
    return TemplateRecord([
      "unit": .text(row.unit.map(context.tableName)), "total": .flag(row.unit == nil), "actual": amount(row.actual),
      "budget": amount(row.budget), "deviation": amount(row.deviation), "year_budget": amount(row.yearBudget),
      "expected_deviation": amount(row.expectedDeviation),
    ])
  }

  private func target(_ row: SectionTargets.Row) -> TemplateRecord {
    let measure = context.measures[row.summary.indicator]
    let numbers = context.phrase.numbers
    func count(_ figures: GroupFigures?, _ light: Light) -> TemplateValue {
      .count(figures?.count(light), numbers)
    }
    return TemplateRecord([
      "indicator": .text(SectionTargets(context: context, words: words).name(row)),
      "indicator_id": .text(context.study.indicators[row.summary.indicator].id),
      "target": .text(context.bareTarget(row.summary.indicator)), "mean": .number(row.now.mean, measure.short),
      "mean_last_year": .number(row.lastYear?.mean, measure.short), "green": count(row.now, .green),
      "yellow": count(row.now, .yellow), "red": count(row.now, .red), "green_last_year": count(row.lastYear, .green),
      "yellow_last_year": count(row.lastYear, .yellow), "red_last_year": count(row.lastYear, .red),
    ])
  }

  private func compared(_ row: SectionComparison.Row) -> TemplateRecord {
    let measure = context.measures[row.summary.indicator]
    func position(_ position: SectionComparison.Position?) -> TemplateValue {
      position.map { .number($0.text, $0.value) } ?? .absent
    }
    return TemplateRecord([
      "indicator": .text(context.indicatorName(row.summary.indicator)),
      "indicator_id": .text(context.study.indicators[row.summary.indicator].id),
      "lowest": position(row.lowest?.position), "lowest_unit": .text(row.lowest?.who),
      "highest": position(row.highest?.position), "highest_unit": .text(row.highest?.who), "own": position(row.own),
      "two_years_ago": .number(row.years[0], measure.number), "last_year": .number(row.years[1], measure.number),
      "now": .number(row.years[2], measure.number), "change": .text(row.change),
    ])
  }
}
