/// The texts and labels of the notebook in one language.
struct NotebookWords: Sendable {
  var opening: String
  var loadText: String
  var mattersText: String
  var lightsText: String
  var caterpillarText: String
  var trendsText: String
  var indexText: String
  var furtherText: String
  // Comments in the code.
  var readComment: String
  var latestComment: String
  var movingComment: String
  // Columns of indicators.csv.
  var nameColumn: String
  var unitColumn: String
  // Labels of tables and figures.
  var indicator: String
  var unit: String
  var value: String
  var lower: String
  var upper: String
  var mean: String
  var target: String
  var verdict: String
  var better: String
  var worse: String
  var green: String
  var yellow: String
  var red: String
  var noLight: String
  var indexAxis: String
  var indexTitle: String
}

extension NotebookWords {
  init(_ language: Language) {
    switch language {
    case .bokmal: self = .bokmal
    case .nynorsk: self = .nynorsk
    case .english: self = .english
    }
  }

  private static let bokmal = NotebookWords(
    opening:
      "Notatboken leser tabellene fra kjøringen og viser dem. Den kan kjøres som den er, fra øverst til nederst; "
      + "den trenger Python 3 med pandas og matplotlib.",
    loadText:
      "## Lese tabellene\n\nAlt leses gjennom `datapackage.json`, som sier hvordan hver fil er skrevet (skilletegn, "
      + "desimaltegn) og hva hver kolonne er. Nøkler er tekst, og skjermede tall er tomme celler med `status`.",
    mattersText: "Tabellen viser enhetene som skiller seg klart fra de andre, det vil si der forskjellen er testet.",
    lightsText: "## Lys mot mål\n\nHvor mange enheter som har grønt, gult og rødt lys på hver indikator med mål.",
    caterpillarText:
      "## Enhetene på hver indikator\n\nSiste tall for hver enhet med usikkerhetsintervall, best øverst. "
      + "Enheter med intervaller som overlapper mye, kan ikke rangeres sikkert.",
    trendsText: "## Utvikling\n\nHver grå linje er en enhet, den blå er snittet. Enheter med en klar endring over tid "
      + "(justert for at mange serier er testet) er navngitt.",
    indexText: "## Samlet indeks\n\nTallene ved søylene er plassene som usikkerheten gir rom for.",
    furtherText: "## Videre\n\n`observations`, `trends`, `index`, `indicators` og `units` er vanlige pandas-tabeller. "
      + "Hva hver kolonne betyr, står i `datapackage.json`: "
      + "`package[\"resources\"][0][\"schema\"][\"fields\"]`.",
    readComment: "Leser en tabell slik datapackage.json beskriver den.",
    latestComment: "Siste periode med tall for hver indikator, for enhetene som sammenlignes.",
    movingComment: "Enhetene med en klar endring, høyst fem.",
    nameColumn: "name_nb", unitColumn: "unit_nb", indicator: "Indikator", unit: "Enhet", value: "Verdi",
    lower: "Nedre", upper: "Øvre", mean: "Snitt", target: "Mål", verdict: "Mot de andre", better: "klart bedre",
    worse: "klart svakere", green: "● grønn", yellow: "▲ gul", red: "■ rød", noLight: "uten lys",
    indexAxis: "poeng (0–100)", indexTitle: "Samlet indeks")

  private static let nynorsk = NotebookWords(
    opening: "Notatboka les tabellane frå køyringa og viser dei. Ho kan køyrast som ho er, frå øvst til nedst; "
      + "ho treng Python 3 med pandas og matplotlib.",
    loadText: "## Lese tabellane\n\nAlt blir lese gjennom `datapackage.json`, som seier korleis kvar fil er skriven "
      + "(skiljeteikn, desimalteikn) og kva kvar kolonne er. Nøklar er tekst, og skjerma tal er tomme celler med `status`.",
    mattersText: "Tabellen viser einingane som skil seg klart frå dei andre, det vil seie der skilnaden er testa.",
    lightsText: "## Lys mot mål\n\nKor mange einingar som har grønt, gult og raudt lys på kvar indikator med mål.",
    caterpillarText: "## Einingane på kvar indikator\n\nSiste tal for kvar eining med intervall for uvissa, best øvst. "
      + "Einingar med intervall som overlappar mykje, kan ikkje rangerast sikkert.",
    trendsText:
      "## Utvikling\n\nKvar grå linje er ei eining, den blå er snittet. Einingar med ei klar endring over tid "
      + "(justert for at mange seriar er testa) er namngitte.",
    indexText: "## Samla indeks\n\nTala ved søylene er plassane som uvissa gir rom for.",
    furtherText: "## Vidare\n\n`observations`, `trends`, `index`, `indicators` og `units` er vanlege pandas-tabellar. "
      + "Kva kvar kolonne tyder, står i `datapackage.json`: "
      + "`package[\"resources\"][0][\"schema\"][\"fields\"]`.",
    readComment: "Les ein tabell slik datapackage.json skildrar han.",
    latestComment: "Siste periode med tal for kvar indikator, for einingane som blir samanlikna.",
    movingComment: "Einingane med ei klar endring, høgst fem.",
    nameColumn: "name_nn", unitColumn: "unit_nn", indicator: "Indikator", unit: "Eining", value: "Verdi",
    lower: "Nedre", upper: "Øvre", mean: "Snitt", target: "Mål", verdict: "Mot dei andre", better: "klart betre",
    worse: "klart svakare", green: "● grøn", yellow: "▲ gul", red: "■ raud", noLight: "utan lys",
    indexAxis: "poeng (0–100)", indexTitle: "Samla indeks")

  private static let english = NotebookWords(
    opening: "The notebook reads the tables of the run and shows them. It runs as it is, from top to bottom; "
      + "it needs Python 3 with pandas and matplotlib.",
    loadText:
      "## Load the tables\n\nEverything is read through `datapackage.json`, which says how each file is written "
      + "(delimiter, decimal mark) and what each column is. Keys are text, and suppressed figures are empty cells with "
      + "a `status`.",
    mattersText: "The table shows the units that differ clearly from the others: those where the difference is tested.",
    lightsText: "## Lights against target\n\nHow many units are green, amber and red on each indicator with a target.",
    caterpillarText:
      "## The units on each indicator\n\nThe latest figure of each unit with its interval, the best on top. "
      + "Units whose intervals overlap much cannot be ranked with confidence.",
    trendsText:
      "## Development\n\nEach grey line is a unit, the blue one is the mean. Units with a clear change over time "
      + "(adjusted for the many series that are tested) are named.",
    indexText: "## Total index\n\nThe numbers beside the bars are the ranks that the uncertainty allows.",
    furtherText:
      "## Further\n\n`observations`, `trends`, `index`, `indicators` and `units` are ordinary pandas tables. "
      + "What each column means is in `datapackage.json`: "
      + "`package[\"resources\"][0][\"schema\"][\"fields\"]`.",
    readComment: "Reads a table as datapackage.json describes it.",
    latestComment: "The latest period with figures on each indicator, for the units that are compared.",
    movingComment: "The units with a clear change, at most five.",
    nameColumn: "name_en", unitColumn: "unit_en", indicator: "Indicator", unit: "Unit", value: "Value",
    lower: "Lower", upper: "Upper", mean: "Mean", target: "Target", verdict: "Against the others",
    better: "clearly better", worse: "clearly weaker", green: "● green", yellow: "▲ amber", red: "■ red",
    noLight: "no light", indexAxis: "points (0–100)", indexTitle: "Total index")
}
