/// The times of a segment around their mean, worked out once for all series that have a value at every one of them.
struct CentredTimes: Sendable {
  let count: Int
  let mean: DoubleDouble
  /// Time minus mean time, in years; zero behind the last.
  let offsets: [DoubleDoubles]
  /// Sum of the squares of the offsets.
  let squares: DoubleDouble

  /// - Parameter times: in years, finite.
  init(_ times: Span<Double>) {
    count = times.count
    var sum = DoubleDouble()
    for index in times.indices { sum = sum + times[index] }
    let mean = sum / Double(times.count)
    var offsets = [DoubleDoubles](repeating: DoubleDoubles(), count: DoubleDoubles.vectors(for: times.count))
    var squares = DoubleDouble()
    for index in times.indices {
      let offset = DoubleDouble(times[index]) - mean
      let (vector, lane) = index.quotientAndRemainder(dividingBy: DoubleDoubles.Lanes.scalarCount)
      offsets[vector].high[lane] = offset.high
      offsets[vector].low[lane] = offset.low
      squares = squares + offset * offset
    }
    self.mean = mean
    self.offsets = offsets
    self.squares = squares
  }
}
