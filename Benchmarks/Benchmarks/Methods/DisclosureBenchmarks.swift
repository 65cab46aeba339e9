import Benchmark
import BenchmarkCore

/// Holding back small numbers, and adding up along an organisation of 5,000 units in 400 municipalities.
@Sendable func disclosureBenchmarks() {
  Benchmark("minimum-n") { benchmark in
    for _ in benchmark.scaledIterations {
      var series = sampleSeries()
      blackHole(
        MinimumN.suppress(
          &series, indicator: 0, kind: .proportion, periods: 1, threshold: 5, smallNumerators: true))
    }
  }
  Benchmark("roll-up") { benchmark in
    let units =
      (0..<Sample.count).map { Unit(id: "u\($0)", parent: "k\($0 % 400)", level: "unit") }
      + (0..<400).map { Unit(id: "k\($0)", level: "municipality") }
    let organisation = Organisation(units: units)
    var series = sampleSeries()
    let above = [Double](repeating: .nan, count: 400)
    series.values += above
    series.status += [Status](repeating: .absent, count: 400)
    series.numerator? += above
    series.denominator? += above
    let panel = Panel(unitCount: units.count, periods: [Period.year(2025)], series: [series])
    let indicators = [Indicator(id: "a", kind: .proportion, per: 100)]
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(RollUp.rows(organisation: organisation, panel: panel, indicators: indicators))
    }
  }
}

/// A percentage from small counts.
private func sampleSeries() -> Series {
  var series = Series(cells: Sample.count)
  var numerators: [Double] = []
  var denominators: [Double] = []
  for cell in 0..<Sample.count {
    denominators.append(Double(cell % 60))
    numerators.append(Double(cell % 60 / 3))
    series.values[cell] = cell % 60 == 0 ? .nan : 100 * numerators[cell] / denominators[cell]
    series.status[cell] = cell % 60 == 0 ? .missing : .ok
  }
  series.numerator = numerators
  series.denominator = denominators
  return series
}
