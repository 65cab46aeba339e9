import BenchmarkCore

extension StudyDesign {
  /// The indicators of the kindergarten card, in its order.
  static var kindergartenMeasures: [Measure] {
    kindergartenUsers + kindergartenProcesses + kindergartenStaff + [
      costPerHour, CommonMeasures.budgetDeviation(excludes: ["privat"]),
    ]
  }

  private static let register = CommonMeasures.source(
    "Barnehageregisteret", "Barnehageregisteret", "Kindergarten register")

  private static var kindergartenUsers: [Measure] {
    [
      Measure(
        Indicator(
          id: "foreldretilfredshet",
          name: text("Foreldretilfredshet", "Foreldretilfredsheit", "Parents' satisfaction"),
          perspective: "brukere", kind: .mean, unit: text("poeng (1–5)", "poeng (1–5)", "points (1–5)"),
          direction: .higher, target: .value(4.45), limits: Limits(green: 4.45, red: 4.3), weight: 2, decimals: 1,
          minimumN: 5, groupWide: true, scale: 1...5, importantChange: 0.15,
          source: CommonMeasures.source("Foreldreundersøkelsen", "Foreldreundersøkinga", "Parent survey"),
          definition: text(
            "Snitt av foreldrenes samlede skår, skala 1 til 5.",
            "Snitt av den samla skåren til foreldra, skala 1 til 5.",
            "Mean of parents' overall scores, scale 1 to 5.")),
        .answers(asked: "barn", responseRate: 0.62, sd: 0.6, step: 0.1)
      ).with {
        $0.base = 4.46
        $0.spread = 0.06
        $0.wobble = 0.04
        $0.loadings = Loadings(quality: 0.06, strain: -0.04)
        $0.decimals = 2
      },
      Measure(
        Indicator(
          id: "svarprosent", name: text("Svarprosent", "Svarprosent", "Response rate"), perspective: "brukere",
          kind: .proportion, unit: CommonMeasures.percent, direction: .higher, target: .value(60),
          limits: Limits(green: 60, red: 50), weight: 0.5, decimals: 0, minimumN: 5, per: 100, importantChange: 10,
          source: CommonMeasures.source("Foreldreundersøkelsen", "Foreldreundersøkinga", "Parent survey"),
          definition: text(
            "Svar i prosent av inviterte foreldre.", "Svar i prosent av inviterte foreldre.",
            "Answers in per cent of parents invited.")),
        .share(of: "barn")
      ).with {
        $0.base = 58
        $0.drift = 0.5
        $0.spread = 4
        $0.wobble = 4
        $0.loadings = Loadings(quality: 2, need: -3)
        $0.range = 15...98
      },
      Measure(
        Indicator(
          id: "areal_per_barn", name: text("Lekeareal per barn", "Leikeareal per barn", "Play area per child"),
          perspective: "brukere", kind: .amount, unit: text("m²", "m²", "m²"), direction: .higher,
          target: .value(5.3), limits: Limits(green: 5.3, red: 5.0), weight: 0.5, decimals: 1, source: register,
          definition: text(
            "Leke- og oppholdsareal inne per barn.", "Leike- og opphaldsareal inne per barn.",
            "Indoor area for play and stay per child.")),
        .plain
      ).with {
        $0.base = 5.4
        $0.spread = 0.6
        $0.range = 4...8
      },
    ]
  }

  private static var kindergartenProcesses: [Measure] {
    [
      Measure(
        Indicator(
          id: "barn_per_ansatt",
          name: text("Barn per ansatt", "Barn per tilsett", "Children per employee"),
          perspective: "arbeidsprosesser", kind: .amount,
          unit: text("barn", "barn", "children"), direction: .lower, target: .value(6.0),
          limits: Limits(green: 6.0, red: 6.1), decimals: 1, importantChange: 0.1, source: register,
          definition: text(
            "Barn per årsverk i grunnbemanningen, korrigert for alder og oppholdstid.",
            "Barn per årsverk i grunnbemanninga, korrigert for alder og opphaldstid.",
            "Children per full-time equivalent in basic staffing, adjusted for age and hours.")),
        .plain
      ).with {
        $0.base = 6.1
        $0.drift = -0.012
        $0.spread = 0.13
        $0.wobble = 0.08
        $0.range = 4.8...7
        $0.decimals = 2
      },
      Measure(
        Indicator(
          id: "dager_under_norm",
          name: text("Dager under bemanningsnormen", "Dagar under bemanningsnorma", "Days below the staffing norm"),
          perspective: "arbeidsprosesser", kind: .proportion, unit: CommonMeasures.percent, direction: .lower,
          target: .value(4), limits: Limits(green: 4, red: 6), decimals: 1, per: 100, importantChange: 2,
          source: CommonMeasures.source("Egenrapportering", "Eigenrapportering", "Self-reporting"),
          definition: text(
            "Åpningsdager med færre voksne enn normen, i prosent av åpningsdagene.",
            "Opningsdagar med færre vaksne enn norma, i prosent av opningsdagane.",
            "Opening days with fewer adults than the norm, in per cent of opening days.")),
        .share(of: "dager")
      ).with {
        $0.base = 4.2
        $0.spread = 0.5
        $0.wobble = 0.8
        $0.loadings.strain = 0.9
        $0.range = 0.3...25
      },
      CommonMeasures.internalControl(excludes: ["privat"]),
      Measure(
        Indicator(
          id: "minoritetsspraklige",
          name: text("Minoritetsspråklige barn", "Minoritetsspråklege barn", "Minority-language children"),
          perspective: "arbeidsprosesser", kind: .proportion, unit: CommonMeasures.percent, direction: .none, weight: 0,
          decimals: 0, minimumN: 5, per: 100, source: register,
          definition: text(
            "Barn med annet morsmål enn norsk, samisk, svensk, dansk eller engelsk, i prosent av barna. Kontekst,"
              + " vurderes ikke.",
            "Barn med anna morsmål enn norsk, samisk, svensk, dansk eller engelsk, i prosent av barna. Kontekst,"
              + " blir ikkje vurdert.",
            "Children whose first language is not Norwegian, Sami, Swedish, Danish or English, in per cent."
              + " Context, not judged.")),
        .share(of: "barn")
      ).with {
        $0.base = 21
        $0.drift = 0.3
        $0.spread = 2
        $0.wobble = 1
        $0.loadings.need = 11
        $0.range = 1...70
      },
    ]
  }

  private static var kindergartenStaff: [Measure] {
    [
      CommonMeasures.sickLeave(base: 10.4, target: 10, red: 12),
      Measure(
        Indicator(
          id: "andel_barnehagelaerere",
          name: text("Andel barnehagelærere", "Prosentdel barnehagelærarar", "Share of kindergarten teachers"),
          perspective: "medarbeidere", kind: .amount, unit: CommonMeasures.percent, direction: .higher,
          target: .value(43), limits: Limits(green: 43, red: 40), decimals: 0, per: 100, importantChange: 2,
          source: register,
          definition: text(
            "Årsverk av barnehagelærere i prosent av årsverk i grunnbemanningen.",
            "Årsverk av barnehagelærarar i prosent av årsverk i grunnbemanninga.",
            "Full-time equivalents of kindergarten teachers in per cent of basic staffing.")),
        .ratio(to: "arsverk", decimals: 1)
      ).with {
        $0.base = 40
        $0.drift = 0.25
        $0.spread = 3.5
        $0.wobble = 1.9
        $0.loadings.quality = 1
        $0.range = 22...62
      },
      CommonMeasures.engagement(stride: 2, offset: 1),
    ]
  }

  private static var costPerHour: Measure {
    Measure(
      Indicator(
        id: "kostnad_per_time",
        name: text("Kostnad per oppholdstime", "Kostnad per opphaldstime", "Cost per hour of attendance"),
        perspective: "okonomi", kind: .amount, unit: text("kroner", "kroner", "NOK"), direction: .lower,
        target: .value(64), limits: Limits(green: 64, red: 68), decimals: 0, breaks: [Period.year(2020)],
        importantChange: 2, source: CommonMeasures.source("Regnskapet", "Rekneskapen", "Accounts"),
        definition: text(
          "Korrigerte brutto driftsutgifter delt på korrigerte oppholdstimer, løpende priser. Ny definisjon fra 2020.",
          "Korrigerte brutto driftsutgifter delte på korrigerte opphaldstimar, løpande prisar. Ny definisjon frå 2020.",
          "Adjusted gross operating expenditure per adjusted hour of attendance, current prices. New definition from"
            + " 2020.")),
      .ratio(to: "oppholdstimer")
    ).with {
      $0.base = 42
      $0.drift = 0.035
      $0.spread = 0.05
      $0.wobble = 0.02
      $0.loadings = Loadings(strain: 0.01, need: 0.02, size: -0.05)
      $0.relative = true
      $0.breakFactor = 1.09
      $0.decimals = 2
    }
  }
}
