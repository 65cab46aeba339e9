import BenchmarkCore
import BenchmarkIO
import Foundation
import Testing

@testable import ExampleStudies

@Suite("Example studies: as the reader sees them")
struct ReadingTests {
  private func read(_ study: ExampleStudy) -> ReadResult {
    StudyReader.read(ExampleStudyFileTests.datasets.appendingPathComponent(study.id).path)
  }

  @Test("a study is read without errors and warnings", arguments: exampleStudies)
  func clean(study: ExampleStudy) {
    let complaints = read(study).diagnostics.filter { $0.severity != .note }
    #expect(complaints.isEmpty, "\(complaints.prefix(3))")
  }

  @Test("the card that is read is the card of the design", arguments: exampleStudies)
  func card(study: ExampleStudy) throws {
    let read = try #require(read(study).studies.first)
    let card = try #require(read.card)
    #expect(card == study.design.card)
    for (found, wanted) in zip(card.indicators, study.design.card.indicators) { #expect(found == wanted) }
  }

  @Test("every cell that is read is the one that was drawn", arguments: exampleStudies)
  func cells(study: ExampleStudy) throws {
    let read = try #require(read(study).studies.first)
    #expect(read.panel.periods == study.design.periods)
    let indicators = Dictionary(uniqueKeysWithValues: read.indicators.enumerated().map { ($1.id, $0) })
    var different: [Observation] = []
    for row in study.observations {
      let unit = try #require(read.organisation.index(of: row.place.code))
      let series = read.panel.series[try #require(indicators[row.indicator])]
      let period = try #require(read.panel.periods.firstIndex(of: row.period))
      let cell = read.panel.cell(unit: unit, period: period)
      let isSame =
        series.status[cell] == row.status && same(series.values[cell], row.value)
        && same(series.n?[cell], row.n.map(Double.init)) && same(series.numerator?[cell], row.numerator)
        && same(series.denominator?[cell], row.denominator) && same(series.standardDeviation?[cell], row.sd)
        && same(series.standardError?[cell], row.margin.map { $0 / 1.959964 }, within: 1e-6)
      if !isSame { different.append(row) }
    }
    #expect(different.isEmpty, "\(different.prefix(3))")
    let present = read.panel.series.reduce(0) { $0 + $1.status.filter { $0 != .absent }.count }
    #expect(present == study.observations.count)
  }

  /// Equal, or both without a number.
  private func same(_ read: Double?, _ drawn: Double?, within relative: Double = 0) -> Bool {
    guard let drawn else { return read?.isNaN ?? true }
    guard let read else { return false }
    return read == drawn || abs(read - drawn) <= relative * drawn
  }
}
