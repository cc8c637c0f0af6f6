//! Functions that operators are given: those that cannot fail, and those that can.

use crate::error::Error;

/// A function of one argument. Operators are written once for both kinds; where it cannot fail, the
/// compiler removes what is there for failures.
pub trait Function<A>: Clone + 'static {
    /// What it returns.
    type Output;

    /// Whether [`apply`](Function::apply) can return an error.
    const CAN_FAIL: bool;

    /// Applies it.
    ///
    /// # Errors
    ///
    /// The function's own failure, which ends the stream.
    fn apply(&self, argument: A) -> Result<Self::Output, Error>;
}

/// A function that returns its result.
#[derive(Clone, Copy, Debug)]
pub struct Infallible<F>(pub F);

impl<A, R, F: Fn(A) -> R + Clone + 'static> Function<A> for Infallible<F> {
    type Output = R;
    const CAN_FAIL: bool = false;

    fn apply(&self, argument: A) -> Result<R, Error> {
        Ok((self.0)(argument))
    }
}

/// A function that returns its result or fails.
#[derive(Clone, Copy, Debug)]
pub struct Fallible<F>(pub F);

impl<A, R, F: Fn(A) -> Result<R, Error> + Clone + 'static> Function<A> for Fallible<F> {
    type Output = R;
    const CAN_FAIL: bool = true;

    fn apply(&self, argument: A) -> Result<R, Error> {
        (self.0)(argument)
    }
}

/// A function without an argument that returns its result.
#[derive(Clone, Copy, Debug)]
pub struct Infallible0<F>(pub F);

impl<R, F: Fn() -> R + Clone + 'static> Function<()> for Infallible0<F> {
    type Output = R;
    const CAN_FAIL: bool = false;

    fn apply(&self, (): ()) -> Result<R, Error> {
        Ok((self.0)())
    }
}

/// A function without an argument that returns its result or fails.
#[derive(Clone, Copy, Debug)]
pub struct Fallible0<F>(pub F);

impl<R, F: Fn() -> Result<R, Error> + Clone + 'static> Function<()> for Fallible0<F> {
    type Output = R;
    const CAN_FAIL: bool = true;

    fn apply(&self, (): ()) -> Result<R, Error> {
        (self.0)()
    }
}

/// A function of two arguments that returns its result.
#[derive(Clone, Copy, Debug)]
pub struct Infallible2<F>(pub F);

impl<A, B, R, F: Fn(A, B) -> R + Clone + 'static> Function<(A, B)> for Infallible2<F> {
    type Output = R;
    const CAN_FAIL: bool = false;

    fn apply(&self, (a, b): (A, B)) -> Result<R, Error> {
        Ok((self.0)(a, b))
    }
}

/// A function of two arguments that returns its result or fails.
#[derive(Clone, Copy, Debug)]
pub struct Fallible2<F>(pub F);

impl<A, B, R, F> Function<(A, B)> for Fallible2<F>
where
    F: Fn(A, B) -> Result<R, Error> + Clone + 'static,
{
    type Output = R;
    const CAN_FAIL: bool = true;

    fn apply(&self, (a, b): (A, B)) -> Result<R, Error> {
        (self.0)(a, b)
    }
}

/// Makes a pair of two values.
pub type Pair<A, B> = Infallible2<fn(A, B) -> (A, B)>;

pub(crate) fn pair<A: 'static, B: 'static>() -> Pair<A, B> {
    Infallible2(|a, b| (a, b))
}

/// Makes a value of itself.
pub type Same<T> = Infallible<fn(T) -> T>;

pub(crate) fn same<T: 'static>() -> Same<T> {
    Infallible(std::convert::identity)
}
