//! What tree the grammar makes of expressions without operators.

mod support;

use support::check_tree as check;

#[test]
fn chains_nest_to_the_left() {
    check(
        "a.b().c.d(e)[f];",
        "
        ExprStmt ;
          IndexExpr [ ]
            CallExpr . d
              FieldAccess . c
                CallExpr . b
                  NameExpr a
                  ArgumentList ( )
              ArgumentList ( )
                NameExpr e
            NameExpr f
    ",
    );
}

#[test]
fn calls() {
    check(
        "f();",
        "
        ExprStmt ;
          CallExpr f
            ArgumentList ( )
    ",
    );
    check(
        "a.<T>b(c);",
        "
        ExprStmt ;
          CallExpr . b
            NameExpr a
            TypeArguments < >
              ClassType T
            ArgumentList ( )
              NameExpr c
    ",
    );
    check(
        "this(a);",
        "
        ExprStmt ;
          ConstructorCall this
            ArgumentList ( )
              NameExpr a
    ",
    );
    check(
        "super.f();",
        "
        ExprStmt ;
          CallExpr . f
            SuperExpr super
            ArgumentList ( )
    ",
    );
    check(
        "A.super.f();",
        "
        ExprStmt ;
          CallExpr . f
            SuperExpr . super
              NameExpr A
            ArgumentList ( )
    ",
    );
}

#[test]
fn casts_and_parentheses() {
    check(
        "x = (A) b;",
        "
        ExprStmt ;
          AssignExpr =
            NameExpr x
            CastExpr ( )
              ClassType A
              NameExpr b
    ",
    );
    check(
        "x = (a) + b;",
        "
        ExprStmt ;
          AssignExpr =
            NameExpr x
            BinaryExpr +
              ParenExpr ( )
                NameExpr a
              NameExpr b
    ",
    );
    check(
        "x = (int) + b;",
        "
        ExprStmt ;
          AssignExpr =
            NameExpr x
            CastExpr ( )
              PrimitiveType int
              UnaryExpr +
                NameExpr b
    ",
    );
    check(
        "x = (A & B) c;",
        "
        ExprStmt ;
          AssignExpr =
            NameExpr x
            CastExpr ( & )
              ClassType A
              ClassType B
              NameExpr c
    ",
    );
    check(
        "x = (a)(b);",
        "
        ExprStmt ;
          AssignExpr =
            NameExpr x
            CastExpr ( )
              ClassType a
              ParenExpr ( )
                NameExpr b
    ",
    );
}

#[test]
fn lambdas() {
    check(
        "f(x -> x);",
        "
        ExprStmt ;
          CallExpr f
            ArgumentList ( )
              LambdaExpr ->
                ParameterList
                  Parameter x
                NameExpr x
    ",
    );
    check(
        "f(() -> {});",
        "
        ExprStmt ;
          CallExpr f
            ArgumentList ( )
              LambdaExpr ->
                ParameterList ( )
                Block { }
    ",
    );
    check(
        "f((a, b) -> a);",
        "
        ExprStmt ;
          CallExpr f
            ArgumentList ( )
              LambdaExpr ->
                ParameterList ( , )
                  Parameter a
                  Parameter b
                NameExpr a
    ",
    );
    check(
        "f((final int a, String... b) -> a);",
        "
        ExprStmt ;
          CallExpr f
            ArgumentList ( )
              LambdaExpr ->
                ParameterList ( , )
                  Parameter a
                    Modifiers final
                    PrimitiveType int
                  Parameter ... b
                    ClassType String
                NameExpr a
    ",
    );
    check(
        "f(a -> b -> c ? d : e);",
        "
        ExprStmt ;
          CallExpr f
            ArgumentList ( )
              LambdaExpr ->
                ParameterList
                  Parameter a
                LambdaExpr ->
                  ParameterList
                    Parameter b
                  ConditionalExpr ? :
                    NameExpr c
                    NameExpr d
                    NameExpr e
    ",
    );
}

#[test]
fn method_references() {
    check(
        "f(a::b);",
        "
        ExprStmt ;
          CallExpr f
            ArgumentList ( )
              MethodRefExpr :: b
                NameExpr a
    ",
    );
    check(
        "f(int[]::new);",
        "
        ExprStmt ;
          CallExpr f
            ArgumentList ( )
              MethodRefExpr :: new
                ArrayType [ ]
                  PrimitiveType int
    ",
    );
    check(
        "f(List<A>::new);",
        "
        ExprStmt ;
          CallExpr f
            ArgumentList ( )
              MethodRefExpr :: new
                ClassType List
                  TypeArguments < >
                    ClassType A
    ",
    );
    check(
        "f(a.B[]::c);",
        "
        ExprStmt ;
          CallExpr f
            ArgumentList ( )
              MethodRefExpr :: c
                ArrayType [ ]
                  ClassType a . B
    ",
    );
    check(
        "f(A::<B>c);",
        "
        ExprStmt ;
          CallExpr f
            ArgumentList ( )
              MethodRefExpr :: c
                NameExpr A
                TypeArguments < >
                  ClassType B
    ",
    );
}

#[test]
fn new_objects() {
    check(
        "new A<>(b) { };",
        "
        ExprStmt ;
          NewExpr new
            ClassType A
              TypeArguments < >
            ArgumentList ( )
              NameExpr b
            ClassBody { }
    ",
    );
    check(
        "a.new B();",
        "
        ExprStmt ;
          NewExpr . new
            NameExpr a
            ClassType B
            ArgumentList ( )
    ",
    );
    check(
        "x = new int[a][];",
        "
        ExprStmt ;
          AssignExpr =
            NameExpr x
            NewArrayExpr new
              PrimitiveType int
              ArrayDimension [ ]
                NameExpr a
              ArrayDimension [ ]
    ",
    );
    check(
        "x = new A[] {b, {}};",
        "
        ExprStmt ;
          AssignExpr =
            NameExpr x
            NewArrayExpr new
              ClassType A
              ArrayDimension [ ]
              ArrayInitializer { , }
                NameExpr b
                ArrayInitializer { }
    ",
    );
}

#[test]
fn class_literals_and_instanceof() {
    check(
        "f(a -> void.class);",
        "
        ExprStmt ;
          CallExpr f
            ArgumentList ( )
              LambdaExpr ->
                ParameterList
                  Parameter a
                ClassLiteral . class
                  VoidType void
    ",
    );
    check(
        "x = a.B.class;",
        "
        ExprStmt ;
          AssignExpr =
            NameExpr x
            ClassLiteral . class
              ClassType a . B
    ",
    );
    check(
        "x = int[].class;",
        "
        ExprStmt ;
          AssignExpr =
            NameExpr x
            ClassLiteral . class
              ArrayType [ ]
                PrimitiveType int
    ",
    );
    check(
        "x = a instanceof B;",
        "
        ExprStmt ;
          AssignExpr =
            NameExpr x
            InstanceofExpr instanceof
              NameExpr a
              ClassType B
    ",
    );
    check(
        "x = a instanceof final B<?> b && c;",
        "
        ExprStmt ;
          AssignExpr =
            NameExpr x
            BinaryExpr &&
              InstanceofExpr instanceof
                NameExpr a
                TypePattern final b
                  ClassType B
                    TypeArguments < >
                      WildcardType ?
              NameExpr c
    ",
    );
}

#[test]
fn switch_as_an_expression() {
    check(
        "x = switch (a) { case B, C -> d; default -> { yield e; } };",
        "
        ExprStmt ;
          AssignExpr =
            NameExpr x
            SwitchExpr switch ( )
              NameExpr a
              SwitchBody { }
                SwitchCase ->
                  SwitchLabel case ,
                    NameExpr B
                    NameExpr C
                  ExprStmt ;
                    NameExpr d
                SwitchCase ->
                  SwitchLabel default
                  Block { }
                    YieldStmt yield ;
                      NameExpr e
    ",
    );
}
