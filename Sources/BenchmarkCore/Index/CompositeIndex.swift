/// The structure of an index: which indicators belong to which perspective, and with what weight.
///
/// An indicator of direction `none` is context and has no part in it; nor has an indicator with weight 0.
public struct CompositeIndex: Sendable, Equatable {
  /// A perspective with its indicators.
  public struct Part: Sendable, Equatable {
    /// Id of the perspective; nil for a study without perspectives.
    public var perspective: String?
    public var weight: Double
    /// Positions among the indicators of the study.
    public var indicators: [Int]
    public var weights: [Double]
  }

  /// One score with what lies behind it.
  public struct Score: Sendable, Equatable {
    /// NaN when the coverage does not suffice or the aggregation has no result.
    public var score: Double
    /// Share of the weight that has values, 0 to 1.
    public var coverage: Double
    /// Number of indicators with a value.
    public var indicators: Int
  }

  /// The perspectives that have indicators, in the order of the card.
  public let parts: [Part]
  private let aggregation: Aggregation
  private let neededCoverage: Double

  /// - Parameters:
  ///   - indicators: of the study, in its order.
  ///   - card: gives the order and weights of perspectives and the coverage; nil puts all indicators in one part.
  ///   - judgedOnly: leave out indicators of direction `none`.
  public init(indicators: [Indicator], card: Card?, plan: IndexPlan, judgedOnly: Bool = true) {
    func weight(_ id: String, _ cardWeight: Double) -> Double {
      let weight = plan.given[id] ?? (plan.weights == .equal ? 1 : cardWeight)
      return weight > 0 && weight.isFinite ? weight : 0
    }
    let perspectives = card?.perspectives ?? []
    let known = Set(perspectives.map(\.id))
    var parts = perspectives.map {
      Part(perspective: $0.id, weight: weight($0.id, $0.weight), indicators: [], weights: [])
    }
    // Indicators outside the perspectives form a part of their own, so that no weight disappears.
    parts.append(Part(perspective: nil, weight: 1, indicators: [], weights: []))
    for (position, indicator) in indicators.enumerated() {
      if judgedOnly && indicator.direction == .none { continue }
      let own = weight(indicator.id, indicator.weight)
      guard own > 0 else { continue }
      let home = indicator.perspective.flatMap { known.contains($0) ? $0 : nil }
      guard let place = parts.firstIndex(where: { $0.perspective == home }) else { continue }
      parts[place].indicators.append(position)
      parts[place].weights.append(own)
    }
    self.parts = parts.filter { !$0.indicators.isEmpty && $0.weight > 0 }
    aggregation = plan.aggregation
    neededCoverage = plan.missing == .complete ? 1 : plan.coverage ?? card?.coverage ?? 0.6
  }

  /// Buffers that a caller keeps while it goes through many units.
  public struct Workspace: Sendable {
    fileprivate var values: [Double] = []
    fileprivate var partScores: [Double] = []
    fileprivate var partWeights: [Double] = []

    public init() {}
  }

  /// The scores of one unit in one period.
  ///
  /// Formula: a perspective is the weighted mean of the scores of its indicators, the total that of its perspectives.
  /// Weights of missing scores are left out. A perspective needs its share of weight in indicators with values, the
  /// total the same share in perspectives with a score.
  ///
  /// - Parameters:
  ///   - scores: normalised scores of all indicators of the study; NaN = missing.
  ///   - workspace: reused from unit to unit; then nothing is allocated.
  ///   - results: replaced by one score a part, then the total. The coverage of the total is that of the perspectives,
  ///     weighted.
  public func score(_ scores: Span<Double>, workspace: inout Workspace, into results: inout [Score]) {
    results.removeAll(keepingCapacity: true)
    workspace.partScores.removeAll(keepingCapacity: true)
    workspace.partWeights.removeAll(keepingCapacity: true)
    var weight = 0.0
    var covered = 0.0
    var count = 0
    let parts = parts.span
    for index in parts.indices {
      workspace.values.removeAll(keepingCapacity: true)
      let indicators = parts[index].indicators.span
      for place in indicators.indices { workspace.values.append(scores[indicators[place]]) }
      let result = score(workspace.values.span, weights: parts[index].weights.span)
      results.append(result)
      let own = parts[index].weight
      workspace.partScores.append(result.score)
      workspace.partWeights.append(own)
      weight += own
      covered += own * result.coverage
      count += result.indicators
    }
    var total = score(workspace.partScores.span, weights: workspace.partWeights.span)
    total.coverage = weight > 0 ? min(1, covered / weight) : 0
    total.indicators = count
    results.append(total)
  }

  /// The same for a single unit.
  ///
  /// - Parameter scores: normalised scores of all indicators of the study; NaN = missing.
  public func scores(of scores: Span<Double>) -> (parts: [Score], total: Score) {
    var workspace = Workspace()
    var results: [Score] = []
    score(scores, workspace: &workspace, into: &results)
    let total = results.removeLast()
    return (results, total)
  }

  private func score(_ values: Span<Double>, weights: Span<Double>) -> Score {
    var present = 0.0
    var all = 0.0
    var count = 0
    for index in values.indices {
      all += weights[index]
      if values[index].isNaN { continue }
      present += weights[index]
      count += 1
    }
    let isComplete = count == values.count
    let coverage = isComplete && all > 0 ? 1 : all > 0 ? present / all : 0
    // Weights such as 0.1 do not add up to the share that they are; the slack is far below any weight.
    let suffices = count > 0 && coverage >= neededCoverage - 1e-12 && (neededCoverage < 1 || isComplete)
    return Score(
      score: suffices ? aggregation.combine(values, weights: weights) : .nan, coverage: coverage, indicators: count)
  }
}
