//! The import graph of the tool, read from its `use` declarations and paths.

use super::Source;
use std::collections::{BTreeMap, BTreeSet};

/// Which file takes names from which.
pub(super) type Graph = BTreeMap<String, BTreeSet<String>>;

/// A path such as `crate::book::tree::Block`, name by name.
type Path = Vec<String>;

/// The graph of all sources; helpers for tests are left out.
pub(super) fn graph(sources: &[Source]) -> Graph {
    let house = House::new(sources);
    let of = |source: &Source| (source.path.clone(), house.used_by(source));
    sources.iter().filter(|source| !source.is_for_tests()).map(of).collect()
}

/// Groups of files that import each other in a loop.
pub(super) fn circles(graph: &Graph) -> Vec<BTreeSet<String>> {
    let reach = |start: &String| -> BTreeSet<String> {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&String> = graph.get(start).into_iter().flatten().collect();
        while let Some(file) = open.pop() {
            if seen.insert(file.clone()) {
                open.extend(graph.get(file).into_iter().flatten());
            }
        }
        seen
    };
    let reached: BTreeMap<&String, BTreeSet<String>> =
        graph.keys().map(|file| (file, reach(file))).collect();
    let circle_of = |file: &String| -> BTreeSet<String> {
        reached[file]
            .iter()
            .filter(|other| reached.get(other).is_some_and(|back| back.contains(file)))
            .cloned()
            .collect()
    };
    let all: BTreeSet<BTreeSet<String>> = graph.keys().map(circle_of).collect();
    all.into_iter().filter(|circle| circle.len() > 1).collect()
}

/// The modules of the tool, with what each passes on under a name of its own.
struct House<'a> {
    modules: BTreeMap<String, &'a Source>,
    passed_on: BTreeMap<(String, String), Path>,
}

impl<'a> House<'a> {
    fn new(sources: &'a [Source]) -> Self {
        let modules: BTreeMap<String, &Source> =
            sources.iter().map(|source| (module_of(&source.path), source)).collect();
        let mut passed_on = BTreeMap::new();
        for (module, source) in &modules {
            for declaration in declarations(source).into_iter().filter(|found| found.is_public) {
                for path in declaration.paths {
                    let name = path.last().expect("a path has names").clone();
                    passed_on.insert((module.clone(), name), path);
                }
            }
        }
        Self { modules, passed_on }
    }

    /// The files that a file takes names from.
    fn used_by(&self, source: &Source) -> BTreeSet<String> {
        let module = module_of(&source.path);
        let declared = declarations(source)
            .into_iter()
            .filter(|declaration| !declaration.is_public)
            .flat_map(|declaration| declaration.paths);
        declared
            .chain(paths_in_code(source))
            .filter_map(|path| self.file_of(&self.absolute(&module, &path)?, 0))
            .filter(|file| *file != source.path)
            .collect()
    }

    /// The path from the root of the crate; nothing for another crate's.
    fn absolute(&self, module: &str, path: &[String]) -> Option<Path> {
        let mut here: Path = module.split("::").map(str::to_owned).collect();
        here.retain(|name| !name.is_empty());
        let mut rest = path;
        match path.first()?.as_str() {
            "crate" => return Some(path[1..].to_vec()),
            "self" => rest = &path[1..],
            "super" => {
                while rest.first().is_some_and(|name| name == "super") {
                    here.pop();
                    rest = &rest[1..];
                }
            }
            first => {
                let child = [&here[..], &[first.to_owned()]].concat().join("::");
                self.modules.get(&child)?;
            }
        }
        here.extend_from_slice(rest);
        Some(here)
    }

    /// The file that defines what a path names.
    fn file_of(&self, path: &[String], depth: usize) -> Option<String> {
        (1..=path.len()).rev().find_map(|length| {
            let module = path[..length].join("::");
            let source = self.modules.get(&module)?;
            let passed_on = path
                .get(length)
                .and_then(|name| self.passed_on.get(&(module.clone(), name.clone())))
                .filter(|_| depth < 8);
            let further = passed_on.and_then(|target| {
                let target = self.absolute(&module, target)?;
                self.file_of(&target, depth + 1)
            });
            Some(further.unwrap_or_else(|| source.path.clone()))
        })
    }
}

fn module_of(path: &str) -> String {
    let stem = path.trim_end_matches(".rs");
    let stem = stem.strip_suffix("/mod").unwrap_or(stem);
    if ["lib", "main"].contains(&stem) { String::new() } else { stem.replace('/', "::") }
}

/// A `use` declaration.
struct Declaration {
    is_public: bool,
    paths: Vec<Path>,
}

fn declarations(source: &Source) -> Vec<Declaration> {
    let code = without_comments(source.code());
    let mut found = Vec::new();
    for (at, _) in code.match_indices("use ") {
        let line = code[..at].rsplit(['\n', ';', '{', '}']).next().unwrap_or_default().trim();
        if !(line.is_empty() || line.starts_with("pub")) {
            continue;
        }
        let tree = code[at + 4..].split(';').next().unwrap_or_default();
        let tree: String = tree.split_whitespace().collect::<Vec<_>>().join(" ");
        found.push(Declaration { is_public: line.starts_with("pub"), paths: leaves(&tree) });
    }
    found
}

/// The paths that a tree of a `use` declaration names.
fn leaves(tree: &str) -> Vec<Path> {
    let Some((prefix, rest)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or_default();
        let names = path.split("::").map(|name| name.trim().to_owned());
        let path: Path = names.filter(|name| name != "self" || path.starts_with("self")).collect();
        return if path.is_empty() { Vec::new() } else { vec![path] };
    };
    let inner = rest.rsplit_once('}').map_or(rest, |(inner, _)| inner);
    let mut depth = 0;
    let pieces = inner.split(|letter: char| {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        letter == ',' && depth == 0
    });
    pieces
        .filter(|piece| !piece.trim().is_empty())
        .flat_map(|piece| leaves(&format!("{}{}", prefix.trim(), piece.trim())))
        .collect()
}

/// Paths from `crate` or `super` in running code.
fn paths_in_code(source: &Source) -> Vec<Path> {
    let code = without_comments(source.code());
    let mut found = Vec::new();
    for start in ["crate::", "super::"] {
        for (at, _) in code.match_indices(start) {
            let before = code[..at].chars().next_back();
            if before.is_some_and(|letter| letter.is_alphanumeric() || "_:".contains(letter)) {
                continue;
            }
            let path: String = code[at..]
                .chars()
                .take_while(|letter| letter.is_alphanumeric() || "_:".contains(*letter))
                .collect();
            let names = path.split("::").filter(|name| !name.is_empty());
            found.push(names.map(str::to_owned).collect());
        }
    }
    found
}

fn without_comments(code: &str) -> String {
    let lines = code.lines().map(|line| match line.trim_start().starts_with("//") {
        true => "",
        false => line,
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), text: text.to_owned() }
    }

    fn edges(sources: &[Source]) -> Vec<(String, String)> {
        let each = |(file, used): (String, BTreeSet<String>)| {
            used.into_iter().map(move |other| (file.clone(), other))
        };
        graph(sources).into_iter().flat_map(each).collect()
    }

    #[test]
    fn names_are_followed_to_the_file_that_defines_them() {
        let sources = [
            source("lib.rs", "mod a; mod b;"),
            source("a/mod.rs", "pub(crate) use inner::{Deep, other};\nmod inner;"),
            source("a/inner.rs", "pub(crate) struct Deep;"),
            source("b.rs", "use std::fmt;\nuse crate::{a::Deep};\n// crate::lib\nfn f() {}"),
        ];
        assert_eq!(edges(&sources), [("b.rs".to_owned(), "a/inner.rs".to_owned())]);
    }

    #[test]
    fn a_circle_is_found_through_several_files() {
        let sources = [
            source("a.rs", "use super::b::B;"),
            source("b.rs", "fn f() { crate::c::g() }"),
            source("c.rs", "use crate::a::{self, A as Other};"),
            source("d.rs", "use crate::a::A;"),
        ];
        let found = circles(&graph(&sources));
        let expected: BTreeSet<String> = ["a.rs", "b.rs", "c.rs"].map(str::to_owned).into();
        assert_eq!(found, [expected]);
    }
}
