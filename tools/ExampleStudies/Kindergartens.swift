import BenchmarkCore

extension StudyDesign {
  /// 40 kindergartens, eleven years, with a break in the cost series.
  static var kindergartens: StudyDesign {
    let seed: UInt64 = 2026_03
    let places = kindergartenPlaces
    let periods = (2015...2025).map { Period.year($0) }
    let sizes = places.map { Double($0.size) }
    let minority = shares(seed: seed, count: places.count, salt: 1, mean: 22, sd: 12, in: 2...62)
    let young = shares(seed: seed, count: places.count, salt: 2, mean: 36, sd: 5, in: 20...50)
    let measures = kindergartenMeasures
    return StudyDesign(
      seed: seed, card: kindergartenCard(measures.map(\.indicator)), places: places, periods: periods,
      columns: [
        Column(name: "eierform", values: places.map(\.category)),
        Column(name: "antall_barn", values: places.map { String($0.size) }),
        Column(name: "andel_barn_under_3", values: young.map { DecimalText.text($0, 1) }),
        Column(name: "andel_minoritetsspraklige", values: minority.map { DecimalText.text($0, 1) }),
      ],
      factors: factors(seed: seed, sizes: sizes, needs: minority),
      bases: kindergartenBases(seed: seed, sizes: sizes, periods: periods), measures: measures,
      plants: kindergartenPlants,
      notes: [
        "Private barnehager har ikke kommunalt budsjettavvik og rapporterer ikke internkontroll til kommunen.",
        "Medarbeiderundersøkelsen gjøres annethvert år og ikke i det siste året.",
        "Kostnad per oppholdstime har brudd i 2020: ny definisjon løfter nivået om lag 9 prosent.",
      ])
  }

  private static var kindergartenPlaces: [Place] {
    let names: [(String, Int, Int, Bool)] = [
      ("Blåklokka", 0, 58, false), ("Tussilago", 0, 72, false), ("Maurtua", 0, 44, true),
      ("Sommerfuglen", 0, 90, false),
      ("Nøtteliten", 0, 38, false), ("Eventyrskogen", 1, 65, false), ("Rødtoppen", 1, 51, true),
      ("Kongleknatten", 1, 83, false), ("Trostereiret", 1, 47, false), ("Tyttebærtua", 1, 34, true),
      ("Elvesus", 2, 69, false), ("Møllehjulet", 2, 55, false), ("Andedammen", 2, 41, true),
      ("Vannliljen", 2, 98, false),
      ("Småtroll", 2, 62, false), ("Torgløkka", 3, 76, false), ("Bytrollet", 3, 49, true),
      ("Klokketårnet", 3, 57, false),
      ("Regnbuebroen", 3, 88, false), ("Lykteberget", 3, 36, true), ("Sjøstjernen", 4, 66, false),
      ("Ankeret", 4, 53, false), ("Skattkista", 4, 45, true), ("Kråkebollen", 4, 79, false),
      ("Måseredet", 4, 39, false),
      ("Vestavind", 5, 71, false), ("Bjørnehiet", 5, 60, false), ("Reveenka", 5, 42, true),
      ("Hakkespetten", 5, 85, false),
      ("Multemyra", 5, 33, true), ("Solsikken", 6, 74, false), ("Løvetannen", 6, 56, false), ("Humla", 6, 48, true),
      ("Marihøna", 6, 92, false), ("Kløverenga", 6, 40, false), ("Skjellsanden", 7, 52, false),
      ("Båtbyggeriet", 7, 46, true),
      ("Tangloppa", 7, 37, false), ("Værfuglen", 7, 30, false), ("Holmen familiebarnehage", 7, 8, true),
    ]
    return names.enumerated().map { index, entry in
      var place = Place(
        "3410" + (index < 9 ? "0" : "") + "\(index + 1)",
        entry.0.hasSuffix("barnehage") ? entry.0 : entry.0 + " barnehage", entry.1, entry.2,
        entry.3 ? "privat" : "kommunal")
      if entry.0 == "Regnbuebroen" { place.first = "2019" }
      if entry.0 == "Måseredet" { place.last = "2022" }
      return place
    }
  }

  private static func kindergartenBases(
    seed: UInt64, sizes: [Double], periods: [Period]
  ) -> [String: [[Double]]] {
    func base(
      _ salt: UInt64, wobble: Double = 0, decimals: Int = 0, _ level: (Double, Double) -> Double
    ) -> [[Double]] {
      Self.base(
        seed: seed, places: sizes.count, periods: periods.count, salt: salt, wobble: wobble, decimals: decimals
      ) { level(sizes[$0], Double($1)) }
    }
    let children = base(1, wobble: 0.04) { size, _ in size }
    return [
      "barn": children,
      "ansatte": base(2, wobble: 0.04) { size, _ in 3 + size / 3.9 },
      "arsverk": base(3, wobble: 0.03, decimals: 1) { size, _ in 0.8 + size / 4.6 },
      "dager": base(4) { _, _ in 226 },
      "oppholdstimer": children.map { $0.map { DecimalText.rounded($0 * 2680, 0) } },
      "kontrollpunkter": base(5) { _, _ in 32 },
      "budsjett": base(6) { size, year in (size * 118 + 900).rounded() * 1000 * (1 + 0.036 * year) },
    ]
  }

  private static func kindergartenCard(_ indicators: [Indicator]) -> Card {
    Card(
      id: "barnehage",
      name: text("Styringskort for barnehager", "Styringskort for barnehagar", "Kindergarten scorecard"),
      version: "2026", unitType: "barnehage",
      vision: text("Lek, omsorg og læring", "Leik, omsorg og læring", "Play, care and learning"),
      owner: text(
        "Byrådsavdeling for barnehage og skole", "Byrådsavdeling for barnehage og skule",
        "Department of kindergartens and schools"),
      approval: Card.Approval(by: "Kommunaldirektør", on: "2026-02-03"), periods: .year,
      disclosure: Card.Disclosure(minimumN: 5, smallNumerators: false, secondary: true),
      perspectives: CommonMeasures.perspectives(
        users: text(
          "Barna trives, og foreldrene er trygge", "Barna trivst, og foreldra er trygge",
          "Children thrive and parents feel safe"),
        processes: text(
          "Nok voksne hele dagen", "Nok vaksne heile dagen", "Enough adults all day"),
        employees: text(
          "Faglig sterke medarbeidere som er til stede", "Fagleg sterke medarbeidarar som er til stades",
          "Skilled employees who are present"),
        finance: text(
          "God drift innenfor rammen", "God drift innanfor ramma", "Sound operation within the budget"),
        factors: [
          [text("Daglig dialog med foreldrene", "Dagleg dialog med foreldra", "Daily talk with parents")],
          [text("Vikarplan som virker", "Vikarplan som verkar", "A substitute plan that works")],
          [text("Flere barnehagelærere", "Fleire barnehagelærarar", "More kindergarten teachers")],
          [text("Fulle grupper gjennom året", "Fulle grupper gjennom året", "Full groups all year")],
        ]),
      indicators: indicators,
      context: ["antall_barn", "andel_barn_under_3", "andel_minoritetsspraklige"],
      contextNames: [
        "antall_barn": text("antall barn", "talet på barn", "number of children"),
        "andel_barn_under_3": text(
          "andel barn under tre år", "andel barn under tre år", "share of children under three"),
        "andel_minoritetsspraklige": text(
          "andel minoritetsspråklige barn", "andel minoritetsspråklege barn", "share of minority-language children"),
      ],
      peers: Card.Peers(count: 7, weights: ["antall_barn": 1, "andel_barn_under_3": 1]),
      cost: Card.Cost(
        indicator: "kostnad_per_time", results: ["foreldretilfredshet", "dager_under_norm"], volume: ["antall_barn"]),
      synthetic: true)
  }

  private static var kindergartenPlants: [Plant] {
    [
      .level("Sommerfuglen barnehage", "foreldretilfredshet", 0.25),
      .level("Solsikken barnehage", "foreldretilfredshet", 0.35),
      .level("Klokketårnet barnehage", "foreldretilfredshet", -0.4),
      .level("Ankeret barnehage", "dager_under_norm", 6), .level("Elvesus barnehage", "dager_under_norm", 5),
      .level("Vestavind barnehage", "andel_barnehagelaerere", 10),
      .slope("Hakkespetten barnehage", "foreldretilfredshet", from: -0.35, perYear: 0.07),
      .slope("Torgløkka barnehage", "sykefravaer", from: -4, perYear: 1),
      .slip("Kråkebollen barnehage", "areal_per_barn", "2025", 10),
      .gap("Holmen familiebarnehage", "foreldretilfredshet", "2024", .suppressed),
      .gap("Holmen familiebarnehage", "sykefravaer", "2025", .suppressed),
      .gap("Værfuglen barnehage", "foreldretilfredshet", "2018", .suppressed),
      .gap("Maurtua barnehage", "areal_per_barn", "2025", .missing),
      .gap("Andedammen barnehage", "kostnad_per_time", "2025", .missing),
      .gap("Skattkista barnehage", "kostnad_per_time", "2025", .missing),
      .preliminary("Humla barnehage", "kostnad_per_time", "2025"),
    ]
  }
}
