//! Which service keeps a bucket, and who we are to it.
//!
//! In: variables of the environment, which have the names that other tools for S3 use. Out: an
//! account, or what is missing. Secrets come from nowhere else, and no message shows them.

use crate::ground::diagnostic::{Code, Diagnostic};
use std::fmt;
use url::{Host, Url};

const KEY: &str = "AWS_ACCESS_KEY_ID";
const SECRET: &str = "AWS_SECRET_ACCESS_KEY";
const TOKEN: &str = "AWS_SESSION_TOKEN";
const REGION: &str = "AWS_REGION";
const OTHER_REGION: &str = "AWS_DEFAULT_REGION";
const ENDPOINT: &str = "AWS_ENDPOINT_URL";
const ENDPOINT_OF_S3: &str = "AWS_ENDPOINT_URL_S3";
const ALLOW_HTTP: &str = "AWS_ALLOW_HTTP";

/// Where Amazon keeps buckets unless told otherwise. Most other services ignore the region.
const USUAL_REGION: &str = "us-east-1";

/// A service, and the right to use it.
#[derive(Clone)]
pub(crate) struct Account {
    pub(super) key: String,
    pub(super) secret: String,
    pub(super) token: Option<String>,
    pub(super) region: String,
    /// The address of the service; Amazon's own if there is none.
    pub(super) endpoint: Option<Url>,
}

/// Without the secrets.
impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Account").field("region", &self.region).finish_non_exhaustive()
    }
}

impl Account {
    /// Reads the account from variables.
    ///
    /// # Errors
    /// If one is missing or cannot be used.
    pub(crate) fn read(variable: &dyn Fn(&str) -> Option<String>) -> Result<Self, Vec<Diagnostic>> {
        let given = |name: &str| {
            variable(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
        };
        let mut problems = Vec::new();
        let mut required = |name: &str| {
            given(name).unwrap_or_else(|| {
                let message = format!("{name} is not set");
                let hint = format!(
                    "set {KEY} and {SECRET} to the credentials for the bucket: they are read only \
                     from the environment"
                );
                problems.push(Diagnostic::error(Code::Environment, message).hint(hint));
                String::new()
            })
        };
        let (key, secret) = (required(KEY), required(SECRET));
        let is_http_allowed = given(ALLOW_HTTP).is_some_and(|it| it.eq_ignore_ascii_case("true"));
        let endpoint = [ENDPOINT_OF_S3, ENDPOINT].into_iter().find_map(|name| {
            let value = given(name)?;
            match endpoint(name, &value, is_http_allowed) {
                Ok(url) => Some(url),
                Err(problem) => {
                    problems.push(problem);
                    None
                }
            }
        });
        if !problems.is_empty() {
            return Err(problems);
        }
        let region = given(REGION).or_else(|| given(OTHER_REGION));
        let region = region.unwrap_or_else(|| USUAL_REGION.to_owned());
        Ok(Self { key, secret, token: given(TOKEN), region, endpoint })
    }

    /// The service in messages.
    pub(super) fn service(&self) -> String {
        match &self.endpoint {
            Some(endpoint) => endpoint.as_str().trim_end_matches('/').to_owned(),
            None => format!("Amazon S3 in {}", self.region),
        }
    }

    pub(super) fn is_http_allowed(&self) -> bool {
        self.endpoint.as_ref().is_some_and(|endpoint| endpoint.scheme() == "http")
    }
}

/// The address of a service. Without encryption everybody on the way could read and change what is
/// published, so that has to be asked for, except on this machine.
fn endpoint(name: &str, value: &str, is_http_allowed: bool) -> Result<Url, Diagnostic> {
    let problem = |message: String, hint: &str| {
        Err(Diagnostic::error(Code::Environment, message).hint(hint.to_owned()))
    };
    let example = "write the whole address of the service, such as `https://s3.example.org`";
    let Ok(url) = Url::parse(value) else {
        return problem(format!("{name} is `{value}`, which is not a web address"), example);
    };
    let is_loopback = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    match url.scheme() {
        _ if url.host().is_none() || !url.username().is_empty() || url.password().is_some() => {
            problem(format!("{name} is not the plain address of a service"), example)
        }
        "https" => Ok(url),
        "http" if is_loopback || is_http_allowed => Ok(url),
        "http" => problem(
            format!("{name} is `{value}`, which is not encrypted"),
            "use https, or set AWS_ALLOW_HTTP=true if the network is your own",
        ),
        _ => problem(format!("{name} is `{value}`, which is not a web address"), example),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(variables: &[(&str, &str)]) -> Result<Account, Vec<String>> {
        let read = Account::read(&|name| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        });
        read.map_err(|problems| problems.into_iter().map(|problem| problem.message).collect())
    }

    #[test]
    fn everything_that_is_missing_is_named() {
        let problems = read(&[]).expect_err("nothing is set");
        assert_eq!(problems, ["AWS_ACCESS_KEY_ID is not set", "AWS_SECRET_ACCESS_KEY is not set"]);
    }

    #[test]
    fn plain_http_is_for_this_machine_unless_it_is_asked_for() {
        let with = |endpoint: &str, allow: &str| {
            read(&[(KEY, "k"), (SECRET, "s"), (ENDPOINT, endpoint), (ALLOW_HTTP, allow)])
        };
        for endpoint in ["https://s3.example.org", "http://127.0.0.1:9000", "http://[::1]:9000"] {
            assert!(with(endpoint, "").is_ok(), "{endpoint}");
        }
        assert!(with("http://s3.example.org", "true").is_ok());
        for endpoint in ["http://s3.example.org", "http://127.0.0.1.example.org", "s3", "ftp://a"] {
            assert!(with(endpoint, "").is_err(), "{endpoint}");
        }
    }

    #[test]
    fn no_message_shows_a_secret() {
        let account = read(&[(KEY, "the-key"), (SECRET, "the-secret"), (TOKEN, "the-token")]);
        let shown = format!("{account:?}");
        for secret in ["the-key", "the-secret", "the-token"] {
            assert!(!shown.contains(secret), "{shown}");
        }
    }
}
