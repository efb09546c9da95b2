import Foundation
import Settlewell

extension CaseRecord {
    /// The record that a text says. Text that is no record fails with every problem and its place.
    public init(text: String) throws {
        self = try recordFromJson(text: text)
    }

    /// The record as the text in which it is stored and sent.
    public var text: String { recordToJson(record: self) }
}

/// Records as text, one file each. A file is replaced as a whole or not at all, also when the battery dies.
public struct RecordFolder: Sendable {
    let folder: URL

    public init(_ folder: URL) throws {
        self.folder = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    public func texts() throws -> [String] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }
            .sorted { $0.path < $1.path }
            .map { try String(contentsOf: $0, encoding: .utf8) }
    }

    public func put(_ record: CaseRecord) throws {
        guard let name = record.id.addingPercentEncoding(withAllowedCharacters: .alphanumerics) else {
            throw CocoaError(.fileWriteInvalidFileName)
        }
        #if os(iOS)
            // Nobody reads it while the device is locked.
            let options: Data.WritingOptions = [.atomic, .completeFileProtection]
        #else
            let options: Data.WritingOptions = [.atomic]
        #endif
        try Data(record.text.utf8).write(to: folder.appendingPathComponent("\(name).json"), options: options)
    }
}
