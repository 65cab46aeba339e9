import Testing

@testable import BenchmarkIO

@Suite struct KeyColumnTests {
  private func keys(_ column: KeyColumn) -> [Int32] { column.indices.map { column[$0] } }

  @Test(
    arguments: [
      [], [-1], [0, 1, -1, 2], [65_533, 65_534], [65_534, 65_535, -1, 7], [1_000_000, -1, 0],
      [-1, 3, 70_000, 3, .max],
    ] as [[Int32]])
  func keysAreKeptWhateverTheirWidth(all: [Int32]) {
    var one = KeyColumn()
    for key in all { one.append(key) }
    #expect(keys(one) == all)
    for split in 0...all.count {
      var parts = KeyColumn()
      all[..<split].withUnsafeBufferPointer { parts.append(contentsOf: $0) }
      all[split...].withUnsafeBufferPointer { parts.append(contentsOf: $0) }
      #expect(keys(parts) == all && parts.count == all.count)
    }
  }

  @Test(arguments: [0, 70_000] as [Int32])
  func stretchesAreRowsOfOneKey(base: Int32) {
    let all: [Int32] = [5, 5, -1, -1, 2, 5].map { $0 < 0 ? $0 : $0 + base }
    var column = KeyColumn()
    for key in all { column.append(key) }
    var found: [(Int32, Range<Int>)] = []
    column.stretches { found.append(($0, $1)) }
    #expect(found.map(\.0) == [5 + base, -1, 2 + base, 5 + base])
    #expect(found.map(\.1) == [0..<2, 2..<4, 4..<5, 5..<6])
    KeyColumn().stretches { _, _ in Issue.record("there are no rows") }
  }
}
