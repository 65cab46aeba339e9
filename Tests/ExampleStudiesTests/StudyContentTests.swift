import BenchmarkCore
import Testing

@testable import ExampleStudies

@Suite("Example studies: content")
struct StudyContentTests {
  @Test(
    "sizes of the studies",
    arguments: [
      ("sykehjem", 24, 15, 11), ("skole", 30, 14, 10), ("barnehage", 40, 12, 11), ("sosialkontor", 12, 13, 11),
    ])
  func sizes(id: String, units: Int, indicators: Int, periods: Int) throws {
    let study = try #require(exampleStudies.first { $0.id == id })
    let register = StudyTable(study, "enheter.csv")
    let values = StudyTable(study, "verdier.csv")
    #expect(register.rows.filter { $0["type"] == id }.count == units)
    #expect(Set(values.rows.compactMap { $0["indikator"] }).count == indicators)
    #expect(Set(values.rows.compactMap { $0["periode"] }).count == periods)
    #expect(study.design.card.indicators.count == indicators)
    if id == "sykehjem" { #expect(register.rows.filter { $0["type"] == "bydel" }.count == 8) }
  }

  @Test("the register is a tree under one city, with distinct codes and names", arguments: exampleStudies)
  func register(study: ExampleStudy) {
    let rows = StudyTable(study, "enheter.csv").rows
    let codes = rows.compactMap { $0["enhet"] }
    #expect(Set(codes).count == codes.count)
    let units = rows.filter { $0["type"] == study.id }
    #expect(Set(units.compactMap { $0["navn"] }).count == units.count)
    #expect(rows.filter { $0["overordnet"] == "" }.map { $0["navn"] } == ["Eksempelby"])
    let types = Dictionary(uniqueKeysWithValues: rows.map { ($0["enhet"] ?? "", $0["type"] ?? "") })
    for row in rows where row["type"] != "kommune" {
      #expect(types[row["overordnet"] ?? ""] == (row["type"] == "bydel" ? "kommune" : "bydel"))
    }
    for row in units {
      for column in study.design.card.context { #expect(StudyTable.number(row[column]) != nil) }
    }
  }

  @Test("no unit or district bears the name of a district of Bergen", arguments: exampleStudies)
  func inventedNames(study: ExampleStudy) {
    let real = ["Arna", "Bergenhus", "Fana", "Fyllingsdalen", "Laksevåg", "Ytrebygda", "Årstad", "Åsane", "Bergen"]
    for row in StudyTable(study, "enheter.csv").rows {
      let words = (row["navn"] ?? "").split(separator: " ").map(String.init)
      #expect(words.allSatisfy { !real.contains($0) })
    }
  }

  @Test("rows stand in the order of register, card and time, once each", arguments: exampleStudies)
  func order(study: ExampleStudy) {
    let design = study.design
    let keys = study.observations.map { row in
      [
        design.places.firstIndex { $0.code == row.place.code } ?? -1,
        design.measures.firstIndex { $0.indicator.id == row.indicator } ?? -1,
        design.periods.firstIndex(of: row.period) ?? -1,
      ]
    }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }

  @Test("numbers fit their kind", arguments: exampleStudies)
  func kinds(study: ExampleStudy) {
    let indicators = Dictionary(uniqueKeysWithValues: study.design.card.indicators.map { ($0.id, $0) })
    let misfits = study.observations.filter { row in indicators[row.indicator].map { !fits(row, $0) } ?? true }
    #expect(misfits.isEmpty, "\(misfits.prefix(3))")
  }

  private func fits(_ row: Observation, _ indicator: Indicator) -> Bool {
    guard let value = row.value else {
      return !row.status.hasValue && row.n == nil && row.numerator == nil && row.denominator == nil && row.sd == nil
        && row.margin == nil
    }
    guard row.status.hasValue, indicator.scale?.contains(value) ?? true else { return false }
    if let numerator = row.numerator, let denominator = row.denominator {
      // Half a unit of the last decimal.
      let rounding = [0.5, 0.05, 0.005][row.decimals]
      let exact = numerator / denominator * indicator.per
      guard denominator > 0, abs(exact - value) <= rounding * (1 + 1e-9) else { return false }
    }
    switch indicator.kind {
    case .mean: return row.n.map { $0 == 1 || $0 > 1 && (row.sd != nil || row.margin != nil) } ?? false
    case .proportion:
      guard let numerator = row.numerator, let denominator = row.denominator else { return false }
      return numerator <= denominator && numerator == numerator.rounded() && denominator == denominator.rounded()
    case .rate: return row.numerator.map { $0 == $0.rounded() } ?? false
    case .amount, .count, .score, .index: return true
    }
  }

  @Test("the studies are ragged: late starts, gaps with reasons, small and hidden cells", arguments: exampleStudies)
  func ragged(study: ExampleStudy) throws {
    let design = study.design
    let rows = study.observations
    for place in design.places {
      let periods = rows.filter { $0.place.code == place.code }.map { "\($0.period)" }
      #expect(periods.min() == place.first ?? "\(design.periods[0])")
      #expect(periods.max() == place.last ?? "\(design.periods[design.periods.count - 1])")
    }
    #expect(design.places.contains { $0.first != nil })
    #expect(rows.contains { $0.status == .suppressed })
    #expect(rows.contains { $0.status == .missing })
    #expect(rows.contains { $0.status == .preliminary })
    let small = rows.filter { row in
      let indicator = design.card.indicators.first { $0.id == row.indicator }
      let limit = Double(indicator?.minimumN ?? 5)
      switch indicator?.kind {
      case .mean: return row.n.map { Double($0) < limit } ?? false
      case .proportion: return row.denominator.map { $0 < limit } ?? false
      default: return false
      }
    }
    #expect(!small.isEmpty)
    for measure in design.measures where measure.stride == 2 {
      let waves = Set(rows.filter { $0.indicator == measure.indicator.id }.map(\.period)).count
      #expect(waves == (design.periods.count - measure.offset + 1) / 2)
    }
  }

  @Test("traffic lights are mixed in the last period: about half green, some red", arguments: exampleStudies)
  func lights(study: ExampleStudy) {
    let last = study.design.periods[study.design.periods.count - 1]
    var green = 0
    var red = 0
    var all = 0
    for row in study.observations where row.period == last {
      guard let value = row.value,
        let indicator = study.design.card.indicators.first(where: { $0.id == row.indicator }),
        let limits = indicator.limits
      else { continue }
      all += 1
      switch (indicator.direction, indicator.target) {
      case (.higher, _):
        green += value >= limits.green ?? 0 ? 1 : 0
        red += value < limits.red ?? 0 ? 1 : 0
      case (.lower, _):
        green += value <= limits.green ?? 0 ? 1 : 0
        red += value > limits.red ?? 0 ? 1 : 0
      case (.range, .range(let low, let high)):
        green += value >= low && value <= high ? 1 : 0
        red += limits.redRange.map { value <= $0.lowerBound || value >= $0.upperBound ? 1 : 0 } ?? 0
      default: break
      }
    }
    #expect((0.4...0.6).contains(Double(green) / Double(all)))
    #expect((0.1...0.25).contains(Double(red) / Double(all)))
  }
}
