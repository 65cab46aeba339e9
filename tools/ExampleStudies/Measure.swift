import BenchmarkCore

/// An indicator of the card together with the way its numbers come about.
///
/// The level of a unit in a period is `base`, plus `drift` per year, plus the unit's own effect (`spread` × a normal
/// number, and its loadings on the factors), plus a season and a shock of the period (`wobble`). With
/// `relative: true` drift, effects and shocks are shares of the base. The model then draws what was observed.
struct Measure: Sendable {
  enum Model: Sendable {
    /// The mean of answers drawn one by one and rounded to `step` on the scale; n and sd are those of the answers.
    case answers(asked: String, responseRate: Double, sd: Double, step: Double)
    /// The mean score of those who took a test, with half of its 95 % interval in the place of sd.
    case testScores(takers: String, sd: Double)
    /// Absence in per cent of agreed time, employee by employee: most have little, a few are away for long.
    case absence(employees: String)
    /// A binomial share of a base figure.
    case share(of: String)
    /// Poisson events over an exposure.
    case events(over: String)
    /// Known exactly; the numerator follows from the level and the base figure: kroner and rooms are whole, man-years
    /// have a decimal.
    case ratio(to: String, decimals: Int = 0)
    /// Known exactly: one base figure over another.
    case quotient(of: String, to: String)
    /// Known exactly, without numerator.
    case plain
    /// The numerator of another indicator, in thousands.
    case thousandsOf(String)
    /// A base figure itself.
    case quantity(String)
  }

  let indicator: Indicator
  let model: Model
  var base = 0.0
  var drift = 0.0
  var spread = 0.0
  var wobble = 0.0
  var relative = false
  /// Added to the level, one number for each part of the year.
  var season: [Double] = []
  /// Change of the level for one standard deviation of the factor.
  var loadings = Loadings()
  /// Levels stay inside.
  var range: ClosedRange<Double> = -.infinity ... .infinity
  /// Measured in every `stride`-th period, from period `offset` on.
  var stride = 1
  var offset = 0
  /// Decimals of the value in the file.
  var decimals = 1
  /// Multiplies the level from a declared break on.
  var breakFactor = 1.0
  /// Categories of units that the indicator does not exist for.
  var excludes: Set<String> = []

  init(_ indicator: Indicator, _ model: Model) {
    self.indicator = indicator
    self.model = model
  }

  func with(_ change: (inout Measure) -> Void) -> Measure {
    var copy = self
    change(&copy)
    return copy
  }
}

/// What makes units differ on several indicators at once, in standard deviations.
struct Factors: Sendable {
  /// How well the work is led and organised.
  var quality = 0.0
  /// Pressure on the staff.
  var strain = 0.0
  /// How much help the users need.
  var need = 0.0
  /// Size of the unit.
  var size = 0.0
}

struct Loadings: Sendable {
  var quality = 0.0
  var strain = 0.0
  var need = 0.0
  var size = 0.0

  func effect(_ factors: Factors) -> Double {
    quality * factors.quality + strain * factors.strain + need * factors.need + size * factors.size
  }
}

/// The same text in bokmål, nynorsk and English.
func text(_ bokmal: String, _ nynorsk: String, _ english: String) -> LocalizedText {
  LocalizedText(bokmal: bokmal, nynorsk: nynorsk, english: english)
}
