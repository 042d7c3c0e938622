//! Formulas: set on pages with a text alternative, written as MathML in ebooks, compared between
//! releases, and reported where they cannot be read or cannot be.

use crate::support::{Project, manuscript, pages, unzip, words, xml};
use bindery::pages::typeset::generate;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Name, String as PdfString};

const MATHML: &str = "http://www.w3.org/1998/Math/MathML";

fn project(body: &str) -> Project {
    Project::base()
        .replace("content/book.toml", "updated = ", "mathematics = true\nupdated = ")
        .body(body)
}

fn check(project: &Project) -> String {
    project.run(&["check", "--format", "short"]).stdout
}

/// The page of the chapter `plain` in birch's ebook, and the package document.
fn ebook(project: &Project) -> (String, String) {
    let arguments = ["build", "--partner", "birch", "--edition", "ebook", "--out", "made"];
    project.run(&arguments).expect_success().stderr_lacks("warning");
    let files = unzip(&project.bytes("made/birch/field-guide-birch-ebook-draft.epub"));
    let text = |name: &str| String::from_utf8_lossy(&files[name]).into_owned();
    (text("EPUB/section-plain.xhtml"), text("EPUB/package.opf"))
}

/// The generated markup of the chapter `plain`, and the words on all pages.
fn print(project: &Project) -> (String, String) {
    let workspace = project.workspace();
    let manuscript = manuscript(&workspace, "birch", "print");
    let markup = generate(&manuscript).kept()["sections/plain.typ"].clone();
    (markup, words(&pages(&workspace, &manuscript).document))
}

/// The text alternatives of the formulas in a PDF.
fn alternatives(pdf: &[u8]) -> Vec<String> {
    let pdf = Pdf::new(pdf.to_vec()).expect("a PDF");
    let text = |bytes: &[u8]| match bytes.strip_prefix(b"\xfe\xff") {
        Some(wide) => {
            let pairs = wide.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            String::from_utf16(&pairs.collect::<Vec<_>>()).expect("UTF-16")
        }
        None => String::from_utf8(bytes.to_vec()).expect("ASCII"),
    };
    pdf.objects()
        .into_iter()
        .filter_map(|object| {
            let dict = object.into_dict()?;
            let kind = dict.get::<Name<'_>>("S")?;
            let is_formula = &*kind == b"Formula".as_slice();
            is_formula.then(|| text(dict.get::<PdfString<'_>>("Alt").expect("words").as_bytes()))
        })
        .collect()
}

#[test]
fn a_formula_is_mathml_in_an_ebook() {
    let body = "A week is $r = \\frac{12 m}{52}$ and so on.\n\n\
                So $$\\sum_{i=1}^n x_i \\leq \\sqrt{y}$${alt=\"a sum & more\"} as shown.\n";
    let (page, package) = ebook(&project(body));
    let item = "href=\"section-plain.xhtml\" media-type=\"application/xhtml+xml\" \
                properties=\"mathml\"";
    assert!(package.contains(item), "{package}");
    assert_eq!(package.matches("properties=\"mathml\"").count(), 1, "{package}");
    assert!(package.contains("href=\"fonts/NewCMMath-Book.otf\""), "{package}");
    assert!(package.contains("<meta property=\"schema:accessibilityFeature\">MathML</meta>"));
    let document = xml(&page);
    let facts: Vec<_> = document
        .descendants()
        .filter(|node| node.has_tag_name((MATHML, "math")))
        .map(|node| (node.attribute("display"), node.attribute("alttext")))
        .collect();
    let expected = [(Some("inline"), Some("r = (12m)/52")), (Some("block"), Some("a sum & more"))];
    assert_eq!(facts, expected);
    for part in [
        "<mfrac><mrow><mn>12</mn><mi>m</mi></mrow><mn>52</mn></mfrac>",
        "<munderover><mo movablelimits=\"true\">∑</mo>",
        "<msqrt><mi>y</mi></msqrt>",
        "</math> as shown.",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
}

#[test]
fn an_ebook_without_formulas_has_no_font_for_them() {
    let (_, package) = ebook(&project("No formula.\n"));
    assert!(!package.contains("mathml") && !package.contains("NewCMMath"), "{package}");
}

#[test]
fn a_formula_is_tagged_with_a_text_alternative_in_a_pdf() {
    let project = project("A week is $r = \\frac{12 m}{52}$.\n\n$$x^2$${alt=\"x squared\"}\n");
    let (markup, words) = print(&project);
    assert!(markup.contains("math.equation(block: false, alt: \"r = (12m)/52\""), "{markup}");
    assert!(markup.contains("math.equation(block: true, alt: \"x squared\""), "{markup}");
    assert!(words.contains('𝑟') && !words.contains('$') && !words.contains("squared"), "{words}");
    let arguments = ["build", "--partner", "birch", "--edition", "print", "--out", "made"];
    project.run(&arguments).expect_success().stderr_lacks("warning");
    let pdf = project.bytes("made/birch/field-guide-birch-print-draft.pdf");
    let mut found = alternatives(&pdf);
    found.sort();
    assert_eq!(found, ["r = (12m)/52", "x squared"]);
    assert!(words.contains("New Computer Modern Math"), "the colophon names the font: {words}");
}

#[test]
fn every_kind_of_formula_is_set_in_every_edition() {
    let body = r#"Text $f'(x) \neq g''^2_i$, $\sqrt[n+1]{x}$, $\left( a \rightarrow b \middle| c \right]$.

$$
\begin{aligned}
  \text{award} &= \textbf{rate} \times \text{weeks} \\
  &= £49.18 \times 12
\end{aligned}
$$

$$f(x) = \begin{cases} 0 & \text{if } x < 1 \\ x^2 & \text{else} \end{cases},
\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}, \begin{array}{lcr} a & b & c \end{array},
\begin{rcases} a \\ b \end{rcases}, \begin{gathered} a \\ b \end{gathered}$$

- An item with $$\lim_{x \to 0} \frac{\sin x}{x}$$ in it.

| $a$ | **$b$** |
|---|---|
| $\vert x \vert$ | *$$\underbrace{a + b}_{c}$$* |

::: table {#tab-rates}
Rates $r$.

| A |
|---|
| $\overline{a+b}, \hat{x}, \vec{v}, \underline{z}, \xrightarrow[b]{a}, \binom{n}{k}, \bigl( x \bigr)$ |
:::

::: note {title="A note"}
$\operatorname*{arg\,max}_x f$, $\sum_{\substack{i \\ j}} a$, $\int_0^\infty \displaystyle x$.[^n]
:::

> [The rule $\mathbf{v} \in \mathbb{R}^3$](https://a.example/), ~~$\Gamma$~~ $x \not\in A$.

[^n]: With $\mathcal{L}\,\mathfrak{g}\;\mathrm{d}x \quad \ldots 90^\circ 50\%$.
"#;
    let project = project(body);
    assert_eq!(check(&project), "");
    let run = project.run(&["build", "--partner", "birch", "--out", "made"]).expect_success();
    run.stderr_lacks("error").stderr_lacks("warning");
}

#[test]
fn mistakes_in_formulas_are_reported_where_they_are() {
    for (body, place, message, hint) in [
        ("So $1 + \\aplha$ is.", "15:9", "no command `\\aplha`", "did you mean `\\alpha`?"),
        ("So $\\frac{a}{b$ is.", "15:13", "this brace is never closed", "close it"),
        ("So $a}$ is.", "15:6", "this brace closes nothing", "remove it"),
        ("So $\\left( a$ is.", "15:5", "`\\left` is never closed", "\\right)"),
        ("So $5% + x$ is.", "15:6", "per cent sign begins a comment", "`\\%`"),
        ("So $\\def\\x{y}\\x$ is.", "15:5", "defines a command", "write out"),
        ("So $\\newcommand{\\a}{\\a}\\a$ is.", "15:5", "defines a command", "write out"),
        ("So $\\textcolor{red}{x}$ is.", "15:5", "sets a colour", "remove it"),
        ("So $a_b_c$ is.", "15:4", "two subscripts", "in braces"),
        ("So $\\input{/etc/passwd}$ is.", "15:5", "no command `\\input`", ""),
        ("Two lines\n\n> $$\n> a + \\foo\n> $$\n", "18:7", "no command `\\foo`", ""),
        ("So $\\text{a$ is.", "15:10", "this brace is never closed", ""),
        ("## So $x$ is", "15:7", "a heading cannot have a formula", "in words"),
        ("![A $x$ clock](figures/apples.png)", "15:1", "an alternative text cannot", "words"),
        ("In [$x$](blank:).", "15:4", "the label of a blank cannot", "words"),
        ("::: note {title=\"So $x$\"}\nWords.\n:::", "15:1", "a container cannot", "words"),
        ("So $x$.{alt=\"x\"}", "15:8", "looks like attributes", ""),
        ("So $x${width=50%}.", "15:7", "a formula has no attribute `width`", "alt="),
        ("So $x${alt=\"\"}.", "15:7", "this alternative text is empty", "remove the braces"),
        ("So $x${alt=\"{{ book.title }}\"}.", "15:7", "cannot have a variable", "words"),
        ("So *5* is $5 or *6*$ so.", "15:11", "looks like prices", "backslash"),
        ("So $\\frac{a}{b} is.", "15:4", "a formula that is never closed", "both sides"),
        ("$$\na\n+ b\n$$", "15:1", "a formula that is never closed", "begin none with `+`"),
    ] {
        let report = check(&project(&format!("{body}\n")));
        let line = report.lines().find(|line| line.contains(message));
        let line = line.unwrap_or_else(|| panic!("{body}: {report}"));
        assert!(
            line.starts_with(&format!("content/chapters/plain.md:{place}: ")),
            "{body}: {line}"
        );
        assert!(line.contains(hint), "{body}: {line}");
        let errors = report.lines().filter(|line| line.contains("error[")).count();
        assert!(errors <= 1, "{body}: {report}");
        // Whatever stops a check stops a build.
        if errors == 1 {
            let arguments = ["build", "--partner", "birch", "--edition", "print", "--out", "made"];
            project(&format!("{body}\n")).run(&arguments).expect_failure(1);
        }
    }
}

#[test]
fn a_formula_that_is_too_long_or_too_deep_is_refused() {
    for body in [
        format!("${}$", "x+".repeat(1_500)),
        format!("${}x{}$", "{".repeat(200), "}".repeat(200)),
        format!("${}x$", "\\sqrt ".repeat(300)),
    ] {
        let report = check(&project(&format!("{body}\n")));
        assert!(report.contains(": error[formula]: this formula "), "{report}");
        assert_eq!(report.lines().count(), 1, "{report}");
    }
}

#[test]
fn plain_texts_cannot_have_formulas() {
    for (path, from, to) in [
        ("content/chapters/plain.md", "title: ", "title: \"So $x^2$\"\n#"),
        ("content/glossary.toml", "term = \"controller\"", "term = \"$x$\""),
        ("content/book.toml", "title = \"Sheets\"", "title = \"$x$\""),
    ] {
        let report = check(&project("Words.\n").replace(path, from, to));
        assert!(report.contains(": error[formula]: this text cannot have"), "{to}: {report}");
        assert!(report.contains(path), "{to}: {report}");
    }
}

#[test]
fn money_is_text() {
    for body in [
        "It costs $5 and $10.",
        "It costs 5$ and 6$ or $7.",
        "It costs $5 or 6$ each.",
        "From US$5 to A$6, and $5-$10.",
        "It costs \\$5 and \\$6 for x.",
        "Set $Home and $Path.",
    ] {
        let project = project(&format!("{body}\n"));
        assert_eq!(check(&project), "", "{body}");
        let expected = body.replace('\\', "");
        assert!(print(&project).1.contains(&expected), "{body}: {}", print(&project).1);
        let page = ebook(&project).0;
        assert!(page.contains(&expected), "{body}: {page}");
    }
}

#[test]
fn without_the_key_a_formula_is_reported_and_printed_as_it_is() {
    let project = Project::base().body("So $x^2 + 1$ is.\n");
    let report = check(&project);
    assert!(report.contains("warning[looks-like-markup]"), "{report}");
    assert!(report.contains("`mathematics = true` in `book.toml`"), "{report}");
    assert!(print(&project).1.contains("So $x^2 + 1$ is."));
}

#[test]
fn a_letter_that_no_font_has_is_reported_in_a_formula() {
    let report = check(&project("So $\\text{字} + x$ is.\n"));
    assert!(report.contains("error[missing-glyph]"), "{report}");
    assert_eq!(check(&project("So $\\mathbb{R} \\leq \\mathfrak{g} \\oint$ is.\n")), "");
}
