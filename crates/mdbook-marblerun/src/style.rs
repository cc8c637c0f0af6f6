//! How elements look in a book, in each of its themes.

/// mdBook's dark themes. Its names are those of classes of the root element.
const DARK_THEMES: &str = ".ayu, .coal, .navy";

/// What is the same in all themes. Pictures have their natural size; narrow screens scroll.
const LAYOUT: &str = "\
marble-run { display: block; margin: 1.5em 0; overflow-x: auto }
marble-run > svg.mr-diagram { display: block; outline: 1px solid var(--mr-rule); outline-offset: -1px; border-radius: 6px }
marble-run > pre { margin-block: 0 8px }
.marblerun-problems { margin-top: -0.5em; padding: 0.6em 1em; overflow-x: auto; white-space: pre-wrap; font-family: var(--mono-font); font-size: var(--code-font-size); color: inherit; background: rgb(210 51 31 / 0.1); border-inline-start: 4px solid #d2331f }
";

/// The element `<style>` for a page with diagrams: one for each page.
pub fn element() -> String {
    // A diagram brings its light colours with a rule for its id. So this rule has to weigh more,
    // for which it names an id that nothing has.
    let unless_fixed = "marble-run:not([theme=\"light\"], [theme=\"dark\"], #_) > svg.mr-diagram";
    let stylesheet = marblerun::stylesheet();
    let dark = declarations(stylesheet, "[data-theme=\"dark\"]").unwrap_or_default();
    format!(
        "<style>\n{LAYOUT}\
         html:is({DARK_THEMES}) {unless_fixed} {{ {dark} }}\n\
         @media (prefers-color-scheme: dark) {{ html:not(.js) {unless_fixed} {{ {dark} }} }}\n\
         </style>"
    )
}

/// The declarations of the first rule with a selector that begins like this.
fn declarations<'a>(stylesheet: &'a str, selector: &str) -> Option<&'a str> {
    let rule = stylesheet.lines().find(|line| line.starts_with(selector))?;
    let (_, body) = rule.split_once('{')?;
    Some(body.split_once('}')?.0.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dark_themes_have_every_colour_of_a_dark_picture() {
        let style = element();
        let dark = declarations(&style, "html:is(").expect("a rule for dark themes");
        let text = "marbles(\"-(abcdefgh)#\").timeout(Duration.ofSeconds(1)).publishOn(Schedulers.single())";
        let program = marblerun::SourceFile::new("", text);
        let run = marblerun::run(&[program], &marblerun::Options::default());
        let picture = run.picture(&marblerun::Picture {
            theme: marblerun::Theme::Dark,
            ..marblerun::Picture::default()
        });
        // A picture has only the colours it uses.
        let used = picture.lines().map(str::trim);
        let used = used.filter_map(|line| line.strip_prefix("#m-svg { "));
        let used: Vec<&str> = used.flat_map(|rule| rule.split("; ")).collect();
        let colours = used.iter().filter(|property| property.contains('#'));
        assert!(colours.clone().count() > 10, "{used:?}");
        for colour in colours {
            assert!(dark.contains(colour.trim_end_matches(" }")), "{colour}");
        }
    }

    #[test]
    fn nothing_in_it_ends_it() {
        assert_eq!(element().matches("</").count(), 1);
    }
}
