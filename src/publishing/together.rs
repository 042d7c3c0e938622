//! Doing the same for many files at the same time.
//!
//! In: things, and what to do with each. Out: the results in the order of the things. Knows nothing
//! about files.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// How many are in progress at the same time: a service that is far away answers slowly, but many at
/// once.
const LANES: usize = 8;

/// Calls `act` for everything, and stops soon after the first that fails.
///
/// # Errors
/// The first failure, in the order of the things.
pub(super) fn together<T: Sync, R: Send, E: Send>(
    things: &[T],
    act: impl Fn(&T) -> Result<R, E> + Sync,
) -> Result<Vec<R>, E> {
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, Result<R, E>)>> = Mutex::new(Vec::with_capacity(things.len()));
    std::thread::scope(|scope| {
        for _ in 0..LANES.min(things.len()) {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(thing) = things.get(at) else { break };
                    let result = act(thing);
                    if result.is_err() {
                        next.fetch_max(things.len(), Ordering::Relaxed);
                    }
                    done.lock().unwrap_or_else(PoisonError::into_inner).push((at, result));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::together;

    #[test]
    fn results_keep_the_order_of_the_things() {
        let things: Vec<usize> = (0..100).collect();
        let doubled: Result<Vec<usize>, String> = together(&things, |thing| Ok(thing * 2));
        assert_eq!(doubled, Ok(things.iter().map(|thing| thing * 2).collect()));
    }

    #[test]
    fn a_failure_is_the_result() {
        let things: Vec<usize> = (0..100).collect();
        let failed: Result<Vec<()>, usize> =
            together(&things, |thing| if *thing == 7 { Err(*thing) } else { Ok(()) });
        assert_eq!(failed, Err(7));
    }
}
