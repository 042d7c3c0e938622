//! A server that only programs on this machine can reach.
//!
//! In: a port, and what answers requests. Out: answers, until somebody stops the program. It listens
//! on `127.0.0.1` and, where there is one, on `[::1]`: a browser may mean either by `localhost`. Does
//! not know what is served.

use super::course::Signals;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files::reason;
use axum::Router;
use std::future::IntoFuture;
use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::runtime::Builder;
use tokio::sync::watch;

/// How often to look for a port that is free for both addresses.
const ATTEMPTS: u32 = 20;
/// How long answers in progress have when the program is stopped.
const FAREWELL: Duration = Duration::from_secs(1);

/// Serves until somebody stops the program. Port 0 means any free port. `router` is called with
/// the port, and `ready` with the address when it can be opened.
///
/// # Errors
/// If the port cannot be used.
pub(crate) fn serve(
    port: u16,
    router: impl FnOnce(u16) -> Router,
    ready: &dyn Fn(&str),
) -> Result<(), Diagnostic> {
    let failed = |error: io::Error| {
        Diagnostic::error(Code::Output, format!("cannot start the preview: {}", reason(&error)))
    };
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.map_err(failed)?;
    runtime.block_on(async {
        let (port, listeners) = listen(port).await?;
        let router = router(port);
        let (stop, _) = watch::channel(false);
        let servers: Vec<_> = listeners
            .into_iter()
            .map(|listener| {
                let mut stopped = stop.subscribe();
                let until = async move {
                    let _ = stopped.wait_for(|stopped| *stopped).await;
                };
                let server = axum::serve(listener, router.clone()).with_graceful_shutdown(until);
                tokio::spawn(server.into_future())
            })
            .collect();
        let signals = Signals::listen();
        ready(&format!("http://127.0.0.1:{port}/"));
        signals.stop_requested().await;
        stop.send_replace(true);
        let ended = async {
            for server in servers {
                let _ = server.await;
            }
        };
        let _ = tokio::time::timeout(FAREWELL, ended).await;
        Ok(())
    })?;
    runtime.shutdown_background();
    Ok(())
}

/// Listens on both addresses of this machine.
async fn listen(wanted: u16) -> Result<(u16, Vec<TcpListener>), Diagnostic> {
    let mut attempts = 0;
    loop {
        attempts += 1;
        let four = bind(SocketAddr::from((Ipv4Addr::LOCALHOST, wanted)));
        let four = four.await.map_err(|error| refused(wanted, &error))?;
        let port = four.local_addr().map_err(|error| refused(wanted, &error))?.port();
        match bind(SocketAddr::from((Ipv6Addr::LOCALHOST, port))).await {
            Ok(six) => return Ok((port, vec![four, six])),
            // Otherwise a browser that means this address by `localhost` would get another program.
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
                if wanted != 0 || attempts >= ATTEMPTS {
                    return Err(refused(port, &error));
                }
            }
            // This machine has no such address.
            Err(_) => return Ok((port, vec![four])),
        }
    }
}

async fn bind(address: SocketAddr) -> io::Result<TcpListener> {
    TcpListener::bind(address).await
}

fn refused(port: u16, error: &io::Error) -> Diagnostic {
    let (message, hint) = match error.kind() {
        io::ErrorKind::AddrInUse => (
            format!("another program is using port {port}"),
            "stop that program, or choose another port with `--port`; with `--port 0` the system \
             chooses one that is free",
        ),
        io::ErrorKind::PermissionDenied => (
            format!("you do not have permission to use port {port}"),
            "choose a port above 1023 with `--port`",
        ),
        _ => (
            format!("port {port} cannot be used: {}", reason(error)),
            "choose another port with `--port`",
        ),
    };
    Diagnostic::error(Code::Output, message).hint(hint)
}
