import BenchmarkIO
import BenchmarkReport

/// The fixed words of a workbook.
struct WorkbookWords {
  var sheets: WorkbookText.SheetNames
  var words: WorkbookText.Words
  var resultsNote: String
  var figuresNote: String
  var figureDataNote: String
  /// Before the name of an indicator: its development over the periods.
  var development: String
  var tooManyRows: @Sendable (_ file: String, _ rows: Int) -> String
  var tooManyUnits: @Sendable (_ units: Int) -> String

  init(_ language: Language) {
    switch language {
    case .bokmal: self = Self.bokmal
    case .nynorsk: self = Self.nynorsk
    case .english: self = Self.english
    }
  }

  private init(
    sheets: WorkbookText.SheetNames, words: WorkbookText.Words, resultsNote: String, figuresNote: String,
    figureDataNote: String, development: String, tooManyRows: @escaping @Sendable (String, Int) -> String,
    tooManyUnits: @escaping @Sendable (Int) -> String
  ) {
    self.sheets = sheets
    self.words = words
    self.resultsNote = resultsNote
    self.figuresNote = figuresNote
    self.figureDataNote = figureDataNote
    self.development = development
    self.tooManyRows = tooManyRows
    self.tooManyUnits = tooManyUnits
  }

  private static let bokmal = WorkbookWords(
    sheets: .init(
      front: "Forside", results: "Resultater", figures: "Figurer", figureData: "Figurtall", columns: "Kolonner",
      tables: [
        "observations": "Observasjoner", "trends": "Utvikling", "index": "Indeks", "outliers": "Avvikende verdier",
        "funnel": "Trakt", "control": "Kontrolldiagram",
        "cost": "Kostnad",
        "cost_models": "Kostnadsmodell",
        "cost_effects": "Kostnad og resultat",
        "decomposition": "Hva kostnaden består av",
        "efficiency": "Effektivitet",
        "efficiency_targets": "Effektivitetsmål",
        "peers": "Like enheter",
        "peer_groups": "Grupper av like",
        "learning": "Lær av",
        "learning_power": "Hva som kan ses",
        "bright_spots": "Bedre enn ventet",
        "actions": "Tiltak",
        "plan": "Økonomiplan", "accounts": "Regnskap", "summary": "Sammendrag",
        "coverage": "Dekning", "treated": "Behandlede verdier", "rollup": "Nivåene over", "disclosure": "Skjermet",
        "units": "Enheter", "indicators": "Indikatorer",
      ]),
    words: .init(
      contents: "Arkene", rows: "Rader", unit: "Enhet", name: "Navn", group: "Gruppe", period: "Periode",
      target: "Mål", mean: "Snitt", lowest: "Lavest", highest: "Høyest", value: "Verdi", light: "Lys",
      lower: "Nedre grense", upper: "Øvre grense", lowerPart: "Nedre grense til verdi",
      upperPart: "Verdi til øvre grense", sheet: "Ark", column: "Kolonne", explanation: "Hva kolonnen betyr",
      measure: "Måleenhet", emptyWhen: "Tom når", possibleWords: "Mulige ord",
      unitNameExplained: "Navnet på enheten, til hjelp for leseren; står ikke i CSV-filen.",
      indicatorNameExplained: "Navnet på indikatoren, til hjelp for leseren; står ikke i CSV-filen."),
    resultsNote: "Siste tall for hver indikator, med lys mot mål. Skjermede og manglende tall er merket med ord.",
    figuresNote: "Søylene dekker intervallet rundt verdien, og verdien er der fargen skifter. "
      + "Uten intervall går søylen fra null til verdien.",
    figureDataNote: "Tallene bak figurene.", development: "Utvikling: ",
    tooManyRows: { file, rows in
      "\(Language.bokmal.numbers.integer(rows)) rader er flere enn et regneark har plass til. Alle står i \(file)."
    },
    tooManyUnits: { units in "\(units) enheter er for mange til søylefigurer." })

  private static let nynorsk = WorkbookWords(
    sheets: .init(
      front: "Framside", results: "Resultat", figures: "Figurar", figureData: "Figurtal", columns: "Kolonnar",
      tables: [
        "observations": "Observasjonar", "trends": "Utvikling", "index": "Indeks", "outliers": "Avvikande verdiar",
        "funnel": "Trakt", "control": "Kontrolldiagram",
        "cost": "Kostnad",
        "cost_models": "Kostnadsmodell",
        "cost_effects": "Kostnad og resultat",
        "decomposition": "Kva kostnaden består av",
        "efficiency": "Effektivitet",
        "efficiency_targets": "Effektivitetsmål",
        "peers": "Like einingar",
        "peer_groups": "Grupper av like",
        "learning": "Lær av",
        "learning_power": "Kva som kan sjåast",
        "bright_spots": "Betre enn venta",
        "actions": "Tiltak",
        "plan": "Økonomiplan", "accounts": "Rekneskap", "summary": "Samandrag",
        "coverage": "Dekning", "treated": "Behandla verdiar", "rollup": "Nivåa over", "disclosure": "Skjerma",
        "units": "Einingar", "indicators": "Indikatorar",
      ]),
    words: .init(
      contents: "Arka", rows: "Rader", unit: "Eining", name: "Namn", group: "Gruppe", period: "Periode",
      target: "Mål", mean: "Snitt", lowest: "Lågast", highest: "Høgast", value: "Verdi", light: "Lys",
      lower: "Nedre grense", upper: "Øvre grense", lowerPart: "Nedre grense til verdi",
      upperPart: "Verdi til øvre grense", sheet: "Ark", column: "Kolonne", explanation: "Kva kolonnen tyder",
      measure: "Måleeining", emptyWhen: "Tom når", possibleWords: "Moglege ord",
      unitNameExplained: "Namnet på eininga, til hjelp for lesaren; står ikkje i CSV-fila.",
      indicatorNameExplained: "Namnet på indikatoren, til hjelp for lesaren; står ikkje i CSV-fila."),
    resultsNote: "Siste tal for kvar indikator, med lys mot mål. Skjerma og manglande tal er merkte med ord.",
    figuresNote: "Søylene dekkjer intervallet rundt verdien, og verdien er der fargen skiftar. "
      + "Utan intervall går søyla frå null til verdien.",
    figureDataNote: "Tala bak figurane.", development: "Utvikling: ",
    tooManyRows: { file, rows in
      "\(Language.nynorsk.numbers.integer(rows)) rader er fleire enn eit rekneark har plass til. Alle står i \(file)."
    },
    tooManyUnits: { units in "\(units) einingar er for mange til søylefigurar." })

  private static let english = WorkbookWords(
    sheets: .init(
      front: "Front page", results: "Results", figures: "Charts", figureData: "Chart data", columns: "Columns",
      tables: [
        "observations": "Observations", "trends": "Trends", "index": "Index", "outliers": "Outliers",
        "funnel": "Funnel", "control": "Control charts",
        "cost": "Cost",
        "cost_models": "Cost model",
        "cost_effects": "Cost and results",
        "decomposition": "What cost is made of",
        "efficiency": "Efficiency",
        "efficiency_targets": "Efficiency targets",
        "peers": "Like units",
        "peer_groups": "Groups of like units",
        "learning": "Learn from",
        "learning_power": "What can be seen",
        "bright_spots": "Better than expected",
        "actions": "Actions",
        "plan": "Economic plan", "accounts": "Accounts", "summary": "Summary",
        "coverage": "Coverage", "treated": "Treated values", "rollup": "Levels above", "disclosure": "Suppressed",
        "units": "Units", "indicators": "Indicators",
      ]),
    words: .init(
      contents: "The sheets", rows: "Rows", unit: "Unit", name: "Name", group: "Group", period: "Period",
      target: "Target", mean: "Mean", lowest: "Lowest", highest: "Highest", value: "Value", light: "Light",
      lower: "Lower end", upper: "Upper end", lowerPart: "Lower end to value", upperPart: "Value to upper end",
      sheet: "Sheet", column: "Column", explanation: "What the column means", measure: "Unit of measurement",
      emptyWhen: "Empty when", possibleWords: "Possible words",
      unitNameExplained: "Name of the unit, for the reader; not in the CSV file.",
      indicatorNameExplained: "Name of the indicator, for the reader; not in the CSV file."),
    resultsNote:
      "The latest figures on each indicator, with lights. Suppressed and missing figures are marked in words.",
    figuresNote: "A bar covers the interval around the value; the value is where the colour changes. "
      + "Without an interval it reaches from zero to the value.",
    figureDataNote: "The numbers behind the charts.", development: "Development: ",
    tooManyRows: { file, rows in
      "\(Language.english.numbers.integer(rows)) rows are more than a sheet holds. All of them are in \(file)."
    },
    tooManyUnits: { units in "\(units) units are too many for bar charts." })
}
