/// A confidence or prediction interval, both ends included, in the unit of the estimate. NaN where there is none.
public struct Interval: Sendable, Equatable {
  public var lower: Double
  public var upper: Double

  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// No interval: the estimate cannot be judged.
  public static let undefined = Interval(lower: .nan, upper: .nan)

  /// Both ends times a factor that is not negative.
  @inlinable
  public func scaled(by factor: Double) -> Interval {
    Interval(lower: lower * factor, upper: upper * factor)
  }
}
