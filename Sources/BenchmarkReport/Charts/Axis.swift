/// A linear scale with round ticks.
public struct Axis: Sendable, Equatable {
  public let lower: Double
  public let upper: Double
  public let ticks: [Double]
  /// Decimals that tell the ticks apart.
  public let decimals: Int

  /// The shortest round scale that covers all finite values, with about `count` steps of 1, 2 or 5 times a power of ten.
  ///
  /// No finite value gives 0...1; equal values get a scale around them.
  public init(covering values: [Double], count: Int = 5) {
    let finite = values.filter(\.isFinite)
    var low = finite.min() ?? 0
    var high = finite.max() ?? 1
    if low == high {
      let margin = low == 0 ? 1 : abs(low) * 0.05
      (low, high) = (low - margin, high + margin)
    }
    var power = 1.0
    var decimals = 0
    let rough = (high - low) / Double(max(1, count))
    while power * 10 <= rough { power *= 10 }
    while power > rough, decimals < 12 {
      power /= 10
      decimals += 1
    }
    // Two thirds of the step asked for at least, so that there are at most half as many steps again.
    var factor = [1.0, 2, 5].first { $0 * power >= rough * 2 / 3 } ?? 10
    if factor == 10 {
      (power, factor) = (power * 10, 1)
      decimals = max(0, decimals - 1)
    }
    let step = factor * power
    let first = (low / step).rounded(.down)
    let last = max(first + 1, (high / step).rounded(.up))
    lower = first * step
    upper = last * step
    ticks = stride(from: first, through: last, by: 1).map { $0 * step }
    self.decimals = decimals
  }

  /// Where a value lies between the ends, from 0 to 1; beyond them outside that.
  func position(_ value: Double) -> Double { (value - lower) / (upper - lower) }

  func contains(_ value: Double) -> Bool { value >= lower && value <= upper }

  /// The value, or the end that it lies beyond.
  func clamped(_ value: Double) -> Double { min(upper, max(lower, value)) }
}
