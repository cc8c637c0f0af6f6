//! From trees to declarations: every class, field, method and lambda gets its number.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::rc::Rc;

use marblerun_library::Source;
use marblerun_syntax::ast::{self, Item, Member, Stmt, TypeDeclKind, View};
use marblerun_syntax::{Kind as Syntax, Parse, Span, parse_code};
use marblerun_vm::class::{ClassId, ClassKind, MethodId};

use crate::advice::Advice;
use crate::declared::{Declarations, Declared, First, Shelf};
use crate::diagnostics;
use crate::source::{Import, NodeRef, SourceFile};
use crate::table::Table;
use crate::typed::FileId;
use crate::world::{
    ClassDecl, FieldDecl, FieldOrigin, MethodDecl, MethodOrigin, Modifiers, Names, TypeParameter,
    WellKnown, World,
};

/// What a declaration is in.
#[derive(Clone, Copy)]
struct Place {
    file: FileId,
    class: ClassId,
    method: Option<MethodId>,
    is_static: bool,
}

struct Builder {
    declared: Declared,
    /// The number of the next file that the compiler makes.
    next_file: u32,
    added: Vec<SourceFile>,
    local_names: Table<String, u32>,
}

/// What a program can name without an import.
pub(crate) struct Setup<'a> {
    /// Packages.
    pub(crate) packages: &'a [&'a str],
    /// Classes, by full name.
    pub(crate) classes: &'a [&'a str],
    /// Classes whose static members can be named, by full name.
    pub(crate) statics: &'a [&'a str],
    /// What to say about mistakes.
    pub(crate) advice: Advice,
}

fn read_file(path: &str, parse: Rc<Parse>, is_shown: bool) -> SourceFile {
    let mut package = Rc::from("");
    let mut imports = Vec::new();
    for item in parse.program().items() {
        match item {
            Item::Package(decl) => package = decl.path().into(),
            Item::Import(decl) => imports.push(Import {
                path: decl.path(),
                is_static: decl.is_static(),
                span: decl.span(),
            }),
            _ => {}
        }
    }
    SourceFile {
        path: path.into(),
        parse,
        package,
        imports,
        is_shown,
    }
}

/// The class library: nothing of it is read yet.
pub(crate) fn library(sources: Vec<Source>, setup: &Setup<'_>) -> World {
    let shelf = Shelf::new(sources);
    let mut names = Names::default();
    for (package, simple, id) in shelf.top() {
        if setup.packages.contains(&package.as_str()) {
            names.simple.entry(simple.into()).or_insert(id);
        }
        names.packages.insert(package.into(), ());
    }
    let mut world = world(None, Declarations::Library(shelf), names, setup.advice);
    for name in setup.classes {
        let simple = name.rsplit('.').next().unwrap_or(name);
        if let Some(id) = world.class_named(name) {
            world.names.simple.insert(simple.into(), id);
        }
    }
    let statics = setup.statics.iter().filter_map(|n| world.class_named(n));
    world.names.static_imports = statics.collect();
    world.known = well_known(&world);
    world
}

/// Declares a file of the library; see [`Shelf`].
pub(crate) fn volume(source: &Source, first: First) -> Declared {
    let files = vec![read_file(
        source.path,
        Rc::new(parse_code(source.text.get().into())),
        false,
    )];
    let declared = Builder::new(first, &files).finish(files);
    debug_assert!(
        declared.classes.len() <= source.n_classes as usize
            && declared.methods.len() <= source.n_methods as usize
            && declared.files.len() <= source.n_files as usize,
        "{} declares more than was counted",
        source.path
    );
    declared
}

/// Declares a program on top of the library.
pub(crate) fn program(base: Rc<World>, trees: &[Rc<Parse>], gives_value: bool) -> World {
    let files: Vec<SourceFile> = trees
        .iter()
        .map(|tree| read_file("", Rc::clone(tree), true))
        .collect();
    let mut builder = Builder::new(base.declarations.end(), &files);
    let main = builder.main_of(&files);
    let declared = builder.finish(files);
    let mut names = Names::default();
    for (simple, id, package) in &declared.top {
        names.packages.insert(package.clone(), ());
        names.simple.entry(simple.clone()).or_insert(*id);
    }
    let advice = base.advice;
    let declared = Declarations::Program(declared.into());
    let mut world = world(Some(base), declared, names, advice);
    world.main = Some(main);
    world.gives_value = gives_value;
    world
}

fn world(
    base: Option<Rc<World>>,
    declarations: Declarations,
    names: Names,
    advice: Advice,
) -> World {
    let diagnostics = match &declarations {
        Declarations::Program(declared) => declared.diagnostics.clone(),
        Declarations::Library(_) => Vec::new(),
    };
    World {
        first: base
            .as_ref()
            .map_or(First::default(), |base| base.declarations.end()),
        base,
        declarations,
        names,
        known: None,
        main: None,
        gives_value: false,
        advice,
        diagnostics: RefCell::new(diagnostics),
        n_resolving: Cell::new(0),
        members: RefCell::default(),
        functions: RefCell::default(),
        overridden: RefCell::default(),
        linked: RefCell::new(BTreeMap::new()),
        supertypes: RefCell::default(),
    }
}

fn well_known(world: &World) -> Option<WellKnown> {
    let names = [
        "Boolean",
        "Byte",
        "Short",
        "Character",
        "Integer",
        "Long",
        "Float",
        "Double",
    ];
    Some(WellKnown {
        object: world.class_named("java.lang.Object")?,
        string: world.class_named("java.lang.String")?,
        boxes: names.map(|name| world.class_named(&format!("java.lang.{name}"))),
    })
}

impl Builder {
    /// Declares the types of `files`.
    fn new(first: First, files: &[SourceFile]) -> Builder {
        let mut builder = Builder {
            declared: Declared {
                first,
                ..Declared::default()
            },
            next_file: first.file + files.len() as u32,
            added: Vec::new(),
            local_names: Table::default(),
        };
        for (id, file) in (first.file..).zip(files) {
            for item in file.parse.program().items() {
                if let Item::Type(decl) = item {
                    builder.top_level(decl, FileId(id), &file.package);
                }
            }
        }
        builder
    }

    fn finish(mut self, files: Vec<SourceFile>) -> Declared {
        self.declared.files = files;
        self.declared.files.append(&mut self.added);
        self.declared
    }

    fn next_class(&self) -> ClassId {
        ClassId(self.declared.first.class + self.declared.classes.len() as u32)
    }

    fn class_mut(&mut self, id: ClassId) -> Option<&mut ClassDecl> {
        let at = id.0 - self.declared.first.class;
        self.declared.classes.get_mut(at as usize)
    }

    fn class(&self, id: ClassId) -> Option<&ClassDecl> {
        let at = id.0 - self.declared.first.class;
        self.declared.classes.get(at as usize)
    }

    fn top_level(&mut self, decl: ast::TypeDecl<'_>, file: FileId, package: &Rc<str>) {
        let Some(name) = decl.name() else { return };
        let full = match &**package {
            "" => name.text().to_owned(),
            package => format!("{package}.{}", name.text()),
        };
        if self.declared.names.contains_key(full.as_str()) {
            self.declared
                .diagnostics
                .push((file, diagnostics::duplicate_class(name.span(), name.text())));
        }
        let id = self.class_decl(decl, None, file, &full, &full);
        self.declared
            .top
            .push((name.text().into(), id, package.clone()));
    }

    /// Adds a class without members.
    #[allow(
        clippy::too_many_arguments,
        reason = "each is a part of the declaration"
    )]
    fn new_class(
        &mut self,
        name: &str,
        simple_name: &str,
        name_span: Span,
        kind: ClassKind,
        modifiers: Modifiers,
        file: FileId,
        node: Option<NodeRef>,
        place: Option<Place>,
    ) -> ClassId {
        let id = self.next_class();
        self.declared.classes.push(ClassDecl {
            id,
            name: name.into(),
            simple_name: simple_name.into(),
            kind,
            modifiers,
            file,
            node,
            name_span,
            outer: place.map(|place| place.class),
            is_local: false,
            is_anonymous: false,
            has_outer: false,
            method: place.and_then(|place| place.method),
            type_parameters: Vec::new(),
            fields: Vec::new(),
            methods: Vec::new(),
            constructors: Vec::new(),
            nested: Vec::new(),
            n_components: 0,
            is_varargs: false,
            added: None,
            initializer: None,
            supers: RefCell::new(None),
            resolving: Cell::new(false),
            scope: RefCell::new(Rc::from([])),
            captures: RefCell::new(Rc::from([])),
        });
        id
    }

    fn class_decl(
        &mut self,
        decl: ast::TypeDecl<'_>,
        place: Option<Place>,
        file: FileId,
        name: &str,
        full: &str,
    ) -> ClassId {
        let is_local = full.is_empty();
        let simple = decl.name().map_or("", |name| name.text());
        let name_span = decl.name().map_or(decl.span(), |name| name.span());
        let kind = match decl.kind() {
            TypeDeclKind::Class => ClassKind::Class,
            TypeDeclKind::Enum => ClassKind::Enum,
            TypeDeclKind::Record => ClassKind::Record,
            TypeDeclKind::Interface | TypeDeclKind::Annotation => ClassKind::Interface,
        };
        let mut modifiers = Modifiers::read(|kind| decl.has_modifier(kind));
        let outer_is_interface = place
            .filter(|_| !is_local)
            .and_then(|place| self.class(place.class))
            .is_some_and(ClassDecl::is_interface);
        if kind != ClassKind::Class || outer_is_interface {
            modifiers.set_static();
        }
        if outer_is_interface {
            modifiers.set_public();
        }
        if kind == ClassKind::Record {
            modifiers.set_final();
        }
        let node = NodeRef::new(file, decl.view());
        let id = self.new_class(
            name,
            simple,
            name_span,
            kind,
            modifiers,
            file,
            Some(node),
            place,
        );
        if !is_local {
            self.declared.names.entry(full.into()).or_insert(id);
            self.declared.names.entry(name.into()).or_insert(id);
        }
        let type_parameters = type_parameters(decl.type_parameters());
        let has_outer = match place {
            None => false,
            Some(place) if is_local => kind == ClassKind::Class && !place.is_static,
            Some(_) => !modifiers.is_static(),
        };
        if let Some(class) = self.class_mut(id) {
            class.is_local = is_local;
            class.has_outer = has_outer;
            class.type_parameters = type_parameters;
        }
        let place = Place {
            file,
            class: id,
            method: None,
            is_static: false,
        };
        self.constants(decl, place);
        self.components(decl, place);
        let mut added = String::new();
        if kind == ClassKind::Enum {
            added_to_enum(simple, decl, &mut added);
        }
        if kind == ClassKind::Record {
            added_to_record(simple, decl, &mut added);
        }
        if !added.is_empty() {
            self.add_members(format!("class {simple} {{\n{added}}}"), place);
        }
        self.members(decl.members(), place, full);
        self.complete(id);
        id
    }

    /// Members that the compiler writes itself.
    fn add_members(&mut self, text: String, place: Place) {
        let source = read_file("", Rc::new(parse_code(text.into())), false);
        let file = FileId(self.next_file);
        self.next_file += 1;
        let place = Place { file, ..place };
        for item in source.parse.program().items() {
            if let Item::Type(decl) = item {
                self.members(decl.members(), place, "");
                if let (Some(body), Some(class)) = (decl.body(), self.class_mut(place.class)) {
                    class.added = Some(NodeRef::new(file, body.view()));
                }
            }
        }
        self.added.push(source);
    }

    /// Default constructor and static initialiser.
    fn complete(&mut self, id: ClassId) {
        let Some(class) = self.class(id) else { return };
        let (file, name_span) = (class.file, class.name_span);
        let is_anonymous = class.is_anonymous;
        let needs_constructor = class.constructors.is_empty()
            && matches!(class.kind, ClassKind::Class | ClassKind::Enum);
        let mut access = Modifiers::default();
        if class.modifiers.is_public() {
            access.set_public();
        }
        let needs_initializer = class.kind == ClassKind::Enum
            || class.fields.iter().any(|field| field.modifiers.is_static())
            || class.initializer.is_some();
        if needs_constructor {
            let origin = match is_anonymous {
                true => MethodOrigin::AnonymousConstructor,
                false => MethodOrigin::DefaultConstructor,
            };
            let method = self.method(id, "<init>", name_span, file, access, origin);
            if let Some(class) = self.class_mut(id) {
                class.constructors.push(method);
            }
        }
        if needs_initializer {
            let mut modifiers = Modifiers::default();
            modifiers.set_static();
            let origin = MethodOrigin::Initializer;
            let method = self.method(id, "<clinit>", name_span, file, modifiers, origin);
            if let Some(class) = self.class_mut(id) {
                class.initializer = Some(method);
            }
        }
    }

    fn method(
        &mut self,
        class: ClassId,
        name: &str,
        name_span: Span,
        file: FileId,
        modifiers: Modifiers,
        origin: MethodOrigin,
    ) -> MethodId {
        let id = MethodId(self.declared.first.method + self.declared.methods.len() as u32);
        self.declared.methods.push(MethodDecl {
            id,
            class,
            name: name.into(),
            name_span,
            file,
            modifiers,
            origin,
            type_parameters: Vec::new(),
            n_parameters: 0,
            is_varargs: false,
            signature: RefCell::new(None),
            body: RefCell::new(None),
        });
        id
    }

    fn constants(&mut self, decl: ast::TypeDecl<'_>, place: Place) {
        for (ordinal, constant) in decl.constants().enumerate() {
            let Some(name) = constant.name() else {
                continue;
            };
            let inner = Place {
                is_static: true,
                ..place
            };
            for argument in constant.arguments() {
                self.visit(argument.view(), inner);
            }
            let body = constant.body().map(|body| {
                let class = self.anonymous(body, inner);
                if let Some(class) = self.class_mut(class) {
                    class.kind = ClassKind::Class;
                }
                class
            });
            let mut modifiers = Modifiers::default();
            modifiers.set_public();
            modifiers.set_static();
            modifiers.set_final();
            let node = NodeRef::new(place.file, constant.view());
            self.field(
                place.class,
                name,
                modifiers,
                FieldOrigin::Constant(node, ordinal as i32, body),
            );
        }
    }

    fn components(&mut self, decl: ast::TypeDecl<'_>, place: Place) {
        if decl.kind() != TypeDeclKind::Record {
            return;
        }
        for component in decl.components() {
            let Some(name) = component.name() else {
                continue;
            };
            let mut modifiers = Modifiers::default();
            modifiers.set_private();
            modifiers.set_final();
            let origin = FieldOrigin::Component(NodeRef::new(place.file, component.view()));
            self.field(place.class, name, modifiers, origin);
            if let Some(class) = self.class_mut(place.class) {
                class.n_components += 1;
                class.is_varargs = component.is_varargs();
            }
        }
    }

    fn field(
        &mut self,
        class: ClassId,
        name: ast::Name<'_>,
        modifiers: Modifiers,
        origin: FieldOrigin,
    ) {
        if let Some(class) = self.class_mut(class) {
            class.fields.push(FieldDecl {
                name: name.text().into(),
                name_span: name.span(),
                modifiers,
                origin,
                ty: RefCell::new(None),
                constant: RefCell::new(None),
            });
        }
    }

    fn members<'a>(&mut self, members: impl Iterator<Item = Member<'a>>, place: Place, full: &str) {
        let is_interface = self.class(place.class).is_some_and(ClassDecl::is_interface);
        for member in members {
            match member {
                Member::Field(field) => {
                    let mut modifiers = Modifiers::read(|kind| field.has_modifier(kind));
                    if is_interface {
                        modifiers.set_public();
                        modifiers.set_static();
                        modifiers.set_final();
                    }
                    let node = NodeRef::new(place.file, field.view());
                    let inner = Place {
                        is_static: modifiers.is_static(),
                        ..place
                    };
                    for declarator in field.declarators() {
                        let Some(name) = declarator.name() else {
                            continue;
                        };
                        let origin = FieldOrigin::Declared(
                            node,
                            NodeRef::new(place.file, declarator.view()),
                        );
                        self.field(place.class, name, modifiers, origin);
                        self.walk(declarator.view(), inner);
                    }
                }
                Member::Method(method) => self.method_decl(method, place, is_interface),
                Member::Constructor(decl) => {
                    let modifiers = Modifiers::read(|kind| decl.has_modifier(kind));
                    let name_span = decl.name().map_or(decl.span(), |name| name.span());
                    let origin = MethodOrigin::Constructor(NodeRef::new(place.file, decl.view()));
                    let id = self.method(
                        place.class,
                        "<init>",
                        name_span,
                        place.file,
                        modifiers,
                        origin,
                    );
                    let parameters = type_parameters(decl.type_parameters());
                    self.shape(id, parameters, decl.parameters());
                    if let Some(class) = self.class_mut(place.class) {
                        class.constructors.push(id);
                    }
                    if let Some(body) = decl.body() {
                        self.walk(
                            body.view(),
                            Place {
                                method: Some(id),
                                ..place
                            },
                        );
                    }
                }
                Member::CompactConstructor(decl) => {
                    let modifiers = Modifiers::read(|kind| decl.has_modifier(kind));
                    let name_span = decl.name().map_or(decl.span(), |name| name.span());
                    let origin = MethodOrigin::Compact(NodeRef::new(place.file, decl.view()));
                    let id = self.method(
                        place.class,
                        "<init>",
                        name_span,
                        place.file,
                        modifiers,
                        origin,
                    );
                    if let Some(class) = self.class_mut(place.class) {
                        class.constructors.push(id);
                        let (n, is_varargs) = (class.n_components, class.is_varargs);
                        if let Some(method) = self.declared.methods.last_mut() {
                            method.n_parameters = n;
                            method.is_varargs = is_varargs;
                        }
                    }
                    if let Some(body) = decl.body() {
                        self.walk(
                            body.view(),
                            Place {
                                method: Some(id),
                                ..place
                            },
                        );
                    }
                }
                Member::Initializer(block) => {
                    let is_static = block.is_static();
                    if is_static {
                        // A mark that one is needed; `complete` makes it.
                        if let Some(class) = self.class_mut(place.class) {
                            class.initializer = Some(MethodId(0));
                        }
                    }
                    self.walk(block.view(), Place { is_static, ..place });
                }
                Member::Type(decl) => {
                    let Some(name) = decl.name() else { continue };
                    let Some(outer) = self.class(place.class) else {
                        continue;
                    };
                    let binary = format!("{}${}", outer.name, name.text());
                    let taken = outer
                        .nested
                        .iter()
                        .any(|(other, _)| &**other == name.text());
                    if taken {
                        let diagnostic = diagnostics::duplicate_class(name.span(), name.text());
                        self.declared.diagnostics.push((place.file, diagnostic));
                    }
                    let is_hidden = full.is_empty();
                    let full = format!("{full}.{}", name.text());
                    let full = if is_hidden {
                        format!("?{binary}")
                    } else {
                        full
                    };
                    let id = self.class_decl(decl, Some(place), place.file, &binary, &full);
                    if let Some(class) = self.class_mut(place.class) {
                        class.nested.push((name.text().into(), id));
                    }
                }
            }
        }
    }

    fn method_decl(&mut self, method: ast::MethodDecl<'_>, place: Place, is_interface: bool) {
        let Some(name) = method.name() else { return };
        let mut modifiers = Modifiers::read(|kind| method.has_modifier(kind));
        if is_interface {
            if !modifiers.is_private() {
                modifiers.set_public();
            }
            if method.body().is_none() && !modifiers.is_native() {
                modifiers.set_abstract();
            }
        }
        let origin = MethodOrigin::Method(NodeRef::new(place.file, method.view()));
        let id = self.method(
            place.class,
            name.text(),
            name.span(),
            place.file,
            modifiers,
            origin,
        );
        let parameters = type_parameters(method.type_parameters());
        self.shape(id, parameters, method.parameters());
        if let Some(class) = self.class_mut(place.class) {
            class.methods.push(id);
        }
        if let Some(body) = method.body() {
            let is_static = modifiers.is_static();
            self.walk(
                body.view(),
                Place {
                    method: Some(id),
                    is_static,
                    ..place
                },
            );
        }
    }

    fn shape<'a>(
        &mut self,
        id: MethodId,
        type_parameters: Vec<TypeParameter>,
        parameters: impl Iterator<Item = ast::Parameter<'a>>,
    ) {
        let Some(method) = self
            .declared
            .methods
            .get_mut((id.0 - self.declared.first.method) as usize)
        else {
            return;
        };
        method.type_parameters = type_parameters;
        for parameter in parameters {
            method.n_parameters += 1;
            method.is_varargs = parameter.is_varargs();
        }
    }

    fn local_name(&mut self, class: ClassId, name: &str) -> String {
        let outer = self
            .class(class)
            .map_or_else(|| "".into(), |class| class.name.clone());
        let count = self
            .local_names
            .entry(format!("{outer}${name}"))
            .or_insert(0);
        *count += 1;
        format!("{outer}${count}{name}")
    }

    fn anonymous(&mut self, body: ast::ClassBody<'_>, place: Place) -> ClassId {
        let name = self.local_name(place.class, "");
        let node = NodeRef::new(place.file, body.view());
        let span = Span::new(body.span().start, body.span().start + 1);
        let id = self.new_class(
            &name,
            "",
            span,
            ClassKind::Class,
            Modifiers::default(),
            place.file,
            Some(node),
            Some(place),
        );
        if let Some(class) = self.class_mut(id) {
            class.is_local = true;
            class.is_anonymous = true;
            class.has_outer = !place.is_static;
        }
        self.declared
            .local_classes
            .insert((place.file, body.span()), id);
        let inner = Place {
            file: place.file,
            class: id,
            method: None,
            is_static: false,
        };
        self.members(body.members(), inner, "");
        self.complete(id);
        id
    }

    /// Looks for classes and lambdas below a node.
    fn walk(&mut self, view: View<'_>, place: Place) {
        for node in view.node().nodes() {
            self.visit(View::new(node, view.source()), place);
        }
    }

    /// Looks for classes and lambdas from a node down.
    fn visit(&mut self, view: View<'_>, place: Place) {
        match view.node().kind() {
            Syntax::ClassDecl | Syntax::InterfaceDecl | Syntax::EnumDecl | Syntax::RecordDecl => {
                if let Some(decl) = ast::TypeDecl::cast(view) {
                    self.local(decl, place);
                }
                return;
            }
            Syntax::ClassBody => {
                if let Some(body) = ast::ClassBody::cast(view) {
                    self.anonymous(body, place);
                }
                return;
            }
            Syntax::LambdaExpr | Syntax::MethodRefExpr => self.lambda(view, place),
            _ => {}
        }
        self.walk(view, place);
    }

    fn lambda(&mut self, view: View<'_>, place: Place) {
        let mut modifiers = Modifiers::default();
        modifiers.set_static();
        modifiers.set_private();
        let name = format!("lambda${}", self.declared.lambdas.len());
        let origin = MethodOrigin::Lambda;
        let id = self.method(
            place.class,
            &name,
            view.span(),
            place.file,
            modifiers,
            origin,
        );
        self.declared.lambdas.insert((place.file, view.span()), id);
    }

    fn local(&mut self, decl: ast::TypeDecl<'_>, place: Place) {
        let Some(name) = decl.name() else { return };
        let binary = self.local_name(place.class, name.text());
        let id = self.class_decl(decl, Some(place), place.file, &binary, "");
        self.declared
            .local_classes
            .insert((place.file, decl.span()), id);
    }

    /// Makes the class for loose methods and statements, and finds where the run begins.
    fn main_of(&mut self, files: &[SourceFile]) -> MethodId {
        let first_file = self.declared.first.file;
        let mut has_loose = false;
        let mut statements_in = None;
        for (index, file) in files.iter().enumerate() {
            let id = FileId(first_file + index as u32);
            for item in file.parse.program().items() {
                match item {
                    Item::Method(_) => has_loose = true,
                    Item::Stmt(Stmt::Empty(_)) => {}
                    Item::Stmt(statement) => {
                        has_loose = true;
                        if statements_in.is_some_and(|other| other != id) {
                            let diagnostic = diagnostics::statements_in_two_files(statement.span());
                            self.declared.diagnostics.push((id, diagnostic));
                            break;
                        }
                        statements_in = Some(id);
                    }
                    _ => {}
                }
            }
        }
        if statements_in.is_none() {
            let found = self.declared.methods.iter().find(|method| {
                &*method.name == "main"
                    && method.modifiers.is_static()
                    && method.n_parameters <= 1
                    && self
                        .class(method.class)
                        .is_some_and(|class| class.outer.is_none())
            });
            if let Some(found) = found.filter(|_| !has_loose) {
                return found.id;
            }
        }
        let name = match self.declared.names.contains_key("Main") {
            true => "Main$",
            false => "Main",
        };
        let file = statements_in.unwrap_or(FileId(first_file));
        let mut modifiers = Modifiers::default();
        modifiers.set_public();
        let class = self.new_class(
            name,
            name,
            Span::at(0),
            ClassKind::Class,
            modifiers,
            file,
            None,
            None,
        );
        self.declared.names.entry(name.into()).or_insert(class);
        modifiers.set_static();
        let main = self.method(
            class,
            "main",
            Span::at(0),
            file,
            modifiers,
            MethodOrigin::Main,
        );
        for (index, file) in files.iter().enumerate() {
            let id = FileId(first_file + index as u32);
            let place = Place {
                file: id,
                class,
                method: None,
                is_static: true,
            };
            for item in file.parse.program().items() {
                match item {
                    Item::Method(method) => {
                        let first = self.declared.methods.len();
                        self.method_decl(method, place, false);
                        if let Some(method) = self.declared.methods.get_mut(first) {
                            method.modifiers.set_static();
                        }
                        self.make_static(class, method.span());
                    }
                    Item::Stmt(statement) => {
                        let place = Place {
                            method: Some(main),
                            ..place
                        };
                        self.walk_statement(statement, place);
                    }
                    _ => {}
                }
            }
        }
        if let Some(class) = self.class_mut(class) {
            // After the methods, so that a reader's own `main` is found first.
            class.methods.push(main);
        }
        self.complete(class);
        if statements_in.is_none() {
            let own = self.declared.methods.iter().find(|method| {
                &*method.name == "main"
                    && method.class == class
                    && method.n_parameters <= 1
                    && method.id != main
            });
            if let Some(own) = own {
                return own.id;
            }
        }
        main
    }

    /// Classes in a loose method have no object around them.
    fn make_static(&mut self, outer: ClassId, within: Span) {
        for class in &mut self.declared.classes {
            let inside = class.name_span.start >= within.start && class.name_span.end <= within.end;
            if class.outer == Some(outer) && class.is_local && inside {
                class.has_outer = false;
            }
        }
    }

    fn walk_statement(&mut self, statement: Stmt<'_>, place: Place) {
        self.walk(statement.view(), place);
    }
}

fn type_parameters<'a>(list: impl Iterator<Item = ast::TypeParameter<'a>>) -> Vec<TypeParameter> {
    list.filter_map(|parameter| {
        let name = parameter.name()?.text().into();
        Some(TypeParameter { name })
    })
    .collect()
}

fn added_to_enum(name: &str, decl: ast::TypeDecl<'_>, out: &mut String) {
    let constants: Vec<&str> = decl
        .constants()
        .filter_map(|c| Some(c.name()?.text()))
        .collect();
    // Writing into a String cannot fail.
    _ = writeln!(
        out,
        "private static final {name}[] $VALUES = {{ {} }};
public static {name}[] values() {{ return ({name}[]) {name}.$VALUES.clone(); }}
public static {name} valueOf(java.lang.String name) {{
    if (name == null) throw new java.lang.NullPointerException(\"Name is null\");
    for ({name} constant : {name}.$VALUES) if (constant.name().equals(name)) return constant;
    throw new java.lang.IllegalArgumentException(\"No enum constant \"
        + {name}.class.getName().replace('$', '.') + \".\" + name);
}}",
        constants.join(", ")
    );
}

fn added_to_record(name: &str, decl: ast::TypeDecl<'_>, out: &mut String) {
    let components: Vec<(&str, &str, bool)> = decl
        .components()
        .filter_map(|component| {
            let ty = component.ty()?.view().text();
            Some((component.name()?.text(), ty, component.is_varargs()))
        })
        .collect();
    let declares = |wanted: &str, n: usize| {
        decl.members().any(|member| match member {
            Member::Method(method) => {
                method.name().is_some_and(|name| name.text() == wanted)
                    && method.parameters().count() == n
            }
            _ => false,
        })
    };
    let has_canonical = decl.members().any(|member| match member {
        Member::CompactConstructor(_) => true,
        Member::Constructor(constructor) => {
            let types: Vec<&str> = constructor
                .parameters()
                .filter_map(|parameter| Some(parameter.ty()?.view().text()))
                .collect();
            types.len() == components.len()
                && types
                    .iter()
                    .zip(&components)
                    .all(|(own, (_, ty, _))| own == ty)
        }
        _ => false,
    });
    if !has_canonical {
        let access = if decl.has_modifier(Syntax::PublicKw) {
            "public "
        } else {
            ""
        };
        _ = write!(out, "{access}{name}(");
        for (at, (component, ty, is_varargs)) in components.iter().enumerate() {
            let comma = if at == 0 { "" } else { ", " };
            let dots = if *is_varargs { "..." } else { "" };
            _ = write!(out, "{comma}{ty}{dots} {component}");
        }
        out.push_str(") {");
        for (component, ..) in &components {
            _ = write!(out, " this.{component} = {component};");
        }
        out.push_str(" }\n");
    }
    for (component, ty, is_varargs) in &components {
        if !declares(component, 0) {
            let brackets = if *is_varargs { "[]" } else { "" };
            _ = writeln!(
                out,
                "public {ty}{brackets} {component}() {{ return this.{component}; }}"
            );
        }
    }
    if !declares("toString", 0) {
        _ = write!(
            out,
            "public final java.lang.String toString() {{ return \"{name}[\""
        );
        for (at, (component, ..)) in components.iter().enumerate() {
            let comma = if at == 0 { "" } else { ", " };
            _ = write!(out, " + \"{comma}{component}=\" + this.{component}");
        }
        out.push_str(" + \"]\"; }\n");
    }
    if !declares("hashCode", 0) {
        out.push_str("public final int hashCode() { int hash = 0;");
        for (component, ty, is_varargs) in &components {
            let hash = match *ty {
                _ if *is_varargs => format!("java.util.Objects.hashCode(this.{component})"),
                "int" | "short" | "byte" | "char" => format!("this.{component}"),
                "boolean" => format!("(this.{component} ? 1231 : 1237)"),
                "long" => format!("(int) (this.{component} ^ (this.{component} >>> 32))"),
                "float" => format!("java.lang.Float.hashCode(this.{component})"),
                "double" => format!("java.lang.Double.hashCode(this.{component})"),
                _ => format!("java.util.Objects.hashCode(this.{component})"),
            };
            _ = write!(out, " hash = 31 * hash + {hash};");
        }
        out.push_str(" return hash; }\n");
    }
    if !declares("equals", 1) {
        _ = write!(
            out,
            "public final boolean equals(java.lang.Object object) {{
    if (!(object instanceof {name})) return false;
    {name} other = ({name}) object;
    return true"
        );
        for (component, ty, is_varargs) in &components {
            let own = component;
            _ = match *ty {
                "int" | "short" | "byte" | "char" | "boolean" | "long" if !is_varargs => {
                    write!(out, " && this.{own} == other.{own}")
                }
                "float" if !is_varargs => {
                    write!(
                        out,
                        " && java.lang.Float.compare(this.{own}, other.{own}) == 0"
                    )
                }
                "double" if !is_varargs => {
                    write!(
                        out,
                        " && java.lang.Double.compare(this.{own}, other.{own}) == 0"
                    )
                }
                _ => write!(out, " && java.util.Objects.equals(this.{own}, other.{own})"),
            };
        }
        out.push_str(";\n}\n");
    }
}
