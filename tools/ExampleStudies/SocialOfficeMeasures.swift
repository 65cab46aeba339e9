import BenchmarkCore

extension StudyDesign {
  /// The indicators of the social-office card, in its order.
  static var socialOfficeMeasures: [Measure] {
    socialOfficeUsers + socialOfficeProcesses + [
      CommonMeasures.sickLeave(base: 8.4, target: 7, red: 9, season: [0.8, -1.1, 0.3]),
      CommonMeasures.engagement(stride: 2, offset: 0),
    ] + socialOfficeFinance + [CommonMeasures.budgetDeviation()]
  }

  private static let records = CommonMeasures.source("Fagsystemet", "Fagsystemet", "Case records")

  /// A share of persons or cases in per cent.
  private static func share(
    _ id: String, _ name: LocalizedText, _ perspective: String, _ direction: Direction, green: Double, red: Double,
    minimumN: Int, important: Double, definition: LocalizedText, of base: String
  ) -> Measure {
    Measure(
      Indicator(
        id: id, name: name, perspective: perspective, kind: .proportion, unit: CommonMeasures.percent,
        direction: direction, target: .value(green), limits: Limits(green: green, red: red), decimals: 0,
        minimumN: minimumN, per: 100, importantChange: important, source: records, definition: definition),
      .share(of: base)
    ).with { $0.range = 2...99 }
  }

  private static var socialOfficeUsers: [Measure] {
    [
      share(
        "innen_frist", text("Vedtak innen 14 dager", "Vedtak innan 14 dagar", "Decisions within 14 days"), "brukere",
        .higher, green: 90, red: 87, minimumN: 5, important: 4,
        definition: text(
          "Søknader om økonomisk sosialhjelp avgjort innen 14 dager, i prosent av avgjorte søknader.",
          "Søknader om økonomisk sosialhjelp avgjorde innan 14 dagar, i prosent av avgjorde søknader.",
          "Applications for social assistance decided within 14 days, in per cent of those decided."),
        of: "saker"
      ).with {
        $0.base = 88
        $0.drift = 0.6
        $0.spread = 1.2
        $0.wobble = 1.5
        $0.loadings = Loadings(quality: 1.5, strain: -1.2)
      },
      Measure(
        Indicator(
          id: "brukertilfredshet", name: text("Brukertilfredshet", "Brukartilfredsheit", "User satisfaction"),
          perspective: "brukere", kind: .mean, unit: text("poeng (1–6)", "poeng (1–6)", "points (1–6)"),
          direction: .higher, target: .value(4.4), limits: Limits(green: 4.4, red: 4.2), decimals: 1, minimumN: 5,
          groupWide: true, scale: 1...6, importantChange: 0.2,
          source: CommonMeasures.source("Brukerundersøkelsen", "Brukarundersøkinga", "User survey"),
          definition: text(
            "Snitt av svarene på «Hvor fornøyd er du med hjelpen du fikk?», skala 1 til 6.",
            "Snitt av svara på «Kor nøgd er du med hjelpa du fekk?», skala 1 til 6.",
            "Mean answer to “How satisfied are you with the help you got?”, scale 1 to 6.")),
        .answers(asked: "spurte", responseRate: 0.5, sd: 1.25, step: 1)
      ).with {
        $0.base = 4.5
        $0.spread = 0.1
        $0.wobble = 0.08
        $0.loadings = Loadings(quality: 0.1, strain: -0.1)
        $0.stride = 2
        $0.decimals = 2
      },
      Measure(
        Indicator(
          id: "stonadslengde", name: text("Stønadslengde", "Stønadslengd", "Benefit duration"),
          perspective: "brukere", kind: .mean, unit: text("måneder", "månader", "months"), direction: .lower,
          target: .value(5.2), limits: Limits(green: 5.2, red: 5.5), decimals: 1, minimumN: 3, scale: 0...12,
          importantChange: 0.3, source: records,
          definition: text(
            "Måneder med stønad siste 12 måneder, snitt over mottakerne.",
            "Månader med stønad siste 12 månader, snitt over mottakarane.",
            "Months on benefit in the last 12 months, mean over recipients.")),
        .answers(asked: "mottakere", responseRate: 0.97, sd: 3.1, step: 1)
      ).with {
        $0.base = 5.2
        $0.drift = 0.03
        $0.spread = 0.15
        $0.wobble = 0.1
        $0.loadings = Loadings(quality: -0.1, need: 0.2)
        $0.decimals = 2
      },
      share(
        "langtidsmottakere", text("Langtidsmottakere", "Langtidsmottakarar", "Long-term recipients"), "brukere",
        .lower, green: 28, red: 31, minimumN: 5, important: 3,
        definition: text(
          "Mottakere med stønad i seks måneder eller mer og sosialhjelp som hovedinntekt, i prosent av mottakerne.",
          "Mottakarar med stønad i seks månader eller meir og sosialhjelp som hovudinntekt, i prosent av mottakarane.",
          "Recipients for six months or more with social assistance as main income, in per cent of recipients."),
        of: "mottakere"
      ).with {
        $0.base = 28.5
        $0.spread = 1
        $0.wobble = 1
        $0.loadings = Loadings(quality: -0.8, need: 2)
      },
      share(
        "kvp_overgang",
        text("Fra KVP til arbeid eller utdanning", "Frå KVP til arbeid eller utdanning", "From qualification to work"),
        "brukere", .higher, green: 42, red: 30, minimumN: 5, important: 8,
        definition: text(
          "Avsluttet kvalifiseringsprogrammet til arbeid eller utdanning, i prosent av alle som avsluttet.",
          "Avslutta kvalifiseringsprogrammet til arbeid eller utdanning, i prosent av alle som avslutta.",
          "Left the qualification programme for work or education, in per cent of all who left."),
        of: "avsluttede"
      ).with {
        $0.base = 41
        $0.spread = 2
        $0.wobble = 2
        $0.loadings = Loadings(quality: 2, need: -1.5)
      },
    ]
  }

  private static var socialOfficeProcesses: [Measure] {
    [
      share(
        "ungdom_aktivitetsplan",
        text("Unge med aktivitetsplan", "Unge med aktivitetsplan", "Young people with an activity plan"),
        "arbeidsprosesser", .higher, green: 82, red: 73, minimumN: 5, important: 5,
        definition: text(
          "Mottakere under 30 år med aktivitetsplan, i prosent av mottakere under 30 år.",
          "Mottakarar under 30 år med aktivitetsplan, i prosent av mottakarar under 30 år.",
          "Recipients under 30 with an activity plan, in per cent of recipients under 30."),
        of: "unge"
      ).with {
        $0.base = 79
        $0.drift = 0.8
        $0.spread = 2
        $0.wobble = 2
        $0.loadings = Loadings(quality: 2, strain: -1)
      },
      share(
        "klager_omgjort", text("Klager som fører til omgjøring", "Klager som fører til omgjering", "Complaints upheld"),
        "arbeidsprosesser", .lower, green: 15, red: 25, minimumN: 5, important: 6,
        definition: text(
          "Klager der vedtaket ble gjort om, i prosent av behandlede klager.",
          "Klager der vedtaket blei gjort om, i prosent av behandla klager.",
          "Complaints where the decision was changed, in per cent of complaints handled."),
        of: "klager"
      ).with {
        $0.base = 15
        $0.spread = 1
        $0.wobble = 1
        $0.loadings.quality = -1.5
      },
      CommonMeasures.internalControl(),
    ]
  }

  private static var socialOfficeFinance: [Measure] {
    [
      Measure(
        Indicator(
          id: "stonad_per_mottaker",
          name: text("Stønad per mottaker", "Stønad per mottakar", "Benefit per recipient"), perspective: "okonomi",
          kind: .amount, unit: text("kroner", "kroner", "NOK"), direction: .none, weight: 0, decimals: 0,
          importantChange: 1500,
          source: CommonMeasures.source("Regnskapet", "Rekneskapen", "Accounts"),
          definition: text(
            "Utbetalt økonomisk sosialhjelp i tertialet delt på mottakere, løpende priser. Kontekst, vurderes ikke.",
            "Utbetalt økonomisk sosialhjelp i tertialet delt på mottakarar, løpande prisar. Kontekst, blir ikkje vurdert.",
            "Social assistance paid in the tertial per recipient, current prices. Context, not judged.")),
        .ratio(to: "mottakere")
      ).with {
        $0.base = 29_500
        $0.drift = 0.04
        $0.spread = 0.04
        $0.wobble = 0.03
        $0.loadings = Loadings(need: 0.05)
        $0.relative = true
        $0.decimals = 0
      },
      Measure(
        Indicator(
          id: "driftsutgift_per_mottaker",
          name: text("Driftsutgift per mottaker", "Driftsutgift per mottakar", "Operating cost per recipient"),
          perspective: "okonomi", kind: .amount, unit: text("kroner", "kroner", "NOK"), direction: .lower,
          target: .value(10_600), limits: Limits(green: 10_600, red: 11_600), decimals: 0, importantChange: 500,
          source: CommonMeasures.source("Regnskapet", "Rekneskapen", "Accounts"),
          definition: text(
            "Lønn og drift i tertialet delt på mottakere, løpende priser.",
            "Løn og drift i tertialet delt på mottakarar, løpande prisar.",
            "Pay and running costs in the tertial per recipient, current prices.")),
        .ratio(to: "mottakere")
      ).with {
        $0.base = 9600
        $0.drift = 0.042
        $0.spread = 0.06
        $0.wobble = 0.025
        $0.loadings = Loadings(strain: 0.02, size: -0.06)
        $0.relative = true
        $0.decimals = 0
      },
    ]
  }
}
