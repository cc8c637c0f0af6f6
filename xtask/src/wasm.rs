//! Compiled programs as bytes.

use anyhow::{Context, Result, bail};

/// How long the header is.
const HEADER: usize = 8;

/// The program without the sections in which the linker says what refers to what: other tools do not
/// keep them up to date.
pub(crate) fn without_linking(program: &[u8]) -> Result<Vec<u8>> {
    let Some((header, mut rest)) = program.split_at_checked(HEADER) else {
        bail!("this is no program");
    };
    let mut out = header.to_vec();
    while let Some(&id) = rest.first() {
        let (length, start) = number(rest, 1).context("a section without a length")?;
        let end = start + length;
        let Some((section, after)) = rest.split_at_checked(end) else {
            bail!("a section goes on after the end of its program");
        };
        let is_linking = id == 0 && {
            let (length, start) = number(section, start).context("a section without a name")?;
            let name = section.get(start..start + length).unwrap_or_default();
            name == b"linking" || name.starts_with(b"reloc.")
        };
        if !is_linking {
            out.extend_from_slice(section);
        }
        rest = after;
    }
    Ok(out)
}

/// A number as WebAssembly writes it, and where it ends.
fn number(bytes: &[u8], mut at: usize) -> Option<(usize, usize)> {
    let mut value = 0;
    for place in (0..32).step_by(7) {
        let byte = *bytes.get(at)?;
        at += 1;
        value |= usize::from(byte & 127) << place;
        if byte < 128 {
            return Some((value, at));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::without_linking;

    #[test]
    fn what_the_linker_knows_goes() {
        let header = *b"\0asm\x01\0\0\0";
        let types = *b"\x01\x01\0";
        let name = *b"\0\x06\x04name!";
        let linking = *b"\0\x09\x07linking!";
        let relocations = *b"\0\x8c\0\x0areloc.CODE!";
        let program = [&header[..], &types, &linking, &name, &relocations].concat();
        let plain = [&header[..], &types, &name].concat();
        assert_eq!(without_linking(&program).expect("a program"), plain);
        assert!(without_linking(&program[..program.len() - 1]).is_err());
    }
}
