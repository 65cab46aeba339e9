import BenchmarkCore

extension StudyDesign {
  /// 12 social offices, eleven tertials; many of the base figures are small.
  static var socialOffices: StudyDesign {
    let seed: UInt64 = 2026_04
    let places = socialOfficePlaces
    let periods = Array((2023...2026).flatMap { year in (1...3).map { Period.tertial(year, $0) } }.dropLast())
    let sizes = places.map { Double($0.size) }
    let lowIncome = shares(seed: seed, count: places.count, salt: 1, mean: 12, sd: 4, in: 4...24)
    let youth = shares(seed: seed, count: places.count, salt: 2, mean: 13, sd: 3, in: 7...22)
    let measures = socialOfficeMeasures
    return StudyDesign(
      seed: seed, card: socialOfficeCard(measures.map(\.indicator)), places: places, periods: periods,
      columns: [
        Column(name: "innbyggere_18_66", values: places.map { String($0.size) }),
        Column(name: "andel_lavinntekt", values: lowIncome.map { DecimalText.text($0, 1) }),
        Column(name: "andel_18_24", values: youth.map { DecimalText.text($0, 1) }),
      ],
      factors: factors(seed: seed, sizes: sizes, needs: lowIncome),
      bases: socialOfficeBases(seed: seed, sizes: sizes, lowIncome: lowIncome, periods: periods), measures: measures,
      plants: socialOfficePlants, hasAccounts: true,
      notes: [
        "Klager og avsluttede kvalifiseringsprogram er få: mange kontor har færre enn fem i et tertial.",
        "Brukerundersøkelsen gjøres annethvert tertial.",
        "Mottakere følger innbyggertall og lavinntekt; stønad per mottaker stiger om lag 4 prosent i året.",
      ])
  }

  private static var socialOfficePlaces: [Place] {
    [
      Place("352010", "Sosialkontor Nordlia", 0, 14_200, "kommunal"),
      Place("352020", "Sosialkontor Østhaugen", 1, 11_800, "kommunal"),
      Place("352030", "Sosialkontor Granli", 1, 8_300, "kommunal"),
      Place("352040", "Sosialkontor Elvebyen", 2, 16_500, "kommunal"),
      Place("352050", "Sosialkontor Torgbyen", 3, 21_400, "kommunal"),
      Place("352060", "Sosialkontor Rådhuset", 3, 12_600, "kommunal"),
      Place("352070", "Sosialkontor Havnesiden", 4, 17_900, "kommunal"),
      Place("352080", "Sosialkontor Vestmarka", 5, 13_100, "kommunal"),
      Place("352090", "Sosialkontor Lyngmoen", 5, 9_400, "kommunal", first: "2024T1"),
      Place("352100", "Sosialkontor Sørengen", 6, 15_300, "kommunal"),
      Place("352110", "Sosialkontor Kløverenga", 6, 7_700, "kommunal"),
      Place("352120", "Sosialkontor Ytterøya", 7, 1_450, "kommunal"),
    ]
  }

  private static func socialOfficeBases(
    seed: UInt64, sizes: [Double], lowIncome: [Double], periods: [Period]
  ) -> [String: [[Double]]] {
    func base(_ salt: UInt64, wobble: Double = 0, _ level: (Int, Int) -> Double) -> [[Double]] {
      Self.base(
        seed: seed, places: sizes.count, periods: periods.count, salt: salt, wobble: wobble, level: level)
    }
    let clients = base(1, wobble: 0.03) { place, _ in sizes[place] * (0.006 + 0.0012 * lowIncome[place]) }
    func share(_ fraction: Double) -> [[Double]] {
      clients.map { $0.map { DecimalText.rounded($0 * fraction, 0) } }
    }
    return [
      "mottakere": clients,
      "saker": share(1.6),
      "unge": share(0.26),
      "spurte": share(0.3),
      "avsluttede": base(2, wobble: 0.25) { place, _ in sizes[place] * 0.001 },
      "klager": base(3, wobble: 0.3) { place, _ in sizes[place] * 0.0008 },
      "ansatte": base(4, wobble: 0.03) { place, _ in 4 + sizes[place] / 420 },
      "kontrollpunkter": base(5) { _, _ in 28 },
      "budsjett": base(6) { place, period in
        let year = Double(periods[period].year - 2023)
        let perYear = sizes[place] * (0.006 + 0.0012 * lowIncome[place]) * 3 * 43_000 * (1 + 0.04 * year)
        return (perYear / 3000).rounded() * 1000 * Double(periods[period].part)
      },
    ]
  }

  private static func socialOfficeCard(_ indicators: [Indicator]) -> Card {
    Card(
      id: "sosialkontor",
      name: text("Styringskort for sosialkontor", "Styringskort for sosialkontor", "Social-office scorecard"),
      version: "2026", unitType: "sosialkontor",
      vision: text("Fra stønad til arbeid", "Frå stønad til arbeid", "From benefit to work"),
      owner: text(
        "Byrådsavdeling for sosiale tjenester", "Byrådsavdeling for sosiale tenester", "Department of social services"),
      approval: Card.Approval(by: "Kommunaldirektør", on: "2026-01-27"), periods: .tertial,
      disclosure: Card.Disclosure(minimumN: 5, smallNumerators: false, secondary: true),
      perspectives: CommonMeasures.perspectives(
        users: text(
          "Rask og riktig hjelp til å klare seg selv", "Rask og rett hjelp til å klare seg sjølv",
          "Quick and correct help to manage on one's own"),
        processes: text(
          "Tett oppfølging og riktige vedtak", "Tett oppfølging og rette vedtak",
          "Close follow-up and correct decisions"),
        employees: text(
          "Trygge medarbeidere som er til stede", "Trygge medarbeidarar som er til stades",
          "Confident employees who are present"),
        finance: text(
          "God drift innenfor rammen", "God drift innanfor ramma", "Sound operation within the budget"),
        factors: [
          [text("Kort vei til første samtale", "Kort veg til første samtale", "A short way to the first talk")],
          [text("Aktivitetsplan for alle unge", "Aktivitetsplan for alle unge", "An activity plan for all young")],
          [text("Faglig veiledning", "Fagleg rettleiing", "Professional guidance")],
          [text("Faste rutiner for kontroll", "Faste rutinar for kontroll", "Fixed routines for control")],
        ]),
      indicators: indicators, context: ["innbyggere_18_66", "andel_lavinntekt", "andel_18_24"],
      contextNames: [
        "innbyggere_18_66": text("innbyggere 18–66 år", "innbyggjarar 18–66 år", "inhabitants aged 18–66"),
        "andel_lavinntekt": text("andel med lavinntekt", "andel med låginntekt", "share with low income"),
        "andel_18_24": text("andel 18–24 år", "andel 18–24 år", "share aged 18–24"),
      ],
      peers: Card.Peers(count: 4, weights: ["andel_lavinntekt": 2, "innbyggere_18_66": 1]),
      cost: Card.Cost(
        indicator: "driftsutgift_per_mottaker", results: ["innen_frist", "kvp_overgang", "brukertilfredshet"],
        need: ["andel_lavinntekt"]),
      synthetic: true)
  }

  private static var socialOfficePlants: [Plant] {
    [
      .level("Sosialkontor Vestmarka", "innen_frist", 7), .level("Sosialkontor Elvebyen", "innen_frist", -12),
      .level("Sosialkontor Rådhuset", "brukertilfredshet", -0.5),
      .level("Sosialkontor Sørengen", "langtidsmottakere", -8),
      .slope("Sosialkontor Nordlia", "ungdom_aktivitetsplan", from: -9, perYear: 5.5),
      .slope("Sosialkontor Havnesiden", "langtidsmottakere", from: -4, perYear: 3.2),
      .slip("Sosialkontor Granli", "stonad_per_mottaker", "2026T2", 0.1),
      .gap("Sosialkontor Ytterøya", "brukertilfredshet", "2024T2", .suppressed),
      .gap("Sosialkontor Ytterøya", "ungdom_aktivitetsplan", "2026T2", .suppressed),
      .gap("Sosialkontor Kløverenga", "klager_omgjort", "2026T2", .suppressed),
      .gap("Sosialkontor Torgbyen", "internkontroll", "2026T2", .missing),
      .preliminary("Sosialkontor Torgbyen", "stonad_per_mottaker", "2026T2"),
    ]
  }
}
