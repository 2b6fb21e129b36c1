//! Labels that differ by one letter may be one person: a suggestion, never a join.

use alloc::vec::Vec;

use super::{Speaker, SpeakerLabel};
use crate::dialect::Role;
use crate::grammar::label::is_one_edit;
use crate::tree::{Block, SpeakerId};

/// More speakers of one part than this are not compared, so that time stays in line with the text.
const MOST_COMPARED: usize = 64;
/// Shorter labels differ by one letter by chance.
const SHORTEST: usize = 8;

/// Marks each speaker whose label, seen once, is one letter away from that of a speaker who speaks
/// more often.
pub(super) fn mark(source: &str, blocks: &[Block], speakers: &mut [Speaker]) {
    let turns = turns(blocks, speakers.len());
    let by_role = by_role(speakers);
    for (_, ids) in by_role.iter().filter(|(_, ids)| ids.len() <= MOST_COMPARED) {
        for &rare in ids.iter().filter(|id| turns[**id] == 1) {
            let often = ids.iter().filter(|id| turns[**id] > 1);
            let near = often
                .copied()
                .find(|often| alike(source, &speakers[rare], &speakers[*often]));
            speakers[rare].perhaps = near.map(|id| SpeakerId::new(id as u32));
        }
    }
}

/// The speakers of each part.
fn by_role(speakers: &[Speaker]) -> Vec<(Role, Vec<usize>)> {
    let mut by_role: Vec<(Role, Vec<usize>)> = Vec::new();
    for (id, speaker) in speakers.iter().enumerate() {
        match by_role.iter_mut().find(|(role, _)| *role == speaker.role) {
            Some((_, ids)) => ids.push(id),
            None => by_role.push((speaker.role, alloc::vec![id])),
        }
    }
    by_role
}

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
        is_one_edit(&source[one.span.range()], &source[other.span.range()])
    };
    let long = |label: &&SpeakerLabel| label.span.len() as usize >= SHORTEST;
    let mut labels = one.labels.iter().filter(long);
    labels.any(|one| other.labels.iter().any(|other| near(one, other)))
}
