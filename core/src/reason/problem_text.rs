//! Problems in words.
use super::sentences::Sentences;
use crate::problem::Problem;

/// The sentence for a problem: that of its code, or a general one that shows what was found.
///
/// In these sentences `$found`, `$expected` and `$nearest` may be absent; `$path` is always there.
pub fn problem_text(problem: &Problem, sentences: &Sentences) -> String {
    let parameters = problem.parameters();
    let code = if sentences.has(&problem.code) { problem.code.as_str() } else { "input.other" };
    sentences.say(code, &parameters)
}

/// Fills in the sentence of each problem.
pub fn tell_problems(problems: &mut [Problem], sentences: &Sentences) {
    for problem in problems {
        problem.text = problem_text(problem, sentences);
    }
}
