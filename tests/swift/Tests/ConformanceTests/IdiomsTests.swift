import Foundation
import Settlewell
import XCTest

/// What the library is like to use from Swift.
final class IdiomsTests: XCTestCase {
    private let policy = """
        extends: ca-settlement-baseline
        organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }
        version: { number: 1, effectiveFrom: 2026-04-01 }
        """

    func testADateIsADateOfOurs() throws {
        let due = try Engine.load(policy: policy).due(question: DueQuestion(from: "2026-09-25", span: "3 business days"))
        XCTAssertEqual(due.on, try CivilDate(2026, 9, 30))
        XCTAssertEqual(due.on.description, "2026-09-30")
        XCTAssertLessThan(due.from, due.on)
    }

    func testNoTimeZoneShiftsADate() throws {
        let instant = Date(timeIntervalSince1970: 1_772_328_600)  // 2026-03-01T01:30:00Z
        var toronto = Calendar(identifier: .gregorian)
        toronto.timeZone = try XCTUnwrap(TimeZone(secondsFromGMT: -5 * 3600))
        XCTAssertEqual(try CivilDate(instant, in: toronto), try CivilDate(2026, 2, 28))
        XCTAssertEqual(try CivilDate(2026, 2, 28).dateComponents.day, 28)
    }

    func testADateThatDoesNotExistIsRefused() {
        for text in ["2026-02-29", "2026-13-01", "2026-1-1", "2026-01-01T00:00:00Z", "", "２０２６-01-01", "+026-01-01", "1900-02-29"] {
            XCTAssertNil(CivilDate(text), text)
        }
        XCTAssertNotNil(CivilDate("2000-02-29"))
        XCTAssertThrowsError(try CivilDate(2026, 2, 29))
    }

    func testAnErrorHasItsProblems() {
        XCTAssertThrowsError(try Engine.load(policy: "{")) { error in
            guard case let InputError.Invalid(problems)? = error as? InputError else { return XCTFail("\(error)") }
            XCTAssertNil(problems.first?.nearest)
        }
    }

    func testARecordIsTextAgain() throws {
        let entry =
            #"{"id":"e1","occurredAt":"2026-09","recordedAt":"2026-09-28T09:02:00-03:00","by":{"role":"overseer"},"#
            + #""event":{"room":"journal","kind":"retracted","entry":"e0","reason":"zweimal, deux fois, ብኽልተ ግዜ"}}"#
        let record = #"{"id":"C-1","policyVersion":1,"links":[],"entries":[\#(entry)]}"#
        XCTAssertEqual(recordToJson(record: try recordFromJson(text: record)), record)
        XCTAssertEqual(entryToJson(entry: try entryFromJson(text: entry)), entry)
    }

    func testADateSurvivesJSON() throws {
        let date = try CivilDate(2026, 10, 1)
        XCTAssertEqual(try JSONDecoder().decode([CivilDate].self, from: JSONEncoder().encode([date])), [date])
    }
}
