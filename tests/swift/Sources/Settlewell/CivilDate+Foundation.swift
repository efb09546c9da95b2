import Foundation

extension CivilDate {
    /// The day that an instant falls on in a calendar and its time zone: say which, there is no default.
    public init(_ instant: Date, in calendar: Calendar) throws {
        let parts = calendar.dateComponents([.year, .month, .day], from: instant)
        try self.init(parts.year ?? -1, parts.month ?? 0, parts.day ?? 0)
    }

    /// For `Calendar.date(from:)`, date pickers and formatters.
    public var dateComponents: DateComponents {
        DateComponents(year: year, month: month, day: day)
    }
}
