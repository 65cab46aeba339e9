import ArgumentParser

/// The exit statuses of the contract.
enum ExitStatus: Int32 {
  case internalFailure = 1
  /// Finished, but `--strict` found warnings.
  case warnings = 2
  case privacyAuditFailed = 3
  case usage = 64
  case badData = 65
  case noInput = 66
  case cannotWrite = 73
  case cancelled = 130

  var code: ExitCode { ExitCode(rawValue) }
}
