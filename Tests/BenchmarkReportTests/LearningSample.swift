import BenchmarkCore

/// Eight homes run through the analyses: two much better on a proportion, one of them dear; one hidden figure; one amount
/// without uncertainty; one home that has improved.
enum LearningSample {
  static func findings() throws -> Findings {
    let names = ["Alm", "Bjerk", "Sypress", "Due", "Eik", "Furu", "Gran", "Hegg"]
    let columns: [Organisation.Column] = [
      .init(name: "plasser", values: ["40", "42", "44", "46", "48", "50", "52", "54"]),
      .init(name: "andel_behov", values: ["60,5", "61", "62,5", "63", "60", "62", nil, "61,5"]),
    ]
    var review = Indicator(
      id: "gjennomgang",
      name: LocalizedText(
        bokmal: "Legemiddelgjennomgang", nynorsk: "Legemiddelgjennomgang", english: "Medication review"),
      perspective: "arbeidsprosesser", kind: .proportion, unit: LocalizedText("prosent"), direction: .higher,
      decimals: 0, per: 100)
    review.importantChange = 5
    let rooms = Indicator(
      id: "enerom", name: LocalizedText(bokmal: "Enerom", nynorsk: "Einerom", english: "Single rooms"),
      perspective: "arbeidsprosesser", kind: .amount, unit: LocalizedText("prosent"), direction: .higher, decimals: 0)
    let cost = Indicator(
      id: "kostnad",
      name: LocalizedText(bokmal: "Kostnad per døgn", nynorsk: "Kostnad per døgn", english: "Cost per day"),
      perspective: "okonomi", kind: .amount, unit: LocalizedText("kroner"), direction: .lower, decimals: 0)
    var card = Card(
      id: "sykehjem", name: LocalizedText("Sykehjem"), unitType: "sykehjem",
      perspectives: [
        Perspective(
          id: "arbeidsprosesser", name: LocalizedText("Arbeidsprosesser"),
          successFactors: [
            LocalizedText(
              bokmal: "Oppdaterte tiltaksplaner", nynorsk: "Oppdaterte tiltaksplanar", english: "Up-to-date care plans")
          ]),
        Perspective(id: "okonomi", name: LocalizedText("Økonomi")),
      ], indicators: [review, rooms, cost])
    card.context = ["plasser", "andel_behov"]
    card.peers = Card.Peers(count: 5)
    card.cost = Card.Cost(indicator: "kostnad", results: ["gjennomgang"])

    let periods = (0..<6).map { Period.year(2020 + $0) }
    let cells = names.count * periods.count
    var first = Series(cells: cells)
    first.numerator = [Double](repeating: .nan, count: cells)
    first.denominator = first.numerator
    var second = Series(cells: cells)
    var third = Series(cells: cells)
    let events = [180.0, 140, 144, 150, 182, 3, 146, 148]
    for unit in names.indices {
      for period in periods.indices {
        let cell = unit * periods.count + period
        let denominator = unit == 5 ? 4.0 : 200
        // Due improves by six persons a year; the others stand still, with a ripple.
        let ripple = Double((unit + 2 * period) % 3 - 1)
        let improvement = unit == 3 ? Double(period - 5) * 6 : unit == 5 ? 0 : ripple
        first.numerator?[cell] = events[unit] + improvement
        first.denominator?[cell] = denominator
        first.values[cell] = 100 * (events[unit] + improvement) / denominator
        first.status[cell] = .ok
        second.values[cell] = [90, 85, 60, 88, 87, 86, 89, 84][unit]
        second.status[cell] = .ok
        third.values[cell] = [3100, 3050, 3000, 3010, 4400, 3000, 3020, 3080][unit]
        third.status[cell] = .ok
      }
    }
    let study = Study(
      card: card,
      organisation: Organisation(
        units: names.enumerated().map { Unit(id: "10\($0)", name: $1, type: "sykehjem") }, columns: columns),
      indicators: card.indicators,
      panel: Panel(unitCount: names.count, periods: periods, series: [first, second, third]))
    var plan = StudyPlan()
    plan.rankReplicates = 50
    plan.learning.replicates = 40
    return try Analysis.run(study, plan: plan)
  }
}
