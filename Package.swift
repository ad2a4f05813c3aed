// swift-tools-version: 6.2
import Foundation
import PackageDescription

// Students type plain `swift run`, which builds debug. The targets that crunch numbers, and those
// that make the page, are optimised there too. They are built where they run, so they may use what this processor has
// (`native`: wide vectors) without a word in the source.
#if arch(x86_64)
  let processor = ["-Xcc", "-march=native"]
#else
  let processor = ["-Xcc", "-mcpu=native"]
#endif
// The library that multiplies matrices: Accelerate on a Mac; on Linux oneDNN, which is fast on x86-64 and, as Debian
// builds it, slow on Arm, and OpenBLAS there. GAN_LESSONS_PRODUCT=onednn or openblas chooses another on Linux; keep
// each in a folder of its own (`--scratch-path .build-openblas`).
#if arch(x86_64)
  let usual = "onednn"
#else
  let usual = "openblas"
#endif
let product: Target.Dependency
switch Context.environment["GAN_LESSONS_PRODUCT"] ?? usual {
case "onednn": product = .target(name: "CDNNL", condition: .when(platforms: [.linux]))
case "openblas": product = .target(name: "COpenBLAS", condition: .when(platforms: [.linux]))
case let other: fatalError("GAN_LESSONS_PRODUCT is onednn or openblas, not \"\(other)\".")
}

let fast: [SwiftSetting] = [
  .unsafeFlags(["-O"], .when(configuration: .debug)),
  .unsafeFlags(processor),
  // A square root that need not set errno is one instruction, and a loop of them one vector's.
  .unsafeFlags(["-Xcc", "-fno-math-errno"]),
  // Accelerate's newer header; without it each product is a warning.
  .unsafeFlags(["-Xcc", "-DACCELERATE_NEW_LAPACK"], .when(platforms: [.macOS])),
]

// A step of a small net reads an engine's object a thousand times for a few numbers each. That no two accesses to one
// property overlap is plain to see there; to have it checked each time takes a tenth of the step.
let engine = fast + [.unsafeFlags(["-enforce-exclusivity=unchecked"])]

// A lesson is a script: its top-level code and what it declares live on the main actor. What `swift run seeds` has
// recorded lies beside it and is read from there; it is named below as no part of the program.
let lesson: [SwiftSetting] = [.defaultIsolation(MainActor.self)]

// A lesson of one's own is a folder with a `main.swift`; what else lies there is data. SwiftPM looks for new ones only when
// this file has changed, so `swift run course new` names them here.
// Lessons of one's own, made so far:
let yours = Context.packageDirectory + "/Lessons/yours"
func names(in folder: String) -> [String] {
  ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()
}
let own = names(in: yours).filter { names(in: "\(yours)/\($0)").contains("main.swift") }.map { name in
  Target.executableTarget(
    name: name, dependencies: ["Neural", "Datasets", "Plotting", "Notebook"], path: "Lessons/yours/\(name)",
    exclude: names(in: "\(yours)/\(name)").filter { !$0.hasSuffix(".swift") }, swiftSettings: lesson)
}

let package = Package(
  name: "gan-lessons",
  platforms: [.macOS(.v15)],
  dependencies: [
    // Just this version, so that everybody builds the same: a `Package.resolved` would pin a commit besides, and a
    // mirror without network has commits of its own.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CDNNL", providers: [.apt(["libdnnl-dev"])]),
    .systemLibrary(name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .systemLibrary(name: "CMachine"),
    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"]), .brew(["cairo"])]),
    .systemLibrary(
      name: "CMarkdown", pkgConfig: "md4c",
      providers: [.apt(["libmd4c-dev"]), .brew(["md4c"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

    .target(
      name: "Neural",
      dependencies: ["CMachine", product], swiftSettings: engine),
    .target(
      name: "Datasets", dependencies: ["Neural", "CZlib"],
      resources: [.copy("mnist"), .copy("digit-classifier.safetensors")], swiftSettings: fast),
    .target(name: "Plotting", dependencies: ["CCairo", "CZlib"], swiftSettings: fast),
    .target(name: "Probability", swiftSettings: fast),
    .target(name: "Dynamics", swiftSettings: fast),
    .target(name: "Formulas", swiftSettings: fast),
    .target(
      name: "Notebook",
      dependencies: [
        "Neural", "Plotting", "Formulas", "Classroom", "CMarkdown",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: fast),

    .executableTarget(
      name: "lesson1", dependencies: ["Neural", "Probability", "Plotting", "Notebook"],
      path: "Lessons/lesson1", exclude: ["seeds-quick.csv", "seeds-default.csv"], swiftSettings: lesson),
    .executableTarget(
      name: "lesson2", dependencies: ["Neural", "Datasets", "Plotting", "Notebook"],
      path: "Lessons/lesson2", exclude: ["seeds-quick.csv", "seeds-default.csv"], swiftSettings: lesson),
    .executableTarget(
      name: "lesson3", dependencies: ["Neural", "Datasets", "Plotting", "Notebook"],
      path: "Lessons/lesson3", exclude: ["seeds-quick.csv", "seeds-default.csv"], swiftSettings: lesson),
    .executableTarget(
      name: "lesson4", dependencies: ["Neural", "Datasets", "Plotting", "Notebook"],
      path: "Lessons/lesson4", exclude: ["seeds-quick.csv", "seeds-default.csv"], swiftSettings: lesson),
    .executableTarget(
      name: "lesson5", dependencies: ["Neural", "Datasets", "Plotting", "Notebook"],
      path: "Lessons/lesson5", exclude: ["seeds-quick.csv", "seeds-default.csv"], swiftSettings: lesson),
    .executableTarget(
      name: "lesson6", dependencies: ["Neural", "Datasets", "Plotting", "Notebook"],
      path: "Lessons/lesson6", exclude: ["seeds-quick.csv", "seeds-default.csv"],
      resources: [.copy("recorded-runs.csv"), .copy("trials-in-jax.csv")], swiftSettings: lesson),
    .executableTarget(
      name: "lesson7",
      dependencies: [
        "Neural", "Dynamics", "Datasets", "Probability", "Plotting", "Notebook",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Lessons/lesson7", exclude: ["seeds-quick.csv", "seeds-default.csv"], swiftSettings: lesson),
    .executableTarget(
      name: "lesson8",
      dependencies: [
        "Neural", "Dynamics", "Datasets", "Probability", "Plotting", "Notebook",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Lessons/lesson8", exclude: ["seeds-quick.csv", "seeds-default.csv"],
      resources: [.copy("recorded-contest.csv"), .copy("recorded-losses.csv")], swiftSettings: lesson),
    .executableTarget(
      name: "classifier",
      dependencies: [
        "Neural", "Datasets", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Lessons/classifier", swiftSettings: lesson),
    .executableTarget(
      name: "frontispiece", dependencies: ["Plotting", "Notebook"],
      path: "Lessons/frontispiece", swiftSettings: lesson),

    .executableTarget(
      name: "course",
      dependencies: [
        "Neural", "Classroom", "Notebook", "Plotting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Lessons/course", exclude: ["Template.txt"]),
    .executableTarget(
      name: "seeds",
      dependencies: [
        "Classroom", "Notebook", "Probability",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Lessons/seeds"),

    .target(name: "Classroom"),
    .target(name: "Challenges", dependencies: ["Classroom", "Neural", "Datasets"]),
    // `checkpoint` compiles each exercise by itself; as a target, editors know them.
    .target(name: "Exercises", dependencies: ["Classroom"], path: "Lessons/Exercises"),
    .target(name: "Games", dependencies: ["Challenges", "Neural"], path: "Lessons/Challenges"),
    .target(name: "Solutions", dependencies: ["Classroom"], path: "Lessons/Solutions"),  // solutions
    .executableTarget(
      name: "checkpoint",
      dependencies: [
        "CMachine", "Challenges", "Classroom", "Neural", "Notebook", "Plotting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Lessons/checkpoint"),

    .executableTarget(
      name: "fuzz",
      dependencies: [
        "Neural", "Datasets", "Notebook", "Classroom", "CZlib",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/Fuzz", resources: [.copy("corpus")]),
    .target(name: "TestSupport", dependencies: ["Classroom", "Plotting"], path: "Tests/TestSupport"),
    .testTarget(
      name: "NeuralTests", dependencies: ["Neural", "TestSupport"], resources: [.copy("Fixtures")]),
    .testTarget(
      name: "DatasetsTests", dependencies: ["Datasets", "TestSupport"], resources: [.copy("Fixtures")]),
    .testTarget(name: "ProbabilityTests", dependencies: ["Probability"]),
    .testTarget(name: "DynamicsTests", dependencies: ["Dynamics"], resources: [.copy("Fixtures")]),
    .testTarget(
      name: "PlottingTests", dependencies: ["Plotting", "TestSupport"], resources: [.copy("References")]),
    .testTarget(name: "FormulasTests", dependencies: ["Formulas", "TestSupport"]),
    .testTarget(name: "NotebookTests", dependencies: ["Neural", "Formulas", "Notebook", "TestSupport"]),
    .testTarget(
      name: "ClassroomTests",
      dependencies: [
        "CMachine", "Challenges", "Classroom", "Neural", "TestSupport", "checkpoint",
        "Solutions",  // solutions
      ]),
    .testTarget(  // solutions
      name: "ChallengeTests", dependencies: ["Challenges", "Games", "Neural"],  // solutions
      exclude: ["twenty-seeds.csv"]),  // solutions
    .testTarget(name: "CourseTests", dependencies: ["Neural", "Notebook", "TestSupport", "course"]),
    .testTarget(name: "SeedsTests", dependencies: ["Notebook", "TestSupport", "seeds"]),
    .testTarget(name: "LessonTests", dependencies: ["Notebook", "TestSupport"]),
    .testTarget(name: "DocsTests", dependencies: ["TestSupport"]),
  ] + own
)

// The reference pages take one package more, which a student need not fetch:
// REFERENCE_PAGES=1 swift package generate-documentation --target Neural
if Context.environment["REFERENCE_PAGES"] != nil {
  package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0"))
}
