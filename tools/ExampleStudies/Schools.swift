import BenchmarkCore

extension StudyDesign {
  /// 30 schools, ten school years.
  static var schools: StudyDesign {
    let seed: UInt64 = 2026_02
    let places = schoolPlaces
    let periods = (2016...2025).map { Period.schoolYear(startingIn: $0) }
    let sizes = places.map { Double($0.size) }
    let education = shares(seed: seed, count: places.count, salt: 1, mean: 52, sd: 12, in: 22...85)
    let minority = education.indices.map { place in
      var stream = stream(seed, .context, place: place).substream(2)
      return DecimalText.rounded(max(2, 16 - 0.35 * (education[place] - 52) + 5 * stream.cutNormal()), 1)
    }
    let measures = schoolMeasures
    return StudyDesign(
      seed: seed, card: schoolCard(measures.map(\.indicator)), places: places, periods: periods,
      columns: [
        Column(name: "skoletype", values: places.map(\.category)),
        Column(name: "elevtall", values: places.map { String($0.size) }),
        Column(name: "foreldre_hoyere_utdanning", values: education.map { DecimalText.text($0, 1) }),
        Column(name: "andel_minoritetsspraklige", values: minority.map { DecimalText.text($0, 1) }),
      ],
      // Need is high where few parents have higher education.
      factors: factors(seed: seed, sizes: sizes, needs: education.map { 100 - $0 }),
      bases: schoolBases(seed: seed, places: places, periods: periods), measures: measures, plants: schoolPlants,
      actions: schoolActions,
      notes: [
        "Poeng på nasjonale prøver og grunnskolepoeng følger mest foreldrenes utdanning, og et kull er lite: skolen selv"
          + " forklarer lite.",
        "Nasjonale prøver har heltall og usikkerhet (halve 95 %-intervallet), slik kilden oppgir dem.",
        "Barneskoler har ikke grunnskolepoeng; ungdomsskoler har ikke prøver på 5. trinn. Sammenlign innenfor `skoletype`.",
        "Foreldreundersøkelsen gjøres annethvert skoleår.",
      ])
  }

  private static var schoolPlaces: [Place] {
    let primary = "barneskole"
    let lower = "ungdomsskole"
    let combined = "kombinert"
    return [
      Place("320101", "Solhaug skole", 0, 410, primary), Place("320102", "Elgfaret skole", 0, 288, primary),
      Place("320103", "Nordlia ungdomsskole", 0, 465, lower), Place("320104", "Kongletun skole", 0, 196, primary),
      Place("320201", "Østhaugen skole", 1, 352, primary), Place("320202", "Fossebakken skole", 1, 540, combined),
      Place("320203", "Trollskogen skole", 1, 244, primary), Place("320204", "Tømmerstien skole", 1, 315, primary),
      Place("320301", "Elvebyen skole", 2, 468, primary), Place("320302", "Bruhaugen ungdomsskole", 2, 398, lower),
      Place("320303", "Kvernbekken skole", 2, 271, primary), Place("320304", "Laksetrappa skole", 2, 338, primary),
      Place("320401", "Torgbyen skole", 3, 495, combined), Place("320402", "Apalløkka skole", 3, 382, primary),
      Place("320403", "Rådhusgata ungdomsskole", 3, 512, lower),
      Place("320501", "Havnesiden skole", 4, 425, primary), Place("320502", "Tønnekaien skole", 4, 214, primary),
      Place("320503", "Fyrlykta skole", 4, 366, combined), Place("320601", "Vestmarka skole", 5, 390, primary),
      Place("320602", "Haukåsen skole", 5, 302, primary), Place("320603", "Vestmarka ungdomsskole", 5, 436, lower),
      Place("320604", "Lyngmoen skole", 5, 258, primary), Place("320701", "Sørengen skole", 6, 447, primary),
      Place("320702", "Bekkeblomst skole", 6, 332, primary, first: "2019-20"),
      Place("320703", "Sørengen ungdomsskole", 6, 374, lower), Place("320704", "Humleveien skole", 6, 228, primary),
      Place("320801", "Ytterøya oppvekstsenter", 7, 41, combined), Place("320802", "Naustvika skole", 7, 164, primary),
      Place("320803", "Tangen skole", 7, 305, combined), Place("320804", "Skjærgården skole", 7, 187, combined),
    ]
  }

  private static func schoolBases(seed: UInt64, places: [Place], periods: [Period]) -> [String: [[Double]]] {
    func base(_ salt: UInt64, wobble: Double = 0, _ level: (Place, Double) -> Double) -> [[Double]] {
      Self.base(seed: seed, places: places.count, periods: periods.count, salt: salt, wobble: wobble) {
        level(places[$0], Double($1))
      }
    }
    let pupils = base(1, wobble: 0.02) { place, _ in Double(place.size) }
    func share(_ fraction: Double) -> [[Double]] {
      pupils.map { $0.map { DecimalText.rounded($0 * fraction, 0) } }
    }
    return [
      "elever": pupils,
      "femte_trinn": base(2, wobble: 0.1) { place, _ in
        Double(place.size) / (place.category == "barneskole" ? 7 : 10)
      },
      "tiende_trinn": base(3, wobble: 0.08) { place, _ in
        Double(place.size) / (place.category == "ungdomsskole" ? 3 : 10)
      },
      "svarere": share(0.55),
      "foreldre": share(0.9),
      "ansatte": base(4, wobble: 0.03) { place, _ in 6 + Double(place.size) / 8.5 },
      "timer": base(5, wobble: 0.02) { place, _ in 4000 + Double(place.size) * 62 },
      "kontrollpunkter": base(6) { _, _ in 36 },
      "budsjett": base(7) { place, year in
        (Double(place.size) * 88 + 2600).rounded() * 1000 * (1 + 0.034 * year)
      },
    ]
  }

  private static func schoolCard(_ indicators: [Indicator]) -> Card {
    Card(
      id: "skole", name: text("Styringskort for skoler", "Styringskort for skular", "School scorecard"),
      version: "2026", unitType: "skole",
      vision: text("Kompetent for fremtiden", "Kompetent for framtida", "Competent for the future"),
      owner: text(
        "Byrådsavdeling for barnehage og skole", "Byrådsavdeling for barnehage og skule",
        "Department of kindergartens and schools"),
      approval: Card.Approval(by: "Kommunaldirektør", on: "2026-02-03"), periods: .schoolYear,
      disclosure: Card.Disclosure(minimumN: 5, smallNumerators: false, secondary: true),
      perspectives: CommonMeasures.perspectives(
        users: text(
          "Elevene lærer og trives", "Elevane lærer og trivst", "Pupils learn and thrive"),
        processes: text(
          "Tid til hver elev", "Tid til kvar elev", "Time for every pupil"),
        employees: text(
          "Kvalifiserte lærere som er til stede", "Kvalifiserte lærarar som er til stades",
          "Qualified teachers who are present"),
        finance: text(
          "Mest mulig læring innenfor rammen", "Mest mogleg læring innanfor ramma",
          "As much learning as possible within the budget"),
        factors: [
          [text("Tidlig innsats i lesing", "Tidleg innsats i lesing", "Early support in reading")],
          [text("Godt samarbeid på trinnet", "Godt samarbeid på trinnet", "Good teamwork in each grade")],
          [text("Veiledning av nye lærere", "Rettleiing av nye lærarar", "Guidance of new teachers")],
          [text("Riktig gruppestørrelse", "Rett gruppestorleik", "The right size of groups")],
        ]),
      indicators: indicators,
      context: ["elevtall", "foreldre_hoyere_utdanning", "andel_minoritetsspraklige"],
      contextNames: [
        "elevtall": text("elevtall", "elevtal", "number of pupils"),
        "foreldre_hoyere_utdanning": text(
          "andel foreldre med høyere utdanning", "andel foreldre med høgare utdanning",
          "share of parents with higher education"),
        "andel_minoritetsspraklige": text(
          "andel minoritetsspråklige elever", "andel minoritetsspråklege elevar", "share of minority-language pupils"),
      ],
      peers: Card.Peers(count: 6, weights: ["elevtall": 0.5, "foreldre_hoyere_utdanning": 2]),
      cost: Card.Cost(indicator: "kostnad_per_elev", results: ["np_lesing_5", "np_regning_5", "trivsel"]),
      synthetic: true)
  }

  private static var schoolPlants: [Plant] {
    [
      .level("Trollskogen skole", "np_lesing_5", 5), .level("Apalløkka skole", "np_lesing_5", -4),
      .level("Solhaug skole", "trivsel", 0.3), .level("Bruhaugen ungdomsskole", "trivsel", -0.3),
      .level("Torgbyen skole", "mobbing", 8), .level("Haukåsen skole", "foreldretilfredshet", 0.3),
      .level("Rådhusgata ungdomsskole", "grunnskolepoeng", 2.5),
      .slope("Elvebyen skole", "trivsel", from: -0.3, perYear: 0.06),
      .slope("Havnesiden skole", "mobbing", from: -1.5, perYear: 1.2),
      .slip("Vestmarka skole", "kostnad_per_elev", "2025-26", 0.1),
      .gap("Ytterøya oppvekstsenter", "np_lesing_5", "2025-26", .suppressed),
      .gap("Ytterøya oppvekstsenter", "np_regning_5", "2025-26", .suppressed),
      .gap("Ytterøya oppvekstsenter", "np_lesing_5", "2022-23", .suppressed),
      .gap("Ytterøya oppvekstsenter", "grunnskolepoeng", "2024-25", .suppressed),
      .gap("Skjærgården skole", "mobbing", "2023-24", .suppressed),
      .gap("Tønnekaien skole", "godkjent_utdanning", "2025-26", .missing),
      .gap("Humleveien skole", "internkontroll", "2025-26", .missing),
      .preliminary("Tangen skole", "kostnad_per_elev", "2025-26"),
    ]
  }

  private static var schoolActions: [Action] {
    [
      Action(
        "Havnesiden skole", "mobbing", "Innsatsteam og trivselsledere i friminuttene", "Rektor", "2026-12-18",
        "startet"),
      Action("Apalløkka skole", "np_lesing_5", "Lesekurs i små grupper på 3. trinn", "Rektor", "2027-06-18", "startet"),
      Action(
        "Bruhaugen ungdomsskole", "trivsel", "Elevrådet er med på å endre skoledagen", "Rektor", "2026-11-01",
        "planlagt"),
      Action(
        "Elvebyen skole", "trivsel", "Felles plan for overganger mellom trinnene", "Rektor", "2024-06-20", "ferdig"),
    ]
  }
}
