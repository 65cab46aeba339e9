/// What a page and its charts say beyond the report itself, in one language.
protocol PagePhrase: Grammar {
  func pageLabel(_ label: PageLabel) -> String

  func search(for kind: UnitKind?) -> String
  /// Caption of the units on one indicator.
  func valuesTitle(indicator: String, period: String) -> String
  /// - Parameters:
  ///   - level: confidence level of the intervals; nil where there are none.
  ///   - isJudged: the marks stand for lights.
  ///   - hasClear: some unit differs clearly from the others.
  ///   - many: units stand side by side without names.
  ///   - beyond: a value lies outside the scale.
  func valuesNote(level: String?, isJudged: Bool, hasClear: Bool, many: Bool, beyond: Bool) -> String
  /// - Parameter summary: mean, lowest, highest and coverage.
  func valuesDescription(summary: String, better: Int?, worse: Int?, of kind: UnitKind) -> String
  func developmentTitle(indicator: String) -> String
  /// - Parameters:
  ///   - shown: units with a clear development in the chart; `of` them all.
  ///   - hasMean: the mean is the first of the small charts.
  func developmentNote(
    shown: Int, of clear: Int, hasMean: Bool, isTested: Bool, level: String?, breaks: [String], kind: UnitKind
  ) -> String
  func developmentDescription(panels: [String]) -> String
  func seriesTitle(unit: String, indicator: String) -> String
  func seriesDescription(from first: String, value: String, to last: String, _ lastValue: String, breaks: [String])
    -> String
  func seriesWithoutFigures() -> String
  func profileTitle(unit: String) -> String
  func profileNote(level: String?) -> String
  func profileDescription(unit: String, indicators: Int) -> String
  func overviewTitle(of kind: UnitKind) -> String
  func overviewNote(hasLights: Bool, hasVerdicts: Bool) -> String
  func overviewDescription(units: Int, indicators: Int, of kind: UnitKind) -> String
}

/// The fixed words of a page.
enum PageLabel: Sendable, CaseIterable {
  case contents, skipToContent, clear, hits, noHits, figuresAsTable, lowerEnd, upperEnd, changePerYear, toTop
}

extension Language {
  var page: any PagePhrase {
    switch self {
    case .bokmal: Bokmal()
    case .nynorsk: Nynorsk()
    case .english: English()
    }
  }
}
