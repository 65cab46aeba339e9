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
  precondition(count >= 0, "a count cannot be negative")
  guard count > 0 else { return [] }
  let grain = max(grain, 1)
  let workers = min(max(threads, 1), (count + grain - 1) / grain)
  return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
    nonisolated(unsafe) let results = buffer
    let next = Atomic(0)
    @Sendable func work() {
      var own = workspace()
      while true {
        let start = next.wrappingAdd(grain, ordering: .relaxed).oldValue
        guard start < count else { return }
        for index in start..<min(start + grain, count) {
          results.initializeElement(at: index, to: body(index, &own))
        }
      }
    }
    if workers == 1 {
      work()
    } else {
      runOnThreads(workers, work)
    }
    initialized = count
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
