//! A picture as PNG, with faces that are the same on every machine.

use std::sync::Arc;

use anyhow::{Context, bail};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

/// Pixels that a picture may have on one side: more is none that anybody could look at.
const LARGEST: f32 = 16_000.0;

/// Draws an SVG with so many pixels for each of its own.
pub(crate) fn draw(svg: &str, scale: f32) -> anyhow::Result<Vec<u8>> {
    let mut faces = Database::new();
    faces.load_font_data(epaint_default_fonts::HACK_REGULAR.to_vec());
    faces.load_font_data(epaint_default_fonts::UBUNTU_LIGHT.to_vec());
    faces.set_monospace_family("Hack");
    faces.set_sans_serif_family("Ubuntu");
    let options = Options {
        fontdb: Arc::new(faces),
        font_family: "Ubuntu".to_owned(),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).context("the picture is no SVG")?;
    let (width, height) = (tree.size().width() * scale, tree.size().height() * scale);
    if width > LARGEST || height > LARGEST {
        bail!(
            "{width:.0} × {height:.0} pixels are too many: write SVG, or use a smaller `--scale`"
        );
    }
    let (width, height) = (width.ceil() as u32, height.ceil() as u32);
    let mut pixels = Pixmap::new(width, height).context("the picture has no size")?;
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixels.as_mut(),
    );
    pixels.encode_png().context("cannot encode the picture")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_drawn_with_the_faces_that_are_built_in() {
        let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20">
            <style>text { font: 600 12px monospace; fill: black }</style>
            <rect width="60" height="20" fill="white"/><text x="2" y="14">Flux</text></svg>"#;
        let png = draw(svg, 2.0).expect("a picture");
        let pixels = Pixmap::decode_png(&png).expect("a PNG");
        assert_eq!((pixels.width(), pixels.height()), (120, 40));
        let dark = pixels.pixels().iter().filter(|pixel| pixel.red() < 128);
        assert!(dark.count() > 100);
    }

    #[test]
    fn too_many_pixels_are_refused() {
        let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="20"/>"#;
        let error = draw(svg, 2.0).expect_err("too wide");
        assert!(error.to_string().contains("--scale"), "{error}");
    }
}
