import BenchmarkCore

/// Budget and accounts: `unit`, `period`, `budget`, `actual`, `year_budget`, `forecast`.
struct EconomyFile {
  private(set) var economy: [EconomyRow] = []
  private(set) var diagnostics: [Diagnostic]
  private(set) var rows = 0

  /// - Parameters:
  ///   - organisation: a row of a unit that it does not have is reported and left out.
  ///   - kind: of the periods of the card, for spellings that could be two.
  init(_ source: SourceText, organisation: Organisation, kind: Period.Kind?) throws(ReadFailure) {
    diagnostics = source.diagnostics
    var table = try CompanionTable(source)
    let unit = try table.requiredColumn(HeaderNames.accepted(for: .unit))
    let period = try table.requiredColumn(HeaderNames.accepted(for: .period))
    let amounts = [
      try table.requiredColumn(["budsjett", "budget"]),
      try table.requiredColumn(["regnskap", "rekneskap", "actual", "accounts"]),
      table.column(["årsbudsjett", "year_budget", "annual_budget"]), table.column(["prognose", "forecast"]),
    ]
    var faults = IssueList(file: table.file)
    while table.next() {
      rows += 1
      guard let unitID = table.text(unit) else {
        faults.add(.warning, .emptyKey(.unit), line: table.line)
        continue
      }
      guard let position = organisation.index(of: unitID) else {
        let nearest = NearestSpelling.of(unitID, among: organisation.units.lazy.map(\.id))
        faults.add(.warning, .unknownUnit(id: unitID, nearest: nearest), line: table.line)
        continue
      }
      guard let written = table.text(period) else {
        faults.add(.warning, .emptyKey(.period), line: table.line)
        continue
      }
      guard case .period(let parsed) = Period.parse(written, hint: kind) else {
        faults.add(.warning, .periodNotParsed(written), line: table.line)
        continue
      }
      let numbers = amounts.map { column -> Double in
        guard let column else { return .nan }
        if let number = table.number(column) { return number }
        faults.add(
          .warning, .textInNumberColumn(column: table.header(column), text: table.text(column) ?? ""), line: table.line)
        return .nan
      }
      economy.append(
        EconomyRow(
          unit: position, period: parsed, budget: numbers[0], actual: numbers[1], yearBudget: numbers[2],
          forecast: numbers[3]))
    }
    diagnostics += table.faults.map { ObservationTable.diagnostic($0, file: table.file) } + faults.diagnostics
  }
}
