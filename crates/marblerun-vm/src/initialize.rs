//! Initialising classes before their first use (JLS 12.4).

use std::rc::Rc;

use crate::class::{ClassId, ClassKind, MethodBody};
use crate::interpret::Flow;
use crate::machine::{ClassState, Machine, Pause, Stage, first_values, push_frame};
use crate::native::Thrown;
use crate::thread::{Blocked, End, Stack, State, ThreadId};
use crate::value::Value;

impl Machine {
    /// How far a class is.
    #[inline]
    pub(crate) fn stage(&self, class: ClassId) -> Stage {
        match self.classes.get(class.0 as usize) {
            Some(Some(state)) => state.stage,
            _ => Stage::New,
        }
    }

    /// Whether a thread can use a class as it is.
    #[inline]
    pub(crate) fn is_ready(&self, id: ThreadId, class: ClassId) -> bool {
        match self.stage(class) {
            Stage::Done => true,
            Stage::Running(thread) => thread == id,
            _ => false,
        }
    }

    fn state_mut(&mut self, id: ClassId) -> Option<&mut ClassState> {
        let at = id.0 as usize;
        let is_new = !matches!(self.classes.get(at), Some(Some(_)));
        let classes = Rc::make_mut(&mut self.classes);
        if classes.len() <= at {
            classes.resize(at + 1, None);
        }
        if is_new && let Some(place) = classes.get_mut(at) {
            let class = self.linkage.class(id);
            *place = Some(ClassState {
                stage: Stage::New,
                statics: first_values(&class.statics),
            });
        }
        classes.get_mut(at)?.as_mut()
    }

    pub(crate) fn set_stage(&mut self, class: ClassId, stage: Stage) {
        if let Some(state) = self.state_mut(class) {
            state.stage = stage;
        }
        if !matches!(stage, Stage::Running(_)) {
            let waiting: Vec<ThreadId> = self
                .threads
                .iter()
                .enumerate()
                .filter(|(_, thread)| thread.state == State::Blocked(Blocked::Class(class)))
                .map(|(at, _)| ThreadId(at as u32))
                .collect();
            for id in waiting {
                self.wake(id);
            }
        }
    }

    /// A static field.
    #[inline]
    pub(crate) fn get_static(&self, class: ClassId, slot: u16) -> Option<&Value> {
        self.classes
            .get(class.0 as usize)?
            .as_ref()?
            .statics
            .get(usize::from(slot))
    }

    pub(crate) fn put_static(&mut self, class: ClassId, slot: u16, value: Value) -> bool {
        match self.state_mut(class) {
            Some(state) => match Rc::make_mut(&mut state.statics).get_mut(usize::from(slot)) {
                Some(field) => {
                    *field = value;
                    true
                }
                None => false,
            },
            None => false,
        }
    }

    /// What has to be initialised before a class: the class it extends, then those of its interfaces
    /// that have methods with bodies for objects.
    fn needed_first(&self, id: ThreadId, class: ClassId) -> Option<ClassId> {
        let linked = self.linkage.class(class);
        if linked.kind == ClassKind::Interface {
            return None;
        }
        let above = linked
            .super_class
            .filter(|above| !self.is_ready(id, *above));
        let has_bodies = |interface: ClassId| {
            let linked = self.linkage.class(interface);
            linked.kind == ClassKind::Interface
                && linked.initializer.is_some()
                && linked.named.values().flatten().any(|method| {
                    let linked = self.linkage.method(*method);
                    let method = &linked.method;
                    method.class == interface
                        && !method.is_static
                        && matches!(method.body, MethodBody::Code(_))
                })
        };
        above.or_else(|| {
            let mut interfaces = linked.supertypes.iter().copied();
            interfaces.find(|interface| !self.is_ready(id, *interface) && has_bodies(*interface))
        })
    }

    /// Begins to initialise a class that is not ready: superclasses first. The saved step of the top
    /// frame is the one after the step that needs the class, which is done again afterwards.
    #[cold]
    pub(crate) fn initialize(&mut self, id: ThreadId, stack: &mut Stack, class: ClassId) -> Flow {
        let mut target = class;
        while let Some(above) = self.needed_first(id, target) {
            target = above;
        }
        match self.stage(target) {
            Stage::Done => Flow::Frames,
            Stage::Failed => {
                let name = self.linkage.class(target).name.to_string();
                let thrown = Thrown::new(
                    "java.lang.NoClassDefFoundError",
                    format!("Could not initialize class {name}"),
                );
                self.throw_new(id, stack, &thrown)
            }
            Stage::Running(_) => {
                if let Some(frame) = stack.frames.last_mut() {
                    frame.pc = frame.pc.saturating_sub(1);
                }
                self.block(id, Blocked::Class(target));
                Flow::Stop(Pause::Switched)
            }
            Stage::New => {
                let linked = self.linkage.class(target);
                let code = linked
                    .initializer
                    .and_then(|method| self.linkage.code(&self.linkage.method(method)));
                match code {
                    Some(code) => {
                        self.set_stage(target, Stage::Running(id));
                        push_frame(stack, code, Vec::new(), End::Initializer(target));
                    }
                    None => {
                        self.set_stage(target, Stage::Done);
                        if let Some(frame) = stack.frames.last_mut() {
                            frame.pc = frame.pc.saturating_sub(1);
                        }
                    }
                }
                Flow::Frames
            }
        }
    }
}
