/// How much better a partner does than a unit on a judged indicator; positive is better.
///
/// - `higher`: partner − unit; `lower`: unit − partner;
/// - `range`: how much nearer to the range, for a unit outside it; a partner inside counts as standing at its near end. A
///   partner on the other side of the range, and a unit inside, give nothing to compare. The uncertainty is that of the
///   two values, which for a partner inside is too wide rather than too narrow.
struct Gain: Sendable, Equatable {
  var value: Double
  var partnerValue: Double
  var gap: Double
  var lower: Double
  var upper: Double
  /// NaN where the uncertainty is not known.
  var p: Double

  /// nil where the two cannot be compared.
  init?(unit: Evidence, value: Double, partner: Evidence, partnerValue: Double, indicator: Indicator, level: Double) {
    self.value = value
    self.partnerValue = partnerValue
    let test: PairedDifference
    switch indicator.direction {
    case .none: return nil
    case .higher:
      test = PairedDifference(partner, unit, level: level)
      gap = partnerValue - value
    case .lower:
      test = PairedDifference(unit, partner, level: level)
      gap = value - partnerValue
    case .range:
      guard let range = indicator.targetRange, let gap = Self.gap(value, partnerValue, range) else { return nil }
      self.gap = gap
      let errors = (unit.standardError, partner.standardError)
      if errors.0.isFinite, errors.1.isFinite {
        test = PairedDifference(
          .estimate(value: gap, standardError: errors.0), .estimate(value: 0, standardError: errors.1), level: level)
      } else {
        test = PairedDifference(difference: gap)
      }
    }
    lower = test.lower
    upper = test.upper
    p = test.p
  }

  static func gap(_ value: Double, _ partner: Double, _ range: ClosedRange<Double>) -> Double? {
    if value > range.upperBound {
      return partner < range.lowerBound ? nil : value - max(partner, range.upperBound)
    }
    if value < range.lowerBound {
      return partner > range.upperBound ? nil : min(partner, range.lowerBound) - value
    }
    return nil
  }

  /// The gap for other values of the two; NaN where they cannot be compared.
  static func gap(_ value: Double, _ partner: Double, indicator: Indicator) -> Double {
    switch indicator.direction {
    case .none: .nan
    case .higher: partner - value
    case .lower: value - partner
    case .range: indicator.targetRange.flatMap { gap(value, partner, $0) } ?? .nan
    }
  }
}
