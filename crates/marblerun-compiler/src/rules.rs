//! What must hold for a class as a whole.

use marblerun_vm::class::ClassId;

use crate::world::World;

/// Reports what is wrong with a class besides its bodies.
pub(crate) fn check_class(world: &World, id: ClassId) {
    _ = world.supers(id);
    let class = world.class(id);
    for index in 0..class.fields.len() {
        _ = world.field_type(id, index);
    }
    for method in class.methods.iter().chain(&class.constructors) {
        _ = world.signature(*method);
    }
}
