//! Benchmarks: transcripts of any size, bad shapes, and the rivals that kaiken is measured beside.

pub mod contenders;
pub mod rounds;
pub mod shapes;
pub mod texts;
pub mod transcripts;
