//! The typefaces of an edition: which families a text is set in, in the order in which they are
//! searched for a character, and which face stands in for a style that a family lacks.
//!
//! In: the fonts that a partner brings along, and those of the tool. Out: a `FontSet`, which pages
//! and ebooks follow alike. Knows no output format.

use super::letters::{Letters, Use, is_emoji};
use super::manuscript::{BrandFonts, Manuscript};
use crate::ground::digest;
use crate::ground::fonts::{
    BUILT_IN, CODE_FAMILY, EMOJI_FAMILY, FALLBACK_FAMILIES, FontFile, MATHS_CREDIT, MATHS_FAMILY,
    MATHS_FILES, OPEN_FONT_LICENCE, SCRIPT_FAMILIES, ScriptFamily, TEXT_FAMILY, WIDE_LATIN_FAMILY,
};
use crate::ground::typeface::{self, Typeface};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The bytes of a font, from the tool or from a partner.
#[derive(Debug, Clone)]
pub(crate) enum FontBytes {
    BuiltIn(&'static [u8]),
    Brand(Arc<[u8]>),
}

impl AsRef<[u8]> for FontBytes {
    fn as_ref(&self) -> &[u8] {
        match self {
            Self::BuiltIn(bytes) => bytes,
            Self::Brand(bytes) => bytes,
        }
    }
}

/// A style in which text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Style {
    pub(crate) bold: bool,
    pub(crate) italic: bool,
}

impl Style {
    pub(crate) const ALL: [Self; 4] = [
        Self { bold: false, italic: false },
        Self { bold: true, italic: false },
        Self { bold: false, italic: true },
        Self { bold: true, italic: true },
    ];
    const PLAIN: Self = Self::ALL[0];
    const BOLD: Self = Self::ALL[1];

    /// What a face of this style is called.
    pub(crate) fn face(self) -> &'static str {
        match (self.bold, self.italic) {
            (false, false) => "Regular",
            (true, false) => "Bold",
            (false, true) => "Italic",
            (true, true) => "Bold Italic",
        }
    }

    /// What text in this style is called.
    pub(crate) fn name(self) -> &'static str {
        match (self.bold, self.italic) {
            (false, false) => "plain",
            (true, false) => "bold",
            (false, true) => "italic",
            (true, true) => "bold italic",
        }
    }
}

/// A font file in a family.
#[derive(Debug, Clone)]
pub(crate) struct Face {
    /// The file's name, or for a partner's file its path.
    pub(crate) file: String,
    pub(crate) bytes: FontBytes,
    pub(crate) typeface: Typeface,
    /// The style that it serves although it does not have it, because no other face has it either.
    /// Otherwise a reading system would thicken or slant letters by itself.
    pub(crate) poses_as: Option<Style>,
    /// What tells the file from others.
    pub(crate) digest: String,
}

impl Face {
    fn has(&self, style: Style) -> bool {
        let is_weight = if style.bold { self.typeface.is_bold() } else { self.typeface.is_light() };
        self.poses_as.is_none() && self.typeface.italic == style.italic && is_weight
    }

    fn draws(&self, letter: &str) -> bool {
        let bytes = self.bytes.as_ref();
        let mut characters = letter.chars();
        match (characters.next(), characters.next()) {
            (Some(character), None) => typeface::draws(bytes, character),
            _ => typeface::draws_together(bytes, letter),
        }
    }
}

/// A family with a face for every style, as far as there is one.
#[derive(Debug, Clone)]
pub(crate) struct Family {
    /// The name that people know.
    pub(crate) name: String,
    /// A name that no other set of faces has.
    pub(crate) key: String,
    pub(crate) faces: Vec<Face>,
    /// Whether a partner brings it along.
    pub(crate) is_brand: bool,
    /// The text that is set in it first of all; none if it only supplies characters.
    pub(crate) role: Option<Use>,
    /// The styles that its own files have.
    own_styles: Vec<Style>,
    /// The styles that it lacks itself, each with the family that supplies it, if there is one.
    pub(crate) lacks: Vec<(Style, Option<String>)>,
    /// A single face of another family, for characters that the other faces lack.
    pub(crate) is_single: bool,
}

/// A family's place in the order in which families are searched.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    /// An index into the families.
    pub(crate) family: usize,
    pub(crate) only: Option<Only>,
}

/// The only characters for which a family is used at a place in the order.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Only {
    /// Those that are emoji by default.
    Emoji,
    Script(&'static ScriptFamily),
}

impl Only {
    fn is_for(self, character: char) -> bool {
        match self {
            Self::Emoji => is_emoji(character),
            Self::Script(script) => script.is_for(character),
        }
    }
}

/// Every family of an edition, and for each use of text the order of the families.
#[derive(Debug, Clone)]
pub(crate) struct FontSet {
    pub(crate) families: Vec<Family>,
    body: Vec<Place>,
    heading: Vec<Place>,
    code: Vec<Place>,
}

impl FontSet {
    /// Every family that a partner's editions may use.
    pub(crate) fn new(brand: &BrandFonts) -> Self {
        let mut set =
            Self { families: Vec::new(), body: Vec::new(), heading: Vec::new(), code: Vec::new() };
        for name in &brand.font_families {
            set.families.extend(brand_family(brand, name));
        }
        let listed = set.families.len();
        let scripts = SCRIPT_FAMILIES.iter().map(|script| script.name);
        for name in [TEXT_FAMILY, CODE_FAMILY].into_iter().chain(FALLBACK_FAMILIES).chain(scripts) {
            set.families.push(built_in_family(name));
        }
        let singles: Vec<Family> = (0..listed)
            .chain(set.built_in(FALLBACK_FAMILIES[0]))
            .flat_map(|at| singles(&set.families[at]))
            .collect();
        for family in &mut set.families[listed..] {
            family.pose();
        }
        set.families.extend(singles);
        let chosen = |font: &Option<String>, default| {
            font.as_deref().and_then(|name| set.find(name)).or_else(|| set.built_in(default))
        };
        let body = chosen(&brand.body_font, TEXT_FAMILY);
        let heading = chosen(&brand.heading_font, TEXT_FAMILY);
        let code = chosen(&brand.code_font, CODE_FAMILY);
        let mono = set.built_in(FALLBACK_FAMILIES[1]);
        set.body = set.order(&[body], listed);
        set.heading = set.order(&[heading, body], listed);
        set.code = set.order(&[code, set.built_in(CODE_FAMILY), mono], listed);
        for (role, family, donors) in [
            (Use::Body, body, [set.built_in(TEXT_FAMILY), None]),
            (Use::Code, code, [set.built_in(CODE_FAMILY), set.built_in(TEXT_FAMILY)]),
            (Use::Heading, heading, [body, set.built_in(TEXT_FAMILY)]),
        ] {
            if let Some(at) = family.filter(|at| *at < listed && set.families[*at].role.is_none()) {
                let faces = donors.into_iter().flatten().filter(|donor| *donor != at);
                let donors: Vec<Family> = faces.map(|donor| set.families[donor].clone()).collect();
                set.families[at].complete(role, &donors);
            }
        }
        for family in set.families[..listed].iter_mut().filter(|family| family.role.is_none()) {
            family.pose();
        }
        for family in set.families.iter_mut().filter(|family| family.is_brand) {
            family.key = family.own_key();
        }
        set
    }

    fn find(&self, name: &str) -> Option<usize> {
        self.families.iter().position(|family| family.name == name && !family.is_single)
    }

    fn built_in(&self, name: &str) -> Option<usize> {
        let is_ours = |family: &Family| family.name == name && !family.is_single;
        self.families.iter().position(|family| !family.is_brand && is_ours(family))
    }

    /// The first families, then those that the partner lists, then the tool's, then single faces.
    fn order(&self, first: &[Option<usize>], listed: usize) -> Vec<Place> {
        let mut order: Vec<Place> = Vec::new();
        let mut add = |family: usize, only: Option<Only>| {
            let is_new = order.iter().all(|place| place.family != family || place.only.is_some());
            if is_new {
                order.push(Place { family, only });
            }
        };
        let mono = self.built_in(FALLBACK_FAMILIES[1]);
        for at in first.iter().flatten().filter(|at| Some(**at) != mono) {
            add(*at, None);
        }
        for at in 0..listed {
            add(at, None);
        }
        // The family of fixed width has poor letters of other scripts, but good ones of Europe.
        let is_code = first.contains(&mono);
        let is_better = |script: &&ScriptFamily| !is_code || script.name != WIDE_LATIN_FAMILY;
        let scripts = SCRIPT_FAMILIES
            .iter()
            .filter(is_better)
            .filter_map(|script| Some((self.built_in(script.name)?, Some(Only::Script(script)))));
        let text = self.built_in(TEXT_FAMILY).map(|at| (at, None));
        if is_code {
            scripts.for_each(|(at, only)| add(at, only));
            mono.into_iter().for_each(|at| add(at, None));
            text.into_iter().for_each(|(at, only)| add(at, only));
        } else {
            text.into_iter().chain(scripts).for_each(|(at, only)| add(at, only));
        }
        for name in FALLBACK_FAMILIES {
            let Some(at) = self.built_in(name) else { continue };
            // Some fallback families have a few of the older emoji, in a style of their own.
            if let (Some(emoji), true) = (self.built_in(EMOJI_FAMILY), name == FALLBACK_FAMILIES[0])
            {
                add(emoji, Some(Only::Emoji));
            }
            add(at, None);
        }
        for at in 0..self.families.len() {
            if self.families[at].is_single {
                add(at, None);
            }
        }
        order
    }

    /// The order in which families are searched.
    pub(crate) fn order_of(&self, place: Use) -> &[Place] {
        match place {
            // What the font for mathematics lacks is set in the fonts of running text.
            Use::Body | Use::Formula => &self.body,
            Use::Heading => &self.heading,
            Use::Code => &self.code,
        }
    }

    /// The families that draw a letter: the first that draws it in every style, and before it those
    /// that draw it in some.
    pub(crate) fn serving(&self, place: Use, letter: &str) -> Vec<usize> {
        let first = letter.chars().next();
        let mut serving = Vec::new();
        for place in self.order_of(place) {
            if place.only.is_some_and(|only| !first.is_some_and(|first| only.is_for(first))) {
                continue;
            }
            let faces = &self.families[place.family].faces;
            let drawing = faces.iter().filter(|face| face.draws(letter)).count();
            if drawing > 0 {
                serving.push(place.family);
            }
            if drawing == faces.len() {
                break;
            }
        }
        serving
    }

    /// Every family that draws a letter, in the order in which they are searched.
    pub(crate) fn drawing(&self, place: Use, letter: &str) -> Vec<usize> {
        let first = letter.chars().next();
        let order = self.order_of(place).iter().filter(|place| {
            place.only.is_none_or(|only| first.is_some_and(|first| only.is_for(first)))
                && self.families[place.family].faces.iter().any(|face| face.draws(letter))
        });
        order.map(|place| place.family).collect()
    }

    /// Leaves out the families of the partner that no letter of a text needs, so that the text is
    /// laid out once for all partners with the same base font.
    pub(crate) fn keep_needed(&mut self, letters: &Letters) {
        if !self.families.iter().any(|family| family.is_brand) {
            return;
        }
        for place in Use::ALL {
            let in_formulas = letters
                .used(Use::Formula)
                .filter(|letter| place == Use::Body && !mathematics_draws(letter));
            let needed: Vec<usize> = letters
                .used(place)
                .chain(in_formulas)
                .filter(|letter| !letter.is_ascii())
                .flat_map(|letter| self.serving(place, letter))
                .collect();
            let families = std::mem::take(&mut self.families);
            let order = match place {
                Use::Body | Use::Formula => &mut self.body,
                Use::Heading => &mut self.heading,
                Use::Code => &mut self.code,
            };
            let first = order.first().copied();
            order.retain(|place| {
                !families[place.family].is_brand
                    || first.is_some_and(|first| first.family == place.family)
                    || needed.contains(&place.family)
            });
            self.families = families;
        }
    }
}

impl Family {
    fn has(&self, style: Style) -> bool {
        self.faces.iter().any(|face| face.has(style))
    }

    /// Adds faces of other families for the styles that this one lacks.
    fn complete(&mut self, role: Use, donors: &[Self]) {
        self.role = Some(role);
        let own = self.faces.len();
        let needed = Style::ALL.into_iter().filter(|style| !self.has(*style)).collect::<Vec<_>>();
        for style in needed {
            // A heading is known by its size, so it stays in the brand's face if there is no bold.
            if role == Use::Heading
                && !style.italic
                && self.faces[..own].iter().any(|face| !face.typeface.italic)
            {
                if style.bold {
                    self.lacks.push((style, None));
                    self.pose_as(style);
                }
                continue;
            }
            // All of a heading is bold, unless the brand's face has no bold.
            if role == Use::Heading && style.bold != self.has(Style::BOLD) {
                continue;
            }
            let donor = donors.iter().find(|donor| donor.has(style));
            self.lacks.push((style, donor.map(|donor| donor.name.clone())));
            match donor {
                Some(donor) => {
                    let faces = donor.faces.iter().filter(|face| face.has(style));
                    let known: Vec<String> =
                        self.faces.iter().map(|face| face.digest.clone()).collect();
                    self.faces.extend(faces.filter(|face| !known.contains(&face.digest)).cloned());
                }
                None => self.pose_as(style),
            }
        }
    }

    /// Lets the faces that there are serve the styles that there are not.
    fn pose(&mut self) {
        for style in Style::ALL {
            if !self.has(style) {
                self.lacks.push((style, None));
                self.pose_as(style);
            }
        }
    }

    fn pose_as(&mut self, style: Style) {
        let upright = Style { italic: false, ..style };
        let plain = Style { bold: false, ..style };
        let near = [upright, plain, Style::PLAIN, Style::BOLD];
        let face = near.iter().find_map(|near| self.faces.iter().find(|face| face.has(*near)));
        if let Some(face) = face.or(self.faces.first()) {
            let face = Face { poses_as: Some(style), ..face.clone() };
            self.faces.push(face);
        }
    }

    /// The style of its faces, if they all have the same one.
    pub(crate) fn own_style(&self) -> Option<&'static str> {
        match self.own_styles[..] {
            [only] => Some(only.face()),
            _ => None,
        }
    }

    /// The faces that pages are set in.
    pub(crate) fn real_faces(&self) -> impl Iterator<Item = &Face> {
        self.faces.iter().filter(|face| face.poses_as.is_none())
    }

    /// A name from the name and all faces. It is longer than any name of the tool's own families.
    fn own_key(&self) -> String {
        let faces: Vec<&str> = self.real_faces().map(|face| face.digest.as_str()).collect();
        format!("{} {}", self.name, digest::sha256(faces.join("\n").as_bytes()))
    }
}

/// Whether several scripts have a letter, so that it comes in the font of the others around it.
pub(crate) fn is_shared(letter: &str) -> bool {
    let first = letter.chars().next();
    let having = SCRIPT_FAMILIES.iter().filter(|own| first.is_some_and(|first| own.is_for(first)));
    having.count() > 1
}

/// What a book says about its fonts: the usual ones, that for formulas if it has any, and those that
/// it uses for other scripts.
pub(crate) fn credits(manuscript: &Manuscript, has_formulas: bool) -> String {
    let words = &manuscript.words;
    let one = |names: &str, licence: &str| {
        words.with("font-credit", [("names", names.into()), ("licence", licence.into())])
    };
    let variants = words.listed(&["Next", "Mono"].map(str::to_owned));
    let usual = [
        format!("Atkinson Hyperlegible {variants}"),
        "Noto Emoji".to_owned(),
        "Noto Sans Symbols".to_owned(),
    ];
    let mut credits = vec![
        one(&words.listed(&usual), OPEN_FONT_LICENCE),
        one("DejaVu", &words.text("font-licence-vera")),
    ];
    if has_formulas {
        let (name, licence) = MATHS_CREDIT;
        credits.push(one(name, licence));
    }
    let fonts = FontSet::new(&manuscript.partner.fonts);
    let letters = Letters::of(manuscript);
    let mut used = BTreeSet::new();
    for place in Use::ALL {
        for letter in letters.used(place).filter(|letter| !is_shared(letter)) {
            used.extend(fonts.serving(place, letter));
        }
        used.extend(fonts.order_of(place).first().map(|first| first.family));
    }
    let is_ours = |name: &str| fonts.built_in(name).is_some_and(|at| used.contains(&at));
    let names = SCRIPT_FAMILIES.iter().map(|script| script.name).filter(|name| is_ours(name));
    let names: Vec<String> = names.map(str::to_owned).collect();
    if !names.is_empty() {
        credits.push(one(&words.listed(&names), OPEN_FONT_LICENCE));
    }
    credits.join(&words.text("between-groups"))
}

fn brand_family(brand: &BrandFonts, name: &str) -> Option<Family> {
    let files = brand.font_files.iter().filter(|(_, file)| file.family == name);
    let faces: Vec<Face> = files
        .filter_map(|(path, file)| {
            Some(Face {
                file: path.clone(),
                typeface: typeface::read(&file.resource.bytes)?,
                bytes: FontBytes::Brand(file.resource.bytes.clone()),
                poses_as: None,
                digest: file.resource.sha256.clone(),
            })
        })
        .collect();
    (!faces.is_empty()).then(|| family(name, faces, true))
}

/// The family for mathematics. It is searched in formulas only.
pub(crate) fn mathematics() -> Family {
    family(MATHS_FAMILY, built_in_faces(MATHS_FAMILY, &MATHS_FILES), false)
}

/// Whether the font for mathematics has every character of a letter.
pub(crate) fn mathematics_draws(letter: &str) -> bool {
    letter
        .chars()
        .all(|character| MATHS_FILES.iter().any(|file| typeface::draws(file.bytes, character)))
}

fn built_in_family(name: &str) -> Family {
    family(name, built_in_faces(name, &BUILT_IN), false)
}

fn built_in_faces(name: &str, files: &'static [FontFile]) -> Vec<Face> {
    let face = |file: &'static FontFile| {
        let typeface = typeface::read(file.bytes)?;
        typeface.families.iter().any(|family| family == name).then(|| Face {
            file: file.name.to_owned(),
            typeface,
            bytes: FontBytes::BuiltIn(file.bytes),
            poses_as: None,
            digest: file.name.to_owned(),
        })
    };
    files.iter().filter_map(face).collect()
}

fn family(name: &str, faces: Vec<Face>, is_brand: bool) -> Family {
    Family {
        name: name.to_owned(),
        key: name.to_owned(),
        own_styles: Style::ALL
            .into_iter()
            .filter(|style| faces.iter().any(|face| face.has(*style)))
            .collect(),
        faces,
        is_brand,
        role: None,
        lacks: Vec::new(),
        is_single: false,
    }
}

/// Each face of a family as a family of its own.
fn singles(family: &Family) -> Vec<Family> {
    if family.faces.len() < 2 {
        return Vec::new();
    }
    let single = |face: &Face| Family {
        key: format!("{} {}", family.name, face.file),
        faces: vec![face.clone()],
        is_single: true,
        ..family.clone()
    };
    family.faces.iter().map(single).collect()
}
