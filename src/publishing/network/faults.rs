//! What went wrong with a bucket, in words for the person who publishes or shares.
//!
//! In: an error of the client, the bucket and the service. Out: a diagnostic that says what is wrong
//! and what to do. Services report what is wrong with a code in their answer.

use crate::ground::diagnostic::{Code, Diagnostic};
use object_store::client::{HttpError, HttpErrorKind};
use std::error::Error as _;

/// The bucket and the service that it is in.
#[derive(Debug, Clone)]
pub(super) struct Where {
    pub(super) bucket: String,
    pub(super) service: String,
    /// The bucket and the folder in it, in messages.
    pub(super) shown: String,
    /// What to say of the work that was interrupted; empty if there is nothing to say.
    pub(super) safe: &'static str,
}

/// The diagnostic for an error.
pub(super) fn fault(error: &object_store::Error, place: &Where) -> Diagnostic {
    let text = whole_text(error);
    let code = code_in(&text).unwrap_or_default();
    let Where { bucket, service, safe, .. } = place;
    let environment = Code::Environment;
    let (kind, message, hint) = match code {
        "NoSuchBucket" => (
            Code::Publish,
            format!("there is no bucket `{bucket}` at {service}"),
            "create the bucket, or check its name, AWS_REGION and AWS_ENDPOINT_URL".to_owned(),
        ),
        "InvalidAccessKeyId" | "InvalidToken" | "NotSignedUp" => (
            environment,
            format!("{service} does not recognise these credentials"),
            "check AWS_ACCESS_KEY_ID and, for temporary credentials, AWS_SESSION_TOKEN".to_owned(),
        ),
        "SignatureDoesNotMatch" => (
            environment,
            format!("{service} does not accept the secret key"),
            "check AWS_SECRET_ACCESS_KEY, and AWS_REGION if the service has regions".to_owned(),
        ),
        "ExpiredToken" | "TokenRefreshRequired" => (
            environment,
            "the credentials have expired".to_owned(),
            format!("get new ones. {safe}"),
        ),
        "RequestTimeTooSkewed" => (
            environment,
            "the clock of this computer is wrong, so the service does not accept the credentials"
                .to_owned(),
            "set the clock of this computer".to_owned(),
        ),
        "AuthorizationHeaderMalformed"
        | "PermanentRedirect"
        | "IllegalLocationConstraintException" => (
            environment,
            format!("the bucket `{bucket}` is in another region"),
            "set AWS_REGION to the region of the bucket".to_owned(),
        ),
        "QuotaExceeded"
        | "QuotaExceededException"
        | "InsufficientStorage"
        | "XMinioStorageFull"
        | "TotalStorageExceeded" => (
            Code::Output,
            format!("there is no space left in the bucket `{bucket}`"),
            format!("free some space. {safe}"),
        ),
        _ if text.contains("Received redirect without LOCATION") => (
            environment,
            format!("the bucket `{bucket}` is in another region"),
            "set AWS_REGION to the region of the bucket".to_owned(),
        ),
        _ if is_refusal(error) || code == "AccessDenied" => (
            environment,
            format!("{service} does not allow these credentials to do this"),
            "they must be allowed to list the bucket, and to get, put and delete its objects"
                .to_owned(),
        ),
        _ if is_network(error) => (
            Code::Output,
            format!("{service} cannot be reached"),
            format!("check the network and AWS_ENDPOINT_URL. {safe}"),
        ),
        "" => (Code::Output, format!("{service} failed: {}", last(error)), (*safe).to_owned()),
        code => {
            (Code::Output, format!("{service} refused with the code {code}"), (*safe).to_owned())
        }
    };
    let problem = Diagnostic::error(kind, message).in_path(place.shown.clone());
    match hint.trim_end_matches(['.', ' ']) {
        "" => problem,
        hint => problem.hint(hint),
    }
}

/// Whether an error says that an object is not there, and not that its bucket is not.
pub(super) fn is_absent(error: &object_store::Error) -> bool {
    let is_not_found = matches!(error, object_store::Error::NotFound { .. });
    is_not_found && code_in(&whole_text(error)) != Some("NoSuchBucket")
}

/// Whether a service does not know conditions.
pub(super) fn is_unknown_to_service(error: &object_store::Error) -> bool {
    matches!(error, object_store::Error::NotImplemented { .. })
        || code_in(&whole_text(error)) == Some("NotImplemented")
}

fn is_refusal(error: &object_store::Error) -> bool {
    use object_store::Error::{PermissionDenied, Unauthenticated};
    matches!(error, PermissionDenied { .. } | Unauthenticated { .. })
}

fn is_network(error: &object_store::Error) -> bool {
    let mut at: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = at {
        if let Some(http) = error.downcast_ref::<HttpError>() {
            return matches!(
                http.kind(),
                HttpErrorKind::Connect
                    | HttpErrorKind::Request
                    | HttpErrorKind::Timeout
                    | HttpErrorKind::Interrupted
            );
        }
        at = error.source();
    }
    false
}

/// The texts of an error and of those that caused it.
fn whole_text(error: &object_store::Error) -> String {
    let mut text = error.to_string();
    let mut at = error.source();
    while let Some(error) = at {
        text.push('\n');
        text.push_str(&error.to_string());
        at = error.source();
    }
    text
}

/// What the innermost error says.
fn last(error: &object_store::Error) -> String {
    let mut text = error.to_string();
    let mut at = error.source();
    while let Some(error) = at {
        text = error.to_string();
        at = error.source();
    }
    text
}

/// The code in the answer of a service: `<Code>NoSuchBucket</Code>`.
fn code_in(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once("<Code>")?;
    let (code, _) = rest.split_once("</Code>")?;
    code.bytes().all(|byte| byte.is_ascii_alphanumeric()).then_some(code)
}
