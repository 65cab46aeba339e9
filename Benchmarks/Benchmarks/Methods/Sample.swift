import BenchmarkCore

/// Seeded data for the benchmarks: one column as large as a national cross-section.
enum Sample {
  static let count = 5_000

  /// Values around 100 with a standard deviation of 15; one in twenty is missing.
  static let values: [Double] = {
    var stream = RandomStream(seed: 7)
    return (0..<count).map { index in
      let value = 100 + 15 * stream.normal()
      return index % 20 == 19 ? .nan : value
    }
  }()

  /// Standard errors of the values.
  static let errors: [Double] = values.map { $0.isNaN ? .nan : 5 }
  static let lower: [Double] = values.map { $0 - 10 }
  static let upper: [Double] = values.map { $0 + 10 }

  static let periods: [Period] = (2001...2020).map { Period.year($0) }

  /// A group of the size of a city's nursing homes.
  static let smallCount = 40
  static let smallValues = Array(values[..<smallCount])
  static let smallErrors = Array(errors[..<smallCount])

  static let higher = Yardstick(direction: .higher, target: .value(110), scale: 0...200)
}
