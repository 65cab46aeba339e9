import BenchmarkCore
import Testing

struct MatrixTests {
  @Test func `stores column after column`() {
    var matrix = Matrix(columns: [[1, 2, 3], [4, 5, 6]])
    #expect(matrix.rows == 3 && matrix.columns == 2)
    #expect(matrix.elements == [1, 2, 3, 4, 5, 6])
    #expect(matrix[2, 1] == 6)
    matrix[0, 1] = 9
    #expect(matrix.elements == [1, 2, 3, 9, 5, 6])
  }

  @Test func `knows whether all its numbers are finite`() {
    #expect(Matrix(rows: 2, columns: 2).isFinite)
    #expect(!Matrix(rows: 1, columns: 1, repeating: .nan).isFinite)
    #expect(Matrix(rows: 0, columns: 3).isFinite)
  }
}
