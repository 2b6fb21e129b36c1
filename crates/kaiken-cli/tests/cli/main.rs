//! Runs the command `kaiken` as its users do.

mod check;
mod commands;
mod dialects;
mod gold;
mod inputs;
mod many;
mod output;
mod parse;
mod stats;
mod support;
