//! Anchors and spans: what a name means where it stands.
use super::anchor_definition::{AnchorDefinition, AnchorForm, SpanChoice, SpanVariant};
use super::compile::{Compiler, Site};
use super::compiled::{Anchor, Length, Side, SpanRule, Test};
use super::event_set::EventSet;
use super::vocabulary::place;
use crate::calendar::Span;
use crate::criteria::{CriterionId, Expression, FactType};
use crate::problem::Problem;

impl Anchor {
    /// The events that this is the day of.
    pub(super) fn events(&self) -> EventSet {
        let mut all = EventSet::default();
        match self {
            Self::Event(events) => all.join(events),
            Self::Later(several) | Self::Earlier(several) => {
                several.iter().for_each(|one| all.join(&one.events()));
            }
            Self::Shifted { from, .. } => all.join(&from.events()),
            Self::Opening(_) | Self::Fact(_) | Self::Step(..) => {}
        }
        all
    }

    /// Calls `visit` for each step that this waits for.
    pub(super) fn each_step(&self, visit: &mut dyn FnMut(u16)) {
        match self {
            Self::Step(step, _) => visit(*step),
            Self::Later(several) | Self::Earlier(several) => {
                several.iter().for_each(|one| one.each_step(visit))
            }
            Self::Shifted { from, .. } => from.each_step(visit),
            Self::Event(_) | Self::Opening(_) | Self::Fact(_) => {}
        }
    }

    /// Calls `visit` for each stage whose opening this waits for.
    pub(super) fn each_stage(&self, visit: &mut dyn FnMut(u16)) {
        match self {
            Self::Opening(stage) => visit(*stage),
            Self::Later(several) | Self::Earlier(several) => {
                several.iter().for_each(|one| one.each_stage(visit))
            }
            Self::Shifted { from, .. } => from.each_stage(visit),
            Self::Event(_) | Self::Step(..) | Self::Fact(_) => {}
        }
    }
}

impl Length {
    /// Whether it depends on a track or a criterion.
    pub(super) fn varies(&self) -> bool {
        match self {
            Self::OnTheDay => false,
            Self::After(spans) | Self::Before { spans, .. } => {
                spans.iter().any(|rule| rule.test != Test::Always)
            }
        }
    }
}

/// Which steps a name may mean.
#[derive(Clone, Copy)]
enum Scope {
    /// That of the same stage first.
    Within(Option<u16>),
    /// Never one of this stage: its window is there before it opens.
    Before(u16),
}

enum Found {
    Step(u16),
    Several,
    None,
}

impl Compiler<'_, '_> {
    /// An anchor of a step in `stage`.
    pub(super) fn anchor(&mut self, own: &AnchorDefinition, stage: Option<u16>, path: &str) -> Anchor {
        self.any_anchor(own, Scope::Within(stage), path)
    }

    /// The anchor of the window of `stage`.
    pub(super) fn window_anchor(&mut self, own: &AnchorDefinition, stage: u16, path: &str) -> Anchor {
        self.any_anchor(own, Scope::Before(stage), path)
    }

    fn any_anchor(&mut self, own: &AnchorDefinition, scope: Scope, path: &str) -> Anchor {
        match own {
            AnchorDefinition::Name(name) => self.named_anchor(name, scope, path),
            AnchorDefinition::Form(form) => self.anchor_form(form, scope, path),
        }
    }

    fn named_anchor(&mut self, name: &str, scope: Scope, path: &str) -> Anchor {
        let (step_name, side) = split_side(name);
        let step = self.find_step(step_name, scope);
        match (step, self.event(name)) {
            (Found::Step(_), Some(_)) => {
                let problem = self.note("timeline.step-or-event", path);
                problem.found = Some(name.to_owned());
            }
            (Found::Step(step), None) => return Anchor::Step(step, side),
            (Found::Several, None) => self.several(name, path),
            (_, Some(event)) => {
                let mut events = EventSet::default();
                events.add(event);
                return Anchor::Event(events);
            }
            (Found::None, None) => {
                let stages: Vec<&str> = self.stages.iter().map(|(name, _)| *name).collect();
                if let Some(stage) = place(&stages, name) {
                    return Anchor::Opening(stage);
                }
                if self.criteria.fact(name).is_some() {
                    return self.fact(name, path);
                }
                self.unknown_anchor("timeline.unknown-anchor", name, path, true);
            }
        }
        Anchor::Event(EventSet::default())
    }

    fn anchor_form(&mut self, own: &AnchorForm, scope: Scope, path: &str) -> Anchor {
        let at = |part: &str| format!("{path}.{part}");
        let mut found: Vec<Anchor> = Vec::new();
        if own.event.is_some() {
            found.push(Anchor::Event(self.events(own.event.as_ref(), &at("event"))));
        }
        if let Some(name) = &own.step {
            let (step_name, side) = split_side(name);
            match self.find_step(step_name, scope) {
                Found::Step(step) => found.push(Anchor::Step(step, side)),
                Found::Several => self.several(name, &at("step")),
                Found::None => self.unknown_anchor("timeline.no-such-step", name, &at("step"), false),
            }
        }
        if let Some(name) = &own.stage {
            let stages: Vec<&str> = self.stages.iter().map(|(name, _)| *name).collect();
            match place(&stages, name) {
                Some(stage) => found.push(Anchor::Opening(stage)),
                None => self.problems.push(
                    Problem::new("timeline.unknown-stage", at("stage")).one_of(name, stages.iter().copied()),
                ),
            }
        }
        if let Some(name) = &own.fact {
            found.push(self.fact(name, &at("fact")));
        }
        for (key, several) in [("laterOf", &own.later_of), ("earlierOf", &own.earlier_of)] {
            let Some(several) = several else { continue };
            if several.is_empty() {
                self.note("timeline.anchor-of-nothing", at(key));
            }
            let each: Vec<Anchor> = several
                .iter()
                .enumerate()
                .map(|(number, one)| self.any_anchor(one, scope, &format!("{path}.{key}[{number}]")))
                .collect();
            found.push(if key == "laterOf" { Anchor::Later(each) } else { Anchor::Earlier(each) });
        }
        let given = [
            own.event.is_some(),
            own.step.is_some(),
            own.stage.is_some(),
            own.fact.is_some(),
            own.later_of.is_some(),
            own.earlier_of.is_some(),
        ];
        if given.iter().filter(|given| **given).count() != 1 {
            self.note("timeline.anchor-form", path).expected =
                Some("event, step, stage, fact, laterOf, earlierOf".to_owned());
        }
        let mut anchor = found.into_iter().next().unwrap_or(Anchor::Event(EventSet::default()));
        for (key, choice, back) in [("plus", &own.plus, false), ("minus", &own.minus, true)] {
            if let Some(choice) = choice {
                let spans = self.spans(choice, &at(key), false);
                anchor = Anchor::Shifted { from: Box::new(anchor), spans, back };
            }
        }
        anchor
    }

    fn fact(&mut self, name: &str, path: &str) -> Anchor {
        let Some(id) = self.criteria.fact(name) else {
            let problem =
                Problem::new("timeline.unknown-fact", path).one_of(name, self.criteria.fact_names());
            self.problems.push(problem);
            return Anchor::Event(EventSet::default());
        };
        let fact_type = self.criteria.definition(id).map(|definition| definition.fact_type);
        if fact_type != Some(FactType::Date) {
            let problem = self.note("timeline.fact-is-no-date", path);
            problem.found = fact_type.map(|found| found.name().to_owned());
            problem.expected = Some(FactType::Date.name().to_owned());
        }
        Anchor::Fact(id)
    }

    /// The step that a name means.
    fn find_step(&self, name: &str, scope: Scope) -> Found {
        let numbered = || self.sites.iter().zip(0u16..).map(|(site, number)| (number, site));
        if let Some((stage, own)) = name.split_once('.') {
            let whole = |site: &Site<'_>| {
                let of = site.stage.and_then(|stage| self.stages.get(usize::from(stage)));
                site.name == own && of.is_some_and(|(found, _)| *found == stage)
            };
            if let Some((number, _)) = numbered().find(|(_, site)| whole(site)) {
                return Found::Step(number);
            }
        }
        let near = match scope {
            Scope::Within(stage) => numbered()
                .find(|(_, site)| site.name == name && site.stage == stage)
                .or_else(|| numbered().find(|(_, site)| site.name == name && site.stage.is_none())),
            Scope::Before(stage) => numbered()
                .filter(|(_, site)| site.name == name && site.stage.is_some_and(|of| of < stage))
                .last(),
        };
        if let Some((number, _)) = near {
            return Found::Step(number);
        }
        let others = |site: &Site<'_>| {
            site.name == name && !matches!(scope, Scope::Before(stage) if site.stage == Some(stage))
        };
        let mut others = numbered().filter(|(_, site)| others(site));
        match (others.next(), others.next()) {
            (Some((number, _)), None) => Found::Step(number),
            (Some(_), Some(_)) => Found::Several,
            (None, _) => Found::None,
        }
    }

    fn several(&mut self, name: &str, path: &str) {
        let of: Vec<String> = self
            .sites
            .iter()
            .filter(|site| site.name == split_side(name).0)
            .filter_map(|site| Some(format!("{}.{name}", self.stages.get(usize::from(site.stage?))?.0)))
            .collect();
        let problem = self.note("timeline.step-of-which-stage", path);
        problem.found = Some(name.to_owned());
        problem.expected = Some(of.join(", "));
    }

    fn unknown_anchor(&mut self, code: &str, name: &str, path: &str, events: bool) {
        let (step_name, _) = split_side(name);
        // A step that is named with its stage is looked for among those named so.
        let named =
            |site: &Site<'_>| Some([self.stages.get(usize::from(site.stage?))?.0, ".", site.name].concat());
        let qualified: Vec<String> =
            if step_name.contains('.') { self.sites.iter().filter_map(named).collect() } else { Vec::new() };
        let own = self.sites.iter().map(|site| site.name).chain(qualified.iter().map(String::as_str));
        let problem = if events {
            let choices = own.chain(self.vocabulary.events.iter().chain(self.vocabulary.milestones).copied());
            Problem::new(code, path).one_of(step_name, choices)
        } else {
            Problem::new(code, path).one_of(step_name, own)
        };
        self.problems.push(problem.found(name));
    }

    pub(super) fn criterion(&mut self, own: &Expression, path: &str) -> Option<CriterionId> {
        match self.criteria.add_expression(path, own) {
            Ok(id) => Some(id),
            Err(error) => {
                self.problems.extend(error.problems().iter().cloned());
                None
            }
        }
    }

    /// Spans by criterion. `exhaustive`: one of them must always be meant.
    pub(super) fn spans(&mut self, own: &SpanChoice, path: &str, exhaustive: bool) -> Vec<SpanRule> {
        let variants = match own {
            SpanChoice::Always(span) => return vec![always(*span)],
            SpanChoice::FirstOf(variants) => variants,
        };
        let mut rules: Vec<SpanRule> = Vec::new();
        for (number, variant) in variants.iter().enumerate() {
            let at = format!("{path}[{number}]");
            let last = number + 1 == variants.len();
            match variant {
                SpanVariant { when: None, track: None, span: None, otherwise: Some(span) } => {
                    if !last {
                        self.note("timeline.otherwise-stands-last", at);
                    }
                    rules.push(always(*span));
                }
                SpanVariant { when: Some(when), track: None, span: Some(span), otherwise: None } => {
                    let label = match when {
                        Expression::Named(name) => name.clone(),
                        _ => crate::text::json_text(when),
                    };
                    if let Some(id) = self.criterion(when, &format!("{at}.when")) {
                        rules.push(SpanRule { test: Test::When(id), span: *span, label });
                    }
                }
                SpanVariant { when: None, track: Some(track), span: Some(span), otherwise: None } => {
                    if let Some(number) = self.track(track, &format!("{at}.track")) {
                        rules.push(SpanRule { test: Test::Track(number), span: *span, label: track.clone() });
                    }
                }
                _ => {
                    self.note("timeline.span-variant-form", at);
                }
            }
        }
        if exhaustive && !variants.iter().any(|variant| variant.otherwise.is_some()) {
            self.note("timeline.no-otherwise", path);
        }
        rules
    }
}

fn always(span: Span) -> SpanRule {
    SpanRule { test: Test::Always, span, label: "otherwise".to_owned() }
}

/// A step's name and what of the step is meant.
fn split_side(name: &str) -> (&str, Side) {
    let sides =
        [("met", Side::Met), ("due", Side::Due), ("unrolled", Side::Unrolled), ("expired", Side::Expired)];
    name.rsplit_once('.')
        .and_then(|(step, side)| {
            let side = sides.iter().find(|(known, _)| *known == side)?;
            Some((step, side.1))
        })
        .unwrap_or((name, Side::Met))
}
