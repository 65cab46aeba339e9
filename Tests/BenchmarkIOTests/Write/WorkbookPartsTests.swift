import BenchmarkCore
import Testing

@testable import BenchmarkIO

/// The pieces of the workbook that need no file.
@Suite struct WorkbookPartsTests {
  private func cells(_ text: String) -> [[String]] {
    var row = DelimitedRow()
    var rows: [[String]] = []
    let bytes = Array(text.utf8)
    bytes.withUnsafeBytes { buffer in
      var place = 0
      while place < buffer.count {
        place = row.read(buffer, from: place)
        var texts: [String] = []
        for cell in 0..<row.count { texts.append(row.text(cell)) }
        rows.append(texts)
      }
    }
    return rows
  }

  @Test func `a row is taken apart as it was written`() {
    #expect(cells("a,b,c\n") == [["a", "b", "c"]])
    #expect(cells(",,\n") == [["", "", ""]])
    #expect(
      cells("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\"\næ,ø,å\n") == [
        ["a,b", "say \"no\"", "two\nlines"], ["æ", "ø", "å"],
      ])
  }

  @Test(arguments: [
    ([4.1, 5.4], false, 4.0, 5.5), ([70, 99], true, 0, 100), ([-1.8, 2.7], true, -2, 3), ([3, 3], false, 2.6, 3.4),
    ([0, 0], true, 0, 1), ([18_347, 20_274], false, 18_000, 20_500),
  ])
  func `an axis has round ends outside the values`(values: [Double], holdsZero: Bool, low: Double, high: Double) {
    let ends = AxisEnds(values, holdsZero: holdsZero)
    #expect(abs(ends.low - low) < 1e-9 && abs(ends.high - high) < 1e-9, "\(ends)")
    #expect(ends.low <= values.min() ?? 0 && ends.high >= values.max() ?? 0)
  }

  @Test func `an axis without values is from zero to one`() {
    let ends = AxisEnds([], holdsZero: false)
    #expect(ends.low == 0 && ends.high == 1)
  }

  /// Counted by hand from the number of leap years.
  @Test(arguments: [("1980-01-01", 3652), ("2000-02-29", 11_016), ("2000-03-01", 11_017), ("2026-09-14", 20_710)])
  func `a date is counted from 1970`(text: String, days: Int) {
    #expect(CalendarDate(text)?.daysSince1970 == days)
  }
}
