import Testing

@testable import BenchmarkIO

@Suite struct RowAssemblyTests {
  private func rows(_ columns: [[String]], count: Int, dialect: CSVDialect = .rfc4180) -> String {
    var assembly = RowAssembly(columns: columns.count, dialect: dialect)
    var buffer = ByteBuffer(capacity: 64)
    assembly.append(count, of: columns, to: &buffer) { columns, strips in
      for (number, cells) in columns.enumerated() {
        for cell in cells { strips[number].append { $0.append(utf8: cell) } }
      }
    }
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test func cellsStandBesideEachOther() {
    #expect(rows([["a", "b"], ["", "2"], ["x", ""]], count: 2) == "a,,x\nb,2,\n")
    #expect(rows([["a"], ["b"]], count: 1, dialect: .norwegian) == "a;b\r\n")
  }

  @Test func oneCellServesAllRows() {
    #expect(rows([["key"], ["1", "2", "3"]], count: 3) == "key,1\nkey,2\nkey,3\n")
  }

  @Test(arguments: [15, 16, 17, 31, 32, 33, 1_000])
  func longCellsAreCopiedWhole(length: Int) {
    let long = String(repeating: "abcdefghijklmnopq", count: 60).prefix(length)
    let expected = "\(long),1,\(long)\n,2,\(long)\n"
    #expect(rows([[String(long), ""], ["1", "2"], [String(long)]], count: 2) == expected)
  }

  @Test func aStripIsUsedAgain() {
    var assembly = RowAssembly(columns: 1, dialect: .rfc4180)
    for count in [3, 200, 2] {
      var buffer = ByteBuffer()
      assembly.append(count, of: count, to: &buffer) { count, strips in
        strips[0].append(count, NumberText(digits: 10)) { cell in cell == 1 ? .nan : Double(cell) / 3 }
      }
      let lines = String(decoding: buffer.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == count + 1)
      #expect(lines[0] == "0" && lines[1] == "" && (count == 2 || lines[2] == "0.6666666667"))
    }
  }
}
