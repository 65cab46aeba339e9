import BenchmarkCore

/// The indicators that every card of the city carries, and the four perspectives.
enum CommonMeasures {
  static let budgetDeviationID = "budsjettavvik"

  static func source(_ nb: String, _ nn: String, _ en: String) -> LocalizedText {
    text("\(nb) (syntetiske tall)", "\(nn) (syntetiske tal)", "\(en) (synthetic figures)")
  }

  static let percent = text("prosent", "prosent", "per cent")

  /// Sick leave: mean over the employees, so that its uncertainty is that of persons, not of days.
  static func sickLeave(
    base: Double, target: Double, red: Double, season: [Double] = []
  ) -> Measure {
    Measure(
      Indicator(
        id: "sykefravaer", name: text("Sykefravær", "Sjukefråvær", "Sickness absence"),
        perspective: "medarbeidere", kind: .mean, unit: percent, direction: .lower, target: .value(target),
        limits: Limits(green: target, red: red), decimals: 1, minimumN: 5, groupWide: true, scale: 0...100,
        importantChange: 1,
        source: source("Lønns- og personalsystemet", "Løns- og personalsystemet", "Payroll and HR system"),
        definition: text(
          "Legemeldt og egenmeldt fravær i prosent av avtalt arbeidstid, snitt over de ansatte. "
            + "Antall svar er ansatte, standardavvik er spredningen mellom ansatte.",
          "Legemeldt og eigenmeldt fråvær i prosent av avtalt arbeidstid, snitt over dei tilsette. "
            + "Talet på svar er tilsette, standardavvik er spreiinga mellom tilsette.",
          "Certified and self-certified absence in per cent of agreed working time, mean over employees. "
            + "n is employees, sd the spread between employees.")),
      .absence(employees: "ansatte")
    ).with {
      $0.base = base
      $0.spread = 0.5
      $0.wobble = 0.6
      $0.loadings.strain = 0.9
      $0.season = season
      $0.range = 1.5...25
    }
  }

  /// Employee survey: commitment on a scale from 1 to 5.
  static func engagement(stride: Int, offset: Int) -> Measure {
    Measure(
      Indicator(
        id: "medarbeiderengasjement",
        name: text("Medarbeiderengasjement", "Medarbeidarengasjement", "Employee engagement"),
        perspective: "medarbeidere", kind: .mean,
        unit: text("poeng (1–5)", "poeng (1–5)", "points (1–5)"), direction: .higher, target: .value(4.3),
        limits: Limits(green: 4.3, red: 4.1), decimals: 1, minimumN: 3, groupWide: true, scale: 1...5,
        importantChange: 0.2,
        source: source("Medarbeiderundersøkelsen", "Medarbeidarundersøkinga", "Employee survey"),
        definition: text(
          "Snitt av svarene på faktoren mestring og engasjement, skala 1 til 5.",
          "Snitt av svara på faktoren meistring og engasjement, skala 1 til 5.",
          "Mean of the answers on mastery and engagement, scale 1 to 5.")),
      .answers(asked: "ansatte", responseRate: 0.74, sd: 0.75, step: 1)
    ).with {
      $0.base = 4.32
      $0.spread = 0.08
      $0.wobble = 0.05
      $0.loadings.quality = 0.05
      $0.loadings.strain = -0.06
      $0.stride = stride
      $0.offset = offset
      $0.decimals = 2
    }
  }

  /// Internal control: share of the required control points that were carried out.
  static func internalControl(excludes: Set<String> = []) -> Measure {
    Measure(
      Indicator(
        id: "internkontroll",
        name: text("Gjennomført internkontroll", "Gjennomført internkontroll", "Internal control"),
        perspective: "arbeidsprosesser", kind: .proportion, unit: percent, direction: .higher,
        target: .value(95), limits: Limits(green: 95, red: 90), decimals: 0, groupWide: true, per: 100,
        importantChange: 5,
        source: source("Egenrapportering", "Eigenrapportering", "Self-reporting"),
        definition: text(
          "Gjennomførte kontrollpunkter i prosent av pålagte kontrollpunkter.",
          "Gjennomførte kontrollpunkt i prosent av pålagde kontrollpunkt.",
          "Control points carried out in per cent of those required.")),
      .share(of: "kontrollpunkter")
    ).with {
      $0.base = 92.5
      $0.drift = 0.4
      $0.spread = 1.2
      $0.wobble = 1
      $0.loadings.quality = 1.2
      $0.range = 50...99
      $0.excludes = excludes
    }
  }

  /// Deviation from the budget so far in the year; overspending is positive.
  static func budgetDeviation(excludes: Set<String> = []) -> Measure {
    Measure(
      Indicator(
        id: budgetDeviationID, name: text("Budsjettavvik", "Budsjettavvik", "Budget deviation"),
        perspective: "okonomi", kind: .amount,
        unit: text("prosent av budsjettet", "prosent av budsjettet", "per cent of the budget"),
        direction: .range, target: .range(low: -1, high: 1), limits: Limits(redRange: -3...2), decimals: 1,
        groupWide: true, per: 100, importantChange: 1,
        source: source("Regnskapet", "Rekneskapen", "Accounts"),
        definition: text(
          "Regnskap minus periodisert budsjett hittil i år, i prosent av budsjettet. Merforbruk er positivt.",
          "Rekneskap minus periodisert budsjett hittil i år, i prosent av budsjettet. Meirforbruk er positivt.",
          "Accounts less budget so far in the year, in per cent of the budget. Overspending is positive.")),
      .ratio(to: "budsjett")
    ).with {
      $0.base = 0.5
      $0.spread = 0.5
      $0.wobble = 1
      $0.loadings.strain = 0.5
      $0.range = -6...8
      $0.excludes = excludes
    }
  }

  /// The perspectives with a goal each.
  static func perspectives(
    users: LocalizedText, processes: LocalizedText, employees: LocalizedText, finance: LocalizedText,
    factors: [[LocalizedText]]
  ) -> [Perspective] {
    let names = [
      ("brukere", text("Brukere", "Brukarar", "Users"), users),
      ("arbeidsprosesser", text("Arbeidsprosesser", "Arbeidsprosessar", "Internal processes"), processes),
      ("medarbeidere", text("Medarbeidere", "Medarbeidarar", "Employees"), employees),
      ("okonomi", text("Økonomi", "Økonomi", "Finance"), finance),
    ]
    return names.indices.map { index in
      Perspective(
        id: names[index].0, name: names[index].1, goal: names[index].2, successFactors: factors[index])
    }
  }
}
