/// Solves the radial programmes of one technology, one unit after the other, from the last basis.
///
/// A bounded revised simplex with an explicit inverse, for few rows and many columns. When the unit changes, only b and g
/// of the programme change, so the last optimal basis stays dual feasible (it is a facet of the frontier): the dual simplex
/// goes from facet to facet until the facet carries the unit. Columns are looked at in two circles: the *frame*, the units
/// found to span the frontier so far, in every step; all units only to prove an end. A unit that the proof finds outside
/// the facet joins the frame through a primal step.
///
/// An `optimal` outcome is certified: weights ≥ 0, constraints met, and no column of any unit outside the facet.
///
/// Sources: G. B. Dantzig, "Linear programming and extensions" (1963); J. H. Dulá, F. J. López, "DEA with streaming data"
/// (2013) for the frame that grows.
final class RadialSimplex {
  enum Outcome {
    case optimal, infeasible
    /// No certified end: rounding, or no first basis. Another solver must have a go.
    case unsolved
  }

  /// What stands in the basis: a unit ≥ 0, the score, or the slack of a row.
  static let score = -1
  static func slack(ofRow row: Int) -> Int { -2 - row }

  private typealias Lanes = SIMD4<Double>

  private let technology: Technology
  private let rows: Int
  private let units: Int
  /// From one row of columns to the next: the units, rounded up to whole blocks of ``Lanes``.
  let stride: Int
  /// `rows` × `stride`, one row after the other; zero beyond the units.
  let columns: UnsafeMutablePointer<Double>
  private let frame: UnsafeMutablePointer<Double>
  private let frameUnits: UnsafeMutablePointer<Int>
  private var frameCount = 0
  private let isInFrame: UnsafeMutablePointer<Bool>
  /// True when the frame holds every column there is, so that nothing is left to prove.
  private var frameIsComplete = false

  private let basis: SimplexBasis
  /// b of the programme, one a row.
  var bound: UnsafeMutablePointer<Double> { basis.bound }
  /// g of the programme, one a row.
  let direction: UnsafeMutablePointer<Double>
  private let rates: UnsafeMutablePointer<Double>
  private let ratios: UnsafeMutablePointer<Double>
  private let slackSigns: UnsafeMutablePointer<Double>
  private let facets: FacetStore

  private static let optimality = 1e-13
  private static let pivotSize = 1e-10

  init(_ technology: Technology) {
    self.technology = technology
    rows = technology.rows
    units = technology.units
    func buffer(_ count: Int) -> UnsafeMutablePointer<Double> {
      let pointer = UnsafeMutablePointer<Double>.allocate(capacity: max(count, 1))
      pointer.initialize(repeating: 0, count: max(count, 1))
      return pointer
    }
    stride = (units + Lanes.scalarCount - 1) / Lanes.scalarCount * Lanes.scalarCount
    columns = buffer(rows * stride)
    frame = buffer(rows * stride)
    frameUnits = .allocate(capacity: max(units, 1))
    frameUnits.initialize(repeating: 0, count: max(units, 1))
    isInFrame = .allocate(capacity: max(units, 1))
    isInFrame.initialize(repeating: false, count: max(units, 1))
    basis = SimplexBasis(rows: rows, minimises: technology.orientation == .input)
    direction = buffer(rows)
    rates = buffer(stride)
    ratios = buffer(stride)
    slackSigns = buffer(rows)
    facets = FacetStore(rows: rows)
    for row in 0..<rows { slackSigns[row] = technology.slackSign(ofRow: row) }
    technology.columns.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      for row in 0..<rows { (columns + row * stride).update(from: base + row * units, count: units) }
    }
  }

  deinit {
    for pointer in [columns, frame, direction, rates, ratios, slackSigns] { pointer.deallocate() }
    frameUnits.deallocate()
    isInFrame.deallocate()
  }

  /// Starts anew, with an empty frame; to be called when `columns` was written to.
  func reset() {
    frameCount = 0
    isInFrame.update(repeating: false, count: units)
    frameIsComplete = false
    basis.isReady = false
    facets.removeAll()
  }

  /// Starts anew with every unit but one in the frame, and that one out of reach.
  func reset(excluding excluded: Int) {
    reset()
    for unit in 0..<units where unit != excluded { addToFrame(unit) }
    frameIsComplete = true
  }

  /// The optimal θ.
  var value: Double { basis.solution[0] }

  /// True when every constraint has a price, so that no optimal solution leaves a slack.
  var everyRowIsPriced: Bool {
    for row in 0..<technology.variables where abs(basis.prices[row]) < 1e-7 { return false }
    return true
  }

  /// False where prices are so large, or the score is so small, that columns too near the facet for doubles may still move it,
  /// and where a weight or slack is below zero by more than rounding: a neighbouring facet may be steep.
  var isSharp: Bool { priceTolerance < 1e-11 * min(1, value) && basis.isFeasibleToRounding }

  /// What stands in the basis, the score first.
  var codes: [Int] { (0..<rows).map { basis.codes[$0] } }

  /// The units in the basis and their weights, ascending by unit. The weights are those of the scaled columns.
  var weights: [(unit: Int, weight: Double)] {
    var found: [(unit: Int, weight: Double)] = []
    for position in 1..<rows where basis.codes[position] >= 0 && basis.solution[position] > 0 {
      found.append((basis.codes[position], basis.solution[position]))
    }
    found.sort { $0.unit < $1.unit }
    return found
  }

  /// Solves the programme of `bound` and `direction`.
  ///
  /// - Parameter selfColumn: a column that carries the unit by itself at some θ, or nil where there is none.
  func solve(selfColumn: Int?) -> Outcome {
    var iterations = 0
    var outcome = pass(selfColumn: selfColumn, &iterations)
    if outcome == .unsolved, let selfColumn, startFrom(selfColumn) {
      // From the inside: slower, but from a basis that is feasible whatever the data.
      var anew = 0
      outcome = prove(frameIsPriced: false, &anew)
      iterations += anew
    }
    if outcome == .optimal {
      // A facet that was there from the start is in the store already.
      if iterations > 0 { facets.keep(basis) }
    } else {
      // What is left behind proves nothing, so nothing may start from it.
      basis.isReady = false
    }
    return outcome
  }

  private func pass(selfColumn: Int?, _ iterations: inout Int) -> Outcome {
    guard prepare(&iterations) else { return .unsolved }
    // Dual steps end where no column of the frame lies outside the facet.
    var frameIsPriced = true
    // From facet to facet.
    while let leaving = basis.mostNegative() {
      iterations += 1
      guard iterations < limit else { return .unsolved }
      if let entering = dualEntering(leaving) {
        load(entering)
        guard basis.replace(leaving, by: entering) else { return .unsolved }
      } else {
        if frameIsComplete { return .infeasible }
        guard let selfColumn, startFrom(selfColumn) else { return .unsolved }
        frameIsPriced = false
        break
      }
    }
    return prove(frameIsPriced: frameIsPriced, &iterations)
  }

  private var limit: Int { 50 * rows + 200 }

  /// Primal steps until no column of any unit, and no slack, lies outside the facet.
  private func prove(frameIsPriced: Bool, _ iterations: inout Int) -> Outcome {
    var entering = improving(frameIsPriced: frameIsPriced)
    while let code = entering {
      iterations += 1
      guard iterations < limit else { return .unsolved }
      if code >= 0 { addToFrame(code) }
      load(code)
      guard let leaving = basis.primalLeaving(pivotSize: Self.pivotSize), basis.replace(leaving, by: code) else {
        return .unsolved
      }
      entering = improving(frameIsPriced: false)
    }
    return basis.isCertified ? .optimal : .unsolved
  }

  // MARK: Bases

  /// Puts the new g into the basis of the nearest facet, or starts from a first basis, which counts as a step.
  private func prepare(_ iterations: inout Int) -> Bool {
    if let nearest = facets.nearest(bound: bound, direction: direction) { facets.load(nearest, into: basis) }
    if basis.isReady {
      var share = 0.0
      var size = 0.0
      for row in 0..<rows {
        share += basis.inverse[row] * direction[row]
        size += abs(basis.inverse[row] * direction[row])
      }
      // The facet must rise in the direction of the score.
      if share > 1e-8 * size, share > 1e-12 {
        load(Self.score)
        if basis.replace(0, by: Self.score) { return true }
      }
    }
    iterations += 1
    return start()
  }

  /// A facet that every technology has: nobody uses less of one input, or makes more of one output.
  private func start() -> Bool {
    let variables = technology.variables
    var chosen = -1
    for row in 0..<variables where technology.scaled[row] {
      if chosen < 0 || abs(direction[row]) > abs(direction[chosen]) { chosen = row }
    }
    guard chosen >= 0, direction[chosen] != 0 else { return false }
    var codes = [Self.score]
    func take(_ code: Int) { codes.append(code) }
    func extreme(_ measure: (Int) -> Double) -> Int? {
      var best: Int?
      var bestValue = -Double.infinity
      func consider(_ unit: Int) {
        let value = measure(unit)
        if value > bestValue {
          best = unit
          bestValue = value
        }
      }
      if frameIsComplete {
        for place in 0..<frameCount { consider(frameUnits[place]) }
      } else {
        for unit in 0..<units { consider(unit) }
      }
      return bestValue < .infinity ? best : nil
    }
    let sum = variables
    var without = chosen
    switch (technology.orientation, technology.returns) {
    case (.input, .crs): break
    case (.input, .drs), (.input, .irs): take(Self.slack(ofRow: sum))
    case (.input, .vrs), (.input, .fdh), (.output, .vrs), (.output, .fdh), (.output, .drs):
      // Row over the sum row is the value itself: inputs are negative there, so both are maxima.
      guard let unit = extreme({ columns[chosen * stride + $0] / columns[sum * stride + $0] }) else { return false }
      take(unit)
      addToFrame(unit)
    case (.output, .crs), (.output, .irs):
      // Only a ratio to an input bounds the output, and only an input that every producer uses.
      var found: (row: Int, unit: Int)?
      for row in 0..<technology.inputs where found == nil {
        let unit = extreme { unit in
          let made = columns[chosen * stride + unit]
          return made > 0 ? made / -columns[row * stride + unit] : 0
        }
        if let unit { found = (row, unit) }
      }
      guard let found else { return false }
      take(found.unit)
      addToFrame(found.unit)
      without = found.row
      if technology.returns == .irs { take(Self.slack(ofRow: sum)) }
    }
    for row in 0..<variables where row != chosen && row != without { take(Self.slack(ofRow: row)) }
    return build(codes)
  }

  /// The basis in which the unit is compared with itself; primal feasible.
  private func startFrom(_ unit: Int) -> Bool {
    let variables = technology.variables
    addToFrame(unit)
    var chosen = -1
    for row in 0..<variables where technology.scaled[row] {
      if chosen < 0 || abs(direction[row]) > abs(direction[chosen]) { chosen = row }
    }
    guard chosen >= 0, direction[chosen] != 0 else { return false }
    // The row that fixes the weight of the unit at one.
    var fixing = variables
    if technology.returns == .crs {
      fixing = -1
      for row in 0..<variables where bound[row] != 0 {
        if fixing < 0 || abs(bound[row]) > abs(bound[fixing]) { fixing = row }
      }
      guard fixing >= 0 else { return false }
    }
    var codes = [Self.score, unit]
    for row in 0..<variables where row != chosen && row != fixing { codes.append(Self.slack(ofRow: row)) }
    return build(codes) && basis.mostNegative() == nil
  }

  /// Makes the basis of these columns; false where it is singular.
  private func build(_ codes: [Int]) -> Bool {
    precondition(codes.count == rows, "a basis has as many columns as rows")
    for (position, code) in codes.enumerated() {
      load(code)
      basis.put(code, at: position)
    }
    return basis.factorise()
  }

  private func addToFrame(_ unit: Int) {
    guard !isInFrame[unit] else { return }
    isInFrame[unit] = true
    frameUnits[frameCount] = unit
    // A block is used whole, so a new one is emptied of what an earlier frame left.
    if frameCount % Lanes.scalarCount == 0 {
      for row in 0..<rows { (frame + row * stride + frameCount).update(repeating: 0, count: Lanes.scalarCount) }
    }
    for row in 0..<rows { frame[row * stride + frameCount] = columns[row * stride + unit] }
    frameCount += 1
  }

  /// Writes the column of a code.
  private func load(_ code: Int) {
    let column = basis.column
    if code >= 0 {
      for row in 0..<rows { column[row] = columns[row * stride + code] }
    } else if code == Self.score {
      for row in 0..<rows { column[row] = direction[row] }
    } else {
      for row in 0..<rows { column[row] = 0 }
      let row = -2 - code
      column[row] = slackSigns[row]
    }
  }

  // MARK: Choices

  /// The column of the frame that first stops the prices from being dual feasible when a row of the basis leaves.
  private func dualEntering(_ leaving: Int) -> Int? {
    let own = basis.inverse + leaving * rows
    let prices = basis.prices
    let (rows, stride, rates, ratios, frame) = (self.rows, self.stride, self.rates, self.ratios, self.frame)
    var blockBest = Lanes(repeating: .infinity)
    for place in Swift.stride(from: 0, to: frameCount, by: Lanes.scalarCount) {
      var rate = Lanes.zero
      var cost = Lanes.zero
      for row in 0..<rows {
        let values = UnsafeRawPointer(frame + row * stride + place).loadUnaligned(as: Lanes.self)
        rate += own[row] * values
        cost -= prices[row] * values
      }
      cost.replace(with: 0, where: cost .< 0)
      let ratio = (cost / -rate).replacing(with: .infinity, where: rate .>= -Self.pivotSize)
      UnsafeMutableRawPointer(rates + place).storeBytes(of: rate, as: Lanes.self)
      UnsafeMutableRawPointer(ratios + place).storeBytes(of: ratio, as: Lanes.self)
      blockBest.replace(with: ratio, where: ratio .< blockBest)
    }
    func slack(_ row: Int) -> (rate: Double, ratio: Double)? {
      let rate = slackSigns[row] * own[row]
      guard rate < -Self.pivotSize else { return nil }
      return (rate, max(-slackSigns[row] * prices[row], 0) / -rate)
    }
    var best = blockBest.min()
    for row in 0..<rows {
      if let slack = slack(row) { best = min(best, slack.ratio) }
    }
    guard best < .infinity else { return nil }
    // Of ratios that are equal to rounding, the largest pivot is the safest.
    let limit = best + 1e-13
    var largest = 0.0
    var entering: Int?
    for row in 0..<rows {
      if let slack = slack(row), slack.ratio <= limit, slack.rate < largest {
        largest = slack.rate
        entering = Self.slack(ofRow: row)
      }
    }
    for place in 0..<frameCount where ratios[place] <= limit && rates[place] < largest {
      largest = rates[place]
      entering = frameUnits[place]
    }
    return entering
  }

  private var priceTolerance: Double {
    var largest = 1.0
    for row in 0..<rows { largest = max(largest, abs(basis.prices[row])) }
    return Self.optimality * largest
  }

  /// A column outside the facet: first of the frame, then of all units.
  private func improving(frameIsPriced: Bool) -> Int? {
    if frameIsComplete { return outermost(frame, frameCount, codes: frameUnits) }
    if !frameIsPriced, let code = outermost(frame, frameCount, codes: frameUnits) { return code }
    return outermost(columns, units)
  }

  /// The column or slack that lies farthest outside the facet; nil where none does.
  ///
  /// - Parameter codes: of the columns; nil where their places are the codes.
  private func outermost(
    _ values: UnsafeMutablePointer<Double>, _ count: Int, codes: UnsafeMutablePointer<Int>? = nil
  ) -> Int? {
    let (rows, stride, rates, prices) = (self.rows, self.stride, self.rates, basis.prices)
    var limit = priceTolerance
    var found: Int?
    for row in 0..<rows where slackSigns[row] * prices[row] > limit {
      limit = slackSigns[row] * prices[row]
      found = Self.slack(ofRow: row)
    }
    var best = Lanes(repeating: limit)
    for place in Swift.stride(from: 0, to: count, by: Lanes.scalarCount) {
      var gain = Lanes.zero
      for row in 0..<rows {
        gain += prices[row] * UnsafeRawPointer(values + row * stride + place).loadUnaligned(as: Lanes.self)
      }
      UnsafeMutableRawPointer(rates + place).storeBytes(of: gain, as: Lanes.self)
      best.replace(with: gain, where: gain .> best)
    }
    let most = best.max()
    guard most > limit else { return found }
    for place in 0..<count where rates[place] == most { return codes?[place] ?? place }
    return found
  }
}
