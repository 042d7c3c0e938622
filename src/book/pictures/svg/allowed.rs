//! What a drawing may contain.
//!
//! Lists of the elements, attributes and properties that draw something, and what to say about the
//! others. A name that is in no list is left out.

use super::findings::Part;

/// What becomes of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Element {
    /// Kept, with what is allowed in it.
    Keep,
    /// Kept, with its text.
    Text,
    Image,
    Switch,
    /// Its contents are kept without it.
    Link,
    /// HTML, which readers of the picture would not see.
    Foreign,
    /// Left out without a word: it draws nothing.
    Silent,
    /// Left out with a warning.
    LeftOut(Part),
    /// Draws something that cannot be kept.
    Lost,
}

/// What becomes of an element in the SVG namespace.
pub(super) fn element(name: &str) -> Element {
    match name {
        "text" | "tspan" | "textPath" => Element::Text,
        "image" => Element::Image,
        "switch" => Element::Switch,
        "a" => Element::Link,
        "foreignObject" => Element::Foreign,
        // Styles are read before anything is written.
        "style" | "title" | "desc" | "metadata" | "view" | "cursor" | "color-profile" => {
            Element::Silent
        }
        "animate" | "animateColor" | "animateMotion" | "animateTransform" | "set" | "discard"
        | "mpath" => Element::LeftOut(Part::Animation),
        "font" | "font-face" | "glyph" | "missing-glyph" | "hkern" | "vkern" => {
            Element::LeftOut(Part::Fonts)
        }
        "flowRoot" | "flowPara" | "flowSpan" | "flowRegion" | "tref" | "altGlyph"
        | "meshgradient" | "meshGradient" | "mesh" | "hatch" => Element::Lost,
        _ if KEPT.contains(&name) => Element::Keep,
        // XML distinguishes `SCRIPT` from `script`, but no reading system has to.
        _ if name.eq_ignore_ascii_case("script") || name == "handler" => {
            Element::LeftOut(Part::Scripts)
        }
        _ => Element::LeftOut(Part::Unknown),
    }
}

const KEPT: [&str; 47] = [
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "linearGradient",
    "radialGradient",
    "stop",
    "pattern",
    "clipPath",
    "mask",
    "marker",
    "filter",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feImage",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "fePointLight",
    "feSpecularLighting",
    "feSpotLight",
    "feTile",
    "feTurbulence",
    "solidcolor",
    "solidColor",
];

/// Attributes that say where something is and what shape it has.
pub(super) const GEOMETRY: [&str; 97] = [
    "amplitude",
    "azimuth",
    "baseFrequency",
    "bias",
    "clipPathUnits",
    "cx",
    "cy",
    "d",
    "diffuseConstant",
    "divisor",
    "dx",
    "dy",
    "edgeMode",
    "elevation",
    "exponent",
    "filterRes",
    "filterUnits",
    "fr",
    "fx",
    "fy",
    "gradientTransform",
    "gradientUnits",
    "height",
    "in",
    "in2",
    "intercept",
    "k1",
    "k2",
    "k3",
    "k4",
    "kernelMatrix",
    "kernelUnitLength",
    "lang",
    "lengthAdjust",
    "limitingConeAngle",
    "markerHeight",
    "markerUnits",
    "markerWidth",
    "maskContentUnits",
    "maskUnits",
    "method",
    "mode",
    "numOctaves",
    "offset",
    "operator",
    "order",
    "orient",
    "pathLength",
    "patternContentUnits",
    "patternTransform",
    "patternUnits",
    "points",
    "pointsAtX",
    "pointsAtY",
    "pointsAtZ",
    "preserveAlpha",
    "preserveAspectRatio",
    "primitiveUnits",
    "r",
    "radius",
    "refX",
    "refY",
    "result",
    "rotate",
    "rx",
    "ry",
    "scale",
    "seed",
    "side",
    "slope",
    "spacing",
    "specularConstant",
    "specularExponent",
    "spreadMethod",
    "startOffset",
    "stdDeviation",
    "stitchTiles",
    "surfaceScale",
    "tableValues",
    "targetX",
    "targetY",
    "textLength",
    "transform",
    "type",
    "values",
    "viewBox",
    "width",
    "x",
    "x1",
    "x2",
    "xChannelSelector",
    "y",
    "y1",
    "y2",
    "yChannelSelector",
    "z",
    "zoomAndPan",
];

/// Geometry that a style may set too.
pub(super) const STYLED_GEOMETRY: [&str; 9] =
    ["cx", "cy", "height", "r", "rx", "ry", "width", "x", "y"];

/// Properties that say how something looks, as attributes or in a style.
pub(super) const PROPERTIES: [&str; 66] = [
    "alignment-baseline",
    "baseline-shift",
    "clip-path",
    "clip-rule",
    "color",
    "color-interpolation",
    "color-interpolation-filters",
    "color-rendering",
    "direction",
    "display",
    "dominant-baseline",
    "fill",
    "fill-opacity",
    "fill-rule",
    "filter",
    "flood-color",
    "flood-opacity",
    "font-family",
    "font-kerning",
    "font-size",
    "font-size-adjust",
    "font-stretch",
    "font-style",
    "font-variant",
    "font-weight",
    "glyph-orientation-horizontal",
    "glyph-orientation-vertical",
    "image-rendering",
    "isolation",
    "letter-spacing",
    "lighting-color",
    "marker-end",
    "marker-mid",
    "marker-start",
    "mask",
    "mask-type",
    "mix-blend-mode",
    "opacity",
    "overflow",
    "paint-order",
    "shape-rendering",
    "solid-color",
    "solid-opacity",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
    "text-decoration",
    "text-orientation",
    "text-rendering",
    "text-shadow",
    "transform",
    "transform-box",
    "transform-origin",
    "unicode-bidi",
    "vector-effect",
    "visibility",
    "word-spacing",
    "writing-mode",
];

/// Properties that a reading system only obeys in a style.
pub(super) const ONLY_IN_STYLE: [&str; 4] =
    ["isolation", "mix-blend-mode", "text-shadow", "transform-box"];

/// Whether a property's value may be a colour.
pub(super) fn takes_colour(property: &str) -> bool {
    matches!(
        property,
        "fill"
            | "stroke"
            | "color"
            | "stop-color"
            | "flood-color"
            | "lighting-color"
            | "solid-color"
            | "background"
            | "background-color"
            | "filter"
            | "text-shadow"
    )
}

/// Whether a property's value may name another part of the drawing.
pub(super) fn takes_reference(property: &str) -> bool {
    matches!(
        property,
        "fill"
            | "stroke"
            | "clip-path"
            | "mask"
            | "filter"
            | "marker-start"
            | "marker-mid"
            | "marker-end"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_run_or_load_something_are_in_no_list() {
        for name in ["script", "SCRIPT", "handler", "iframe", "object", "embed", "audio", "video"] {
            assert!(!matches!(element(name), Element::Keep | Element::Text), "{name}");
        }
        for name in ["href", "onload", "style", "class", "src", "begin", "attributeName"] {
            assert!(!GEOMETRY.contains(&name) && !PROPERTIES.contains(&name), "{name}");
        }
    }
}
