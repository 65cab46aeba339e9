/// Everything that the analyses found about a study. Numbers and typed words, no prose.
///
/// Arrays over cells are parallel to the series of `study.panel`: cell = unit · periods + period. An array that was not
/// asked for is empty.
public struct Findings: Sendable {
  /// The study after disclosure control: what is suppressed is nowhere in it.
  public var study: Study
  public var plan: StudyPlan
  /// The settings in force, after the precedence of option, indicator, card and default.
  public var disclosureOff: Bool
  public var grouping: Grouping
  /// The period that reports speak of: the last with a value, or the one of the plan. nil when there is no value.
  public var period: Int?
  /// One a indicator of the study.
  public var comparisons: [Comparison]
  public var trends: [TrendFinding]
  public var index: [IndexFinding]
  public var outliers: [OutlierFinding]
  /// Of proportions and rates.
  public var funnel: [FunnelFinding] = []
  public var control: [ControlFinding] = []
  public var coverage: [CoverageRow]
  /// One a indicator, on the scale of the plan's normalisation.
  public var normalised: [NormalisedSeries]
  public var treated: [TreatedRow]
  public var rollup: [RollupRow]
  /// nil: not asked for, or nothing says what goes in and what comes out.
  public var efficiency: EfficiencyFindings?
  /// nil where not asked for, or where nothing says what makes units alike.
  public var peers: PeerFindings?
  public var learning: LearningFindings?
  /// Cells hidden here, not those hidden in the source.
  public var suppressed: [SuppressedCell]
  /// nil: not asked for, or the study names no cost indicator.
  public var cost: CostFindings?
  public var actions: [ActionFinding] = []
  public var economicPlan: [PlanFinding] = []
  /// By indicator and period: all compared units, then each group.
  public var figures: [GroupFigures] = []
  /// Whom the findings were cut down for; nil: nobody.
  public var audience: Audience?
  /// Units that the audience does not see by name: counted in the figures of their group, and in nothing else.
  public var withheld: Set<Int> = []

  public init(study: Study, plan: StudyPlan, grouping: Grouping) {
    self.study = study
    self.plan = plan
    self.grouping = grouping
    disclosureOff = plan.minimumN == 0
    comparisons = []
    trends = []
    index = []
    outliers = []
    coverage = []
    normalised = []
    treated = []
    rollup = []
    suppressed = []
  }
}

/// Which units are compared with which.
public struct Grouping: Sendable, Equatable {
  /// Column of the register, or nil for one group.
  public var column: String?
  /// Values of the column in order of first appearance; one empty label when there is no column.
  public var labels: [String]
  /// Names to show for the labels (the name of the unit with that id, where there is one).
  public var names: [String]
  /// Group of each unit of the register; nil: the unit is not compared (another type or level, not selected).
  public var groupOfUnit: [Int?]

  public init(column: String?, labels: [String], names: [String], groupOfUnit: [Int?]) {
    self.column = column
    self.labels = labels
    self.names = names
    self.groupOfUnit = groupOfUnit
  }

  /// The units of a group in the order of the register.
  public func members(of group: Int) -> [Int] {
    groupOfUnit.indices.filter { groupOfUnit[$0] == group }
  }
}

/// Traffic light: the value against the target of the card.
public enum Light: String, Sendable, CaseIterable {
  case green, yellow, red
  /// No target, or no value.
  case grey
}

/// The unit against the mean of the others in its group, by test.
public enum VersusGroup: String, Sendable, CaseIterable {
  case better, worse
  case noClearDifference = "no_clear_difference"
  /// Without a standard error, or with direction `none`.
  case notJudged = "not_judged"
}

public enum Severity: String, Sendable, CaseIterable, Comparable {
  case mild, extreme

  public static func < (left: Severity, right: Severity) -> Bool { left == .mild && right == .extreme }
}

/// One indicator compared across units within each period and group. NaN (or 0 for integers) where there is none.
public struct Comparison: Sendable {
  public var standardError: [Double] = []
  public var lower: [Double] = []
  public var upper: [Double] = []
  public var gap: [Double] = []
  public var light: [Light] = []
  public var rank: [Double] = []
  /// Units ranked in the group and period of the cell; 0 where the unit has no rank.
  public var of: [Int32] = []
  public var tied: [Bool] = []
  public var rankLower: [Double] = []
  public var rankUpper: [Double] = []
  /// 1 (best) to 4; 0 where the unit has no rank.
  public var quartile: [UInt8] = []
  public var z = CellScores()
  public var robustZ = CellScores()
  public var minMax = CellScores()
  public var percentile: [Double] = []
  public var index100: [Double] = []
  /// Unweighted mean and median of the group (the unit included), for every unit of the group, also those without value.
  public var groupMean: [Double] = []
  public var groupMedian: [Double] = []
  public var versusGroup: [VersusGroup] = []
  /// p of the test behind `versusGroup`, after Benjamini–Hochberg; NaN where there is no test.
  public var versusAdjusted: [Double] = []
  /// The flagged cells.
  public var outliers: [Int: Outlier] = [:]

  /// A flag: the most severe of the methods, and why.
  public struct Outlier: Sendable, Equatable {
    public var severity: Severity
    public var reason: OutlierReason?

    public init(severity: Severity, reason: OutlierReason?) {
      self.severity = severity
      self.reason = reason
    }
  }

  public init() {}
}

/// Why a value is flagged, for a report to put into words.
public struct OutlierReason: Sendable, Equatable {
  /// Methods that flag the value, in the order of ``OutlierMethod``.
  public var methods: [OutlierMethod]
  /// Above (true) or below the others.
  public var high: Bool
  /// Median of the group, and the value over the median (NaN where the median is 0 or the signs differ).
  public var groupMedian: Double
  public var ratioToMedian: Double
  /// The unit's own value in the period before in the panel, NaN where there is none.
  public var previousValue: Double
  /// False where the value lies inside the fences of `log-tukey` over the positive values: the others are spread over so
  /// many sizes that one as large as this is none too many.
  public var isFarInRatio: Bool

  public init(
    methods: [OutlierMethod], high: Bool, groupMedian: Double, ratioToMedian: Double,
    previousValue: Double, isFarInRatio: Bool = true
  ) {
    self.methods = methods
    self.high = high
    self.groupMedian = groupMedian
    self.ratioToMedian = ratioToMedian
    self.previousValue = previousValue
    self.isFarInRatio = isFarInRatio
  }
}

public struct OutlierFinding: Sendable, Equatable {
  public var unit: Int
  public var indicator: Int
  public var period: Int
  public var value: Double
  public var method: OutlierMethod
  public var score: Double
  /// Limits outside which the method flags, on the scale of the value.
  public var lower: Double
  public var upper: Double
  /// nil: not flagged (only in a listing of all).
  public var severity: Severity?
  public var reason: OutlierReason?

  public init(
    unit: Int, indicator: Int, period: Int, value: Double, method: OutlierMethod, score: Double,
    lower: Double, upper: Double, severity: Severity?, reason: OutlierReason?
  ) {
    self.unit = unit
    self.indicator = indicator
    self.period = period
    self.value = value
    self.method = method
    self.score = score
    self.lower = lower
    self.upper = upper
    self.severity = severity
    self.reason = reason
  }
}

public enum TrendDirection: String, Sendable, CaseIterable {
  case improving, worsening, stable, unclear
  /// Where the card gives no direction.
  case rising, falling
}

/// The development of one unit on one indicator. NaN where there is no result; `status` says why.
public struct TrendFinding: Sendable {
  public var unit: Int
  public var indicator: Int
  /// First and last period with a value in the segment; nil when there is none.
  public var first: Int?
  public var last: Int?
  public var n: Int
  public var slope = Double.nan
  public var standardError = Double.nan
  public var lower = Double.nan
  public var upper = Double.nan
  public var p = Double.nan
  public var pAdjusted = Double.nan
  /// The median slope over all pairs of points, with its limits.
  public var senSlope = Double.nan
  public var senLower = Double.nan
  public var senUpper = Double.nan
  /// Kendall's tau-b of value and time, and the p of Mann and Kendall.
  public var tau = Double.nan
  public var mannKendallP = Double.nan
  public var mannKendallAdjusted = Double.nan
  public var direction: TrendDirection?
  /// What ``direction`` follows from, with p adjusted.
  var judgement: TrendJudgement?
  /// Fitted change from first to last, in the unit of the indicator and as a percentage of the fitted first value.
  public var change = Double.nan
  public var changePercent = Double.nan
  /// Prediction for the period after the last, with its prediction interval.
  public var forecast = Double.nan
  public var forecastLower = Double.nan
  public var forecastUpper = Double.nan
  /// When the fitted line reaches the target, for a clear trend towards it; nil otherwise.
  public var targetPeriod: Period?
  public var status: Status

  public init(unit: Int, indicator: Int, first: Int?, last: Int?, n: Int, status: Status) {
    self.unit = unit
    self.indicator = indicator
    self.first = first
    self.last = last
    self.n = n
    self.status = status
  }
}

/// An index value of one unit in one period.
public struct IndexFinding: Sendable, Equatable {
  public var unit: Int
  public var period: Int
  /// Id of the perspective; nil for the total.
  public var perspective: String?
  public var score: Double
  public var rank: Double
  public var of: Int
  public var rankLower: Double
  public var rankUpper: Double
  /// Share of the weight that has values.
  public var coverage: Double
  /// Number of indicators with a value.
  public var indicators: Int

  public init(
    unit: Int, period: Int, perspective: String?, score: Double, rank: Double, of: Int,
    rankLower: Double, rankUpper: Double, coverage: Double, indicators: Int
  ) {
    self.unit = unit
    self.period = period
    self.perspective = perspective
    self.score = score
    self.rank = rank
    self.of = of
    self.rankLower = rankLower
    self.rankUpper = rankUpper
    self.coverage = coverage
    self.indicators = indicators
  }
}

public struct CoverageRow: Sendable, Equatable {
  public var indicator: Int
  public var period: Int
  /// Compared units.
  public var units: Int
  public var withValue: Int
  public var missing: Int
  public var suppressed: Int
  public var notApplicable: Int

  public init(
    indicator: Int, period: Int, units: Int, withValue: Int, missing: Int, suppressed: Int,
    notApplicable: Int
  ) {
    self.indicator = indicator
    self.period = period
    self.units = units
    self.withValue = withValue
    self.missing = missing
    self.suppressed = suppressed
    self.notApplicable = notApplicable
  }
}

/// A value that treatment changed before normalisation.
public struct TreatedRow: Sendable, Equatable {
  public var unit: Int
  public var indicator: Int
  public var period: Int
  public var value: Double
  public var treated: Double
  /// Id of the treatment: `winsorise`, `log`, `log-ct`, `box-cox`.
  public var treatment: String

  public init(
    unit: Int, indicator: Int, period: Int, value: Double, treated: Double, treatment: String
  ) {
    self.unit = unit
    self.indicator = indicator
    self.period = period
    self.value = value
    self.treated = treated
    self.treatment = treatment
  }
}

/// A node of the organisation, computed from the numerators and denominators below it.
public struct RollupRow: Sendable, Equatable {
  public var node: Int
  public var indicator: Int
  public var period: Int
  public var value: Double
  public var numerator: Double
  public var denominator: Double
  public var n: Double
  /// Units below the node that contribute.
  public var units: Int
  public var status: Status

  public init(
    node: Int, indicator: Int, period: Int, value: Double, numerator: Double, denominator: Double,
    n: Double, units: Int, status: Status
  ) {
    self.node = node
    self.indicator = indicator
    self.period = period
    self.value = value
    self.numerator = numerator
    self.denominator = denominator
    self.n = n
    self.units = units
    self.status = status
  }
}

/// A cell hidden by a rule of disclosure control: the cell, never its value.
public struct SuppressedCell: Sendable, Equatable {
  public enum Rule: String, Sendable, CaseIterable {
    case minimumN = "minimum_n"
    case smallNumerator = "small_numerator"
    /// A hidden value would follow from a total of the input and this one.
    case secondary
    /// The other value of its group that an audience does not see would follow from this one.
    case complement
  }

  public var unit: Int
  public var indicator: Int
  public var period: Int
  public var rule: Rule

  public init(unit: Int, indicator: Int, period: Int, rule: Rule) {
    self.unit = unit
    self.indicator = indicator
    self.period = period
    self.rule = rule
  }
}
