/// Bokmål.
struct Bokmal {
  let numbers = NumberFormat(.bokmal)
}

extension Bokmal: Grammar {
  var and: String { "og" }

  func numeral(_ count: Int, _ gender: Noun.Gender) -> String {
    switch (count, gender) {
    case (1, .masculine), (1, .feminine): "én"
    case (1, .neuter): "ett"
    default:
      ["ingen", "", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"][count]
    }
  }

  func noun(_ kind: UnitKind) -> Noun {
    switch kind {
    case .unit: Noun(.masculine, "enhet", "enheter", "enhetene")
    case .nursingHome: Noun(.neuter, "sykehjem", "sykehjem", "sykehjemmene")
    case .school: Noun(.masculine, "skole", "skoler", "skolene")
    case .kindergarten: Noun(.masculine, "barnehage", "barnehager", "barnehagene")
    case .socialOffice: Noun(.neuter, "sosialkontor", "sosialkontor", "sosialkontorene")
    case .municipality: Noun(.masculine, "kommune", "kommuner", "kommunene")
    case .county: Noun(.neuter, "fylke", "fylker", "fylkene")
    case .district: Noun(.masculine, "bydel", "bydeler", "bydelene")
    case .group: Noun(.masculine, "gruppe", "grupper", "gruppene")
    case .department: Noun(.masculine, "avdeling", "avdelinger", "avdelingene")
    }
  }

  func label(_ label: Label) -> String {
    switch label {
    case .mostImportant: "Det viktigste"
    case .howToRead: "Slik leses tabellene"
    case .indicators: "Indikatorene"
    case .dataQuality: "Datakvalitet og skjerming"
    case .method: "Metode"
    case .sources: "Kilder"
    case .unit: "Enhet"
    case .group: "Gruppe"
    case .value: "Verdi"
    case .interval: "Intervall"
    case .n: "Grunnlag"
    case .versusTarget: "Mot mål"
    case .versusOthers: "Mot de andre"
    case .place: "Plass"
    case .typicalPlace: "Plass (typisk)"
    case .mean: "Snitt"
    case .lowest: "Lavest"
    case .highest: "Høyest"
    case .better: "Klart bedre"
    case .worse: "Klart svakere"
    case .indicator: "Indikator"
    case .hasValue: "Har tall"
    case .suppressed: "Skjermet"
    case .missing: "Mangler"
    case .notApplicable: "Ikke aktuelt"
    case .preliminary: "Foreløpig"
    case .reason: "Hvorfor"
    case .unitsWithValue: "Med tall"
    case .count: "Antall"
    case .names: "Hvem"
    case .period: "Periode"
    case .green: "grønn"
    case .yellow: "gul"
    case .red: "rød"
    case .noLight: "uten"
    case .clearlyBetter: "klart bedre"
    case .noClearDifference: "ingen sikker"
    case .clearlyWorse: "klart svakere"
    case .improving: "bedring"
    case .worsening: "forverring"
    case .rising: "økning"
    case .falling: "nedgang"
    case .strong: "Sterkt"
    case .workOn: "Arbeid med"
    case .development: "Utvikling"
    case .otherwise: "Ellers"
    case .without: "Uten tall"
    case .higherIsBetter: "høyere er bedre"
    case .lowerIsBetter: "lavere er bedre"
    case .insideIsBetter: "innenfor målområdet er best"
    case .notJudged: "uten retning"
    case .withoutPerspective: "Uten perspektiv"
    }
  }
}
