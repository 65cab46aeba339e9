/// A new study: a skeleton card whose comments teach, CSV files with example rows, and a page on how to go on.
public struct StudyTemplate: Sendable {
  public struct File: Sendable, Equatable {
    public var name: String
    public var text: String
  }

  let type: StudyTemplateType
  let language: Language
  private let words: TemplateWords
  private let indicators: [TemplateIndicator]

  public init(_ type: StudyTemplateType, language: Language) {
    self.type = type
    self.language = language
    words = TemplateWords(language)
    indicators = TemplateIndicator.all(for: type)
  }

  public var files: [File] {
    let isEnglish = language == .english
    let cardName = isEnglish ? "card.yaml" : "styringskort.yaml"
    return [
      File(
        name: cardName,
        text: CardTemplate(type: type, indicators: indicators, words: words, language: language).text),
      File(name: isEnglish ? "units.csv" : "enheter.csv", text: csv(units)),
      File(name: isEnglish ? "observations.csv" : "verdier.csv", text: csv(observations)),
      File(name: "tiltak.csv", text: csv(actions)),
      File(name: "okonomi.csv", text: csv(accounts)),
      File(name: words.readMeName, text: words.readMe),
    ]
  }

  // MARK: - Tables

  private static let unitKeys = ["100010", "100020", "100030"]

  private var units: [[String]] {
    let context = type.context
    let header = words.unitHeader + (context.map { [$0.column] } ?? [])
    return [header]
      + Self.unitKeys.enumerated().map { position, key in
        [key, words.exampleUnit(position + 1), type.unitType] + (context.map { ["\($0.values[position])"] } ?? [])
      }
  }

  private var observations: [[String]] {
    var rows = [words.observationHeader]
    for (unit, key) in Self.unitKeys.enumerated() {
      for indicator in indicators {
        for (period, name) in type.periods.enumerated() {
          rows.append([key, indicator.id, name] + figures(indicator, 2 * unit + period))
        }
      }
    }
    return rows
  }

  /// Value, n, numerator, denominator, standard deviation.
  private func figures(_ indicator: TemplateIndicator, _ place: Int) -> [String] {
    switch indicator.example {
    case .mean(let values, let n, let sd):
      [number(values[place], 1), "\(n[place])", "", "", number(sd, 1)]
    case .share(let numerators, let denominators, let per):
      [
        number(per * Double(numerators[place]) / Double(denominators[place]), 2), "", "\(numerators[place])",
        "\(denominators[place])", "",
      ]
    case .amount(let values): [number(values[place], indicator.decimals), "", "", "", ""]
    }
  }

  private var actions: [[String]] {
    [words.actionHeader, [Self.unitKeys[2], "sykefravaer"] + words.exampleAction]
  }

  private var accounts: [[String]] {
    let budgets = [18_000_000, 21_500_000, 8_200_000]
    var rows = [words.accountHeader]
    for (unit, key) in Self.unitKeys.enumerated() {
      for (period, name) in type.accountPeriods.enumerated() {
        // The first tertial has a third of the year's budget; a whole year and the last tertial have all of it.
        let part = name.hasSuffix("T1") ? 3 : 1
        let budget = budgets[unit] / part
        let actual = budget + budget / 100 * (unit == 2 ? 2 : period)
        rows.append([key, name, "\(budget)", "\(actual)", "\(budgets[unit])", "\(actual * part)"])
      }
    }
    return rows
  }

  private func number(_ value: Double, _ decimals: Int) -> String {
    let rounded = DecimalRounding(value, decimals: decimals)
    let text = rounded.whole + (decimals > 0 ? (language == .english ? "." : ",") + rounded.fraction : "")
    return (rounded.isNegative ? "-" : "") + text
  }

  /// As a Norwegian spreadsheet opens it with a double click; in English as other programs expect it.
  private func csv(_ rows: [[String]]) -> String {
    let (delimiter, end, mark) = language == .english ? (",", "\n", "") : (";", "\r\n", "\u{FEFF}")
    return mark + rows.map { $0.joined(separator: delimiter) + end }.joined()
  }
}
