/// A Jupyter notebook in Python, not executed.
///
/// Source: the notebook format 4.5 of Project Jupyter (nbformat.readthedocs.io), which asks for an id on every cell.
public struct Notebook: Sendable, Equatable {
  public struct Cell: Sendable, Equatable {
    public enum Kind: String, Sendable { case markdown, code }

    /// 1 to 64 ASCII letters, digits, hyphens and underscores; distinct in the notebook, and the same in every run.
    public var id: String
    public var kind: Kind
    public var text: String

    public init(id: String, kind: Kind, text: String) {
      self.id = id
      self.kind = kind
      self.text = text
    }
  }

  public var title: String
  public var cells: [Cell]

  public init(title: String, cells: [Cell]) {
    self.title = title
    self.cells = cells
  }

  /// The notebook as the text of its file. The same cells give the same bytes.
  public var text: String {
    let json: JSONValue = [
      "cells": .array(cells.map(Self.json)),
      "metadata": [
        "kernelspec": ["display_name": "Python 3", "language": "python", "name": "python3"],
        "language_info": ["name": "python"],
        "title": .string(title),
      ],
      "nbformat": 4,
      "nbformat_minor": 5,
    ]
    return json.text
  }

  private static func json(_ cell: Cell) -> JSONValue {
    // One string a line, each with its line end but the last.
    let lines = cell.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let source = lines.enumerated().map { JSONValue.string($0 < lines.count - 1 ? $1 + "\n" : $1) }
    var members: [JSONValue.Member] = [.init("cell_type", .string(cell.kind.rawValue))]
    if cell.kind == .code { members.append(.init("execution_count", .null)) }
    members += [.init("id", .string(cell.id)), .init("metadata", [:])]
    if cell.kind == .code { members.append(.init("outputs", [])) }
    members.append(.init("source", .array(source)))
    return .object(members)
  }
}
