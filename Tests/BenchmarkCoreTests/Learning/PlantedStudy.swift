import BenchmarkCore

/// A simulated study with planted better units: two context variables, one proportion, a cost.
///
/// Units are alike in circumstances on a ring of clusters; a share of them is truly better by `effect`.
struct PlantedStudy {
  var units = 60
  var n = 100
  var share = 0.7
  var effect = 0.15
  /// Every so many units is truly better; 0: none.
  var every = 5
  var dearer: Set<Int> = []
  var seed: UInt64 = 1

  func isBetter(_ unit: Int) -> Bool { every > 0 && unit % every == 0 }

  func study() -> Study {
    var stream = RandomStream(seed: seed)
    var columns = [[String?]](repeating: [], count: 2)
    for _ in 0..<units {
      columns[0].append("\(50 + 15 * stream.normal())")
      columns[1].append("\(70 + 8 * stream.normal())")
    }
    var result = Series(cells: units)
    result.numerator = [Double](repeating: .nan, count: units)
    result.denominator = result.numerator
    var cost = Series(cells: units)
    for unit in 0..<units {
      let chance = isBetter(unit) ? share + effect : share
      var events = 0
      for _ in 0..<n where stream.uniform() < chance { events += 1 }
      result.numerator?[unit] = Double(events)
      result.denominator?[unit] = Double(n)
      result.values[unit] = 100 * Double(events) / Double(n)
      result.status[unit] = .ok
      cost.values[unit] = dearer.contains(unit) ? 4000 : 3000
      cost.status[unit] = .ok
    }
    var card = Card(
      id: "c", name: LocalizedText("c"),
      indicators: [
        Indicator(id: "andel", kind: .proportion, direction: .higher, per: 100, importantChange: 10),
        Indicator(id: "kostnad", kind: .amount, direction: .lower),
      ])
    card.context = ["plasser", "behov"]
    card.cost = Card.Cost(indicator: "kostnad", results: ["andel"])
    return Study(
      card: card,
      organisation: Organisation(
        units: (0..<units).map { Unit(id: "u\($0)") },
        columns: [.init(name: "plasser", values: columns[0]), .init(name: "behov", values: columns[1])]),
      indicators: card.indicators, panel: Panel(unitCount: units, periods: [.year(2025)], series: [result, cost]))
  }

  func findings(_ configure: (inout StudyPlan) -> Void = { _ in }) throws -> Findings {
    var plan = StudyPlan()
    plan.steps = [.learning]
    plan.learning.replicates = 0
    configure(&plan)
    return try Analysis.run(study(), plan: plan)
  }
}
