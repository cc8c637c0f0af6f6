//! The operators to choose from: an example of each, found by its name, by what it does, or by what other
//! libraries call it.

use crate::sort;

/// What examples are grouped by, in the order of the guide.
const GROUPS: [&str; 14] = [
    "creating",
    "transforming",
    "collecting",
    "filtering",
    "combining",
    "grouping",
    "time",
    "errors",
    "back pressure",
    "sharing",
    "threads",
    "side effects",
    "blocking",
    "debugging",
];

/// A small program that shows an operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The operator, or the operator and a variant of it: `buffer-time`.
    pub name: String,
    /// What it is grouped by.
    pub group: String,
    /// What the operator does; code between backticks.
    pub sentence: String,
    /// What to look at in its picture.
    pub look: String,
    /// The program.
    pub program: String,
}

impl Example {
    /// The method that it shows.
    pub fn method(&self) -> &str {
        self.name.split('-').next().unwrap_or_default()
    }

    /// In which way it shows the method, if there are several.
    pub fn variant(&self) -> Option<&str> {
        self.name.split_once('-').map(|(_, variant)| variant)
    }
}

/// What another library calls a method: its name, the method's name there, and the one here.
pub type Elsewhere = (String, String, String);

/// All examples, and what their methods are called elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    examples: Vec<Example>,
    elsewhere: Vec<Elsewhere>,
}

/// An example that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<'a> {
    /// The example.
    pub example: &'a Example,
    /// The name elsewhere by which it was found, if it was: library and name.
    pub by: Option<(&'a str, &'a str)>,
    /// How well it fits: the least is the best.
    rank: u8,
}

impl Catalogue {
    /// These examples, in the order of the guide.
    pub fn new(mut examples: Vec<Example>, elsewhere: Vec<Elsewhere>) -> Catalogue {
        let place = |example: &Example| GROUPS.iter().position(|group| *group == example.group);
        sort::by_key(&mut examples, |example| {
            place(example).unwrap_or(GROUPS.len())
        });
        Catalogue {
            examples,
            elsewhere,
        }
    }

    /// What a method is called elsewhere: library and name.
    pub fn names_of(&self, method: &str) -> impl Iterator<Item = (&str, &str)> {
        let of_method = self
            .elsewhere
            .iter()
            .filter(move |(_, _, here)| here == method);
        of_method.map(|(library, name, _)| (library.as_str(), name.as_str()))
    }

    /// What fits words, best first; everything, in the order of the guide, if there are none.
    pub fn find(&self, words: &str) -> Vec<Hit<'_>> {
        let words = words.to_ascii_lowercase();
        let words: Vec<&str> = words.split_whitespace().collect();
        let hit = |example| self.hit(example, &words);
        let mut hits: Vec<Hit<'_>> = self.examples.iter().filter_map(hit).collect();
        // Stable: what fits alike stays in order.
        sort::by_key(&mut hits, |hit| hit.rank);
        hits
    }

    fn hit<'a>(&'a self, example: &'a Example, words: &[&str]) -> Option<Hit<'a>> {
        let name = example.name.to_ascii_lowercase();
        let text = format!("{} {}", example.sentence, example.group).to_ascii_lowercase();
        let mut rank = 0;
        let mut by = None;
        for word in words {
            let named = self
                .names_of(example.method())
                .find(|(_, name)| name.to_ascii_lowercase().starts_with(word));
            let here = match name.find(word) {
                Some(0) if name.len() == word.len() => 0,
                Some(0) => 2,
                _ if named.is_some_and(|(_, name)| name.len() == word.len()) => 1,
                Some(_) => 3,
                None if named.is_some() => 4,
                None if text.contains(word) => 5,
                None => return None,
            };
            if matches!(here, 1 | 4) {
                by = named;
            }
            rank = rank.max(here);
        }
        Some(Hit { example, by, rank })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example(name: &str, group: &str, sentence: &str) -> Example {
        Example {
            name: name.to_owned(),
            group: group.to_owned(),
            sentence: sentence.to_owned(),
            look: String::new(),
            program: String::new(),
        }
    }

    fn catalogue() -> Catalogue {
        let elsewhere = [
            ("RxJS", "mergeMap", "flatMap"),
            ("RxJava", "toList", "collectList"),
        ];
        let owned = |(library, there, here): (&str, &str, &str)| {
            (library.to_owned(), there.to_owned(), here.to_owned())
        };
        Catalogue::new(
            vec![
                example("take", "filtering", "Lets the first values pass."),
                example(
                    "flatMap",
                    "transforming",
                    "Goes on with a publisher for each value.",
                ),
                example("map", "transforming", "Emits a function of each value."),
                example("collectList", "collecting", "Gathers all values in a list."),
            ],
            elsewhere.map(owned).to_vec(),
        )
    }

    fn found(words: &str) -> Vec<String> {
        let catalogue = catalogue();
        let hits = catalogue.find(words).into_iter();
        hits.map(|hit| hit.example.name.clone()).collect()
    }

    #[test]
    fn without_words_everything_is_there_in_the_order_of_the_guide() {
        assert_eq!(found(" "), ["flatMap", "map", "collectList", "take"]);
    }

    #[test]
    fn a_name_comes_before_what_contains_it() {
        assert_eq!(found("map"), ["map", "flatMap"]);
        assert_eq!(found("MAP"), ["map", "flatMap"]);
    }

    #[test]
    fn names_of_other_libraries_lead_here() {
        assert_eq!(found("mergemap"), ["flatMap"]);
        let catalogue = catalogue();
        assert_eq!(catalogue.find("merge")[0].by, Some(("RxJS", "mergeMap")));
        assert_eq!(catalogue.find("toList")[0].example.name, "collectList");
    }

    #[test]
    fn every_word_must_fit() {
        assert_eq!(found("gathers list"), ["collectList"]);
        assert_eq!(found("value function"), ["map"]);
        assert!(found("map nothing").is_empty());
    }

    #[test]
    fn every_group_of_the_examples_is_known() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/operators");
        for entry in std::fs::read_dir(folder).unwrap() {
            let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
            let group = text
                .lines()
                .find_map(|line| line.strip_prefix("// group: "));
            assert!(GROUPS.contains(&group.unwrap()), "{group:?}");
        }
    }
}
