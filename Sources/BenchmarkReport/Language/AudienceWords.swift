import BenchmarkCore

/// What a page says of whom it is for.
struct AudienceWords: Sendable {
  let language: Language

  init(_ language: Language) { self.language = language }

  /// `utgave for bystyret`, among the facts below the title.
  func edition(_ audience: Audience) -> String {
    switch (language, audience) {
    case (.bokmal, .council): "utgave for bystyret"
    case (.bokmal, .cityGovernment): "utgave for byrådet"
    case (.bokmal, .directors): "utgave for direktørmøtet"
    case (.bokmal, .department): "utgave for avdelingen"
    case (.bokmal, .unit): "utgave for enheten"
    case (.bokmal, .site): "utgave for tjenestestedet"
    case (.nynorsk, .council): "utgåve for bystyret"
    case (.nynorsk, .cityGovernment): "utgåve for byrådet"
    case (.nynorsk, .directors): "utgåve for direktørmøtet"
    case (.nynorsk, .department): "utgåve for avdelinga"
    case (.nynorsk, .unit): "utgåve for eininga"
    case (.nynorsk, .site): "utgåve for tenestestaden"
    case (.english, .council): "edition for the city council"
    case (.english, .cityGovernment): "edition for the city government"
    case (.english, .directors): "edition for the directors’ meeting"
    case (.english, .department): "edition for the department"
    case (.english, .unit): "edition for the unit"
    case (.english, .site): "edition for the service site"
    }
  }

  /// - Parameter units: `to sykehjem`.
  func withheld(_ units: String) -> String {
    switch language {
    case .bokmal: "Regnet med, men uten navn her: \(units)."
    case .nynorsk: "Rekna med, men utan namn her: \(units)."
    case .english: "Counted, but not named here: \(units)."
    }
  }

  var groups: String {
    switch language {
    case .bokmal: "Gruppene"
    case .nynorsk: "Gruppene"
    case .english: "The groups"
    }
  }

  /// - Parameter fewest: a number as text.
  func fewGroups(_ fewest: String) -> String {
    switch language {
    case .bokmal: "Snitt i hver gruppe. Der færre enn \(fewest) har tall, er det ikke vist."
    case .nynorsk: "Snitt i kvar gruppe. Der færre enn \(fewest) har tal, er det ikkje vist."
    case .english: "The mean of each group. Where fewer than \(fewest) have a figure, it is not shown."
    }
  }
}
