/// How coarsely the figures of an indicator are written: the step from one to the next that could be.
///
/// A figure in steps of δ may be off by up to δ/2, every error as likely as the next: a standard uncertainty of δ/√12. With
/// whole scale points and a standard error of 0.15 that is most of what is not known; with figures in tenths it is next to
/// nothing.
///
/// - Missing values: NaN takes no part.
/// - Edge cases: 0, no rounding, for figures with more than six decimals, for counts, and for proportions and rates whose
///   numerator and denominator are given, which say the value to the last digit.
/// - Source: JCGM 100:2008, *Guide to the expression of uncertainty in measurement*, 4.3.7 and F.2.2.1.
struct RoundingStep {
  private static let mostDecimals = 6

  let step: Double

  /// δ²/12.
  var variance: Double { step * step / 12 }

  init(_ series: Series, of indicator: Indicator) {
    switch indicator.kind {
    case .count: step = 0
    case .proportion, .rate:
      let isCounted = series.numerator != nil && series.denominator != nil
      step = isCounted ? 0 : Self.step(of: series.values.span)
    case .mean, .amount, .score, .index: step = Self.step(of: series.values.span)
    }
  }

  /// The largest of 1, 0.1, 0.01 … that all values are multiples of; 0 where there is none, or no value.
  static func step(of values: Span<Double>) -> Double {
    var power = 1.0
    var decimals = 0
    var isEmpty = true
    for place in values.indices where values[place].isFinite {
      isEmpty = false
      while true {
        let scaled = values[place] * power
        // A decimal number times a power of ten is whole but for the rounding of the two.
        if abs(scaled - scaled.rounded()) <= 1e-9 * max(1, abs(scaled)) { break }
        guard decimals < mostDecimals else { return 0 }
        decimals += 1
        power *= 10
      }
    }
    return isEmpty ? 0 : 1 / power
  }
}
