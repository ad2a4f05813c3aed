import Notebook
import Probability

/// Where the integrals over both densities are cut into pieces.
let edges = data.breaks + generated.breaks

/// The expectation of `f` by quadrature.
func mean(_ p: any Density, edges: [Double] = edges, _ f: (Double) -> Double) -> Double {
  lesson.attempt(try p.expectation(breaks: edges, of: f)).value
}

/// V(D, G) by quadrature.
func value(
  _ D: Discriminator, _ data: any Density = data, _ generated: any Density = generated
) -> Double {
  lesson.attempt(try valueFunction(D, data: data, generated: generated)).value
}

func JSD(_ p: any Density, _ q: any Density) -> Double {
  lesson.attempt(try jensenShannon(p, q)).value
}

func KL(_ p: any Density, _ q: any Density) -> Double {
  lesson.attempt(try kullbackLeibler(p, q)).value
}

/// How far the mass must be carried from one density to the other.
func wassersteinDistance(_ p: any Density, _ q: any Density) -> Double {
  lesson.attempt(try wasserstein(p, q)).value
}
