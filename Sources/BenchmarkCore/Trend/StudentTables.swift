/// What a run of many trends looks up of Student's t: quantiles of one confidence level, and tails.
struct StudentTables: Sendable {
  let quantiles: TQuantiles
  let tails: StudentTTails

  /// - Parameters:
  ///   - level: confidence level of intervals.
  ///   - upTo: largest degrees of freedom to prepare for; 0 prepares nothing.
  init(level: Double, upTo most: Int) {
    quantiles = TQuantiles(level: level, upTo: most)
    tails = StudentTTails(upTo: most)
  }
}
