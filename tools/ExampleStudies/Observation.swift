import BenchmarkCore

/// A row of `verdier.csv`.
struct Observation: Sendable {
  let place: Place
  let indicator: String
  let period: Period
  /// nil: the status says why.
  var value: Double?
  var decimals = 1
  var n: Int?
  var numerator: Double?
  var denominator: Double?
  var sd: Double?
  /// Half-width of the 95 % interval.
  var margin: Double?
  var status = Status.ok

  /// Takes the numbers away and gives the reason.
  mutating func hide(_ reason: Status) {
    value = nil
    n = nil
    numerator = nil
    denominator = nil
    sd = nil
    margin = nil
    status = reason
  }
}
