import Glibc
import Synchronization

/// The places aside of output folders that are not committed, so that an interrupted run can clean up after itself.
public enum UnfinishedOutput {
  private static let places = Mutex<[String]>([])

  static func add(_ place: String) {
    places.withLock { $0.append(place) }
  }

  static func remove(_ place: String) {
    places.withLock { places in places.removeAll { $0 == place } }
  }

  /// Puts output into place; no interruption comes between its steps.
  static func committing<Failure>(_ body: () throws(Failure) -> Void) throws(Failure) {
    let failure = places.withLock { _ -> Failure? in
      do throws(Failure) {
        try body()
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }

  /// Removes what is not committed and ends the process. A commit under way is finished first; none begins after it.
  public static func abandonAll(exitStatus: Int32) -> Never {
    places.withLock { places in
      for place in places { remove(place: place) }
      _exit(exitStatus)
    }
  }

  /// Removes a place with the files in it.
  static func remove(place: String) {
    if let listing = opendir(place) {
      while let entry = readdir(listing) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
        }
        if name != "." && name != ".." { unlink(place + "/" + name) }
      }
      closedir(listing)
    }
    rmdir(place)
  }
}
