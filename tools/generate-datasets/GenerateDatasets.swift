import ExampleStudies
import Foundation

/// Writes the example studies: `generate-datasets [FOLDER]`, by default `datasets` under the present folder.
@main
enum GenerateDatasets {
  static func main() throws {
    let root = CommandLine.arguments.dropFirst().first ?? "datasets"
    for study in ExampleStudy.all() {
      let folder = URL(fileURLWithPath: root).appendingPathComponent(study.id)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for file in study.files {
        try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name), options: .atomic)
      }
      print("\(root)/\(study.id): \(study.files.map(\.name).joined(separator: ", "))")
    }
  }
}
