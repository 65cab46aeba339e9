/// The comments, headers and example texts of a new study in one language.
struct TemplateWords: Sendable {
  // Comments of the card.
  var cardIntroduction: String
  var version: String
  var unitType: String
  var vision: String
  var approved: String
  var periods: String
  var synthetic: String
  var disclosure: String
  var perspectives: String
  var indicators: String
  var groupWide: String
  var id: String
  var kind: String
  var better: String
  var target: String
  var limits: String
  var scale: String
  var definition: String
  var ownIndicators: String
  var context: String
  // Tables.
  var unitHeader: [String]
  var observationHeader: [String]
  var actionHeader: [String]
  var accountHeader: [String]
  /// Before and after the number of an example unit.
  var exampleUnitName: String
  var replaceMark: String
  /// Action, responsible, due, status.
  var exampleAction: [String]
  // The page on how to go on.
  var readMeName: String
  var readMe: String

  init(_ language: Language) {
    switch language {
    case .bokmal: self = .bokmal
    case .nynorsk: self = .nynorsk
    case .english: self = .english
    }
  }

  func exampleUnit(_ number: Int) -> String { "\(exampleUnitName) \(number) (\(replaceMark))" }

  func name(of perspective: TemplateIndicator.Perspective) -> TrilingualText {
    switch perspective {
    case .users: .init("Brukere", "Brukarar", "Users")
    case .processes: .init("Arbeidsprosesser", "Arbeidsprosessar", "Internal processes")
    case .employees: .init("Medarbeidere", "Medarbeidarar", "Employees")
    case .finance: .init("Økonomi", "Økonomi", "Finance")
    }
  }

  init(
    cardIntroduction: String, version: String, unitType: String, vision: String, approved: String, periods: String,
    synthetic: String, disclosure: String, perspectives: String, indicators: String, groupWide: String, id: String,
    kind: String, better: String, target: String, limits: String, scale: String, definition: String,
    ownIndicators: String, context: String, unitHeader: [String], observationHeader: [String],
    actionHeader: [String], accountHeader: [String], exampleUnitName: String, replaceMark: String,
    exampleAction: [String],
    readMeName: String, readMe: String
  ) {
    self.cardIntroduction = cardIntroduction
    self.version = version
    self.unitType = unitType
    self.vision = vision
    self.approved = approved
    self.periods = periods
    self.synthetic = synthetic
    self.disclosure = disclosure
    self.perspectives = perspectives
    self.indicators = indicators
    self.groupWide = groupWide
    self.id = id
    self.kind = kind
    self.better = better
    self.target = target
    self.limits = limits
    self.scale = scale
    self.definition = definition
    self.ownIndicators = ownIndicators
    self.context = context
    self.unitHeader = unitHeader
    self.observationHeader = observationHeader
    self.actionHeader = actionHeader
    self.accountHeader = accountHeader
    self.exampleUnitName = exampleUnitName
    self.replaceMark = replaceMark
    self.exampleAction = exampleAction
    self.readMeName = readMeName
    self.readMe = readMe
  }
}
