//! Reads JSON, strictly as RFC 8259 has it, with the place of every value.
use super::build::{Builder, Next, Stop};
use super::codes;
use super::decimal::Decimal;
use super::tree::{Mark, Node, Number, Tree, Value};
use crate::problem::{InputError, Problem};

impl Tree {
    /// Reads JSON text. `name` is told in problems as the file; it may be empty.
    ///
    /// # Errors
    /// All problems up to the first place from which the text makes no sense. Keys that stand twice are kept in
    /// [`Tree::problems`].
    pub fn json(name: &str, text: &str) -> Result<Self, InputError> {
        let mut reader = Reader { text, at: 0, seen: 0, line: 1, column: 1, builder: Builder::new(name) };
        let ended = reader.run();
        reader.builder.finish(ended)
    }

    /// Reads JSON from bytes that should be UTF-8.
    ///
    /// # Errors
    /// As [`Tree::json`]; bytes that are not UTF-8 are one problem, with their position.
    pub fn json_bytes(name: &str, bytes: &[u8]) -> Result<Self, InputError> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Self::json(name, text),
            Err(error) => {
                let good = error.valid_up_to();
                let text =
                    bytes.get(..good).and_then(|good| std::str::from_utf8(good).ok()).unwrap_or_default();
                let mut reader =
                    Reader { text, at: good, seen: 0, line: 1, column: 1, builder: Builder::new(name) };
                let mark = reader.mark();
                Err(reader.builder.problem(codes::NOT_UTF8, mark).found(good.to_string()).into())
            }
        }
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    /// How far `line` and `column` have come.
    seen: usize,
    line: u32,
    column: u32,
    builder: Builder,
}

impl<'t> Reader<'t> {
    fn run(&mut self) -> Result<(), Stop> {
        self.space();
        if self.rest().is_empty() {
            return Err(self
                .builder
                .problem(codes::EMPTY, Mark { line: 1, column: 1, ..Mark::default() })
                .into());
        }
        loop {
            self.value()?;
            // A value ends here; with it perhaps the lists and maps around it.
            loop {
                self.space();
                let (comma, close) = match self.builder.next() {
                    Next::Item => (self.take(b','), b']'),
                    Next::Key => (self.take(b','), b'}'),
                    _ if self.at >= self.text.len() => return Ok(()),
                    _ => return Err(self.unexpected("end").into()),
                };
                self.space();
                if self.peek() == Some(close) {
                    if comma {
                        let problem = self.unexpected("value");
                        self.builder.note(problem)?;
                    }
                    self.at += 1;
                    self.builder.close()?;
                } else if comma {
                    self.key()?;
                    break;
                } else {
                    return Err(self
                        .unexpected(if close == b']' { "commaOrBracket" } else { "commaOrBrace" })
                        .into());
                }
            }
        }
    }

    /// Reads a scalar, an empty list or map, or the opening of one up to its first scalar.
    fn value(&mut self) -> Result<(), Stop> {
        loop {
            let mark = self.mark();
            let value = match self.peek() {
                Some(open @ (b'{' | b'[')) => {
                    self.at += 1;
                    self.space();
                    let close = if open == b'{' {
                        self.builder.open_map(mark)?;
                        b'}'
                    } else {
                        self.builder.open_list(mark)?;
                        b']'
                    };
                    if self.take(close) {
                        return self.builder.close().map(|_| ());
                    }
                    self.key()?;
                    continue;
                }
                Some(b'"') => Value::Text(self.string()?),
                Some(b'-' | b'0'..=b'9') => Value::Number(self.number(mark)?),
                Some(b't') if self.word("true") => Value::Boolean(true),
                Some(b'f') if self.word("false") => Value::Boolean(false),
                Some(b'n') if self.word("null") => Value::Null,
                _ => return Err(self.unexpected("value").into()),
            };
            return self.builder.add(Node { value, mark }).map(|_| ());
        }
    }

    /// In a map, reads the name and the colon before a value.
    fn key(&mut self) -> Result<(), Stop> {
        if self.builder.next() != Next::Key {
            return Ok(());
        }
        if self.peek() != Some(b'"') {
            return Err(self.unexpected("name").into());
        }
        let mark = self.mark();
        let name = self.string()?;
        self.builder.key(name, mark);
        self.space();
        if !self.take(b':') {
            return Err(self.unexpected("colon").into());
        }
        self.space();
        Ok(())
    }

    /// Reads text in quotes. What is wrong inside it is noted, and reading goes on.
    fn string(&mut self) -> Result<String, Stop> {
        self.at += 1;
        let mut read = String::new();
        loop {
            let rest = self.rest();
            let plain = rest.bytes().position(|b| b == b'"' || b == b'\\' || b < 0x20).unwrap_or(rest.len());
            read.push_str(rest.get(..plain).unwrap_or_default());
            self.at += plain;
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(read);
                }
                Some(b'\\') => self.escape(&mut read)?,
                Some(_) => {
                    let problem = self.unexpected("escape");
                    self.builder.note(problem)?;
                    self.at += 1;
                }
                None => return Err(self.unexpected("quote").into()),
            }
        }
    }

    fn escape(&mut self, read: &mut String) -> Result<(), Stop> {
        let start = self.at;
        self.at += 1;
        let plain = match self.peek() {
            Some(same @ (b'"' | b'\\' | b'/')) => same as char,
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                let character = match self.hex() {
                    Some(high @ 0xD800..=0xDBFF) if self.rest().starts_with("\\u") => {
                        self.at += 2;
                        match self.hex() {
                            Some(low @ 0xDC00..=0xDFFF) => {
                                char::from_u32(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
                            }
                            _ => None,
                        }
                    }
                    Some(unit) => char::from_u32(unit),
                    None => None,
                };
                return match character {
                    Some(character) => {
                        read.push(character);
                        Ok(())
                    }
                    None => self.bad_escape(start, "character"),
                };
            }
            _ => {
                return self.bad_escape(start, "escape");
            }
        };
        self.at += 1;
        read.push(plain);
        Ok(())
    }

    fn bad_escape(&mut self, start: usize, expected: &str) -> Result<(), Stop> {
        let end = self.at;
        self.at = start;
        let mark = self.mark();
        self.at = end;
        let found = self.text.get(start..end).unwrap_or("\\");
        let problem = self.builder.problem(codes::SYNTAX, mark).found(found).expected(expected);
        self.builder.note(problem)
    }

    fn hex(&mut self) -> Option<u32> {
        let digits = self.rest().get(..4)?;
        if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }

    fn number(&mut self, mark: Mark) -> Result<Number, Stop> {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') && !self.digits() {
            return Err(self.unexpected("digit").into());
        }
        let mut whole = true;
        if self.take(b'.') {
            whole = false;
            if !self.digits() {
                return Err(self.unexpected("digit").into());
            }
        }
        if self.take(b'e') || self.take(b'E') {
            whole = false;
            let _ = self.take(b'+') || self.take(b'-');
            if !self.digits() {
                return Err(self.unexpected("digit").into());
            }
        }
        let written = self.text.get(start..self.at).unwrap_or_default();
        if let (true, Ok(number)) = (whole && written != "-0", written.parse()) {
            return Ok(Number::Whole(number));
        }
        Decimal::read(written).map(Number::Fraction).ok_or_else(|| {
            let problem = self.builder.problem(codes::OUT_OF_RANGE, mark);
            problem.found(super::tree::short(written)).expected("< 1e308").into()
        })
    }

    fn digits(&mut self) -> bool {
        let start = self.at;
        while self.peek().is_some_and(|b| b.is_ascii_digit()) {
            self.at += 1;
        }
        self.at > start
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn word(&mut self, word: &str) -> bool {
        let there = self.rest().starts_with(word);
        self.at += if there { word.len() } else { 0 };
        there
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// The place of the next byte. Places are asked for in order, so the text is counted once.
    fn mark(&mut self) -> Mark {
        for byte in self.text.as_bytes().get(self.seen..self.at).unwrap_or_default() {
            match byte {
                b'\n' => (self.line, self.column) = (self.line + 1, 1),
                0x80..=0xBF => {}
                _ => self.column += 1,
            }
        }
        self.seen = self.seen.max(self.at);
        Mark { file: 0, line: self.line, column: self.column }
    }

    fn unexpected(&mut self, expected: &str) -> Problem {
        let mark = self.mark();
        let problem = self.builder.problem(codes::SYNTAX, mark).expected(expected);
        match self.rest().chars().next() {
            Some(character) if character.is_control() => {
                problem.found(character.escape_default().to_string())
            }
            Some(character) => problem.found(character.to_string()),
            None => problem,
        }
    }
}
