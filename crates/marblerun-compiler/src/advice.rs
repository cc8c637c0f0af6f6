//! What a library knows of its readers' mistakes: for messages that teach.

/// What to say about a library beyond what its declarations say.
///
/// Besides, a method `$name` of the library takes calls of `name` that are wrong but clear: they are
/// compiled, with a warning.
#[derive(Clone, Copy, Debug, Default)]
pub struct Advice {
    /// What methods are called elsewhere: by whom, their name there, the name here.
    pub names_elsewhere: &'static [(&'static str, &'static str, &'static str)],
    /// Objects that do nothing until something is done with them.
    pub idle: Option<Idle>,
}

/// A class whose objects do nothing by themselves.
#[derive(Clone, Copy, Debug)]
pub struct Idle {
    /// Its full name.
    pub class: &'static str,
    /// The method that makes them do something.
    pub method: &'static str,
    /// Methods that give such an object and have done something by then.
    pub busy: &'static [&'static str],
}
