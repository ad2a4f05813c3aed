/// V(D, G) = E log D(x) over the data + E log(1 − D(x)) over what the generator makes.
///
/// −infinity if D is 0 on data or 1 on generated values. The generator enters by its density only.
///
/// - Parameters:
///   - discriminator: D.
///   - data: the density of what is real.
///   - generated: the density of what the generator makes.
///   - breaks: where D itself jumps or bends, if it does.
/// - Throws: ``QuadratureError``
public func valueFunction(
  _ discriminator: Discriminator, data: any Density, generated: any Density, breaks: [Double] = []
) throws(QuadratureError) -> Estimate {
  try expectation(of: discriminator.logProbability, under: data, breaks: breaks + generated.breaks)
    + expectation(of: discriminator.logComplement, under: generated, breaks: breaks + data.breaks)
}

/// As ``Density/expectation(breaks:tolerance:of:)``, but −infinity if f is so on a piece where p is not 0.
private func expectation(
  of f: (Double) -> Double, under density: any Density, breaks: [Double]
) throws(QuadratureError) -> Estimate {
  let lost = probes(density, breaks).contains { density.logPdf($0) > -.infinity && f($0) == -.infinity }
  return lost ? Estimate(-.infinity) : try density.expectation(breaks: breaks, of: f)
}

/// One point inside each piece of the density's support that its breaks and further ones make, tails included.
func probes(_ density: any Density, _ breaks: [Double]) -> [Double] {
  let points = Array(Set(density.breaks + breaks)).sorted()
  guard let first = points.first, let last = points.last else { return [] }
  let tails = [first - 1, last + 1]
  return (zip(points, points.dropFirst()).map { ($0 + $1) / 2 } + tails).filter(density.support.contains)
}
