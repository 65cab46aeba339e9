import ArgumentParser
import BenchmarkIO
import BenchmarkReport

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a skeleton card with CSV templates, to be filled in.",
    usage: "bms-analyze new <type> [<options>]",
    discussion: "Overwrites nothing: the folder is new or empty.")

  @Argument(help: ArgumentHelp("What the units are; tom is an empty card.", valueName: "type"))
  var type: StudyTemplateType

  @Option(
    help: ArgumentHelp("Folder to write to (default: named after the type).", valueName: "folder"),
    completion: .directory)
  var out: String?

  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let console = Console(output)
    let folder = out ?? type.rawValue
    do throws(WriteError) {
      let place = try OutputFolder(new: folder)
      for file in StudyTemplate(type, language: output.lang).files { try place.write(file.text, to: file.name) }
      try place.commit()
    } catch {
      console.error(error.text(in: output.lang))
      throw ExitStatus.cannotWrite.code
    }
    console.note(Message.studyMade(folder: folder).text(in: output.lang))
  }
}

extension StudyTemplateType: ExpressibleByArgument {}
