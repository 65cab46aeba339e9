import ArgumentParser
import BenchmarkCore
import BenchmarkReport

/// A period on the command line.
enum PeriodArgument {
  /// - Throws: the status for wrong usage, after saying what was not understood.
  static func parse(_ text: String, console: Console) throws -> Period {
    switch Period.parse(text) {
    case .period(let period): return period
    case .ambiguous(let readings):
      if let first = readings.first { return first }
    case .unparsed: break
    }
    console.error(Message.periodNotUnderstood(text).text(in: console.language))
    throw ExitStatus.usage.code
  }
}
