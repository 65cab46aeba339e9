import Synchronization
import Testing

@testable import BenchmarkCore

@Suite struct ParallelMapTests {
  @Test(arguments: [-1, 0, 1, 2, 3, 8, 200])
  func resultsStandInIndexOrderAtAnyThreadCount(threads: Int) {
    let squares = parallelMap(count: 100, threads: threads) { $0 * $0 }
    #expect(squares == (0..<100).map { $0 * $0 })
  }

  @Test func nothingToDoGivesAnEmptyArray() {
    #expect(parallelMap(count: 0, threads: 4) { $0 }.isEmpty)
  }

  @Test func referenceTypesSurviveTheTrip() {
    let texts = parallelMap(count: 50, threads: 2) { index in [String(index), "text long enough to be on the heap"] }
    #expect(texts.map(\.[0]) == (0..<50).map(String.init))
  }

  @Test func eachThreadMakesOneWorkspace() {
    let made = Atomic(0)
    let sums = parallelMap(
      count: 64, threads: 2,
      workspace: {
        made.wrappingAdd(1, ordering: .relaxed)
        return [Int](repeating: 0, count: 4)
      },
      { index, workspace in
        workspace[0] = index
        return workspace[0] + 1
      })
    #expect(sums == Array(1...64))
    #expect((1...2).contains(made.load(ordering: .relaxed)))
  }

  @Test func randomResultsDoNotDependOnTheThreadCount() {
    func draws(threads: Int) -> [Double] {
      parallelMap(count: 40, threads: threads) { index in
        var stream = RandomStream(seed: 11, stream: UInt64(index))
        return (0..<100).reduce(0) { sum, _ in sum + stream.normal() }
      }
    }
    #expect(draws(threads: 1).map(\.bitPattern) == draws(threads: 2).map(\.bitPattern))
  }

  @Test func mapsMayNest() {
    let sums = parallelMap(count: 4, threads: 2) { outer in
      parallelMap(count: 10, threads: 2) { $0 * outer }.reduce(0, +)
    }
    #expect(sums == [0, 45, 90, 135])
  }

  @Test(arguments: [1, 2, 5], [1, 7, 100, 1000])
  func partsAreFilledWhereTheyStand(threads: Int, grain: Int) {
    let filled: [[Int]] = parallelFill(
      count: 100, threads: threads, grain: grain, workspace: { 0 },
      { part, elements, _ in
        // Backwards, for the order within a part is free.
        for (place, index) in part.enumerated().reversed() { elements.initializeElement(at: place, to: [index]) }
      })
    #expect(filled == (0..<100).map { [$0] })
    let nothing: [Int] = parallelFill(
      count: 0, threads: threads, grain: grain, workspace: {}, { _, _, _ in Issue.record("there are no parts") })
    #expect(nothing.isEmpty)
  }

  @Test(arguments: [1, 2, 5])
  func everyElementIsChangedOnce(threads: Int) {
    var numbers = Array(0..<1000)
    parallelChange(&numbers, threads: threads, grain: 64) { $1 += 2 * $0 }
    #expect(numbers == (0..<1000).map { 3 * $0 })
    var none: [Int] = []
    parallelChange(&none, threads: threads, grain: 64) { _, number in number += 1 }
    #expect(none.isEmpty)
  }
}
