/// The times of a segment around their mean, worked out once for all series that have a value at every one of them.
struct CentredTimes: Sendable {
  let mean: DoubleDouble
  /// Time minus mean time, in years.
  let offsets: [DoubleDouble]
  /// Sum of the squares of the offsets.
  let squares: DoubleDouble

  init(_ times: Span<Double>) {
    var sum = DoubleDouble()
    for index in times.indices { sum = sum + times[index] }
    let mean = sum / Double(times.count)
    var offsets: [DoubleDouble] = []
    var squares = DoubleDouble()
    for index in times.indices {
      let offset = DoubleDouble(times[index]) - mean
      offsets.append(offset)
      squares = squares + offset * offset
    }
    self.mean = mean
    self.offsets = offsets
    self.squares = squares
  }
}
