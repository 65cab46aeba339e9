import BenchmarkCore

extension UnitSheet {
  /// The fields that a template of the unit sheet can ask for.
  public static let templateFields: [TemplateField] = [
    TemplateField("language", .text, "nb, nn or en."),
    TemplateField("words", .record(TemplateWord.fields), "Headings and column titles in the language of the run."),
    TemplateField("unit", .text, "Name of the unit."),
    TemplateField("unit_id", .text, "Key of the unit."),
    TemplateField("facts", .list(TertialSection.sentence), "The unit above, size, period and card."),
    TemplateField("period", .text, "The period, in words."),
    TemplateField("synthetic", .text, "The warning that figures are made up; absent where they are real."),
    TemplateField("vision", .text, "Vision of the card."),
    TemplateField("results", .list(result), "The indicators of the sheet, in the order of the card."),
    TemplateField("left_out", .text, "How many indicators there is no room for; absent where all are there."),
    TemplateField("parts", .list(part), "What is strong, what to work on, actions, whom to ask, questions, agreement."),
  ]

  private static let result: [TemplateField] = [
    TemplateField("indicator", .text, "Name of the indicator."),
    TemplateField("indicator_id", .text, "Key of the indicator."),
    TemplateField("perspective", .text, "Name of its perspective."),
    TemplateField("value", .number, "Value of the unit."),
    TemplateField("absence", .text, "Why there is no value; absent where there is one."),
    TemplateField("target", .text, "The target, or its range."),
    TemplateField("light", .text, "green, yellow or red; absent without a target or a value."),
    TemplateField("light_word", .text, "The light in the language of the run."),
    TemplateField("mean", .number, "Mean of the group."),
    TemplateField("others", .text, "Clearly better or weaker than the others; a dot where no difference is clear."),
    TemplateField("development", .text, "Arrow of the development; absent where it was not tested."),
  ]

  private static let part: [TemplateField] = [
    TemplateField("heading", .text, "What the lines are about."),
    TemplateField("lines", .list(TertialSection.sentence), "The lines."),
  ]

  /// What a template of the sheet is filled with: what the page itself holds.
  public func templateContent() -> TemplateContent {
    let page = laidOut()
    func sentences(_ texts: [String]) -> TemplateValue {
      .list(
        texts.enumerated().map { place, text in
          TemplateRecord(["text": .text(text), "number": .number("\(place + 1)", Double(place + 1))])
        })
    }
    let study = context.study
    return TemplateContent(
      fields: Self.templateFields,
      record: TemplateRecord([
        "language": .text(context.language.rawValue),
        "words": .record(TemplateWord.record(context.language, SectionWords(context.language))),
        "unit": .text(study.organisation.units[unit].name), "unit_id": .text(study.organisation.units[unit].id),
        "facts": sentences(facts), "period": .text(context.findings.period.map(context.periodText)),
        "synthetic": .text(study.card?.synthetic == true ? context.phrase.synthetic() : nil),
        "vision": .text(study.card?.vision?.text(in: context.language)),
        "results": .list(page.results.map(record)), "left_out": .text(page.left),
        "parts": .list(
          page.terms.map { TemplateRecord(["heading": .text($0.term), "lines": sentences($0.lines)]) }),
      ]))
  }

  private func record(_ result: SheetResult) -> TemplateRecord {
    let indicator = result.summary.indicator
    let measure = context.measures[indicator]
    let definition = context.study.indicators[indicator]
    let perspective = context.study.card?.perspectives.first { $0.id == definition.perspective }
    let value = context.value(unit, indicator, result.summary.period)
    let isJudged = result.light != .grey
    return TemplateRecord([
      "indicator": .text(result.name), "indicator_id": .text(definition.id),
      "perspective": .text(perspective.map { $0.name.text(in: context.language) ?? $0.id }),
      "value": result.hasValue ? .number(result.valueText, value) : .absent,
      "absence": .text(result.hasValue ? nil : context.absence(unit, indicator, result.summary.period)),
      "target": .text(context.bareTarget(indicator)), "light": .text(isJudged ? result.light.rawValue : nil),
      "light_word": .text(isJudged ? "\(Mark.of(result.light)) \(context.word(result.light))" : nil),
      "mean": .number(result.mean, measure.number), "others": .text(words.verdict(result.verdict)),
      "development": .text(result.developmentMark),
    ])
  }
}
