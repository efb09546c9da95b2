package org.settlewell.conformance

import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory
import org.settlewell.Answer
import org.settlewell.Call
import org.settlewell.Caseload
import org.settlewell.CaseloadCall
import org.settlewell.Engine
import org.settlewell.InputException
import org.settlewell.Pack
import org.settlewell.PolicyBook
import org.settlewell.PolicyText
import org.settlewell.answerToJson
import org.settlewell.callFromJson
import org.settlewell.caseloadCallFromJson
import org.settlewell.problemsToJson
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.extension
import kotlin.io.path.readText
import kotlin.streams.asSequence
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** Every scenario through the Kotlin bindings, by both doors. */
class ConformanceTest {
    /** The typed door. One line a verb; the compiler tells when one is missing. */
    private fun dispatch(engine: Engine, call: Call): Answer = when (call) {
        is Call.Append -> Answer.Appended(engine.append(call.record, call.entry, call.tense, call.context))
        is Call.Replay -> Answer.Replayed(engine.replay(call.record, call.context))
        is Call.Status -> Answer.Status(engine.status(call.record, call.context))
        is Call.View -> Answer.View(engine.view(call.record, call.context))
        is Call.Merge -> Answer.Merged(engine.merge(call.left, call.right))
        is Call.Preview -> Answer.Preview(engine.preview(call.record, call.to, call.context))
        is Call.DeviceCopy -> Answer.DeviceCopy(engine.deviceCopy(call.record, call.context))
        is Call.Receipt -> Answer.Receipt(engine.receipt(call.record, call.permission, call.context))
        is Call.Sharing -> Answer.Sharing(engine.sharing(call.record, call.sharing, call.basis, call.context))
        is Call.Assess -> Answer.Assessment(engine.assess(call.question, call.context))
        is Call.Gate -> Answer.Gate(engine.gate(call.question, call.record, call.context))
        is Call.Team -> Answer.Team(engine.team(call.question, call.records, call.context))
        is Call.WhoNeeds -> Answer.Audience(engine.whoNeeds(call.question, call.records, call.context))
        is Call.Gaps -> Answer.Gaps(engine.gaps(call.context))
        is Call.TrainingGaps -> Answer.TrainingGaps(engine.trainingGaps(call.context))
        is Call.ImportLearning ->
            Answer.LearningImport(engine.importLearning(call.format, call.text, call.mapping, call.context))
        is Call.Due -> Answer.Due(engine.due(call.question))
    }

    /** The typed door of a caseload. */
    private fun dispatch(caseload: Caseload, call: CaseloadCall): Answer = when (call) {
        is CaseloadCall.SetRoster -> {
            caseload.setRoster(call.roster)
            Answer.People(call.roster.people.size.toUInt())
        }
        is CaseloadCall.Load -> Answer.Loaded(caseload.load(call.records))
        is CaseloadCall.Append -> Answer.Appended(caseload.append(call.record, call.entry, call.tense, call.context))
        is CaseloadCall.Replay -> Answer.Replayed(caseload.replay(call.record, call.context))
        is CaseloadCall.Status -> Answer.Status(caseload.status(call.record, call.context))
        is CaseloadCall.View -> Answer.View(caseload.view(call.record, call.context))
        is CaseloadCall.Merge -> Answer.Merged(caseload.merge(call.copy))
        is CaseloadCall.Preview -> Answer.Preview(caseload.preview(call.record, call.to, call.context))
        is CaseloadCall.DeviceCopy -> Answer.DeviceCopy(caseload.deviceCopy(call.record, call.context))
        is CaseloadCall.Receipt -> Answer.Receipt(caseload.receipt(call.record, call.permission, call.context))
        is CaseloadCall.Sharing -> Answer.Sharing(caseload.sharing(call.record, call.sharing, call.basis, call.context))
        is CaseloadCall.Assess -> Answer.Assessment(caseload.assess(call.question, call.context))
        is CaseloadCall.Gate -> Answer.Gate(caseload.gate(call.question, call.context))
        is CaseloadCall.Team -> Answer.Team(caseload.team(call.question, call.context))
        is CaseloadCall.WhoNeeds -> Answer.Audience(caseload.whoNeeds(call.question, call.context))
        is CaseloadCall.Figures -> Answer.Figures(caseload.figures(call.question, call.context))
        is CaseloadCall.Gaps -> Answer.Gaps(caseload.gaps(call.context))
        is CaseloadCall.Signals -> Answer.Signals(caseload.signals(call.context))
        is CaseloadCall.Agenda -> Answer.Agenda(caseload.agenda(call.agenda, call.context))
    }

    private fun told(make: () -> String): String = try {
        make()
    } catch (error: InputException.Invalid) {
        """error {"code":"${error.problems.first().code}","details":${problemsToJson(error.problems)}}"""
    }

    /** The text that a JSON string says, or the JSON text itself. */
    private fun plain(raw: String): String = if (raw.startsWith('"')) Raw.string(raw) else raw

    private fun shared(raw: String): String = folder.resolve(plain(raw)).readText()

    private fun texts(list: String?): List<Map<String, String>> =
        Raw.parts(list ?: "[]").values.map { item -> Raw.parts(item).mapValues { plain(it.value) } }

    private fun load(scenario: Map<String, String>): Engine {
        val book = scenario["book"]?.let { Raw.parts(it) }
            ?: return Engine.load(scenario["policyFile"]?.let { shared(it) } ?: plain(scenario.getValue("policy")))
        return Engine.open(
            PolicyBook(
                policies = texts(book["policies"]).map { PolicyText(it.getValue("name"), it.getValue("text")) },
                packs = texts(book["packs"]).map { Pack(it.getValue("name"), it.getValue("text")) },
                languages = Raw.parts(book["languages"] ?: "[]").values.map { plain(it) },
            ),
        )
    }

    private fun conform(text: String) {
        val scenario = Raw.parts(Raw.minify(text))
        val failures = mutableListOf<String>()
        fun compare(what: String, got: String, want: String) {
            compared++
            if (got != want) failures += "$what\n  want $want\n  got  $got"
        }
        fun run(list: String, byText: (String) -> String, byType: (String) -> Answer) {
            for ((index, item) in Raw.parts(scenario[list] ?: "[]")) {
                val step = Raw.parts(item)
                val call = plain(step.getValue("call"))
                val want = step["answer"] ?: "error ${step["error"]}"
                compare("$list[$index], JSON door", told { byText(call) }, want)
                compare("$list[$index], typed door", told { answerToJson(byType(call)) }, want)
            }
        }

        var loaded: Engine? = null
        val outcome = told {
            loaded = load(scenario)
            "loaded"
        }
        compare("policy", outcome, scenario["error"]?.let { "error $it" } ?: "loaded")
        loaded?.use { engine ->
            run("calls", engine::callJson) { dispatch(engine, callFromJson(it)) }
            // A caseload keeps what it is told: each door has one of its own.
            Caseload(engine).use { byText ->
                Caseload(engine).use { byType ->
                    for (call in Raw.parts(Raw.minify(scenario["given"]?.let { shared(it) } ?: "[]")).values) {
                        byText.callJson(call)
                        dispatch(byType, caseloadCallFromJson(call))
                    }
                    run("caseload", byText::callJson) { dispatch(byType, caseloadCallFromJson(it)) }
                }
            }
        }
        assertTrue(failures.isEmpty(), failures.joinToString("\n", prefix = "\n"))
    }

    @TestFactory
    fun vectors(): List<DynamicTest> {
        val files = Files.walk(folder).use { walk -> walk.asSequence().filter { it.extension == "json" }.sorted().toList() }
        scenarios = files.size
        assertTrue(files.isNotEmpty(), "no scenario below $folder")
        val expected = System.getProperty("conformance.scenarios").orEmpty().ifEmpty { "${files.size}" }
        assertEquals(expected, "${files.size}", "scenarios")
        return files.map { file -> DynamicTest.dynamicTest("${folder.relativize(file)}") { conform(file.readText()) } }
    }

    companion object {
        private val folder = Path.of(System.getProperty("conformance.vectors"))
        private var compared = 0
        private var scenarios = 0

        @JvmStatic
        @AfterAll
        fun report() = println("conformance kotlin: $scenarios scenarios, $compared comparisons")
    }
}
