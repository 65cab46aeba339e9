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
  case unitNotCompared(String, known: [Unit])
  case sheetsWritten(place: String, count: Int)
  case sectionWritten(place: String)
  case pandocMissing
  case pandocFailed
  case imported(folder: String, units: Int, indicators: Int, periods: Int, observations: Int)
  /// A context variable that likeness does not rest on, and why.
  /// `stray`: a text among numbers, and the unit that has it.
  case contextLeftOut(String, ContextMatrix.LeftOut.Reason, stray: (unit: String, text: String)?)
  /// Units without like units.
  case withoutPeers(count: Int, Status)
  case unknownMethod(String, nearest: String?)
  case checked(errors: Int, warnings: Int, notes: Int)
  case noCostIndicator
  /// No expected cost in the period, and why.
  case noExpectedCost(ExpectedCost.Refusal, Period)
  /// Variables that are not in the expected cost of the period; `kept` are in it, `units` are in the model.
  case costVariablesLeftOut([String], ExplanatoryVariable.Omission, kept: Int, units: Int, Period)
  /// Mahalanobis distance needs more units than variables.
  case tooFewForMahalanobis(variables: Int)
  case noDecomposition
  case disclosureOff
  case noTemplate(String, nearest: String?)
  case visibilityNotUnderstood(unit: String, word: String)
  case notForAll(Int)
  case treated(Int)
  case noInputsAndOutputs
  case tooFewUnits(comparisons: Int, of: Int, needed: Int)
  case nobodyHas(String, Period)
  case identicalUnits(Period)

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
        progress,
        words: (
          "Skjermer", "Sammenligner", "Ser på utvikling", "Regner indeks", "Regner oppover",
          "Holder innsats mot resultat",
          "Leter etter hvem som kan lære av hvem"
        ))
    case .moreErrors(let count): "… og \(count) feil til: kjør «bms-analyze check» for å se alle."
    case .moreWarnings(let count): "… og \(count) varsler til: kjør «bms-analyze check» for å se alle."
    case .periodNotUnderstood(let text):
      "Perioden «\(text)» ble ikke forstått. Skriv for eksempel 2026T1, 2025-26, 2025 eller 2025K3."
    case .reportWritten(let report, let tables):
      "Rapporten ligger i \(report) (også .txt, .md og .xlsx), tabellene i \(tables)."
    case .tablesWritten(let folder, let count): "\(count) tabeller ligger i \(folder)."
    case .notebookWritten(let notebook, let tables): "Notatboken ligger i \(notebook), tabellene i \(tables)."
    case .studyMade(let folder):
      "Ny studie ligger i \(folder). Begynn med LES-MEG.md der; «bms-analyze report \(folder)» virker med en gang."
    case .unitNotCompared(let id, let known):
      "Det finnes ingen enhet «\(id)» blant dem som sammenlignes."
        + (UnitSuggestion.text(for: id, among: known, in: .bokmal) ?? "")
    case .sheetsWritten(let place, let count):
      count == 1 ? "Arket ligger i \(place)." : "\(count) ark ligger i \(place)."
    case .sectionWritten(let place): "Avsnittet ligger i \(place)."
    case .pandocMissing:
      "Word-filer lages med pandoc, som ikke er installert. Installer pandoc, eller velg --format markdown eller html."
    case .pandocFailed: "Pandoc klarte ikke å lage Word-filen. Velg --format markdown eller html."
    case .imported(let folder, let units, let indicators, let periods, let observations):
      "Lest inn til \(folder): \(units) enheter, \(indicators) indikatorer, \(periods) perioder, \(observations) tall."
    case .contextLeftOut(let name, let reason, let stray):
      switch reason {
      case .unknown: "«\(name)» er verken kolonne i enhetsregisteret eller indikator, og er utelatt fra likheten."
      case .noValues: "«\(name)» har ingen verdier for enhetene, og er utelatt fra likheten."
      case .zeroSpread: "«\(name)» er lik for alle enhetene, og skiller ikke mellom dem."
      case .notNumeric: "«\(name)» er tekst, og er utelatt fra likheten: --distance gower tar med kategorier."
      case .strayText:
        "«\(name)» er utelatt fra likheten: kolonnen har tall, men «\(stray?.text ?? "")» for enheten "
          + "\(stray?.unit ?? ""). Rett registeret, eller la cellen stå tom."
      case .zeroWeight: "«\(name)» har vekt 0, og er utelatt fra likheten."
      }
    case .withoutPeers(let count, let status):
      switch status {
      case .zeroSpread:
        "\(count) enheter er helt like i det som er valgt som kontekst, og kan ikke ordnes etter likhet."
      case .missing:
        "\(count) \(count == 1 ? "enhet" : "enheter") mangler opplysninger om kontekst, og har ingen like enheter."
      case .singular:
        "Kontekstvariablene følger hverandre helt, så Mahalanobis-avstand kan ikke regnes: velg euclid eller færre variabler."
      default:
        "\(count) \(count == 1 ? "enhet" : "enheter") har ingen like enheter: for få å sammenligne med, eller ingen innenfor radius."
      }
    case .unknownMethod(let id, let nearest):
      "Det finnes ingen metode «\(id)»." + (nearest.map { " Mente du «\($0)»?" } ?? "")
        + " «bms-analyze methods» viser alle."
    case .checked(let errors, let warnings, let notes):
      "\(errors) feil, \(warnings) \(warnings == 1 ? "varsel" : "varsler"), "
        + "\(notes) \(notes == 1 ? "merknad" : "merknader")."
    case .treated(let count): "Verdier som ble behandlet før normalisering: \(count). --treated viser dem."
    case .noCostIndicator:
      "Studien har ingen kostnad å regne på. Oppgi den i kortet (cost: { indicator: … }) eller med --cost ID."
    case .noExpectedCost(let refusal, let period):
      switch refusal {
      case .tooFew(let units, let needed):
        "Ventet kostnad er ikke regnet for \(period): \(units) \(units == 1 ? "enhet" : "enheter") har en kostnad, og det "
          + "trengs minst \(needed)."
      case .noVariables:
        "Ventet kostnad er ikke regnet for \(period): ingenting kan forklare kostnaden. Oppgi størrelse, behov eller "
          + "andre forhold med --volume, --need eller --context, som skiller mellom enhetene."
      case .zeroSpread: "Ventet kostnad er ikke regnet for \(period): alle har samme kostnad."
      }
    case .costVariablesLeftOut(let names, let reason, let kept, let units, let period):
      Self.quoted(names, "«", "»", and: "og") + " er ikke med i ventet kostnad for \(period): "
        + Self.bokmal(reason, kept: kept, units: units)
    case .tooFewForMahalanobis(let variables):
      "Mahalanobis-avstand krever flere enheter med alle opplysninger enn de \(variables) variablene: velg "
        + "--distance euclid eller færre variabler."
    case .noDecomposition:
      "Kortet sier ikke hvordan kostnaden er satt sammen. Legg til cost: { decomposition: … }; se docs/formats.md."
    case .noTemplate(let name, let nearest):
      "Det finnes ingen mal «\(name)»."
        + (nearest.map { " Mente du «\($0)»?" } ?? " Oppgi en fil, tertial eller notat.")
    case .visibilityNotUnderstood(let unit, let word):
      "Enhet \(unit): «\(word)» i kolonnen vises ble ikke forstått, så enheten blir ikke vist ved navn. Skriv bystyre, "
        + "byrad, direktormote, avdeling, enhet eller nei."
    case .notForAll(let count):
      "Registeret sier at \(count) enheter ikke skal vises for andre. Denne utgaven er for analytikeren; bruk --audience "
        + "før den sendes videre."
    case .disclosureOff: "Skjerming er slått av (minstegrense 0): også tall om svært få personer er med."
    case .noInputsAndOutputs:
      "Det er ikke oppgitt hva som er innsats og hva som er resultat. Bruk --inputs og --outputs, eller skriv "
        + "cost: { inputs: […], outputs: […] } i kortet."
    case .tooFewUnits(let few, let all, let needed):
      "For få enheter i \(few) av \(all) sammenligninger: med så mange størrelser bør det være minst \(needed). De fleste "
        + "får da skår 1 fordi ingen ligner dem."
    case .nobodyHas(let id, let period): "Ingen enhet har noe av «\(id)» i \(period); det er holdt utenfor."
    case .identicalUnits(let period): "Alle enhetene har de samme tallene i \(period), så skårene sier ingenting."
    }
  }

  private var nynorsk: String {
    switch self {
    case .reading: "Les …"
    case .progress(let progress):
      Self.progress(
        progress,
        words: (
          "Skjermar", "Samanliknar", "Ser på utvikling", "Reknar indeks", "Reknar oppover", "Held innsats mot resultat",
          "Leitar etter kven som kan lære av kven"
        ))
    case .moreErrors(let count): "… og \(count) feil til: køyr «bms-analyze check» for å sjå alle."
    case .moreWarnings(let count): "… og \(count) varsel til: køyr «bms-analyze check» for å sjå alle."
    case .periodNotUnderstood(let text):
      "Perioden «\(text)» vart ikkje forstått. Skriv til dømes 2026T1, 2025-26, 2025 eller 2025K3."
    case .reportWritten(let report, let tables):
      "Rapporten ligg i \(report) (òg .txt, .md og .xlsx), tabellane i \(tables)."
    case .tablesWritten(let folder, let count): "\(count) tabellar ligg i \(folder)."
    case .notebookWritten(let notebook, let tables): "Notatboka ligg i \(notebook), tabellane i \(tables)."
    case .studyMade(let folder):
      "Ny studie ligg i \(folder). Byrj med LES-MEG.md der; «bms-analyze report \(folder)» verkar med ein gong."
    case .unitNotCompared(let id, let known):
      "Det finst inga eining «\(id)» blant dei som blir samanlikna."
        + (UnitSuggestion.text(for: id, among: known, in: .nynorsk) ?? "")
    case .sheetsWritten(let place, let count):
      count == 1 ? "Arket ligg i \(place)." : "\(count) ark ligg i \(place)."
    case .sectionWritten(let place): "Avsnittet ligg i \(place)."
    case .pandocMissing:
      "Word-filer blir laga med pandoc, som ikkje er installert. Installer pandoc, eller vel --format markdown eller html."
    case .pandocFailed: "Pandoc klarte ikkje å lage Word-fila. Vel --format markdown eller html."
    case .imported(let folder, let units, let indicators, let periods, let observations):
      "Lese inn til \(folder): \(units) einingar, \(indicators) indikatorar, \(periods) periodar, \(observations) tal."
    case .contextLeftOut(let name, let reason, let stray):
      switch reason {
      case .unknown: "«\(name)» er verken kolonne i einingsregisteret eller indikator, og er utelaten frå likskapen."
      case .noValues: "«\(name)» har ingen verdiar for einingane, og er utelaten frå likskapen."
      case .zeroSpread: "«\(name)» er lik for alle einingane, og skil ikkje mellom dei."
      case .notNumeric: "«\(name)» er tekst, og er utelaten frå likskapen: --distance gower tek med kategoriar."
      case .strayText:
        "«\(name)» er utelaten frå likskapen: kolonnen har tal, men «\(stray?.text ?? "")» for eininga "
          + "\(stray?.unit ?? ""). Rett registeret, eller lat cella stå tom."
      case .zeroWeight: "«\(name)» har vekt 0, og er utelaten frå likskapen."
      }
    case .withoutPeers(let count, let status):
      switch status {
      case .zeroSpread:
        "\(count) einingar er heilt like i det som er valt som kontekst, og kan ikkje ordnast etter likskap."
      case .missing:
        "\(count) \(count == 1 ? "eining" : "einingar") manglar opplysningar om kontekst, og har ingen like einingar."
      case .singular:
        "Kontekstvariablane følgjer kvarandre heilt, så Mahalanobis-avstand kan ikkje reknast: vel euclid eller færre variablar."
      default:
        "\(count) \(count == 1 ? "eining" : "einingar") har ingen like einingar: for få å samanlikne med, eller ingen innanfor radius."
      }
    case .unknownMethod(let id, let nearest):
      "Det finst ingen metode «\(id)»." + (nearest.map { " Meinte du «\($0)»?" } ?? "")
        + " «bms-analyze methods» viser alle."
    case .checked(let errors, let warnings, let notes):
      "\(errors) feil, \(warnings) varsel, \(notes) \(notes == 1 ? "merknad" : "merknader")."
    case .treated(let count): "Verdiar som vart behandla før normalisering: \(count). --treated viser dei."
    case .noCostIndicator:
      "Studien har ingen kostnad å rekne på. Oppgje han i kortet (cost: { indicator: … }) eller med --cost ID."
    case .noExpectedCost(let refusal, let period):
      switch refusal {
      case .tooFew(let units, let needed):
        "Venta kostnad er ikkje rekna for \(period): \(units) \(units == 1 ? "eining" : "einingar") har ein kostnad, og det "
          + "trengst minst \(needed)."
      case .noVariables:
        "Venta kostnad er ikkje rekna for \(period): ingenting kan forklare kostnaden. Oppgje storleik, behov eller "
          + "andre forhold med --volume, --need eller --context, som skil mellom einingane."
      case .zeroSpread: "Venta kostnad er ikkje rekna for \(period): alle har same kostnad."
      }
    case .costVariablesLeftOut(let names, let reason, let kept, let units, let period):
      Self.quoted(names, "«", "»", and: "og") + " er ikkje med i venta kostnad for \(period): "
        + Self.nynorsk(reason, kept: kept, units: units)
    case .tooFewForMahalanobis(let variables):
      "Mahalanobis-avstand krev fleire einingar med alle opplysningar enn dei \(variables) variablane: vel "
        + "--distance euclid eller færre variablar."
    case .noDecomposition:
      "Kortet seier ikkje korleis kostnaden er sett saman. Legg til cost: { decomposition: … }; sjå docs/formats.md."
    case .noTemplate(let name, let nearest):
      "Det finst ingen mal «\(name)»."
        + (nearest.map { " Meinte du «\($0)»?" } ?? " Oppgje ei fil, tertial eller notat.")
    case .visibilityNotUnderstood(let unit, let word):
      "Eining \(unit): «\(word)» i kolonnen visast vart ikkje forstått, så eininga blir ikkje vist ved namn. Skriv bystyre, "
        + "byrad, direktormote, avdeling, enhet eller nei."
    case .notForAll(let count):
      "Registeret seier at \(count) einingar ikkje skal visast for andre. Denne utgåva er for analytikaren; bruk "
        + "--audience før ho blir send vidare."
    case .disclosureOff: "Skjerming er slått av (minstegrense 0): òg tal om svært få personar er med."
    case .noInputsAndOutputs:
      "Det er ikkje oppgitt kva som er innsats og kva som er resultat. Bruk --inputs og --outputs, eller skriv "
        + "cost: { inputs: […], outputs: […] } i kortet."
    case .tooFewUnits(let few, let all, let needed):
      "For få einingar i \(few) av \(all) samanlikningar: med så mange storleikar bør det vere minst \(needed). Dei fleste "
        + "får då skår 1 fordi ingen liknar dei."
    case .nobodyHas(let id, let period): "Inga eining har noko av «\(id)» i \(period); det er halde utanfor."
    case .identicalUnits(let period): "Alle einingane har dei same tala i \(period), så skårane seier ingenting."
    }
  }

  private var english: String {
    switch self {
    case .reading: "Reading …"
    case .progress(let progress):
      Self.progress(
        progress,
        words: (
          "Suppressing", "Comparing", "Following trends", "Computing the index", "Rolling up",
          "Holding inputs against outputs",
          "Looking for whom to learn from"
        ))
    case .moreErrors(let count): "… and \(count) more errors: run \"bms-analyze check\" to see them all."
    case .moreWarnings(let count): "… and \(count) more warnings: run \"bms-analyze check\" to see them all."
    case .periodNotUnderstood(let text):
      "The period \"\(text)\" was not understood. Write for example 2026T1, 2025-26, 2025 or 2025K3."
    case .reportWritten(let report, let tables):
      "The report is in \(report) (also .txt, .md and .xlsx), the tables in \(tables)."
    case .tablesWritten(let folder, let count): "\(count) tables are in \(folder)."
    case .notebookWritten(let notebook, let tables): "The notebook is in \(notebook), its tables in \(tables)."
    case .studyMade(let folder):
      "A new study is in \(folder). Begin with READ-ME.md there; \"bms-analyze report \(folder)\" works at once."
    case .unitNotCompared(let id, let known):
      "There is no unit \"\(id)\" among those compared."
        + (UnitSuggestion.text(for: id, among: known, in: .english) ?? "")
    case .sheetsWritten(let place, let count):
      count == 1 ? "The sheet is in \(place)." : "\(count) sheets are in \(place)."
    case .sectionWritten(let place): "The section is in \(place)."
    case .pandocMissing:
      "Word files are made by pandoc, which is not installed. Install pandoc, or take --format markdown or html."
    case .pandocFailed: "Pandoc could not make the Word file. Take --format markdown or html."
    case .imported(let folder, let units, let indicators, let periods, let observations):
      "Read into \(folder): \(units) units, \(indicators) indicators, \(periods) periods, \(observations) observations."
    case .contextLeftOut(let name, let reason, let stray):
      switch reason {
      case .unknown:
        "\"\(name)\" is neither a column of the unit register nor an indicator, and is left out of likeness."
      case .noValues: "\"\(name)\" has no values for the units, and is left out of likeness."
      case .zeroSpread: "\"\(name)\" is the same for all units, and does not tell them apart."
      case .notNumeric: "\"\(name)\" is text, and is left out of likeness: --distance gower takes categories."
      case .strayText:
        "\"\(name)\" is left out of likeness: the column has numbers, but \"\(stray?.text ?? "")\" for unit "
          + "\(stray?.unit ?? ""). Correct the register, or leave the cell empty."
      case .zeroWeight: "\"\(name)\" has weight 0, and is left out of likeness."
      }
    case .withoutPeers(let count, let status):
      switch status {
      case .zeroSpread: "\(count) units are the same in all that was chosen as context, and cannot be put in order."
      case .missing:
        count == 1
          ? "1 unit lacks its context, and has no like units."
          : "\(count) units lack their context, and have no like units."
      case .singular:
        "The context variables determine each other, so there is no Mahalanobis distance: choose euclid or fewer variables."
      default:
        "\(count == 1 ? "1 unit has" : "\(count) units have") no like units: too few to compare with, or none within the radius."
      }
    case .unknownMethod(let id, let nearest):
      "There is no method \"\(id)\"." + (nearest.map { " Did you mean \"\($0)\"?" } ?? "")
        + " \"bms-analyze methods\" lists them all."
    case .checked(let errors, let warnings, let notes):
      "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s"), "
        + "\(notes) note\(notes == 1 ? "" : "s")."
    case .treated(let count): "Values treated before normalisation: \(count). --treated lists them."
    case .noCostIndicator:
      "The study has no cost to work on. Name it on the card (cost: { indicator: … }) or with --cost ID."
    case .noExpectedCost(let refusal, let period):
      switch refusal {
      case .tooFew(let units, let needed):
        "No expected cost for \(period): \(units) \(units == 1 ? "unit has" : "units have") a cost, and at least \(needed) "
          + "are needed."
      case .noVariables:
        "No expected cost for \(period): nothing can explain the cost. Name size, need or other circumstances that tell "
          + "the units apart with --volume, --need or --context."
      case .zeroSpread: "No expected cost for \(period): all have the same cost."
      }
    case .costVariablesLeftOut(let names, let reason, let kept, let units, let period):
      Self.quoted(names, "\"", "\"", and: "and") + " \(names.count == 1 ? "is" : "are") not in the expected cost for "
        + "\(period): " + Self.english(reason, kept: kept, units: units)
    case .tooFewForMahalanobis(let variables):
      "Mahalanobis distance needs more than \(variables) units with all \(variables) variables: choose --distance euclid or "
        + "fewer variables."
    case .noDecomposition:
      "The card does not say how the cost is made up. Add cost: { decomposition: … }; see docs/formats.md."
    case .noTemplate(let name, let nearest):
      "There is no template “\(name)”."
        + (nearest.map { " Did you mean “\($0)”?" } ?? " Give a file, tertial or notat.")
    case .visibilityNotUnderstood(let unit, let word):
      "Unit \(unit): “\(word)” in the column shown was not understood, so the unit is not shown by name. Write bystyre, "
        + "byrad, direktormote, avdeling, enhet or no."
    case .notForAll(let count):
      "The register says that \(count) units are not to be shown to others. This edition is for the analyst; use --audience "
        + "before it is sent on."
    case .disclosureOff: "Suppression is off (minimum 0): figures on very few persons are included."
    case .noInputsAndOutputs:
      "Nothing says what goes in and what comes out. Use --inputs and --outputs, or write "
        + "cost: { inputs: […], outputs: […] } on the card."
    case .tooFewUnits(let few, let all, let needed):
      "Too few units in \(few) of \(all) comparisons: this many quantities need at least \(needed). Most then get a score of "
        + "1 because nobody is like them."
    case .nobodyHas(let id, let period): "No unit has any of \"\(id)\" in \(period); it is left out."
    case .identicalUnits(let period): "All units have the same figures in \(period), so the scores say nothing."
    }
  }

  private static func progress(
    _ progress: Analysis.Progress, words: (String, String, String, String, String, String, String)
  ) -> String {
    let word =
      switch progress.stage {
      case .disclosure: words.0
      case .comparison: words.1
      case .trends: words.2
      case .index: words.3
      case .rollup: words.4
      case .efficiency: words.5
      case .learning: words.6
      }
    return progress.of > 1 ? "\(word) … \(progress.done)/\(progress.of)" : "\(word) …"
  }
}
