package org.settlewell.conformance

/**
 * JSON text, cut into the texts of its parts. Nothing becomes a value on the way,
 * so no order of keys, no number and no escape can change: what is compared is bytes.
 */
object Raw {
    /** The text without the white space between tokens. */
    fun minify(text: String): String = buildString(text.length) {
        var i = 0
        while (i < text.length) {
            val c = text[i]
            if (c == '"') {
                val end = endOfString(text, i)
                append(text, i, end)
                i = end
            } else {
                if (c != ' ' && c != '\t' && c != '\r' && c != '\n') append(c)
                i++
            }
        }
    }

    /** The parts of an object (by key) or a list (by index) in minified JSON text. */
    fun parts(text: String): Map<String, String> {
        val found = LinkedHashMap<String, String>()
        var depth = 0
        var start = 1
        var key: String? = null
        var i = 1
        while (i < text.length) {
            val c = text[i]
            when {
                c == '"' -> {
                    i = endOfString(text, i)
                    continue
                }
                depth == 0 && c == ':' && text[0] == '{' && key == null -> {
                    key = string(text.substring(start, i))
                    start = i + 1
                }
                i == text.lastIndex || (depth == 0 && c == ',') -> {
                    if (i > start) found[key ?: found.size.toString()] = text.substring(start, i)
                    start = i + 1
                    key = null
                }
                c == '{' || c == '[' -> depth++
                c == '}' || c == ']' -> depth--
            }
            i++
        }
        return found
    }

    /** The string that a JSON string says. */
    fun string(raw: String): String = buildString(raw.length) {
        require(raw.length >= 2 && raw.first() == '"' && raw.last() == '"') { "not a string: $raw" }
        var i = 1
        while (i < raw.lastIndex) {
            val c = raw[i++]
            if (c != '\\') {
                append(c)
                continue
            }
            when (val escaped = raw[i++]) {
                'b' -> append('\b')
                'f' -> append('\u000C')
                'n' -> append('\n')
                'r' -> append('\r')
                't' -> append('\t')
                'u' -> {
                    append(raw.substring(i, i + 4).toInt(16).toChar())
                    i += 4
                }
                else -> append(escaped)
            }
        }
    }

    private fun endOfString(text: String, from: Int): Int {
        var i = from + 1
        while (text[i] != '"') i += if (text[i] == '\\') 2 else 1
        return i + 1
    }
}
