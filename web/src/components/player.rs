//! Picture and transport, and the keys that move.

use gloo_timers::callback::Timeout;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use super::{Diagram, EventTable, Pointed, Transport};
use crate::browser;
use crate::canvas::Marks;
use crate::messages;
use crate::player::{Move, Player};
use crate::shortcut::{self, Command};

/// How long an event stays, at least and at most, and how much longer for every pixel to the next.
const SHORTEST_MS: f64 = 160.0;
const LONGEST_MS: f64 = 900.0;
const MS_PER_PIXEL: f64 = 9.0;
/// How long an instant stays for those who want little motion.
const CALM_MS: f64 = 1200.0;

/// Properties of [`PlayerPane`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PlayerPaneProps {
    /// Where the reader stands.
    pub player: Player,
    /// Whether the picture is not of the text beside it.
    pub dimmed: bool,
    /// Whether there are buttons and a scrubber.
    #[prop_or(true)]
    pub controls: bool,
    /// Whether there can be breakpoints.
    #[prop_or_default]
    pub breakpoints: bool,
    /// What of the picture is marked.
    #[prop_or_default]
    pub marks: Marks,
    /// The reader moves.
    pub on_move: Callback<Move>,
    /// The reader points at something in the picture.
    pub on_point: Callback<Pointed>,
    /// The picture has so many CSS pixels to fit into.
    pub on_width: Callback<u32>,
    /// What stands between picture and transport.
    #[prop_or_default]
    pub children: Html,
    /// What stands below the picture, at its right.
    #[prop_or_default]
    pub below: Html,
    /// What stands over the picture.
    #[prop_or_default]
    pub above: Html,
    /// What stands over the names in it.
    #[prop_or_default]
    pub names: Html,
    /// What stands in the place of the picture.
    #[prop_or_default]
    pub instead: Option<Html>,
}

/// A run to look at and to move through.
#[component]
pub fn PlayerPane(props: &PlayerPaneProps) -> Html {
    let player = &props.player;
    use_effect_with(
        (
            player.playing,
            player.at,
            player.drawing.clone(),
            player.pace,
        ),
        {
            let (player, on_move) = (player.clone(), props.on_move.clone());
            move |_| {
                let timer = player.playing.then(|| play_on(&player, on_move));
                move || drop(timer)
            }
        },
    );
    let onkeydown = {
        let (on_move, controls) = (props.on_move.clone(), props.controls);
        let playing = player.playing;
        Callback::from(move |event: KeyboardEvent| {
            if controls {
                handle_key(&event, playing, &on_move);
            }
        })
    };
    html! {
        <div class="player" role="group" aria-label={messages::PLAYER_LABEL} {onkeydown}>
            { props.above.clone() }
            if let Some(instead) = &props.instead {
                { instead.clone() }
            } else {
                <Diagram drawing={player.drawing.clone()} at={player.at} dimmed={props.dimmed} marks={props.marks.clone()}
                    follow={player.moved} on_point={props.on_point.clone()} on_width={props.on_width.clone()}>
                    { props.names.clone() }
                </Diagram>
            }
            { props.children.clone() }
            if let (true, Some(drawing)) = (props.controls, &player.drawing) {
                <div class="player-below">
                    <EventTable drawing={drawing.clone()} at={player.at} on_move={props.on_move.clone()} />
                    { props.below.clone() }
                </div>
            }
            if props.controls {
                <Transport player={player.clone()} breakpoints={props.breakpoints} on_move={props.on_move.clone()} />
            }
        </div>
    }
}

/// The keys that move are used up; all others are the host's.
fn handle_key(event: &KeyboardEvent, playing: bool, on_move: &Callback<Move>) {
    let by = match shortcut::find(shortcut::RUN, &event.into()) {
        Some(Command::Move(by)) => by,
        Some(Command::PlayOrPause) if playing => Move::Pause,
        Some(Command::PlayOrPause) => Move::Play,
        _ => return,
    };
    event.stop_propagation();
    // The scrubber moves by itself.
    let target: Option<Element> = event.target_dyn_into();
    if target.is_some_and(|target| ["INPUT", "SELECT"].contains(&target.tag_name().as_str())) {
        return;
    }
    event.prevent_default();
    on_move.emit(by);
}

fn play_on(player: &Player, on_move: Callback<Move>) -> Timeout {
    let (pause, by) = if browser::prefers_little_motion() {
        (CALM_MS / player.pace, Move::Leap)
    } else {
        (pause_before_next(player) / player.pace, Move::Tick)
    };
    Timeout::new(pause as u32, move || on_move.emit(by))
}

/// Virtual time is drawn to the right, so that what is further away takes longer.
fn pause_before_next(player: &Player) -> f64 {
    let place = |at: usize| player.drawing.as_ref()?.steps.get(at).map(|step| step.x);
    let here = place(player.at.saturating_sub(1)).unwrap_or_default();
    let next = place(player.at).unwrap_or(here);
    (SHORTEST_MS + (next - here).max(0.0) * MS_PER_PIXEL).min(LONGEST_MS)
}
