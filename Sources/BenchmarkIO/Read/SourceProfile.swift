import BenchmarkCore

/// Where a table comes from, which settles what its symbols for "no number" mean.
public enum SourceProfile: String, Sendable, CaseIterable {
  case generic, udir, skoleporten, ssb
  /// Statistics Norway before 2021.
  case ssbOld = "ssb-old"
  case kolada

  /// What a symbol stands for.
  enum Meaning: Equatable {
    case noValue(Status)
    /// A dash that means zero.
    case zero
  }

  /// The meaning of a text that is no number; nil when it is none of the symbols known.
  ///
  /// - Parameter symbol: without blanks around it; empty for an empty cell.
  func meaning(of symbol: String) -> Meaning? {
    if let own = ownSymbols[symbol] { return own }
    return Self.common[symbol] ?? Self.common[symbol.lowercased()]
  }

  /// True when sources disagree about the symbol and this profile does not settle it.
  func isDoubtful(_ symbol: String) -> Bool {
    guard ownSymbols[symbol] == nil else { return false }
    switch symbol {
    case ".", "..", "-", "–", "−", "*": return true
    default: return false
    }
  }

  /// True when `*` after a number marks it as preliminary.
  var marksPreliminaryWithStar: Bool { self == .ssbOld }

  private var ownSymbols: [String: Meaning] {
    switch self {
    case .generic: [:]
    case .udir: ["*": .noValue(.suppressed), "": .noValue(.notApplicable)]
    case .skoleporten: [".": .noValue(.missing), "*": .noValue(.suppressed)]
    case .ssb: [".": .noValue(.notApplicable), "..": .noValue(.missing), ":": .noValue(.suppressed)]
    case .ssbOld:
      [".": .noValue(.notApplicable), "..": .noValue(.missing), ":": .noValue(.suppressed), "-": .zero]
    case .kolada: [".": .noValue(.notApplicable), "..": .noValue(.suppressed), "-": .noValue(.missing)]
    }
  }

  /// The commonest meaning where the profile says nothing.
  private static let common: [String: Meaning] = [
    "": .noValue(.missing), "na": .noValue(.missing), "n/a": .noValue(.missing), "nan": .noValue(.missing),
    "null": .noValue(.missing), "none": .noValue(.missing), "mangler": .noValue(.missing),
    ".": .noValue(.notApplicable), "..": .noValue(.missing), "...": .noValue(.missing),
    ":": .noValue(.suppressed), "-": .noValue(.missing), "–": .noValue(.missing), "−": .noValue(.missing),
    "*": .noValue(.suppressed), "**": .noValue(.suppressed),
    "<3": .noValue(.suppressed), "<4": .noValue(.suppressed), "<5": .noValue(.suppressed),
    "<10": .noValue(.suppressed), "< 3": .noValue(.suppressed), "< 4": .noValue(.suppressed),
    "< 5": .noValue(.suppressed), "< 10": .noValue(.suppressed),
  ]

  /// Headers of this source beside those that every table may have.
  var headers: [(text: String, role: Diagnostic.ColumnRole)] {
    switch self {
    case .generic, .ssb, .ssbOld: []
    case .udir: [("organisasjonsnummer", .unit), ("enhetnavn", .unitName)]
    case .skoleporten: [("enhetsnavn", .unit)]
    case .kolada:
      [("municipality_id", .unit), ("municipality", .unitName), ("kpi", .indicator), ("count", .n)]
    }
  }
}
