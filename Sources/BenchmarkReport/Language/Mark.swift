import BenchmarkCore

/// The marks of reports, the same in every format, always beside a word. No mark has two meanings.
enum Mark {
  static func of(_ light: Light) -> String {
    switch light {
    case .green: "●"
    case .yellow: "▲"
    case .red: "■"
    case .grey: "○"
    }
  }

  /// `+` for better and `−` for weaker whatever the direction of the indicator, so not an arrow that could be read as
  /// high and low.
  static func of(_ verdict: VersusGroup) -> String {
    switch verdict {
    case .better: "+"
    case .worse: "−"
    case .noClearDifference: "·"
    case .notJudged: ""
    }
  }

  static func of(_ direction: TrendDirection) -> String {
    switch direction {
    case .improving: "↗"
    case .worsening: "↘"
    case .rising: "↑"
    case .falling: "↓"
    case .stable, .unclear: "→"
    }
  }

  static let check = "!"
  static let preliminary = "*"

  /// The symbols of Statistics Norway for cells without a number.
  static func of(_ status: Status) -> String {
    switch status {
    case .suppressed: ":"
    case .notApplicable: "."
    default: ".."
    }
  }
}
