import BenchmarkCore

/// What units have decided to do: `unit`, `indicator`, `action`, `responsible`, `due`, `status`.
struct ActionFile {
  private(set) var actions: [Action] = []
  private(set) var diagnostics: [Diagnostic]
  private(set) var rows = 0

  private static let progress: [(word: String, progress: Action.Progress)] = [
    ("planlagt", .planned), ("planned", .planned), ("planlagd", .planned), ("startet", .started), ("starta", .started),
    ("started", .started), ("pågår", .started), ("i gang", .started), ("in progress", .started),
    ("forsinket", .delayed), ("forseinka", .delayed), ("delayed", .delayed), ("ferdig", .finished),
    ("fullført", .finished), ("avsluttet", .finished), ("avslutta", .finished), ("finished", .finished),
    ("done", .finished), ("completed", .finished), ("avlyst", .cancelled), ("stoppet", .cancelled),
    ("stoppa", .cancelled), ("cancelled", .cancelled), ("canceled", .cancelled),
  ]

  /// - Parameters:
  ///   - organisation: a row of a unit that it does not have is reported and left out.
  ///   - indicators: ids of all cards; a row of another indicator is reported and kept for none.
  init(_ source: SourceText, organisation: Organisation, indicators: [String]) throws(ReadFailure) {
    diagnostics = source.diagnostics
    var table = try CompanionTable(source)
    let unit = try table.requiredColumn(HeaderNames.accepted(for: .unit))
    let indicator = try table.requiredColumn(HeaderNames.accepted(for: .indicator))
    let text = try table.requiredColumn(["tiltak", "action", "beskrivelse", "description"])
    let responsible = table.column(["ansvarlig", "ansvarleg", "responsible", "owner"])
    let due = table.column(["frist", "due", "deadline"])
    let status = table.column(["status", "fremdrift", "framdrift", "progress"])
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
      guard let indicatorID = table.text(indicator) else {
        faults.add(.warning, .emptyKey(.indicator), line: table.line)
        continue
      }
      let known = indicators.first { HeaderNames.normalised($0) == HeaderNames.normalised(indicatorID) }
      if known == nil {
        let nearest = NearestSpelling.of(indicatorID, among: indicators)
        faults.add(.warning, .unknownIndicator(id: indicatorID, nearest: nearest), line: table.line)
      }
      var action = Action(
        unit: position, indicator: known ?? indicatorID, text: table.text(text) ?? "",
        responsible: table.text(responsible))
      if let due, let written = table.text(due) {
        action.due = CalendarDate(written)
        if action.due == nil {
          faults.add(
            .warning, .wrongShape(key: table.header(due), expected: .date, found: written), line: table.line)
        }
      }
      if let status, let written = table.text(status) {
        let word = written.lowercased()
        action.progress = Self.progress.first { $0.word == word }?.progress
        if action.progress == nil {
          let allowed = ["planlagt", "startet", "forsinket", "ferdig", "avlyst"]
          faults.add(
            .warning,
            .unknownWord(
              key: table.header(status), word: written, allowed: allowed,
              nearest: NearestSpelling.of(word, among: Self.progress.map(\.word))), line: table.line)
        }
      }
      actions.append(action)
    }
    diagnostics += table.faults.map { ObservationTable.diagnostic($0, file: table.file) } + faults.diagnostics
  }
}
