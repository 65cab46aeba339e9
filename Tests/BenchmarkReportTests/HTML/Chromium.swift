import Foundation
import Glibc

/// A headless Chromium that is spoken to over its debugging pipe.
final class Chromium {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Where it is installed; nil when it is not.
  static let path: String? = {
    let names = ["chromium", "chromium-browser", "google-chrome"]
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return folders.flatMap { folder in names.map { "\(folder)/\($0)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// What the page said, asked for and stumbled over.
  private(set) var complaints: [String] = []
  private(set) var requests: [String] = []

  private let folder: URL
  private let process = Process()
  private let writing: FileHandle
  private let reading: FileHandle
  private var buffer = Data()
  private var lastID = 0
  private var session: String?
  private var pages = 0

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("bms-page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (toBrowser, fromBrowser) = (folder.path + "/in", folder.path + "/out")
    guard mkfifo(toBrowser, 0o600) == 0, mkfifo(fromBrowser, 0o600) == 0 else {
      throw Failure(description: "no named pipes in \(folder.path)")
    }
    // Opened for both ways, so that neither side waits for the other.
    writing = FileHandle(fileDescriptor: Glibc.open(toBrowser, O_RDWR), closeOnDealloc: true)
    reading = FileHandle(fileDescriptor: Glibc.open(fromBrowser, O_RDWR), closeOnDealloc: true)
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "exec \"$0\" \"$@\" 3<\"$BMS_IN\" 4>\"$BMS_OUT\"", Self.path ?? "chromium", "--headless", "--no-sandbox",
      "--disable-gpu", "--no-first-run", "--disable-background-networking", "--remote-debugging-pipe",
      "--user-data-dir=\(folder.path)/profile", "about:blank",
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["BMS_IN": toBrowser, "BMS_OUT": fromBrowser]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// Opens a page in a new tab, on a screen as wide as a desktop's or a phone's.
  func open(_ page: String, width: Int = 1280) throws {
    pages += 1
    let file = folder.appendingPathComponent("page\(pages).html")
    try Data(page.utf8).write(to: file)
    session = nil
    (complaints, requests) = ([], [])
    let target = try send("Target.createTarget", ["url": "about:blank"])["targetId"] as? String ?? ""
    session = try send("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"] as? String
    for domain in ["Runtime", "Log", "Network", "Page"] { _ = try send("\(domain).enable") }
    _ = try send(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false])
    _ = try send("Page.navigate", ["url": file.absoluteString])
    try wait(for: "Page.loadEventFired")
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  // MARK: Asking

  /// The value of an expression in the page.
  func evaluate(_ expression: String) throws -> Any? {
    let answer = try send("Runtime.evaluate", ["expression": expression, "returnByValue": true, "awaitPromise": true])
    if let details = answer["exceptionDetails"] { throw Failure(description: "\(expression): \(details)") }
    return (answer["result"] as? [String: Any])?["value"]
  }

  func number(_ expression: String) throws -> Int? { (try evaluate(expression) as? NSNumber)?.intValue }
  func text(_ expression: String) throws -> String? { try evaluate(expression) as? String }

  /// Presses a key as a user does.
  func press(_ key: String, code: Int, text: String? = nil) throws {
    var event: [String: Any] = [
      "type": text == nil ? "rawKeyDown" : "keyDown", "key": key, "windowsVirtualKeyCode": code,
    ]
    if let text { event["text"] = text }
    _ = try send("Input.dispatchKeyEvent", event)
    _ = try send("Input.dispatchKeyEvent", ["type": "keyUp", "key": key, "windowsVirtualKeyCode": code])
  }

  // MARK: The pipe

  @discardableResult
  func send(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    lastID += 1
    var message: [String: Any] = ["id": lastID, "method": method, "params": parameters]
    if let session { message["sessionId"] = session }
    writing.write(try JSONSerialization.data(withJSONObject: message) + [0])
    while true {
      let answer = try receive()
      guard answer["id"] as? Int == lastID else { continue }
      if let error = answer["error"] { throw Failure(description: "\(method): \(error)") }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  private func wait(for event: String) throws {
    while try receive()["method"] as? String != event {}
  }

  private func receive() throws -> [String: Any] {
    while true {
      if let end = buffer.firstIndex(of: 0) {
        let data = buffer[buffer.startIndex..<end]
        buffer = Data(buffer[buffer.index(after: end)...])
        let message = try JSONSerialization.jsonObject(with: Data(data)) as? [String: Any] ?? [:]
        note(message)
        return message
      }
      var descriptor = pollfd(fd: reading.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, 60_000) > 0 else { throw Failure(description: "the browser does not answer") }
      buffer += reading.availableData
    }
  }

  private func note(_ message: [String: Any]) {
    let parameters = message["params"] as? [String: Any] ?? [:]
    switch message["method"] as? String {
    case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded": complaints.append("\(parameters)")
    case "Network.requestWillBeSent":
      requests.append(((parameters["request"] as? [String: Any])?["url"] as? String) ?? "")
    default: break
    }
  }
}
