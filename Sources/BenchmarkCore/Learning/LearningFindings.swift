/// A like unit that a unit can learn from on one indicator.
public struct LearningRow: Sendable, Equatable {
  /// What the row rests on.
  public enum Basis: String, Sendable, CaseIterable {
    /// The partner is clearly better: the adjusted p of the gap is at most the false-discovery rate.
    case significant
    /// The partner has clearly improved and is ahead by half the important change; the gap itself is not clear.
    case improved
    /// No uncertainty is known; the gap is at least the important change. Never to be called better.
    case descriptive
  }

  public var unit: Int
  public var indicator: Int
  public var period: Int
  public var partner: Int
  public var value: Double
  public var partnerValue: Double
  /// Positive when the partner's value is the better one, with its interval and adjusted p; NaN where no uncertainty is
  /// known.
  public var gap: Double
  public var lower: Double
  public var upper: Double
  public var pAdjusted: Double
  /// Of the circumstances, and the place among the like units.
  public var distance: Double
  public var order: Int
  /// Share of the repetitions, with other weights and values, in which the partner is among the like units and better.
  public var stability: Double
  /// Cost of the partner less that of the unit; NaN where the card names no cost or one of the two is not known.
  public var costGap: Double
  public var basis: Basis
  public var partnerTrend: TrendDirection?
  /// The one partner that the balanced assignment gives the unit on this indicator.
  public var isSuggested: Bool
}

/// What the comparisons of one unit on one judged indicator came to, and what it would take to see more.
public struct LearningOutlook: Sendable, Equatable {
  public var unit: Int
  public var indicator: Int
  public var period: Int
  /// Like units, and those of them with a value to test against.
  public var peers: Int
  public var tested: Int
  /// Clearly better, and of these not dearer.
  public var better: Int
  public var partners: Int
  /// The difference that matters, of the card or half the spread between the units.
  public var importantChange: Double
  /// Persons, answers or exposure behind the value; NaN where not known.
  public var n: Double
  /// n in each of two units from which a difference of the important change would be seen; NaN where not known.
  public var neededN: Double
  /// The smallest difference to a unit of the same size that would be seen now; NaN where no uncertainty is known.
  public var detectable: Double
}

/// A clear difference of a unit and its partner on another indicator.
public struct PartnerDifference: Sendable, Equatable {
  public var unit: Int
  public var partner: Int
  public var indicator: Int
  public var period: Int
  public var value: Double
  public var partnerValue: Double
  /// Partner − unit.
  public var difference: Double
  public var lower: Double
  public var upper: Double
  /// NaN where no uncertainty is known: then the difference is at least a standard deviation of the units.
  public var pAdjusted: Double
  /// nil where the indicator has no direction.
  public var partnerIsBetter: Bool?
}

/// A unit that does better than its circumstances would let expect.
public struct BrightSpot: Sendable, Equatable {
  public var unit: Int
  public var indicator: Int
  public var period: Int
  public var value: Double
  /// From the other units, by their circumstances.
  public var expected: Double
  /// On the better side, with the interval of the prediction; positive is better.
  public var residual: Double
  public var lower: Double
  public var upper: Double
  public var pAdjusted: Double
}

/// Whom each unit can learn from.
public struct LearningFindings: Sendable {
  /// Sorted by unit, indicator and nearness.
  public var rows: [LearningRow] = []
  /// One a unit and judged indicator with a value.
  public var outlooks: [LearningOutlook] = []
  /// For the suggested partners; sorted by unit, partner, and size.
  public var differences: [PartnerDifference] = []
  public var brightSpots: [BrightSpot] = []
  /// Tests of the run: unit × partner × indicator.
  public var tests = 0
  /// Position of the cost indicator in the study; nil when the card names none, or it is not part of the run.
  public var costIndicator: Int?

  init() {}
}
