//! Labels that differ by one letter may be one person: a suggestion, never a join.

use alloc::vec::Vec;

use super::{Speaker, SpeakerLabel};
use crate::dialect::Role;
use crate::grammar::label::slip;
use crate::tree::{Block, SpeakerId};

/// More speakers of one part than this are not compared, so that time stays in line with the text.
const MOST_COMPARED: usize = 64;
/// Shorter labels differ by one letter by chance.
const SHORTEST: usize = 8;

/// Marks each speaker whose label, seen once, is one letter away from that of a speaker who speaks
/// more often.
pub(super) fn mark(source: &str, blocks: &[Block], speakers: &mut [Speaker]) {
    let turns = turns(blocks, speakers.len());
    let of_roles = of_roles(speakers);
    for rare in (0..speakers.len()).filter(|id| turns[*id] == 1) {
        let speaker = &speakers[rare];
        if of_roles[speaker.role as usize] > MOST_COMPARED {
            continue;
        }
        let same_role = |other: &Speaker| other.role == speaker.role;
        let mut often = speakers.iter().zip(&turns).zip(0..);
        let near = often.find(|((other, turns), _)| {
            **turns > 1 && same_role(other) && alike(source, speaker, other)
        });
        speakers[rare].perhaps = near.map(|(_, id)| SpeakerId::new(id));
    }
}

/// How many speakers there are of each part.
fn of_roles(speakers: &[Speaker]) -> [usize; ROLES] {
    let mut of_roles = [0; ROLES];
    for speaker in speakers {
        of_roles[speaker.role as usize] += 1;
    }
    of_roles
}

/// How many parts there are.
const ROLES: usize = Role::Unknown as usize + 1;

/// How many turns each speaker has.
fn turns(blocks: &[Block], speakers: usize) -> Vec<u32> {
    let mut turns = alloc::vec![0; speakers];
    for block in blocks {
        if let Block::Turn(turn) = block
            && let Some(id) = turn.speaker
        {
            turns[id.index()] += 1;
        }
    }
    turns
}

fn alike(source: &str, one: &Speaker, other: &Speaker) -> bool {
    let near = |one: &SpeakerLabel, other: &SpeakerLabel| {
        slip(&source[one.span.range()], &source[other.span.range()]).is_some()
    };
    let long = |label: &&SpeakerLabel| label.span.len() as usize >= SHORTEST;
    let mut labels = one.labels.iter().filter(long);
    labels.any(|one| other.labels.iter().any(|other| near(one, other)))
}
