/// What to compute, and with which settings. Every setting has the default of the contract.
public struct StudyPlan: Sendable {
  public enum Step: String, Sendable, CaseIterable {
    case observations, trends, index, outliers, coverage, rollup
    /// Figures of the groups.
    case summary
    /// Values against the limits of chance for units of their size.
    case funnel
    /// Values against the limits of their own series.
    case control
    /// Scores by the normalisation of the plan.
    case normalised
    /// Like units.
    case peers
    /// Learning partners, among the like units.
    case learning
    /// Cost against result, and where differences in cost come from.
    case cost
    /// Actions joined to what the indicators show, and the economic plan.
    case actions
    /// Efficiency of the inputs and outputs that the plan or the card names.
    case efficiency
  }

  /// Confidence level of every interval.
  public var confidenceLevel = 0.95
  /// False-discovery rate over each family of tests.
  public var falseDiscoveryRate = 0.05
  /// Overrides the minimum n of indicators and card; 0 turns suppression off.
  public var minimumN: Int?
  /// Column of the register to compare within; nil compares all units of the type.
  public var groupColumn: String?
  /// Level of the organisation to compare at; nil takes the level with the most units.
  public var level: String?
  /// Only units with these values of register columns.
  public var conditions: [Condition] = []
  /// Ids; empty means all.
  public var indicators: [String] = []
  public var units: [String] = []
  public var from: Period?
  public var to: Period?
  /// The period that reports speak of; nil takes the last one with values.
  public var period: Period?
  public var steps: Set<Step> = Set(Step.allCases)
  public var columns: Set<ObservationColumn> = Set(ObservationColumn.allCases)

  public var ties = RankTies.min
  /// Simulations behind a rank interval.
  public var rankReplicates = 1000
  public var proportionInterval = ProportionInterval.wilson
  /// Byar for every count; otherwise exact Poisson below 10 events.
  public var byarForAll = false
  public var normalisation = NormalisationPlan()
  public var outlierMethods = OutlierMethod.allCases
  /// Also the values that no method flags.
  public var listsAllOutliers = false
  public var index = IndexPlan()
  public var trendPerPeriod = false
  /// Control limits come from this many first values of a segment; nil: from all.
  public var controlFixedAfter: Int?
  /// Cost, results and context instead of those of the card.
  public var cost: Card.Cost?
  /// Id of the unit whose cost the others are held against, besides the group.
  public var costPeer: String?
  /// Results are held against cost as it is, not against its logarithm.
  public var costIsLinear = false
  public var efficiency = EfficiencySettings()

  public var peers = PeersPlan()
  public var learning = LearningPlan()

  /// Whom the output is for; nil: the analyst, who sees everything.
  public var audience: Audience?

  public var seed: UInt64 = 1
  public var threads = 1

  /// A column of the register and the value it must have.
  public struct Condition: Sendable, Equatable {
    public var column: String
    public var value: String

    public init(column: String, value: String) {
      self.column = column
      self.value = value
    }
  }

  public init() {}
}
