import Glibc
import Synchronization

/// Maps 0 ..< `count` on up to `threads` threads; results stand in index order.
///
/// Deterministic at any thread count as long as `body` depends on its index alone: threads take the next free index,
/// and every result goes to its own place.
///
/// - Parameters:
///   - count: number of calls; 0 gives an empty array.
///   - threads: threads to use, the calling one included; below 1 counts as 1. Where the system refuses a thread, those
///     that run do the work.
///   - grain: indices that a thread takes at a time; more than one where a single call is short.
///   - body: called once an index, on any thread.
public func parallelMap<Result: Sendable>(
  count: Int, threads: Int, grain: Int = 1, _ body: @Sendable (_ index: Int) -> Result
) -> [Result] {
  parallelMap(count: count, threads: threads, grain: grain, workspace: {}, { index, _ in body(index) })
}

/// As ``parallelMap(count:threads:_:)``, with a workspace that each thread makes once and reuses from index to index.
///
/// - Parameters:
///   - workspace: makes the buffers of one thread. They must not carry anything from one index to the next that changes
///     a result.
///   - body: called once an index.
public func parallelMap<Result: Sendable, Workspace>(
  count: Int, threads: Int, grain: Int = 1, workspace: @Sendable () -> Workspace,
  _ body: @Sendable (_ index: Int, _ workspace: inout Workspace) -> Result
) -> [Result] {
  parallelFill(
    count: count, threads: threads, grain: grain, workspace: workspace,
    { part, results, own in
      for (place, index) in part.enumerated() { results.initializeElement(at: place, to: body(index, &own)) }
    })
}

/// Makes an array of `count` elements, part by part, on up to `threads` threads.
///
/// For elements that are made faster in another order than their own, or with what several of them share.
///
/// - Parameters:
///   - grain: elements of a part; the last may have fewer.
///   - workspace: as in ``parallelMap(count:threads:grain:workspace:_:)``.
///   - fill: called once a part, on any thread, with the places of its elements in the array and the room for them,
///     which it initialises whole.
func parallelFill<Element: Sendable, Workspace>(
  count: Int, threads: Int, grain: Int, workspace: @Sendable () -> Workspace,
  _ fill:
    @Sendable (
      _ part: Range<Int>, _ elements: UnsafeMutableBufferPointer<Element>, _ workspace: inout Workspace
    ) -> Void
) -> [Element] {
  precondition(count >= 0, "a count cannot be negative")
  guard count > 0 else { return [] }
  return [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
    nonisolated(unsafe) let elements = buffer
    inParts(count: count, threads: threads, grain: grain, workspace: workspace) { part, own in
      fill(part, UnsafeMutableBufferPointer(rebasing: elements[part]), &own)
    }
    initialized = count
  }
}

/// Changes the elements of an array on up to `threads` threads.
///
/// - Parameters:
///   - grain: elements that a thread takes at a time.
///   - change: called once an element.
func parallelChange<Element: Sendable>(
  _ array: inout [Element], threads: Int, grain: Int,
  _ change: @Sendable (_ index: Int, _ element: inout Element) -> Void
) {
  array.withUnsafeMutableBufferPointer { buffer in
    nonisolated(unsafe) let elements = buffer
    inParts(count: elements.count, threads: threads, grain: grain, workspace: {}) { part, _ in
      for index in part { change(index, &elements[index]) }
    }
  }
}

private func inParts<Workspace>(
  count: Int, threads: Int, grain: Int, workspace: @Sendable () -> Workspace,
  _ body: @Sendable (_ part: Range<Int>, _ workspace: inout Workspace) -> Void
) {
  let grain = max(grain, 1)
  let workers = min(max(threads, 1), (count + grain - 1) / grain)
  let next = Atomic(0)
  @Sendable func work() {
    var own = workspace()
    while true {
      let start = next.wrappingAdd(grain, ordering: .relaxed).oldValue
      guard start < count else { return }
      body(start..<min(start + grain, count), &own)
    }
  }
  if workers > 1 {
    runOnThreads(workers, work)
  } else if workers == 1 {
    work()
  }
}

/// Runs `work` on the calling thread and on `workers − 1` others, and waits for all of them.
private func runOnThreads(_ workers: Int, _ work: @Sendable () -> Void) {
  withoutActuallyEscaping(work) { escapable in
    let job = Job(escapable)
    var threads: [pthread_t] = []
    for _ in 1..<workers {
      var thread = pthread_t()
      let argument = Unmanaged.passRetained(job)
      let refused = pthread_create(
        &thread, nil,
        { argument in
          if let argument { Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().work() }
          return nil
        }, argument.toOpaque())
      if refused == 0 {
        threads.append(thread)
      } else {
        argument.release()
      }
    }
    job.work()
    for thread in threads { pthread_join(thread, nil) }
  }
}

private final class Job: Sendable {
  let work: @Sendable () -> Void
  init(_ work: @escaping @Sendable () -> Void) { self.work = work }
}
