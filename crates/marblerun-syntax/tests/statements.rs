//! What tree the grammar makes of statements.

mod support;

use support::check_tree as check;

#[test]
fn variables_or_expressions() {
    check(
        "a b;",
        "
        LocalVariable ;
          ClassType a
          VariableDeclarator b
    ",
    );
    check(
        "a.b c = d, e[] = {f};",
        "
        LocalVariable , ;
          ClassType a . b
          VariableDeclarator c =
            NameExpr d
          VariableDeclarator e [ ] =
            ArrayInitializer { }
              NameExpr f
    ",
    );
    check(
        "f(a < b, c > d);",
        "
        ExprStmt ;
          CallExpr f
            ArgumentList ( , )
              BinaryExpr <
                NameExpr a
                NameExpr b
              BinaryExpr >
                NameExpr c
                NameExpr d
    ",
    );
    check(
        "a<b> c;",
        "
        LocalVariable ;
          ClassType a
            TypeArguments < >
              ClassType b
          VariableDeclarator c
    ",
    );
    check(
        "a[] b;",
        "
        LocalVariable ;
          ArrayType [ ]
            ClassType a
          VariableDeclarator b
    ",
    );
    check(
        "a[b] = c;",
        "
        ExprStmt ;
          AssignExpr =
            IndexExpr [ ]
              NameExpr a
              NameExpr b
            NameExpr c
    ",
    );
    check(
        "final var a = 1;",
        "
        LocalVariable ;
          Modifiers final
          ClassType var
          VariableDeclarator a =
            Literal 1
    ",
    );
    check(
        "int a;",
        "
        LocalVariable ;
          PrimitiveType int
          VariableDeclarator a
    ",
    );
}

#[test]
fn contextual_words_are_names_elsewhere() {
    check(
        "record = 1;",
        "
        ExprStmt ;
          AssignExpr =
            NameExpr record
            Literal 1
    ",
    );
    check(
        "record A() { }",
        "
        RecordDecl record A
          ParameterList ( )
          ClassBody { }
    ",
    );
    check(
        "yield = 1;",
        "
        ExprStmt ;
          AssignExpr =
            NameExpr yield
            Literal 1
    ",
    );
    check(
        "var var = record;",
        "
        LocalVariable ;
          ClassType var
          VariableDeclarator var =
            NameExpr record
    ",
    );
}

#[test]
fn branches() {
    check(
        "if (a) b(); else if (c) d();",
        "
        IfStmt if ( ) else
          NameExpr a
          ExprStmt ;
            CallExpr b
              ArgumentList ( )
          IfStmt if ( )
            NameExpr c
            ExprStmt ;
              CallExpr d
                ArgumentList ( )
    ",
    );
    check(
        "if (a) if (b) c(); else d();",
        "
        IfStmt if ( )
          NameExpr a
          IfStmt if ( ) else
            NameExpr b
            ExprStmt ;
              CallExpr c
                ArgumentList ( )
            ExprStmt ;
              CallExpr d
                ArgumentList ( )
    ",
    );
}

#[test]
fn loops() {
    check(
        "for (;;) ;",
        "
        ForStmt for ( ; ; )
          EmptyStmt ;
    ",
    );
    check(
        "for (int i = 0, j; a; i++, j--) b();",
        "
        ForStmt for ( ; ; )
          ForInit ,
            PrimitiveType int
            VariableDeclarator i =
              Literal 0
            VariableDeclarator j
          ForCondition
            NameExpr a
          ForUpdate ,
            PostfixExpr ++
              NameExpr i
            PostfixExpr --
              NameExpr j
          ExprStmt ;
            CallExpr b
              ArgumentList ( )
    ",
    );
    check(
        "for (i = 0; ; ) { }",
        "
        ForStmt for ( ; ; )
          ForInit
            AssignExpr =
              NameExpr i
              Literal 0
          Block { }
    ",
    );
    check(
        "for (final A a : b) c();",
        "
        ForEachStmt for ( : )
          Parameter a
            Modifiers final
            ClassType A
          NameExpr b
          ExprStmt ;
            CallExpr c
              ArgumentList ( )
    ",
    );
    check(
        "do a(); while (b);",
        "
        DoWhileStmt do while ( ) ;
          ExprStmt ;
            CallExpr a
              ArgumentList ( )
          NameExpr b
    ",
    );
}

#[test]
fn labels_and_jumps() {
    check(
        "a: for (;;) { continue a; break; }",
        "
        LabeledStmt a :
          ForStmt for ( ; ; )
            Block { }
              ContinueStmt continue a ;
              BreakStmt break ;
    ",
    );
}

#[test]
fn old_switch() {
    check(
        "switch (a) { case 1: case 2: b(); default: c(); }",
        "
        SwitchStmt switch ( )
          NameExpr a
          SwitchBody { }
            SwitchCase :
              SwitchLabel case
                Literal 1
            SwitchCase :
              SwitchLabel case
                Literal 2
              ExprStmt ;
                CallExpr b
                  ArgumentList ( )
            SwitchCase :
              SwitchLabel default
              ExprStmt ;
                CallExpr c
                  ArgumentList ( )
    ",
    );
}

#[test]
fn switch_with_arrows() {
    check(
        "switch (a) { case B -> c(); case (D) -> throw e; default -> { } }",
        "
        SwitchStmt switch ( )
          NameExpr a
          SwitchBody { }
            SwitchCase ->
              SwitchLabel case
                NameExpr B
              ExprStmt ;
                CallExpr c
                  ArgumentList ( )
            SwitchCase ->
              SwitchLabel case
                ParenExpr ( )
                  NameExpr D
              ThrowStmt throw ;
                NameExpr e
            SwitchCase ->
              SwitchLabel default
              Block { }
    ",
    );
}

#[test]
fn exceptions() {
    check(
        "try { } catch (A | B e) { } finally { }",
        "
        TryStmt try
          Block { }
          CatchClause catch ( )
            Parameter | e
              ClassType A
              ClassType B
            Block { }
          FinallyClause finally
            Block { }
    ",
    );
    check(
        "try (A a = b; c) { }",
        "
        TryStmt try
          ResourceList ( ; )
            Resource =
              Parameter a
                ClassType A
              NameExpr b
            Resource
              NameExpr c
          Block { }
    ",
    );
}

#[test]
fn the_rest() {
    check(
        "synchronized (a) { }",
        "
        SynchronizedStmt synchronized ( )
          NameExpr a
          Block { }
    ",
    );
    check(
        "assert a : b;",
        "
        AssertStmt assert : ;
          NameExpr a
          NameExpr b
    ",
    );
    check(
        "return;",
        "
        ReturnStmt return ;
    ",
    );
    check(
        "throw a;",
        "
        ThrowStmt throw ;
          NameExpr a
    ",
    );
    check(
        ";",
        "
        EmptyStmt ;
    ",
    );
}
