//! Rows of programs, and the tables that are made of them.

use anyhow::{Context, Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// What was measured.
#[derive(Debug, Default)]
pub(super) struct Figures {
    /// By chain and peer: nanoseconds per element, one for each round.
    times: BTreeMap<(String, String), Vec<f64>>,
    /// By chain and number of elements: the checksums and who had them.
    checksums: BTreeMap<(String, String), BTreeMap<String, BTreeSet<String>>>,
}

/// A table: our forms of a chain, the programs it is compared with, and how.
struct Table {
    title: &'static str,
    columns: &'static [&'static str],
    /// A heading, the columns above the line, and the one below it: the quickest of the first,
    /// divided by the second.
    ratios: &'static [(&'static str, &'static [&'static str], &'static str)],
}

const TABLES: [Table; 3] = [
    Table {
        title: "Composed statically",
        columns: &[
            "static", "by hand", "rxrust", "futures", "rxjava", "reactor",
        ],
        ratios: &[
            (
                "best peer ÷ static",
                &["rxrust", "futures", "rxjava", "reactor"],
                "static",
            ),
            ("static ÷ by hand", &["static"], "by hand"),
        ],
    },
    Table {
        title: "Built at run time",
        columns: &[
            "unfused",
            "erased",
            "recorded",
            "rxrust boxed",
            "futures boxed",
            "rxjava",
            "reactor",
        ],
        ratios: &[
            ("best JVM ÷ erased", &["rxjava", "reactor"], "erased"),
            (
                "best boxed ÷ erased",
                &["rxrust boxed", "futures boxed"],
                "erased",
            ),
        ],
    },
    Table {
        title: "In WebAssembly, in the same Node.js as RxJS",
        columns: &["wasm", "wasm erased", "wasm recorded", "rxjs"],
        ratios: &[
            ("rxjs ÷ wasm", &["rxjs"], "wasm"),
            ("rxjs ÷ recorded", &["rxjs"], "wasm recorded"),
            ("wasm ÷ native", &["wasm"], "static"),
            ("recorded ÷ native", &["wasm recorded"], "recorded"),
        ],
    },
];

impl Figures {
    /// Adds a row as the programs print it.
    pub(super) fn add(&mut self, row: &str) -> Result<()> {
        let [peer, chain, elements, time, checksum] = row.split('\t').collect::<Vec<_>>()[..]
        else {
            bail!("a program has printed what is no row: {row}");
        };
        let time = time
            .parse()
            .with_context(|| format!("a program has printed no number: {row}"))?;
        let chain = chain.to_owned();
        self.checksums
            .entry((chain.clone(), elements.to_owned()))
            .or_default()
            .entry(checksum.to_owned())
            .or_default()
            .insert(peer.to_owned());
        self.times
            .entry((chain, peer.to_owned()))
            .or_default()
            .push(time);
        Ok(())
    }

    /// How many chains of how many peers were measured.
    pub(super) fn len(&self) -> usize {
        self.times.len()
    }

    /// Fails if the same chain came to different results.
    pub(super) fn check(&self) -> Result<()> {
        for ((chain, elements), checksums) in &self.checksums {
            if checksums.len() > 1 {
                bail!("{chain} of {elements} elements has different results: {checksums:?}");
            }
        }
        Ok(())
    }

    /// All tables, in Markdown.
    pub(super) fn tables(&self, chains: &[&str]) -> String {
        let tables = TABLES.iter().filter_map(|table| self.table(table, chains));
        tables.collect::<Vec<_>>().join("\n")
    }

    fn table(&self, table: &Table, chains: &[&str]) -> Option<String> {
        let columns: Vec<_> = table
            .columns
            .iter()
            .filter(|peer| self.times.keys().any(|(_, measured)| measured == *peer))
            .collect();
        let ratios: Vec<_> = table
            .ratios
            .iter()
            .filter(|(_, above, below)| {
                chains
                    .iter()
                    .any(|chain| self.ratio(chain, above, below).is_some())
            })
            .collect();
        if columns.is_empty() {
            return None;
        }
        let mut text = format!("**{}** (ns per element)\n\n| chain |", table.title);
        for column in &columns {
            write!(text, " {column} |").ok()?;
        }
        for (heading, ..) in &ratios {
            write!(text, " {heading} |").ok()?;
        }
        text.push_str("\n|---|");
        text.push_str(&"--:|".repeat(columns.len() + ratios.len()));
        for chain in chains {
            let times: Vec<_> = columns.iter().map(|peer| self.time(chain, peer)).collect();
            if times.iter().all(Option::is_none) {
                continue;
            }
            write!(text, "\n| {chain} |").ok()?;
            for time in times {
                write!(text, " {} |", shown(time)).ok()?;
            }
            for (_, above, below) in &ratios {
                write!(text, " {} |", shown(self.ratio(chain, above, below))).ok()?;
            }
        }
        text.push('\n');
        Some(text)
    }

    /// The median of the rounds.
    fn time(&self, chain: &str, peer: &str) -> Option<f64> {
        let mut times = self
            .times
            .get(&(chain.to_owned(), peer.to_owned()))?
            .clone();
        times.sort_by(f64::total_cmp);
        times.get(times.len() / 2).copied()
    }

    fn ratio(&self, chain: &str, above: &[&str], below: &str) -> Option<f64> {
        let above = above.iter().filter_map(|peer| self.time(chain, peer));
        Some(above.min_by(f64::total_cmp)? / self.time(chain, below)?)
    }
}

/// With as many digits as mean something.
fn shown(number: Option<f64>) -> String {
    match number {
        None => "–".to_owned(),
        Some(number) if number < 10.0 => format!("{number:.2}"),
        Some(number) if number < 100.0 => format!("{number:.1}"),
        Some(number) => format!("{number:.0}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(rows: &[&str]) -> Figures {
        let mut figures = Figures::default();
        for row in rows {
            figures.add(row).expect("a row");
        }
        figures
    }

    #[test]
    fn a_figure_is_the_median_and_is_compared_with_the_best_peer() {
        let figures = figures(&[
            "static\tzip\t10\t2.0\t7",
            "static\tzip\t10\t90.0\t7",
            "static\tzip\t10\t1.0\t7",
            "rxrust\tzip\t10\t8.0\t7",
            "futures\tzip\t10\t5.0\t7",
        ]);
        figures.check().expect("one result");
        assert_eq!(
            figures.tables(&["merge", "zip"]),
            "**Composed statically** (ns per element)\n\n\
             | chain | static | rxrust | futures | best peer ÷ static |\n\
             |---|--:|--:|--:|--:|\n\
             | zip | 2.00 | 8.00 | 5.00 | 2.50 |\n"
        );
    }

    #[test]
    fn different_results_are_an_error_unless_the_elements_differ() {
        let rows = ["static\tzip\t10\t2.0\t7", "rxjs\tzip\t5\t2.0\t3"];
        figures(&rows).check().expect("not comparable");
        let rows = ["static\tzip\t10\t2.0\t7", "rxjs\tzip\t10\t2.0\t3"];
        let error = figures(&rows).check().expect_err("different").to_string();
        assert!(error.starts_with("zip of 10 elements"), "{error}");
    }

    #[test]
    fn what_is_no_row_is_an_error() {
        let mut figures = Figures::default();
        assert!(figures.add("warning: something").is_err());
        assert!(figures.add("static\tzip\t10\tfast\t7").is_err());
    }
}
