//! What a careful host says about every answer.
//!
//! In: the headers of an answer. Out: the same, with those that keep a page from being misused. A
//! publisher should set the same ones at the web server; CONTRIBUTING.md lists them.

use axum::http::header::{
    ACCEPT_RANGES, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, LAST_MODIFIED, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// For every file.
const ALWAYS: [(HeaderName, &str); 5] = [
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
];

/// For pages. Each page has a stricter policy of its own. What only a header can say is that no other
/// site may show the page in a frame. Forms may lead to a mailing service.
const POLICY: &str = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; \
                      object-src 'none'; base-uri 'none'; form-action 'self' https:; \
                      frame-ancestors 'none'";

/// Adds the headers.
pub(super) fn complete(headers: &mut HeaderMap) {
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    let is_page = |value: &HeaderValue| {
        value.as_bytes().starts_with(b"text/html")
            || value.as_bytes().starts_with(b"application/xhtml")
    };
    // A browser's own viewer for PDF files does not work under such a policy.
    if headers.get(CONTENT_TYPE).is_some_and(is_page) {
        headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    }
}

/// Removes headers about the file when its content is sent in place of another.
pub(super) fn without_validators(headers: &mut HeaderMap) {
    for name in [ETAG, LAST_MODIFIED, ACCEPT_RANGES] {
        headers.remove(name);
    }
}
