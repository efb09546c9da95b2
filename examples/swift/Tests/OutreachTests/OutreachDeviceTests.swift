import Foundation
import Outreach
import Settlewell
import XCTest

private let complaint = "C-2026-014"

/// As the office has it in the morning: received, with an overseer; `w-02` is who it is about.
private let morning = """
    { "id": "C-2026-014", "policyVersion": 1, "client": "p-311", "entries": [
      { "id": "e1", "occurredAt": "2026-09-25", "recordedAt": "2026-09-25T15:30:00-03:00", "by": { "id": "w-07", "role": "overseer" },
        "event": { "room": "complaint", "kind": "received", "channel": "letter", "language": "ti",
                   "complainant": { "kind": "client", "id": "p-311" }, "expectsResponse": true,
                   "allegations": [ { "id": "a1", "about": { "kind": "worker", "id": "w-02" }, "category": "missedDeadline" } ] } },
      { "id": "e2", "occurredAt": "2026-09-28", "recordedAt": "2026-09-28T09:00:00-03:00", "by": { "id": "w-01", "role": "director" },
        "event": { "room": "complaint", "kind": "overseerAssigned", "person": "w-07" } } ] }
    """

private let policy = """
    extends: ca-settlement-baseline
    organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }
    version: { number: 1, effectiveFrom: 2026-01-01 }
    complaint: { languages: [en, fr, ar, es, ti, uk] }
    """

/// An office that does what a test says.
private struct Told: Office {
    let say: @Sendable ([String]) async throws -> [String]
    func exchange(_ copies: [String]) async throws -> [String] { try await say(copies) }
}

private struct NoNetwork: Swift.Error {}

final class OutreachDeviceTests: XCTestCase {
    private var disk: URL!
    private var engine: Engine!
    private var office: OfficeCopies!

    override func setUpWithError() throws {
        disk = FileManager.default.temporaryDirectory.appendingPathComponent("outreach-\(UUID().uuidString)")
        engine = try Engine.load(policy: policy)
        office = OfficeCopies(engine: engine)
    }

    override func tearDown() {
        try? FileManager.default.removeItem(at: disk)
    }

    /// A device that got the morning's copies; opened again, it has what is on its disk.
    private func device(_ name: String) throws -> OutreachDevice {
        let folder = try RecordFolder(disk.appendingPathComponent(name))
        if try folder.texts().isEmpty { try folder.put(CaseRecord(text: morning)) }
        return try device(over: folder, of: overseer)
    }

    private func device(over folder: RecordFolder, of worker: Viewer) throws -> OutreachDevice {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try XCTUnwrap(Foundation.TimeZone(identifier: "America/Halifax"))
        // 22:30 in Halifax: in UTC it is the next day already.
        let now = Date(timeIntervalSince1970: 1_790_731_800)
        return try OutreachDevice(
            engine: engine, folder: folder, worker: worker, calendar: calendar, now: { now })
    }

    private let overseer = Viewer(id: "w-07", role: "overseer")

    private func line(to worker: Viewer) throws -> some Office {
        office.line(to: worker, on: try CivilDate(2026, 9, 29))
    }

    private func witness(_ person: String) -> CaseEvent { .complaint(.witnessNamed(person: person)) }
    private func investigator(_ person: String) -> CaseEvent { .complaint(.investigatorAssigned(person: person)) }
    private func ids(_ record: CaseRecord) -> Set<String> { Set(record.entries.map(\.id)) }

    func testATextAndItsRecordSayTheSame() throws {
        let record = try CaseRecord(text: morning)
        XCTAssertEqual(record, try CaseRecord(text: record.text))
        XCTAssertThrowsError(try CaseRecord(text: #"{ "id": "C-1" }"#)) { XCTAssert($0 is InputError) }
    }

    func testWhatIsRefusedIsToldWithoutANetworkAndNotNoted() async throws {
        let device = try device("one")
        let answer = try await device.note(investigator("w-02"), in: complaint, .proposed)
        XCTAssertEqual(answer.verdict, .refused)
        XCTAssertNil(answer.record)
        XCTAssert(answer.reasons.contains { $0.code == "complaint.neutrality.not-respondent" })
        let held = try await device.record(complaint)
        XCTAssertEqual(ids(held), ["e1", "e2"])
    }

    func testANoteIsOnTheDiskAtOnceWithTheDateOfTheOffice() async throws {
        try await device("one").note(witness("p-318"), in: complaint, .happened)
        let again = try device("one")
        let last = try await again.record(complaint).entries.last
        XCTAssertEqual(last?.event, witness("p-318"))
        XCTAssertEqual(last?.recordedAt, "2026-09-29T22:30:00-03:00")
        let steps = try await again.agenda().map(\.obligation.step)
        XCTAssert(steps.contains("acknowledge"))
    }

    func testTwoDevicesAndTheOfficeEndWithTheSame() async throws {
        let (one, two) = (try device("one"), try device("two"))
        try office.take(CaseRecord(text: morning))
        try await one.note(witness("p-318"), in: complaint, .happened)
        try await two.note(witness("p-325"), in: complaint, .happened)

        _ = try await one.sync(with: line(to: overseer))
        let second = try await two.sync(with: line(to: overseer))
        let third = try await one.sync(with: line(to: overseer))
        XCTAssertEqual([second.changed, third.changed], [[complaint], [complaint]])
        let whole = try office.record(complaint)
        XCTAssertEqual(whole.entries.count, 4)
        for device in [one, two] {
            let held = try await device.record(complaint)
            XCTAssertEqual(ids(held), ids(whole))
        }
        // Again changes nothing.
        let fourth = try await one.sync(with: line(to: overseer))
        XCTAssertEqual(fourth.changed, [])
        XCTAssertEqual(try office.record(complaint), whole)
    }

    func testAnExchangeThatBreaksOffLosesNothing() async throws {
        let device = try device("one")
        let line = try self.line(to: overseer)
        try await device.note(witness("p-318"), in: complaint, .happened)
        let noted = ids(try await device.record(complaint))
        // The office took it in, and the answer never came.
        do {
            _ = try await device.sync(with: Told { copies in
                _ = try await line.exchange(copies)
                throw NoNetwork()
            })
            XCTFail("it broke off")
        } catch is NoNetwork {}
        let after = ids(try await device.record(complaint))
        XCTAssertEqual(after, noted)
        // What is noted while copies are on their way stays, too.
        let event = witness("p-325")
        _ = try await device.sync(with: Told { copies in
            let back = try await line.exchange(copies)
            try await device.note(event, in: complaint, .happened)
            return back
        })
        _ = try await device.sync(with: line)
        let last = ids(try await device.record(complaint))
        XCTAssertEqual(last.count, noted.count + 1)
        XCTAssertEqual(last, ids(try office.record(complaint)))
    }

    func testWhatBreaksARuleOnlyTogetherIsKeptAndTold() async throws {
        let (one, two) = (try device("one"), try device("two"))
        func declared(_ conflict: Bool) -> CaseEvent { .complaint(.conflictDeclared(person: "w-09", conflict: conflict)) }
        try await one.note(declared(false), in: complaint, .happened)
        try await one.note(investigator("w-09"), in: complaint, .happened)
        try await two.note(declared(true), in: complaint, .happened)
        _ = try await one.sync(with: line(to: overseer))
        let synced = try await two.sync(with: line(to: overseer))
        let held = try await two.record(complaint)
        XCTAssertEqual(held.entries.count, 5)
        XCTAssertFalse(synced.toLookAt[complaint, default: []].isEmpty)
    }

    func testADeviceHoldsWhatItsUserMayKnowAndWhatItAddsMergesWithoutLoss() async throws {
        try office.take(CaseRecord(text: morning))
        let first = try device("one")
        try await first.note(.complaint(.conflictDeclared(person: "w-09", conflict: false)), in: complaint, .happened)
        try await first.note(investigator("w-09"), in: complaint, .happened)
        _ = try await first.sync(with: line(to: overseer))
        let whole = try office.record(complaint)
        let day = try CivilDate(2026, 9, 29)
        XCTAssertNil(try office.copy(of: complaint, for: Viewer(id: "w-02", role: "investigator"), on: day), "it is about them")

        let reader = Viewer(id: "w-09", role: "investigator")
        let folder = try RecordFolder(disk.appendingPathComponent("theirs"))
        let part = try XCTUnwrap(try office.copy(of: complaint, for: reader, on: day))
        try folder.put(CaseRecord(text: part))
        // Who oversees it is not an investigator's to know: of that entry there is a stub.
        XCTAssertFalse(try folder.texts().contains { $0.contains("overseerAssigned") })
        let second = try device(over: folder, of: reader)
        let held = try await second.record(complaint)
        XCTAssertEqual(ids(held), ids(whole))
        try await second.note(witness("p-318"), in: complaint, .happened)
        _ = try await second.sync(with: line(to: reader))
        XCTAssertFalse(try folder.texts().contains { $0.contains("overseerAssigned") })
        let after = try office.record(complaint)
        XCTAssert(Set(after.entries).isSuperset(of: whole.entries))
        XCTAssertEqual(Set(after.entries).subtracting(whole.entries).map(\.event), [witness("p-318")])
    }

    func testOneIdWithTwoContentsIsToldAndEachKeepsItsOwn() async throws {
        let device = try device("one")
        let synced = try await device.sync(with: Told { _ in [morning.replacingOccurrences(of: "letter", with: "email")] })
        XCTAssertEqual(Set(synced.conflicts.keys), [complaint])
        let held = try await device.record(complaint)
        XCTAssertEqual(held, try CaseRecord(text: morning))
    }
}
