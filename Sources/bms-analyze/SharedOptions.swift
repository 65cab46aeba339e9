import ArgumentParser
import BenchmarkCore
import BenchmarkIO
import BenchmarkReport

/// How tables of any source are to be read.
struct SourceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The source, which decides what a symbol means.", valueName: "name"))
  var profile: SourceProfile = .generic

  @Option(
    help: ArgumentHelp("A mapping file such as import.yaml (default: that of the profile).", valueName: "file"),
    completion: .file())
  var mapping: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Which column is what: unit, unit_name, indicator, period, value, n, numerator, denominator, se, margin, sd, status (default: by its name).",
      valueName: "role=header ..."))
  var read: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Columns whose values become part of the indicator's name (default: none).", valueName: "header ..."))
  var fold: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Columns that are neither key nor indicator (default: none).", valueName: "header ..."))
  var ignore: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "What a text instead of a number means: missing, suppressed, not_applicable, zero (default: by the profile).",
      valueName: "text=meaning ..."))
  var symbol: [String] = []

  @Option(help: ArgumentHelp("The unit of a table without a column for it (default: none).", valueName: "name"))
  var unitIs: String?

  @Option(help: "Several records for one observation; mean gives their number as n (default: by the profile).")
  var repeated: RepeatedRecords?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Only rows with this value, * for any text; give the column again for more values (default: all).",
      valueName: "header=value ..."))
  var rows: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Sheets of a workbook or data sets of a collection; several are stacked (default: by what is in them).",
      valueName: "name ..."))
  var sheet: [String] = []

  @Option(help: ArgumentHelp("Rows above the headers to pass over (default: found out).", valueName: "n"))
  var skipRows: Int?

  @Option(
    help: ArgumentHelp(
      "Rows that the headers take; 0 for none, the columns are then 1, 2 ... (default: found out).", valueName: "n"))
  var headerRows: Int?

  @Option(
    help: ArgumentHelp(
      "What parts the fields: one character, or tab or space (default: found out).", valueName: "character"))
  var delimiter: String?

  @Option(help: "Decimal mark of every number (default: found out for each column).")
  var decimal: Diagnostic.DecimalMark?

  @Option(help: "Kind of the periods, where they can be read in several ways (default: found out).")
  var periods: Period.Kind?

  @Option(help: "Where the units stand.")
  var unitsIn: UnitPlace = .rows

  @Option(
    help: ArgumentHelp(
      "Change municipality and county numbers to those of this year (default: as they are).", valueName: "year"))
  var regions: Int?

  @Flag(help: "Keep girls and boys as indicators of their own, where the source has them.")
  var bySex = false

  func validate() throws {
    guard skipRows ?? 0 >= 0 else { throw ValidationError("--skip-rows must be 0 or larger.") }
    guard (0...20).contains(headerRows ?? 1) else { throw ValidationError("--header-rows must lie between 0 and 20.") }
    guard delimiter == nil || delimiterByte != nil else {
      throw ValidationError("--delimiter is one character such as ':', or tab or space.")
    }
    guard (1900...2199).contains(regions ?? 2024) else { throw ValidationError("--regions is a year such as 2024.") }
  }

  var delimiterByte: UInt8? { delimiter.flatMap(FieldDelimiter.byte) }
}

enum UnitPlace: String, ExpressibleByArgument, CaseIterable {
  case rows, columns
}

/// What to read and how to read it.
struct InputOptions: ParsableArguments {
  @Argument(
    help:
      "A study folder, a table (.csv, .tsv, .txt, .xlsx, .px, JSON-stat), or - for CSV on standard input.",
    completion: .file())
  var study: String

  @Option(help: ArgumentHelp("The card (default: that of the folder).", valueName: "file"), completion: .file())
  var card: String?

  @Option(
    help: ArgumentHelp("The unit register (default: that of the folder).", valueName: "file"), completion: .file())
  var units: String?

  @OptionGroup var source: SourceOptions

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Kind of the indicators without a card: KIND for all, or ID=KIND (default: by the columns that are filled).",
      valueName: "kind ..."))
  var kind: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Indicators without a card for which higher is better; all for every one (default: none, compared and not judged).",
      valueName: "id ..."))
  var higherBetter: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Indicators without a card for which lower is better; all for every one (default: none).", valueName: "id ..."))
  var lowerBetter: [String] = []
}

/// What to compare.
struct SelectionOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("Only these indicators (default: all).", valueName: "id ..."))
  var indicator: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Show only these units; they are still compared with all (default: all).", valueName: "id ..."))
  var unit: [String] = []

  @Option(
    help: ArgumentHelp(
      "Compare within the groups of this column of the register (default: all together).", valueName: "column"))
  var group: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Only units with this value in a column of the register (default: all).", valueName: "column=value ..."))
  var `where`: [String] = []

  @Option(
    help: ArgumentHelp("Compare at this level of the organisation (default: the units).", valueName: "level"))
  var at: String?

  @Option(help: ArgumentHelp("The period to speak of (default: the last with values).", valueName: "period"))
  var period: String?

  @Option(help: ArgumentHelp("First period (default: the first there is).", valueName: "period"))
  var from: String?

  @Option(help: ArgumentHelp("Last period (default: the last there is).", valueName: "period"))
  var to: String?
}

/// Whom the output is for.
struct AudienceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Whom it is for: bystyre, byrad, direktormote, avdeling, enhet or tjenestested (default: the analyst).",
      valueName: "audience"))
  var audience: Audience?
}

/// How to compute.
struct AnalysisOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Seed of every simulation.", valueName: "n"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Threads; the result does not depend on it (default: one a processor).", valueName: "n"))
  var threads: Int?

  @Option(help: ArgumentHelp("Confidence level of intervals.", valueName: "share"))
  var level = 0.95

  @Option(help: ArgumentHelp("False-discovery rate over each family of tests.", valueName: "share"))
  var fdr = 0.05

  @Option(
    help: ArgumentHelp(
      "Suppress values with a smaller n; 0 turns suppression off (default: that of the card, or 5).", valueName: "n"))
  var minimumN: Int?

  @Option(help: "Interval of proportions; byar: also Byar for every count, not exact below 10.")
  var interval: IntervalChoice = .wilson

  func validate() throws {
    guard level > 0, level < 1 else { throw ValidationError("--level must lie between 0 and 1, for example 0.95.") }
    guard fdr > 0, fdr < 1 else { throw ValidationError("--fdr must lie between 0 and 1, for example 0.05.") }
    guard minimumN ?? 0 >= 0 else { throw ValidationError("--minimum-n must be 0 or larger.") }
    guard threads ?? 1 >= 1 else { throw ValidationError("--threads must be 1 or larger.") }
  }
}

enum IntervalChoice: String, ExpressibleByArgument, CaseIterable {
  case wilson
  case clopperPearson = "clopper-pearson"
  case byar
}

/// How to write.
struct OutputOptions: ParsableArguments {
  @Option(
    help: """
      Dialect of tables: norwegian (semicolon, decimal comma) or rfc4180 (comma, decimal point); default: norwegian \
      for files in nb and nn, otherwise rfc4180.
      """)
  var csv: CSVDialect?

  @Option(help: "Language of reports and messages.")
  var lang: Language = .bokmal

  @Option(help: ArgumentHelp("Digits of results; 17 for all (input values are written as read).", valueName: "n"))
  var digits = 10

  @Flag(help: "End with status 2 when there are warnings.")
  var strict = false

  @Flag(help: "Say nothing on standard error but errors.")
  var quiet = false

  @Flag(help: "No colour in messages.")
  var noColor = false

  @Option(help: "Show progress on standard error; auto: when it is a terminal.")
  var progress: ProgressChoice = .auto

  func validate() throws {
    guard (1...17).contains(digits) else { throw ValidationError("--digits must lie between 1 and 17.") }
  }
}

enum ProgressChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

extension Language: ExpressibleByArgument {}
extension Audience: ExpressibleByArgument {}
extension RankTies: ExpressibleByArgument {}
extension RepeatedRecords: ExpressibleByArgument {}
extension Diagnostic.DecimalMark: ExpressibleByArgument {}
extension Period.Kind: ExpressibleByArgument {}
extension SourceProfile: ExpressibleByArgument {}
extension CSVDialect: ExpressibleByArgument {}
