//! What search engines are told: every page with its address, and that they may read all of them.
//!
//! In: the pages of a site and where it is published. Out: `sitemap.xml` and `robots.txt`
//! (<https://www.sitemaps.org/protocol.html>, RFC 9309).

use super::address::absolute;
use super::contents::Contents;
use crate::ground::date::Date;
use crate::web::xhtml::escaped;

/// Adds both files. `date` is that of the newest release.
pub(super) fn add(base: &str, date: Date, contents: &mut Contents) {
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for path in contents.listed() {
        let address = escaped(&absolute(base, path));
        map.push_str(&format!("<url><loc>{address}</loc><lastmod>{date}</lastmod></url>\n"));
    }
    map.push_str("</urlset>\n");
    contents.add("sitemap.xml", map);
    let robots = format!("User-agent: *\nAllow: /\n\nSitemap: {base}sitemap.xml\n");
    contents.add("robots.txt", robots);
}
