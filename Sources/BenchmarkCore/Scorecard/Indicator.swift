/// What an indicator measures. The kind decides which statistics hold for it.
public enum IndicatorKind: String, Sendable, CaseIterable {
  /// A mean over answers or persons: value, n, sd or standard error.
  case mean
  /// A share of persons or cases: numerator of denominator, 0 ... `per`.
  case proportion
  /// Events per exposure: count over exposure, times `per`.
  case rate
  /// An amount of money or another quantity known without sampling error.
  case amount
  /// A number of events.
  case count
  /// A score on a scale.
  case score
  /// A composite made elsewhere.
  case index
}

/// Which way is better.
public enum Direction: String, Sendable, CaseIterable {
  case higher, lower
  /// Inside the target range is best.
  case range
  /// Context: compared, never judged.
  case none
}

/// An indicator of the card.
public struct Indicator: Sendable, Equatable {
  public var id: String
  public var name: LocalizedText
  /// Id of its perspective; nil when the study has no card.
  public var perspective: String?
  public var kind: IndicatorKind
  /// Unit of measurement as text, for example `prosent` or `poeng (1–6)`.
  public var unit: LocalizedText?
  public var direction: Direction
  public var target: Target?
  public var limits: Limits?
  /// Share of the target that separates yellow from red where no limits are given.
  public var tolerance: Double
  public var weight: Double
  /// Decimals in reports; nil lets the report choose from the values.
  public var decimals: Int?
  /// Overrides the minimum n of the card.
  public var minimumN: Int?
  /// Konsernovergripende: one of the indicators that every card of the city carries.
  public var groupWide: Bool
  /// Periods that start a new series; nothing is compared across one.
  public var breaks: [Period]
  /// Multiplier from numerator / denominator to the value: 1, 100, 1000 ...
  public var per: Double
  /// The ends of the scale of a score; a value outside is an error.
  public var scale: ClosedRange<Double>?
  /// The smallest change that matters, in the unit of the indicator.
  public var importantChange: Double?
  public var source: LocalizedText?
  public var definition: LocalizedText?

  public init(
    id: String, name: LocalizedText? = nil, perspective: String? = nil,
    kind: IndicatorKind = .amount, unit: LocalizedText? = nil, direction: Direction = .none,
    target: Target? = nil, limits: Limits? = nil, tolerance: Double = 0.1, weight: Double = 1,
    decimals: Int? = nil, minimumN: Int? = nil, groupWide: Bool = false, breaks: [Period] = [],
    per: Double = 1, scale: ClosedRange<Double>? = nil, importantChange: Double? = nil,
    source: LocalizedText? = nil, definition: LocalizedText? = nil
  ) {
    self.id = id
    self.name = name ?? LocalizedText(id)
    self.perspective = perspective
    self.kind = kind
    self.unit = unit
    self.direction = direction
    self.target = target
    self.limits = limits
    self.tolerance = tolerance
    self.weight = weight
    self.decimals = decimals
    self.minimumN = minimumN
    self.groupWide = groupWide
    self.breaks = breaks
    self.per = per
    self.scale = scale
    self.importantChange = importantChange
    self.source = source
    self.definition = definition
  }
}

extension Indicator {
  private static let currencies: Set<String> = [
    "kr", "krone", "kroner", "tkr", "mkr", "nok", "tnok", "mnok", "sek", "dkk", "eur", "euro", "euros", "gbp", "pound",
    "pounds", "usd", "dollar", "dollars",
  ]

  /// Whether the values rise with prices for everyone, so that a rise is neither better nor worse: amounts of money, and
  /// amounts of what is not known. An amount in per cent or square metres does not.
  public var followsPrices: Bool {
    guard kind == .amount else { return false }
    let units = [unit?.bokmal, unit?.nynorsk, unit?.english].compactMap { $0?.lowercased() }
    guard !units.isEmpty else { return true }
    return units.contains { unit in
      unit.contains { "$€£".contains($0) }
        || unit.split { !$0.isLetter }.contains { Self.currencies.contains(String($0)) }
    }
  }
}
