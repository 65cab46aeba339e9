import BenchmarkCore
import Testing

/// NIST Statistical Reference Datasets, univariate summary statistics.
struct MomentsReferenceTests {
  @Test(arguments: ["PiDigits", "Lottery", "Lew", "Mavro", "Michelso", "NumAcc1", "NumAcc2", "NumAcc3", "NumAcc4"])
  func `keeps 14 digits and at least those of R on the univariate sets`(_ name: String) throws {
    let y = try ReferenceTable("nist-strd/\(name)_data.csv").numbers("y")
    let moments = Moments(y.span)
    let certified = try ReferenceTable("nist-strd/univariate_certified.csv")
    let row = try #require(try certified.text("dataset").firstIndex(of: name))
    #expect(Double(moments.count) == (try certified.numbers("n")[row]))
    let mean = correctDigits(moments.mean, try certified.numbers("mean")[row])
    let sd = correctDigits(moments.standardDeviation, try certified.numbers("sd")[row])
    #expect(mean >= 14)
    #expect(sd >= 14)

    let peer = try ReferenceTable("nist-strd/lre_R_univariate.csv")
    let peerRow = try #require(try peer.text("dataset").firstIndex(of: name))
    let peerMean = try peer.numbers("LRE_mean")[peerRow]
    let peerDeviation = try peer.numbers("LRE_sd")[peerRow]
    #expect(mean >= peerMean)
    #expect(sd >= peerDeviation)
  }

  /// The sets of the analysis of variance take one value with a tenth more or less on levels of 1, 1e6 and 1e12. Their
  /// certified sums of squares, between 160.08 and within 180, give the total variance.
  @Test(arguments: [("SmLs03", 1.0), ("SmLs06", 1e6), ("SmLs09", 1e12)])
  func `keeps 14 digits where the spread is in the last digits of the values`(_ name: String, level: Double) throws {
    let tenths = [(4, 8001), (2, 4000), (6, 4000), (3, 1004), (5, 1004)]
    let y = tenths.flatMap { tenth, times in
      [Double](repeating: (level * 10 + Double(tenth)) / 10, count: times)
    }
    let moments = Moments(y.span)
    #expect(moments.count == 18009)
    #expect(correctDigits(moments.mean, level + 0.4) >= 14)
    #expect(correctDigits(moments.variance, 340.08 / 18008) >= 14)
  }
}
