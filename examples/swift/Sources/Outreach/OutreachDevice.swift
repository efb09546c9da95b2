import Foundation
import Settlewell

/// Where copies are exchanged: an HTTP call, a cable, a nearby device. Texts go out, texts come back.
public protocol Office: Sendable {
    /// Takes copies in, and gives back what this device may hold of each now. May fail at any time: nothing is lost by that.
    func exchange(_ copies: [String]) async throws -> [String]
}

/// What a night's exchange did.
public struct Synced: Equatable, Sendable {
    /// The records that are longer now than they were.
    public var changed: Set<RecordId> = []
    /// What a person should look at, by record: what each did alone was right, and together it is not.
    public var toLookAt: [RecordId: [Finding]] = [:]
    /// The copies that could not become one, with the problems; this device keeps its own copy.
    public var conflicts: [RecordId: [Problem]] = [:]
}

/// An outreach worker's device. It holds records as text and answers without a network; at night copies are exchanged.
public actor OutreachDevice {
    private let caseload: Caseload
    private let folder: RecordFolder
    private let worker: Viewer
    private let language: String
    private let calendar: Calendar
    private let now: @Sendable () -> Date
    public private(set) var records: Set<RecordId> = []

    /// - Parameter calendar: in the time zone of the organization, so that a date is the office's date.
    public init(
        engine: Engine, folder: RecordFolder, worker: Viewer, language: String = "en",
        calendar: Calendar, now: @escaping @Sendable () -> Date = { Date() }
    ) throws {
        let caseload = Caseload(engine: engine)
        var records: Set<RecordId> = []
        for text in try folder.texts() {
            records.insert(try caseload.merge(copy: CaseRecord(text: text)).id)
        }
        (self.caseload, self.folder, self.worker, self.language) = (caseload, folder, worker, language)
        (self.calendar, self.now, self.records) = (calendar, now, records)
    }

    public func record(_ id: RecordId) throws -> CaseRecord {
        try caseload.record(id: id)
    }

    /// Notes something in a record: `.proposed` before the act, which may be refused, or `.happened` after it, which is
    /// always kept. The note is on the disk when this returns. Without a record in the answer nothing was noted.
    @discardableResult
    public func note(_ event: CaseEvent, in record: RecordId, _ tense: Tense) throws -> Appended {
        let entry = Entry(
            // Unique without asking anybody, so that two devices never mean two things by one id.
            id: UUID().uuidString,
            occurredAt: instant(), recordedAt: instant(),
            by: Actor(id: worker.id, role: worker.role),
            event: event
        )
        let answer = try caseload.append(record: record, entry: entry, tense: tense, context: context())
        if let longer = answer.record { try keep(longer) }
        return answer
    }

    /// What this worker owes in the days to come, the earliest first.
    public func agenda(days: Int = 7) throws -> [AgendaItem] {
        let until = calendar.date(byAdding: .day, value: days, to: now()) ?? now()
        let mine = Agenda(worker: worker.id, until: try CivilDate(until, in: calendar))
        return try caseload.agenda(agenda: mine, context: context())
    }

    /// Exchanges every copy with the office. Safe to break off and to repeat: a merge twice is a merge once.
    public func sync(with office: some Office) async throws -> Synced {
        let copies = try records.sorted().map { try record($0).text }
        var synced = Synced()
        for text in try await office.exchange(copies) {
            let theirs = try CaseRecord(text: text)
            // Merged, not replaced: something may have been noted here while the copies were on their way.
            let before = records.contains(theirs.id) ? try record(theirs.id) : nil
            do {
                let merged = try caseload.merge(copy: theirs)
                if merged == before { continue }
                try keep(merged)
                synced.changed.insert(theirs.id)
                let findings = try caseload.replay(record: theirs.id, context: context()).findings
                if !findings.isEmpty { synced.toLookAt[theirs.id] = findings }
            } catch InputError.Invalid(let problems) {
                synced.conflicts[theirs.id] = problems
            }
        }
        return synced
    }

    private func keep(_ record: CaseRecord) throws {
        try folder.put(record)
        records.insert(record.id)
    }

    private func context() throws -> Context {
        Context(asOf: try CivilDate(now(), in: calendar), viewer: worker, language: language, facts: [:])
    }

    private func instant() -> String {
        let format = ISO8601DateFormatter()
        format.timeZone = calendar.timeZone
        return format.string(from: now())
    }
}

/// The office's side of the exchange, in memory: a server does the same over its database.
public struct OfficeCopies: Sendable {
    private let engine: Engine
    private let caseload: Caseload

    public init(engine: Engine) {
        self.engine = engine
        caseload = Caseload(engine: engine)
    }

    public func record(_ id: RecordId) throws -> CaseRecord {
        try caseload.record(id: id)
    }

    @discardableResult
    public func take(_ record: CaseRecord) throws -> CaseRecord {
        try caseload.merge(copy: record)
    }

    /// A record as a worker's device may hold it: what they may not know is a stub. `nil` when nothing of it may be there.
    public func copy(of id: RecordId, for worker: Viewer, on day: CivilDate) throws -> String? {
        let context = Context(asOf: day, viewer: worker, facts: [:])
        return try engine.deviceCopy(record: record(id), context: context).record?.text
    }

    /// The line to a worker's device: whole records stay here, and what was noted there is taken in without loss.
    public func line(to worker: Viewer, on day: CivilDate) -> some Office {
        Line(office: self, worker: worker, day: day)
    }

    private struct Line: Office {
        let office: OfficeCopies
        let worker: Viewer
        let day: CivilDate

        func exchange(_ copies: [String]) throws -> [String] {
            try copies.compactMap { text in
                let theirs = try CaseRecord(text: text)
                do {
                    try office.take(theirs)
                } catch InputError.Invalid {
                    // Both keep their own, and the device is told why when it merges.
                }
                return try office.copy(of: theirs.id, for: worker, on: day)
            }
        }
    }
}
