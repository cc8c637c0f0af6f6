//! What a program can call: classes and functions as they would be declared in Java.

mod declaration;
pub(crate) mod string;

pub(crate) use declaration::Declaration;

use crate::types::Type;

/// Everything in scope besides `java.lang`.
#[derive(Clone, Copy, Debug)]
pub struct Library {
    /// Functions that need no receiver: `Flux<String> marbles(String)`.
    pub functions: &'static [&'static str],
    /// Classes.
    pub classes: &'static [Class],
}

/// A class of the library. Methods are declared as in Java, parameters without names; a type of one
/// letter is a type variable.
#[derive(Clone, Copy, Debug)]
pub struct Class {
    /// Its name; a path such as `System.out` stands for the object there.
    pub name: &'static str,
    /// Its type parameters.
    pub parameters: &'static [&'static str],
    /// Methods of its objects.
    pub methods: &'static [&'static str],
    /// Static methods.
    pub statics: &'static [&'static str],
}

const STRING: Class = Class {
    name: "String",
    parameters: &[],
    methods: string::METHODS,
    statics: &[],
};

impl Library {
    pub(crate) fn class(&self, name: &str) -> Option<&Class> {
        self.all_classes().find(|class| class.name == name)
    }

    pub(crate) fn all_classes(&self) -> impl Iterator<Item = &Class> {
        self.classes.iter().chain([&STRING])
    }
}

/// The declarations of that name.
pub(crate) fn named<'a>(
    declarations: &'a [&'static str],
    name: &'a str,
) -> impl Iterator<Item = Declaration> + 'a {
    declarations
        .iter()
        .map(|text| Declaration::read(text))
        .filter(move |d| d.name == name)
}

/// The type variables of a class, as `type_arguments` bind them.
pub(crate) fn class_bindings(class: &Class, type_arguments: &[Type]) -> crate::types::Bindings {
    let names = class.parameters.iter().map(|name| (*name).to_owned());
    names.zip(type_arguments.iter().cloned()).collect()
}
