/// What a plain record holds, kept until its end shows that it is plain.
struct PlainFields: ~Copyable {
  var unit: Int32 = -1
  var indicator: Int32 = -1
  var period: Int32 = -1
  var value = NumberParser.Result(kind: .empty)
  /// One a companion column; NaN where it is empty.
  let companions: UnsafeMutablePointer<Double>
  /// One a further column; -1 where it is empty.
  let extras: UnsafeMutablePointer<Int32>
  /// Marks of the numbers of each column, in all plain records so far.
  let marks: UnsafeMutablePointer<NumberParser.Marks>

  init(_ layout: TableLayout) {
    companions = .allocate(capacity: ObservationBlock.Companion.allCases.count)
    extras = .allocate(capacity: max(layout.extras.count, 1))
    marks = .allocate(capacity: max(layout.headers.count, 1))
    marks.initialize(repeating: [], count: layout.headers.count)
  }

  deinit {
    companions.deallocate()
    extras.deallocate()
    marks.deallocate()
  }
}
