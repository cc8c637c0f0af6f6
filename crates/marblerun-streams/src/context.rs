//! What a subscriber tells the operators above it: flows up with the subscription.

use std::any::{Any, TypeId};
use std::fmt;
use std::rc::Rc;

use crate::error::{Error, FailedOn};

/// An immutable collection of values, one for each type. Cheap to clone.
///
/// ```
/// use marblerun_streams::Context;
/// let context = Context::default().with("user 7");
/// assert_eq!(context.get::<&str>(), Some(&"user 7"));
/// assert_eq!(context.with("user 8").get::<&str>(), Some(&"user 8"));
/// ```
#[derive(Clone, Default)]
pub struct Context(Option<Rc<Entry>>);

struct Entry {
    value: Rc<dyn Any>,
    rest: Context,
}

impl Context {
    /// The same context with another value of that type.
    #[must_use]
    pub fn with<T: 'static>(&self, value: T) -> Context {
        Context(Some(Rc::new(Entry {
            value: Rc::new(value),
            rest: self.clone(),
        })))
    }

    /// The value of that type.
    pub fn get<T: 'static>(&self) -> Option<&T> {
        let mut context = self;
        while let Some(entry) = &context.0 {
            if (*entry.value).type_id() == TypeId::of::<T>() {
                return entry.value.downcast_ref();
            }
            context = &entry.rest;
        }
        None
    }

    /// Reports a value that nobody can take any more.
    pub fn next_dropped<T: 'static>(&self, value: &T) {
        if let Some(OnNextDropped(hook)) = self.get() {
            hook(value);
        }
    }

    /// Reports an error that nobody can take any more.
    pub fn error_dropped(&self, error: &Error) {
        if let Some(OnErrorDropped(hook)) = self.get() {
            hook(error);
        }
    }

    /// Reports a value that was kept or left out and will not be emitted.
    #[inline]
    pub fn discard<T: 'static>(&self, value: &T) {
        // Mostly there is nothing in it.
        if self.0.is_some() {
            self.discard_any(value);
        }
    }

    /// Reports a value of any type that was kept or left out and will not be emitted.
    pub fn discard_any(&self, value: &dyn Any) {
        if let Some(OnDiscard(hook)) = self.get() {
            hook(value);
        }
    }

    /// Reports the value that a function has failed on, if it handed it back in a [`FailedOn`].
    pub fn discard_failed(&self, error: &Error) {
        if let Some(failed) = error.downcast_ref::<FailedOn>()
            && !failed.ends
        {
            self.discard_any(&*failed.value);
        }
    }

    /// Offers the failure of a function on one value to whoever wants the stream to go on. The value is
    /// the given one, or the one that the function handed back in a [`FailedOn`].
    ///
    /// # Errors
    ///
    /// If nobody does, with that failure; or with another one, of whoever was asked.
    pub fn go_on_after(&self, error: Error, value: Option<&dyn Any>) -> Result<(), Error> {
        let Some(OnErrorContinue(hook)) = self.get() else {
            return Err(error);
        };
        let failed = error.downcast_ref::<FailedOn>();
        let goes_on = match failed {
            Some(failed) if failed.ends => Ok(false),
            Some(failed) => hook(&failed.error, value.or(Some(&*failed.value))),
            None => hook(&error, value),
        };
        match (goes_on, failed) {
            (Ok(true), _) => Ok(()),
            (Ok(false), _) => Err(error),
            (Err(other), None) => Err(other),
            (Err(error), Some(failed)) => Err(FailedOn {
                error,
                ..failed.clone()
            }
            .into()),
        }
    }
}

impl fmt::Debug for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Context")
    }
}

/// Put into a [`Context`], it sees each value that nobody can take any more.
pub struct OnNextDropped(pub ValueHook);

/// Put into a [`Context`], it sees each error that nobody can take any more.
pub struct OnErrorDropped(pub Rc<dyn Fn(&Error)>);

/// Put into a [`Context`], it sees each value that was kept and will not be emitted.
pub struct OnDiscard(pub ValueHook);

/// A function that sees values of any type.
pub type ValueHook = Rc<dyn Fn(&dyn Any)>;

/// Put into a [`Context`], it may take the failure of a function on one value, so that the stream
/// goes on without it. The value is there if the function was lent it or has handed it back in a
/// [`FailedOn`].
pub struct OnErrorContinue(pub FailureHook);

/// A function that sees a failure and the value of any type that it is about; whether the stream is
/// to go on.
pub type FailureHook = Rc<dyn Fn(&Error, Option<&dyn Any>) -> Result<bool, Error>>;

macro_rules! opaque_debug {
    ($($name:ident)*) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(stringify!($name))
            }
        }
    )*};
}

opaque_debug!(OnNextDropped OnErrorDropped OnDiscard OnErrorContinue);
