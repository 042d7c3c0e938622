//! Objects of a bucket.
//!
//! In: names below a folder of the bucket. Out: what is there, and objects put there or removed, one
//! after another for the caller although the client works otherwise. Retries are the client's. Does
//! not know what the objects are.

use super::account::Account;
use super::course::{Course, Signals};
use super::faults::{Where, fault, is_absent};
use super::lease::Lease;
use crate::ground::diagnostic::{Code, Diagnostic};
use futures_util::StreamExt;
use object_store::aws::{AmazonS3, AmazonS3Builder};
use object_store::path::Path;
use object_store::{
    Attribute, Attributes, ClientOptions, GetOptions, ObjectStore, ObjectStoreExt,
    PutMultipartOptions, PutOptions, PutPayload, RetryConfig,
};
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;

/// Objects that are larger than this are uploaded in parts.
const WHOLE: usize = 16 << 20;
const PART: usize = 8 << 20;

/// How long a request may take. A part must fit through a slow line.
const REQUEST: Duration = Duration::from_secs(600);
const CONNECT: Duration = Duration::from_secs(10);

/// What a bucket is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// A site is brought to its readers.
    Publishing,
    /// Machines share finished files. A machine that cannot have one makes it, so nobody waits long.
    Sharing,
}

impl Purpose {
    /// How often and for how long a request is repeated.
    fn retries(self) -> (usize, Duration) {
        match self {
            Self::Publishing => (6, Duration::from_secs(60)),
            Self::Sharing => (3, Duration::from_secs(15)),
        }
    }

    /// What to say of the work if something fails.
    fn safe(self) -> &'static str {
        match self {
            Self::Publishing => {
                "What has been published so far is intact: run the same command again to continue"
            }
            Self::Sharing => "",
        }
    }
}

/// The name under which an object carries its digest.
const DIGEST: &str = "sha256";

/// A folder in a bucket.
#[derive(Debug)]
pub(crate) struct Store {
    client: Arc<AmazonS3>,
    prefix: Path,
    place: Where,
    course: watch::Sender<Course>,
    runtime: Runtime,
}

/// An object in a list.
#[derive(Debug)]
pub(crate) struct Object {
    /// Its name below the folder.
    pub(crate) name: String,
    pub(crate) bytes: u64,
    pub(crate) tag: Option<String>,
}

/// What goes with an object.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Labels<'a> {
    pub(crate) media_type: &'static str,
    pub(crate) cache_control: &'static str,
    pub(crate) sha256: &'a str,
}

impl Store {
    /// A folder of a bucket; the whole bucket if `prefix` is empty. Nothing is asked of the service
    /// yet.
    ///
    /// # Errors
    /// If the client cannot be made.
    pub(crate) fn open(
        account: &Account,
        bucket: &str,
        prefix: &str,
        purpose: Purpose,
    ) -> Result<Self, Diagnostic> {
        let shown = format!("s3://{bucket}/{prefix}").trim_end_matches('/').to_owned();
        let refused = |why: String| {
            Diagnostic::error(Code::Publish, format!("this address cannot be used: {why}"))
                .in_path(&shown)
        };
        let prefix = Path::parse(prefix).map_err(|error| refused(error.to_string()))?;
        let options = ClientOptions::new()
            .with_allow_http(account.is_http_allowed())
            .with_connect_timeout(CONNECT)
            .with_timeout(REQUEST);
        let (max_retries, retry_timeout) = purpose.retries();
        let retry = RetryConfig { max_retries, retry_timeout, ..RetryConfig::default() };
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(bucket)
            .with_region(&account.region)
            .with_access_key_id(&account.key)
            .with_secret_access_key(&account.secret)
            .with_client_options(options)
            .with_retry(retry)
            // Not every service can remove several objects with one request.
            .with_disable_bulk_delete(true);
        if let Some(token) = &account.token {
            builder = builder.with_token(token);
        }
        if let Some(endpoint) = &account.endpoint {
            builder = builder.with_endpoint(endpoint.as_str().trim_end_matches('/'));
        }
        let client = builder.build().map_err(|error| refused(error.to_string()))?;
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build();
        let runtime = runtime.map_err(|error| {
            let why = crate::ground::files::reason(&error);
            Diagnostic::error(Code::Output, format!("cannot use the network: {why}"))
        })?;
        let (bucket, service) = (bucket.to_owned(), account.service());
        let place = Where { bucket, service, shown, safe: purpose.safe() };
        let (course, _) = watch::channel(Course::On);
        Ok(Self { client: Arc::new(client), prefix, place, course, runtime })
    }

    /// The folder in messages.
    pub(crate) fn shown(&self) -> &str {
        &self.place.shown
    }

    /// Keeps other runs out, by the object `name`, until the lease is dropped. From then on a request
    /// to stop (Ctrl-C) ends what is in progress.
    ///
    /// # Errors
    /// If another run is at work, or the service refuses.
    pub(crate) fn lease(&self, name: &str, tell: &dyn Fn(&str)) -> Result<Lease, Diagnostic> {
        let signals = self.runtime.block_on(async { Signals::listen() });
        self.runtime.spawn(heed(signals, self.course.clone()));
        self.require_bucket()?;
        let client: Arc<dyn ObjectStore> = self.client.clone();
        let path = self.path(name)?;
        let (handle, course) = (self.runtime.handle().clone(), self.course.clone());
        self.wait_for(Lease::take(client, path, self.place.clone(), handle, course, tell))?
    }

    /// Whether there is such a bucket, and it can be used. Some services make one that does not exist when
    /// something is put there, or say only that an object is missing.
    ///
    /// # Errors
    /// If there is none, or the service refuses.
    pub(crate) fn require_bucket(&self) -> Result<(), Diagnostic> {
        let first = self.wait_for(async { self.client.list(self.folder()).next().await })?;
        match first {
            Some(Err(error)) => Err(fault(&error, &self.place)),
            Some(Ok(_)) | None => Ok(()),
        }
    }

    /// Whether the run may go on.
    ///
    /// # Errors
    /// If it must stop.
    pub(crate) fn may_go_on(&self) -> Result<(), Diagnostic> {
        match *self.course.borrow() {
            Course::On => Ok(()),
            course => Err(self.stopped(course)),
        }
    }

    /// The bytes of an object, if there is one.
    ///
    /// # Errors
    /// If it cannot be fetched.
    pub(crate) fn get(&self, name: &str) -> Result<Option<Vec<u8>>, Diagnostic> {
        let path = self.path(name)?;
        let fetched = self.wait_for(async { self.client.get(&path).await?.bytes().await })?;
        self.or_absent(fetched).map(|bytes| bytes.map(Into::into))
    }

    /// The first bytes of an object, if there is one: at most `most` of them and the rest of the last
    /// piece in which they came.
    ///
    /// # Errors
    /// If it cannot be fetched.
    pub(crate) fn get_first(&self, name: &str, most: u64) -> Result<Option<Vec<u8>>, Diagnostic> {
        let path = self.path(name)?;
        let fetched = async {
            let mut pieces = self.client.get(&path).await?.into_stream();
            let mut bytes: Vec<u8> = Vec::new();
            while let Some(piece) = pieces.next().await {
                bytes.extend_from_slice(&piece?);
                if bytes.len() as u64 >= most {
                    break;
                }
            }
            Ok(bytes)
        };
        let fetched = self.wait_for(fetched)?;
        self.or_absent(fetched)
    }

    /// The digest that an object carries, if there is an object and it has one.
    ///
    /// # Errors
    /// If the service cannot be asked.
    pub(crate) fn label(&self, name: &str) -> Result<Option<String>, Diagnostic> {
        let path = self.path(name)?;
        let options = GetOptions { head: true, ..GetOptions::default() };
        let head = self.wait_for(self.client.get_opts(&path, options))?;
        let found = self.or_absent(head)?;
        let digest = Attribute::Metadata(DIGEST.into());
        Ok(found.and_then(|found| Some(found.attributes.get(&digest)?.as_ref().to_owned())))
    }

    /// Every object below the folder, in no particular order.
    ///
    /// # Errors
    /// If the service cannot be asked.
    pub(crate) fn list(&self) -> Result<Vec<Object>, Diagnostic> {
        let prefix = self.prefix.as_ref();
        let listed = async {
            let mut found = Vec::new();
            let mut objects = self.client.list(self.folder());
            while let Some(object) = objects.next().await {
                let object = object?;
                let Some(name) = below(object.location.as_ref(), prefix) else { continue };
                let tag = object.e_tag.as_deref().map(plain_tag);
                found.push(Object { name: name.to_owned(), bytes: object.size, tag });
            }
            Ok(found)
        };
        self.wait_for(listed)?.map_err(|error| fault(&error, &self.place))
    }

    /// Puts an object in place, and returns its tag if it has one.
    ///
    /// # Errors
    /// If that fails.
    pub(crate) fn put(
        &self,
        name: &str,
        bytes: Vec<u8>,
        labels: Labels<'_>,
    ) -> Result<Option<String>, Diagnostic> {
        let path = self.path(name)?;
        let attributes = Attributes::from_iter([
            (Attribute::ContentType, labels.media_type.to_owned()),
            (Attribute::CacheControl, labels.cache_control.to_owned()),
            (Attribute::Metadata(DIGEST.into()), labels.sha256.to_owned()),
        ]);
        let stored = async {
            if bytes.len() <= WHOLE {
                let options = PutOptions { attributes, ..PutOptions::default() };
                return self.client.put_opts(&path, PutPayload::from(bytes), options).await;
            }
            let options = PutMultipartOptions { attributes, ..PutMultipartOptions::default() };
            let mut upload = self.client.put_multipart_opts(&path, options).await?;
            for part in bytes.chunks(PART) {
                if let Err(error) = upload.put_part(PutPayload::from(part.to_vec())).await {
                    // What is left of it is only a cost: the first error counts.
                    let _ = upload.abort().await;
                    return Err(error);
                }
            }
            upload.complete().await
        };
        let stored = self.wait_for(stored)?.map_err(|error| fault(&error, &self.place))?;
        Ok(stored.e_tag.as_deref().map(plain_tag))
    }

    /// Removes an object. It is no error if there is none.
    ///
    /// # Errors
    /// If that fails.
    pub(crate) fn remove(&self, name: &str) -> Result<(), Diagnostic> {
        let path = self.path(name)?;
        let removed = self.wait_for(self.client.delete(&path))?;
        self.or_absent(removed).map(|_| ())
    }

    /// The folder; nothing for the whole bucket.
    fn folder(&self) -> Option<&Path> {
        (!self.prefix.as_ref().is_empty()).then_some(&self.prefix)
    }

    fn path(&self, name: &str) -> Result<Path, Diagnostic> {
        let prefix = self.prefix.as_ref();
        let whole = if prefix.is_empty() { name.to_owned() } else { format!("{prefix}/{name}") };
        Path::parse(whole).map_err(|_| {
            let message = "no object in a bucket can have the name of this file";
            Diagnostic::error(Code::Publish, message).in_path(name).hint("rename the file")
        })
    }

    /// Waits for something, unless the run must stop before.
    fn wait_for<T>(&self, future: impl Future<Output = T>) -> Result<T, Diagnostic> {
        let mut course = self.course.subscribe();
        self.runtime.block_on(async {
            tokio::select! {
                done = future => Ok(done),
                changed = course.wait_for(|course| *course != Course::On) => {
                    let course = changed.map_or(Course::Stopped, |course| *course);
                    Err(self.stopped(course))
                }
            }
        })
    }

    fn stopped(&self, course: Course) -> Diagnostic {
        let message = match course {
            Course::Lost => "another run has begun to publish here, so this one stopped",
            Course::On | Course::Stopped => "the run was stopped before the site was complete",
        };
        let hint = "run the same command again: it continues where this one stopped";
        Diagnostic::error(Code::Output, message).in_path(self.place.shown.clone()).hint(hint)
    }

    fn or_absent<T>(&self, result: object_store::Result<T>) -> Result<Option<T>, Diagnostic> {
        match result {
            Ok(found) => Ok(Some(found)),
            Err(error) if is_absent(&error) => Ok(None),
            Err(error) => Err(fault(&error, &self.place)),
        }
    }
}

/// Waits for a request to stop, and passes it on.
async fn heed(signals: Signals, course: watch::Sender<Course>) {
    signals.stop_requested().await;
    course.send_if_modified(|course| {
        let was_on = *course == Course::On;
        if was_on {
            *course = Course::Stopped;
        }
        was_on
    });
}

/// The name of an object below a folder.
fn below<'a>(location: &'a str, prefix: &str) -> Option<&'a str> {
    match prefix {
        "" => Some(location),
        _ => location.strip_prefix(prefix)?.strip_prefix('/'),
    }
}

/// An entity tag without its quotation marks, which not every answer has.
fn plain_tag(tag: &str) -> String {
    tag.trim_start_matches("W/").trim_matches('"').to_owned()
}
