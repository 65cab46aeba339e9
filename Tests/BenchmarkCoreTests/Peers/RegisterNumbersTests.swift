import Testing

@testable import BenchmarkCore

@Suite struct RegisterNumbersTests {
  @Test(arguments: [
    (["72,5", "64,4"], [72.5, 64.4]), (["72.5", "64.4"], [72.5, 64.4]), (["1 234,5", "7"], [1234.5, 7]),
    (["1.234,5", "2.000"], [1234.5, 2000]), (["1,234.5", "2,000"], [1234.5, 2000]),
    (["\u{2212}3", "1e3"], [-3, 1000]),
    (["1.234.567", "2.000"], [1_234_567, 2000]), (["1,234,567", "2,000.5"], [1_234_567, 2000.5]),
    (["12\u{00A0}500", "12\u{202F}600"], [12500, 12600]),
  ]) func `the decimal mark is that of the column`(texts: [String], numbers: [Double]) {
    #expect(RegisterNumbers.parse(texts) == numbers)
  }

  @Test func `symbols and empty cells are missing`() throws {
    let numbers = try #require(RegisterNumbers.parse(["1", nil, ".", "..", ":", "-", "*", ""]))
    #expect(numbers[0] == 1)
    #expect(numbers.dropFirst().allSatisfy { $0.isNaN })
  }

  @Test func `a text, or nothing at all, is no column of numbers`() {
    #expect(RegisterNumbers.parse(["1", "kommunal"]) == nil)
    #expect(RegisterNumbers.parse(["1", "inf"]) == nil)
    #expect(RegisterNumbers.parse(["1", "nan"]) == nil)
    #expect(RegisterNumbers.parse([nil, nil]) == nil)
    #expect(RegisterNumbers.parse([]) == nil)
  }

  @Test func `a text among numbers is a stray, codes and texts are not`() {
    #expect(RegisterNumbers.stray(in: ["12", "3,5", nil, "abc", "7"]) == 3)
    #expect(RegisterNumbers.stray(in: ["12", "inf", "7"]) == 1)
    #expect(RegisterNumbers.stray(in: ["12", "..", "7"]) == nil)
    #expect(RegisterNumbers.stray(in: ["12", "a", "b"]) == nil)
    // School types 1, 2, 3 and X.
    #expect(RegisterNumbers.stray(in: ["1", "2", "X", "1", "2", "1", "3", "3"]) == nil)
    #expect(RegisterNumbers.stray(in: []) == nil)
  }

  @Test(arguments: [PeerDistance.euclid, .gower])
  func `a column with a stray text is left out of likeness, with unit and text`(distance: PeerDistance) throws {
    let sources = [
      ContextMatrix.Source(name: "plasser", weight: 1, cells: .texts(["12", "40", "4O", "31"])),
      ContextMatrix.Source(name: "behov", weight: 1, cells: .texts(["70", "64", "81", "77"])),
    ]
    let matrix = ContextMatrix(units: [0, 1, 2, 3], sources: sources, distance: distance)
    #expect(matrix.variables.map(\.name) == ["behov"])
    #expect(
      matrix.leftOut == [.init(name: "plasser", reason: .strayText, stray: .init(unit: 2, text: "4O"))])
  }
}
