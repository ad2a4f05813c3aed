// swift-tools-version: 6.2
import PackageDescription

// Students type plain `swift run`, which builds debug. The targets that crunch numbers are
// optimised there too. They are built where they run, so they may use what this processor has
// (`native`: wide vectors) without a word in the source.
#if arch(x86_64)
  let processor = ["-Xcc", "-march=native"]
#else
  let processor = ["-Xcc", "-mcpu=native"]
#endif
let fast: [SwiftSetting] = [
  .unsafeFlags(["-O"], .when(configuration: .debug)),
  .unsafeFlags(processor),
  // A square root that need not set errno is one instruction, and a loop of them one vector's.
  .unsafeFlags(["-Xcc", "-fno-math-errno"]),
]

// A lesson is a script: its top-level code and what it declares live on the main actor.
let lesson: [SwiftSetting] = [.defaultIsolation(MainActor.self)]

let package = Package(
  name: "gan-lessons",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .systemLibrary(name: "CDNNL", providers: [.apt(["libdnnl-dev"])]),
    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"]), .brew(["cairo"])]),
    .systemLibrary(
      name: "CMarkdown", pkgConfig: "md4c",
      providers: [.apt(["libmd4c-dev"]), .brew(["md4c"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

    .target(
      name: "Neural",
      dependencies: [.target(name: "CDNNL", condition: .when(platforms: [.linux]))],
      swiftSettings: fast),
    .target(
      name: "Datasets", dependencies: ["Neural", "CZlib"],
      resources: [.copy("mnist"), .copy("digit-classifier.safetensors")], swiftSettings: fast),
    .target(name: "Plotting", dependencies: ["CCairo", "CZlib"], swiftSettings: fast),
    .target(name: "Probability", swiftSettings: fast),
    .target(name: "Dynamics", swiftSettings: fast),
    .target(
      name: "Notebook",
      dependencies: [
        "Neural", "Plotting", "Classroom", "CMarkdown",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .executableTarget(
      name: "lesson1", dependencies: ["Neural", "Probability", "Plotting", "Notebook"],
      path: "Lessons/lesson1", swiftSettings: lesson),
    .executableTarget(
      name: "lesson2", dependencies: ["Neural", "Datasets", "Plotting", "Notebook"],
      path: "Lessons/lesson2", swiftSettings: lesson),
    .executableTarget(
      name: "lesson3", dependencies: ["Neural", "Datasets", "Plotting", "Notebook"],
      path: "Lessons/lesson3", swiftSettings: lesson),
    .executableTarget(
      name: "lesson4", dependencies: ["Neural", "Datasets", "Plotting", "Notebook"],
      path: "Lessons/lesson4", swiftSettings: lesson),
    .executableTarget(
      name: "lesson5", dependencies: ["Neural", "Datasets", "Plotting", "Notebook"],
      path: "Lessons/lesson5", swiftSettings: lesson),
    .executableTarget(
      name: "lesson6", dependencies: ["Neural", "Datasets", "Plotting", "Notebook"],
      path: "Lessons/lesson6",
      resources: [.copy("recorded-runs.csv"), .copy("trials-in-jax.csv")], swiftSettings: lesson),
    .executableTarget(
      name: "lesson7",
      dependencies: [
        "Neural", "Dynamics", "Datasets", "Probability", "Plotting", "Notebook",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Lessons/lesson7", swiftSettings: lesson),
    .executableTarget(
      name: "classifier", dependencies: ["Neural", "Datasets"],
      path: "Lessons/classifier", swiftSettings: lesson),

    .target(name: "Classroom"),
    .target(name: "Exercises", dependencies: ["Classroom"], path: "Lessons/Exercises"),
    .target(name: "Solutions", dependencies: ["Classroom"], path: "Lessons/Solutions"),  // solutions
    .executableTarget(
      name: "checkpoint",
      dependencies: [
        "Classroom", "Exercises", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Lessons/checkpoint"),

    .target(name: "TestSupport", dependencies: ["Plotting"], path: "Tests/TestSupport"),
    .testTarget(
      name: "NeuralTests", dependencies: ["Neural", "TestSupport"], resources: [.copy("Fixtures")]),
    .testTarget(name: "DatasetsTests", dependencies: ["Datasets", "TestSupport"]),
    .testTarget(name: "ProbabilityTests", dependencies: ["Probability"]),
    .testTarget(name: "DynamicsTests", dependencies: ["Dynamics"], resources: [.copy("Fixtures")]),
    .testTarget(
      name: "PlottingTests", dependencies: ["Plotting", "TestSupport"], resources: [.copy("References")]),
    .testTarget(name: "NotebookTests", dependencies: ["Neural", "Notebook", "TestSupport"]),
    .testTarget(
      name: "ClassroomTests",
      dependencies: [
        "Classroom", "Exercises", "TestSupport", "checkpoint",
        "Solutions",  // solutions
      ]),
    .testTarget(name: "LessonTests", dependencies: ["TestSupport"]),
  ]
)
