"""JSON text, cut into the texts of its parts.

Nothing becomes a value on the way, so no order of keys, no number and no escape
can change: what is compared is bytes.
"""

import json
import re

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[ \t\r\n]+', re.DOTALL)


def minify(text: str) -> str:
    """Without the white space between tokens."""
    return _TOKEN.sub(lambda token: token[0] if token[0][0] == '"' else "", text)


def parts(text: str) -> dict[str, str]:
    """The parts of an object (by key) or a list (by index) in minified JSON text."""
    found: dict[str, str] = {}
    depth, start, key, i, last = 0, 1, None, 1, len(text) - 1
    while i <= last:
        c = text[i]
        if c == '"':
            token = _TOKEN.match(text, i)
            assert token is not None, f"a string without an end at {i}"
            i = token.end()
            continue
        if depth == 0 and c == ":" and text[0] == "{" and key is None:
            key = json.loads(text[start:i])
            start = i + 1
        elif i == last or (depth == 0 and c == ","):
            if i > start:
                found[str(len(found)) if key is None else key] = text[start:i]
            start, key = i + 1, None
        elif c in "{[":
            depth += 1
        elif c in "}]":
            depth -= 1
        i += 1
    return found
