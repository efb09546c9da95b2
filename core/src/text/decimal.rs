//! Numbers that are not whole, kept as they were written: nothing here reckons with them, and reading and writing
//! a binary fraction exactly takes more code than all of that.
use std::fmt;

/// A number with a point or an exponent, or a whole one of more than 64 bits, in the digits in which it was
/// written (`1.10` is kept as `1.1`). Its magnitude is under 1e308.
///
/// ```
/// use settlewell::text::{Number, Tree, Value};
/// let tree = Tree::json("", "[0.10, 12345678901234567890]")?;
/// let Value::List(items) = &tree.root().value else { panic!() };
/// let shown: Vec<String> = items.iter().map(|item| match &item.value {
///     Value::Number(Number::Fraction(number)) => number.to_string(),
///     _ => String::new(),
/// }).collect();
/// assert_eq!(shown, ["0.1", "12345678901234567890"]);
/// # Ok::<(), settlewell::InputError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal(Box<str>);

/// Numbers from ten to this power on are refused: hosts could not hold them.
const TOO_LARGE: i64 = 308;

/// What a decimal is made of.
struct Parts<'t> {
    negative: bool,
    whole: &'t str,
    fraction: &'t str,
    exponent: i64,
}

impl Parts<'_> {
    /// How many digits stand before the point, were there no exponent; negative for zeros after the point.
    fn magnitude(&self) -> i64 {
        let leading = |digits: &str| digits.bytes().take_while(|digit| *digit == b'0').count();
        let zeros = leading(self.whole);
        let before = if zeros < self.whole.len() {
            (self.whole.len() - zeros) as i64
        } else if leading(self.fraction) < self.fraction.len() {
            -(leading(self.fraction) as i64)
        } else {
            return i64::MIN;
        };
        before.saturating_add(self.exponent)
    }
}

fn parts(written: &str) -> Option<Parts<'_>> {
    let (negative, digits) = match written.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, written),
    };
    let (digits, exponent) = match digits.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, power(exponent)?),
        None => (digits, 0),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let sound = |digits: &str| digits.bytes().all(|digit| digit.is_ascii_digit());
    let some = !whole.is_empty() || !fraction.is_empty();
    (some && sound(whole) && sound(fraction)).then_some(Parts { negative, whole, fraction, exponent })
}

/// An exponent; one that no number needs becomes one that is far too large or too small.
fn power(written: &str) -> Option<i64> {
    let (negative, digits) = match written.as_bytes().first()? {
        b'-' => (true, written.get(1..)?),
        b'+' => (false, written.get(1..)?),
        _ => (false, written),
    };
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let power = digits.parse().unwrap_or(i64::from(i32::MAX)).min(i64::from(i32::MAX));
    Some(if negative { -power } else { power })
}

impl Decimal {
    /// Reads a number such as `1.5`, `.5`, `-2e3`; none for anything else, and for numbers too large.
    pub(crate) fn read(written: &str) -> Option<Self> {
        let parts = parts(written.strip_prefix('+').unwrap_or(written))?;
        if parts.magnitude() > TOO_LARGE {
            return None;
        }
        let mut text = String::from(if parts.negative { "-" } else { "" });
        let whole = parts.whole.trim_start_matches('0');
        text.push_str(if whole.is_empty() { "0" } else { whole });
        if written.contains('.') {
            let fraction = parts.fraction.trim_end_matches('0');
            text.push('.');
            text.push_str(if fraction.is_empty() { "0" } else { fraction });
        }
        if parts.exponent != 0 {
            text.push('e');
            text.push_str(&parts.exponent.to_string());
        }
        Some(Self(text.into()))
    }

    /// The number, as text that is JSON.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The closest binary number.
    pub fn value(&self) -> f64 {
        self.0.parse().unwrap_or_default()
    }

    /// A binary number next to it, from its first fifteen digits: close enough to reckon a share with.
    #[allow(dead_code, reason = "not every room reckons with shares")]
    pub(crate) fn roughly(&self) -> f64 {
        let Some(parts) = parts(&self.0) else { return 0.0 };
        let digits = parts.whole.bytes().chain(parts.fraction.bytes()).skip_while(|digit| *digit == b'0');
        let (mut number, mut places) = (0.0, 0);
        for digit in digits.take(15) {
            number = number * 10.0 + f64::from(digit - b'0');
            places += 1;
        }
        let power = parts.magnitude().saturating_sub(places).clamp(-400, 400);
        for _ in 0..power {
            number *= 10.0;
        }
        for _ in power..0 {
            number /= 10.0;
        }
        if parts.negative { -number } else { number }
    }

    /// The whole numbers next to it, not above and not below; the most or least there is for numbers far off.
    pub(super) fn between(&self) -> (i64, i64) {
        let Some(parts) = parts(&self.0) else { return (0, 0) };
        let mut whole: i64 = 0;
        let magnitude = parts.magnitude();
        let mut digits = parts.whole.bytes().chain(parts.fraction.bytes()).skip_while(|digit| *digit == b'0');
        for _ in 0..magnitude.clamp(0, 20) {
            let digit = i64::from(digits.next().unwrap_or(b'0') - b'0');
            whole = whole.saturating_mul(10).saturating_add(digit);
        }
        let rest = i64::from(digits.any(|digit| digit != b'0'));
        if parts.negative { (-whole - rest, -whole) } else { (whole, whole.saturating_add(rest)) }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(written: &str) -> String {
        Decimal::read(written).map(|number| number.to_string()).unwrap_or_default()
    }

    #[test]
    fn digits_are_kept() {
        assert_eq!(read("1.10"), "1.1");
        assert_eq!(read("+.5"), "0.5");
        assert_eq!(read("-0"), "-0");
        assert_eq!(read("5."), "5.0");
        assert_eq!(read("1E+02"), "1e2");
        assert_eq!(read("0.1234567890123456789"), "0.1234567890123456789");
        for not in ["", ".", "-", "e5", "1e", "1e+", "1.2.3", "inf", "nan", "0x1F", "1e308", "1e99999999999"]
        {
            assert_eq!(read(not), "", "{not}");
        }
        assert_eq!(read("0e99999"), "0e99999");
        assert_eq!(read("9.9e307"), "9.9e307");
    }

    #[test]
    fn the_whole_numbers_next_to_it() {
        let between = |written: &str| Decimal::read(written).unwrap().between();
        assert_eq!(between("1.5"), (1, 2));
        assert_eq!(between("-1.5"), (-2, -1));
        assert_eq!(between("2.0"), (2, 2));
        assert_eq!(between("0.001"), (0, 1));
        assert_eq!(between("-0.001"), (-1, 0));
        assert_eq!(between("12e-1"), (1, 2));
        assert_eq!(between("1.25e2"), (125, 125));
        assert_eq!(between("1e40"), (i64::MAX, i64::MAX));
    }

    proptest! {
        #[test]
        fn it_agrees_with_binary_numbers(number in -1e15f64..1e15) {
            let decimal = Decimal::read(&number.to_string()).unwrap();
            prop_assert_eq!(decimal.value(), number);
            prop_assert!((decimal.roughly() - number).abs() <= number.abs() * 1e-13);
            prop_assert_eq!(decimal.between(), (number.floor() as i64, number.ceil() as i64));
        }
    }
}
