import BenchmarkCore
import Glibc

extension RandomStream {
  /// Number of successes in `trials` trials with probability `p`, trial by trial.
  mutating func binomial(_ trials: Int, _ p: Double) -> Int {
    var successes = 0
    for _ in 0..<max(0, trials) where uniform() < p { successes += 1 }
    return successes
  }

  /// A Poisson count: arrivals are multiplied up until they pass exp(−mean). Large means are split, which keeps
  /// exp(−mean) away from zero.
  mutating func poisson(_ mean: Double) -> Int {
    if mean > 30 { return poisson(mean / 2) + poisson(mean / 2) }
    let limit = exp(-mean)
    var product = uniform()
    var count = 0
    while product > limit {
      product *= uniform()
      count += 1
    }
    return count
  }

  /// Standard normal, cut at ± `bound`, so that no unit differs wildly by chance of the design.
  mutating func cutNormal(_ bound: Double = 2) -> Double {
    min(max(normal(), -bound), bound)
  }
}
