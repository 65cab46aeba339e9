import ArgumentParser
import BenchmarkCore
import BenchmarkReport

/// A period on the command line.
enum PeriodArgument {
  /// - Parameter kind: of the source, for a text such as `2008-09` that could be a month or a school year.
  /// - Throws: the status for wrong usage, after saying what was not understood.
  static func parse(_ text: String, kind: Period.Kind?, console: Console) throws -> Period {
    // A month has a spelling of its own, `2008M09`.
    switch Period.parse(text, hint: kind ?? .schoolYear) {
    case .period(let period): return period
    case .ambiguous(let readings):
      if let first = readings.first { return first }
    case .unparsed: break
    }
    console.error(Message.periodNotUnderstood(text).text(in: console.language))
    throw ExitStatus.usage.code
  }
}
