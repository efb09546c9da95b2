/// A date on the calendar, without a time and without a time zone, so that none can shift it.
///
/// Foundation's `Date` is an instant: which day it falls on depends on where it is read.
/// The library's dates never do.
public struct CivilDate: Hashable, Comparable, Sendable, Codable, LosslessStringConvertible {
    public let year: Int
    public let month: Int
    public let day: Int

    /// The text is not an ISO date (`2026-10-01`), or there is no such day.
    public struct NoSuchDate: Swift.Error, Hashable, Sendable, CustomStringConvertible {
        public let text: String
        public var description: String { "no such date: \(text)" }
    }

    /// `try CivilDate(2026, 10, 1)`. Fails when there is no such day.
    public init(_ year: Int, _ month: Int, _ day: Int) throws {
        guard (0...9999).contains(year), (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
        else { throw NoSuchDate(text: "\(year)-\(month)-\(day)") }
        self.year = year
        self.month = month
        self.day = day
    }

    /// `try CivilDate(iso: "2026-10-01")`. Fails when it is not an ISO date, or there is no such day.
    public init(iso text: String) throws {
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int? {
            bytes[range].reduce(into: Optional(0)) { sum, byte in
                sum = (0x30...0x39).contains(byte) ? sum.map { $0 * 10 + Int(byte) - 0x30 } : nil
            }
        }
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
            let year = number(0..<4), let month = number(5..<7), let day = number(8..<10)
        else { throw NoSuchDate(text: text) }
        do { try self.init(year, month, day) } catch { throw NoSuchDate(text: text) }
    }

    /// The same, `nil` where it fails.
    public init?(_ description: String) {
        try? self.init(iso: description)
    }

    /// `2026-10-01`
    public var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    public init(from decoder: any Decoder) throws {
        try self.init(iso: decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
