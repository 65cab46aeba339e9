/// What the guides tell beside the help: examples, exit statuses, files, environment.
public enum GuideText {
  /// Examples on the studies in `datasets/`, and for `import` two tables; a test tries every one.
  public static func examples(of command: String) -> [String] {
    let commands =
      switch command {
      case "report":
        [
          "report datasets/sykehjem --out bms-out",
          "report datasets/skole --period 2024-25 --where bydel=Nordlia --lang nn --out nordlia",
        ]
      case "tables":
        [
          "tables datasets/sykehjem --tables observations trends --csv rfc4180 --out tables",
          "tables datasets/skole --tables observations --columns unit period value rank --xlsx --out tables",
        ]
      case "check": ["check datasets/sykehjem"]
      case "import": ["import table-2025.csv table-2026.csv --profile ssb --out my-study"]
      case "normalise": ["normalise datasets/sosialkontor --method z-score --indicator sykefravaer"]
      case "rank": ["rank datasets/skole --indicator np_lesing_5 --period 2025-26"]
      case "index": ["index datasets/barnehage --weights equal --aggregation geometric"]
      case "trend": ["trend datasets/sykehjem --indicator sykefravaer --from 2023T1"]
      case "outliers": ["outliers datasets/sykehjem --method robust-z --all"]
      case "funnel": ["funnel datasets/sykehjem --indicator legemiddelgjennomgang --period 2026T2"]
      case "control": ["control datasets/sykehjem --indicator sykefravaer --unit 338180"]
      case "assess": ["assess datasets/sykehjem --unit 338010"]
      case "cost":
        [
          "cost datasets/sykehjem --period 2026T2",
          "cost datasets/sykehjem --show decomposition --against 338010",
        ]
      case "efficiency": ["efficiency datasets/sykehjem --period 2026T2 --replicates 0 --targets"]
      case "peers":
        ["peers datasets/sykehjem --count 5", "peers datasets/sykehjem --groups ward --clusters 4"]
      case "learn": ["learn datasets/sosialkontor --count 5"]
      case "disclose": ["disclose datasets/sykehjem"]
      case "rollup": ["rollup datasets/sykehjem --indicator legemiddelgjennomgang"]
      case "sheet":
        [
          "sheet datasets/sykehjem --unit 338010",
          "sheet datasets/sosialkontor --all --format html --out sheets",
        ]
      case "section":
        [
          "section datasets/sykehjem --period 2026T1",
          "section datasets/sykehjem --format html --out section.html",
        ]
      case "new": ["new sykehjem --out my-study"]
      case "notebook": ["notebook datasets/sosialkontor --out notebooks"]
      case "methods": ["methods", "methods robust-z --lang en"]
      default: [String]()
      }
    return commands.map { "bms-analyze " + $0 }
  }

  public static let exitStatuses: [(status: Int32, meaning: String)] = [
    (0, "All went well."),
    (1, "An internal failure."),
    (2, "Finished, but with --strict there were warnings."),
    (3, "The privacy audit failed; nothing was written."),
    (64, "The command line was wrong."),
    (65, "The data were wrong; the messages say where and what to do."),
    (66, "A file or folder does not exist."),
    (73, "The output could not be written; what was there before is untouched."),
    (130, "Cancelled from the keyboard."),
  ]

  static let studyFiles: [(name: String, meaning: String)] = [
    ("styringskort.yaml", "The card: perspectives, indicators, direction, targets and limits (or card.yaml)."),
    ("enheter.csv", "The unit register (or units.csv)."),
    ("verdier.csv", "The observations (or observations.csv)."),
    ("tiltak.csv", "Actions, when there are any."),
    ("okonomi.csv", "Accounts and budget, when there are any."),
  ]

  static let environment: [(name: String, meaning: String)] = [
    ("NO_COLOR", "When set, messages have no colour."),
    ("PATH", "Where pandoc is looked for, which makes Word files."),
  ]
}
