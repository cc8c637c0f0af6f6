//! The kinds of tokens and nodes.

macro_rules! kinds {
    (
        tokens { $($(#[$token_doc:meta])* $token:ident,)* }
        keywords { $($keyword:ident $keyword_text:literal,)* }
        punctuation { $($mark:ident $mark_text:literal,)* }
        nodes { $($(#[$node_doc:meta])* $node:ident,)* }
    ) => {
        /// What a token or a node is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Kind {
            $($(#[$token_doc])* $token,)*
            $(#[doc = concat!("`", $keyword_text, "`")] $keyword,)*
            $(#[doc = concat!("`", $mark_text, "`")] $mark,)*
            $($(#[$node_doc])* $node,)*
        }

        impl Kind {
            /// The one way to write a keyword or punctuation mark.
            pub const fn text(self) -> Option<&'static str> {
                match self {
                    $(Self::$keyword => Some($keyword_text),)*
                    $(Self::$mark => Some($mark_text),)*
                    _ => None,
                }
            }

            /// The keyword that is written so; contextual ones (`var`, `record`, `yield`,
            /// `sealed`, `permits`) are identifiers.
            pub fn from_keyword(text: &str) -> Option<Self> {
                match text {
                    $($keyword_text => Some(Self::$keyword),)*
                    _ => None,
                }
            }

            /// Whether this is a reserved word.
            pub const fn is_keyword(self) -> bool {
                matches!(self, $(Self::$keyword)|*)
            }

            /// Whether this is a kind of node, not of token.
            pub const fn is_node(self) -> bool {
                matches!(self, $(Self::$node)|*)
            }
        }
    };
}

kinds! {
    tokens {
        /// Spaces, tabs, line ends.
        Whitespace,
        /// `// …` up to the end of the line.
        LineComment,
        /// `/* … */`.
        BlockComment,
        /// A name, contextual keywords included.
        Identifier,
        /// `1`, `0x1F`, `0b11`, `017`, `1_000`.
        IntLiteral,
        /// `1L`.
        LongLiteral,
        /// `1f`.
        FloatLiteral,
        /// `1.0`, `1e9`, `1d`.
        DoubleLiteral,
        /// `'a'`.
        CharLiteral,
        /// `"a"`.
        StringLiteral,
        /// `"""` … `"""`.
        TextBlock,
        /// Characters that begin no Java token.
        Unknown,
        /// The end of the text; never in a tree.
        EndOfText,
    }
    keywords {
        AbstractKw "abstract", AssertKw "assert", BooleanKw "boolean", BreakKw "break",
        ByteKw "byte", CaseKw "case", CatchKw "catch", CharKw "char", ClassKw "class",
        ConstKw "const", ContinueKw "continue", DefaultKw "default", DoKw "do",
        DoubleKw "double", ElseKw "else", EnumKw "enum", ExtendsKw "extends",
        FalseKw "false", FinalKw "final", FinallyKw "finally", FloatKw "float", ForKw "for",
        GotoKw "goto", IfKw "if", ImplementsKw "implements", ImportKw "import",
        InstanceofKw "instanceof", IntKw "int", InterfaceKw "interface", LongKw "long",
        NativeKw "native", NewKw "new", NullKw "null", PackageKw "package",
        PrivateKw "private", ProtectedKw "protected", PublicKw "public", ReturnKw "return",
        ShortKw "short", StaticKw "static", StrictfpKw "strictfp", SuperKw "super",
        SwitchKw "switch", SynchronizedKw "synchronized", ThisKw "this", ThrowKw "throw",
        ThrowsKw "throws", TransientKw "transient", TrueKw "true", TryKw "try",
        VoidKw "void", VolatileKw "volatile", WhileKw "while",
    }
    punctuation {
        LParen "(", RParen ")", LBrace "{", RBrace "}", LBracket "[", RBracket "]",
        Semicolon ";", Comma ",", Dot ".", Ellipsis "...", At "@", ColonColon "::",
        Colon ":", Question "?", Arrow "->",
        Eq "=", PlusEq "+=", MinusEq "-=", StarEq "*=", SlashEq "/=", PercentEq "%=",
        AmpEq "&=", PipeEq "|=", CaretEq "^=", ShlEq "<<=", ShrEq ">>=", UshrEq ">>>=",
        EqEq "==", NotEq "!=", Lt "<", Gt ">", LtEq "<=", GtEq ">=",
        AmpAmp "&&", PipePipe "||", Bang "!", Tilde "~", PlusPlus "++", MinusMinus "--",
        Plus "+", Minus "-", Star "*", Slash "/", Percent "%", Amp "&", Pipe "|",
        Caret "^", Shl "<<", Shr ">>", Ushr ">>>",
    }
    nodes {
        /// The whole text.
        Program,
        /// Tokens that fit nowhere.
        Error,
        /// `package a.b;`
        PackageDecl,
        /// `import a.b.*;`
        ImportDecl,

        /// `public static @Override`
        Modifiers,
        /// `@Name(…)`
        Annotation,
        /// `class A {}`
        ClassDecl,
        /// `interface A {}`
        InterfaceDecl,
        /// `enum A {}`
        EnumDecl,
        /// `record A(int x) {}`
        RecordDecl,
        /// `@interface A {}`
        AnnotationDecl,
        /// `<A, B extends C>`
        TypeParameters,
        /// `B extends C & D`
        TypeParameter,
        /// `extends A, B`
        ExtendsClause,
        /// `implements A, B`
        ImplementsClause,
        /// `permits A, B`
        PermitsClause,
        /// `throws A, B`
        ThrowsClause,
        /// `{ members }`
        ClassBody,
        /// `A(1) { members }` of an enum.
        EnumConstant,
        /// `int a = 1, b;` as a member.
        FieldDecl,
        /// `int f(int x) { … }`
        MethodDecl,
        /// `A(int x) { … }`
        ConstructorDecl,
        /// `A { … }` of a record.
        CompactConstructorDecl,
        /// `static { … }` or `{ … }` as a member.
        InitializerBlock,
        /// `(int a, String... b)`, also of lambdas, records and catch clauses.
        ParameterList,
        /// `final int a`, or just `a` of a lambda.
        Parameter,
        /// `a[] = 1`
        VariableDeclarator,

        /// `int`
        PrimitiveType,
        /// `void`
        VoidType,
        /// `a.B<C>.D`, also `var`.
        ClassType,
        /// `int[][]`
        ArrayType,
        /// `? extends A`
        WildcardType,
        /// `<A, ? super B>`
        TypeArguments,

        /// `{ … }`
        Block,
        /// `int a = 1, b;` in a block.
        LocalVariable,
        /// `f();`
        ExprStmt,
        /// `;`
        EmptyStmt,
        /// `a: statement`
        LabeledStmt,
        /// `if (a) b; else c;`
        IfStmt,
        /// `while (a) b;`
        WhileStmt,
        /// `do a; while (b);`
        DoWhileStmt,
        /// `for (a; b; c) d;`
        ForStmt,
        /// The first part of a `for`.
        ForInit,
        /// The second part of a `for`.
        ForCondition,
        /// The third part of a `for`.
        ForUpdate,
        /// `for (A a : b) c;`
        ForEachStmt,
        /// `switch (a) { … }` as a statement.
        SwitchStmt,
        /// `{ cases }`
        SwitchBody,
        /// `case a: b;` or `case a -> b;`
        SwitchCase,
        /// `case a, b` or `default`.
        SwitchLabel,
        /// `break a;`
        BreakStmt,
        /// `continue a;`
        ContinueStmt,
        /// `return a;`
        ReturnStmt,
        /// `throw a;`
        ThrowStmt,
        /// `yield a;`
        YieldStmt,
        /// `assert a : b;`
        AssertStmt,
        /// `synchronized (a) { … }`
        SynchronizedStmt,
        /// `try (…) { … } catch … finally …`
        TryStmt,
        /// `(A a = b; c)`
        ResourceList,
        /// `A a = b`, or just `c`.
        Resource,
        /// `catch (A | B e) { … }`
        CatchClause,
        /// `finally { … }`
        FinallyClause,

        /// `1`, `"a"`, `true`, `null`
        Literal,
        /// `a`
        NameExpr,
        /// `a.b`
        FieldAccess,
        /// `a.<T>b(c)`
        CallExpr,
        /// `this(a)` or `super(a)`
        ConstructorCall,
        /// `(a, b)`
        ArgumentList,
        /// `a[b]`
        IndexExpr,
        /// `new A(b) { … }`
        NewExpr,
        /// `new int[a][]` or `new int[] {a}`
        NewArrayExpr,
        /// `[a]` or `[]`
        ArrayDimension,
        /// `{a, b}`
        ArrayInitializer,
        /// `(A) b`
        CastExpr,
        /// `a instanceof B b`
        InstanceofExpr,
        /// `B b`
        TypePattern,
        /// `-a`, `++a`
        UnaryExpr,
        /// `a++`
        PostfixExpr,
        /// `a + b`
        BinaryExpr,
        /// `a += b`
        AssignExpr,
        /// `a ? b : c`
        ConditionalExpr,
        /// `a -> b`
        LambdaExpr,
        /// `a::b`
        MethodRefExpr,
        /// `switch (a) { … }` as an expression.
        SwitchExpr,
        /// `this` or `A.this`
        ThisExpr,
        /// `super` or `A.super`
        SuperExpr,
        /// `A.class`
        ClassLiteral,
        /// `(a)`
        ParenExpr,
    }
}

impl Kind {
    /// Whether this is a token that the grammar skips: whitespace or a comment.
    pub const fn is_trivia(self) -> bool {
        matches!(
            self,
            Self::Whitespace | Self::LineComment | Self::BlockComment
        )
    }

    /// Whether this is a token that stands for a value, such as `1` or `null`.
    pub const fn is_literal(self) -> bool {
        use Kind::*;
        matches!(
            self,
            IntLiteral
                | LongLiteral
                | FloatLiteral
                | DoubleLiteral
                | CharLiteral
                | StringLiteral
                | TextBlock
                | TrueKw
                | FalseKw
                | NullKw
        )
    }

    /// Whether this is `int` or another primitive type.
    pub const fn is_primitive(self) -> bool {
        use Kind::*;
        matches!(
            self,
            BooleanKw | ByteKw | CharKw | DoubleKw | FloatKw | IntKw | LongKw | ShortKw
        )
    }

    /// Whether this is a reserved word that may stand before a declaration.
    pub const fn is_modifier(self) -> bool {
        use Kind::*;
        matches!(
            self,
            AbstractKw
                | DefaultKw
                | FinalKw
                | NativeKw
                | PrivateKw
                | ProtectedKw
                | PublicKw
                | StaticKw
                | StrictfpKw
                | SynchronizedKw
                | TransientKw
                | VolatileKw
        )
    }

    /// Whether this is `=` or a compound assignment.
    pub const fn is_assignment(self) -> bool {
        use Kind::*;
        matches!(
            self,
            Eq | PlusEq
                | MinusEq
                | StarEq
                | SlashEq
                | PercentEq
                | AmpEq
                | PipeEq
                | CaretEq
                | ShlEq
                | ShrEq
                | UshrEq
        )
    }
}
