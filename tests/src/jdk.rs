//! What a JDK does with Java programs, if there is one on this machine: see `jdk/Judge.java`.

use std::io::{Read, Write};
use std::process::{ChildStdin, Command, Stdio};

use anyhow::{Context, ensure};
use marblerun_syntax::ast::{Item, TypeDecl};
use marblerun_syntax::{Kind, Span, parse};

/// The packages that a program can use without an import.
const IMPORTS: &str = "import java.util.*; import java.util.function.*; import java.util.stream.*; \
     import java.util.concurrent.*; import java.util.concurrent.atomic.*; \
     import java.util.concurrent.locks.*; import java.time.Duration; ";

/// The oldest JDK that knows all of the language.
const OLDEST: u32 = 17;

/// Why there is no JDK to compare with; none if there is one.
pub fn missing() -> Option<String> {
    let Ok(output) = Command::new("java").arg("-version").output() else {
        return Some("there is no `java`".to_owned());
    };
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    let version = text.split('"').nth(1).unwrap_or_default();
    let first = version.split(['.', '-']).next().unwrap_or_default();
    if first.parse::<u32>().unwrap_or(0) < OLDEST {
        return Some(format!("`java` is not {OLDEST} or newer: {version}"));
    }
    let compiler = Command::new("javac").arg("-version").output();
    compiler.err().map(|_| "there is no `javac`".to_owned())
}

/// What the JDK does with each program: what it prints, an uncaught exception last, after `!! `; or
/// after `! ` the line and message of the first mistake.
///
/// # Errors
///
/// If it cannot be started, or stops before the last program.
pub fn judge(programs: &[&str]) -> anyhow::Result<Vec<String>> {
    let mut java = Command::new("java")
        .args([
            "-Xss1m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
        ])
        .args([
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.timezone=UTC",
        ])
        .args(["-Dfile.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8"])
        .args(["--add-opens", "java.base/java.lang=ALL-UNNAMED"])
        .args(["--add-opens", "java.base/java.util.concurrent=ALL-UNNAMED"])
        // As on a machine with several processors.
        .arg("-Djava.util.concurrent.ForkJoinPool.common.parallelism=3")
        .arg(crate::root().join("jdk/Judge.java"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("java")?;
    ask(java.stdin.take().context("its input")?, programs)?;
    let mut stdout = java.stdout.take().context("its output")?;
    let mut answers = Vec::new();
    for _ in programs {
        let mut length = [0; 4];
        stdout
            .read_exact(&mut length)
            .context("the judge stopped")?;
        let mut answer = vec![0; u32::from_be_bytes(length) as usize];
        stdout.read_exact(&mut answer)?;
        answers.push(String::from_utf8(answer)?);
    }
    let status = java.wait()?;
    ensure!(status.success(), "the judge failed: {status}");
    Ok(answers)
}

/// Hands over all programs; the judge ends when there are no more, as its input is closed then.
fn ask(mut stdin: ChildStdin, programs: &[&str]) -> anyhow::Result<()> {
    for program in programs {
        let text = unit(program);
        stdin.write_all(&(n_lines(program) as u32).to_be_bytes())?;
        stdin.write_all(&(text.len() as u32).to_be_bytes())?;
        stdin.write_all(text.as_bytes())?;
    }
    Ok(())
}

fn n_lines(program: &str) -> usize {
    program.matches('\n').count() + 1
}

/// A snippet as a compilation unit: types at its top, methods static in a class, the other
/// statements its `main`. Each part is the whole text with blanks instead of the others, so that the
/// line of a place is that of the snippet, modulo the number of its lines.
fn unit(program: &str) -> String {
    let tree = parse(program);
    let (mut imports, mut types, mut methods) = (Vec::new(), Vec::new(), Vec::new());
    let mut packages = Vec::new();
    let (mut has_statements, mut is_taken) = (false, false);
    for item in tree.program().items() {
        match item {
            Item::Package(package) => packages.push(package.span()),
            Item::Import(import) => imports.push(import.span()),
            Item::Type(ty) => {
                is_taken |= ty.name().is_some_and(|name| name.text() == "Main");
                types.push((ty.span(), public(ty)));
            }
            Item::Method(method) => {
                let is_static = method.has_modifier(Kind::StaticKw);
                methods.push((method.span(), is_static));
            }
            Item::Stmt(_) => has_statements = true,
        }
    }
    let mut unit = format!("{IMPORTS}{}\n", only(program, &imports, &[], ""));
    let statics: Vec<u32> = methods
        .iter()
        .filter(|(_, is_static)| !is_static)
        .map(|(span, _)| span.start)
        .collect();
    let spans =
        |list: &[(Span, bool)]| -> Vec<Span> { list.iter().map(|(span, _)| *span).collect() };
    let type_spans: Vec<Span> = types.iter().map(|(span, _)| *span).collect();
    let others = [&imports[..], &packages, &type_spans, &spans(&methods)].concat();
    if has_statements || !methods.is_empty() || types.is_empty() {
        let name = if is_taken { "Main$" } else { "Main" };
        let methods = only(program, &spans(&methods), &statics, "static ");
        unit.push_str(&format!("class {name} {{ {methods}\n"));
        let rest = without(program, &others);
        unit.push_str(&format!(
            "public static void main(String[] $) throws Exception {{ {rest}\n}} }} "
        ));
    }
    // Only the class that a file is called after may be public.
    let mut declared = only(program, &type_spans, &[], "");
    for (_, public) in types {
        if let Some(public) = public {
            declared.replace_range(public.range(), "      ");
        }
    }
    unit.push_str(&declared);
    unit.push('\n');
    unit
}

/// The word `public` before a type.
fn public(ty: TypeDecl<'_>) -> Option<Span> {
    let tokens = ty.view().node().nodes().next()?.tokens();
    let mut words = tokens.filter(|token| token.kind == Kind::PublicKw);
    words.next().map(|token| token.span)
}

/// The text with blanks instead of all that is not in `spans`, and something inserted at places.
fn only(text: &str, spans: &[Span], places: &[u32], inserted: &str) -> String {
    let is_in = |at: usize| spans.iter().any(|span| span.range().contains(&at));
    let mut out = String::new();
    for (at, c) in text.char_indices() {
        if places.contains(&(at as u32)) {
            out.push_str(inserted);
        }
        match is_in(at) || c == '\n' {
            true => out.push(c),
            false => out.push_str(&" ".repeat(c.len_utf8())),
        }
    }
    out
}

/// The text with blanks instead of `spans`.
fn without(text: &str, spans: &[Span]) -> String {
    let is_in = |at: usize| spans.iter().any(|span| span.range().contains(&at));
    let blank = |(at, c): (usize, char)| if is_in(at) && c != '\n' { ' ' } else { c };
    text.char_indices().map(blank).collect()
}
