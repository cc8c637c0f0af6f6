//! The text of a program as a page holds it.

/// Takes away what only serves the layout of the page around it: blank lines before and after, and the indentation that all
/// lines share.
pub fn dedent(text: &str) -> String {
    let mut lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let shown = lines
        .iter()
        .rposition(|line| !line.is_empty())
        .map_or(0, |last| last + 1);
    lines.truncate(shown);
    let first = lines.iter().position(|line| !line.is_empty()).unwrap_or(0);
    let lines = &lines[first..];
    let shared = lines
        .iter()
        .filter(|line| !line.is_empty())
        .map(|line| line.len() - line.trim_start().len())
        .min()
        .unwrap_or(0);
    let cut = |line: &&str| line.get(shared..).unwrap_or_default().to_owned();
    lines.iter().map(cut).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::dedent;

    #[test]
    fn shared_indentation_and_blank_edges_go() {
        assert_eq!(
            dedent("\n\n    a()\n      .b()\n\n    .c()  \n  \n"),
            "a()\n  .b()\n\n.c()"
        );
    }

    #[test]
    fn nothing_stays_nothing() {
        assert_eq!(dedent(""), "");
        assert_eq!(dedent(" \n\t\n"), "");
    }

    #[test]
    fn a_wide_space_is_cut_whole_or_not_at_all() {
        assert_eq!(dedent("\u{2003}a\n\u{2003}b"), "a\nb");
        assert_eq!(dedent(" é\n\u{2003}b"), "é\n");
    }
}
