//! What a file of a site is to a browser: its media type, and how long it may be kept.
//!
//! In: a path in a site. Out: the values of `Content-Type` and `Cache-Control`, the same for the
//! preview and for a bucket. Only the path counts, so that no file has to be opened.

/// Kept for a year, and never asked for again: the name changes with the content.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// Kept, but asked for again each time whether it has changed.
const ASK_AGAIN: &str = "no-cache";

/// Folders whose data has a more particular type.
const CATALOGUES: &str = "opds";
const FEEDS: &str = "feeds";
/// The folder of files that carry a digest in their names.
const ASSETS: &str = "assets";

/// The media type of a file.
pub(super) fn media_type(path: &str) -> &'static str {
    let is_in = |folder: &str| folders(path).any(|name| name == folder);
    match extension(path).as_str() {
        "html" | "htm" => "text/html; charset=utf-8",
        "xhtml" => "application/xhtml+xml; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" if is_in(CATALOGUES) => "application/opds+json",
        "json" if is_in(FEEDS) => "application/feed+json",
        "json" | "map" => "application/json",
        "jsonl" | "ndjson" => "application/jsonl",
        "jsonld" => "application/ld+json",
        "webmanifest" => "application/manifest+json",
        "xml" | "atom" if is_in(CATALOGUES) => "application/atom+xml;profile=opds-catalog",
        "xml" if is_in(FEEDS) => "application/atom+xml",
        "atom" => "application/atom+xml",
        "rss" => "application/rss+xml",
        "xml" | "xsl" => "application/xml",
        "txt" | "md" | "po" | "minisig" | "pub" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "vcf" => "text/vcard; charset=utf-8",
        "toml" => "application/toml",
        "yml" | "yaml" => "application/yaml",
        "eml" => "message/rfc822",
        "epub" => "application/epub+zip",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        "gz" => "application/gzip",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "ogg" | "oga" | "opus" => "audio/ogg",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "vtt" => "text/vtt; charset=utf-8",
        "wasm" => "application/wasm",
        // Lists of digests and texts such as `LICENCE` have no extension.
        "" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// How long a file may be kept by those who have it.
pub(super) fn cache_control(path: &str) -> &'static str {
    if is_hashed(path) { FOR_EVER } else { ASK_AGAIN }
}

/// Whether a file's name contains a digest of it, so that nothing else ever has this name: it is in
/// a folder `assets`, and ends with a full stop or hyphen and at least eight hexadecimal digits
/// before the extension, such as `site.0a1b2c3d.css`.
pub(super) fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let Some((_, last)) = stem.rsplit_once(['.', '-']) else { return false };
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    folders(path).any(|folder| folder == ASSETS)
        && (8..=64).contains(&last.len())
        && last.bytes().all(is_digit)
}

/// The names of the folders on the way to a file.
fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.rsplit('/').skip(1)
}

/// The extension in lower case; empty if there is none.
pub(super) fn extension(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    let extension = name.rsplit_once('.').filter(|(stem, _)| !stem.is_empty());
    extension.map(|(_, extension)| extension.to_ascii_lowercase()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_depend_on_extension_and_folder() {
        for (path, expected) in [
            ("index.html", "text/html; charset=utf-8"),
            ("opds/index.xml", "application/atom+xml;profile=opds-catalog"),
            ("partners/a/opds/all.json", "application/opds+json"),
            ("feeds/releases.xml", "application/atom+xml"),
            ("feeds/releases.json", "application/feed+json"),
            ("releases.json", "application/json"),
            ("sitemap.xml", "application/xml"),
            ("files/2026.11/Toolkit.EPUB", "application/epub+zip"),
            ("files/2026.11/SHA256SUMS", "text/plain; charset=utf-8"),
            ("files/2026.11/SHA256SUMS.minisig", "text/plain; charset=utf-8"),
            ("files/2026.11/provenance.intoto.jsonl", "application/jsonl"),
            ("recalls.toml", "application/toml"),
            ("mail.eml", "message/rfc822"),
            ("site.webmanifest", "application/manifest+json"),
            ("x.unheard-of", "application/octet-stream"),
        ] {
            assert_eq!(media_type(path), expected, "{path}");
        }
    }

    #[test]
    fn only_names_with_a_digest_are_kept_for_ever() {
        for path in ["assets/site.0a1b2c3d.css", "partners/a/assets/cover-0123456789abcdef.png"] {
            assert!(is_hashed(path), "{path}");
        }
        for path in [
            "files/2026.11/toolkit-20261130.pdf",
            "assets/site.css",
            "assets/0a1b2c3d.css",
            "assets/site.0a1b2c3.css",
            "assets/site.decadent.css",
            "0a1b2c3d/site.css",
        ] {
            assert!(!is_hashed(path), "{path}");
        }
    }
}
