//! Differences of random chains from Project Reactor that are known, by name.
//!
//! `reactor/explained.txt` gives each class of differences with its reason; what belongs to a class is
//! decided here. A difference that belongs to none is unexplained.

use std::fs;

use anyhow::{Context, ensure};

use crate::agreement::Lines;
use crate::chain::Chain;
use crate::root;

/// Whether the difference of two traces, Reactor's and ours, belongs to a class.
type Belongs = fn(&Chain, &Lines, &Lines) -> bool;

/// The classes there are.
const CLASSES: [(&str, Belongs); 1] = [("after-cancel", |_, theirs, ours| {
    theirs.until_cancelled() == ours.until_cancelled()
})];

/// The classes that have a reason.
#[derive(Clone, Debug)]
pub struct Explained(Vec<&'static (&'static str, Belongs)>);

impl Explained {
    /// Reads `reactor/explained.txt`.
    ///
    /// # Errors
    ///
    /// If it cannot be read, or has a line that is not a class and its reason.
    pub fn read() -> anyhow::Result<Explained> {
        let path = root().join("reactor/explained.txt");
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let mut classes = Vec::new();
        for line in text.lines() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (name, reason) = line.split_once(": ").unwrap_or((line, ""));
            ensure!(!reason.is_empty(), "`{name}` has no reason");
            let class = CLASSES.iter().find(|(class, _)| *class == name);
            classes.push(class.with_context(|| format!("there is no class `{name}`"))?);
        }
        Ok(Explained(classes))
    }

    /// The class that a difference belongs to.
    pub fn class(&self, chain: &Chain, theirs: &Lines, ours: &Lines) -> Option<&'static str> {
        let mut classes = self.0.iter();
        let class = classes.find(|(_, belongs)| belongs(chain, theirs, ours));
        class.map(|(name, _)| *name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chain::chain;

    fn lines(text: &str) -> Lines {
        Lines::read(text).unwrap()
    }

    #[test]
    fn only_what_comes_after_a_cancel_is_explained_by_it() {
        let explained = Explained::read().unwrap();
        let ours = "{\"kind\":\"next\",\"lane\":2}\n{\"kind\":\"cancel\",\"lane\":2}\n";
        let class = |theirs: &str| explained.class(&chain(0), &lines(theirs), &lines(ours));
        let after = format!("{ours}{{\"kind\":\"complete\",\"lane\":2}}\n");
        assert_eq!(class(&after), Some("after-cancel"));
        let other = format!("{ours}{{\"kind\":\"complete\",\"lane\":1}}\n");
        assert_eq!(class(&other), None);
        let before = format!("{{\"kind\":\"next\",\"lane\":2}}\n{ours}");
        assert_eq!(class(&before), None);
    }
}
