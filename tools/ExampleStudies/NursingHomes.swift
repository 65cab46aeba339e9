import BenchmarkCore

extension StudyDesign {
  /// 24 nursing homes in 8 districts, eleven tertials.
  static var nursingHomes: StudyDesign {
    let seed: UInt64 = 2026_01
    let places = nursingHomePlaces
    let count = places.count
    let periods = (2023...2026).flatMap { year in (1...3).map { Period.tertial(year, $0) } }.dropLast()
    let sizes = places.map { Double($0.size) }
    let needs = shares(seed: seed, count: count, salt: 1, mean: 72, sd: 7, in: 50...92)
    let shortStay = shares(seed: seed, count: count, salt: 2, mean: 18, sd: 9, in: 0...45)
    let dementia = shares(seed: seed, count: count, salt: 3, mean: 32, sd: 9, in: 8...60)
    let bases = nursingHomeBases(seed: seed, sizes: sizes, periods: Array(periods))
    let measures = nursingHomeMeasures
    return StudyDesign(
      seed: seed, card: nursingHomeCard(measures.map(\.indicator)), places: places, periods: Array(periods),
      columns: [
        Column(name: "plasser", values: places.map { String($0.size) }),
        Column(name: "andel_omfattende_bistandsbehov", values: needs.map { DecimalText.text($0, 1) }),
        Column(name: "andel_korttidsplasser", values: shortStay.map { DecimalText.text($0, 1) }),
        Column(name: "andel_skjermede_plasser", values: dementia.map { DecimalText.text($0, 1) }),
        Column(name: "driftsform", values: places.map(\.category)),
      ],
      factors: factors(seed: seed, sizes: sizes, needs: needs), bases: bases, measures: measures,
      plants: nursingHomePlants, actions: nursingHomeActions, hasAccounts: true,
      notes: [
        "Sykefraværet har sesong: høyest i 1. tertial, lavest i 2. tertial.",
        "Undersøkelsene blant pårørende og ansatte gjøres annethvert tertial.",
        "Kostnad per oppholdsdøgn stiger om lag 4 prosent i året (løpende priser), øker med bistandsbehovet og er"
          + " lavere ved store enheter.",
      ])
  }

  private static var nursingHomePlaces: [Place] {
    [
      Place("338010", "Solbakken", 0, 58, "kommunal"), Place("338020", "Furuheim", 0, 44, "kommunal"),
      Place("338030", "Ekornlia", 0, 32, "ideell"), Place("338040", "Fjellstua", 1, 71, "kommunal"),
      Place("338050", "Løvtun", 1, 36, "kommunal"), Place("338060", "Granlia", 1, 50, "kommunal"),
      Place("338070", "Elvestrand", 2, 84, "kommunal"), Place("338080", "Kvernhuset", 2, 47, "kommunal"),
      Place("338090", "Møllehagen", 2, 39, "privat"), Place("338100", "Torggården", 3, 66, "kommunal"),
      Place("338110", "Lindetun", 3, 52, "ideell"), Place("338120", "Steinhaugen", 3, 28, "kommunal"),
      Place("338130", "Havnegården", 4, 62, "kommunal"), Place("338140", "Utsikten", 4, 48, "kommunal"),
      Place("338150", "Småviken", 4, 24, "kommunal"), Place("338160", "Nordåsen", 5, 55, "kommunal"),
      Place("338170", "Bjørkelunden", 5, 41, "kommunal"), Place("338180", "Rognelia", 5, 76, "privat"),
      Place("338190", "Hasselbakken", 6, 60, "kommunal"),
      Place("338200", "Kirsebærhagen", 6, 46, "kommunal", first: "2024T2"),
      Place("338210", "Prestejordet", 6, 34, "ideell"), Place("338220", "Vårbo", 7, 53, "kommunal"),
      Place("338230", "Brattholmen", 7, 30, "kommunal"), Place("33824S", "Lyngheim", 7, 7, "kommunal"),
    ]
  }

  private static func nursingHomeBases(
    seed: UInt64, sizes: [Double], periods: [Period]
  ) -> [String: [[Double]]] {
    let count = sizes.count
    let days = periods.map { Double($0.part == 1 ? 120 : $0.part == 2 ? 123 : 122) }
    func base(
      _ salt: UInt64, wobble: Double = 0, decimals: Int = 0, _ level: (Int, Int) -> Double
    ) -> [[Double]] {
      Self.base(
        seed: seed, places: count, periods: periods.count, salt: salt, wobble: wobble, decimals: decimals, level: level)
    }
    // The usual occupancy of each unit.
    let occupancy = base(1, wobble: 0.009, decimals: 3) { _, _ in 0.984 }.map { $0[0] }
    let yearlyBudget = sizes.map { $0 * 365 * 2600 }
    return [
      "plassdogn": base(2) { sizes[$0] * days[$1] },
      "dogn": base(3, wobble: 0.012) { sizes[$0] * days[$1] * occupancy[$0] },
      "beboere": base(4, wobble: 0.03) { place, _ in sizes[place] * 0.86 },
      "parorende": base(5, wobble: 0.03) { place, _ in sizes[place] * 0.97 },
      "ansatte": base(6, wobble: 0.03) { place, _ in 4 + sizes[place] * 1.7 },
      "arsverk": base(7, wobble: 0.015, decimals: 1) { place, _ in 2 + sizes[place] * 0.92 },
      "lonn": base(8, wobble: 0.02) { sizes[$0] * 280_000 * (1 + 0.013 * Double($1)) },
      "rom": base(9) { place, _ in sizes[place] },
      "kontrollpunkter": base(10) { _, _ in 40 },
      "budsjett": base(11) { place, period in
        let year = Double(periods[period].year - 2023)
        return (yearlyBudget[place] * (1 + 0.04 * year) / 3000).rounded() * 1000 * Double(periods[period].part)
      },
    ]
  }

  private static func nursingHomeCard(_ indicators: [Indicator]) -> Card {
    Card(
      id: "sykehjem",
      name: text("Styringskort for sykehjem", "Styringskort for sjukeheimar", "Nursing-home scorecard"),
      version: "2026", unitType: "sykehjem",
      vision: text("Trygt og trivelig", "Trygt og triveleg", "Safe and pleasant"),
      owner: text(
        "Byrådsavdeling for helse og omsorg", "Byrådsavdeling for helse og omsorg", "Department of health and care"),
      approval: Card.Approval(by: "Kommunaldirektør", on: "2026-01-20"), periods: .tertial,
      disclosure: Card.Disclosure(minimumN: 5, smallNumerators: false, secondary: true),
      perspectives: CommonMeasures.perspectives(
        users: text(
          "Beboere og pårørende er trygge og fornøyde", "Bebuarar og pårørande er trygge og nøgde",
          "Residents and relatives feel safe and content"),
        processes: text(
          "Riktig hjelp til rett tid, uten skade", "Rett hjelp til rett tid, utan skade",
          "The right help at the right time, without harm"),
        employees: text(
          "Kompetente medarbeidere som er på jobb", "Kompetente medarbeidarar som er på jobb",
          "Competent employees who are at work"),
        finance: text(
          "God drift innenfor rammen", "God drift innanfor ramma", "Sound operation within the budget"),
        factors: [
          [text("Faste kontaktpersoner", "Faste kontaktpersonar", "Fixed contact persons")],
          [text("Oppdaterte tiltaksplaner", "Oppdaterte tiltaksplanar", "Up-to-date care plans")],
          [text("Nærværsarbeid og fagutvikling", "Nærværsarbeid og fagutvikling", "Attendance and skills")],
          [text("Riktig bemanning gjennom året", "Rett bemanning gjennom året", "The right staffing all year")],
        ]),
      indicators: indicators,
      context: ["plasser", "andel_omfattende_bistandsbehov", "andel_korttidsplasser", "andel_skjermede_plasser"],
      contextNames: [
        "plasser": text("antall plasser", "talet på plassar", "places"),
        "andel_omfattende_bistandsbehov": text(
          "andel med omfattende bistandsbehov", "andel med omfattande bistandsbehov", "share with extensive needs"),
        "andel_korttidsplasser": text("andel korttidsplasser", "andel korttidsplassar", "share of short-stay places"),
        "andel_skjermede_plasser": text(
          "andel skjermede plasser", "andel skjerma plassar", "share of sheltered places"),
      ],
      peers: Card.Peers(count: 7, weights: ["andel_omfattende_bistandsbehov": 1.5, "plasser": 1]),
      cost: Card.Cost(
        indicator: "kostnad_per_dogn",
        results: ["parorende_tilfredshet", "legemiddelgjennomgang", "ernaeringsoppfolging"],
        inputs: ["driftsutgift"], outputs: ["oppholdsdogn"], volume: ["plasser"],
        need: ["andel_omfattende_bistandsbehov"],
        deflator: zip(2023...2026, [100, 104.1, 107.9, 111.2]).map { PriceLevel(period: .year($0), index: $1) },
        decomposition: nursingHomeCost),
      synthetic: true)
  }

  /// Cost per day = staff per place · places per day · pay per full-time equivalent + other expenditure.
  private static var nursingHomeCost: DecompositionPlan {
    DecompositionPlan(
      factors: [],
      parts: [
        .init(factors: [
          .init(
            id: "bemanning", name: text("Årsverk per plass", "Årsverk per plass", "Staff per place"),
            numerator: .init("fagutdanning", .denominator), denominator: .init("belegg", .denominator)),
          .init(
            id: "ledige_plasser", name: text("Ledige plasser", "Ledige plassar", "Empty places"),
            numerator: .init("belegg", .denominator), denominator: .init("belegg", .numerator)),
          .init(
            id: "lonn", name: text("Lønn per årsverk", "Løn per årsverk", "Pay per full-time equivalent"),
            numerator: .init("vikarbruk", .denominator), denominator: .init("fagutdanning", .denominator)),
        ])
      ],
      restID: "annet", restName: text("Andre driftsutgifter", "Andre driftsutgifter", "Other expenditure"))
  }

  private static var nursingHomePlants: [Plant] {
    [
      .level("Solbakken", "parorende_tilfredshet", 0.45), .level("Fjellstua", "parorende_tilfredshet", 0.5),
      .level("Nordåsen", "parorende_tilfredshet", -0.65), .level("Havnegården", "parorende_tilfredshet", -0.75),
      .level("Hasselbakken", "ernaeringsoppfolging", 13), .level("Torggården", "ernaeringsoppfolging", -16),
      .level("Elvestrand", "fall_med_skade", 1.2), .level("Nordåsen", "sykefravaer", 2.6),
      .slope("Havnegården", "legemiddelgjennomgang", from: -24, perYear: 8),
      .slope("Rognelia", "sykefravaer", from: -1.5, perYear: 1.8),
      .slip("Kvernhuset", "vikarbruk", "2026T2", 10),
      .gap("Småviken", "parorende_tilfredshet", "2025T3", .suppressed),
      .gap("Lyngheim", "legemiddelgjennomgang", "2024T1", .suppressed),
      .gap("Lyngheim", "ernaeringsoppfolging", "2026T2", .suppressed),
      .gap("Prestejordet", "internkontroll", "2026T2", .missing),
      .gap("Møllehagen", "vikarbruk", "2026T2", .missing), .gap("Rognelia", "vikarbruk", "2026T2", .missing),
      .preliminary("Møllehagen", "kostnad_per_dogn", "2026T2"),
      .preliminary("Rognelia", "kostnad_per_dogn", "2026T2"),
    ]
  }

  private static var nursingHomeActions: [Action] {
    [
      Action(
        "Nordåsen", "parorende_tilfredshet", "Fast kontaktperson og pårørendemøte hvert halvår", "Enhetsleder",
        "2026-12-01", "startet"),
      Action(
        "Torggården", "ernaeringsoppfolging", "Ernæringskartlegging inn i innkomstsamtalen", "Fagsykepleier",
        "2026-10-01", "startet"),
      Action(
        "Rognelia", "sykefravaer", "Gjennomgang av turnus sammen med tillitsvalgte", "Enhetsleder", "2026-06-15",
        "forsinket"),
      Action("Nordåsen", "sykefravaer", "Nærværssamtaler etter 14 dager", "Avdelingsleder", "2026-09-30", "startet"),
      Action(
        "Havnegården", "legemiddelgjennomgang", "Fast dag for legemiddelgjennomgang med tilsynslege", "Fagsykepleier",
        "2025-12-31", "ferdig"),
      Action(
        "Elvestrand", "fall_med_skade", "Fallforebyggende gruppe og gjennomgang av alle fall", "Fagsykepleier",
        "2026-11-01", "planlagt"),
      Action(
        "Furuheim", "vikarbruk", "Egen ressurspool i bydelen", "Bydelsleder", "2027-01-01", "planlagt"),
    ]
  }
}
