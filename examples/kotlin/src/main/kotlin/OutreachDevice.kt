package org.settlewell.outreach

import org.settlewell.Actor
import org.settlewell.Agenda
import org.settlewell.AgendaItem
import org.settlewell.Appended
import org.settlewell.CaseEvent
import org.settlewell.CaseRecord
import org.settlewell.Caseload
import org.settlewell.Context
import org.settlewell.Engine
import org.settlewell.Entry
import org.settlewell.Finding
import org.settlewell.InputException
import org.settlewell.Problem
import org.settlewell.Tense
import org.settlewell.Viewer
import java.time.Clock
import java.time.LocalDate
import java.time.OffsetDateTime
import java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME
import java.time.temporal.ChronoUnit.SECONDS
import java.util.UUID

/** Where copies are exchanged: an HTTP call, a cable, a memory stick. Texts go out, texts come back. */
fun interface Office {
    /** Takes copies in, and gives back what this device may hold of each now. May fail at any time: nothing is lost by that. */
    fun exchange(copies: List<String>): List<String>
}

/**
 * What a night's exchange did.
 *
 * @property changed the records that are longer now than they were.
 * @property toLookAt what a person should look at, by record: what each did alone was right, and together it is not.
 * @property conflicts the copies that could not become one, with the problems; this device keeps its own copy.
 */
data class Synced(
    val changed: Set<String>,
    val toLookAt: Map<String, List<Finding>>,
    val conflicts: Map<String, List<Problem>>,
)

/**
 * An outreach worker's device. It holds records as text and answers without a network; at night copies are exchanged.
 *
 * The clock is in the time zone of the organization, so that a date is the office's date.
 */
class OutreachDevice(
    engine: Engine,
    private val folder: RecordFolder,
    private val worker: Viewer,
    private val clock: Clock,
    private val language: String = "en",
) : AutoCloseable {
    private val caseload = Caseload(engine)
    private val ids = sortedSetOf<String>()

    init {
        for (text in folder.texts()) hold(recordOf(text))
    }

    val records: Set<String> get() = ids

    fun record(id: String): CaseRecord = caseload.record(id)

    /**
     * Notes something in a record: [Tense.PROPOSED] before the act, which may be refused, or [Tense.HAPPENED] after it,
     * which is always kept. The note is on the disk when this returns. Without a record in the answer nothing was noted.
     */
    fun note(record: String, event: CaseEvent, tense: Tense, occurredAt: OffsetDateTime = now()): Appended {
        val entry = Entry(
            // Unique without asking anybody, so that two devices never mean two things by one id.
            id = UUID.randomUUID().toString(),
            occurredAt = occurredAt.format(ISO_OFFSET_DATE_TIME),
            recordedAt = now().format(ISO_OFFSET_DATE_TIME),
            by = Actor(id = worker.id, role = worker.role),
            event = event,
        )
        val answer = caseload.append(record, entry, tense, context())
        answer.record?.let { keep(it) }
        return answer
    }

    /** What this worker owes in the days to come, the earliest first. */
    fun agenda(days: Long = 7): List<AgendaItem> =
        caseload.agenda(Agenda(worker = worker.id, until = today().plusDays(days)), context())

    /** Exchanges every copy with the office. Safe to break off and to repeat: a merge twice is a merge once. */
    fun sync(office: Office): Synced {
        val changed = sortedSetOf<String>()
        val conflicts = sortedMapOf<String, List<Problem>>()
        for (text in office.exchange(ids.map { record(it).toText() })) {
            val theirs = recordOf(text)
            // Merged, not replaced: something may have been noted here while the copies were on their way.
            val before = if (theirs.id in ids) record(theirs.id) else null
            try {
                val merged = caseload.merge(theirs)
                if (merged == before) continue
                keep(merged)
                changed += theirs.id
            } catch (bad: InputException.Invalid) {
                conflicts[theirs.id] = bad.problems
            }
        }
        val toLookAt = changed.associateWith { caseload.replay(it, context()).findings }.filterValues { it.isNotEmpty() }
        return Synced(changed, toLookAt, conflicts)
    }

    override fun close() = caseload.close()

    private fun keep(record: CaseRecord) {
        folder.put(record)
        ids += record.id
    }

    private fun hold(record: CaseRecord) {
        caseload.merge(record)
        ids += record.id
    }

    private fun now(): OffsetDateTime = OffsetDateTime.now(clock).truncatedTo(SECONDS)

    private fun today(): LocalDate = LocalDate.now(clock)

    private fun context() = Context(asOf = today(), viewer = worker, language = language, facts = emptyMap())
}

/** The office's side of the exchange, in memory: a server does the same over its database. */
class OfficeCopies(private val engine: Engine, private val clock: Clock) : AutoCloseable {
    private val caseload = Caseload(engine)

    fun record(id: String): CaseRecord = caseload.record(id)

    fun take(record: CaseRecord): CaseRecord = caseload.merge(record)

    /** A record as a worker's device may hold it: what they may not know is a stub. Null when nothing of it may be there. */
    fun copyFor(worker: Viewer, id: String): String? {
        val context = Context(asOf = LocalDate.now(clock), viewer = worker, facts = emptyMap())
        return engine.deviceCopy(record(id), context).record?.toText()
    }

    /** The line to a worker's device: whole records stay here, and what was noted there is taken in without loss. */
    fun lineTo(worker: Viewer) = Office { copies ->
        copies.mapNotNull { text ->
            val theirs = recordOf(text)
            try {
                take(theirs)
            } catch (_: InputException.Invalid) {
                // Both keep their own, and the device is told why when it merges.
            }
            copyFor(worker, theirs.id)
        }
    }

    override fun close() = caseload.close()
}
