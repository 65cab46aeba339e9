/// The fields that a template of the tertial section can ask for.
extension TertialSection {
  public static let templateFields: [TemplateField] = [
    TemplateField("language", .text, "nb, nn or en."),
    TemplateField("words", .record(TemplateWord.fields), "Headings and column titles in the language of the run."),
    TemplateField("cards", .list(card), "One for each card of the study."),
  ]

  private static let card: [TemplateField] = [
    TemplateField("name", .text, "Name of the card; without a card that of the indicators."),
    TemplateField("title", .text, "Card, period, and how many units are compared."),
    TemplateField("period", .text, "The period of the section, in words."),
    TemplateField("period_code", .text, "The same as in the tables, such as 2026T1."),
    TemplateField("version", .text, "Version of the card."),
    TemplateField("approved", .flag, "Whether the card is approved."),
    TemplateField("facts", .list(sentence), "Version, approval, edition and extraction date."),
    TemplateField("synthetic", .text, "The warning that figures are made up; absent where they are real."),
    TemplateField("units", .number, "Compared units with a figure."),
    TemplateField("statements", .list(sentence), "What matters most, at most four."),
    TemplateField("accounts", .list(account), "Accounts and budget in thousands; the last row is the sum."),
    TemplateField("accounts_text", .text, "The deviation in words."),
    TemplateField("targets", .list(target), "Each judged indicator against its target."),
    TemplateField("comparison", .list(comparison), "Each indicator with a direction, the mean as 100."),
    TemplateField("comparison_of", .text, "The unit that the three years are of; absent where they are of the mean."),
    TemplateField("rows_note", .text, "How many of the indicators the tables show; absent where all are there."),
    TemplateField("developments", .list(sentence), "Clear developments that the statements have not told."),
    TemplateField("learning", .list(sentence), "Who can ask whom about what."),
    TemplateField("held_back", .text, "What is suppressed and missing, and why."),
    TemplateField("not_named", .text, "How many units are counted without being named; absent where all may be."),
    TemplateField("sources", .text, "Sources of the indicators."),
    TemplateField("extracted", .text, "When the figures were extracted."),
    TemplateField("method", .text, "What was tested, and how."),
  ]

  static let sentence: [TemplateField] = [
    TemplateField("text", .text, "One sentence or fact."),
    TemplateField("number", .number, "Its place, from 1."),
  ]

  private static let account: [TemplateField] = [
    TemplateField("unit", .text, "The unit; absent for the sum."),
    TemplateField("total", .flag, "Whether this is the sum."),
    TemplateField("actual", .number, "Accounts so far."),
    TemplateField("budget", .number, "Budget so far."),
    TemplateField("deviation", .number, "Accounts less budget; positive is more spent."),
    TemplateField("year_budget", .number, "Budget of the year."),
    TemplateField("expected_deviation", .number, "Forecast less budget of the year."),
  ]

  private static let target: [TemplateField] = [
    TemplateField("indicator", .text, "Name of the indicator."),
    TemplateField("indicator_id", .text, "Key of the indicator."),
    TemplateField("target", .text, "The target, or its range."),
    TemplateField("mean", .number, "Mean of the units."),
    TemplateField("mean_last_year", .number, "Mean in the same period last year."),
    TemplateField("green", .number, "Units with a green light."),
    TemplateField("yellow", .number, "Units with a yellow light."),
    TemplateField("red", .number, "Units with a red light."),
    TemplateField("green_last_year", .number, "Green lights in the same period last year."),
    TemplateField("yellow_last_year", .number, "Yellow lights in the same period last year."),
    TemplateField("red_last_year", .number, "Red lights in the same period last year."),
  ]

  private static let comparison: [TemplateField] = [
    TemplateField("indicator", .text, "Name of the indicator."),
    TemplateField("indicator_id", .text, "Key of the indicator."),
    TemplateField("lowest", .number, "Lowest value with the mean as 100; the value itself where there is no index."),
    TemplateField("lowest_unit", .text, "Who has it, or how many."),
    TemplateField("highest", .number, "Highest value, in the same way."),
    TemplateField("highest_unit", .text, "Who has it, or how many."),
    TemplateField("own", .number, "Of the unit that the comparison follows, in the same way."),
    TemplateField("two_years_ago", .number, "Mean, or value of the unit, two years ago."),
    TemplateField("last_year", .number, "Last year."),
    TemplateField("now", .number, "Now."),
    TemplateField("change", .text, "Arrow of a clear change, circle for none; absent where there is no test."),
  ]
}
