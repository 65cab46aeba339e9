import BenchmarkIO
import Glibc

/// What happens when the user stops the program: nothing half-written stays, and the status says that it was cancelled.
enum Interruption {
  /// Call before any thread is started: they inherit the blocked signals.
  static func watch() {
    // A reader such as `head` that closes its end is told by the write that fails.
    signal(SIGPIPE, SIG_IGN)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    var thread = pthread_t()
    let refused = pthread_create(
      &thread, nil,
      { _ in
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        sigaddset(&signals, SIGTERM)
        var received: Int32 = 0
        sigwait(&signals, &received)
        UnfinishedOutput.abandonAll(exitStatus: ExitStatus.cancelled.rawValue)
      }, nil)
    // Without the thread an interruption still ends the program, in the way of the system.
    if refused != 0 { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
  }
}
