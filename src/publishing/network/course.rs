//! Whether what is in progress may go on.
//!
//! In: signals of the system. Out: a wait that ends when the person at the terminal, or a program that
//! looks after this one, wants it to stop. Does not know what is in progress.

/// Whether a run may go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Course {
    On,
    /// The person at the terminal wants it to stop.
    Stopped,
    /// Another run has taken its place.
    Lost,
}

/// The signals that ask the program to end. From the moment it listens, they do not end it by
/// themselves.
#[cfg(unix)]
pub(super) struct Signals([Option<tokio::signal::unix::Signal>; 2]);

#[cfg(not(unix))]
pub(super) struct Signals;

impl Signals {
    /// Begins to listen; for use in a runtime.
    #[cfg(unix)]
    pub(super) fn listen() -> Self {
        use tokio::signal::unix::{SignalKind, signal};
        Self([SignalKind::interrupt(), SignalKind::terminate()].map(|kind| signal(kind).ok()))
    }

    #[cfg(not(unix))]
    pub(super) fn listen() -> Self {
        Self
    }

    /// Waits until somebody presses Ctrl-C, or the system asks the program to end.
    #[cfg(unix)]
    pub(super) async fn stop_requested(self) {
        // Where a signal cannot be had, it does not end the wait.
        async fn sent(signal: Option<tokio::signal::unix::Signal>) {
            match signal {
                Some(mut signal) => {
                    signal.recv().await;
                }
                None => std::future::pending().await,
            }
        }
        let [interrupt, terminate] = self.0;
        tokio::select! {
            () = sent(interrupt) => {}
            () = sent(terminate) => {}
        }
    }

    #[cfg(not(unix))]
    pub(super) async fn stop_requested(self) {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
