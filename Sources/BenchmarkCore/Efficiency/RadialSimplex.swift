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

  private let basis: UnsafeMutablePointer<Int>
  private let matrix: UnsafeMutablePointer<Double>
  private let inverse: UnsafeMutablePointer<Double>
  private let solution: UnsafeMutablePointer<Double>
  private let prices: UnsafeMutablePointer<Double>
  let bound: UnsafeMutablePointer<Double>
  let direction: UnsafeMutablePointer<Double>
  private let column: UnsafeMutablePointer<Double>
  private let step: UnsafeMutablePointer<Double>
  private let elimination: UnsafeMutablePointer<Double>
  private let rates: UnsafeMutablePointer<Double>
  private let ratios: UnsafeMutablePointer<Double>
  private let slackSigns: UnsafeMutablePointer<Double>
  private var hasBasis = false
  private var age = 0
  private let facets: FacetStore

  private static let feasibility = 1e-12
  private static let optimality = 1e-11
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
    basis = .allocate(capacity: rows)
    basis.initialize(repeating: 0, count: rows)
    matrix = buffer(rows * rows)
    inverse = buffer(rows * rows)
    solution = buffer(rows)
    prices = buffer(rows)
    bound = buffer(rows)
    direction = buffer(rows)
    column = buffer(rows)
    step = buffer(rows)
    elimination = buffer(2 * rows * rows)
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
    for pointer in [
      columns, frame, matrix, inverse, solution, prices, bound, direction, column, step, elimination, rates, ratios,
      slackSigns,
    ] { pointer.deallocate() }
    frameUnits.deallocate()
    isInFrame.deallocate()
    basis.deallocate()
  }

  /// Starts anew, with an empty frame; to be called when `columns` was written to.
  func reset() {
    frameCount = 0
    isInFrame.update(repeating: false, count: units)
    frameIsComplete = false
    hasBasis = false
    facets.removeAll()
  }

  /// Starts anew with every unit but one in the frame, and that one out of reach.
  func reset(excluding excluded: Int) {
    reset()
    for unit in 0..<units where unit != excluded { addToFrame(unit) }
    frameIsComplete = true
  }

  /// The optimal θ.
  var value: Double { solution[0] }

  /// True when every constraint has a price, so that no optimal solution leaves a slack.
  var everyRowIsPriced: Bool {
    for row in 0..<technology.variables where abs(prices[row]) < 1e-7 { return false }
    return true
  }

  /// The units in the basis and their weights, ascending by unit. The weights are those of the scaled columns.
  var weights: [(unit: Int, weight: Double)] {
    var found: [(unit: Int, weight: Double)] = []
    for position in 1..<rows where basis[position] >= 0 && solution[position] > 0 {
      found.append((basis[position], solution[position]))
    }
    found.sort { $0.unit < $1.unit }
    return found
  }

  /// Solves the programme of `bound` and `direction`.
  ///
  /// - Parameter selfColumn: a column that carries the unit by itself at some θ, or nil where there is none.
  func solve(selfColumn: Int?) -> Outcome {
    var iterations = 0
    let outcome = pass(selfColumn: selfColumn, &iterations)
    if outcome == .optimal {
      // A facet that was there from the start is in the store already.
      if iterations > 0 { facets.keep(prices: prices, basis: basis, inverse: inverse, matrix: matrix) }
    } else {
      // What is left behind proves nothing, so nothing may start from it.
      hasBasis = false
    }
    return outcome
  }

  private func pass(selfColumn: Int?, _ iterations: inout Int) -> Outcome {
    guard prepare(&iterations) else { return .unsolved }
    // Dual steps end where no column of the frame lies outside the facet.
    var frameIsPriced = true
    // From facet to facet.
    while let leaving = mostNegative() {
      iterations += 1
      guard iterations < limit else { return .unsolved }
      if let entering = dualEntering(leaving) {
        load(entering)
        applyInverse()
        guard pivot(leaving, entering) else { return .unsolved }
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
      applyInverse()
      guard let leaving = primalLeaving(), pivot(leaving, code) else { return .unsolved }
      entering = improving(frameIsPriced: false)
    }
    return isCertified ? .optimal : .unsolved
  }

  /// Weights and slacks at or above 0 and the constraints met, to rounding.
  private var isCertified: Bool {
    var largest = 0.0
    for position in 0..<rows { largest = max(largest, abs(solution[position])) }
    for position in 1..<rows where solution[position] < -10 * Self.feasibility * largest { return false }
    for row in 0..<rows {
      var left = bound[row]
      for position in 0..<rows { left -= matrix[row * rows + position] * solution[position] }
      if abs(left) > 1e-11 * largest { return false }
    }
    return solution[0].isFinite
  }

  // MARK: Bases

  /// Puts the new g into the basis of the nearest facet, or starts from a first basis, which counts as a step.
  private func prepare(_ iterations: inout Int) -> Bool {
    if let nearest = facets.nearest(bound: bound, direction: direction) {
      facets.load(nearest, basis: basis, inverse: inverse, matrix: matrix)
      hasBasis = true
      age = 0
    }
    if hasBasis {
      var share = 0.0
      var size = 0.0
      for row in 0..<rows {
        share += inverse[row] * direction[row]
        size += abs(inverse[row] * direction[row])
      }
      // The facet must rise in the direction of the score.
      if share > 1e-8 * size, share > 1e-12 {
        for row in 0..<rows {
          column[row] = direction[row]
        }
        applyInverse()
        if pivot(0, Self.score) { return true }
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
    basis[0] = Self.score
    var position = 1
    func take(_ code: Int) {
      basis[position] = code
      position += 1
    }
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
    precondition(position == rows, "a basis has as many columns as rows")
    return factorise()
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
    basis[0] = Self.score
    basis[1] = unit
    var position = 2
    for row in 0..<variables where row != chosen && row != fixing {
      basis[position] = Self.slack(ofRow: row)
      position += 1
    }
    precondition(position == rows, "a basis has as many columns as rows")
    return factorise() && mostNegative() == nil
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

  /// step = inverse · column.
  private func applyInverse() {
    for position in 0..<rows {
      var sum = 0.0
      for row in 0..<rows { sum += inverse[position * rows + row] * column[row] }
      step[position] = sum
    }
  }

  /// Exchanges one column of the basis for the one in `column` (with `step` its coordinates).
  private func pivot(_ leaving: Int, _ entering: Int) -> Bool {
    basis[leaving] = entering
    for row in 0..<rows { matrix[row * rows + leaving] = column[row] }
    age += 1
    guard age < 24 else { return factorise() }
    let size = step[leaving]
    guard abs(size) > 1e-14 else { return factorise() }
    let own = inverse + leaving * rows
    let share = 1 / size
    for row in 0..<rows { own[row] *= share }
    for position in 0..<rows where position != leaving {
      let times = step[position]
      guard times != 0 else { continue }
      let other = inverse + position * rows
      for row in 0..<rows { other[row] -= times * own[row] }
    }
    refresh()
    return true
  }

  /// The inverse of the basis by Gauss–Jordan elimination with row exchanges; false where it is singular.
  private func factorise() -> Bool {
    let width = 2 * rows
    for position in 0..<rows {
      load(basis[position])
      for row in 0..<rows { matrix[row * rows + position] = column[row] }
    }
    for row in 0..<rows {
      for position in 0..<rows {
        elimination[row * width + position] = matrix[row * rows + position]
        elimination[row * width + rows + position] = row == position ? 1 : 0
      }
    }
    hasBasis = false
    for pivot in 0..<rows {
      var best = pivot
      for row in pivot..<rows where abs(elimination[row * width + pivot]) > abs(elimination[best * width + pivot]) {
        best = row
      }
      let size = elimination[best * width + pivot]
      guard abs(size) > 1e-14 else { return false }
      if best != pivot {
        for place in 0..<width {
          let kept = elimination[best * width + place]
          elimination[best * width + place] = elimination[pivot * width + place]
          elimination[pivot * width + place] = kept
        }
      }
      let share = 1 / size
      for place in pivot..<width { elimination[pivot * width + place] *= share }
      for row in 0..<rows where row != pivot {
        let times = elimination[row * width + pivot]
        guard times != 0 else { continue }
        for place in pivot..<width { elimination[row * width + place] -= times * elimination[pivot * width + place] }
      }
    }
    for row in 0..<rows {
      for place in 0..<rows { inverse[row * rows + place] = elimination[row * width + rows + place] }
    }
    age = 0
    hasBasis = true
    refresh()
    return true
  }

  /// The basic solution with one step of refinement, and the prices.
  private func refresh() {
    for position in 0..<rows {
      var sum = 0.0
      for row in 0..<rows { sum += inverse[position * rows + row] * bound[row] }
      solution[position] = sum
    }
    for row in 0..<rows {
      var left = bound[row]
      for position in 0..<rows { left -= matrix[row * rows + position] * solution[position] }
      column[row] = left
    }
    for position in 0..<rows {
      var sum = solution[position]
      for row in 0..<rows { sum += inverse[position * rows + row] * column[row] }
      solution[position] = sum
    }
    let sign: Double =
      switch technology.orientation {
      case .input: 1
      case .output: -1
      }
    for row in 0..<rows { prices[row] = sign * inverse[row] }
  }

  // MARK: Choices

  private func mostNegative() -> Int? {
    var largest = 0.0
    for position in 0..<rows { largest = max(largest, abs(solution[position])) }
    var worst = -Self.feasibility * largest
    var found: Int?
    for position in 1..<rows where solution[position] < worst {
      worst = solution[position]
      found = position
    }
    return found
  }

  /// The column of the frame that first stops the prices from being dual feasible when a row of the basis leaves.
  private func dualEntering(_ leaving: Int) -> Int? {
    let own = inverse + leaving * rows
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
    for row in 0..<rows { largest = max(largest, abs(prices[row])) }
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
    let (rows, stride, rates) = (self.rows, self.stride, self.rates)
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

  private func primalLeaving() -> Int? {
    var best = Double.infinity
    var leaving: Int?
    for position in 1..<rows where step[position] > Self.pivotSize {
      let ratio = max(solution[position], 0) / step[position]
      if ratio < best - 1e-13 || (ratio <= best + 1e-13 && leaving.map { step[position] > step[$0] } ?? true) {
        best = min(best, ratio)
        leaving = position
      }
    }
    return leaving
  }
}
