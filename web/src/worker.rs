//! The page's end of the engine's worker: asks, starts it anew when it is lost, drops answers nobody waits for.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::{Array, Math, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    BroadcastChannel, ErrorEvent, Event, MessageEvent, Worker, WorkerOptions, WorkerType,
};

use crate::foreseen::Foreseen;
use crate::plain::{self, Read};
use crate::protocol::{Answer, Inquiry, Question, Request};
use crate::state::{Action, Loss};

/// Beside the page.
const SCRIPT: &str = "./worker.js";
/// How long a run may take. Runs end by themselves at the engine's own limits, long before.
const PATIENCE_MS: u32 = 4_000;

/// Numbers from here on are those of inquiries.
const FIRST_LOOK: u32 = 1 << 31;

/// Asks the engine and reports what comes of it.
pub struct Engine {
    shared: Rc<RefCell<Shared>>,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine").finish_non_exhaustive()
    }
}

/// One worker from its start to its end, with what it holds on to.
struct Shift {
    worker: Worker,
    ready: bool,
    /// What a worker posts, Chromium holds back until the frame of a pressed key is painted. What is told over a
    /// channel it hands over at once: the picture is in that frame.
    channel: Option<BroadcastChannel>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(Event)>,
}

impl Shift {
    /// The worker has started: from now on it answers over the channel.
    fn begin(&mut self) {
        if let Some(channel) = self.channel.as_ref().filter(|_| !self.ready) {
            // Texts can always be posted.
            let _ = self.worker.post_message(&channel.name().into());
        }
        self.ready = true;
    }
}

impl Drop for Shift {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// Is told an answer as it came.
type Reply = Box<dyn FnOnce(JsValue)>;

struct Shared {
    report: Rc<dyn Fn(Action)>,
    shift: Option<Shift>,
    /// The question that the worker is at.
    asked: Option<u32>,
    /// The question after that; a newer one takes its place.
    next: Option<Question>,
    watchdog: Option<Timeout>,
    /// Who waits for what is at a place, by number.
    waiting: Vec<(u32, Reply)>,
    /// The number of the last of them.
    looked: u32,
    /// What may be answered before the worker does.
    foreseen: Option<Foreseen>,
    /// The last question, as long as the worker has answered none.
    unanswered: Option<Question>,
    has_answered: bool,
}

impl Engine {
    /// Starts a worker; `report` is told what comes of every question.
    pub fn start(report: impl Fn(Action) + 'static) -> Engine {
        let shared = Shared {
            report: Rc::new(report),
            shift: None,
            asked: None,
            next: None,
            watchdog: None,
            waiting: Vec::new(),
            looked: FIRST_LOOK,
            foreseen: None,
            unanswered: None,
            has_answered: false,
        };
        let engine = Engine {
            shared: Rc::new(RefCell::new(shared)),
        };
        restart(&engine.shared);
        engine
    }

    /// Asks for a run. A question that still waits for the worker is forgotten.
    pub fn ask(&self, question: Question) {
        let running = {
            let mut shared = self.shared.borrow_mut();
            if !shared.has_answered {
                shared.unanswered = Some(question.clone());
            }
            shared.next = Some(question);
            shared.shift.is_some()
        };
        let go_on = if running { send } else { restart };
        go_on(&self.shared);
        foretell(&self.shared);
    }

    /// Has the question of a first visit answered while the worker starts.
    pub fn foresee(&self) {
        let shared = Rc::downgrade(&self.shared);
        wasm_bindgen_futures::spawn_local(async move {
            // Without it the reader waits for the worker.
            let foreseen = Foreseen::load().await.ok();
            let Some(shared) = shared.upgrade() else {
                return;
            };
            let is_late = shared.borrow().has_answered;
            if !is_late {
                shared.borrow_mut().foreseen = foreseen;
                foretell(&shared);
            }
        });
    }
}

impl Shared {
    /// Who waits for the answer of that number, once.
    fn reply_to(&mut self, id: u32) -> Option<Reply> {
        let place = self
            .waiting
            .iter()
            .position(|(waiting, _)| *waiting == id)?;
        Some(self.waiting.swap_remove(place).1)
    }
}

impl Engine {
    /// Asks about a place, and is answered with a plain object. There is no answer from a worker that is lost, or
    /// not there yet.
    pub fn look(&self, inquiry: Inquiry, reply: impl FnOnce(JsValue) + 'static) {
        let mut shared = self.shared.borrow_mut();
        shared.looked = shared.looked.checked_add(1).unwrap_or(FIRST_LOOK);
        let id = shared.looked;
        if let Some(shift) = shared.shift.as_ref().filter(|shift| shift.ready) {
            let message = plain::request(&Request::Look(id, inquiry));
            // Plain objects can always be posted.
            let _ = shift.worker.post_message(&message);
            shared.waiting.push((id, Box::new(reply)));
        }
    }
}

/// Ends the worker, if there is one, and starts another.
fn restart(shared: &Rc<RefCell<Shared>>) {
    {
        let mut shared = shared.borrow_mut();
        shared.shift = None;
        shared.asked = None;
        shared.watchdog = None;
        shared.waiting.clear();
    }
    let early = started_early();
    let worker = match early.clone().map_or_else(start, Ok) {
        Ok(worker) => worker,
        Err(why) => return lose(shared, &|| Loss::Unavailable(describe(&why))),
    };
    let on_message = {
        let shared = Rc::downgrade(shared);
        Closure::new(move |event: MessageEvent| {
            if let Some(shared) = shared.upgrade() {
                hear(&shared, event.data());
            }
        })
    };
    let on_error = {
        let shared = Rc::downgrade(shared);
        Closure::new(move |event: Event| {
            event.prevent_default();
            let why = event
                .dyn_ref::<ErrorEvent>()
                .map(ErrorEvent::message)
                .unwrap_or_default();
            if let Some(shared) = shared.upgrade() {
                crash(&shared, &why);
            }
        })
    };
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    // No other page has one of this name. A whole number: the program has no letters for others.
    let number = (Math::random() * f64::from(u32::MAX)) as u32;
    let channel = BroadcastChannel::new(&format!("marblerun {number}")).ok();
    if let Some(channel) = &channel {
        channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    }
    let shift = Shift {
        worker,
        ready: false,
        channel,
        _on_message: on_message,
        _on_error: on_error,
    };
    shared.borrow_mut().shift = Some(shift);
    let said = early.and_then(|worker| Reflect::get(&worker, &"said".into()).ok());
    for data in said.iter().flat_map(|said| Array::from(said).to_vec()) {
        hear(shared, data);
    }
}

fn start() -> Result<Worker, JsValue> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    Worker::new_with_options(SCRIPT, &options)
}

/// The worker that `web/page/boot.js` has started, the first time; what it says meanwhile is kept in `said`.
fn started_early() -> Option<Worker> {
    let (window, name) = (web_sys::window()?, "marblerunEngine".into());
    let worker = Reflect::get(&window, &name).ok()?;
    Reflect::delete_property(&window, &name).ok()?;
    worker.dyn_into().ok()
}

/// Gives the worker the next question if it is free.
fn send(shared: &Rc<RefCell<Shared>>) {
    let mut now = shared.borrow_mut();
    let free = now.asked.is_none() && now.shift.as_ref().is_some_and(|shift| shift.ready);
    let Some(question) = now.next.take_if(|_| free) else {
        return;
    };
    now.asked = Some(question.id);
    if let Some(shift) = &now.shift {
        let message = plain::request(&Request::Run(question));
        // Plain objects can always be posted.
        let _ = shift.worker.post_message(&message);
    }
    drop(now);
    watch(shared);
}

/// Gives the worker its time for the question that it is at.
fn watch(shared: &Rc<RefCell<Shared>>) {
    let weak = Rc::downgrade(shared);
    let watchdog = Timeout::new(PATIENCE_MS, move || {
        if let Some(shared) = weak.upgrade() {
            lose(&shared, &|| Loss::TimedOut);
            restart(&shared);
        }
    });
    shared.borrow_mut().watchdog = Some(watchdog);
}

/// Answers the question that waits for the worker's first answer, if that was foreseen.
fn foretell(shared: &Rc<RefCell<Shared>>) {
    let (report, answer) = {
        let now = shared.borrow();
        let answer = now
            .foreseen
            .as_ref()
            .zip(now.unanswered.as_ref())
            .and_then(|(foreseen, question)| foreseen.answer(question));
        (Rc::clone(&now.report), answer)
    };
    if let Some(answer) = answer {
        report(Action::Answered(answer));
    }
}

fn hear(shared: &Rc<RefCell<Shared>>, data: JsValue) {
    match Answer::read(&data) {
        Answer {
            failure: Some(why), ..
        } => crash(shared, &why),
        // The network takes as long as it takes.
        Answer {
            id: 0,
            loading: true,
            ..
        } => shared.borrow_mut().watchdog = None,
        Answer { id: 0, .. } => {
            let is_asked = {
                let mut shared = shared.borrow_mut();
                if let Some(shift) = &mut shared.shift {
                    shift.begin();
                }
                shared.asked.is_some()
            };
            if is_asked {
                watch(shared);
            }
            send(shared);
        }
        answer if answer.id >= FIRST_LOOK => {
            // Nothing is borrowed while the reply runs: it may ask again.
            let reply = shared.borrow_mut().reply_to(answer.id);
            if let Some(reply) = reply {
                reply(data);
            }
        }
        answer => answered(shared, answer),
    }
}

fn answered(shared: &Rc<RefCell<Shared>>, answer: Answer) {
    let report = {
        let mut shared = shared.borrow_mut();
        shared.asked = None;
        shared.watchdog = None;
        shared.foreseen = None;
        shared.unanswered = None;
        shared.has_answered = true;
        Rc::clone(&shared.report)
    };
    // The next run goes on while this one is drawn.
    send(shared);
    report(Action::Answered(answer));
}

fn is_ready(shared: &RefCell<Shared>) -> bool {
    let shared = shared.borrow();
    shared.shift.as_ref().is_some_and(|shift| shift.ready)
}

fn crash(shared: &Rc<RefCell<Shared>>, why: &str) {
    if is_ready(shared) {
        lose(shared, &|| Loss::Crashed);
        restart(shared);
    } else {
        lose(shared, &|| Loss::Unavailable(why.to_owned()));
        // The next question tries again.
        shared.borrow_mut().shift = None;
    }
}

/// Reports that the question is lost. One that waits is lost only with an engine that does not start.
fn lose(shared: &Rc<RefCell<Shared>>, loss: &dyn Fn() -> Loss) {
    let (report, lost) = {
        let mut shared = shared.borrow_mut();
        shared.watchdog = None;
        let started = shared.shift.as_ref().is_some_and(|shift| shift.ready);
        let waiting = if started {
            None
        } else {
            shared.next.take().map(|it| it.id)
        };
        (Rc::clone(&shared.report), shared.asked.take().or(waiting))
    };
    if let Some(id) = lost {
        report(Action::Lost(id, loss()));
    }
}

fn describe(why: &JsValue) -> String {
    why.dyn_ref::<js_sys::Error>()
        .map(|error| String::from(error.message()))
        .unwrap_or_default()
}
