import BenchmarkCore

/// Keys of units that no single column gives.
extension ObservationScan {
  /// The number of the record, or the texts of several columns with a comma between them; -1 where all are empty.
  func madeUnitKey(_ scanner: CSVScanner, record: Int, into block: inout ObservationBlock) -> Int32 {
    if layout.unitIsRecord { return block.units.intern(String(record + 1)) }
    let texts = ([layout.unit].compactMap { $0 } + layout.unitParts).map { field in
      field < scanner.fields.count ? scanner.text(of: scanner.fields[field]).trimmingBlanks() : ""
    }
    let filled = texts.filter { !$0.isEmpty }
    guard !filled.isEmpty else {
      block.faults.add(.emptyUnit, record: record, field: min(layout.unit ?? 0, scanner.fields.count - 1), text: "")
      return -1
    }
    return block.units.intern(filled.joined(separator: ", "))
  }
}
