//! The lease at a service that knows no conditions: one that says so, and one that ignores them.

use super::{Course, Lease, Where};
use crate::ground::diagnostic::Diagnostic;
use futures_util::stream::BoxStream;
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::{
    CopyOptions, Error, GetOptions, GetResult, ListResult, MultipartUpload, ObjectMeta,
    ObjectStore, ObjectStoreExt, PutMode, PutMultipartOptions, PutOptions, PutPayload, PutResult,
    Result,
};
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;

/// A bucket that puts an object in place whatever is there.
#[derive(Debug)]
struct Simple {
    objects: InMemory,
    /// Whether it refuses what it does not know, or does it in its own way.
    refuses: bool,
}

impl fmt::Display for Simple {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a bucket without conditions")
    }
}

/// What a method of a store returns.
type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'a>>;

impl ObjectStore for Simple {
    fn put_opts<'s, 'p, 'a>(
        &'s self,
        path: &'p Path,
        payload: PutPayload,
        options: PutOptions,
    ) -> Answer<'a, PutResult>
    where
        's: 'a,
        'p: 'a,
        Self: 'a,
    {
        let is_conditional = options.mode != PutMode::Overwrite;
        Box::pin(async move {
            if is_conditional && self.refuses {
                let (operation, implementer) = ("put".to_owned(), self.to_string());
                return Err(Error::NotImplemented { operation, implementer });
            }
            let options = PutOptions { mode: PutMode::Overwrite, ..options };
            self.objects.put_opts(path, payload, options).await
        })
    }

    fn put_multipart_opts<'s, 'p, 'a>(
        &'s self,
        path: &'p Path,
        options: PutMultipartOptions,
    ) -> Answer<'a, Box<dyn MultipartUpload>>
    where
        's: 'a,
        'p: 'a,
        Self: 'a,
    {
        self.objects.put_multipart_opts(path, options)
    }

    fn get_opts<'s, 'p, 'a>(&'s self, path: &'p Path, options: GetOptions) -> Answer<'a, GetResult>
    where
        's: 'a,
        'p: 'a,
        Self: 'a,
    {
        self.objects.get_opts(path, options)
    }

    fn delete_stream(
        &self,
        paths: BoxStream<'static, Result<Path>>,
    ) -> BoxStream<'static, Result<Path>> {
        self.objects.delete_stream(paths)
    }

    fn list(&self, prefix: Option<&Path>) -> BoxStream<'static, Result<ObjectMeta>> {
        self.objects.list(prefix)
    }

    fn list_with_delimiter<'s, 'p, 'a>(&'s self, prefix: Option<&'p Path>) -> Answer<'a, ListResult>
    where
        's: 'a,
        'p: 'a,
        Self: 'a,
    {
        self.objects.list_with_delimiter(prefix)
    }

    fn copy_opts<'s, 'f, 't, 'a>(
        &'s self,
        from: &'f Path,
        to: &'t Path,
        options: CopyOptions,
    ) -> Answer<'a, ()>
    where
        's: 'a,
        'f: 'a,
        't: 'a,
        Self: 'a,
    {
        self.objects.copy_opts(from, to, options)
    }
}

const NAME: &str = ".bindery.lock";

/// A bucket, and what runs in this test.
struct Bench {
    store: Arc<Simple>,
    runtime: Runtime,
}

impl Bench {
    fn new(refuses: bool) -> Self {
        let store = Arc::new(Simple { objects: InMemory::new(), refuses });
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build();
        Self { store, runtime: runtime.expect("a runtime") }
    }

    async fn take(&self, course: watch::Sender<Course>) -> Result<Lease, Diagnostic> {
        let place = Where {
            bucket: "guide".to_owned(),
            service: "a service".to_owned(),
            shown: "s3://guide".to_owned(),
            safe: "",
        };
        let runtime = self.runtime.handle().clone();
        Lease::take(self.store.clone(), Path::from(NAME), place, runtime, course, &|_| {}).await
    }

    fn has_object(&self) -> bool {
        self.runtime.block_on(self.store.head(&Path::from(NAME))).is_ok()
    }
}

fn course() -> watch::Sender<Course> {
    watch::channel(Course::On).0
}

#[test]
fn of_two_runs_that_begin_in_the_same_moment_one_goes_on() {
    for refuses in [true, false] {
        let bench = Bench::new(refuses);
        let both = async { tokio::join!(bench.take(course()), bench.take(course())) };
        let (one, other) = bench.runtime.block_on(both);
        let (held, refused): (Vec<_>, Vec<_>) = [one, other].into_iter().partition(Result::is_ok);
        assert_eq!((held.len(), refused.len()), (1, 1));
        for problem in refused.into_iter().filter_map(Result::err) {
            assert_eq!(problem.message, "another run is publishing here");
        }
        assert!(bench.has_object());
        drop(held);
        assert!(!bench.has_object(), "the next run need not wait");
    }
}

#[test]
fn a_run_whose_place_was_taken_stops_and_leaves_the_lease_to_the_other() {
    for refuses in [true, false] {
        let bench = Bench::new(refuses);
        let sender = course();
        let mut receiver = sender.subscribe();
        let lease = bench.runtime.block_on(bench.take(sender)).expect("the lease");
        bench
            .runtime
            .block_on(async {
                let theirs = PutPayload::from_static(b"{\"run\": \"another\"}");
                bench.store.put(&Path::from(NAME), theirs).await.expect("an object");
                let lost = receiver.wait_for(|course| *course == Course::Lost);
                tokio::time::timeout(Duration::from_secs(30), lost)
                    .await
                    .expect("in time")
                    .map(drop)
            })
            .expect("the run is told");
        drop(lease);
        assert!(bench.has_object());
    }
}
