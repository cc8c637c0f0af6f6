//! How heavy what is published is, and how heavy it may be.

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

/// What readers download for one purpose.
#[derive(Debug)]
struct Budget {
    what: &'static str,
    /// Files of `dist/`; `*` stands for any text, a hash for example.
    files: &'static [&'static str],
    /// Kilobytes of all of them, each compressed by gzip as servers do; more fails the build.
    limit: u32,
    /// Where the limit is to come down to.
    target: u32,
}

const BUDGETS: &[Budget] = &[
    Budget {
        what: "page: what is there first",
        files: &[
            "index.html",
            "*.css",
            "first_visit.json",
            "playground-*.js",
            "worker.js",
        ],
        limit: 42,
        target: 60,
    },
    Budget {
        what: "page: program",
        files: &["playground-*_bg.wasm"],
        limit: 216,
        target: 400,
    },
    Budget {
        what: "engine",
        files: &[
            "marblerun_engine.js",
            "marblerun_engine_bg.wasm",
            "marblerun_load.js",
        ],
        limit: 400,
        target: 400,
    },
    Budget {
        what: "rest of the engine",
        files: &["marblerun_engine_rest.wasm"],
        limit: 740,
        target: 640,
    },
    Budget {
        what: "editor, loaded late",
        files: &["editor.js"],
        limit: 160,
        target: 160,
    },
    Budget {
        what: "operators, loaded late",
        files: &["operators.json"],
        limit: 20,
        target: 20,
    },
    Budget {
        what: "element",
        files: &[
            "marblerun.js",
            "marblerun_embed.js",
            "marblerun_embed_bg.wasm",
        ],
        limit: 130,
        target: 150,
    },
];

/// Says how heavy each file of `dist/` is, and whether the budgets hold.
///
/// # Errors
///
/// If one does not, or names a file that is not there.
pub(crate) fn weigh(dist: &Path) -> Result<()> {
    let files = compressed(dist)?;
    println!("\n{}, kilobytes compressed by gzip:", dist.display());
    for (name, bytes) in &files {
        println!("  {:>7}  {name}", kilobytes(*bytes));
    }
    let (table, over) = judge(BUDGETS, &files)?;
    println!("\n{table}");
    if !over.is_empty() {
        bail!(
            "too heavy: {}\nhelp: find what came in; budgets are in xtask/src/weight.rs",
            over.join(", ")
        );
    }
    Ok(())
}

/// The files right in a folder with their weight in bytes, sorted.
fn compressed(folder: &Path) -> Result<Vec<(String, usize)>> {
    let cannot = || format!("{} cannot be read", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(cannot)? {
        let entry = entry.with_context(cannot)?;
        if entry.file_type().with_context(cannot)?.is_file() {
            let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
            encoder.write_all(&fs::read(entry.path()).with_context(cannot)?)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            files.push((name, encoder.finish()?.len()));
        }
    }
    files.sort();
    Ok(files)
}

/// A table of the budgets, and those that are exceeded.
fn judge(budgets: &[Budget], files: &[(String, usize)]) -> Result<(String, Vec<&'static str>)> {
    let mut table = format!(
        "{:<28} {:>7} {:>7} {:>7}",
        "budget", "is", "limit", "target"
    );
    let mut over = Vec::new();
    for budget in budgets {
        let mut sum = 0;
        for pattern in budget.files {
            let found = files.iter().filter(|(name, _)| fits(pattern, name));
            let weights: Vec<usize> = found.map(|(_, bytes)| *bytes).collect();
            if weights.is_empty() {
                bail!("{pattern} is not there, which {} counts", budget.what);
            }
            sum += weights.iter().sum::<usize>();
        }
        let (is, limit) = (kilobytes(sum), budget.limit);
        let mark = if sum > limit as usize * 1000 {
            over.push(budget.what);
            "  too heavy"
        } else {
            ""
        };
        write!(
            table,
            "\n{:<28} {is:>7} {limit:>7} {:>7}{mark}",
            budget.what, budget.target
        )?;
    }
    Ok((table, over))
}

/// Whether a name is of a pattern in which one `*` stands for any text.
fn fits(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((start, end)) => {
            name.len() >= start.len() + end.len() && name.starts_with(start) && name.ends_with(end)
        }
    }
}

fn kilobytes(bytes: usize) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: Budget = Budget {
        what: "page",
        files: &["page-*.js", "index.html"],
        limit: 3,
        target: 2,
    };

    fn files(script: usize) -> Vec<(String, usize)> {
        vec![
            ("index.html".to_owned(), 1000),
            ("other.js".to_owned(), 90_000),
            ("page-1f.js".to_owned(), script),
        ]
    }

    #[test]
    fn a_budget_holds_up_to_its_limit() {
        let (table, over) = judge(&[PAGE], &files(2000)).expect("all is there");
        assert!(over.is_empty(), "{table}");
        assert!(table.ends_with("3.0       3       2"), "{table}");
        let (table, over) = judge(&[PAGE], &files(2001)).expect("all is there");
        assert_eq!(over, ["page"], "{table}");
    }

    #[test]
    fn a_budget_names_files_that_are_there() {
        let error = judge(&[PAGE], &files(1)[..1]).expect_err("no script");
        assert_eq!(
            error.to_string(),
            "page-*.js is not there, which page counts"
        );
    }
}
