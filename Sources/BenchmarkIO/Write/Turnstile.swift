import Glibc

/// Lets numbered pieces of work through in the order of their numbers, from whatever threads they come.
///
/// Every number from 0 on must pass once; the thread with the lowest number never waits, so there is no deadlock.
/// `@unchecked`: the counter is read and changed under the lock only.
final class Turnstile: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let moved = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var next = 0
  private var stopped = false

  init() {
    pthread_mutex_init(lock, nil)
    pthread_cond_init(moved, nil)
  }

  deinit {
    pthread_cond_destroy(moved)
    pthread_mutex_destroy(lock)
    lock.deallocate()
    moved.deallocate()
  }

  /// True after ``stop()``: what is still to come may be left out.
  var isStopped: Bool {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return stopped
  }

  func stop() {
    pthread_mutex_lock(lock)
    stopped = true
    pthread_mutex_unlock(lock)
  }

  /// Waits until all lower numbers are through, runs `body`, and lets the next number through, also when `body` throws.
  func inTurn<Result, Failure: Error>(_ number: Int, _ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    pthread_mutex_lock(lock)
    while next != number { pthread_cond_wait(moved, lock) }
    pthread_mutex_unlock(lock)
    defer {
      pthread_mutex_lock(lock)
      next += 1
      pthread_cond_broadcast(moved)
      pthread_mutex_unlock(lock)
    }
    return try body()
  }
}
