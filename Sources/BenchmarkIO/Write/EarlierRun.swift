import FoundationEssentials

/// What an earlier run says it wrote into a folder.
enum EarlierRun {
  private struct Run: Decodable {
    var tool: String
    var files: [String]
  }

  private struct Package: Decodable {
    struct Resource: Decodable { var path: String }
    var name: String
    var resources: [Resource]
  }

  /// Names of the files that `run.json` lists, or the tables of `datapackage.json` where there is no run; none where
  /// neither was written by this tool.
  static func files(in folder: String) -> [String] {
    let decoder = JSONDecoder()
    if let data = contents(folder + "/" + Manifest.fileName), let run = try? decoder.decode(Run.self, from: data),
      run.tool == Manifest.tool
    {
      return run.files
    }
    if let data = contents(folder + "/" + DataPackage.fileName),
      let package = try? decoder.decode(Package.self, from: data), package.name == Manifest.tool
    {
      return package.resources.map(\.path)
    }
    return []
  }

  private static func contents(_ path: String) -> Data? {
    FileKind(path) == .regular ? try? Data(contentsOf: URL(filePath: path)) : nil
  }
}
