//! How much a file declares.

use marblerun_syntax::{Kind, Node};

/// How many numbers a file needs at most, what the compiler itself adds included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Classes, local and anonymous ones included.
    pub n_classes: u32,
    /// Methods, constructors, initialisers, lambdas and method references.
    pub n_methods: u32,
    /// Texts: the file, and what is added to enums and records.
    pub n_files: u32,
}

/// What a default constructor and a static initialiser need.
const EVERY_CLASS: u32 = 2;
/// `values`, `valueOf`
const ENUM: u32 = 2;
/// Canonical constructor, `toString`, `hashCode`, `equals`; and an accessor for each component.
const RECORD: u32 = 4;

/// Counts what is declared below the root of a file.
pub fn count(root: &Node) -> Count {
    let mut count = Count {
        n_files: 1,
        ..Count::default()
    };
    for node in root.descendants() {
        let (classes, methods, files) = match node.kind() {
            Kind::ClassDecl | Kind::InterfaceDecl | Kind::AnnotationDecl => (1, EVERY_CLASS, 0),
            Kind::EnumDecl => (1, EVERY_CLASS + ENUM, 1),
            Kind::RecordDecl => {
                let list = node.node(Kind::ParameterList);
                let components = list.map_or(0, |list| list.nodes().count() as u32);
                (1, EVERY_CLASS + RECORD + components, 1)
            }
            // A body that is not that of a declaration is that of an anonymous class.
            Kind::NewExpr | Kind::EnumConstant if node.node(Kind::ClassBody).is_some() => {
                (1, EVERY_CLASS, 0)
            }
            Kind::MethodDecl
            | Kind::ConstructorDecl
            | Kind::CompactConstructorDecl
            | Kind::LambdaExpr
            | Kind::MethodRefExpr => (0, 1, 0),
            _ => (0, 0, 0),
        };
        count.n_classes += classes;
        count.n_methods += methods;
        count.n_files += files;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::{Count, count};

    #[test]
    fn all_that_gets_a_number_is_counted() {
        let text = "class A { int f() { return 1; } Runnable r = () -> new Object() { }; }
            enum B { X { } } record C(int a, int b) { }";
        let expected = Count {
            n_classes: 5,
            n_methods: 2 + 1 + 1 + 2 + 4 + 2 + 2 + 4 + 2,
            n_files: 3,
        };
        assert_eq!(count(&marblerun_syntax::parse(text).root), expected);
    }
}
