import BenchmarkCore

extension ReportContext {
  /// What prose calls a circumstance: the indicator's name, the card's name of the column, or the column's header as words.
  ///
  /// A category, `driftsform: privat`, is named by its column and its own text.
  func variableName(_ name: String) -> String {
    if let indicator = study.indicators.firstIndex(where: { $0.id == name }) { return indicatorName(indicator) }
    if let own = study.card?.contextNames[name]?.text(in: language) { return own }
    if let (column, category) = ExplanatoryVariable.category(of: name) { return "\(variableName(column)): \(category)" }
    return name.replacing("_", with: " ")
  }
}
