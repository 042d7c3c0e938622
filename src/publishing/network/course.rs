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

/// Waits until somebody presses Ctrl-C, or the system asks the program to end.
pub(super) async fn stop_requested() {
    let pressed = async {
        // Where no signal can be had, none ends the wait.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let asked = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending::<()>().await,
        }
    };
    #[cfg(not(unix))]
    let asked = std::future::pending::<()>();
    tokio::select! {
        () = pressed => {}
        () = asked => {}
    }
}
