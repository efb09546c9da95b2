package org.settlewell.outreach

import org.junit.jupiter.api.io.TempDir
import org.settlewell.CaseEvent
import org.settlewell.CaseRecord
import org.settlewell.ComplaintEvent
import org.settlewell.Engine
import org.settlewell.Tense
import org.settlewell.Verdict
import org.settlewell.Viewer
import java.nio.file.Files
import java.nio.file.Path
import java.time.Clock
import java.time.Instant
import java.time.ZoneId
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.writeText
import kotlin.test.AfterTest
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNull
import kotlin.test.assertTrue

private const val COMPLAINT = "C-2026-014"

/** As the office has it in the morning: received, with an overseer; `w-02` is who it is about. */
private val morning = """
    { "id": "$COMPLAINT", "policyVersion": 1, "client": "p-311", "entries": [
      { "id": "e1", "occurredAt": "2026-09-25", "recordedAt": "2026-09-25T15:30:00-03:00", "by": { "id": "w-07", "role": "overseer" },
        "event": { "room": "complaint", "kind": "received", "channel": "letter", "language": "ti",
                   "complainant": { "kind": "client", "id": "p-311" }, "expectsResponse": true,
                   "allegations": [ { "id": "a1", "about": { "kind": "worker", "id": "w-02" }, "category": "missedDeadline" } ] } },
      { "id": "e2", "occurredAt": "2026-09-28", "recordedAt": "2026-09-28T09:00:00-03:00", "by": { "id": "w-01", "role": "director" },
        "event": { "room": "complaint", "kind": "overseerAssigned", "person": "w-07" } } ] }
""".trimIndent()

class OutreachDeviceTest {
    private val engine = Engine.load(javaClass.getResource("/policy.yaml")!!.readText())
    // 22:30 in Halifax: in UTC it is the next day already.
    private val clock = Clock.fixed(Instant.parse("2026-09-30T01:30:00Z"), ZoneId.of("America/Halifax"))

    private val office = OfficeCopies(engine, clock)
    private val overseer = Viewer(id = "w-07", role = "overseer")
    private val line = office.lineTo(overseer)

    @TempDir
    lateinit var disk: Path

    @AfterTest
    fun close() {
        office.close()
        engine.close()
    }

    /** A device that got the morning's copies; opened again, it has what is on its disk. */
    private fun device(name: String): OutreachDevice {
        val folder = disk.resolve(name)
        val records = RecordFolder(folder)
        if (records.texts().isEmpty()) records.put(recordOf(morning))
        return OutreachDevice(engine, records, overseer, clock)
    }

    private fun said(event: ComplaintEvent) = CaseEvent.Complaint(event)
    private fun witness(person: String) = said(ComplaintEvent.WitnessNamed(person))
    private fun investigator(person: String) = said(ComplaintEvent.InvestigatorAssigned(person))
    private fun CaseRecord.ids() = entries.map { it.id }.toSet()

    @Test
    fun `a text and its record say the same`() {
        val record = recordOf(morning)
        assertEquals(record, recordOf(record.toText()))
        assertFailsWith<org.settlewell.InputException.Invalid> { recordOf("""{ "id": "C-1" }""") }
    }

    @Test
    fun `what is refused is told without a network, and not noted`() = device("one").use { device ->
        val answer = device.note(COMPLAINT, investigator("w-02"), Tense.PROPOSED)
        assertEquals(Verdict.REFUSED, answer.verdict)
        assertNull(answer.record)
        assertTrue(answer.reasons.any { it.code == "complaint.neutrality.not-respondent" })
        assertEquals(setOf("e1", "e2"), device.record(COMPLAINT).ids())
    }

    @Test
    fun `a note is on the disk at once, with the date of the office`() {
        device("one").use { it.note(COMPLAINT, witness("p-318"), Tense.HAPPENED) }
        device("one").use { again ->
            val entry = again.record(COMPLAINT).entries.last()
            assertEquals(witness("p-318"), entry.event)
            assertEquals("2026-09-29T22:30:00-03:00", entry.recordedAt)
            assertTrue(again.agenda().any { it.obligation.step == "acknowledge" })
        }
    }

    @Test
    fun `two devices and the office end with the same, and nothing is lost`() = device("one").use { one ->
        device("two").use { two ->
            office.take(recordOf(morning))
            one.note(COMPLAINT, witness("p-318"), Tense.HAPPENED)
            two.note(COMPLAINT, witness("p-325"), Tense.HAPPENED)
            val opened = said(
                ComplaintEvent.Received(null, "es", null, emptyList(), emptyList(), null, emptyList(), emptyList()),
            )
            assertEquals(Verdict.ALLOWED, two.note("C-2026-020", opened, Tense.PROPOSED).verdict)

            one.sync(line)
            assertEquals(setOf(COMPLAINT), two.sync(line).changed)
            assertEquals(setOf(COMPLAINT), one.sync(line).changed)
            val whole = office.record(COMPLAINT)
            assertEquals(4, whole.entries.size)
            assertEquals(whole.ids(), one.record(COMPLAINT).ids())
            assertEquals(whole.ids(), two.record(COMPLAINT).ids())
            assertEquals("C-2026-020", office.record("C-2026-020").id)
            // Again changes nothing, here, there, or on the disk.
            assertEquals(emptySet(), one.sync(line).changed)
            assertEquals(whole, office.record(COMPLAINT))
        }
    }

    @Test
    fun `an exchange that breaks off loses nothing`() = device("one").use { device ->
        device.note(COMPLAINT, witness("p-318"), Tense.HAPPENED)
        val noted = device.record(COMPLAINT).ids()
        // The office took it in, and the answer never came.
        assertFailsWith<java.io.IOException> {
            device.sync { copies ->
                line.exchange(copies)
                throw java.io.IOException("no network")
            }
        }
        assertEquals(noted, device.record(COMPLAINT).ids())
        // What is noted while copies are on their way stays, too.
        device.sync { copies ->
            line.exchange(copies).also { device.note(COMPLAINT, witness("p-325"), Tense.HAPPENED) }
        }
        assertEquals(noted.size + 1, device.record(COMPLAINT).entries.size)
        device.sync(line)
        assertEquals(device.record(COMPLAINT).ids(), office.record(COMPLAINT).ids())
    }

    @Test
    fun `what breaks a rule only together is kept, and told`() = device("one").use { one ->
        device("two").use { two ->
            // Both name an investigator who, as far as their device knows, may.
            one.note(COMPLAINT, said(ComplaintEvent.ConflictDeclared("w-09", false, null)), Tense.HAPPENED)
            one.note(COMPLAINT, investigator("w-09"), Tense.HAPPENED)
            two.note(COMPLAINT, said(ComplaintEvent.ConflictDeclared("w-09", true, null)), Tense.HAPPENED)
            one.sync(line)
            val synced = two.sync(line)
            assertEquals(5, two.record(COMPLAINT).entries.size)
            assertTrue(synced.toLookAt.getValue(COMPLAINT).isNotEmpty())
        }
    }

    @Test
    fun `a device holds what its user may know, and what it adds merges without loss`() {
        office.take(recordOf(morning))
        device("one").use { device ->
            device.note(COMPLAINT, said(ComplaintEvent.ConflictDeclared("w-09", false, null)), Tense.HAPPENED)
            device.note(COMPLAINT, investigator("w-09"), Tense.HAPPENED)
            device.sync(line)
        }
        val whole = office.record(COMPLAINT)
        val reader = Viewer(id = "w-09", role = "investigator")
        assertNull(office.copyFor(Viewer(id = "w-02", role = "investigator"), COMPLAINT), "it is about them")

        val folder = RecordFolder(disk.resolve("theirs"))
        folder.put(recordOf(office.copyFor(reader, COMPLAINT)!!))
        // Who oversees it is not an investigator's to know: of that entry there is a stub.
        assertTrue(folder.texts().none { "overseerAssigned" in it })
        OutreachDevice(engine, folder, reader, clock).use { device ->
            assertEquals(whole.ids(), device.record(COMPLAINT).ids())
            device.note(COMPLAINT, witness("p-318"), Tense.HAPPENED)
            device.sync(office.lineTo(reader))
            assertTrue(folder.texts().none { "overseerAssigned" in it })
        }
        val after = office.record(COMPLAINT)
        assertTrue(after.entries.containsAll(whole.entries))
        assertEquals(listOf(witness("p-318")), (after.entries - whole.entries.toSet()).map { it.event })
    }

    @Test
    fun `one id with two contents is told, and each keeps its own`() = device("one").use { device ->
        val other = morning.replace("letter", "email")
        val synced = device.sync { listOf(other) }
        assertEquals(setOf(COMPLAINT), synced.conflicts.keys)
        assertEquals(recordOf(morning), device.record(COMPLAINT))
    }

    @Test
    fun `a file that was not written whole is never read`() {
        device("one").close()
        disk.resolve("one").resolve("C-2026-014.new").writeText("{ \"id\":")
        device("one").use { assertEquals(setOf(COMPLAINT), it.records) }
        Files.writeString(disk.resolve("one").listDirectoryEntries("*.json").single(), "{")
        assertFailsWith<org.settlewell.InputException.Invalid> { device("one") }
    }
}
