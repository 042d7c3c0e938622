//! The pages as a site of their own.
//!
//! In: a page. Out: one HTML document in the style of this site, with a row of links between the
//! languages at the top. Another site may put the same parts into a shell of its own.

use super::page::{CurrencyPage, PageKind};
use crate::ground::language::Language;
use crate::web::shell::{WebPage, direction_beside};
use crate::web::xhtml::escaped;

/// The style of pages that say whether a copy is current.
const STYLE: &str = "\
:root { --good: #0b5d2e; --old: #6b4300; --bad: #8c0f1c; }
@media (prefers-color-scheme: dark) { :root { --good: #8fd8ab; --old: #f0c674; --bad: #ff9aa2; } }
.verdict { border: 2px solid; border-inline-start-width: 10px; padding: 0.75rem 1rem; margin: 1rem 0; }
.verdict strong { display: block; font-size: 1.3rem; line-height: 1.3; }
.verdict p { margin: 0.4rem 0 0; color: var(--ink); }
.current { color: var(--good); border-color: var(--good); }
.superseded, .withdrawn { color: var(--old); border-color: var(--old); }
.recalled { color: var(--bad); border-color: var(--bad); }
.list { list-style: none; padding: 0; border-top: 1px solid var(--rule); }
.list li { margin: 0; padding: 0.6rem 0; border-bottom: 1px solid var(--rule); }
.list .state { display: block; font-size: 0.95rem; }
.languages { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; margin: 0 0 1rem;
  padding: 0 0 0.5rem; border-bottom: 1px solid var(--rule); }
.languages li { margin: 0; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--rule); font-size: 0.95rem; }
";

/// The style of the wording of a section.
const WORDING: &str = "\
dl { margin: 1rem 0; padding: 0.5rem 0; border: solid var(--rule); border-width: 1px 0; }
dt { font-weight: bold; }
dd { margin: 0 0 0.4rem; }
.in { margin-inline-start: 0; padding-inline-start: 1rem; border-inline-start: 3px solid
  var(--rule); }
.in-2 { margin-inline-start: 1.25rem; }
.in-3, .in-4 { margin-inline-start: 2.5rem; }
li.in { border: 0; padding: 0; margin-inline-start: 1.25rem; }
li.in-2, li.in-3, li.in-4 { margin-inline-start: 2.5rem; }
blockquote { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid
  var(--rule); }
pre { white-space: pre-wrap; }
sup { line-height: 0; }
sup a { display: inline-block; min-width: 24px; line-height: 24px; text-align: center; }
.wide { overflow-x: auto; margin: 1rem 0; }
.wide:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
table { border-collapse: collapse; overflow-wrap: normal; }
caption { text-align: start; font-weight: bold; padding-bottom: 0.4rem; }
th, td { text-align: start; vertical-align: top; padding-block: 0.4rem; padding-inline: 0 0.75rem;
  border-bottom: 1px solid var(--rule); }
";

/// A page as a document of its own.
pub(super) fn document(page: &CurrencyPage) -> String {
    let style = match page.kind {
        PageKind::Status => STYLE.to_owned(),
        PageKind::Wording => format!("{STYLE}{WORDING}"),
    };
    let page = WebPage {
        language: page.language.tag(),
        title: &page.title,
        style: &style,
        skip: "",
        header: &format!("{}{}", language_links(page), page.header),
        main: &page.main,
        footer: &format!("{}{}{}", page.all_versions, page.publisher, page.data),
    };
    page.html()
}

/// The links between the languages of a page; nothing if there is only one.
fn language_links(page: &CurrencyPage) -> String {
    if page.languages.is_empty() {
        return String::new();
    }
    let items = page.languages.iter().map(|own| {
        let name = escaped(&own.name);
        match own.language == page.language {
            true => format!("<li><strong aria-current=\"page\">{name}</strong></li>\n"),
            false => {
                let file = escaped(&own.file);
                let language = mark(&own.language, &page.language);
                format!("<li><a href=\"{file}\"{language}>{name}</a></li>\n")
            }
        }
    });
    let label = escaped(&page.languages_label);
    format!(
        "<nav aria-label=\"{label}\">\n<ul class=\"languages\">\n{}</ul>\n</nav>\n",
        items.collect::<String>()
    )
}

/// The attributes of a link to a page in another language, named in that language.
fn mark(language: &Language, around: &Language) -> String {
    let tag = escaped(language.tag());
    let direction = direction_beside(language.tag(), around);
    format!(" lang=\"{tag}\" hreflang=\"{tag}\"{direction}")
}
