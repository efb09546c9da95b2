//! Paths as people read them.

/// One step from a value into it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step<'t> {
    /// To a field of a map.
    Name(&'t str),
    /// To an item of a list, from 0.
    Item(usize),
}

/// Steps as a path: `complaint.stages.first.steps[2]`.
pub(super) fn shown(steps: &[Step<'_>]) -> String {
    let mut path = String::new();
    for step in steps {
        add(&mut path, *step);
    }
    path
}

/// Adds a step to a path.
pub(super) fn add(path: &mut String, step: Step<'_>) {
    match step {
        Step::Name(name) => {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(name);
        }
        Step::Item(position) => {
            path.push('[');
            path.push_str(&position.to_string());
            path.push(']');
        }
    }
}
