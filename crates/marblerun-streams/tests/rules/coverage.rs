//! Whether every operator and source of the crate is checked, going by the names of its methods.

use std::fs;
use std::path::Path;

/// A method that nothing here calls, and why.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("connect", "calls of `ref_count` and `auto_connect` connect"),
    ("flux", "changes only the type"),
    ("from_connect", "changes only the type"),
    ("into_connect", "changes only the type"),
    ("parallelism", "is no operator"),
    ("record", "every link is recorded"),
    ("subscribe", "subscribes"),
    ("subscribe_with", "subscribes"),
];

/// Types whose methods are operators and sources.
const OWNERS: [&str; 4] = ["Flux", "Mono", "ConnectableFlux", "ParallelFlux"];

/// An error that names the methods that no subject calls, and the exceptions that there is no need for.
pub(crate) fn check() -> Result<(), String> {
    let called = concat!(
        include_str!("subjects.rs"),
        include_str!("variants.rs"),
        include_str!("sources_and_monos.rs"),
        include_str!("timed.rs"),
        include_str!("fallible.rs"),
        include_str!("rails.rs"),
    );
    let names = public_methods().map_err(|error| error.to_string())?;
    let is_called = |name: &str| {
        [".", "::"].iter().any(|before| {
            ["(", "::<"]
                .iter()
                .any(|after| called.contains(&format!("{before}{name}{after}")))
        })
    };
    let is_excepted = |name: &str| EXCEPTIONS.iter().any(|(excepted, _)| *excepted == name);
    let missing: Vec<_> = names
        .iter()
        .filter(|name| !is_called(name) && !is_excepted(name))
        .collect();
    let idle: Vec<_> = EXCEPTIONS
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| !names.iter().any(|known| known == name))
        .collect();
    if missing.is_empty() && idle.is_empty() {
        return Ok(());
    }
    Err(format!(
        "no subject calls {missing:?}; exceptions for no method: {idle:?}"
    ))
}

/// The names of the methods that make fluxes and monos of others.
fn public_methods() -> std::io::Result<Vec<String>> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut names = Vec::new();
    for directory in ["operator", "operator/parallel", "source"] {
        for entry in fs::read_dir(source.join(directory))? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "rs") {
                names.extend(methods(&fs::read_to_string(path)?));
            }
        }
    }
    names.sort();
    names.dedup();
    Ok(names)
}

fn methods(code: &str) -> Vec<String> {
    let mut is_operator = false;
    let mut names = Vec::new();
    for line in code.lines().take_while(|line| *line != "#[cfg(test)]") {
        if line.starts_with("impl") {
            let of = |name: &str| {
                line.contains(&format!("> {name}<")) || line.starts_with(&format!("impl {name}<"))
            };
            is_operator = !line.contains(" for ") && OWNERS.into_iter().any(of);
        }
        if let Some(rest) = line.strip_prefix("    pub fn ")
            && is_operator
        {
            let name = rest.split(['(', '<']).next().unwrap_or(rest);
            names.push(name.to_owned());
        }
    }
    names
}
