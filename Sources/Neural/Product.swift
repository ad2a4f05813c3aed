import CDNNL
public enum Matrix {
  public static func check() -> String {
    let n = 2048
    let m = Int64(n)
    let a = UnsafeMutablePointer<Float>.allocate(capacity: n*n); a.initialize(repeating: 1, count: n*n)
    let c = UnsafeMutablePointer<Float>.allocate(capacity: n*n); c.initialize(repeating: 0, count: n*n)
    let clock = ContinuousClock()
    var s = ""
    for t in [1, 2] as [Int32] {
      omp_set_num_threads(t)
      dnnl_sgemm(78, 78, m, m, m, 1, a, m, a, m, 0, c, m)
      let d = clock.measure { for _ in 0..<5 { dnnl_sgemm(78, 78, m, m, m, 1, a, m, a, m, 0, c, m) } }
      let f = 10 * Double(n*n*n) / (d / .seconds(1)) / 1e9
      s += "\(t): \(f) GFLOP/s\n"
    }
    return s
  }
}
