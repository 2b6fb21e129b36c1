//! kaiken for browsers and Node: conversion only, no rule of the grammar.
//!
//! A [call](calls) takes a text as UTF-8 and answers with numbers; the JavaScript in `js/` makes
//! plain objects of them. Every offset that leaves this crate counts UTF-16 units.

#![cfg_attr(target_arch = "wasm32", no_std)]

extern crate alloc;

mod answer;
pub mod calls;
mod name;
mod shapes;
mod tape;
mod value;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// JavaScript sees a trap, drops this instance and begins anew with another.
#[cfg(target_arch = "wasm32")]
#[panic_handler]
fn stop(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
