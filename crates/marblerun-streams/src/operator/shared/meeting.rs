//! Two sources whose values meet while both are open, which other publishers end.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::marker::PhantomData;
use std::rc::Rc;

use super::trigger::{self, Listener, Trigger};
use super::wip::Wip;
use crate::context::Context;
use crate::demand::{Demand, UNBOUNDED};
use crate::downstream::Downstream;
use crate::error::{Error, OverflowError};
use crate::protocol::{Publisher, Subscriber, Subscription, Upstream};
use crate::upstream::UpstreamCell;

/// What comes of values that meet; the state of one subscription.
pub(crate) trait Meeting<A, B>: 'static {
    /// What is emitted.
    type Output: 'static;
    /// Ends a value of the left source.
    type LeftEnd: Publisher;
    /// Ends a value of the right source.
    type RightEnd: Publisher;
    /// The error if something is emitted without demand.
    const OVERFLOW: OverflowError;
    /// Whether that error cancels the sources.
    const OVERFLOW_CANCELS: bool;

    fn left_end(&self, value: &A) -> Result<Self::LeftEnd, Error>;

    fn right_end(&self, value: &B) -> Result<Self::RightEnd, Error>;

    /// A left value opens and meets the right ones that are open. What `emit` refuses is the end.
    fn open_left(
        &self,
        id: u64,
        value: Rc<A>,
        emit: &dyn Fn(Self::Output) -> Result<(), Error>,
    ) -> Result<(), Error>;

    /// A right value opens and meets the left ones that are open. What `emit` refuses is the end.
    fn open_right(
        &self,
        id: u64,
        value: Rc<B>,
        emit: &dyn Fn(Self::Output) -> Result<(), Error>,
    ) -> Result<(), Error>;

    fn close_left(&self, id: u64);

    fn close_right(&self, id: u64);

    /// The stream ends.
    fn end(&self, end: Result<(), Error>);
}

/// Subscribes to both sources.
pub(crate) fn subscribe<P, Q, M, S>(left: &P, right: &Q, meeting: M, downstream: S)
where
    P: Publisher,
    Q: Publisher,
    M: Meeting<P::Item, Q::Item>,
    S: Subscriber<M::Output>,
{
    let link = Rc::new(Link {
        context: downstream.context(),
        downstream: Downstream::new(downstream),
        requested: Demand::none(),
        meeting,
        signals: RefCell::default(),
        sources: [UpstreamCell::default(), UpstreamCell::default()],
        is_complete: [Cell::new(false), Cell::new(false)],
        ends: RefCell::default(),
        next_id: Cell::new(0),
        error: RefCell::new(None),
        is_failing: Cell::new(false),
        is_overrun: Cell::new(false),
        wip: Wip::default(),
    });
    let subscription = Subscription::new(link.clone());
    link.downstream.signal(|s| s.on_subscribe(subscription));
    left.subscribe(SourceSubscriber::<_, _, _, _, Left> {
        link: link.clone(),
        side: PhantomData,
    });
    right.subscribe(SourceSubscriber::<_, _, _, _, Right> {
        link,
        side: PhantomData,
    });
}

/// What has happened, in order.
enum Happened<A, B> {
    Left(A),
    Right(B),
    LeftClosed(u64),
    RightClosed(u64),
}

struct Link<A, B, M, S> {
    context: Context,
    downstream: Downstream<S>,
    requested: Demand,
    meeting: M,
    signals: RefCell<VecDeque<Happened<A, B>>>,
    sources: [UpstreamCell; 2],
    is_complete: [Cell<bool>; 2],
    /// What ends the values that are open, by age.
    ends: RefCell<BTreeMap<u64, Rc<Trigger>>>,
    next_id: Cell<u64>,
    error: RefCell<Option<Error>>,
    /// The error is being passed on.
    is_failing: Cell<bool>,
    /// The end is lack of demand.
    is_overrun: Cell<bool>,
    wip: Wip,
}

impl<A, B, M, S> Link<A, B, M, S>
where
    A: 'static,
    B: 'static,
    M: Meeting<A, B>,
    S: Subscriber<M::Output>,
{
    fn happened(self: &Rc<Self>, signal: Happened<A, B>) {
        self.signals.borrow_mut().push_back(signal);
        self.drain();
    }

    fn fail(self: &Rc<Self>, error: Error) {
        if self.downstream.is_released() || self.error.borrow().is_some() {
            return self.context.error_dropped(&error);
        }
        self.error.replace(Some(error));
        self.drain();
    }

    fn drain(self: &Rc<Self>) {
        if !self.wip.enter() {
            return;
        }
        loop {
            loop {
                if self.end_if_due() {
                    let signals = self.signals.take();
                    drop(signals);
                    return;
                }
                let next = self.signals.borrow_mut().pop_front();
                let Some(signal) = next else {
                    break;
                };
                if let Err(error) = self.take(signal) {
                    self.error.borrow_mut().get_or_insert(error);
                }
            }
            if self.wip.leave() {
                return;
            }
        }
    }

    fn take(self: &Rc<Self>, signal: Happened<A, B>) -> Result<(), Error> {
        match signal {
            Happened::Left(value) => {
                let value = Rc::new(value);
                let id = self.open::<_, Left>(|| self.meeting.left_end(&value))?;
                match self.may_go_on() {
                    true => self.meeting.open_left(id, value, &|w| self.emit(w)),
                    false => Ok(()),
                }
            }
            Happened::Right(value) => {
                let value = Rc::new(value);
                let id = self.open::<_, Right>(|| self.meeting.right_end(&value))?;
                match self.may_go_on() {
                    true => self.meeting.open_right(id, value, &|w| self.emit(w)),
                    false => Ok(()),
                }
            }
            Happened::LeftClosed(id) => {
                self.close(id);
                self.meeting.close_left(id);
                Ok(())
            }
            Happened::RightClosed(id) => {
                self.close(id);
                self.meeting.close_right(id);
                Ok(())
            }
        }
    }

    fn may_go_on(&self) -> bool {
        self.error.borrow().is_none() && !self.downstream.is_released()
    }

    /// Subscribes to what ends a value.
    fn open<E: Publisher, I: Side<A, B>>(
        self: &Rc<Self>,
        end: impl FnOnce() -> Result<E, Error>,
    ) -> Result<u64, Error> {
        let end = end()?;
        let id = self.next_id.replace(self.next_id.get() + 1);
        let trigger = Rc::new(Trigger::default());
        self.ends.borrow_mut().insert(id, trigger.clone());
        let link = self.clone();
        let listener = EndListener::<_, _, _, _, I> {
            link,
            side: PhantomData,
            id,
        };
        trigger::subscribe(&end, Rc::new(listener), trigger);
        Ok(id)
    }

    fn close(&self, id: u64) {
        let trigger = self.ends.borrow_mut().remove(&id);
        drop(trigger);
    }

    fn emit(&self, value: M::Output) -> Result<(), Error> {
        if self.requested.get() == 0 {
            self.is_overrun.set(true);
            return Err(M::OVERFLOW.into());
        }
        self.downstream.signal(|s| s.on_next(value));
        self.requested.deliver(1);
        Ok(())
    }

    /// Whether the stream has ended: cancelled, failed or complete.
    fn end_if_due(&self) -> bool {
        if self.downstream.is_released() {
            return true;
        }
        let error = self.error.borrow().clone();
        if let Some(error) = error {
            self.is_failing.set(true);
            if !self.is_overrun.get() || M::OVERFLOW_CANCELS {
                self.cancel_all();
            }
            self.meeting.end(Err(error.clone()));
            self.downstream.end(|s| s.on_error(error));
            return true;
        }
        let is_complete = self.is_complete.iter().all(Cell::get);
        if !is_complete || !self.signals.borrow().is_empty() {
            return false;
        }
        self.meeting.end(Ok(()));
        self.cancel_ends();
        self.downstream.end(|s| s.on_complete());
        true
    }

    fn cancel_ends(&self) {
        let ends = self.ends.take();
        for trigger in ends.into_values() {
            trigger.cancel();
        }
    }

    fn cancel_all(&self) {
        for (source, is_complete) in self.sources.iter().zip(&self.is_complete) {
            if !is_complete.get() {
                source.cancel();
            }
        }
        self.cancel_ends();
    }
}

impl<A, B, M, S> Upstream for Link<A, B, M, S>
where
    A: 'static,
    B: 'static,
    M: Meeting<A, B>,
    S: Subscriber<M::Output>,
{
    fn request(&self, n: u64) {
        self.requested.add(n);
    }

    fn cancel(&self) {
        if self.downstream.is_released() || self.is_failing.get() {
            return;
        }
        self.downstream.release();
        self.cancel_all();
        let signals = self.signals.take();
        drop(signals);
    }
}

/// Which of the two sources.
trait Side<A, B>: 'static {
    type Item: 'static;
    const INDEX: usize;

    fn value(value: Self::Item) -> Happened<A, B>;

    fn closed(id: u64) -> Happened<A, B>;
}

struct Left;

struct Right;

impl<A: 'static, B: 'static> Side<A, B> for Left {
    type Item = A;
    const INDEX: usize = 0;

    fn value(value: A) -> Happened<A, B> {
        Happened::Left(value)
    }

    fn closed(id: u64) -> Happened<A, B> {
        Happened::LeftClosed(id)
    }
}

impl<A: 'static, B: 'static> Side<A, B> for Right {
    type Item = B;
    const INDEX: usize = 1;

    fn value(value: B) -> Happened<A, B> {
        Happened::Right(value)
    }

    fn closed(id: u64) -> Happened<A, B> {
        Happened::RightClosed(id)
    }
}

struct SourceSubscriber<A, B, M, S, I> {
    link: Rc<Link<A, B, M, S>>,
    side: PhantomData<fn(I)>,
}

impl<A, B, M, S, I> Subscriber<I::Item> for SourceSubscriber<A, B, M, S, I>
where
    A: 'static,
    B: 'static,
    M: Meeting<A, B>,
    S: Subscriber<M::Output>,
    I: Side<A, B>,
{
    fn on_subscribe(&self, subscription: Subscription) {
        let link = &self.link;
        let is_left_alone = link.is_overrun.get() && !M::OVERFLOW_CANCELS;
        if link.downstream.is_released() && !is_left_alone {
            subscription.cancel();
        } else if self.link.sources[I::INDEX].accept(&subscription) {
            subscription.request(UNBOUNDED);
        }
    }

    fn on_next(&self, value: I::Item) {
        if self.link.downstream.is_released() {
            self.link.context.discard(&value);
        } else {
            self.link.happened(I::value(value));
        }
    }

    fn on_error(&self, error: Error) {
        self.link.fail(error);
    }

    fn on_complete(&self) {
        let was_complete = self.link.is_complete[I::INDEX].replace(true);
        if !was_complete && !self.link.downstream.is_released() {
            self.link.drain();
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}

/// Waits for the end of one value.
struct EndListener<A, B, M, S, I> {
    link: Rc<Link<A, B, M, S>>,
    side: PhantomData<fn(I)>,
    id: u64,
}

impl<A, B, M, S, I> EndListener<A, B, M, S, I>
where
    A: 'static,
    B: 'static,
    M: Meeting<A, B>,
    S: Subscriber<M::Output>,
    I: Side<A, B>,
{
    fn close(&self) {
        if !self.link.downstream.is_released() {
            self.link.happened(I::closed(self.id));
        }
    }
}

impl<A, B, M, S, I> Listener for EndListener<A, B, M, S, I>
where
    A: 'static,
    B: 'static,
    M: Meeting<A, B>,
    S: Subscriber<M::Output>,
    I: Side<A, B>,
{
    fn fired(&self, trigger: &Trigger) {
        if trigger.spend() {
            trigger.cancel();
            self.close();
        }
    }

    fn completed(&self, trigger: &Trigger) {
        if trigger.spend() {
            self.close();
        }
    }

    fn failed(&self, trigger: &Trigger, error: Error) {
        if trigger.spend() {
            self.link.fail(error);
        } else {
            self.link.context.error_dropped(&error);
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}
