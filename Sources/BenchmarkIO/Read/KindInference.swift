import BenchmarkCore

/// The kind of an indicator that no card describes, from what stands beside its values.
struct KindInference {
  let kind: IndicatorKind
  let per: Double

  /// Numerator and denominator with numerator ≤ denominator and value ≈ numerator / denominator (or a hundred times
  /// that) → proportion; other numerator and denominator → rate; n with sd, or a standard error → mean; else amount.
  init(_ series: Series) {
    if let numerators = series.numerator, let denominators = series.denominator {
      var isPart = true
      var ratios: [Double] = []
      for cell in numerators.indices where !numerators[cell].isNaN && !denominators[cell].isNaN {
        if numerators[cell] > denominators[cell] { isPart = false }
        let value = series.values[cell]
        if !value.isNaN, numerators[cell] != 0, denominators[cell] > 0 {
          ratios.append(value / (numerators[cell] / denominators[cell]))
        }
      }
      guard !ratios.isEmpty else {
        (kind, per) = (isPart ? .proportion : .rate, 1)
        return
      }
      ratios.sort()
      let typical = ratios[ratios.count / 2]
      let power = [1.0, 100, 1000, 10_000, 100_000].first { abs(typical / $0 - 1) < 0.05 }
      per = power ?? 1
      kind = isPart && (per == 1 || per == 100) && power != nil ? .proportion : .rate
      return
    }
    per = 1
    if series.standardError != nil || (series.n != nil && series.standardDeviation != nil) {
      kind = .mean
    } else {
      kind = .amount
    }
  }
}
