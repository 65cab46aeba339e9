import BenchmarkCore
import Testing

@testable import ExampleStudies

@Suite("Example studies: what is planted is there")
struct PlantedTests {
  /// The series of a unit: years since the first period, and value.
  private func series(_ study: ExampleStudy, _ place: String, _ indicator: String) -> [(time: Double, value: Double)] {
    let first = study.design.periods[0].time
    return study.observations
      .filter { $0.place.name == place && $0.indicator == indicator }
      .compactMap { row in row.value.map { (row.period.time - first, $0) } }
  }

  @Test("every study has a slip, a trend each way, units that truly differ, and gaps", arguments: exampleStudies)
  func kindsOfPlants(study: ExampleStudy) {
    var slips = 0
    var levels = Set<String>()
    var improving = 0
    var worsening = 0
    for plant in study.design.plants {
      switch plant {
      case .slip: slips += 1
      case .level(let place, _, _): levels.insert(place)
      case .slope(_, let id, _, let perYear):
        let direction = study.design.card.indicators.first { $0.id == id }?.direction
        if (direction == .higher) == (perYear > 0) { improving += 1 } else { worsening += 1 }
      case .gap, .preliminary: break
      }
    }
    #expect(slips == 1)
    #expect(levels.count >= 3 && levels.count <= study.design.places.count / 3)
    #expect(improving == 1)
    #expect(worsening == 1)
  }

  @Test("a slip is about ten times off the usual level of the unit", arguments: exampleStudies)
  func slips(study: ExampleStudy) throws {
    for case .slip(let place, let indicator, let period, let factor) in study.design.plants {
      let rows = study.observations.filter {
        $0.place.name == place && $0.indicator == indicator
      }
      let slip = try #require(rows.first { "\($0.period)" == period }?.value)
      let usual = rows.filter { "\($0.period)" != period }.compactMap(\.value).sorted()
      let median = usual[usual.count / 2]
      let ratio = slip / median
      #expect(factor > 1 ? (5...20).contains(ratio) : (0.05...0.2).contains(ratio))
    }
  }

  @Test("a planted trend shows with its sign and at least half of its size", arguments: exampleStudies)
  func slopes(study: ExampleStudy) {
    for case .slope(let place, let indicator, _, let perYear) in study.design.plants {
      let points = series(study, place, indicator)
      let n = Double(points.count)
      let meanTime = points.reduce(0) { $0 + $1.time } / n
      let meanValue = points.reduce(0) { $0 + $1.value } / n
      let cross = points.reduce(0) { $0 + ($1.time - meanTime) * ($1.value - meanValue) }
      let square = points.reduce(0) { $0 + ($1.time - meanTime) * ($1.time - meanTime) }
      #expect(points.count >= 9)
      #expect(cross / square / perYear > 0.5, "\(place) \(indicator): \(cross / square) a year")
    }
  }

  @Test(
    "a unit planted away from the others lies on its side of their mean over all periods", arguments: exampleStudies)
  func levels(study: ExampleStudy) {
    let rows = study.observations
    for case .level(let place, let indicator, let by) in study.design.plants {
      let all = rows.filter { $0.indicator == indicator }
      let own = all.filter { $0.place.name == place }.compactMap(\.value)
      let others = all.filter { $0.place.name != place }.compactMap(\.value)
      let gap = own.reduce(0, +) / Double(own.count) - others.reduce(0, +) / Double(others.count)
      #expect(gap / by > 0.25, "\(place) \(indicator): \(gap)")
    }
  }

  @Test("a planted gap has its reason", arguments: exampleStudies)
  func gaps(study: ExampleStudy) {
    let rows = study.observations
    for case .gap(let place, let indicator, let period, let reason) in study.design.plants {
      let row = rows.first { $0.place.name == place && $0.indicator == indicator && "\($0.period)" == period }
      #expect(row?.status == reason, "\(place) \(indicator) \(period)")
    }
  }

  @Test("one study declares a break, and its level moves there")
  func breaks() throws {
    let breaking = exampleStudies.filter { study in study.design.card.indicators.contains { !$0.breaks.isEmpty } }
    #expect(breaking.map(\.id) == ["barnehage"])
    let rows = breaking[0].observations.filter { $0.indicator == "kostnad_per_time" }
    func mean(_ year: Int) -> Double {
      let values = rows.filter { $0.period == .year(year) }.compactMap(\.value)
      return values.reduce(0, +) / Double(values.count)
    }
    #expect(mean(2020) / mean(2019) > 1.09)
    #expect(mean(2019) / mean(2018) < 1.06)
  }

  @Test("strain makes for sick leave and, a little, for less content relatives and parents")
  func correlation() {
    var products = 0.0
    for (study, satisfaction) in zip(
      exampleStudies, ["parorende_tilfredshet", "trivsel", "foreldretilfredshet", "brukertilfredshet"])
    {
      let planted = Set(
        study.design.plants.compactMap { plant -> String? in
          switch plant {
          case .level(let place, _, _), .slope(let place, _, _, _): place
          case .slip, .gap, .preliminary: nil
          }
        })
      let rows = study.observations
      func means(_ indicator: String) -> [Double] {
        study.design.places.filter { !planted.contains($0.name) }.map { place in
          let values = rows.filter { $0.place.code == place.code && $0.indicator == indicator }.compactMap(\.value)
          return values.reduce(0, +) / Double(max(1, values.count))
        }
      }
      let x = StudyDesign.standardised(means("sykefravaer"))
      let y = StudyDesign.standardised(means(satisfaction))
      products += zip(x, y).reduce(0) { $0 + $1.0 * $1.1 } / Double(x.count - 1)
    }
    #expect((-0.8 ... -0.05).contains(products / 4), "mean correlation \(products / 4)")
  }
}
