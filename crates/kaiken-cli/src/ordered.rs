//! Many jobs on several threads, their results in the order of the jobs.
//!
//! Each job sends its parts into a channel of its own, and the channels are emptied in order. Both
//! the number of jobs that were begun and the parts that wait in each are bounded: a thread that
//! runs ahead waits, so memory does not grow with the number of jobs.

use std::collections::VecDeque;
use std::io;
use std::num::NonZeroUsize;
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// How many jobs are handed out ahead of the one whose parts are taken, for each thread.
const AHEAD: usize = 4;
/// How many parts of a job wait at most.
const PARTS: usize = 4;

/// A job and the place where its parts go.
type Task<J, P> = (J, SyncSender<P>);

/// Works through the jobs and hands `sink` the parts of each, job after job.
///
/// When `sink` fails, nothing new is begun; a thread that is at work ends with the program.
pub(crate) fn each<J, P>(
    jobs: impl IntoIterator<Item = J>,
    threads: NonZeroUsize,
    work: impl Fn(J, &SyncSender<P>) + Send + Sync + 'static,
    mut sink: impl FnMut(&Receiver<P>) -> io::Result<()>,
) -> io::Result<()>
where
    J: Send + 'static,
    P: Send + 'static,
{
    let queue = start(threads, work)?;
    let mut jobs = jobs.into_iter();
    let mut begun = VecDeque::new();
    loop {
        let room = (threads.get() * AHEAD).saturating_sub(begun.len());
        for job in jobs.by_ref().take(room) {
            let (parts, taken) = mpsc::sync_channel(PARTS);
            queue
                .send((job, parts))
                .map_err(|_| io::Error::other("every thread has ended"))?;
            begun.push_back(taken);
        }
        match begun.pop_front() {
            Some(parts) => sink(&parts)?,
            None => return Ok(()),
        }
    }
}

/// Starts the threads that take tasks from the queue.
fn start<J, P>(
    threads: NonZeroUsize,
    work: impl Fn(J, &SyncSender<P>) + Send + Sync + 'static,
) -> io::Result<mpsc::Sender<Task<J, P>>>
where
    J: Send + 'static,
    P: Send + 'static,
{
    let (queue, tasks) = mpsc::channel();
    let tasks = Arc::new(Mutex::new(tasks));
    let work = Arc::new(work);
    for _ in 0..threads.get() {
        let (tasks, work) = (Arc::clone(&tasks), Arc::clone(&work));
        thread::Builder::new().spawn(move || {
            while let Some((job, parts)) = next(&tasks) {
                work(job, &parts);
            }
        })?;
    }
    Ok(queue)
}

/// The next task, once there is one; none when there will be no more.
fn next<T>(tasks: &Mutex<Receiver<T>>) -> Option<T> {
    tasks
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .recv()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    fn threads(number: usize) -> NonZeroUsize {
        NonZeroUsize::new(number).unwrap()
    }

    #[test]
    fn parts_come_in_the_order_of_the_jobs() {
        for number in [1, 2, 7] {
            let mut got = Vec::new();
            let work = |job: u64, parts: &SyncSender<u64>| {
                thread::sleep(Duration::from_millis(job % 5));
                (0..job % 9).for_each(|part| parts.send(job * 10 + part).unwrap());
            };
            each(0..60, threads(number), work, |parts| {
                got.extend(parts.iter());
                Ok(())
            })
            .unwrap();
            let expected: Vec<u64> = (0..60)
                .flat_map(|job| (0..job % 9).map(move |part| job * 10 + part))
                .collect();
            assert_eq!(got, expected, "{number} threads");
        }
    }

    #[test]
    fn no_thread_runs_far_ahead() {
        let begun = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&begun);
        let work = move |_: usize, _: &SyncSender<()>| {
            counter.fetch_add(1, Ordering::SeqCst);
        };
        let mut taken = 0;
        each(0..200, threads(2), work, |_| {
            taken += 1;
            thread::sleep(Duration::from_micros(200));
            assert!(begun.load(Ordering::SeqCst) < taken + 10);
            Ok(())
        })
        .unwrap();
        assert_eq!((taken, begun.load(Ordering::SeqCst)), (200, 200));
    }

    #[test]
    fn a_job_waits_until_its_parts_are_taken() {
        let sent = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&sent);
        let work = move |_: usize, parts: &SyncSender<()>| {
            while counter.load(Ordering::SeqCst) < 1000 && parts.send(()).is_ok() {
                counter.fetch_add(1, Ordering::SeqCst);
            }
        };
        each(0..1, threads(1), work, |parts| {
            while sent.load(Ordering::SeqCst) < PARTS {
                thread::yield_now();
            }
            thread::sleep(Duration::from_millis(20));
            assert_eq!(sent.load(Ordering::SeqCst), PARTS);
            assert_eq!(parts.iter().count(), 1000);
            Ok(())
        })
        .unwrap();
    }

    #[test]
    fn a_failing_sink_ends_it() {
        let mut calls = 0;
        let work = |_: u32, parts: &SyncSender<u32>| {
            let _ = parts.send(1);
        };
        let ended = each(0.., threads(2), work, |_| {
            calls += 1;
            if calls == 3 {
                Err(io::ErrorKind::BrokenPipe.into())
            } else {
                Ok(())
            }
        });
        assert_eq!(ended.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
        assert_eq!(calls, 3);
    }
}
