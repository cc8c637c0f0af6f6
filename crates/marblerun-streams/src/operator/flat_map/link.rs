//! The inner sources of a `flat_map`: who has something is found without looking at the others.

use std::cell::{Cell, RefCell};
use std::ops::ControlFlow;
use std::rc::Rc;
use std::vec::Drain;

use super::slots::Slots;
use crate::context::OnDiscard;
use crate::demand::UNBOUNDED;
use crate::error::Error;
use crate::operator::shared::flatten::{Flatten, Frame, Options};
use crate::operator::shared::inbox::{Inbox, Prefetch};
use crate::protocol::{Pass, Publisher, Subscriber, Upstream};

/// The state of one subscription.
pub(super) struct Link<S, R> {
    frame: Frame<S>,
    slots: RefCell<Slots<Rc<Inbox<R>>>>,
    /// Of an inner source that has ended.
    spare: Cell<Option<Rc<Inbox<R>>>>,
    /// Values without an inner source that were not yet requested anew.
    left_out: Cell<u64>,
    /// The slot where demand ran out.
    resume_at: Cell<usize>,
    /// Nobody sees it if values pass by the inboxes.
    may_pass_by: bool,
    /// Inner sources without a slot, whose values are at hand and being passed on.
    at_hand: Cell<u64>,
}

impl<S: Subscriber<R>, R: 'static> Link<S, R> {
    pub(super) fn new(downstream: S, options: Options) -> Link<S, R> {
        let frame = Frame::new(downstream, options);
        Link {
            may_pass_by: options.prefetch.0 > 0 && frame.context.get::<OnDiscard>().is_none(),
            frame,
            slots: RefCell::default(),
            spare: Cell::default(),
            left_out: Cell::new(0),
            resume_at: Cell::new(0),
            at_hand: Cell::new(0),
        }
    }

    #[inline(never)]
    fn keep(&self, slot: usize, inner: &Inbox<R>, value: R) {
        inner.push(value);
        self.slots.borrow_mut().mark(slot);
    }

    /// By value: a reference would put every value into memory.
    #[cold]
    fn discard(&self, value: R) {
        self.frame.context.discard(&value);
    }

    /// Passes on what there is and what is wanted. The caller has entered.
    #[inline(never)]
    fn drain_entered(&self) {
        loop {
            let is_empty = self.at_hand.get() == 0 && self.slots.borrow().is_empty();
            if self.end_if_due(self.frame.is_done.get(), is_empty) {
                return;
            }
            let mut removed = 0;
            if !is_empty {
                if self.frame.requested.get() > 0 && !self.emit(&mut removed) {
                    return;
                }
                if self.frame.requested.get() == 0 {
                    self.sweep(&mut removed);
                }
            }
            if removed > 0 && !self.frame.is_done.get() && !self.frame.is_cancelled.get() {
                self.frame.upstream.request(removed);
            }
            if removed == 0 && self.frame.wip.leave() {
                return;
            }
        }
    }

    /// One turn over the inner sources that have something; `false` if the stream has ended.
    fn emit(&self, removed: &mut u64) -> bool {
        let end = self.slots.borrow().len();
        let start = match self.resume_at.get() {
            at if at < end => at,
            _ => 0,
        };
        for range in [start..end, 0..start] {
            let mut at = range.start;
            loop {
                let next = self.slots.borrow().next(at, range.end);
                let Some((slot, inner)) = next else {
                    break;
                };
                let Some(is_exhausted) = self.emit_from(slot, &inner, removed) else {
                    return false;
                };
                if is_exhausted {
                    self.resume_at.set(slot);
                    return true;
                }
                at = slot + 1;
            }
        }
        self.resume_at.set(start);
        true
    }

    /// Whether demand ran out; `None` if the stream has ended.
    fn emit_from(&self, slot: usize, inner: &Inbox<R>, removed: &mut u64) -> Option<bool> {
        let mut emitted = 0;
        while self.frame.requested.get() > emitted {
            let is_done = inner.is_done();
            let next = inner.pop();
            if self.is_ending(is_done) {
                if let Some(value) = next {
                    self.discard(value);
                }
                self.end_if_due(is_done, false);
                return None;
            }
            let Some(value) = next else {
                break;
            };
            self.frame.downstream.signal(|s| s.on_next(value));
            emitted += 1;
        }
        let is_done = inner.is_done();
        // Before it is looked at: a queue that is found empty may be filled at once.
        self.slots.borrow_mut().unmark(slot);
        if !inner.is_empty() {
            self.slots.borrow_mut().mark(slot);
        } else if is_done {
            self.remove(slot, removed);
        }
        if emitted > 0 {
            if !inner.is_done() {
                inner.consumed(emitted);
            }
            return Some(self.frame.requested.deliver(emitted) == 0);
        }
        Some(false)
    }

    /// Without demand: removes inner sources that have ended, up to the first that has values.
    fn sweep(&self, removed: &mut u64) {
        loop {
            let first = self.slots.borrow().next(0, usize::MAX);
            let Some((slot, inner)) = first else {
                break;
            };
            let is_done = inner.is_done();
            self.slots.borrow_mut().unmark(slot);
            if !inner.is_empty() {
                self.slots.borrow_mut().mark(slot);
                break;
            }
            if is_done {
                self.remove(slot, removed);
            }
        }
    }

    fn remove(&self, slot: usize, removed: &mut u64) {
        // The slots must be free again before the inner source is let go.
        let inner = self.slots.borrow_mut().remove(slot);
        drop(inner);
        *removed += 1;
    }

    /// Whether no other value is to come; `is_done`: of the source or the inner one that is looked at.
    fn is_ending(&self, is_done: bool) -> bool {
        let is_failed = is_done && !self.frame.errors.is_empty();
        self.frame.is_cancelled.get() || (is_failed && !self.frame.options.delays_error)
    }

    /// Whether the stream has ended: cancelled, failed, or complete and `is_empty`.
    fn end_if_due(&self, is_done: bool, is_empty: bool) -> bool {
        if self.frame.is_cancelled.get() {
            self.cancel_all();
            self.frame.downstream.release();
            return true;
        }
        if !is_done {
            return false;
        }
        let is_failed = !self.frame.errors.is_empty();
        if is_failed && !self.frame.options.delays_error {
            self.cancel_all();
        } else if !is_empty {
            return false;
        }
        match self.frame.errors.take() {
            Some(error) => self.frame.downstream.end(|s| s.on_error(error)),
            None => self.frame.downstream.end(|s| s.on_complete()),
        }
        true
    }

    fn cancel_all(&self) {
        self.frame.upstream.cancel();
        let slots = self.slots.take();
        for inner in slots.into_items() {
            inner.cancel();
            inner.discard(&self.frame.context);
        }
    }
}

/// Passes values at hand on to the subscriber, as if an inner source offered one after the other.
struct PassOn<'a, S, R> {
    link: &'a Link<S, R>,
    subscriber: &'a S,
}

impl<S: Subscriber<R>, R: 'static> PassOn<'_, S, R> {
    /// Somebody came meanwhile, who may have ended the stream.
    #[cold]
    fn drain(&self) -> ControlFlow<()> {
        self.link.drain_entered();
        if self.link.frame.downstream.is_released() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}

impl<S: Subscriber<R>, R: 'static> Pass<R> for PassOn<'_, S, R> {
    fn pass(&mut self, value: R) -> ControlFlow<()> {
        let frame = &self.link.frame;
        // What makes the values may have called somebody.
        if frame.downstream.is_released() || !frame.wip.enter() {
            return ControlFlow::Break(());
        }
        self.subscriber.on_next(value);
        if frame.wip.leave() {
            ControlFlow::Continue(())
        } else {
            self.drain()
        }
    }

    fn pass_batch(&mut self, mut values: Drain<'_, R>) -> ControlFlow<()> {
        let wip = &self.link.frame.wip;
        while !values.as_slice().is_empty() {
            if !wip.enter() {
                return ControlFlow::Break(());
            }
            self.subscriber.on_batch(&mut values, wip.wanted_again());
            if !wip.leave() {
                self.drain()?;
            }
        }
        ControlFlow::Continue(())
    }
}

impl<S: Subscriber<R>, R: 'static> Flatten<R> for Link<S, R> {
    type Downstream = S;
    type Place = usize;

    const SKIPS_FAILED: bool = true;

    fn frame(&self) -> &Frame<S> {
        &self.frame
    }

    fn is_over(&self) -> bool {
        self.frame.downstream.is_released()
    }

    fn keep_spare(&self, inner: Rc<Inbox<R>>) {
        self.spare.set(Some(inner));
    }

    fn take_spare(&self) -> Option<Rc<Inbox<R>>> {
        self.spare.take()
    }

    fn add(&self, inner: Rc<Inbox<R>>) -> usize {
        self.slots.borrow_mut().add(inner)
    }

    fn left_out(&self) {
        let left_out = self.left_out.get() + 1;
        let prefetch = Prefetch(self.frame.options.concurrency);
        if left_out == prefetch.refill_at() {
            self.left_out.set(0);
            self.frame.upstream.request(left_out);
        } else {
            self.left_out.set(left_out);
        }
    }

    fn offer_all(&self, publisher: &impl Publisher<Item = R>) -> Option<bool> {
        let frame = &self.frame;
        if frame.requested.get() != UNBOUNDED || !self.may_pass_by || !frame.wip.is_idle() {
            return None;
        }
        self.at_hand.set(self.at_hand.get() + 1);
        let mut passed = None;
        frame.downstream.signal(|subscriber| {
            let link = self;
            passed = publisher.pass_values(&mut PassOn { link, subscriber });
        });
        if passed == Some(ControlFlow::Break(())) {
            return Some(false);
        }
        self.at_hand.set(self.at_hand.get() - 1);
        let is_ending = frame.is_done.get() || frame.is_cancelled.get();
        if is_ending && passed.is_some() && !frame.downstream.is_released() {
            self.drain();
        }
        passed.map(|_| !is_ending)
    }

    fn offer(&self, slot: usize, inner: &Inbox<R>, value: R) {
        let frame = &self.frame;
        if frame.downstream.is_released() {
            return self.discard(value);
        }
        if !frame.wip.enter() {
            return self.keep(slot, inner, value);
        }
        if frame.requested.get() > 0 && inner.is_empty() {
            frame.downstream.signal(|s| s.on_next(value));
            frame.requested.deliver(1);
            inner.consumed(1);
        } else {
            self.keep(slot, inner, value);
        }
        if !frame.wip.leave() {
            self.drain_entered();
        }
    }

    fn queued(&self, slot: usize) {
        self.slots.borrow_mut().mark(slot);
        self.drain();
    }

    fn failed(&self, error: Error) {
        if let Err(error) = self.frame.go_on_after(error) {
            self.frame.errors.add(error);
            if !self.frame.options.delays_error {
                self.frame.is_done.set(true);
            }
        }
    }

    fn ended(&self, slot: usize, inner: &Inbox<R>) {
        let frame = &self.frame;
        let is_done = frame.is_done.get();
        // With demand and nobody at work, all others were looked at.
        let is_alone = frame.requested.get() > 0 && frame.wip.is_idle() && inner.is_empty();
        let is_last = is_done && (self.slots.borrow().count() == 1 || !frame.errors.is_empty());
        if !is_alone || is_last || frame.is_cancelled.get() {
            self.slots.borrow_mut().mark(slot);
            return self.drain();
        }
        frame.wip.enter();
        let ended = self.slots.borrow_mut().remove(slot);
        drop(ended);
        if !is_done {
            frame.upstream.request(1);
        }
        if !frame.wip.leave() {
            self.drain_entered();
        }
    }

    fn drain(&self) {
        if self.frame.wip.enter() {
            self.drain_entered();
        }
    }
}

impl<S: Subscriber<R>, R: 'static> Upstream for Link<S, R> {
    fn request(&self, n: u64) {
        self.frame.requested.add(n);
        self.drain();
    }

    fn cancel(&self) {
        if !self.frame.is_cancelled.replace(true) {
            self.drain();
        }
    }
}
