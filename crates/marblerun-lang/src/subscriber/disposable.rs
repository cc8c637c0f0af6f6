//! `Disposable` objects for what the host can stop.

use std::any::Any;
use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use marblerun_streams::Disposable;
use marblerun_vm::heap::HostObject;
use marblerun_vm::value::Value;

use crate::native::Native;
use crate::runtime::Runtime;

/// Something that can be stopped.
pub(crate) trait Dispose: 'static {
    /// Stops it.
    fn dispose(&self);

    /// Whether it was stopped or has ended.
    fn is_disposed(&self) -> bool;
}

struct DisposableObject(Rc<dyn Dispose>);

impl fmt::Debug for DisposableObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Disposable")
    }
}

impl HostObject for DisposableObject {
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// As an object of the program.
pub(crate) fn value(runtime: &Runtime, dispose: Rc<dyn Dispose>) -> Value {
    let class = "reactor.core.publisher.HostDisposable";
    runtime.host_object(class, Rc::new(DisposableObject(dispose)))
}

/// What stops something of the stream core, as an object of the program.
pub(crate) fn of(runtime: &Runtime, disposable: Disposable) -> Value {
    struct Held(Disposable, Cell<bool>);
    impl Dispose for Held {
        fn dispose(&self) {
            self.1.set(true);
            self.0.dispose();
        }
        fn is_disposed(&self) -> bool {
            self.1.get()
        }
    }
    value(runtime, Rc::new(Held(disposable, Cell::new(false))))
}

pub(super) fn native(name: &str) -> Option<Native> {
    Some(match name {
        "dispose" => |call| {
            if let Some(object) = call.runtime.host(&call.receiver())
                && let Some(object) = object.as_any().downcast_ref::<DisposableObject>()
            {
                object.0.dispose();
            }
            Ok(Value::Null)
        },
        "isDisposed" => |call| {
            let object = call.runtime.host(&call.receiver());
            let is_disposed = object.is_some_and(|object| {
                let object = object.as_any().downcast_ref::<DisposableObject>();
                object.is_some_and(|object| object.0.is_disposed())
            });
            Ok(Value::Boolean(is_disposed))
        },
        _ => return None,
    })
}
