import BenchmarkCore
import Glibc

/// Which files of a study folder, or of the options, a study is made of.
struct StudyFolder {
  var cards: [String] = []
  var units: String?
  var observations: String?
  /// What units have decided to do, and their budgets and accounts; nil where there are none.
  var actions: String?
  var economy: String?
  /// What an earlier `import` says of the sources.
  var importRecord: String?
  var diagnostics: [Diagnostic] = []

  private static let cardNames = ["styringskort.yaml", "styringskort.yml", "card.yaml", "card.yml"]
  private static let unitNames = [
    "enheter.csv", "units.csv", "einingar.csv", "enheter.xlsx", "units.xlsx", "einingar.xlsx",
  ]
  private static let observationNames = [
    "verdier.csv", "observations.csv", "verdiar.csv", "verdier.xlsx", "observations.xlsx", "verdiar.xlsx",
  ]
  private static let actionNames = ["tiltak.csv", "actions.csv"]
  private static let economyNames = ["okonomi.csv", "økonomi.csv", "economy.csv"]

  /// - Parameter path: a folder, or a table.
  init(_ path: String, options: ReadOptions) {
    if Self.isFolder(path), access(path, R_OK | X_OK) != 0 {
      diagnostics.append(Diagnostic(.error, .notReadable, at: Diagnostic.Location(file: path)))
    } else if Self.isFolder(path) {
      let names = Self.names(in: path)
      cards = Self.cards(in: path, names: names)
      units = choose(Self.unitNames, names, in: path)
      observations = choose(Self.observationNames, names, in: path)
      actions = choose(Self.actionNames, names, in: path)
      economy = choose(Self.economyNames, names, in: path)
      if names.contains(ImportRecord.fileName) { importRecord = path + "/" + ImportRecord.fileName }
      if observations == nil {
        diagnostics.append(
          Diagnostic(
            .error, .noObservations(expected: Array(Self.observationNames.prefix(2))),
            at: Diagnostic.Location(file: path)))
      }
    } else {
      observations = path
    }
    if let card = options.card {
      cards = Self.isFolder(card) ? Self.cards(in: card, names: Self.names(in: card)) : [card]
    }
    if let register = options.units { units = register }
  }

  /// The first of the names that is there; a second one is reported.
  private mutating func choose(_ wanted: [String], _ names: [String], in path: String) -> String? {
    let present = wanted.filter(names.contains)
    guard let first = present.first else { return nil }
    for other in present.dropFirst() {
      diagnostics.append(
        Diagnostic(
          .warning, .twoFilesForOnePurpose(used: first, ignored: other),
          at: Diagnostic.Location(file: path + "/" + other)))
    }
    return path + "/" + first
  }

  private static func cards(in path: String, names: [String]) -> [String] {
    var found = cardNames.filter(names.contains).prefix(1).map { path + "/" + $0 }
    found += names.filter { $0.hasPrefix("styringskort-") && isYAML($0) }.map { path + "/" + $0 }
    if names.contains("styringskort"), isFolder(path + "/styringskort") {
      found += Self.names(in: path + "/styringskort").filter(isYAML).map { path + "/styringskort/" + $0 }
    }
    return found
  }

  private static func isYAML(_ name: String) -> Bool { name.hasSuffix(".yaml") || name.hasSuffix(".yml") }

  private static func isFolder(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// Names in a folder, sorted, so that the order never depends on the file system.
  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
