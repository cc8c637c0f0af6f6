//! Several sources of which one wins and is the only one from then on.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::deferred::Deferred;
use super::sources::Sources;
use crate::context::Context;
use crate::downstream::Downstream;
use crate::error::{Error, NoSourceHasValue, NoSuchElement};
use crate::protocol::{Subscriber, Subscription, Upstream};
use crate::source::Empty;

/// What a source must send to win.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WinsWith {
    Signal,
    Value,
}

/// Subscribes to the sources in turn, until one has won.
pub(crate) fn race<L: Sources, S: Subscriber<L::Item>>(
    sources: &L,
    wins_with: WinsWith,
    downstream: S,
) {
    let count = sources.count();
    if count == 0 {
        return crate::protocol::Publisher::subscribe(&Empty::new(), downstream);
    }
    let link = Rc::new(Link {
        context: downstream.context(),
        downstream: Downstream::new(downstream),
        sources: (0..count).map(|_| Deferred::default()).collect(),
        winner: Cell::new(None),
        wins_with,
        losses: RefCell::new(vec![None; count]),
        running: Cell::new(count),
        is_cancelled: Cell::new(false),
    });
    let subscription = Subscription::new(link.clone());
    link.downstream.signal(|s| s.on_subscribe(subscription));
    for index in 0..count {
        if link.winner.get().is_some() || link.downstream.is_released() {
            break;
        }
        let link = link.clone();
        sources.subscribe_at(index, RaceSubscriber { link, index });
    }
}

struct Link<S> {
    context: Context,
    downstream: Downstream<S>,
    sources: Vec<Deferred>,
    winner: Cell<Option<usize>>,
    wins_with: WinsWith,
    /// Of each source the error, if it had no value and did not just complete.
    losses: RefCell<Vec<Option<Error>>>,
    /// Sources that can still win.
    running: Cell<usize>,
    is_cancelled: Cell<bool>,
}

impl<S> Link<S> {
    /// Whether that source is the only one from now on.
    fn wins(&self, index: usize) -> bool {
        if self.downstream.is_released() {
            return false;
        }
        if let Some(winner) = self.winner.get() {
            return winner == index;
        }
        self.winner.set(Some(index));
        for (other, source) in self.sources.iter().enumerate() {
            if other != index {
                source.cancel();
            }
        }
        true
    }

    /// Whether that source has ended without winning.
    fn loses(&self, index: usize) -> bool {
        self.wins_with == WinsWith::Value && self.winner.get() != Some(index)
    }

    /// One source less; after the last one nobody has won.
    fn lose<T>(&self, index: usize, error: Option<Error>)
    where
        S: Subscriber<T>,
    {
        if self.downstream.is_released() || self.winner.get().is_some() {
            if let Some(error) = error {
                self.context.error_dropped(&error);
            }
            return;
        }
        if let Some(loss) = self.losses.borrow_mut().get_mut(index) {
            *loss = error;
        }
        self.running.set(self.running.get() - 1);
        if self.running.get() == 0 {
            let losses = self.losses.take().into_iter().enumerate();
            let causes = losses.map(|(index, error)| {
                let empty =
                    || NoSuchElement(format!("source at index {index} completed empty").into());
                error.unwrap_or_else(|| empty().into())
            });
            let error = NoSourceHasValue {
                causes: causes.collect(),
            };
            self.downstream.end(|s| s.on_error(error.into()));
        }
    }
}

impl<S: 'static> Upstream for Link<S> {
    fn request(&self, n: u64) {
        match self
            .winner
            .get()
            .and_then(|winner| self.sources.get(winner))
        {
            Some(winner) => winner.request(n),
            None => self.sources.iter().for_each(|source| source.request(n)),
        }
    }

    fn cancel(&self) {
        if self.is_cancelled.replace(true) {
            return;
        }
        // Until its source is cancelled the winner's values pass, as in Reactor.
        if !self.sources.iter().any(Deferred::is_told) {
            self.downstream.release();
        }
        match self
            .winner
            .get()
            .and_then(|winner| self.sources.get(winner))
        {
            Some(winner) => winner.cancel(),
            None => self.sources.iter().for_each(Upstream::cancel),
        }
    }
}

struct RaceSubscriber<S> {
    link: Rc<Link<S>>,
    index: usize,
}

impl<T: 'static, S: Subscriber<T>> Subscriber<T> for RaceSubscriber<S> {
    fn on_subscribe(&self, subscription: Subscription) {
        let link = &self.link;
        link.sources[self.index].set(&subscription);
        if link.is_cancelled.get() {
            link.downstream.release();
        }
    }

    fn on_next(&self, value: T) {
        if self.link.wins(self.index) {
            self.link.downstream.signal(|s| s.on_next(value));
        } else {
            self.link.context.next_dropped(&value);
        }
    }

    fn on_error(&self, error: Error) {
        if self.link.loses(self.index) {
            self.link.lose(self.index, Some(error));
        } else if self.link.wins(self.index) {
            self.link.downstream.end(|s| s.on_error(error));
        } else {
            self.link.context.error_dropped(&error);
        }
    }

    fn on_complete(&self) {
        if self.link.loses(self.index) {
            self.link.lose(self.index, None);
        } else if self.link.wins(self.index) {
            self.link.downstream.end(|s| s.on_complete());
        }
    }

    fn context(&self) -> Context {
        self.link.context.clone()
    }
}
