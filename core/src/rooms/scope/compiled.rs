//! The policy in the form that `assess` reads: names as numbers, levels as bits, criteria compiled.
use super::compile::Compiling;
use super::naming::Which;
use super::policy::ScopePolicy;
use crate::calendar::{Calendars, CivilDate, TimeZone};
use crate::criteria::{CriteriaSet, CriterionId, FactId};
use crate::problem::InputError;
use std::sync::{Arc, OnceLock};

/// The fact that says whether legal aid answers the need.
pub const LEGAL_AID: &str = "legalAid.coverage";
/// The values of [`LEGAL_AID`].
pub const LEGAL_AID_VALUES: &[&str] = &["sufficient", "notEnough", "notAvailable"];
/// The fact that says whether the person can pay somebody who represents them.
pub const CAN_PAY: &str = "client.canPay";

/// The scope of one version of a policy, compiled and checked: immutable, cheap to ask.
///
/// See [`assess`](super::assess) for an example.
#[derive(Clone, Debug)]
pub struct CompiledScope {
    pub(super) policy: ScopePolicy,
    pub(super) criteria: CriteriaSet,
    pub(super) calendars: Arc<Calendars>,
    pub(super) zone: TimeZone,
    /// For each level or credential, in the order of the policy, the bits of what it gives: itself and, for a
    /// level, all that it includes.
    pub(super) gives: Vec<(String, u128)>,
    pub(super) offers: Vec<Vec<CompiledOffer>>,
    pub(super) permits: Vec<CompiledPermit>,
    pub(super) limits: Vec<CompiledLimit>,
    pub(super) complexity: Vec<CompiledComplexity>,
    pub(super) required: Vec<CompiledRequired>,
    pub(super) gap: Option<CompiledGap>,
}

/// A time in which an area is offered.
#[derive(Clone, Debug)]
pub(super) struct CompiledOffer {
    pub(super) from: Option<CivilDate>,
    pub(super) until: Option<CivilDate>,
    pub(super) audience: Option<CriterionId>,
    pub(super) activities: Which,
}

/// Bits of levels and credentials.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Needs {
    pub(super) all: u128,
    pub(super) any: u128,
}

impl Needs {
    pub(super) fn met_by(self, held: u128) -> bool {
        self.all & !held == 0 && (self.any == 0 || self.any & held != 0)
    }

    pub(super) fn is_nothing(self) -> bool {
        self == Self::default()
    }

    /// The bits of what is still missing: all of `all`, and of `any` the first.
    pub(super) fn missing(self, held: u128) -> u128 {
        let choice =
            if self.any == 0 || self.any & held != 0 { 0 } else { self.any & self.any.wrapping_neg() };
        (self.all & !held) | choice
    }
}

#[derive(Clone, Debug)]
pub(super) struct CompiledPermit {
    pub(super) name: String,
    pub(super) areas: Which,
    pub(super) activities: Which,
    pub(super) needs: Needs,
    pub(super) supervised: Option<Needs>,
}

#[derive(Clone, Debug)]
pub(super) struct CompiledLimit {
    pub(super) name: String,
    pub(super) areas: Which,
    pub(super) activities: Which,
    pub(super) when: Option<CriterionId>,
    /// Whether a date fact, and not the day of the question, decides whether it is in force.
    pub(super) by_fact: bool,
    pub(super) needs: Option<Needs>,
}

#[derive(Clone, Debug)]
pub(super) struct CompiledComplexity {
    pub(super) name: String,
    pub(super) areas: Which,
    pub(super) activities: Which,
    pub(super) except: Vec<u16>,
    pub(super) when: CriterionId,
    pub(super) handled: Option<Needs>,
}

#[derive(Clone, Debug)]
pub(super) struct CompiledRequired {
    /// Its place among the policy's rows.
    pub(super) row: usize,
    pub(super) areas: Which,
    pub(super) activities: Which,
    pub(super) fact: FactId,
}

#[derive(Clone, Debug)]
pub(super) struct CompiledGap {
    pub(super) areas: Which,
    pub(super) activities: Which,
    pub(super) when: CriterionId,
}

impl CompiledScope {
    /// Compiles what a policy says of its scope.
    ///
    /// `criteria` holds the policy's facts and named criteria, `calendars` counts reply times, `zone` is the
    /// organization's.
    ///
    /// # Errors
    /// Every name that does not exist, with the nearest, every criterion that contradicts itself, and what else
    /// cannot be. Paths start below `scope`.
    pub fn compile(
        policy: &ScopePolicy,
        criteria: &CriteriaSet,
        calendars: &Arc<Calendars>,
        zone: &TimeZone,
    ) -> Result<Self, InputError> {
        let mut problems = Vec::new();
        let mut compiled = Self {
            policy: policy.clone(),
            criteria: criteria.clone(),
            calendars: Arc::clone(calendars),
            zone: zone.clone(),
            gives: Vec::new(),
            offers: Vec::new(),
            permits: Vec::new(),
            limits: Vec::new(),
            complexity: Vec::new(),
            required: Vec::new(),
            gap: None,
        };
        Compiling { policy, into: &mut compiled, problems: &mut problems }.all();
        if problems.is_empty() { Ok(compiled) } else { Err(problems.into()) }
    }

    /// The facts and criteria that questions are read with.
    pub fn criteria(&self) -> &CriteriaSet {
        &self.criteria
    }

    /// The bits that a level or a credential gives.
    pub(super) fn bits(&self, name: &str) -> u128 {
        self.gives.iter().find(|(known, _)| known == name).map_or(0, |(_, bits)| *bits)
    }

    /// The names of bits, in the order of the policy.
    pub(super) fn names_of(&self, bits: u128) -> impl Iterator<Item = &str> {
        self.gives
            .iter()
            .enumerate()
            .filter(move |(place, _)| bits >> place & 1 == 1)
            .map(|(_, (name, _))| name.as_str())
    }
}

/// Where the compiled policy is kept, once it was made. Two policies are the same whether or not it was.
#[derive(Clone, Debug, Default)]
pub struct Prepared(OnceLock<Arc<CompiledScope>>);

impl Prepared {
    pub(super) fn keep(&self, compiled: CompiledScope) {
        let _ = self.0.set(Arc::new(compiled));
    }

    pub(crate) fn kept(&self) -> Option<&Arc<CompiledScope>> {
        self.0.get()
    }
}

impl PartialEq for Prepared {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Prepared {}
