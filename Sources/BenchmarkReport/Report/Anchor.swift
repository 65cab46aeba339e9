import BenchmarkCore

/// Names of places in a report, for links to an indicator or a unit.
extension ReportContext {
  func anchor(indicator: Int) -> String {
    HTML.identifier("i-" + cardPrefix + study.indicators[indicator].id)
  }

  func anchor(unit: Int) -> String {
    HTML.identifier("u-" + cardPrefix + study.organisation.units[unit].id)
  }

  private var cardPrefix: String { study.card.map { $0.id + "-" } ?? "" }
}
