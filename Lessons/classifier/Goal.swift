import ArgumentParser
import Foundation
import Neural

/// The command line.
struct Options: ParsableArguments {
  @Argument(help: "The folder to write to.")
  var folder = "out/classifier"

  func validate() throws {
    if folder.isEmpty {
      throw ValidationError("The folder to write to has no name; leave it out for out/classifier.")
    }
  }
}

/// Where the weights are to lie. That they can is found out before half a minute is spent on them.
struct Goal {
  let path: String

  init(_ folder: String, named name: String) throws(Unreachable) {
    path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    var made = folder.hasPrefix("/") ? "/" : ""
    for part in folder.split(separator: "/") {
      made += part + "/"
      if mkdir(made, 0o777) != 0, errno != EEXIST {
        throw Unreachable("The folder \(folder) cannot be made")
      }
    }
    // A temporary file in the folder is what will take the name.
    let probe = "\(path).\(getpid()).probe"
    let file = open(probe, O_WRONLY | O_CREAT | O_EXCL, 0o666)
    guard file >= 0 else { throw Unreachable("Nothing can be written to the folder \(folder)") }
    close(file)
    unlink(probe)
    var entry = stat()
    if stat(path, &entry) == 0, entry.st_mode & S_IFMT == S_IFDIR {
      errno = EISDIR
      throw Unreachable("The file \(path) cannot be written")
    }
  }

  /// What stands in the way, in the system's own words at the end.
  struct Unreachable: Error, CustomStringConvertible {
    let description: String

    fileprivate init(_ sentence: String) {
      description =
        "\(sentence): \(String(cString: strerror(errno))). Name a folder that you may write to."
    }
  }
}

/// Says what went wrong and ends the program.
func fail(_ error: any Error) -> Never {
  fflush(nil)
  let sentence = "Error: \(error)\n"
  _ = write(STDERR_FILENO, sentence, sentence.utf8.count)
  exit(2)
}
