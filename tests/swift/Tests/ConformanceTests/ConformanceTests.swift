import Foundation
import Settlewell
import XCTest

/// Every scenario through the Swift bindings, by both doors.
final class ConformanceTests: XCTestCase {
    /// The typed door. One line a verb; the compiler tells when one is missing.
    private func dispatch(_ engine: Engine, _ call: Call) throws -> Answer {
        switch call {
        case let .append(record, entry, tense, context):
            .appended(try engine.append(record: record, entry: entry, tense: tense, context: context))
        case let .replay(record, context): .replayed(try engine.replay(record: record, context: context))
        case let .status(record, context): .status(try engine.status(record: record, context: context))
        case let .view(record, context): .view(try engine.view(record: record, context: context))
        case let .merge(left, right): .merged(try engine.merge(left: left, right: right))
        case let .preview(record, to, context): .preview(try engine.preview(record: record, to: to, context: context))
        case let .deviceCopy(record, context): .deviceCopy(try engine.deviceCopy(record: record, context: context))
        case let .receipt(record, permission, context):
            .receipt(try engine.receipt(record: record, permission: permission, context: context))
        case let .sharing(record, sharing, basis, context):
            .sharing(try engine.sharing(record: record, sharing: sharing, basis: basis, context: context))
        case let .assess(question, context): .assessment(try engine.assess(question: question, context: context))
        case let .gate(question, record, context):
            .gate(try engine.gate(question: question, record: record, context: context))
        case let .team(question, records, context):
            .team(try engine.team(question: question, records: records, context: context))
        case let .whoNeeds(question, records, context):
            .audience(try engine.whoNeeds(question: question, records: records, context: context))
        case let .gaps(context): .gaps(try engine.gaps(context: context))
        case let .trainingGaps(context): .trainingGaps(try engine.trainingGaps(context: context))
        case let .importLearning(format, text, mapping, context):
            .learningImport(
                try engine.importLearning(format: format, text: text, mapping: mapping, context: context))
        case let .due(question): .due(try engine.due(question: question))
        }
    }

    /// The typed door of a caseload.
    private func dispatch(_ caseload: Caseload, _ call: CaseloadCall) throws -> Answer {
        switch call {
        case let .setRoster(roster):
            try caseload.setRoster(roster: roster)
            return .people(UInt32(roster.people.count))
        case let .load(records): return .loaded(try caseload.load(records: records))
        case let .append(record, entry, tense, context):
            return .appended(try caseload.append(record: record, entry: entry, tense: tense, context: context))
        case let .status(record, context): return .status(try caseload.status(record: record, context: context))
        case let .replay(record, context): return .replayed(try caseload.replay(record: record, context: context))
        case let .view(record, context): return .view(try caseload.view(record: record, context: context))
        case let .merge(copy): return .merged(try caseload.merge(copy: copy))
        case let .preview(record, to, context):
            return .preview(try caseload.preview(record: record, to: to, context: context))
        case let .deviceCopy(record, context):
            return .deviceCopy(try caseload.deviceCopy(record: record, context: context))
        case let .receipt(record, permission, context):
            return .receipt(try caseload.receipt(record: record, permission: permission, context: context))
        case let .sharing(record, sharing, basis, context):
            return .sharing(try caseload.sharing(record: record, sharing: sharing, basis: basis, context: context))
        case let .assess(question, context):
            return .assessment(try caseload.assess(question: question, context: context))
        case let .gate(question, context): return .gate(try caseload.gate(question: question, context: context))
        case let .team(question, context): return .team(try caseload.team(question: question, context: context))
        case let .whoNeeds(question, context):
            return .audience(try caseload.whoNeeds(question: question, context: context))
        case let .figures(question, context): return .figures(try caseload.figures(question: question, context: context))
        case let .gaps(context): return .gaps(try caseload.gaps(context: context))
        case let .signals(context): return .signals(try caseload.signals(context: context))
        case let .agenda(agenda, context): return .agenda(try caseload.agenda(agenda: agenda, context: context))
        }
    }

    private func told(_ make: () throws -> String) throws -> String {
        do {
            return try make()
        } catch let InputError.Invalid(problems) {
            return #"error {"code":"\#(problems.first?.code ?? "")","details":\#(problemsToJson(problems: problems))}"#
        }
    }

    private func table(_ text: [UInt8]) throws -> [String: String] {
        Dictionary(uniqueKeysWithValues: try Raw.parts(text).map { ($0.key, String(decoding: $0.text, as: UTF8.self)) })
    }

    /// The parts of a list, in order.
    private func items(_ text: String?) throws -> [(index: String, text: [UInt8])] {
        try Raw.parts(Array((text ?? "[]").utf8)).map { (index: $0.key, text: $0.text) }
    }

    /// The text that a JSON string says, or the JSON text itself.
    private func plain(_ raw: String) throws -> String {
        raw.utf8.first == UInt8(ascii: "\"") ? try Raw.string(Array(raw.utf8)) : raw
    }

    private var folder: URL {
        URL(fileURLWithPath: ProcessInfo.processInfo.environment["SETTLEWELL_VECTORS"] ?? "../vectors", isDirectory: true)
    }

    private func shared(_ raw: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appendingPathComponent(plain(raw))), as: UTF8.self)
    }

    private func load(_ scenario: [String: String]) throws -> Engine {
        if let text = scenario["book"] {
            let book = try table(Array(text.utf8))
            let named = { (key: String) in
                try self.items(book[key]).map { item in
                    let pair = try self.table(item.text)
                    return (name: try self.plain(pair["name"] ?? ""), text: try self.plain(pair["text"] ?? ""))
                }
            }
            return try Engine.open(
                book: PolicyBook(
                    policies: named("policies").map { PolicyText(name: $0.name, text: $0.text) },
                    packs: named("packs").map { Pack(name: $0.name, text: $0.text) },
                    languages: items(book["languages"]).map { try plain(String(decoding: $0.text, as: UTF8.self)) }
                ))
        }
        if let file = scenario["policyFile"] { return try Engine.load(policy: shared(file)) }
        return try Engine.load(policy: plain(scenario["policy"] ?? ""))
    }

    /// Runs one scenario. Gives how many comparisons were made, and what differed.
    private func conform(_ bytes: [UInt8]) throws -> (compared: Int, failures: [String]) {
        let scenario = try table(Raw.minify(bytes))
        var compared = 0
        var failures: [String] = []
        func compare(_ what: String, _ got: String, _ want: String) {
            compared += 1
            // Bytes, not Swift's `==`, which takes canonically equivalent texts for equal.
            if Array(got.utf8) != Array(want.utf8) { failures.append("\(what)\n  want \(want)\n  got  \(got)") }
        }
        func run(_ list: String, _ byText: (String) throws -> String, _ byType: (String) throws -> Answer) throws {
            for (index, item) in try items(scenario[list]) {
                let step = try table(item)
                let call = try plain(step["call"] ?? "")
                let want = step["answer"] ?? "error \(step["error"] ?? "")"
                compare("\(list)[\(index)], JSON door", try told { try byText(call) }, want)
                compare("\(list)[\(index)], typed door", try told { try answerToJson(answer: byType(call)) }, want)
            }
        }

        var loaded: Engine?
        let outcome = try told {
            loaded = try load(scenario)
            return "loaded"
        }
        compare("policy", outcome, scenario["error"].map { "error \($0)" } ?? "loaded")
        guard let engine = loaded else { return (compared, failures) }
        try run("calls", { try engine.callJson(text: $0) }, { try dispatch(engine, callFromJson(text: $0)) })
        // A caseload keeps what it is told: each door has one of its own.
        let (byText, byType) = (Caseload(engine: engine), Caseload(engine: engine))
        let given = Raw.minify(Array((try scenario["given"].map(shared) ?? "[]").utf8))
        for (_, call) in try Raw.parts(given) {
            let call = String(decoding: call, as: UTF8.self)
            _ = try byText.callJson(text: call)
            _ = try dispatch(byType, caseloadCallFromJson(text: call))
        }
        try run("caseload", { try byText.callJson(text: $0) }, { try dispatch(byType, caseloadCallFromJson(text: $0)) })
        return (compared, failures)
    }

    func testVectors() throws {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
        XCTAssertFalse(names.isEmpty, "no scenario below \(folder.path)")
        let expected = ProcessInfo.processInfo.environment["SETTLEWELL_SCENARIOS"]
        if let expected { XCTAssertEqual(expected, String(names.count), "scenarios") }
        var total = 0
        for name in names {
            let (compared, failures) = try conform(Array(Data(contentsOf: folder.appendingPathComponent(name))))
            total += compared
            for failure in failures { XCTFail("\(name), \(failure)") }
        }
        print("conformance swift: \(names.count) scenarios, \(total) comparisons")
    }
}
