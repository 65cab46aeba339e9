/// A balanced scorecard: the indicators that units of one type share.
public struct Card: Sendable, Equatable {
  public struct Approval: Sendable, Equatable {
    public var by: String?
    /// ISO date, as written in the card.
    public var on: String?

    public init(by: String? = nil, on: String? = nil) {
      self.by = by
      self.on = on
    }
  }

  /// Suppression rules of the card.
  public struct Disclosure: Sendable, Equatable {
    public var minimumN: Int?
    public var smallNumerators: Bool
    public var secondary: Bool

    public init(minimumN: Int? = nil, smallNumerators: Bool = false, secondary: Bool = false) {
      self.minimumN = minimumN
      self.smallNumerators = smallNumerators
      self.secondary = secondary
    }
  }

  /// How like units are found.
  public struct Peers: Sendable, Equatable {
    /// Like units picked by hand for one unit, in their order.
    public struct Picked: Sendable, Equatable {
      public var unit: String
      public var peers: [String]

      public init(unit: String, peers: [String]) {
        self.unit = unit
        self.peers = peers
      }
    }

    public var count: Int?
    public var weights: [String: Double]
    public var picked: [Picked]

    public init(count: Int? = nil, weights: [String: Double] = [:], picked: [Picked] = []) {
      self.count = count
      self.weights = weights
      self.picked = picked
    }
  }

  /// Which indicators are cost, results, inputs and outputs.
  public struct Cost: Sendable, Equatable {
    public var indicator: String?
    public var results: [String]
    public var inputs: [String]
    public var outputs: [String]
    /// Register columns or indicators that explain cost: the size of the unit (its logarithm is used), how heavy its
    /// users are, and other context; nil takes the context of the card.
    public var volume: [String]
    public var need: [String]
    public var context: [String]?
    /// Register column or indicator with the calculated need of each unit, for need-corrected use of resources.
    public var needKey: String?
    /// Price index by period; empty: current prices.
    public var deflator: [PriceLevel]
    /// How cost is made up.
    public var decomposition: DecompositionPlan?

    public init(
      indicator: String? = nil, results: [String] = [], inputs: [String] = [],
      outputs: [String] = [], volume: [String] = [], need: [String] = [], context: [String]? = nil,
      needKey: String? = nil, deflator: [PriceLevel] = [], decomposition: DecompositionPlan? = nil
    ) {
      self.indicator = indicator
      self.results = results
      self.inputs = inputs
      self.outputs = outputs
      self.volume = volume
      self.need = need
      self.context = context
      self.needKey = needKey
      self.deflator = deflator
      self.decomposition = decomposition
    }
  }

  public var id: String
  public var name: LocalizedText
  public var version: String?
  /// Only units of this type are compared; nil compares all.
  public var unitType: String?
  public var vision: LocalizedText?
  public var owner: LocalizedText?
  /// nil: the card is not approved, and every output says so.
  public var approval: Approval?
  public var periods: Period.Kind?
  public var disclosure: Disclosure
  public var perspectives: [Perspective]
  public var indicators: [Indicator]
  /// Columns of the unit register that describe the context of a unit.
  public var context: [String]
  /// What the register's columns are called in prose, by column; a column without a name here is called as its header.
  public var contextNames: [String: LocalizedText]
  public var peers: Peers?
  public var cost: Cost?
  /// Share of its weight that a perspective needs before it gets an index.
  public var coverage: Double
  /// The data are made up; every output says so.
  public var synthetic: Bool

  public init(
    id: String, name: LocalizedText, version: String? = nil, unitType: String? = nil,
    vision: LocalizedText? = nil, owner: LocalizedText? = nil, approval: Approval? = nil,
    periods: Period.Kind? = nil, disclosure: Disclosure = Disclosure(),
    perspectives: [Perspective] = [], indicators: [Indicator] = [], context: [String] = [],
    contextNames: [String: LocalizedText] = [:], peers: Peers? = nil, cost: Cost? = nil, coverage: Double = 0.6,
    synthetic: Bool = false
  ) {
    self.id = id
    self.name = name
    self.version = version
    self.unitType = unitType
    self.vision = vision
    self.owner = owner
    self.approval = approval
    self.periods = periods
    self.disclosure = disclosure
    self.perspectives = perspectives
    self.indicators = indicators
    self.context = context
    self.contextNames = contextNames
    self.peers = peers
    self.cost = cost
    self.coverage = coverage
    self.synthetic = synthetic
  }
}
