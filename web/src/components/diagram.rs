//! The picture.

use std::cell::RefCell;

use marblerun::RowKind;
use web_sys::Element;
use yew::prelude::*;

use crate::browser;
use crate::canvas::{self, Canvas, Marks};
use crate::messages;
use crate::player::Drawing;
use crate::watch::Watch;

/// How near the playhead may come to the edge of what is seen, in pixels.
const EDGE: i32 = 48;
/// What the box has above the picture and below it.
const PADDING: f64 = 12.0;

/// What the reader points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointed {
    /// The event of that number, or the nearest one.
    Event(usize),
    /// The name of that row.
    Name(usize),
    /// The name of a row that stands for others.
    Fold(usize),
}

/// Properties of [`Diagram`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DiagramProps {
    /// The run.
    pub drawing: Option<Drawing>,
    /// How many events have happened.
    pub at: usize,
    /// Where the playhead stands that other pictures have too.
    #[prop_or_default]
    pub shared: Option<f64>,
    /// What is marked.
    #[prop_or_default]
    pub marks: Marks,
    /// Whether the picture is not of the text beside it.
    pub dimmed: bool,
    /// Whether the reader has moved: then the playhead is kept in sight.
    pub follow: bool,
    /// How far it is scrolled to the right, with other pictures.
    #[prop_or_default]
    pub scrolled: Option<i32>,
    /// It was scrolled to the right so far.
    #[prop_or_default]
    pub on_scroll: Callback<i32>,
    /// What stands over it and scrolls with it.
    #[prop_or_default]
    pub children: Html,
    /// The reader points at something.
    pub on_point: Callback<Pointed>,
    /// The picture has so many CSS pixels to fit into.
    pub on_width: Callback<u32>,
}

/// The picture of a run, in a box of its own that scrolls.
#[component]
pub fn Diagram(props: &DiagramProps) -> Html {
    let host = use_node_ref();
    let picture = use_node_ref();
    let canvas = use_mut_ref(|| None::<Canvas>);
    use_effect_with(props.on_width.clone(), {
        let host = host.clone();
        move |on_width| {
            let on_width = on_width.clone();
            let watch = host
                .cast::<Element>()
                .and_then(|host| Watch::start(host, move |width| on_width.emit(width)));
            move || drop(watch)
        }
    });
    // A layout effect: the picture and the text that goes with it change in the same frame.
    use_effect_with(props.drawing.clone(), {
        let (picture, canvas) = (picture.clone(), canvas.clone());
        move |drawing| draw(&picture, &canvas, drawing.as_ref())
    });
    use_effect_with(
        (props.drawing.clone(), props.at, props.follow, props.shared),
        {
            let (host, canvas) = (host.clone(), canvas.clone());
            move |(_, at, follow, shared)| show(&host, &canvas, *at, *shared, *follow)
        },
    );
    use_effect_with((props.drawing.clone(), props.marks.clone()), {
        let (host, canvas) = (host.clone(), canvas.clone());
        move |(_, marks)| mark(&host, &canvas, marks)
    });
    use_effect_with(props.scrolled, {
        let host = host.clone();
        move |scrolled| {
            let moved = |(host, left): &(Element, i32)| host.scroll_left() != *left;
            let host = host.cast::<Element>().zip(*scrolled).filter(moved);
            if let Some((host, left)) = host {
                host.set_scroll_left(left);
            }
        }
    });
    let onscroll = {
        let host = host.clone();
        let on_scroll = props.on_scroll.clone();
        Callback::from(move |_: Event| {
            if let Some(host) = host.cast::<Element>() {
                let left = host.scroll_left();
                // Fails only for a name that is none.
                let _ = host.toggle_attribute_with_force("data-scrolled", left > 0);
                on_scroll.emit(left);
            }
        })
    };
    let onclick = {
        let (on_point, drawing) = (props.on_point.clone(), props.drawing.clone());
        Callback::from(move |event: MouseEvent| {
            let target = event.target_dyn_into::<Element>();
            let pointed = target.zip(drawing.as_ref()).and_then(|(target, drawing)| {
                let place = (f64::from(event.client_x()), f64::from(event.client_y()));
                pointed(&target, place, drawing)
            });
            if let Some(pointed) = pointed {
                on_point.emit(pointed);
            }
        })
    };
    html! {
        <div class={classes!("diagram", props.dimmed.then_some("diagram-dimmed"))}>
            if props.dimmed && props.drawing.is_some() {
                <p class="diagram-old">{ messages::DIAGRAM_OLD }</p>
            }
            <div class="diagram-box" ref={host} tabindex="0" role="group"
                aria-label={messages::DIAGRAM_LABEL} {onclick} {onscroll}>
                { props.children.clone() }
                <div class="diagram-picture" ref={picture}></div>
            </div>
        </div>
    }
}

/// What is at a place of the window: an event, a name, or the nearest event of a line.
fn pointed(target: &Element, (x, y): (f64, f64), drawing: &Drawing) -> Option<Pointed> {
    if let Some(event) = canvas::event_at(target) {
        return Some(Pointed::Event(event));
    }
    let lane = target.closest(".mr-lane").ok()??;
    let picture = lane.closest("svg").ok()??.get_bounding_client_rect();
    let scale = drawing.width / picture.width();
    let (x, y) = ((x - picture.left()) * scale, (y - picture.top()) * scale);
    let row = drawing
        .rows
        .iter()
        .position(|row| (row.top..row.bottom).contains(&y))?;
    let is_name = target.closest(".mr-name").ok()?.is_some();
    match drawing.rows.get(row)?.kind {
        RowKind::Folded if is_name => return Some(Pointed::Fold(row)),
        RowKind::Lane | RowKind::Call if is_name => return Some(Pointed::Name(row)),
        _ => {}
    }
    let steps = drawing.steps.iter().enumerate();
    let of_row = steps.filter(|(_, step)| step.row == u32::try_from(row).ok());
    let far = |step: &marblerun::Step| (step.x - x).abs();
    let nearest = of_row.min_by(|(_, a), (_, b)| far(a).total_cmp(&far(b)));
    nearest.map(|(event, _)| Pointed::Event(event))
}

fn draw(picture: &NodeRef, canvas: &RefCell<Option<Canvas>>, drawing: Option<&Drawing>) {
    let (Some(picture), Some(drawing)) = (picture.cast::<Element>(), drawing) else {
        return;
    };
    let before = canvas.take();
    let now = match before {
        Some(before) => before.redraw(&picture, drawing),
        None => Canvas::draw(&picture, drawing),
    };
    *canvas.borrow_mut() = now.ok();
}

fn show(
    host: &NodeRef,
    canvas: &RefCell<Option<Canvas>>,
    at: usize,
    shared: Option<f64>,
    follow: bool,
) {
    let mut canvas = canvas.borrow_mut();
    let (Some(host), Some(canvas)) = (host.cast::<Element>(), canvas.as_mut()) else {
        return;
    };
    canvas.show(at, shared);
    let (place, band) = (canvas.place(), canvas.current_band());
    if follow {
        browser::in_frame(move || {
            if let Some(x) = place {
                keep_in_sight(&host, x as i32);
            }
            if let Some(band) = band {
                keep_row_in_sight(&host, band);
            }
        });
    }
}

fn mark(host: &NodeRef, canvas: &RefCell<Option<Canvas>>, marks: &Marks) {
    let mut canvas = canvas.borrow_mut();
    let (Some(host), Some(canvas)) = (host.cast::<Element>(), canvas.as_mut()) else {
        return;
    };
    let before = canvas.chosen_band();
    // Without marks the picture is still the picture.
    let _ = canvas.mark_rows(marks);
    let chosen = canvas
        .chosen_band()
        .filter(|_| canvas.chosen_band() != before);
    if let Some(band) = chosen {
        browser::in_frame(move || keep_row_in_sight(&host, band));
    }
}

/// Only where the box itself scrolls: on a narrow page it is as high as the picture.
fn keep_row_in_sight(host: &Element, (top, bottom): (f64, f64)) {
    let (seen, height) = (
        f64::from(host.scroll_top()),
        f64::from(host.client_height()),
    );
    if top < seen {
        host.set_scroll_top(top as i32);
    } else if bottom + PADDING > seen + height {
        host.set_scroll_top((bottom + PADDING - height).ceil() as i32);
    }
}

fn keep_in_sight(host: &Element, x: i32) {
    let (left, width) = (host.scroll_left(), host.client_width());
    if x < left + EDGE {
        host.set_scroll_left((x - EDGE).max(0));
    } else if x > left + width - EDGE {
        host.set_scroll_left(x - width + EDGE);
    }
}
