//! The peers on the JVM, if there is one: compiled here, on jars from wherever they are.

use super::{Program, folder, target};
use crate::process::{Run, find_program};
use crate::project::{Project, cache};
use anyhow::{Result, bail};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder with jars, to be used instead of downloads.
const VARIABLE: &str = "MARBLERUN_BENCH_JARS";

/// Where Debian's packages put theirs.
const DEBIAN: &str = "/usr/share/java";

/// A library on the JVM.
struct Library {
    name: &'static str,
    class: &'static str,
    sources: &'static [&'static str],
    jars: &'static [Jar],
}

/// A jar: how its name begins, and where it comes from.
struct Jar {
    name: &'static str,
    version: &'static str,
    path: &'static str,
    sha256: &'static str,
}

const REACTIVE_STREAMS: Jar = Jar {
    name: "reactive-streams",
    version: "1.0.4",
    path: "org/reactivestreams",
    sha256: "f75ca597789b3dac58f61857b9ac2e1034a68fa672db35055a8fb4509e325f28",
};

const LIBRARIES: [Library; 2] = [
    Library {
        name: "rxjava",
        class: "OnRxJava",
        sources: &["Harness.java", "OnRxJava.java"],
        jars: &[
            Jar {
                name: "rxjava",
                version: "3.1.2",
                path: "io/reactivex/rxjava3",
                sha256: "8d784075bec0b7c55042c109a4de8923b3b6d2ebd2e00912d518f07240f9c23a",
            },
            REACTIVE_STREAMS,
        ],
    },
    Library {
        name: "reactor",
        class: "OnReactor",
        sources: &["Harness.java", "OnReactor.java", "VirtualClock.java"],
        jars: &[
            Jar {
                name: "reactor-core",
                version: "3.8.7",
                path: "io/projectreactor",
                sha256: "9a5f1bfc5ad0416a410ff63beaa279cc30c2da3ae9b111a678c83c99298a1551",
            },
            REACTIVE_STREAMS,
            Jar {
                name: "jspecify",
                version: "1.0.0",
                path: "org/jspecify",
                sha256: "1fad6e6be7557781e4d33729d49ae1cdc8fdda6fe477bb0cc68ce351eafdfbab",
            },
        ],
    },
];

/// The programs of the libraries that can be had.
pub(super) fn programs(project: &Project) -> Result<Vec<Program>> {
    if find_program("javac", &[]).is_none() || find_program("java", &[]).is_none() {
        bail!("no JDK");
    }
    let mut programs = Vec::new();
    for library in &LIBRARIES {
        match program(project, library) {
            Ok(program) => programs.push(program),
            Err(reason) => println!("skipped {}: {reason:#}", library.name),
        }
    }
    Ok(programs)
}

/// The jars of Reactor, from that folder or from wherever they are.
pub(crate) fn reactor_jars(project: &Project, named: Option<&Path>) -> Result<Vec<PathBuf>> {
    let [_, reactor] = &LIBRARIES;
    reactor.jars(project, named)
}

impl Library {
    fn jars(&self, project: &Project, named: Option<&Path>) -> Result<Vec<PathBuf>> {
        let sources = folder(project).join("jvm");
        self.jars
            .iter()
            .map(|jar| jar.find(&sources, named))
            .collect()
    }
}

fn program(project: &Project, library: &Library) -> Result<Program> {
    let sources = folder(project).join("jvm");
    let named = env::var_os(VARIABLE).map(PathBuf::from);
    let jars = library.jars(project, named.as_deref())?;
    let classes = target(project)?.join("jvm").join(library.name);
    fs::create_dir_all(&classes)?;
    Run::new("javac", ["-nowarn", "-Xlint:none", "-d"])
        .argument(&classes)
        .argument("--class-path")
        .argument(env::join_paths(&jars)?)
        .arguments(library.sources)
        .dir(&sources)
        .remedy("are these the jars that are meant?")
        .run()?;
    let path = env::join_paths(std::iter::once(&classes).chain(&jars))?;
    Ok(Program {
        name: library.name,
        run: Run::new("java", ["--class-path"])
            .argument(path)
            .argument(library.class),
    })
}

impl Jar {
    /// The jar: in a folder the reader names, downloaded before, in Debian's, or downloaded now.
    fn find(&self, sources: &Path, named: Option<&Path>) -> Result<PathBuf> {
        let downloads = cache()?.join("bench-jars");
        let folders = named
            .map(Path::to_path_buf)
            .into_iter()
            .chain([downloads.clone(), PathBuf::from(DEBIAN)]);
        for folder in folders {
            let entries = fs::read_dir(folder).into_iter().flatten().flatten();
            let mut jars: Vec<_> = entries.map(|entry| entry.path()).collect();
            jars.sort();
            if let Some(jar) = jars.into_iter().find(|jar| self.is_in(jar)) {
                return Ok(jar);
            }
        }
        self.download(&downloads, sources)
    }

    /// Whether that file is the jar, in any version.
    fn is_in(&self, file: &Path) -> bool {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let rest = name
            .strip_prefix(self.name)
            .and_then(|rest| rest.strip_suffix(".jar"));
        rest.is_some_and(|rest| {
            let version = rest.strip_prefix('-');
            rest.is_empty() || version.is_some_and(|v| v.starts_with(|c: char| c.is_ascii_digit()))
        })
    }

    fn download(&self, downloads: &Path, sources: &Path) -> Result<PathBuf> {
        let file = format!("{}-{}.jar", self.name, self.version);
        let jar = downloads.join(&file);
        let (path, name, version) = (self.path, self.name, self.version);
        let url = format!("https://repo1.maven.org/maven2/{path}/{name}/{version}/{file}");
        fs::create_dir_all(downloads)?;
        println!("downloading {url} …");
        let fetched = Run::new("java", ["Fetch.java", &url, self.sha256])
            .argument(&jar)
            .dir(sources)
            .answer();
        if fetched.is_none() {
            bail!("no {file}: it cannot be downloaded, and {VARIABLE} names no folder that has it");
        }
        Ok(jar)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_jar_is_known_by_its_name_in_any_version() {
        let is_in = |file: &str| LIBRARIES[0].jars[0].is_in(Path::new(file));
        assert!(is_in("/jars/rxjava-3.1.2.jar") && is_in("/usr/share/java/rxjava.jar"));
        assert!(!is_in("rxjava-extras-1.jar") && !is_in("rxjava-3.1.2.pom"));
    }
}
