//! A run as text for a terminal.

mod marbles;
mod table;

pub use marbles::marbles;
pub use table::table;

/// Texts in columns, two spaces apart; each line ends where its text ends.
fn columns<const N: usize>(rows: &[[String; N]], align: [Align; N]) -> String {
    let mut widths = [0; N];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    // Nothing stands behind the last column, and values there can be very long.
    if let (Some(width), Some(Align::Left)) = (widths.last_mut(), align.last()) {
        *width = 0;
    }
    let mut out = String::new();
    for row in rows {
        let mut line = String::new();
        for ((cell, width), align) in row.iter().zip(widths).zip(align) {
            let padding = " ".repeat(width.saturating_sub(cell.chars().count()));
            match align {
                Align::Left => line.extend([cell, padding.as_str(), "  "]),
                Align::Right => line.extend([padding.as_str(), cell, "  "]),
            }
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// Where the texts of a column stand.
#[derive(Clone, Copy, Debug)]
enum Align {
    Left,
    Right,
}

/// A text of at most so many characters.
fn shorten(text: &str, most: usize) -> String {
    match text.chars().count() {
        n if n <= most => text.to_owned(),
        _ => text
            .chars()
            .take(most.saturating_sub(1))
            .chain(['…'])
            .collect(),
    }
}

#[cfg(test)]
mod tests;
