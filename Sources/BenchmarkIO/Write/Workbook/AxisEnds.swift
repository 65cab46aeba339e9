import Glibc

/// Round ends of an axis and the step between its marks.
///
struct AxisEnds: Equatable {
  var low: Double
  var high: Double
  var step: Double

  /// - Parameters:
  ///   - values: finite; none gives 0 to 1.
  ///   - holdsZero: the axis of bars, whose length is the value, reaches to zero.
  init(_ values: [Double], holdsZero: Bool) {
    guard var low = values.min(), var high = values.max() else {
      (self.low, self.high, step) = (0, 1, 0.5)
      return
    }
    if holdsZero {
      (low, high) = (min(low, 0), max(high, 0))
    } else if high == low {
      (low, high) = (low - abs(low) / 10, high + abs(high) / 10)
    }
    if high == low { high = low + 1 }
    let rough = (high - low) / 5
    let power = pow(10, floor(log10(rough)))
    let step = ([1, 2, 5, 10].first { $0 * power >= rough } ?? 10) * power
    self.step = step
    self.low = floor(low / step) * step
    self.high = ceil(high / step) * step
  }
}
