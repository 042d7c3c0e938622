//! The right to publish to a bucket, which only one run has at a time.
//!
//! In: the name of an object. Out: a lease, held until it is dropped. The object exists while a run
//! holds the lease, and the run writes it anew every few seconds. A run that is killed leaves it
//! behind; so a run that finds the object watches it. If it changes meanwhile, its holder is at work.
//! If it stays the same for longer than a holder may wait, nobody is, and the lease is taken over.
//! Nobody's clock has to agree with anybody's.
//!
//! The object is put in place on the condition that it is not there, or that it is still the one that
//! was watched. Where a service does not know such conditions, it is put there, left for a moment and
//! read again: of two runs that begin in the same moment, the one that wrote first then sees the
//! other's, and stops.

use super::course::Course;
use super::faults::{Where, fault, is_absent, is_unknown_to_service};
use crate::ground::clock;
use crate::ground::diagnostic::{Code, Diagnostic};
use object_store::path::Path;
use object_store::{
    Error, ObjectStore, ObjectStoreExt, PutMode, PutOptions, PutPayload, UpdateVersion,
};
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// How often a holder writes the object anew, and how long it waits for that.
const RENEWAL: Duration = Duration::from_secs(4);
/// How often a holder may fail to before it must stop.
const FAILURES: u32 = 2;
/// How often another run looks, and how often it must see the same before it takes over: longer than
/// a holder goes on without success.
const LOOK: Duration = Duration::from_secs(1);
const LOOKS: u32 = 20;
/// How long the object is left, where a service knows no conditions, before it is read again.
const SETTLING: Duration = Duration::from_secs(2);
/// How often to begin again when others come and go.
const ATTEMPTS: u32 = 5;

/// A held lease.
#[derive(Debug)]
pub(crate) struct Lease {
    object: Object,
    renewing: JoinHandle<()>,
    course: watch::Receiver<Course>,
    runtime: Handle,
}

/// The object of a lease, as one run sees it.
#[derive(Debug, Clone)]
struct Object {
    client: Arc<dyn ObjectStore>,
    path: Path,
    /// What no other run writes.
    run: String,
    /// Whether the service knows conditions.
    is_conditional: bool,
}

/// What is in place.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Seen {
    text: String,
    tag: Option<String>,
}

impl Lease {
    /// Takes the lease.
    ///
    /// # Errors
    /// If another run holds it, or the service refuses.
    pub(super) async fn take(
        client: Arc<dyn ObjectStore>,
        path: Path,
        place: Where,
        runtime: Handle,
        course: watch::Sender<Course>,
        tell: &dyn Fn(&str),
    ) -> Result<Self, Diagnostic> {
        let run = clock::mark();
        let mut object = Object { client, path, run, is_conditional: true };
        let failed = |error: Error| fault(&error, &place);
        for _ in 0..ATTEMPTS {
            let seen = object.look().await.map_err(failed)?;
            if let Some(seen) = &seen {
                tell(&format!(
                    "an earlier run was interrupted or is still going: waiting up to {} seconds to \
                     find out",
                    LOOKS * u32::try_from(LOOK.as_secs()).unwrap_or(1)
                ));
                match object.watch(seen).await.map_err(failed)? {
                    Watched::Moved => return Err(busy(&place)),
                    Watched::Gone => continue,
                    Watched::Still => {}
                }
            }
            if let Some(tag) = object.claim(seen.as_ref()).await.map_err(failed)? {
                let receiver = course.subscribe();
                let renewing = runtime.spawn(object.clone().renew(tag, course));
                return Ok(Self { object, renewing, course: receiver, runtime });
            }
        }
        Err(busy(&place))
    }
}

/// What happened to the object of somebody else.
enum Watched {
    Moved,
    Gone,
    Still,
}

impl Object {
    fn payload(&self, count: u64) -> PutPayload {
        let text = format!(
            "{{\"bindery\": \"publishing\", \"run\": \"{}\", \"count\": {count}}}\n",
            self.run
        );
        PutPayload::from(text.into_bytes())
    }

    fn is_own(&self, seen: &Seen) -> bool {
        seen.text.contains(&format!("\"{}\"", self.run))
    }

    async fn look(&self) -> Result<Option<Seen>, Error> {
        let found = match self.client.get(&self.path).await {
            Err(error) if is_absent(&error) => return Ok(None),
            found => found?,
        };
        let tag = found.meta.e_tag.clone();
        let bytes = found.bytes().await?;
        Ok(Some(Seen { text: String::from_utf8_lossy(&bytes).into_owned(), tag }))
    }

    /// Watches the object of somebody else.
    async fn watch(&self, seen: &Seen) -> Result<Watched, Error> {
        for _ in 0..LOOKS {
            tokio::time::sleep(LOOK).await;
            match self.look().await? {
                None => return Ok(Watched::Gone),
                Some(now) if now != *seen => return Ok(Watched::Moved),
                Some(_) => {}
            }
        }
        Ok(Watched::Still)
    }

    async fn put(&self, count: u64, mode: PutMode) -> Result<Option<String>, Error> {
        let options = PutOptions { mode, ..PutOptions::default() };
        let put = self.client.put_opts(&self.path, self.payload(count), options).await?;
        Ok(put.e_tag)
    }

    /// Puts the object in place if nothing is there, or only what was seen. Returns its tag, or
    /// nothing if somebody else was faster.
    async fn claim(&mut self, seen: Option<&Seen>) -> Result<Option<Option<String>>, Error> {
        let mode = |seen: Option<&Seen>| match seen.map(|seen| seen.tag.clone()) {
            None => Some(PutMode::Create),
            Some(None) => None,
            Some(e_tag) => Some(PutMode::Update(UpdateVersion { e_tag, version: None })),
        };
        if let Some(mode) = mode(seen) {
            match self.put(0, mode).await {
                Ok(tag) if self.knows_conditions().await? => return Ok(Some(tag)),
                Ok(_) => {}
                Err(error) if is_unknown_to_service(&error) => {}
                // The answer to a first attempt may have been lost on the way.
                Err(Error::AlreadyExists { .. } | Error::Precondition { .. }) => {
                    let now = self.look().await?.filter(|now| self.is_own(now));
                    return Ok(now.map(|now| now.tag));
                }
                Err(error) => return Err(error),
            }
        }
        self.is_conditional = false;
        let tag = self.put(0, PutMode::Overwrite).await?;
        tokio::time::sleep(SETTLING).await;
        let is_own = self.look().await?.is_some_and(|now| self.is_own(&now));
        Ok(is_own.then_some(tag))
    }

    /// Whether the service refuses to put the object where it already is.
    async fn knows_conditions(&self) -> Result<bool, Error> {
        match self.put(0, PutMode::Create).await {
            Err(Error::AlreadyExists { .. } | Error::Precondition { .. }) => Ok(true),
            Ok(_) => Ok(false),
            Err(error) if is_unknown_to_service(&error) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Writes the object anew, again and again, until it is somebody else's.
    async fn renew(self, mut tag: Option<String>, course: watch::Sender<Course>) {
        let mut failures = 0;
        for count in 1.. {
            tokio::time::sleep(RENEWAL).await;
            match tokio::time::timeout(RENEWAL, self.renewed(count, tag.clone())).await {
                Ok(Ok(Some(next))) => {
                    tag = next;
                    failures = 0;
                    continue;
                }
                // It is somebody else's.
                Ok(Ok(None)) => failures = FAILURES,
                Ok(Err(_)) | Err(_) => failures += 1,
            }
            if failures >= FAILURES {
                course.send_replace(Course::Lost);
                return;
            }
        }
    }

    /// The tag of the object written anew, or nothing if it is not this run's any more.
    async fn renewed(
        &self,
        count: u64,
        e_tag: Option<String>,
    ) -> Result<Option<Option<String>>, Error> {
        let mode = match e_tag {
            Some(_) if self.is_conditional => {
                PutMode::Update(UpdateVersion { e_tag, version: None })
            }
            _ => match self.look().await? {
                Some(now) if self.is_own(&now) => PutMode::Overwrite,
                _ => return Ok(None),
            },
        };
        match self.put(count, mode).await {
            Ok(tag) => Ok(Some(tag)),
            Err(Error::Precondition { .. } | Error::AlreadyExists { .. }) => {
                let now = self.look().await?.filter(|now| self.is_own(now));
                Ok(now.map(|now| now.tag))
            }
            Err(error) => Err(error),
        }
    }

    /// Removes the object if it is this run's.
    async fn give_back(&self) -> Result<(), Error> {
        if self.look().await?.is_some_and(|now| self.is_own(&now)) {
            self.client.delete(&self.path).await?;
        }
        Ok(())
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.renewing.abort();
        if *self.course.borrow() == Course::Lost {
            return;
        }
        // If this fails, the next run waits a little.
        let given_back = async { tokio::time::timeout(RENEWAL, self.object.give_back()).await };
        let _ = self.runtime.block_on(given_back);
    }
}

fn busy(place: &Where) -> Diagnostic {
    Diagnostic::error(Code::Output, "another run is publishing here")
        .in_path(place.shown.clone())
        .hint("wait until that run has finished")
}

#[cfg(test)]
mod tests;
