//! The command line, as data: commands with what they print, in `cmd/*.trycmd`.

#[test]
fn command_line() {
    trycmd::TestCases::new().case("tests/cmd/*.trycmd");
}
