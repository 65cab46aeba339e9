/// The indicators of the skeleton cards. Targets and limits are proposals for the owner of the card to settle.
extension TemplateIndicator {
  /// Konsernovergripende: user survey, internal control, sick leave, employee survey, finance.
  static let groupWide = [
    TemplateIndicator(
      id: "brukerundersokelse",
      name: .init("Brukerundersøkelse, samlet", "Brukarundersøking, samla", "User survey, overall"),
      perspective: .users, kind: "mean", unit: .init("poeng (1–6)", "poeng (1–6)", "points (1–6)"), better: "higher",
      target: "5", limits: "{ green: 5, red: 4.5 }", decimals: 1, scale: "[1, 6]", isGroupWide: true,
      definition: .init(
        "Snitt av svarene på «Alt i alt, hvor fornøyd er du?», skala 1 til 6.",
        "Snitt av svara på «Alt i alt, kor nøgd er du?», skala 1 til 6.",
        "Mean answer to “All in all, how satisfied are you?”, scale 1 to 6."),
      example: .mean([4.9, 5.0, 5.2, 5.1, 4.6, 4.7], n: [31, 34, 44, 41, 12, 14], sd: 0.8)),
    TemplateIndicator(
      id: "internkontroll",
      name: .init("Gjennomført internkontroll", "Gjennomført internkontroll", "Internal control completed"),
      perspective: .processes, kind: "proportion", unit: percent, better: "higher", target: "95",
      limits: "{ green: 95, red: 80 }", decimals: 0, isGroupWide: true,
      definition: .init(
        "Gjennomførte kontrollpunkter i prosent av pålagte.", "Gjennomførte kontrollpunkt i prosent av pålagde.",
        "Control points completed in per cent of those required."),
      example: .share([45, 47, 48, 49, 38, 41], of: [50, 50, 50, 50, 50, 50], per: 100)),
    TemplateIndicator(
      id: "sykefravaer", name: .init("Sykefravær", "Sjukefråvær", "Sick leave"), perspective: .employees,
      kind: "amount", unit: percent, better: "lower", target: "8", limits: "{ green: 8, red: 10 }", decimals: 1,
      isGroupWide: true,
      definition: .init(
        "Fraværsdagsverk i prosent av avtalte dagsverk. Arbeidsnærvær er 100 minus dette.",
        "Fråværsdagsverk i prosent av avtalte dagsverk. Arbeidsnærvær er 100 minus dette.",
        "Days of sick leave in per cent of contracted days. Attendance is 100 less this."),
      example: .amount([8.9, 8.2, 7.1, 7.4, 10.6, 9.8])),
    TemplateIndicator(
      id: "medarbeiderkartlegging",
      name: .init("Medarbeiderkartlegging, samlet", "Medarbeidarkartlegging, samla", "Employee survey, overall"),
      perspective: .employees, kind: "mean", unit: .init("poeng (1–5)", "poeng (1–5)", "points (1–5)"),
      better: "higher", target: "4.3", limits: "{ green: 4.3, red: 4 }", decimals: 1, scale: "[1, 5]",
      isGroupWide: true,
      definition: .init(
        "Snitt av svarene i medarbeiderundersøkelsen, skala 1 til 5.",
        "Snitt av svara i medarbeidarundersøkinga, skala 1 til 5.", "Mean answer in the employee survey, scale 1 to 5."),
      example: .mean([4.2, 4.3, 4.4, 4.4, 4.0, 4.1], n: [38, 40, 45, 46, 17, 18], sd: 0.5)),
    TemplateIndicator(
      id: "budsjettavvik", name: .init("Budsjettavvik", "Budsjettavvik", "Budget deviation"), perspective: .finance,
      kind: "amount", unit: .init("prosent av budsjettet", "prosent av budsjettet", "per cent of the budget"),
      better: "range", target: "[-1, 1]", limits: "{ red: [-3, 2] }", decimals: 1, isGroupWide: true,
      definition: .init(
        "Regnskap minus periodisert budsjett hittil i år, i prosent av budsjettet. Merforbruk er positivt.",
        "Rekneskap minus periodisert budsjett hittil i år, i prosent av budsjettet. Meirforbruk er positivt.",
        "Accounts less budget so far in the year, in per cent of the budget. Overspending is positive."),
      example: .amount([0.4, 0.7, -0.3, 0.2, 2.6, 1.9])),
  ]

  static let nursingHome = [
    TemplateIndicator(
      id: "legemiddelgjennomgang",
      name: .init("Legemiddelgjennomgang", "Legemiddelgjennomgang", "Medication review"), perspective: .processes,
      kind: "proportion", unit: percent, better: "higher", target: "90", limits: "{ green: 90, red: 60 }", decimals: 0,
      definition: .init(
        "Langtidsbeboere med legemiddelgjennomgang siste 12 måneder, i prosent av alle.",
        "Langtidsbebuarar med legemiddelgjennomgang siste 12 månader, i prosent av alle.",
        "Long-term residents with a medication review in the last 12 months, in per cent of all."),
      example: .share([46, 48, 55, 57, 14, 15], of: [52, 53, 58, 59, 21, 21], per: 100)),
    TemplateIndicator(
      id: "fall_med_skade", name: .init("Fall med skade", "Fall med skade", "Falls with injury"),
      perspective: .processes, kind: "rate",
      unit: .init("per 1 000 døgn", "per 1 000 døgn", "per 1,000 bed days"), better: "lower", target: "1",
      limits: "{ green: 1, red: 2.5 }", decimals: 1,
      definition: .init(
        "Fall med skade per 1 000 oppholdsdøgn.", "Fall med skade per 1 000 opphaldsdøgn.",
        "Falls with injury per 1,000 bed days."),
      example: .share([9, 8, 6, 7, 5, 4], of: [6900, 6950, 7400, 7350, 2800, 2850], per: 1000)),
    TemplateIndicator(
      id: "kostnad_per_dogn",
      name: .init("Kostnad per oppholdsdøgn", "Kostnad per opphaldsdøgn", "Cost per bed day"), perspective: .finance,
      kind: "amount", unit: kroner, better: "lower", decimals: 0,
      definition: .init(
        "Brutto driftsutgift delt på oppholdsdøgn, løpende priser.",
        "Brutto driftsutgift delt på opphaldsdøgn, løpande prisar.",
        "Gross operating expenditure over bed days, current prices."),
      example: .amount([3520, 3590, 3410, 3480, 3980, 4050])),
  ]

  static let school = [
    TemplateIndicator(
      id: "mobbing_7",
      name: .init("Elever som er mobbet, 7. trinn", "Elevar som er mobba, 7. trinn", "Pupils bullied, grade 7"),
      perspective: .users, kind: "proportion", unit: percent, better: "lower", target: "5",
      limits: "{ green: 5, red: 15 }", decimals: 1,
      definition: .init(
        "Elever mobbet 2–3 ganger i måneden eller oftere, i prosent av svarene.",
        "Elevar mobba 2–3 gonger i månaden eller oftare, i prosent av svara.",
        "Pupils bullied 2 to 3 times a month or more often, in per cent of the answers."),
      example: .share([4, 3, 3, 4, 2, 2], of: [42, 44, 57, 58, 18, 19], per: 100)),
    TemplateIndicator(
      id: "godkjent_utdanning",
      name: .init(
        "Undervisning med godkjent utdanning", "Undervisning med godkjend utdanning", "Teaching by qualified teachers"),
      perspective: .employees, kind: "proportion", unit: percent, better: "higher", target: "97",
      limits: "{ green: 97, red: 93 }", decimals: 1,
      definition: .init(
        "Timer med lærer som har godkjent utdanning, i prosent av alle timer.",
        "Timar med lærar som har godkjend utdanning, i prosent av alle timar.",
        "Lessons with a qualified teacher, in per cent of all lessons."),
      example: .share(
        [9400, 9520, 12_500, 12_610, 4020, 4100], of: [9800, 9800, 12_800, 12_800, 4400, 4400], per: 100)),
    TemplateIndicator(
      id: "driftsutgift_per_elev",
      name: .init("Driftsutgift per elev", "Driftsutgift per elev", "Operating expenditure per pupil"),
      perspective: .finance, kind: "amount", unit: kroner, better: "none", decimals: 0,
      definition: .init(
        "Brutto driftsutgift delt på elever, løpende priser. Små skoler er dyre i drift, så tallet vurderes ikke.",
        "Brutto driftsutgift delt på elevar, løpande prisar. Små skular er dyre i drift, så talet blir ikkje vurdert.",
        "Gross operating expenditure over pupils, current prices. Small schools cost more, so it is not judged."),
      example: .amount([124_000, 128_500, 118_000, 122_000, 161_000, 166_000])),
  ]

  static let kindergarten = [
    TemplateIndicator(
      id: "barn_per_ansatt",
      name: .init(
        "Barn per ansatt i grunnbemanningen", "Barn per tilsett i grunnbemanninga", "Children per staff member"),
      perspective: .processes, kind: "amount", unit: .init("barn", "barn", "children"), better: "lower", target: "6",
      limits: "{ green: 6, red: 6.2 }", decimals: 1,
      definition: .init(
        "Barn, vektet for alder og oppholdstid, per årsverk i grunnbemanningen.",
        "Barn, vekta for alder og opphaldstid, per årsverk i grunnbemanninga.",
        "Children, weighted for age and hours, per full-time equivalent of basic staff."),
      example: .amount([5.9, 5.8, 5.7, 5.7, 6.1, 6.0])),
    TemplateIndicator(
      id: "barnehagelaerere",
      name: .init("Barnehagelærere i grunnbemanningen", "Barnehagelærarar i grunnbemanninga", "Qualified teachers"),
      perspective: .employees, kind: "amount", unit: percent, better: "higher", target: "43",
      limits: "{ green: 43, red: 35 }", decimals: 0,
      definition: .init(
        "Årsverk med barnehagelærer i prosent av grunnbemanningen.",
        "Årsverk med barnehagelærar i prosent av grunnbemanninga.",
        "Full-time equivalents of kindergarten teachers in per cent of basic staff."),
      example: .amount([41, 42, 45, 46, 36, 38])),
    TemplateIndicator(
      id: "kostnad_per_time",
      name: .init("Kostnad per oppholdstime", "Kostnad per opphaldstime", "Cost per hour of stay"),
      perspective: .finance,
      kind: "amount", unit: kroner, better: "lower", decimals: 0,
      definition: .init(
        "Korrigert brutto driftsutgift per korrigert oppholdstime, løpende priser.",
        "Korrigert brutto driftsutgift per korrigert opphaldstime, løpande prisar.",
        "Corrected gross operating expenditure per corrected hour of stay, current prices."),
      example: .amount([58, 60, 56, 57, 63, 66])),
  ]

  static let socialOffice = [
    TemplateIndicator(
      id: "saker_innen_frist",
      name: .init("Saker behandlet innen fristen", "Saker handsama innan fristen", "Cases decided in time"),
      perspective: .users, kind: "proportion", unit: percent, better: "higher", target: "95",
      limits: "{ green: 95, red: 85 }", decimals: 0,
      definition: .init(
        "Søknader om økonomisk sosialhjelp avgjort innen fristen, i prosent av alle.",
        "Søknader om økonomisk sosialhjelp avgjorde innan fristen, i prosent av alle.",
        "Applications for social assistance decided within the time limit, in per cent of all."),
      example: .share([312, 325, 480, 495, 131, 128], of: [334, 340, 500, 510, 152, 150], per: 100)),
    TemplateIndicator(
      id: "langtidsmottakere",
      name: .init("Langtidsmottakere", "Langtidsmottakarar", "Long-term recipients"), perspective: .users,
      kind: "proportion", unit: percent, better: "lower", target: "25", limits: "{ green: 25, red: 38 }", decimals: 0,
      definition: .init(
        "Mottakere med sosialhjelp i seks måneder eller mer, i prosent av alle.",
        "Mottakarar med sosialhjelp i seks månader eller meir, i prosent av alle.",
        "Recipients of social assistance for six months or more, in per cent of all."),
      example: .share([61, 63, 88, 84, 29, 31], of: [230, 236, 345, 341, 84, 86], per: 100)),
    TemplateIndicator(
      id: "driftsutgift_per_mottaker",
      name: .init("Driftsutgift per mottaker", "Driftsutgift per mottakar", "Operating expenditure per recipient"),
      perspective: .finance, kind: "amount", unit: kroner, better: "none", decimals: 0,
      definition: .init(
        "Lønn og drift delt på mottakere, løpende priser.", "Lønn og drift delt på mottakarar, løpande prisar.",
        "Pay and running costs over recipients, current prices."),
      example: .amount([26_400, 27_100, 24_900, 25_600, 31_800, 32_500])),
  ]
}
