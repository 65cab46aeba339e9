import ArgumentParser
import BenchmarkCore
import BenchmarkIO
import BenchmarkReport

struct MethodsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "methods", abstract: "List the methods, or explain one: formula, assumptions, source.",
    usage: "bms-analyze methods [<id>] [<options>]")

  @Argument(help: "Id of a method.")
  var id: String?

  @Option(help: "Language.")
  var lang: Language = .bokmal

  func run() throws {
    let method = try id.map { id in
      guard let method = MethodID(rawValue: id) else {
        let nearest = NearestSpelling.of(id, among: MethodID.allCases.map(\.rawValue))
        throw ValidationError(Message.unknownMethod(id, nearest: nearest).text(in: lang))
      }
      return method
    }
    print(TextRenderer().render(MethodCatalogue(lang).document(method)), terminator: "")
  }
}
