//! What tree the grammar makes of operators.

mod support;

use support::check_tree as check;

#[test]
fn precedence_climbs() {
    check(
        "x = a + b * c;",
        "
        ExprStmt ;
          AssignExpr =
            NameExpr x
            BinaryExpr +
              NameExpr a
              BinaryExpr *
                NameExpr b
                NameExpr c
    ",
    );
    check(
        "x = a - b - c;",
        "
        ExprStmt ;
          AssignExpr =
            NameExpr x
            BinaryExpr -
              BinaryExpr -
                NameExpr a
                NameExpr b
              NameExpr c
    ",
    );
    check(
        "x = a || b && c == d | e;",
        "
        ExprStmt ;
          AssignExpr =
            NameExpr x
            BinaryExpr ||
              NameExpr a
              BinaryExpr &&
                NameExpr b
                BinaryExpr |
                  BinaryExpr ==
                    NameExpr c
                    NameExpr d
                  NameExpr e
    ",
    );
    check(
        "x = a = b;",
        "
        ExprStmt ;
          AssignExpr =
            NameExpr x
            AssignExpr =
              NameExpr a
              NameExpr b
    ",
    );
}

#[test]
fn shifts_and_generics_share_their_brackets() {
    check(
        "x = a >> b >>> c;",
        "
        ExprStmt ;
          AssignExpr =
            NameExpr x
            BinaryExpr >>>
              BinaryExpr >>
                NameExpr a
                NameExpr b
              NameExpr c
    ",
    );
    check(
        "a >>>= b >= c;",
        "
        ExprStmt ;
          AssignExpr >>>=
            NameExpr a
            BinaryExpr >=
              NameExpr b
              NameExpr c
    ",
    );
    check(
        "Map<A, List<Set<B>>> x;",
        "
        LocalVariable ;
          ClassType Map
            TypeArguments < , >
              ClassType A
              ClassType List
                TypeArguments < >
                  ClassType Set
                    TypeArguments < >
                      ClassType B
          VariableDeclarator x
    ",
    );
}

#[test]
fn unary_and_postfix() {
    check(
        "x = -a++ + !b;",
        "
        ExprStmt ;
          AssignExpr =
            NameExpr x
            BinaryExpr +
              UnaryExpr -
                PostfixExpr ++
                  NameExpr a
              UnaryExpr !
                NameExpr b
    ",
    );
    check(
        "x = - -1;",
        "
        ExprStmt ;
          AssignExpr =
            NameExpr x
            UnaryExpr -
              UnaryExpr -
                Literal 1
    ",
    );
}

#[test]
fn conditionals_nest_to_the_right() {
    check(
        "x = a ? b : c ? d : e;",
        "
        ExprStmt ;
          AssignExpr =
            NameExpr x
            ConditionalExpr ? :
              NameExpr a
              NameExpr b
              ConditionalExpr ? :
                NameExpr c
                NameExpr d
                NameExpr e
    ",
    );
}
