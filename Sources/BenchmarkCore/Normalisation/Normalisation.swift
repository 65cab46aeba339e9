/// A method that brings indicators to a common scale. Each case has its file and its page.
public enum Normalisation: String, Sendable, CaseIterable {
  case zScore = "z-score"
  case robustZ = "robust-z"
  case minMax = "min-max"
  case rank
  case percentile
  case borda
  case distanceToTarget = "distance-to-target"
  case distanceToReference = "distance-to-reference"
  case fractionOfMax = "fraction-of-max"
  case index100 = "index-100"
  case scaled
}
