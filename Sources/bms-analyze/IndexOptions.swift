import ArgumentParser
import BenchmarkCore

/// How indicators become an index.
struct IndexOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Method that brings the indicators to one scale.", valueName: "id"))
  var normalisation: Normalisation = .minMax

  @OptionGroup var parameters: NormalisationOptions

  @Option(help: "Whether indicators weigh as on the card or equal.")
  var weights: IndexPlan.Weights = .card

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Weight of an indicator or perspective (default: that of --weights).", valueName: "id=w ..."))
  var weight: [String] = []

  @Option(help: "The mean that makes one score of several.")
  var aggregation: Aggregation = .arithmetic

  @Option(help: "A missing score: renormalise the other weights, or take complete units only.")
  var missing: IndexPlan.Missing = .renormalise

  func configure(_ plan: inout StudyPlan) throws {
    plan.normalisation = try parameters.plan(method: normalisation)
    plan.index.weights = weights
    plan.index.aggregation = aggregation
    plan.index.missing = missing
    for text in weight {
      let parts = text.split(separator: "=").map(String.init)
      guard parts.count == 2, let value = Double(parts[1]), value >= 0, value.isFinite else {
        throw ValidationError("--weight \(text): write ID=WEIGHT with a weight of 0 or more, for example brukere=2.")
      }
      plan.index.given[parts[0]] = value
    }
  }
}

extension Aggregation: ExpressibleByArgument {}
extension IndexPlan.Weights: ExpressibleByArgument {}
extension IndexPlan.Missing: ExpressibleByArgument {}
