import Foundation

/// JSON text, cut into the texts of its parts. Nothing becomes a value on the way,
/// so no order of keys, no number and no escape can change: what is compared is bytes.
enum Raw {
    private static let quote = UInt8(ascii: "\""), backslash = UInt8(ascii: "\\")

    /// The text without the white space between tokens.
    static func minify(_ text: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.count)
        var i = 0
        while i < text.count {
            if text[i] == quote {
                let end = endOfString(text, i)
                out += text[i..<end]
                i = end
            } else {
                if !" \t\r\n".utf8.contains(text[i]) { out.append(text[i]) }
                i += 1
            }
        }
        return out
    }

    /// The parts of an object (with keys) or a list (numbered) in minified JSON text, in order.
    static func parts(_ text: [UInt8]) throws -> [(key: String, text: [UInt8])] {
        var found: [(key: String, text: [UInt8])] = []
        var depth = 0
        var start = 1
        var key: String?
        var i = 1
        while i < text.count {
            let c = text[i]
            if c == quote {
                i = endOfString(text, i)
                continue
            } else if depth == 0 && c == UInt8(ascii: ":") && text[0] == UInt8(ascii: "{") && key == nil {
                key = try string(Array(text[start..<i]))
                start = i + 1
            } else if i == text.count - 1 || (depth == 0 && c == UInt8(ascii: ",")) {
                if i > start { found.append((key ?? String(found.count), Array(text[start..<i]))) }
                start = i + 1
                key = nil
            } else if c == UInt8(ascii: "{") || c == UInt8(ascii: "[") {
                depth += 1
            } else if c == UInt8(ascii: "}") || c == UInt8(ascii: "]") {
                depth -= 1
            }
            i += 1
        }
        return found
    }

    /// The string that a JSON string says.
    static func string(_ raw: [UInt8]) throws -> String {
        try JSONDecoder().decode(String.self, from: Data(raw))
    }

    private static func endOfString(_ text: [UInt8], _ from: Int) -> Int {
        var i = from + 1
        while text[i] != quote { i += text[i] == backslash ? 2 : 1 }
        return i + 1
    }
}
