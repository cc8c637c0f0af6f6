//! Books made for a test.

#![allow(dead_code, reason = "each test binary uses a part of it")]
#![allow(clippy::unwrap_used, reason = "only tests use it")]

use std::fs;
use std::path::{Path, PathBuf};

use mdbook_driver::MDBook;
use mdbook_marblerun::Marblerun;
use tempfile::TempDir;

/// The folder of the guide.
pub(crate) fn docs() -> PathBuf {
    repository().join("docs")
}

/// The folder of the repository.
pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A book in a folder that goes away with it.
pub(crate) struct TestBook {
    folder: TempDir,
    /// The book, with our preprocessor.
    pub(crate) book: MDBook,
}

impl TestBook {
    /// A book with these chapters, by file name and text.
    pub(crate) fn new(chapters: &[(&str, &str)]) -> TestBook {
        TestBook::with_settings("", chapters)
    }

    /// A book with these chapters, and settings for our preprocessor.
    pub(crate) fn with_settings(settings: &str, chapters: &[(&str, &str)]) -> TestBook {
        let folder = TempDir::new().unwrap();
        let source = folder.path().join("src");
        let mut summary = String::new();
        for (name, text) in chapters {
            let path = source.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
            if name.ends_with(".md") {
                summary.push_str(&format!("- [{name}]({name})\n"));
            }
        }
        fs::write(source.join("SUMMARY.md"), summary).unwrap();
        let config = format!("[preprocessor.marblerun]\n{settings}\n");
        fs::write(folder.path().join("book.toml"), config).unwrap();
        let mut book = MDBook::load(folder.path()).unwrap();
        book.with_preprocessor(Marblerun);
        TestBook { folder, book }
    }

    /// The page of a chapter once the book is built.
    pub(crate) fn page(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join("book").join(name)).unwrap()
    }

    /// The error that stops the build.
    pub(crate) fn error(&self) -> String {
        format!("{:#}", self.book.build().unwrap_err())
    }
}
