import BenchmarkCore

extension CalendarDate {
  /// Days from 1 January 1970.
  ///
  /// Counts from March, so that the leap day is the last of its year.
  var daysSince1970: Int {
    let marchYear = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 719_468
  }
}
