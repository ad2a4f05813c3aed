/*
 Trains the digit classifier with which the lessons count what their generators draw, and keeps its weights.

     swift run classifier                    writes out/classifier/digit-classifier.safetensors
     swift run classifier Sources/Datasets   writes it where the lessons find it after the next build

 It takes half a minute, and the same machine writes the same bytes each time. The images to test with have no part
 in the training.
 */
import Datasets
import Neural

let goal: Goal
let (mnist, test): (MNIST, MNIST)
do {
  goal = try Goal(Options.parseOrExit().folder, named: DigitClassifier.file)
  (mnist, test) = (try MNIST.training(scaledTo: 0...1), try MNIST.test(scaledTo: 0...1))
} catch {
  fail(error)
}
let random = Random(seed: 1)
let network = DigitClassifier.makeNetwork(random.stream("weights"))
print(network.summary())

// Ten questions to each image: is it a 0, is it a 1 …? One of the answers is yes.
let answers = Tensor([60_000, 10]) { target in
  target.initialize(repeating: 0)
  for (image, label) in mnist.labels.enumerated() { target[10 * image + Int(label)] = 1 }
}

let (epochs, size) = (30, 100)
let adam = Adam(network)
let (order, grain) = (random.stream("order"), random.stream("grain"))
for epoch in 0..<epochs {
  let images = order.permutation(60_000)
  var losses: Float = 0
  for start in stride(from: 0, to: images.count, by: size) {
    // Ever smaller steps, to 0 at the end.
    let done = Float(epoch) + Float(start) / Float(images.count)
    adam.learningRate = 2e-3 * (1 - done / Float(epochs))
    let batch = images[start..<start + size]
    // Drawings are not as clean as MNIST, so the classifier learns from images with some grain.
    let shown = mnist.images.rows(at: batch) + grain.normal([size, 784], deviation: 0.2)
    // And from what is no digit, where all ten answers are no: two digits over one another, and grey noise
    // from hardly any to full.
    let pairs = zip(batch, batch.dropFirst()).filter { mnist.labels[$0] != mnist.labels[$1] }
    let (one, other) = (
      mnist.images.rows(at: pairs.map(\.0)), mnist.images.rows(at: pairs.map(\.1))
    )
    let noise = grain.uniform([20, 784]) * grain.uniform([20, 1])
    losses += adam.minimize {
      binaryCrossEntropy(logits: network(shown, .training), target: answers.rows(at: batch))
        + 0.1 * binaryCrossEntropy(logits: network(one + other - one * other, .training), target: 0)
        + 0.1 * binaryCrossEntropy(logits: network(noise, .training), target: 0)
    }
  }
  let accuracy = DigitClassifier(network).accuracy(on: test, range: 0...1)
  print("epoch \(epoch + 1): loss \(losses / 600), right on the test images \(accuracy)")
}

do { try network.save(to: goal.path) } catch { fail(error) }
print("→ \(goal.path)")
