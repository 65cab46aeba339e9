import BenchmarkCore

/// Plain records on their way into a block: gathered a few hundred at a time, because to append one by one to five arrays
/// takes as long as to read the record.
struct PlainRows: ~Copyable {
  private static let capacity = 512

  private let units = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
  private let indicators = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
  private let periods = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
  private let values = UnsafeMutablePointer<Double>.allocate(capacity: capacity)
  private let statuses = UnsafeMutablePointer<Status>.allocate(capacity: capacity)
  private var count = 0

  deinit {
    units.deallocate()
    indicators.deallocate()
    periods.deallocate()
    values.deallocate()
    statuses.deallocate()
  }

  @inline(__always)
  mutating func append(_ fields: borrowing PlainFields, emptyStatus: Status, into block: inout ObservationBlock) {
    if count == Self.capacity { empty(into: &block) }
    units[count] = fields.unit
    indicators[count] = fields.indicator
    periods[count] = fields.period
    values[count] = fields.value.value
    statuses[count] = fields.value.kind == .number ? .ok : emptyStatus
    count += 1
  }

  /// Hands what has gathered to the block.
  mutating func empty(into block: inout ObservationBlock) {
    guard count > 0 else { return }
    block.unit.append(contentsOf: UnsafeBufferPointer(start: units, count: count))
    block.indicator.append(contentsOf: UnsafeBufferPointer(start: indicators, count: count))
    block.period.append(contentsOf: UnsafeBufferPointer(start: periods, count: count))
    block.value.append(contentsOf: UnsafeBufferPointer(start: values, count: count))
    block.status.append(contentsOf: UnsafeBufferPointer(start: statuses, count: count))
    block.records += count
    count = 0
  }
}
