import BenchmarkCore

extension ReportContext {
  /// The target with no more decimals than it has and without its unit, for a table where a value beside it has both.
  func bareTarget(_ indicator: Int) -> String {
    func decimals(_ value: Double) -> Int { DecimalRounding.decimals(of: value, limit: 3) }
    switch study.indicators[indicator].target {
    case .value(let value): return phrase.numbers.fixed(value, decimals: decimals(value))
    case .range(let low, let high): return phrase.numbers.range(low, high)
    case nil: return ""
    }
  }
}
