import BenchmarkIO
import Glibc

/// Reads a table a few times and says how fast: `reading-speed FILE [THREADS]`.
@main
enum ReadingSpeed {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else {
      print("usage: reading-speed FILE [THREADS]")
      exit(64)
    }
    ProcessMemory.keepFreed()
    var options = ReadOptions()
    options.threads = arguments.count > 2 ? Int(arguments[2]) ?? 2 : 2
    for _ in 0..<5 {
      let (wall, processor) = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
      let result = StudyReader.read(arguments[1], options: options)
      let took = seconds(CLOCK_MONOTONIC) - wall
      let worked = seconds(CLOCK_PROCESS_CPUTIME_ID) - processor
      guard let study = result.studies.first else {
        print("\(arguments[1]) is no table that can be read: bms-analyze check says why")
        exit(65)
      }
      let bytes = Double(study.sources.reduce(0) { $0 + $1.bytes })
      print(
        "\(Int(bytes / took / 1e6)) MB/s: \(Int(took * 1000)) ms, \(Int(worked * 1000)) ms of processor time,",
        "\(study.panel.series.count) indicators")
    }
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
