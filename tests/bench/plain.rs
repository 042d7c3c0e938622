//! The generated book in plain Markdown, for programs that know nothing of this tool's format.
//!
//! In: the files of a generated project. Out: the files of an mdBook: every chapter with its headings,
//! paragraphs, tables, lists, notes, links and pictures. What only this tool knows becomes plain text,
//! so that every program has as many words to read.

/// The files of the book.
pub(crate) fn files(project: &[(String, String)]) -> Vec<(String, String)> {
    let mut files = vec![(
        "book.toml".to_owned(),
        "[book]\ntitle = \"A Generated Handbook\"\nlanguage = \"en\"\nsrc = \"src\"\n\n\
         [output.epub]\n"
            .to_owned(),
    )];
    let mut summary = String::from("# Summary\n\n");
    for (path, text) in project {
        if let Some(name) = path.strip_prefix("content/chapters/") {
            summary.push_str(&format!("- [{}]({name})\n", name.trim_end_matches(".md")));
            files.push((format!("src/{name}"), plain(text)));
        } else if let Some(name) = path.strip_prefix("content/figures/") {
            files.push((format!("src/figures/{name}"), text.clone()));
        }
    }
    files.push(("src/SUMMARY.md".to_owned(), summary));
    files
}

/// A chapter without its header, its containers and its attributes.
fn plain(text: &str) -> String {
    let (header, body) = text.split_once("\n---\n\n").unwrap_or(("", text));
    let title = header.lines().find_map(|line| line.strip_prefix("title: ")).unwrap_or_default();
    let mut out = format!("# {title}\n\n");
    for line in body.lines().filter(|line| !line.starts_with(":::")) {
        let line = match line.starts_with('#') {
            true => line.split(" {#").next().unwrap_or_default(),
            false => line,
        };
        let line = line.replace("{{ partner.name }}", "the office").replace("](term:)", "](#)");
        out.push_str(&line.replace("{{ partner.helpline }}", "the helpline"));
        out.push('\n');
    }
    out
}
