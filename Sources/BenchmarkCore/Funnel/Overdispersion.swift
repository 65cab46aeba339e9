import Glibc

/// How much more like units differ than chance alone allows, and limits that allow for it.
///
/// Formula, on a scale where the spread by chance is known: proportion y = asin √(x/n), target asin √θ, s = 1/(2√n); rate
/// y = √(O/(θn)), target 1, s = 1/(2√(θn)). With zᵢ = (yᵢ − target)/sᵢ pulled in to their 10th and 90th percentile
/// (type 7), w = 1/s² and k units:
///
///     phi  = Σ zᵢ² / k
///     tau² = max(0, (k·phi − (k − 1)) / (Σ w − Σ w²/Σ w))
///     limits: target ± z·√(s² + tau²), back on the scale of the value
///
/// `tau2` is the variance between units on the transformed scale, beyond chance (DerSimonian and Laird).
///
/// - Missing values: units with NaN or without size are left out.
/// - Edge cases: fewer than ``minimumUnits`` units, or a centre of 0 (or 1 for a proportion), give nil: so few say too
///   little about the spread between units. Values all alike give phi = 0 and tau² = 0.
/// - Source: D. J. Spiegelhalter, Handling over-dispersion of performance indicators, Quality and Safety in Health Care 14
///   (2005) 347–351.
public struct Overdispersion: Sendable, Equatable {
  /// Units below which the spread between units is not estimated.
  public static let minimumUnits = 5

  public enum Scale: Sendable {
    /// Events of trials: the angle asin √p.
    case proportion
    /// Events over exposure: the square root of observed over expected.
    case rate
  }

  public let scale: Scale
  /// Common proportion or rate.
  public let centre: Double
  /// Variance of the standardised values: 1 where chance alone is at work.
  public let phi: Double
  /// Variance between units on the transformed scale.
  public let tau2: Double

  /// - Parameters:
  ///   - scale: of the values.
  ///   - events: one a unit.
  ///   - sizes: trials or exposure, one a unit.
  ///   - centre: common proportion or rate, as a rule Σ events / Σ sizes.
  ///   - share: tail that is pulled in at either end.
  public init?(
    _ scale: Scale, events: Span<Double>, sizes: Span<Double>, centre: Double, winsorisedShare share: Double = 0.1
  ) {
    precondition(events.count == sizes.count)
    self.scale = scale
    self.centre = centre
    guard centre > 0, centre.isFinite, scale == .rate || centre < 1 else { return nil }
    var standardised: [Double] = []
    var weight = 0.0
    var squaredWeight = 0.0
    for index in events.indices {
      let size = sizes[index]
      guard size > 0, events[index] >= 0 else { continue }
      let error = Self.standardError(scale, centre: centre, size: size)
      let y =
        switch scale {
        case .proportion: Self.angle(events[index] / size)
        case .rate: (events[index] / (centre * size)).squareRoot()
        }
      standardised.append((y - Self.target(scale, centre: centre)) / error)
      let w = 1 / (error * error)
      weight += w
      squaredWeight += w * w
    }
    let units = Double(standardised.count)
    guard standardised.count >= Self.minimumUnits else { return nil }
    let sorted = standardised.sorted()
    let low = quantile(ofSorted: sorted.span, share)
    let high = quantile(ofSorted: sorted.span, 1 - share)
    var sum = 0.0
    for z in standardised {
      let pulled = min(max(z, low), high)
      sum += pulled * pulled
    }
    phi = sum / units
    let room = weight - squaredWeight / weight
    tau2 = sum > units - 1 && room > 0 ? (sum - (units - 1)) / room : 0
  }

  /// A spread that is known already.
  public init(_ scale: Scale, centre: Double, phi: Double, tau2: Double) {
    self.scale = scale
    self.centre = centre
    self.phi = phi
    self.tau2 = tau2
  }

  /// The limits of a unit when units differ by `tau2` beyond chance.
  ///
  /// - Parameters:
  ///   - size: trials or exposure.
  ///   - limits: of chance alone, for their level.
  public func limits(size: Double, _ limits: FunnelLimits) -> Interval {
    guard size > 0 else { return .undefined }
    let error = Self.standardError(scale, centre: centre, size: size)
    let half = limits.z * (error * error + tau2).squareRoot()
    let target = Self.target(scale, centre: centre)
    switch scale {
    case .proportion:
      return Interval(lower: Self.share(target - half), upper: Self.share(target + half))
    case .rate:
      let (low, high) = (max(0, target - half), target + half)
      return Interval(lower: centre * low * low, upper: centre * high * high)
    }
  }

  private static func target(_ scale: Scale, centre: Double) -> Double {
    scale == .proportion ? angle(centre) : 1
  }

  private static func standardError(_ scale: Scale, centre: Double, size: Double) -> Double {
    0.5 / (scale == .proportion ? size : centre * size).squareRoot()
  }

  private static func angle(_ proportion: Double) -> Double { asin(min(1, proportion).squareRoot()) }

  /// The proportion of an angle; beyond the ends there is nothing.
  private static func share(_ angle: Double) -> Double {
    let sine = sin(min(max(angle, 0), .pi / 2))
    return sine * sine
  }
}
