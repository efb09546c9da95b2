package org.settlewell.outreach

import org.settlewell.CaseRecord
import org.settlewell.recordFromJson
import org.settlewell.recordToJson
import java.net.URLEncoder
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption.ATOMIC_MOVE
import java.nio.file.StandardCopyOption.REPLACE_EXISTING
import kotlin.io.path.extension
import kotlin.io.path.readText
import kotlin.io.path.writeText

/** A record as the text in which it is stored and sent. */
fun CaseRecord.toText(): String = recordToJson(this)

/** The record that a text says. Text that is no record fails with every problem and its place. */
fun recordOf(text: String): CaseRecord = recordFromJson(text)

/** Records as text, one file each. A file is replaced as a whole or not at all, also when the battery dies. */
class RecordFolder(private val folder: Path) {
    init {
        Files.createDirectories(folder)
    }

    fun texts(): List<String> =
        Files.list(folder).use { files -> files.filter { it.extension == "json" }.sorted().toList() }.map { it.readText() }

    fun put(record: CaseRecord) {
        val name = URLEncoder.encode(record.id, Charsets.UTF_8)
        val new = folder.resolve("$name.new")
        new.writeText(record.toText())
        Files.move(new, folder.resolve("$name.json"), ATOMIC_MOVE, REPLACE_EXISTING)
    }
}
