//! What tree the grammar makes of declarations.

mod support;

use support::check_tree as check;

#[test]
fn methods_at_top_level() {
    check(
        "void f() { }",
        "
        MethodDecl f
          VoidType void
          ParameterList ( )
          Block { }
    ",
    );
    check(
        "static <T extends A & B> T[] f(int a, final B... b) throws C, D { }",
        "
        MethodDecl f
          Modifiers static
          TypeParameters < >
            TypeParameter T extends &
              ClassType A
              ClassType B
          ArrayType [ ]
            ClassType T
          ParameterList ( , )
            Parameter a
              PrimitiveType int
            Parameter ... b
              Modifiers final
              ClassType B
          ThrowsClause throws ,
            ClassType C
            ClassType D
          Block { }
    ",
    );
    check(
        "int f()[] { }",
        "
        MethodDecl f [ ]
          PrimitiveType int
          ParameterList ( )
          Block { }
    ",
    );
}

#[test]
fn package_and_imports() {
    check(
        "package a.b; import static a.B.*;",
        "
        PackageDecl package a . b ;
        ImportDecl import static a . B . * ;
    ",
    );
}

#[test]
fn classes() {
    check(
        "@A(1) public final class B<T> extends C implements D, E<T> { }",
        "
        ClassDecl class B
          Modifiers public final
            Annotation @ A ( 1 )
          TypeParameters < >
            TypeParameter T
          ExtendsClause extends
            ClassType C
          ImplementsClause implements ,
            ClassType D
            ClassType E
              TypeArguments < >
                ClassType T
          ClassBody { }
    ",
    );
}

#[test]
fn members() {
    check(
        "class A { int a = 1, b[]; ; static { } { } A() { } abstract void f(); class B { } }",
        "
        ClassDecl class A
          ClassBody { ; }
            FieldDecl , ;
              PrimitiveType int
              VariableDeclarator a =
                Literal 1
              VariableDeclarator b [ ]
            InitializerBlock static
              Block { }
            InitializerBlock
              Block { }
            ConstructorDecl A
              ParameterList ( )
              Block { }
            MethodDecl f ;
              Modifiers abstract
              VoidType void
              ParameterList ( )
            ClassDecl class B
              ClassBody { }
    ",
    );
}

#[test]
fn generic_members() {
    check(
        "class A { <T> A(T t) { } <T> void f() { } Map<K, V>[] g; }",
        "
        ClassDecl class A
          ClassBody { }
            ConstructorDecl A
              TypeParameters < >
                TypeParameter T
              ParameterList ( )
                Parameter t
                  ClassType T
              Block { }
            MethodDecl f
              TypeParameters < >
                TypeParameter T
              VoidType void
              ParameterList ( )
              Block { }
            FieldDecl ;
              ArrayType [ ]
                ClassType Map
                  TypeArguments < , >
                    ClassType K
                    ClassType V
              VariableDeclarator g
    ",
    );
}

#[test]
fn interfaces() {
    check(
        "interface A extends B, C { default int f() { } void g(); }",
        "
        InterfaceDecl interface A
          ExtendsClause extends ,
            ClassType B
            ClassType C
          ClassBody { }
            MethodDecl f
              Modifiers default
              PrimitiveType int
              ParameterList ( )
              Block { }
            MethodDecl g ;
              VoidType void
              ParameterList ( )
    ",
    );
    check(
        "sealed interface A permits B { }",
        "
        InterfaceDecl interface A
          Modifiers sealed
          PermitsClause permits
            ClassType B
          ClassBody { }
    ",
    );
    check(
        "non-sealed class A { }",
        "
        ClassDecl class A
          Modifiers non - sealed
          ClassBody { }
    ",
    );
}

#[test]
fn enums() {
    check(
        "enum A { B, @C D(1) { void f() { } }, ; int g; }",
        "
        EnumDecl enum A
          ClassBody { , , ; }
            EnumConstant B
            EnumConstant D
              Modifiers
                Annotation @ C
              ArgumentList ( )
                Literal 1
              ClassBody { }
                MethodDecl f
                  VoidType void
                  ParameterList ( )
                  Block { }
            FieldDecl ;
              PrimitiveType int
              VariableDeclarator g
    ",
    );
    check(
        "enum A { B, }",
        "
        EnumDecl enum A
          ClassBody { , }
            EnumConstant B
    ",
    );
}

#[test]
fn records() {
    check(
        "record A<T>(int a, T b) implements B { A { } static int c; }",
        "
        RecordDecl record A
          TypeParameters < >
            TypeParameter T
          ParameterList ( , )
            Parameter a
              PrimitiveType int
            Parameter b
              ClassType T
          ImplementsClause implements
            ClassType B
          ClassBody { }
            CompactConstructorDecl A
              Block { }
            FieldDecl ;
              Modifiers static
              PrimitiveType int
              VariableDeclarator c
    ",
    );
}

#[test]
fn types() {
    check(
        "List<? extends A<B>, ?, ? super C[]> x;",
        "
        LocalVariable ;
          ClassType List
            TypeArguments < , , >
              WildcardType ? extends
                ClassType A
                  TypeArguments < >
                    ClassType B
              WildcardType ?
              WildcardType ? super
                ArrayType [ ]
                  ClassType C
          VariableDeclarator x
    ",
    );
    check(
        "a.B<C>.D<E>[][] x;",
        "
        LocalVariable ;
          ArrayType [ ] [ ]
            ClassType a . B . D
              TypeArguments < >
                ClassType C
              TypeArguments < >
                ClassType E
          VariableDeclarator x
    ",
    );
}

#[test]
fn annotation_types() {
    check(
        "@interface A { int b() default 1; }",
        "
        AnnotationDecl @ interface A
          ClassBody { }
            MethodDecl b default ;
              PrimitiveType int
              ParameterList ( )
              Literal 1
    ",
    );
}
