/// A score that is linear in what it is a score of.
///
/// Formula: (x − centre) / spread · scale + base.
///
/// - Missing values: NaN gives NaN.
struct ScoreLine: Sendable, Equatable {
  var centre: Double
  var spread: Double
  var scale = 1.0
  var base = 0.0

  /// Gives no score.
  static let none = ScoreLine(centre: .nan, spread: .nan)

  @inline(__always)
  func callAsFunction(_ value: Double) -> Double { (value - centre) / spread * scale + base }
}
