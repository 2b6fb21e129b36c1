//! Runs the command `kaiken` as its users do.

mod commands;
mod dialects;
mod gold;
mod inputs;
mod many;
mod output;
mod parse;
mod support;
