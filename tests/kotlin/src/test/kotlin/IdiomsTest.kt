package org.settlewell.conformance

import org.settlewell.Caseload
import org.settlewell.DueQuestion
import org.settlewell.Engine
import org.settlewell.InputException
import org.settlewell.entryFromJson
import org.settlewell.entryToJson
import org.settlewell.recordFromJson
import org.settlewell.recordToJson
import java.time.LocalDate
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNull
import kotlin.test.assertTrue

private val policy = """
    extends: ca-settlement-baseline
    organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }
    version: { number: 1, effectiveFrom: 2026-04-01 }
""".trimIndent()

/** What the library is like to use from Kotlin. */
class IdiomsTest {
    @Test
    fun `a date is a LocalDate`() = Engine.load(policy).use { engine ->
        val due = engine.due(DueQuestion(from = "2026-09-25", span = "3 business days"))
        assertEquals(LocalDate.of(2026, 9, 30), due.on)
    }

    @Test
    fun `a date that does not exist is bad input, not a panic`() = Engine.load(policy).use { engine ->
        val error = assertFailsWith<InputException.Invalid> { engine.due(DueQuestion(from = "2026-02-30", span = "1 month")) }
        assertTrue(error.problems.single().code.isNotEmpty())
    }

    @Test
    fun `records are loaded from text, and held by id`() = Engine.load(policy).use { engine ->
        Caseload(engine).use { caseload ->
            assertEquals(0u, caseload.loadJson("records.json", "[]").records)
            val error = assertFailsWith<InputException.Invalid> { caseload.record("C-1") }
            assertEquals("input.record.unknown", error.problems.single().code)
        }
    }

    @Test
    fun `a record is text again`() {
        val entry = """{"id":"e1","occurredAt":"2026-09","recordedAt":"2026-09-28T09:02:00-03:00","by":{"role":"overseer"},""" +
            """"event":{"room":"journal","kind":"retracted","entry":"e0","reason":"zweimal, deux fois, ብኽልተ ግዜ"}}"""
        val record = """{"id":"C-1","policyVersion":1,"links":[],"entries":[$entry]}"""
        assertEquals(record, recordToJson(recordFromJson(record)))
        assertEquals(entry, entryToJson(entryFromJson(entry)))
    }

    @Test
    fun `an error has its problems`() {
        val error = assertFailsWith<InputException.Invalid> { Engine.load("{") }
        assertNull(error.problems.first().nearest)
    }
}
