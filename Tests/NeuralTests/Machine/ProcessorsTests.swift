#if os(Linux)
  import Foundation
  @testable import Neural
  import TestSupport
  import Testing

  extension NeuralTests {
    /// How many threads compute unless somebody says otherwise, on machines that are not here.
    @Suite struct ProcessorsTests {
      /// The fast cores of a machine that describes itself with these files.
      private func fastCores(_ files: [String: String]) throws -> Int {
        let folder = try TemporaryFolder()
        for (path, text) in files {
          let file = folder.url.appending(path: path)
          try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
          try Data(text.utf8).write(to: file)
        }
        return withExtendedLifetime(folder) { Processors.fastCores(describedIn: folder.url) }
      }

      private func machine(_ allowed: String, siblings: [String], speeds: [Int]? = nil) -> [String: String] {
        var files = [
          "proc/self/status": "Name:\tlesson3\nCpus_allowed:\tff\nCpus_allowed_list:\t\(allowed)\n"
        ]
        for (processor, list) in siblings.enumerated() {
          let folder = "sys/devices/system/cpu/cpu\(processor)"
          files["\(folder)/topology/thread_siblings_list"] = "\(list)\n"
          if let speeds { files["\(folder)/cpu_capacity"] = "\(speeds[processor])\n" }
        }
        return files
      }

      @Test func plainCores() throws {
        #expect(try fastCores(machine("0-5", siblings: (0..<6).map(String.init))) == 6)
        // Nothing said about them.
        #expect(try fastCores(machine("0-2,7", siblings: [])) == 4)
      }

      @Test func hyperthreads() throws {
        #expect(try fastCores(machine("0-3", siblings: ["0-1", "0-1", "2-3", "2-3"])) == 2)
        #expect(try fastCores(machine("0-3", siblings: ["0,2", "1,3", "0,2", "1,3"])) == 2)
      }

      @Test func slowAndFastCores() throws {
        // Two fast cores of two threads each, and four slow ones, as Intel's kernel driver tells them apart.
        var files = machine("0-7", siblings: ["0-1", "0-1", "2-3", "2-3", "4", "5", "6", "7"])
        #expect(try fastCores(files) == 6)
        files["sys/devices/cpu_core/cpus"] = "0-3\n"
        #expect(try fastCores(files) == 2)
        // By their speed, as on Arm; three quarters of the fastest will do.
        let speeds = [420, 420, 420, 420, 800, 800, 1024, 1024]
        #expect(try fastCores(machine("0-7", siblings: (0..<8).map(String.init), speeds: speeds)) == 4)
      }

      @Test func whatTheProgramMayUse() throws {
        // `taskset` on slow cores of Intel's: those, not none.
        var files = machine("4-5", siblings: ["0-1", "0-1", "2-3", "2-3", "4", "5"])
        files["sys/devices/cpu_core/cpus"] = "0-3"
        #expect(try fastCores(files) == 2)
        // A container with one and a half processors' time, and one without a bound.
        files = machine("0-7", siblings: (0..<8).map(String.init))
        files["sys/fs/cgroup/cpu.max"] = "150000 100000\n"
        #expect(try fastCores(files) == 2)
        files["sys/fs/cgroup/cpu.max"] = "max 100000\n"
        #expect(try fastCores(files) == 8)
      }

      @Test func aMachineThatSaysNothing() throws {
        #expect(try fastCores([:]) == ProcessInfo.processInfo.activeProcessorCount)
        #expect(try fastCores(machine("", siblings: [])) == 1)
      }

      @Test func theDefaultIsOfUse() {
        #expect(1...8 ~= Engine.usefulThreads)
        #expect(Engine.usefulThreads <= ProcessInfo.processInfo.activeProcessorCount)
      }
    }
  }
#endif
