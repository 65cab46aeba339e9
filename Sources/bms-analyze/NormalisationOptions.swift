import ArgumentParser
import BenchmarkCore

/// Parameters of the normalisations.
struct NormalisationOptions: ParsableArguments {
  @Option(help: ArgumentHelp("z-score, robust-z: mean of the result.", valueName: "x"))
  var mean = 0.0

  @Option(help: ArgumentHelp("z-score, robust-z: standard deviation of the result.", valueName: "x"))
  var sd = 1.0

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "min-max, distance-to-target: ends of the result (default: 0 100); scaled: ends of the known scale (default: that of the card).",
      valueName: "low high"))
  var scale: [Double] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "distance-to-target: worst and best value, in the unit of the indicator (default: the target alone).",
      valueName: "low high"))
  var goalposts: [Double] = []

  @Option(help: ArgumentHelp("distance-to-target: the target (default: that of the card).", valueName: "x"))
  var target: Double?

  @Flag(help: "distance-to-target, distance-to-reference: no score beyond the target or reference.")
  var cap = false

  @Option(help: ArgumentHelp("distance-to-reference: the key of a unit, or mean, median or best.", valueName: "id"))
  var reference = "best"

  @Option(help: "rank, borda: rank of equal values.")
  var ties: RankTies = .min

  @Flag(help: "Over all periods instead of within each.")
  var pooled = false

  @Flag(help: "Pull in extreme values of skewed indicators first.")
  var winsorise = false

  @Option(help: "Transform first (default: as it is).")
  var transform: Transformation?

  @Option(help: ArgumentHelp("Exponent of box-cox.", valueName: "x"))
  var lambda = 0.5

  func plan(method: Normalisation) throws -> NormalisationPlan {
    var plan = NormalisationPlan(method: method)
    plan.mean = mean
    plan.standardDeviation = sd
    plan.scale = try range(scale, option: "--scale")
    plan.goalposts = try range(goalposts, option: "--goalposts")
    plan.target = target
    plan.capped = cap
    plan.reference =
      switch reference {
      case "mean": .mean
      case "median": .median
      case "best": .best
      default: .unit(reference)
      }
    plan.ties = ties
    plan.pooled = pooled
    plan.treatment = Treatment(winsorise: winsorise, transformation: transform, lambda: lambda)
    return plan
  }

  private func range(_ values: [Double], option: String) throws -> ClosedRange<Double>? {
    if values.isEmpty { return nil }
    guard values.count == 2, values[0] < values[1] else {
      throw ValidationError("\(option) takes two numbers, the lower first, for example \(option) 0 100.")
    }
    return values[0]...values[1]
  }
}

extension Normalisation: ExpressibleByArgument {}
extension Transformation: ExpressibleByArgument {}
