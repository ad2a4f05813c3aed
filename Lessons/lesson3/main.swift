import Neural
Engine.use(threads: CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1])! : 2)
let random = Random(seed: 1)
let images = random.uniform([6400, 784], in: -1...1)
let generator = Sequential("generator") { Dense(100, 128, random); LeakyReLU(0.01); Dense(128, 784, random); Tanh() }
let discriminator = Sequential("discriminator") { Dense(784, 128, random); LeakyReLU(0.01); Dense(128, 1, random); Sigmoid() }
let gan = Sequential("gan") { generator; discriminator }
let dAdam = Adam(discriminator, learningRate: 1e-3)
let gAdam = Adam(gan, learningRate: 1e-4)
let clock = ContinuousClock()
func time(_ name: String, _ n: Int = 500, _ body: () -> Void) {
  for _ in 0..<20 { body() }
  let d = clock.measure { for _ in 0..<n { body() } }
  print(name, (d / n / .microseconds(1)), "µs")
}
let z = random.normal([64, 100]); let x = images.rows(0..<64)
let h = random.normal([64, 128]); let big = random.normal([64, 784])
let w = random.normal([784, 128]); let b = Tensor([128], repeating: 0); let big2 = random.normal([64, 784])
final class One: Layer { let kind = "one"; let p: Parameter; init(_ t: Tensor) { p = Parameter("w", t) }; var parameters: [(name: String, parameter: Parameter)] { [("w", p)] }; func callAsFunction(_ x: Tensor) -> Tensor { x } }
let one = One(w); let oneAdam = Adam(one)
time("adam 100k") { oneAdam.beginStep(); oneAdam.update(one.p, at: 0, along: w) }
time("dense 64x784x128") { _ = dense(x, w, b) }
let tape = Tape()
let wt = tape.watch(w); let y = dense(x, wt, b).sum()
time("dense forward+dW") { let t = Tape(); let wt = t.watch(w); let y = dense(x, wt, b).sum(); _ = t.gradients(of: y)[wt]; t.close() }
time("dense forward+dx") { let t = Tape(); let xt = t.watch(x); let y = dense(xt, w, b).sum(); _ = t.gradients(of: y)[xt]; t.close() }
time("normal") { _ = random.normal([64, 100]) }
time("rows") { _ = images.rows(at: Array(0..<64)) }
time("G forward") { _ = generator(z) }
time("tanh") { _ = tanh(big) }
time("lrelu") { _ = leakyReLU(h, slope: 0.01) }
time("D forward") { _ = discriminator(x) }
discriminator.isTrainable = true
time("D train") { dAdam.minimize { binaryCrossEntropy(probabilities: discriminator(x), target: 0.9) } }
discriminator.isTrainable = false
time("G train") { gAdam.minimize { binaryCrossEntropy(probabilities: gan(z), target: 1) } }
Engine.use(threads: Engine.threads)
let before = Engine.operations
time("step", 1000) {
  let z = random.normal([64, 100])
  let x = images.rows(at: Array(0..<64))
  let fakes = generator(z)
  discriminator.isTrainable = true
  dAdam.minimize { binaryCrossEntropy(probabilities: discriminator(x), target: 0.9) }
  dAdam.minimize { binaryCrossEntropy(probabilities: discriminator(fakes), target: 0) }
  discriminator.isTrainable = false
  gAdam.minimize { binaryCrossEntropy(probabilities: gan(z), target: 1) }
}
print((Engine.operations - before)/1020)
print(generator.summary()); print(gan.summary())
