//! `cargo xtask serve`: the page on this machine, rebuilt on every change.

use crate::process::Run;
use crate::project::Project;
use crate::trunk::trunk;
use crate::{editor, prerequisites};
use anyhow::{Context, Result, bail};
use clap::Args;
use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::Child;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// How to serve.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The port to serve on; the next free one if it is taken
    #[arg(long, short, default_value_t = 8080)]
    port: u16,
    /// Open the page in a browser
    #[arg(long)]
    open: bool,
    /// Build the page as it is published (the default)
    #[arg(long, conflicts_with = "debug")]
    release: bool,
    /// Build with debug information and checks: quicker to build, slower to run
    #[arg(long)]
    debug: bool,
}

/// How many ports are tried.
const PORTS_TRIED: u16 = 100;
/// How often the server is looked at.
const GLANCE: Duration = Duration::from_millis(100);
/// How long the server may take to stop by itself.
const FAREWELL: Duration = Duration::from_secs(3);

/// When the server ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Until {
    /// With Ctrl-C.
    Stopped,
    /// When it has answered with the page.
    Answered,
}

impl Options {
    /// As `cargo xtask serve` without any.
    pub(crate) fn usual() -> Self {
        Self {
            port: 8080,
            open: false,
            release: true,
            debug: false,
        }
    }
}

/// Sets up, builds, serves, and says the address once it answers.
pub(crate) fn serve(project: &Project, options: &Options, until: Until) -> Result<()> {
    prerequisites::check(prerequisites::PAGE)?;
    // Trunk's hook does this again for each build, but Trunk starts by looking at the bundle's folder.
    editor::editor(project)?;

    // A folder of its own: `dist/` stays as it was published or tested.
    let dist = project.target()?.join("serve");
    let index = dist.join("index.html");
    fs::create_dir_all(&dist).with_context(|| format!("{} cannot be created", dist.display()))?;
    match fs::remove_file(&index) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(error).with_context(|| format!("{} cannot be removed", index.display()));
        }
        _ => {}
    }

    let mut trunk = trunk(project, "serve", &dist)?;
    let port = free_port(options.port, is_free).with_context(|| {
        format!(
            "no free port from {} on\nhelp: choose another with `--port`",
            options.port
        )
    })?;
    if port != options.port {
        println!("port {} is taken: using {port}", options.port);
    }
    trunk = trunk
        .arguments(&["--address", "127.0.0.1", "--port"])
        .argument(port.to_string());
    trunk = trunk.argument(format!("--release={}", !options.debug));
    println!("building the page …");
    run_server(&trunk, port, options.open, until)
}

/// Runs the server until it ends or is stopped.
fn run_server(trunk: &Run, port: u16, open: bool, until: Until) -> Result<()> {
    let stopped = Arc::new(AtomicBool::new(false));
    let stop = Arc::clone(&stopped);
    ctrlc::set_handler(move || stop.store(true, Ordering::Relaxed))?;

    let mut server = trunk.start()?;
    let mut announced = false;
    loop {
        thread::sleep(GLANCE);
        if stopped.load(Ordering::Relaxed) {
            end(&mut server)?;
            println!("Marblerun has stopped");
            return Ok(());
        }
        if let Some(status) = server.try_wait()? {
            return Err(trunk.failure(status));
        }
        if announced {
            continue;
        }
        match answer(port) {
            Answer::None => {}
            Answer::Page => {
                announced = true;
                let address = format!("http://127.0.0.1:{port}/");
                if until == Until::Answered {
                    println!("the page is at {address}");
                    return end(&mut server);
                }
                println!("\nMarblerun is at {address}\n(Ctrl-C stops it)\n");
                if open {
                    open_in_browser(&address);
                }
            }
            // Trunk serves even if the first build failed.
            Answer::NoPage => {
                end(&mut server)?;
                bail!(
                    "the page could not be built\n\
                     help: the reason is above; mend it and run the same command again"
                );
            }
        }
    }
}

/// Stops the server. On Ctrl-C it has had the signal as well, and gets time to end by itself.
fn end(server: &mut Child) -> Result<()> {
    let begin = Instant::now();
    while begin.elapsed() < FAREWELL {
        if server.try_wait()?.is_some() {
            return Ok(());
        }
        // A signal to this program alone does not reach the server.
        if begin.elapsed() > GLANCE * 5 {
            break;
        }
        thread::sleep(GLANCE);
    }
    server.kill()?;
    server.wait()?;
    Ok(())
}

/// The first port from `wanted` on that is free.
fn free_port(wanted: u16, is_free: impl Fn(u16) -> bool) -> Option<u16> {
    (wanted..=wanted.saturating_add(PORTS_TRIED)).find(|port| is_free(*port))
}

/// Whether nothing answers on this port and it can be bound.
fn is_free(port: u16) -> bool {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    TcpStream::connect_timeout(&address, GLANCE).is_err() && TcpListener::bind(address).is_ok()
}

/// What the server says to a request for the page.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    /// Nothing yet.
    None,
    /// The page.
    Page,
    /// That there is no page.
    NoPage,
}

fn answer(port: u16) -> Answer {
    let ask = || -> std::io::Result<String> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let mut stream = TcpStream::connect_timeout(&address, GLANCE)?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        let request =
            format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes())?;
        let mut status_line = [0; 12];
        stream.read_exact(&mut status_line)?;
        Ok(String::from_utf8_lossy(&status_line).into_owned())
    };
    match ask() {
        Err(_) => Answer::None,
        Ok(status_line) if status_line.ends_with(" 200") => Answer::Page,
        Ok(_) => Answer::NoPage,
    }
}

fn open_in_browser(address: &str) {
    let call = if cfg!(target_os = "macos") {
        Run::new("open", [address])
    } else if cfg!(windows) {
        Run::new("explorer", [address])
    } else {
        Run::new("xdg-open", [address])
    };
    if let Err(error) = call.run() {
        println!("warning: the browser could not be opened: {error}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_leads_to_the_next_free_one() {
        assert_eq!(free_port(8080, |_| true), Some(8080));
        assert_eq!(free_port(8080, |port| port > 8082), Some(8083));
        assert_eq!(free_port(8080, |_| false), None);
        assert_eq!(free_port(u16::MAX, |_| true), Some(u16::MAX));
    }

    #[test]
    fn a_port_that_is_listened_on_is_not_free() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("some port is free");
        let port = listener.local_addr().expect("it has an address").port();
        assert!(!is_free(port));
    }

    #[test]
    fn only_a_page_counts_as_an_answer() {
        let answer_to = |response: &'static str| {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("some port is free");
            let port = listener.local_addr().expect("it has an address").port();
            let server = thread::spawn(move || {
                let (mut stream, _) = listener.accept().expect("a request");
                let mut request = [0; 64];
                let _read = stream.read(&mut request).expect("a request");
                stream
                    .write_all(response.as_bytes())
                    .expect("the asker waits");
            });
            let answer = answer(port);
            server.join().expect("the server ends");
            answer
        };
        assert_eq!(answer_to("HTTP/1.1 200 OK\r\n\r\n"), Answer::Page);
        assert_eq!(answer_to("HTTP/1.1 404 Not Found\r\n\r\n"), Answer::NoPage);
        assert_eq!(answer_to(""), Answer::None);
    }
}
