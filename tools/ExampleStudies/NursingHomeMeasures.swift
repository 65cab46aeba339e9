import BenchmarkCore

extension StudyDesign {
  /// The indicators of the nursing-home card, in its order.
  static var nursingHomeMeasures: [Measure] {
    nursingHomeUsers + nursingHomeProcesses + [
      CommonMeasures.sickLeave(base: 8.8, target: 8, red: 9.5, season: [0.9, -1.2, 0.3])
    ] + nursingHomeStaff + [CommonMeasures.engagement(stride: 2, offset: 0)] + nursingHomeFinance
  }

  private static var nursingHomeUsers: [Measure] {
    [
      Measure(
        Indicator(
          id: "parorende_tilfredshet",
          name: text("Pårørendetilfredshet", "Pårørandetilfredsheit", "Next-of-kin satisfaction"),
          perspective: "brukere", kind: .mean, unit: text("poeng (1–6)", "poeng (1–6)", "points (1–6)"),
          direction: .higher, target: .value(5.0), limits: Limits(green: 5.0, red: 4.7), weight: 2, decimals: 1,
          minimumN: 5, groupWide: true, scale: 1...6, importantChange: 0.2,
          source: CommonMeasures.source("Pårørendeundersøkelsen", "Pårørandeundersøkinga", "Next-of-kin survey"),
          definition: text(
            "Snitt av svarene på spørsmålet «Alt i alt, hvor fornøyd er du med sykehjemmet?», skala 1 til 6.",
            "Snitt av svara på spørsmålet «Alt i alt, kor nøgd er du med sjukeheimen?», skala 1 til 6.",
            "Mean answer to “All in all, how satisfied are you with the nursing home?”, scale 1 to 6.")),
        .answers(asked: "parorende", responseRate: 0.66, sd: 1.0, step: 1)
      ).with {
        $0.base = 4.95
        $0.drift = 0.02
        $0.spread = 0.12
        $0.wobble = 0.06
        $0.loadings = Loadings(quality: 0.09, strain: -0.07)
        $0.stride = 2
        $0.decimals = 2
      },
      Measure(
        Indicator(
          id: "enerom",
          name: text("Enerom med bad", "Einerom med bad", "Single rooms with bath"),
          perspective: "brukere", kind: .amount, unit: CommonMeasures.percent, direction: .higher,
          target: .value(90), limits: Limits(green: 90, red: 80), weight: 0.5, decimals: 0, per: 100,
          source: CommonMeasures.source("Bygningsregisteret", "Bygningsregisteret", "Register of buildings"),
          definition: text(
            "Brukertilpassede enerom med eget bad og wc i prosent av alle rom.",
            "Brukartilpassa einerom med eige bad og wc i prosent av alle rom.",
            "Adapted single rooms with their own bath in per cent of all rooms.")),
        .ratio(to: "rom")
      ).with {
        $0.base = 92
        $0.spread = 8
        $0.range = 55...100
      },
    ]
  }

  private static var nursingHomeProcesses: [Measure] {
    [
      Measure(
        Indicator(
          id: "legemiddelgjennomgang",
          name: text("Legemiddelgjennomgang", "Legemiddelgjennomgang", "Medication review"),
          perspective: "arbeidsprosesser", kind: .proportion, unit: CommonMeasures.percent, direction: .higher,
          target: .value(85), limits: Limits(green: 85, red: 78), decimals: 0, minimumN: 5, per: 100,
          importantChange: 5,
          source: CommonMeasures.source("Fagsystemet", "Fagsystemet", "Care records"),
          definition: text(
            "Langtidsbeboere med legemiddelgjennomgang siste 12 måneder, i prosent av langtidsbeboere.",
            "Langtidsbebuarar med legemiddelgjennomgang siste 12 månader, i prosent av langtidsbebuarar.",
            "Long-term residents with a medication review in the last 12 months, in per cent of long-term residents.")),
        .share(of: "beboere")
      ).with {
        $0.base = 82
        $0.drift = 1
        $0.spread = 2.5
        $0.wobble = 2
        $0.loadings.quality = 2
        $0.range = 20...98
      },
      Measure(
        Indicator(
          id: "ernaeringsoppfolging",
          name: text("Ernæringsoppfølging", "Ernæringsoppfølging", "Nutrition follow-up"),
          perspective: "arbeidsprosesser", kind: .proportion, unit: CommonMeasures.percent, direction: .higher,
          target: .value(80), limits: Limits(green: 80, red: 70), decimals: 0, minimumN: 5, per: 100,
          importantChange: 5,
          source: CommonMeasures.source("Fagsystemet", "Fagsystemet", "Care records"),
          definition: text(
            "Beboere som er kartlagt for ernæring og har en plan, i prosent av langtidsbeboere.",
            "Bebuarar som er kartlagde for ernæring og har ein plan, i prosent av langtidsbebuarar.",
            "Residents assessed for nutrition and with a plan, in per cent of long-term residents.")),
        .share(of: "beboere")
      ).with {
        $0.base = 73
        $0.drift = 2
        $0.spread = 3
        $0.wobble = 2
        $0.loadings.quality = 2
        $0.range = 20...98
      },
      Measure(
        Indicator(
          id: "fall_med_skade", name: text("Fall med skade", "Fall med skade", "Falls with injury"),
          perspective: "arbeidsprosesser", kind: .rate,
          unit: text("per 1 000 døgn", "per 1 000 døgn", "per 1,000 bed days"), direction: .lower,
          target: .value(1.5), limits: Limits(green: 1.5, red: 2.2), decimals: 1, per: 1000,
          importantChange: 0.5,
          source: CommonMeasures.source("Avvikssystemet", "Avvikssystemet", "Incident reports"),
          definition: text(
            "Fall med skade per 1 000 oppholdsdøgn.", "Fall med skade per 1 000 opphaldsdøgn.",
            "Falls with injury per 1,000 bed days.")),
        .events(over: "dogn")
      ).with {
        $0.base = 1.55
        $0.spread = 0.15
        $0.wobble = 0.1
        $0.loadings = Loadings(quality: -0.1, need: 0.12)
        $0.range = 0.4...6
        $0.decimals = 2
      },
      CommonMeasures.internalControl(),
    ]
  }

  private static var nursingHomeStaff: [Measure] {
    [
      Measure(
        Indicator(
          id: "fagutdanning",
          name: text("Årsverk med fagutdanning", "Årsverk med fagutdanning", "Staff with care qualifications"),
          perspective: "medarbeidere", kind: .amount, unit: CommonMeasures.percent, direction: .higher,
          target: .value(78), limits: Limits(green: 78, red: 74), decimals: 0, per: 100, importantChange: 2,
          source: CommonMeasures.source(
            "Lønns- og personalsystemet", "Løns- og personalsystemet", "Payroll and HR system"),
          definition: text(
            "Brukerrettede årsverk med helse- og sosialfaglig utdanning i prosent av brukerrettede årsverk.",
            "Brukarretta årsverk med helse- og sosialfagleg utdanning i prosent av brukarretta årsverk.",
            "Full-time equivalents in care with a health or social qualification, in per cent of all in care.")),
        .ratio(to: "arsverk", decimals: 1)
      ).with {
        $0.base = 76
        $0.drift = 0.3
        $0.spread = 4
        $0.wobble = 1.3
        $0.loadings.quality = 1
        $0.range = 55...96
      },
      Measure(
        Indicator(
          id: "vikarbruk",
          name: text("Innleie og overtid", "Innleige og overtid", "Agency staff and overtime"),
          perspective: "medarbeidere", kind: .amount,
          unit: text("prosent av lønn", "prosent av løn", "per cent of payroll"), direction: .lower,
          target: .value(6.5), limits: Limits(green: 6.5, red: 8.5), decimals: 1, per: 100, importantChange: 1.5,
          source: CommonMeasures.source("Regnskapet", "Rekneskapen", "Accounts"),
          definition: text(
            "Utgifter til innleie og overtid i prosent av samlet lønn.",
            "Utgifter til innleige og overtid i prosent av samla løn.",
            "Spending on agency staff and overtime in per cent of all pay.")),
        .ratio(to: "lonn")
      ).with {
        $0.base = 7
        $0.spread = 1.4
        $0.wobble = 1
        $0.loadings.strain = 1.3
        $0.season = [0.4, -0.2, -0.2]
        $0.range = 1...22
      },
    ]
  }

  private static var nursingHomeFinance: [Measure] {
    [
      Measure(
        Indicator(
          id: "kostnad_per_dogn",
          name: text("Kostnad per oppholdsdøgn", "Kostnad per opphaldsdøgn", "Cost per bed day"),
          perspective: "okonomi", kind: .amount, unit: text("kroner", "kroner", "NOK"), direction: .lower,
          target: .value(3550), limits: Limits(green: 3550, red: 3800), decimals: 0, importantChange: 100,
          source: CommonMeasures.source("Regnskapet", "Rekneskapen", "Accounts"),
          definition: text(
            "Brutto driftsutgifter i tertialet delt på oppholdsdøgn, løpende priser.",
            "Brutto driftsutgifter i tertialet delte på opphaldsdøgn, løpande prisar.",
            "Gross operating expenditure in the tertial per bed day, current prices.")),
        .ratio(to: "dogn")
      ).with {
        $0.base = 3170
        $0.drift = 0.04
        $0.spread = 0.045
        $0.wobble = 0.015
        $0.loadings = Loadings(quality: -0.005, strain: 0.012, need: 0.055, size: -0.04)
        $0.relative = true
        $0.decimals = 0
      },
      Measure(
        Indicator(
          id: "belegg", name: text("Belegg", "Belegg", "Occupancy"), perspective: "okonomi", kind: .amount,
          unit: CommonMeasures.percent, direction: .range, target: .range(low: 97, high: 100),
          limits: Limits(redRange: 96...102), decimals: 1, per: 100, importantChange: 1,
          source: CommonMeasures.source("Fagsystemet", "Fagsystemet", "Care records"),
          definition: text(
            "Oppholdsdøgn i prosent av plasser ganger dager.", "Opphaldsdøgn i prosent av plassar gonger dagar.",
            "Bed days in per cent of places times days.")),
        .quotient(of: "dogn", to: "plassdogn")),
      CommonMeasures.budgetDeviation(),
      Measure(
        Indicator(
          id: "driftsutgift",
          name: text("Brutto driftsutgift", "Brutto driftsutgift", "Gross operating expenditure"),
          perspective: "okonomi", kind: .amount,
          unit: text("tusen kroner", "tusen kroner", "NOK thousand"), direction: .none, weight: 0, decimals: 0,
          source: CommonMeasures.source("Regnskapet", "Rekneskapen", "Accounts"),
          definition: text(
            "Brutto driftsutgifter i tertialet. Grunnlagstall, vurderes ikke.",
            "Brutto driftsutgifter i tertialet. Grunnlagstal, blir ikkje vurderte.",
            "Gross operating expenditure in the tertial. Base figure, not judged.")),
        .thousandsOf("kostnad_per_dogn")
      ).with { $0.decimals = 0 },
      Measure(
        Indicator(
          id: "oppholdsdogn", name: text("Oppholdsdøgn", "Opphaldsdøgn", "Bed days"), perspective: "okonomi",
          kind: .count, unit: text("døgn", "døgn", "days"), direction: .none, weight: 0, decimals: 0,
          source: CommonMeasures.source("Fagsystemet", "Fagsystemet", "Care records"),
          definition: text(
            "Oppholdsdøgn i tertialet. Grunnlagstall, vurderes ikke.",
            "Opphaldsdøgn i tertialet. Grunnlagstal, blir ikkje vurderte.",
            "Bed days in the tertial. Base figure, not judged.")),
        .quantity("dogn")
      ).with { $0.decimals = 0 },
    ]
  }
}
