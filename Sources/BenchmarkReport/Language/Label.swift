/// The fixed words of reports: headings, column titles, marks. A sentence is a phrase, not a label.
enum Label: Sendable, CaseIterable {
  // Sections.
  case mostImportant, howToRead, indicators, dataQuality, method, sources
  // Columns.
  case unit, group, value, interval, n, versusTarget, versusOthers, place, typicalPlace, mean, lowest, highest, better,
    worse
  case indicator, hasValue, suppressed, missing, notApplicable, preliminary, reason, period
  case unitsWithValue, count, names
  // Words beside the marks.
  case green, yellow, red, noLight
  case clearlyBetter, noClearDifference, clearlyWorse
  case improving, worsening, rising, falling
  // Lines of a unit.
  case strong, workOn, development, otherwise, without
  case higherIsBetter, lowerIsBetter, insideIsBetter, notJudged
  case withoutPerspective
}
