import BenchmarkCore
import BenchmarkReport

/// What the program says of its own run.
enum Message {
  case reading
  case progress(Analysis.Progress)
  case moreErrors(Int)
  case moreWarnings(Int)
  case periodNotUnderstood(String)
  case reportWritten(report: String, tables: String)
  case tablesWritten(folder: String, count: Int)
  case notebookWritten(notebook: String, tables: String)
  case studyMade(folder: String)
  case unitNotCompared(String, nearest: String?)
  case sheetsWritten(place: String, count: Int)
  case sectionWritten(place: String)
  case pandocMissing
  case pandocFailed
  case imported(folder: String, units: Int, indicators: Int, periods: Int, observations: Int)
  case unknownMethod(String, nearest: String?)
  case checked(errors: Int, warnings: Int, notes: Int)
  case noCostIndicator
  case noDecomposition
  case disclosureOff
  case treated(Int)

  func text(in language: Language) -> String {
    switch language {
    case .bokmal: bokmal
    case .nynorsk: nynorsk
    case .english: english
    }
  }

  private var bokmal: String {
    switch self {
    case .reading: "Leser …"
    case .progress(let progress):
      Self.progress(
        progress, words: ("Skjermer", "Sammenligner", "Ser på utvikling", "Regner indeks", "Regner oppover"))
    case .moreErrors(let count): "… og \(count) feil til: kjør «bms-analyze check» for å se alle."
    case .moreWarnings(let count): "… og \(count) varsler til: kjør «bms-analyze check» for å se alle."
    case .periodNotUnderstood(let text):
      "Perioden «\(text)» ble ikke forstått. Skriv for eksempel 2026T1, 2025-26, 2025 eller 2025K3."
    case .reportWritten(let report, let tables): "Rapporten ligger i \(report), tabellene i \(tables)."
    case .tablesWritten(let folder, let count): "\(count) tabeller ligger i \(folder)."
    case .notebookWritten(let notebook, let tables): "Notatboken ligger i \(notebook), tabellene i \(tables)."
    case .studyMade(let folder):
      "Ny studie ligger i \(folder). Begynn med LES-MEG.md der; «bms-analyze report \(folder)» virker med en gang."
    case .unitNotCompared(let id, let nearest):
      "Det finnes ingen enhet «\(id)» blant dem som sammenlignes." + (nearest.map { " Mente du «\($0)»?" } ?? "")
    case .sheetsWritten(let place, let count):
      count == 1 ? "Arket ligger i \(place)." : "\(count) ark ligger i \(place)."
    case .sectionWritten(let place): "Avsnittet ligger i \(place)."
    case .pandocMissing:
      "Word-filer lages med pandoc, som ikke er installert. Installer pandoc, eller velg --format markdown eller html."
    case .pandocFailed: "Pandoc klarte ikke å lage Word-filen. Velg --format markdown eller html."
    case .imported(let folder, let units, let indicators, let periods, let observations):
      "Lest inn til \(folder): \(units) enheter, \(indicators) indikatorer, \(periods) perioder, \(observations) tall."
    case .unknownMethod(let id, let nearest):
      "Det finnes ingen metode «\(id)»." + (nearest.map { " Mente du «\($0)»?" } ?? "")
        + " «bms-analyze methods» viser alle."
    case .checked(let errors, let warnings, let notes): "\(errors) feil, \(warnings) varsler, \(notes) merknader."
    case .treated(let count): "Verdier som ble behandlet før normalisering: \(count). --treated viser dem."
    case .noCostIndicator:
      "Studien har ingen kostnad å regne på. Oppgi den i kortet (cost: { indicator: … }) eller med --cost ID."
    case .noDecomposition:
      "Kortet sier ikke hvordan kostnaden er satt sammen. Legg til cost: { decomposition: … }; se docs/formats.md."
    case .disclosureOff: "Skjerming er slått av (minstegrense 0): også tall om svært få personer er med."
    }
  }

  private var nynorsk: String {
    switch self {
    case .reading: "Les …"
    case .progress(let progress):
      Self.progress(progress, words: ("Skjermar", "Samanliknar", "Ser på utvikling", "Reknar indeks", "Reknar oppover"))
    case .moreErrors(let count): "… og \(count) feil til: køyr «bms-analyze check» for å sjå alle."
    case .moreWarnings(let count): "… og \(count) varsel til: køyr «bms-analyze check» for å sjå alle."
    case .periodNotUnderstood(let text):
      "Perioden «\(text)» vart ikkje forstått. Skriv til dømes 2026T1, 2025-26, 2025 eller 2025K3."
    case .reportWritten(let report, let tables): "Rapporten ligg i \(report), tabellane i \(tables)."
    case .tablesWritten(let folder, let count): "\(count) tabellar ligg i \(folder)."
    case .notebookWritten(let notebook, let tables): "Notatboka ligg i \(notebook), tabellane i \(tables)."
    case .studyMade(let folder):
      "Ny studie ligg i \(folder). Byrj med LES-MEG.md der; «bms-analyze report \(folder)» verkar med ein gong."
    case .unitNotCompared(let id, let nearest):
      "Det finst inga eining «\(id)» blant dei som blir samanlikna." + (nearest.map { " Meinte du «\($0)»?" } ?? "")
    case .sheetsWritten(let place, let count):
      count == 1 ? "Arket ligg i \(place)." : "\(count) ark ligg i \(place)."
    case .sectionWritten(let place): "Avsnittet ligg i \(place)."
    case .pandocMissing:
      "Word-filer blir laga med pandoc, som ikkje er installert. Installer pandoc, eller vel --format markdown eller html."
    case .pandocFailed: "Pandoc klarte ikkje å lage Word-fila. Vel --format markdown eller html."
    case .imported(let folder, let units, let indicators, let periods, let observations):
      "Lese inn til \(folder): \(units) einingar, \(indicators) indikatorar, \(periods) periodar, \(observations) tal."
    case .unknownMethod(let id, let nearest):
      "Det finst ingen metode «\(id)»." + (nearest.map { " Meinte du «\($0)»?" } ?? "")
        + " «bms-analyze methods» viser alle."
    case .checked(let errors, let warnings, let notes): "\(errors) feil, \(warnings) varsel, \(notes) merknader."
    case .treated(let count): "Verdiar som vart behandla før normalisering: \(count). --treated viser dei."
    case .noCostIndicator:
      "Studien har ingen kostnad å rekne på. Oppgje han i kortet (cost: { indicator: … }) eller med --cost ID."
    case .noDecomposition:
      "Kortet seier ikkje korleis kostnaden er sett saman. Legg til cost: { decomposition: … }; sjå docs/formats.md."
    case .disclosureOff: "Skjerming er slått av (minstegrense 0): òg tal om svært få personar er med."
    }
  }

  private var english: String {
    switch self {
    case .reading: "Reading …"
    case .progress(let progress):
      Self.progress(
        progress, words: ("Suppressing", "Comparing", "Following trends", "Computing the index", "Rolling up"))
    case .moreErrors(let count): "… and \(count) more errors: run \"bms-analyze check\" to see them all."
    case .moreWarnings(let count): "… and \(count) more warnings: run \"bms-analyze check\" to see them all."
    case .periodNotUnderstood(let text):
      "The period \"\(text)\" was not understood. Write for example 2026T1, 2025-26, 2025 or 2025K3."
    case .reportWritten(let report, let tables): "The report is in \(report), the tables in \(tables)."
    case .tablesWritten(let folder, let count): "\(count) tables are in \(folder)."
    case .notebookWritten(let notebook, let tables): "The notebook is in \(notebook), its tables in \(tables)."
    case .studyMade(let folder):
      "A new study is in \(folder). Begin with READ-ME.md there; \"bms-analyze report \(folder)\" works at once."
    case .unitNotCompared(let id, let nearest):
      "There is no unit \"\(id)\" among those compared." + (nearest.map { " Did you mean \"\($0)\"?" } ?? "")
    case .sheetsWritten(let place, let count):
      count == 1 ? "The sheet is in \(place)." : "\(count) sheets are in \(place)."
    case .sectionWritten(let place): "The section is in \(place)."
    case .pandocMissing:
      "Word files are made by pandoc, which is not installed. Install pandoc, or take --format markdown or html."
    case .pandocFailed: "Pandoc could not make the Word file. Take --format markdown or html."
    case .imported(let folder, let units, let indicators, let periods, let observations):
      "Read into \(folder): \(units) units, \(indicators) indicators, \(periods) periods, \(observations) observations."
    case .unknownMethod(let id, let nearest):
      "There is no method \"\(id)\"." + (nearest.map { " Did you mean \"\($0)\"?" } ?? "")
        + " \"bms-analyze methods\" lists them all."
    case .checked(let errors, let warnings, let notes): "\(errors) errors, \(warnings) warnings, \(notes) notes."
    case .treated(let count): "Values treated before normalisation: \(count). --treated lists them."
    case .noCostIndicator:
      "The study has no cost to work on. Name it on the card (cost: { indicator: … }) or with --cost ID."
    case .noDecomposition:
      "The card does not say how the cost is made up. Add cost: { decomposition: … }; see docs/formats.md."
    case .disclosureOff: "Suppression is off (minimum 0): figures on very few persons are included."
    }
  }

  private static func progress(
    _ progress: Analysis.Progress, words: (String, String, String, String, String)
  ) -> String {
    let word =
      switch progress.stage {
      case .disclosure: words.0
      case .comparison: words.1
      case .trends: words.2
      case .index: words.3
      case .rollup: words.4
      }
    return progress.of > 1 ? "\(word) … \(progress.done)/\(progress.of)" : "\(word) …"
  }
}
