//! Lines through all cores: in as they come, out in their order, with the same memory for ten lines
//! and ten million.

use std::io::{self, Read, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// How much is read at once, in bytes: what a pipe holds. A line may be longer.
const BATCH: usize = 64 * 1024;
/// How many batches may wait for a worker, or for being written.
const WAITING: usize = 2;

/// Whole lines, as they were read at once.
struct Batch {
    /// The number of the first of them, from 1.
    number: usize,
    lines: Vec<u8>,
}

#[derive(Default)]
struct Done {
    output: Vec<u8>,
    complaints: Vec<(usize, String)>,
}

/// Calls `work` for every line that is not blank, on `jobs` threads, and writes what it appends to
/// the output. `complain` is called with the number of each line that failed, in their order.
///
/// Batches go round the workers and are fetched from them in the same order, so nothing is sorted
/// and nothing piles up.
///
/// # Errors
/// When the input cannot be read or the output cannot be written.
pub fn each_line(
    jobs: usize,
    mut input: impl Read + Send,
    mut output: impl Write,
    work: impl Fn(&[u8], &mut Vec<u8>) -> Result<(), String> + Sync,
    mut complain: impl FnMut(usize, String),
) -> io::Result<()> {
    thread::scope(|scope| {
        let work = &work;
        let (mut to_workers, mut from_workers) = (Vec::new(), Vec::new());
        for _ in 0..jobs {
            let (to_worker, batches) = sync_channel(WAITING);
            let (done, from_worker) = sync_channel(WAITING);
            scope.spawn(move || serve(&batches, &done, work));
            to_workers.push(to_worker);
            from_workers.push(from_worker);
        }
        let reader = scope.spawn(move || hand_out(&mut input, &to_workers));
        for from_worker in from_workers.iter().cycle() {
            // The first worker without a batch has had the last one.
            let Ok(done) = from_worker.recv() else { break };
            done.complaints.into_iter().for_each(|(number, error)| complain(number, error));
            output.write_all(&done.output)?;
            output.flush()?;
        }
        reader.join().unwrap_or_else(|_| Err(io::Error::other("reading the input failed")))
    })
}

/// Reads to the end, or until nobody wants more.
fn hand_out(input: &mut impl Read, workers: &[SyncSender<Batch>]) -> io::Result<()> {
    let mut number = 1;
    let mut rest = Vec::new();
    for worker in workers.iter().cycle() {
        let lines = whole_lines(input, &mut rest)?;
        if lines.is_empty() {
            break;
        }
        let count = lines.iter().filter(|byte| **byte == b'\n').count();
        if worker.send(Batch { number, lines }).is_err() {
            break;
        }
        number += count;
    }
    Ok(())
}

/// The lines that one read gives, and what of their last one it takes; empty at the end of the
/// input. What comes after the last line's end is kept in `rest`.
fn whole_lines(input: &mut impl Read, rest: &mut Vec<u8>) -> io::Result<Vec<u8>> {
    let mut lines = std::mem::take(rest);
    loop {
        let from = lines.len();
        lines.resize(from + BATCH, 0);
        let read = match input.read(&mut lines[from..]) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => 0,
            Err(error) => return Err(error),
            Ok(0) => {
                lines.truncate(from);
                return Ok(lines);
            }
            Ok(read) => read,
        };
        lines.truncate(from + read);
        if let Some(end) = lines[from..].iter().rposition(|byte| *byte == b'\n') {
            *rest = lines.split_off(from + end + 1);
            return Ok(lines);
        }
    }
}

fn serve(
    batches: &Receiver<Batch>,
    finished: &SyncSender<Done>,
    work: &impl Fn(&[u8], &mut Vec<u8>) -> Result<(), String>,
) {
    while let Ok(Batch { number, lines }) = batches.recv() {
        let mut done = Done::default();
        for (index, line) in lines.split(|byte| *byte == b'\n').enumerate() {
            if line.trim_ascii().is_empty() {
                continue;
            }
            if let Err(error) = work(line, &mut done.output) {
                done.complaints.push((number + index, error));
            }
        }
        if finished.send(done).is_err() {
            break;
        }
    }
}
