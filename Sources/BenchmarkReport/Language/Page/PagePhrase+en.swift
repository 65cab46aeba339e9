extension English: PagePhrase {
  func pageLabel(_ label: PageLabel) -> String {
    switch label {
    case .contents: "Contents"
    case .skipToContent: "Skip to content"
    case .clear: "Clear"
    case .hits: "Matches"
    case .noHits: "No matches"
    case .figuresAsTable: "The figures as a table"
    case .lowerEnd: "Lower end"
    case .upperEnd: "Upper end"
    case .changePerYear: "Change per year"
    case .toTop: "To the top"
    }
  }

  func search(for kind: UnitKind?) -> String {
    "Search for \(kind.map { noun($0).plural } ?? "units") or indicators"
  }
  func valuesTitle(indicator: String, period: String) -> String { "\(indicator), \(period)" }
  func valuesNote(level: String?, isJudged: Bool, hasClear: Bool, many: Bool, beyond: Bool) -> String {
    var sentences = [isJudged ? "The mark is the value and its light against the target" : "The dot is the value"]
    if let level { sentences[0] += ", the line its \(level) interval" }
    if hasClear {
      sentences.append(
        level == nil
          ? "+ and − are clear differences from the others" : "A dark line is a clear difference from the others"
      )
    }
    if beyond { sentences.append("An arrow stands for a value outside the scale") }
    if many { sentences.append("The names are in the table") }
    return sentences.joined(separator: ". ") + "."
  }
  func valuesDescription(summary: String, better: Int?, worse: Int?, of kind: UnitKind) -> String {
    var text = summary + "."
    if let better, let worse {
      text += " Clearly better than the others: \(numbers.integer(better)). Clearly weaker: \(numbers.integer(worse))."
    }
    return text
  }
  func developmentTitle(indicator: String) -> String { "\(indicator) over time" }
  func developmentNote(
    shown: Int, of clear: Int, hasMean: Bool, isTested: Bool, level: String?, breaks: [String], kind: UnitKind
  ) -> String {
    var sentences: [String] = []
    if clear == 0 {
      sentences.append(
        "The mean of \(noun(kind).definitePlural) with a figure"
          + (isTested ? "; none of them has a clear change" : ""))
    } else {
      let units =
        shown == clear
        ? "\(counted(clear, kind)) with a clear change"
        : "the \(count(shown)) largest of \(numbers.integer(clear)) clear changes"
      sentences.append(((hasMean ? "the mean and " : "") + units).capitalisedFirst)
    }
    if shown + (hasMean ? 1 : 0) > 1 { sentences.append("All on one scale") }
    if let level, clear > 0 { sentences.append("The band is the \(level) interval") }
    if !breaks.isEmpty { sentences.append("The dashed line is a break (new series from \(list(breaks)))") }
    return sentences.joined(separator: ". ") + "."
  }
  func developmentDescription(panels: [String]) -> String { "Small line charts for \(list(panels))." }
  func seriesTitle(unit: String, indicator: String) -> String { "\(indicator), \(unit)" }
  func seriesDescription(from first: String, value: String, to last: String, _ lastValue: String, breaks: [String])
    -> String
  {
    let text =
      first == last
      ? "\(last): \(lastValue)." : "From \(value) in \(withArticle(first)) to \(lastValue) in \(withArticle(last))."
    return text + (breaks.isEmpty ? "" : " Break: new series from \(list(breaks.map(withArticle))).")
  }
  func seriesWithoutFigures() -> String { "No figures." }
  func profileTitle(unit: String) -> String { "All indicators for \(unit)" }
  func profileNote(level: String?) -> String {
    "The dark line is the unit, the light line the mean" + (level.map { ", the band the \($0) interval" } ?? "")
      + ". Each line has a scale of its own."
  }
  func profileDescription(unit: String, indicators: Int) -> String {
    "\(unit) on \(numbers.integer(indicators)) indicators: development, value, target and the others."
  }
  func overviewTitle(of kind: UnitKind) -> String { "All \(noun(kind).plural) on all indicators" }
  func overviewNote(hasLights: Bool, hasVerdicts: Bool) -> String {
    let parts = [
      hasLights ? "The light is against the target" : nil,
      hasVerdicts ? "+ and − are clear differences from the others" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? "The figures are not judged." : parts.joined(separator: ". ") + "."
  }
  func overviewDescription(units: Int, indicators: Int, of kind: UnitKind) -> String {
    "\(digits(units, kind)) in the rows, \(numbers.integer(indicators)) indicators in the columns."
  }
}
