import Glibc
import Testing

@testable import BenchmarkCore

/// The bias of every unit against the means of other programs' replicates. Two means of B and B′ replicates of standard
/// deviation s differ by s·√(1/B + 1/B′) in standard error; over up to 70 units none may exceed 4.5 of it, and their root
/// mean square, 1 if the programs draw alike, may not exceed 1.5.
@Suite struct SimarWilsonReferenceTests {
  private static let replicates = 250

  /// - Parameters:
  ///   - expected: mean of the replicates minus the score, on the scale that `scale` maps scores to.
  ///   - drawn: replicates behind `expected`.
  private func expectSameBias(
    _ bootstrap: SimarWilson, scores: [Double], expected: [Double], drawn: Int, scale: (Double) -> Double
  ) {
    #expect(expected.count == scores.count)
    var squares = 0.0
    for unit in scores.indices {
      let values = bootstrap.replicates.map { scale($0[unit]) }
      let moments = Moments(values.span)
      let error = moments.standardDeviation * (1 / Double(drawn) + 1 / Double(values.count)).squareRoot()
      let standardised = (moments.mean - scale(scores[unit]) - expected[unit]) / error
      #expect(abs(standardised) < 4.5, "unit \(unit)")
      squares += standardised * standardised
    }
    #expect((squares / Double(scores.count)).squareRoot() < 1.5)
  }

  /// rDEA 1.2.8 draws distances and takes the bias on the scale of scores, as here. Its bandwidth is in its output.
  @Test func `gives the bias of rDEA for the hospitals`() throws {
    let table = try ReferenceTable("dear_rdea/out_hospitals_robust_B200_seed1.csv")
    let quantities = try table.text("quantity")
    let values = try table.numbers("value")
    func quantity(_ name: String) -> [Double] { zip(quantities, values).filter { $0.0 == name }.map(\.1) }
    let technology = try EfficiencyReference.hospitals(50).technology(.vrs)
    let scores = RadialScores(technology).efficiency
    for (score, value) in zip(scores, quantity("theta_hat")) { #expect(relativeError(score, value) < 1e-9) }
    let bootstrap = SimarWilson(
      technology, scores: scores, replicates: Self.replicates, bandwidth: quantity("bw")[0], seed: 1, threads: 2)
    expectSameBias(bootstrap, scores: scores, expected: quantity("bias"), drawn: 200) { $0 }
  }

  /// deaR 1.5.3 takes the bias on the scale of distances, 1/θ̂ − mean 1/θ* with the opposite sign, and a fixed bandwidth.
  @Test func `gives the bias of deaR for the companies`() throws {
    let table = try ReferenceTable("dear_rdea/out_Fortune500_boot200_seed1.csv")
    let technology = try EfficiencyReference.companies().technology(.vrs)
    let scores = RadialScores(technology).efficiency
    let bootstrap = SimarWilson(
      technology, scores: scores, replicates: 400, bandwidth: try table.numbers("h")[0], seed: 1, threads: 2)
    expectSameBias(bootstrap, scores: scores, expected: try table.numbers("bias"), drawn: 200) { 1 / $0 }
  }

  /// Benchmarking 0.33 draws from the distances and their mirror images, shrinks, then reflects, with a bandwidth from
  /// mirrored scores; its bias-corrected score is 1 / (2/θ̂ − mean 1/θ*). With its sampler, the bias is its own.
  @Test func `gives the bias of Benchmarking for the schools with its sampler`() throws {
    let table = try ReferenceTable("benchmarking_dea/out_charnes_boot500_seed1_vrs_in.csv")
    let technology = try EfficiencyReference.schools().technology(.vrs)
    let scores = RadialScores(technology).efficiency
    let distances = scores.map { 1 / $0 }
    let mirrored = distances + distances.map { 2 - $0 }
    let below = scores.filter { 1 / $0 > 1 + 1e-6 }
    let folded = (below + below.map { 2 - $0 }).sorted()
    let deviation = Moments(folded.span).standardDeviation
    let range = (quantile(ofSorted: folded.span, 0.75) - quantile(ofSorted: folded.span, 0.25)) / 1.349
    let bandwidth =
      0.9 * min(range, deviation) * pow(Double(scores.count), -0.2)
      * Moments(distances.span).standardDeviation / deviation
    let shrink = 1 / (1 + bandwidth * bandwidth / Moments(mirrored.span).variance).squareRoot()
    let bootstrap = SimarWilson(
      technology, scores: scores, replicates: Self.replicates, bandwidth: bandwidth, seed: 1, threads: 2
    ) { stream in
      let drawn = distances.map { _ in mirrored[stream.bounded(mirrored.count)] }
      let mean = drawn.reduce(0, +) / Double(drawn.count)
      return drawn.map { value in
        let moved = mean + (value + bandwidth * stream.normal() - mean) * shrink
        return moved < 1 ? 2 - moved : moved
      }
    }
    let corrected = try table.numbers("eff.bc")
    let expected = zip(distances, corrected).map { $0 - 1 / $1 }
    expectSameBias(bootstrap, scores: scores, expected: expected, drawn: 500) { 1 / $0 }
  }
}
