/// The t-quantiles of intervals of one confidence level, looked up by degrees of freedom.
///
/// A quantile takes thousands of times longer than the rest of a short trend, and the series of a panel need few of
/// them.
struct TQuantiles: Sendable {
  let level: Double
  private let known: [Double]

  /// - Parameters:
  ///   - level: for example 0.95.
  ///   - upTo: largest degrees of freedom that are computed in advance; larger ones are computed when asked for.
  init(level: Double, upTo most: Int) {
    self.level = level
    known = level >= 0 && level < 1 && most > 0 ? (1...most).map { Self.quantile(level, $0) } : []
  }

  /// Whether the level is one that an interval can have.
  var isDefined: Bool { level >= 0 && level < 1 }

  subscript(degreesOfFreedom: Int) -> Double {
    known.indices.contains(degreesOfFreedom - 1)
      ? known[degreesOfFreedom - 1] : Self.quantile(level, degreesOfFreedom)
  }

  private static func quantile(_ level: Double, _ degreesOfFreedom: Int) -> Double {
    StudentT.upperTailQuantile((1 - level) / 2, degreesOfFreedom: Double(degreesOfFreedom))
  }
}
