//! Holds the manifests to `architecture.toml`, and ARCHITECTURE.md to both.

#![expect(clippy::unwrap_used, reason = "a test panics to fail")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package};

type Table = BTreeMap<String, BTreeSet<String>>;

struct Architecture {
    uses: Table,
    optional: Table,
    outside: Table,
}

fn architecture() -> Architecture {
    let text = fs::read_to_string(marblerun_tests::root().join("architecture.toml")).unwrap();
    let value: BTreeMap<String, Table> = toml::from_str(&text).unwrap();
    let table = |name: &str| value[name].clone();
    Architecture {
        uses: table("uses"),
        optional: table("optional"),
        outside: table("outside"),
    }
}

fn metadata() -> Metadata {
    let manifest = marblerun_tests::root().join("../Cargo.toml");
    MetadataCommand::new()
        .manifest_path(manifest)
        .no_deps()
        .exec()
        .unwrap()
}

/// What is used that may not be.
fn violations(architecture: &Architecture, packages: &[&Package]) -> Vec<String> {
    let members: BTreeSet<&str> = packages
        .iter()
        .map(|package| package.name.as_str())
        .collect();
    let nothing = BTreeSet::new();
    let mut found = Vec::new();
    for package in packages {
        let name = package.name.as_str();
        let Some(uses) = architecture.uses.get(name) else {
            found.push(format!("{name} is not in architecture.toml"));
            continue;
        };
        for dependency in &package.dependencies {
            if dependency.kind == DependencyKind::Development {
                continue;
            }
            let used = dependency.name.as_str();
            let optional = architecture.optional.get(name).unwrap_or(&nothing);
            let is_allowed = match architecture.outside.get(name) {
                _ if members.contains(used) && dependency.optional => optional.contains(used),
                _ if members.contains(used) => uses.contains(used),
                Some(outside) => outside.contains(used),
                None => true,
            };
            if !is_allowed {
                found.push(format!("{name} may not use {used}"));
            }
        }
    }
    found
}

#[test]
fn crates_use_only_what_they_may() {
    let (architecture, metadata) = (architecture(), metadata());
    assert_eq!(
        violations(&architecture, &metadata.workspace_packages()),
        Vec::<String>::new()
    );
}

#[test]
fn a_forbidden_use_is_found() {
    let (mut architecture, metadata) = (architecture(), metadata());
    architecture
        .uses
        .insert("marblerun-diagram".to_owned(), BTreeSet::new());
    architecture
        .outside
        .insert("marblerun-vm".to_owned(), BTreeSet::new());
    assert_eq!(
        violations(&architecture, &metadata.workspace_packages()),
        [
            "marblerun-diagram may not use marblerun-trace",
            "marblerun-vm may not use libm",
            "marblerun-vm may not use regex-lite"
        ]
    );
}

#[test]
fn the_map_and_the_table_name_the_crates_there_are() {
    let (architecture, metadata) = (architecture(), metadata());
    let map = fs::read_to_string(marblerun_tests::root().join("../ARCHITECTURE.md")).unwrap();
    let members: BTreeSet<String> = metadata
        .workspace_packages()
        .iter()
        .map(|package| package.name.to_string())
        .collect();
    assert_eq!(members, architecture.uses.keys().cloned().collect());
    for name in &members {
        assert!(
            map.contains(&format!("`{name}`")),
            "ARCHITECTURE.md does not name `{name}`"
        );
    }
    for word in map
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|word| word.starts_with("marblerun-"))
    {
        assert!(
            members.contains(word),
            "ARCHITECTURE.md names `{word}`, which does not exist"
        );
    }
}
