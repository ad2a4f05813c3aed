import Classroom
import Foundation

/// Prints, and does not take for said what could not be written.
func say(_ text: String) throws {
  do { try FileHandle.standardOutput.write(contentsOf: Data("\(text)\n".utf8)) } catch {
    throw Mistake("What there is to say cannot be written: \(reason(for: error)).")
  }
}

/// Tells of trouble; with nobody to tell it to, that is all.
func complain(_ text: String) {
  do { try FileHandle.standardError.write(contentsOf: Data("\(text)\n".utf8)) } catch {}
}

/// Sees to it that no file or way to another process takes the place of a closed input or output.
func occupyStandardPlaces() {
  var place = open("/dev/null", O_RDONLY)
  while 0...2 ~= place { place = open("/dev/null", O_RDONLY) }
  close(place)
}

/// A file that cannot be read, and why.
struct Unreadable: Error, CustomStringConvertible {
  let name: String
  let reason: String
  var description: String { "\(name) cannot be read: \(reason)." }
}

/// All that is in a file which somebody else may have put there, or taken away.
func bytes(of file: URL) throws(Unreadable) -> Data {
  let name = file.relativePath
  guard !isFolder(file) else { throw Unreadable(name: name, reason: "it is a folder") }
  do { return try Data(contentsOf: file) } catch {
    throw Unreadable(name: name, reason: reason(for: error))
  }
}

func isFolder(_ url: URL) -> Bool {
  var isFolder: ObjCBool = false
  return FileManager.default.fileExists(
    atPath: url.path(percentEncoded: false), isDirectory: &isFolder)
    && isFolder.boolValue
}

/// What went wrong, with the file it is about.
func sentence(for error: any Error) -> String {
  if error is Mistake || error is Unreadable { return "\(error)" }
  let path = (error as NSError).userInfo[NSFilePathErrorKey] as? String
  return "\(path ?? "A file") cannot be read or written: \(reason(for: error))."
}

/// The system's reason, without what only a programmer reads.
func reason(for error: any Error) -> String {
  if error is Mistake { return "\(error)" }
  if let unreadable = error as? Unreadable { return unreadable.reason }
  let error = error as NSError
  var cause = error
  while let deeper = cause.userInfo[NSUnderlyingErrorKey] as? NSError { cause = deeper }
  if cause.domain == NSPOSIXErrorDomain, let words = strerror(Int32(cause.code)) {
    return String(cString: words)
  }
  return switch CocoaError.Code(rawValue: error.code) {
  case .fileWriteNoPermission, .fileReadNoPermission: "no permission"
  case .fileWriteVolumeReadOnly: "the disk can only be read"
  case .fileWriteOutOfSpace: "the disk is full"
  case .fileNoSuchFile, .fileReadNoSuchFile: "it is not there"
  case .fileWriteFileExists: "it is there already"
  default: "the system's error \(error.code)"
  }
}
