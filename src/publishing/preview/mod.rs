//! A preview of a finished site, as a good web host would serve it.
//!
//! In: a folder, and requests. Out: answers with the right media types, ranges, conditions and times
//! to live. Nothing outside the folder and nothing hidden is served, and folders are not listed. Only
//! `GET` and `HEAD` are answered, and only to pages of this machine ([`request`]). Other routes can be
//! added beside [`service`], for example for a preview while somebody writes. Opens no connection.

mod headers;
mod request;

use super::media::{cache_control, media_type};
use super::order::INDEX;
use super::site::is_hidden;
use crate::ground::files::{Finished, Found};
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_RANGE, LAST_MODIFIED, LOCATION, RANGE,
};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::Response;
use std::path::Path;
use std::sync::Arc;
use tower_http::services::ServeFile;

/// What readers get instead of a page that does not exist.
const NOT_FOUND: &str = "404.html";

/// What answers requests for the files in a folder, on a port of this machine.
pub(super) fn service(folder: Finished, port: u16) -> Router {
    let preview = Arc::new(Preview { folder, port });
    Router::new().fallback(move |request: Request| {
        let preview = Arc::clone(&preview);
        async move { preview.answer(request).await }
    })
}

struct Preview {
    folder: Finished,
    port: u16,
}

impl Preview {
    async fn answer(&self, request: Request) -> Response {
        let mut response = self.bare_answer(request).await;
        headers::complete(response.headers_mut());
        response
    }

    async fn bare_answer(&self, request: Request) -> Response {
        if !request::is_for(&request, self.port) {
            let message = "Open this preview at the address that `bindery serve` printed.\n";
            return plain(StatusCode::MISDIRECTED_REQUEST, message);
        }
        if ![Method::GET, Method::HEAD].contains(request.method()) {
            let mut response =
                plain(StatusCode::METHOD_NOT_ALLOWED, "Only GET and HEAD work here.\n");
            response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
            return response;
        }
        let (method, uri) = (request.method().clone(), request.uri().clone());
        let Some(wanted) = request::path(uri.path()).filter(|wanted| !is_hidden(&wanted.path))
        else {
            return self.not_found(method).await;
        };
        match self.folder.find(&wanted.path) {
            Some(Found::File(_)) if wanted.is_folder => self.not_found(method).await,
            Some(Found::File(place)) => self.file(&wanted.path, &place, request).await,
            Some(Found::Folder) if wanted.is_folder => {
                let path = match wanted.path.as_str() {
                    "" => INDEX.to_owned(),
                    folder => format!("{folder}/{INDEX}"),
                };
                match self.folder.find(&path) {
                    Some(Found::File(place)) => self.file(&path, &place, request).await,
                    _ => self.not_found(method).await,
                }
            }
            // Links on the page start from the folder.
            Some(Found::Folder) => {
                let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
                let target = HeaderValue::try_from(format!("{}/{query}", uri.path()));
                let Ok(target) = target else { return self.not_found(method).await };
                let mut response = plain(StatusCode::MOVED_PERMANENTLY, "");
                response.headers_mut().insert(LOCATION, target);
                response
            }
            None => self.not_found(method).await,
        }
    }

    /// A file, or the part of it that is asked for, or that it has not changed.
    async fn file(&self, path: &str, place: &Path, request: Request) -> Response {
        let request = with_range_of(place, request).await;
        let served =
            ServeFile::new(place).ignore_multi_range_requests(true).try_call(request).await;
        let Ok(served) = served else {
            return plain(StatusCode::INTERNAL_SERVER_ERROR, "This file cannot be read.\n");
        };
        let mut response = served.map(Body::new);
        let headers = response.headers_mut();
        if headers.contains_key(CONTENT_TYPE) {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type(path)));
        }
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache_control(path)));
        response
    }

    async fn not_found(&self, method: Method) -> Response {
        let Some(Found::File(place)) = self.folder.find(NOT_FOUND) else {
            return plain(StatusCode::NOT_FOUND, "Page not found.\n");
        };
        // Without the conditions and ranges of the request, which are about another page.
        let mut afresh = Request::new(Body::empty());
        *afresh.method_mut() = method;
        let mut response = self.file(NOT_FOUND, &place, afresh).await;
        headers::without_validators(response.headers_mut());
        if response.status() == StatusCode::OK {
            *response.status_mut() = StatusCode::NOT_FOUND;
        }
        response
    }
}

/// The request without its range, if the file has changed since its first part was fetched: `If-Range`
/// asks for all of it then, which the crate that serves files does not know.
async fn with_range_of(place: &Path, mut request: Request) -> Request {
    let Some(condition) = request.headers_mut().remove(IF_RANGE) else { return request };
    let mut question = Request::new(Body::empty());
    *question.method_mut() = Method::HEAD;
    let known = ServeFile::new(place).try_call(question).await;
    let is_same = known.is_ok_and(|known| {
        let validators = [known.headers().get(ETAG), known.headers().get(LAST_MODIFIED)];
        validators.contains(&Some(&condition))
    });
    if !is_same {
        request.headers_mut().remove(RANGE);
    }
    request
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}
