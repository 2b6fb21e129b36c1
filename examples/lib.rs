//! Small programs to copy from. Each is a file of its own in this folder:
//!
//! - `first_steps`: the example of the README;
//! - `who_said_what`: parse a file and print who said what;
//! - `questions_to_csv`: questions and their answers as CSV;
//! - `own_dialect`: read the pages of an institution that kaiken does not know;
//! - `folder_in_parallel`: parse a folder on all cores.
//!
//! Run one with `cargo run -p kaiken-examples --example who_said_what -- FILE`.
