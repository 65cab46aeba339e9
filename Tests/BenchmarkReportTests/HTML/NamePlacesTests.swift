import Testing

@testable import BenchmarkReport

@Suite struct NamePlacesTests {
  private static func names(_ points: [NamePlaces.Point]) -> [(name: String, isLeft: Bool, isForWideScreens: Bool)] {
    NamePlaces(points: points, most: 8).drawing(Array(points.indices)) { SVG.percent(points[$0].share) }
      .matches(of: /class="([^"]*)"[^>]*>([^<]*)</).map {
        (String($0.2), $0.1.hasPrefix("e "), $0.1.hasSuffix("roomy"))
      }
  }

  @Test func `a name stands to the right, and near the right edge to the left`() {
    let names = Self.names([.init(name: "A", share: 0.2, height: 50), .init(name: "B", share: 0.95, height: 90)])
    #expect(names.map(\.isLeft) == [false, true])
    #expect(names.map(\.isForWideScreens) == [false, false])
  }

  @Test func `a name that would cover another name is left out`() {
    let names = Self.names([
      .init(name: "Tønnekaien skole", share: 0.9, height: 50), .init(name: "Kongletun skole", share: 0.6, height: 60),
    ])
    #expect(names.map(\.name) == ["Tønnekaien skole", "Kongletun skole"])
    // The second goes to the left of its point, since the first one takes the right.
    #expect(names.map(\.isLeft) == [true, true])
  }

  @Test func `a name that covers a point on both sides is left out`() {
    let names = Self.names([
      .init(name: "Midten", share: 0.5, height: 50), .init(name: "", share: 0.55, height: 52),
      .init(name: "", share: 0.46, height: 52),
    ])
    #expect(!names.map(\.name).contains("Midten"))
  }

  @Test func `a long name that does not fit on a phone is for wide screens`() {
    let names = Self.names([.init(name: "Klokketårnet barnehage", share: 0.6, height: 50)])
    #expect(names.map(\.isForWideScreens) == [true])
  }
}
