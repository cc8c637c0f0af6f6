//! The parts that a source is split into: handed out as requested, each with a claim on the source.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use super::wip::Wip;
use crate::context::Context;
use crate::demand::Demand;
use crate::downstream::Downstream;
use crate::error::Error;
use crate::protocol::Subscriber;
use crate::upstream::UpstreamCell;

/// What an operator keeps that emits parts of type `G`.
pub(crate) struct Handout<G, S> {
    pub(crate) context: Context,
    pub(crate) upstream: UpstreamCell,
    pub(crate) downstream: Downstream<S>,
    /// Parts requested.
    requested: Demand,
    /// Parts that wait for demand.
    pending: RefCell<VecDeque<G>>,
    /// Who needs the source: the subscriber and the open parts.
    holders: Cell<usize>,
    /// How the source has ended.
    end: RefCell<Option<Result<(), Error>>>,
    is_cancelled: Cell<bool>,
    /// Parts and subscriber are told of an error: nobody has a claim on the source any more.
    is_failing: Cell<bool>,
    wip: Wip,
}

impl<G: 'static, S: Subscriber<G>> Handout<G, S> {
    pub(crate) fn new(downstream: S) -> Handout<G, S> {
        Handout {
            context: downstream.context(),
            upstream: UpstreamCell::default(),
            downstream: Downstream::new(downstream),
            requested: Demand::none(),
            pending: RefCell::default(),
            holders: Cell::new(1),
            end: RefCell::new(None),
            is_cancelled: Cell::new(false),
            is_failing: Cell::new(false),
            wip: Wip::default(),
        }
    }

    /// Emits what there is demand for, then the end if it is due. An error does not wait for parts
    /// to be taken: `fail_parts` tells those that are open before the subscriber sees it.
    pub(crate) fn drain(&self, fail_parts: impl Fn(&Error)) {
        if !self.wip.enter() {
            return;
        }
        loop {
            // What is requested meanwhile is for the next turn, as in Reactor.
            let (mut emitted, requested) = (0, self.requested.get());
            loop {
                if self.end_if_due(&fail_parts) {
                    return;
                }
                if emitted == requested || self.downstream.is_released() {
                    break;
                }
                let Some(part) = self.pending.borrow_mut().pop_front() else {
                    break;
                };
                self.requested.deliver(1);
                emitted += 1;
                self.downstream.signal(|s| s.on_next(part));
            }
            if emitted > 0 {
                self.upstream.request(emitted);
            }
            if self.wip.leave() {
                return;
            }
        }
    }

    fn end_if_due(&self, fail_parts: impl Fn(&Error)) -> bool {
        let end = self.end.borrow().clone();
        match end {
            Some(Err(error)) => {
                self.is_failing.set(true);
                let pending = self.pending.take();
                fail_parts(&error);
                self.downstream.end(|s| s.on_error(error));
                drop(pending);
                true
            }
            Some(Ok(())) if self.pending.borrow().is_empty() => {
                self.downstream.end(|s| s.on_complete());
                true
            }
            _ => false,
        }
    }
}

impl<G, S> Handout<G, S> {
    pub(crate) fn request(&self, n: u64) {
        self.requested.add(n);
    }

    /// Queues a part, which has a claim on the source from now on.
    pub(crate) fn add(&self, part: G) {
        self.holders.set(self.holders.get() + 1);
        self.pending.borrow_mut().push_back(part);
    }

    /// The source has ended.
    pub(crate) fn end(&self, end: Result<(), Error>) {
        self.end.replace(Some(end));
    }

    /// Whether the source has ended.
    pub(crate) fn is_done(&self) -> bool {
        self.end.borrow().is_some()
    }

    /// Whether new parts find no taker.
    pub(crate) fn is_cancelled(&self) -> bool {
        self.is_cancelled.get()
    }

    /// Somebody needs the source no more, and it is cancelled if nobody does: how many still do.
    pub(crate) fn let_go(&self) -> usize {
        if self.is_failing.get() {
            return 0;
        }
        let holders = self.holders.get().saturating_sub(1);
        self.holders.set(holders);
        if holders == 0 {
            self.upstream.cancel();
        }
        holders
    }

    /// The subscriber has cancelled: what was not handed out has nobody else to end it.
    pub(crate) fn cancel(&self) -> VecDeque<G> {
        if self.is_cancelled.replace(true) || self.is_failing.get() {
            return VecDeque::new();
        }
        self.downstream.release();
        self.pending.take()
    }
}
