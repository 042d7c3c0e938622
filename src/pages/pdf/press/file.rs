//! A whole file in the inks of a press, as PDF/X-4 (ISO 15930-7) asks.
//!
//! In: a PDF in the engine's form, the profile of a press, and a brand's spot colours. Out: the same
//! pages in four inks and spot colours, without anything that is only for a screen, with the profile
//! as output intent. What has an exotic form keeps its colours, which are described by a profile and
//! therefore allowed. Knows no manuscript.

use super::super::objects::{Dictionary, Document, Object, ObjectId, Stream, deflated, operations};
use super::super::plain::{self, Known, UnknownForm};
use super::content::{Needs, Over, Space, rewrite, spot_name, state_name};
use super::inks::Inks;
use super::pictures::{Source, converted};
use super::shadings::in_inks;
use std::collections::{BTreeMap, BTreeSet};

/// What a content stream belongs to.
struct Drawn {
    /// The object with the resources: a page, a form, a pattern or a font.
    owner: ObjectId,
    /// The streams of operations, in order.
    streams: Vec<ObjectId>,
}

/// A file that is being converted.
pub(super) struct Converting<'a> {
    pub(super) document: Document,
    inks: &'a Inks<'a>,
    /// Forms, patterns and shadings that only say how transparent something is: not colours.
    masks: BTreeSet<ObjectId>,
    /// The colour spaces of spot colours.
    spots: BTreeMap<usize, ObjectId>,
    /// The graphics states that switch overprinting.
    states: BTreeMap<&'static str, ObjectId>,
}

/// The key of the resource names of a kind.
type Kind = &'static [u8];

impl<'a> Converting<'a> {
    pub(super) fn new(pdf: &[u8], inks: &'a Inks<'a>) -> Known<Self> {
        let document = Document::of_plain(&plain::read(pdf)?)
            .ok_or_else(|| UnknownForm::of("one of its objects"))?;
        let mut own = Self {
            document,
            inks,
            masks: BTreeSet::new(),
            spots: BTreeMap::new(),
            states: BTreeMap::new(),
        };
        own.find_masks();
        Ok(own)
    }

    /// Converts every colour of every page.
    pub(super) fn convert(&mut self) -> Known<()> {
        for drawn in self.drawn() {
            self.content(&drawn)?;
        }
        for id in self.ids() {
            if !self.masks.contains(&id) {
                self.object(id)?;
            }
        }
        Ok(())
    }

    fn ids(&self) -> Vec<ObjectId> {
        self.document.objects.keys().copied().collect()
    }

    /// Everything that is drawn with operations, except masks.
    fn drawn(&self) -> Vec<Drawn> {
        let mut found = Vec::new();
        for (&id, object) in &self.document.objects {
            if self.masks.contains(&id) {
                continue;
            }
            let Some(dict) = dict_of(object) else { continue };
            let is = |key: &[u8], name: &[u8]| {
                dict.get(key).and_then(Object::as_name).is_ok_and(|own| own == name)
            };
            let streams = if is(b"Type", b"Page") {
                self.document.page_contents(id)
            } else if matches!(object, Object::Stream(_))
                && (is(b"Subtype", b"Form") || dict.has(b"PatternType"))
            {
                vec![id]
            } else if is(b"Subtype", b"Type3") {
                let glyphs = dict.get_deref(b"CharProcs", &self.document);
                let glyphs = glyphs.and_then(Object::as_dict).into_iter();
                let glyphs = glyphs.flat_map(Dictionary::iter);
                glyphs.filter_map(|(_, glyph)| glyph.as_reference().ok()).collect()
            } else {
                continue;
            };
            found.push(Drawn { owner: id, streams });
        }
        found
    }

    /// Writes the operations of a page, a form, a pattern or a font anew.
    fn content(&mut self, drawn: &Drawn) -> Known<()> {
        let unknown = || UnknownForm::of("the drawing of a page");
        let spaces = self.spaces(drawn.owner);
        for &id in &drawn.streams {
            let stream = self.document.get_object(id).and_then(Object::as_stream);
            let data = stream.and_then(Stream::decoded).map_err(|_| unknown())?;
            let drawing = operations(&data).ok_or_else(unknown)?;
            let (data, needs) = rewrite(&drawing, &spaces, self.inks).ok_or_else(unknown)?;
            let data = deflated(&data).ok_or_else(unknown)?;
            let stream = self.document.get_object_mut(id).and_then(Object::as_stream_mut);
            let stream = stream.map_err(|_| unknown())?;
            stream.dict.remove(b"DecodeParms");
            stream.dict.set("Filter", Object::name("FlateDecode"));
            stream.content = data;
            self.supply(drawn.owner, &needs)?;
        }
        Ok(())
    }

    /// What the names of an owner's colour spaces mean.
    fn spaces(&self, owner: ObjectId) -> BTreeMap<Vec<u8>, Space> {
        let entries = self.resources(owner, b"ColorSpace");
        entries.into_iter().map(|(name, space)| (name, self.space(&space))).collect()
    }

    /// The entries of one kind in the resources of an owner.
    fn resources(&self, owner: ObjectId, kind: Kind) -> Vec<(Vec<u8>, Object)> {
        let list = self.document.get_object(owner).ok().and_then(dict_of);
        let list = list.and_then(|dict| dict.get_deref(b"Resources", &self.document).ok());
        let list = list.and_then(|resources| resources.as_dict().ok());
        let list = list.and_then(|resources| resources.get_deref(kind, &self.document).ok());
        let list = list.and_then(|list| list.as_dict().ok());
        let entries = list.into_iter().flat_map(Dictionary::iter);
        entries.map(|(name, entry)| (name.clone(), entry.clone())).collect()
    }

    fn space(&self, space: &Object) -> Space {
        match self.document.dereference(space).map(|(_, space)| space) {
            Ok(Object::Name(name)) => match name.as_slice() {
                b"DeviceRGB" => Space::Rgb,
                b"DeviceGray" => Space::Grey,
                _ => Space::Other,
            },
            Ok(Object::Array(parts)) => match parts.first().and_then(|name| name.as_name().ok()) {
                Some(b"ICCBased") => match self.channels(parts) {
                    Some(3) => Space::Rgb,
                    Some(1) => Space::Grey,
                    _ => Space::Other,
                },
                Some(b"CalRGB") => Space::Rgb,
                Some(b"CalGray") => Space::Grey,
                _ => Space::Other,
            },
            _ => Space::Other,
        }
    }

    fn profile<'d>(&'d self, parts: &'d [Object]) -> Option<&'d Stream> {
        self.document.dereference(parts.get(1)?).ok()?.1.as_stream().ok()
    }

    fn channels(&self, parts: &[Object]) -> Option<i64> {
        self.profile(parts)?.dict.get(b"N").ok()?.as_i64().ok()
    }

    /// Adds to an owner's resources what its operations now name, and takes out the colour spaces
    /// that they no longer name.
    fn supply(&mut self, owner: ObjectId, needs: &Needs) -> Known<()> {
        let mut spaces: Vec<(String, ObjectId)> = Vec::new();
        for &index in &needs.spots {
            spaces.push((spot_name(index), self.spot(index)?));
        }
        let mut states: Vec<(String, ObjectId)> = Vec::new();
        if needs.overprint {
            for over in Over::ALL {
                states.push((state_name(over).to_owned(), self.state(over)));
            }
        }
        self.edit(owner, b"ColorSpace", |list, is_spent| {
            let spent: Vec<Vec<u8>> = list
                .iter()
                .filter(|(_, space)| is_spent(space))
                .map(|(name, _)| name.clone())
                .collect();
            for name in spent {
                list.remove(&name);
            }
            spaces.iter().for_each(|(name, id)| list.set(name, *id));
        })?;
        self.edit(owner, b"ExtGState", |list, _| {
            states.iter().for_each(|(name, id)| list.set(name, *id));
        })
    }

    /// Changes the entries of one kind in the resources of an owner.
    fn edit(
        &mut self,
        owner: ObjectId,
        kind: Kind,
        change: impl FnOnce(&mut Dictionary, &dyn Fn(&Object) -> bool),
    ) -> Known<()> {
        let unknown = || UnknownForm::of("the resources of a page");
        let mut list: Dictionary = self.resources(owner, kind).into_iter().collect();
        let is_empty = list.is_empty();
        let is_spent = |space: &Object| self.space(space) != Space::Other;
        change(&mut list, &is_spent);
        if list.is_empty() && is_empty {
            return Ok(());
        }
        let dict = self.document.get_object(owner).ok().and_then(dict_of).ok_or_else(unknown)?;
        let resources = dict.get_deref(b"Resources", &self.document);
        let mut resources = resources.and_then(Object::as_dict).cloned().unwrap_or_default();
        if list.is_empty() {
            resources.remove(kind);
        } else {
            resources.set(kind, list);
        }
        let place = dict.get(b"Resources").and_then(Object::as_reference).ok();
        match place {
            Some(place) => {
                self.document.objects.insert(place, Object::Dictionary(resources));
            }
            None => {
                let owner = self.document.get_object_mut(owner).ok().and_then(dict_of_mut);
                owner.ok_or_else(unknown)?.set("Resources", resources);
            }
        }
        Ok(())
    }

    /// The colour space of a spot colour. Presses without the ink mix it from the four others.
    fn spot(&mut self, index: usize) -> Known<ObjectId> {
        if let Some(id) = self.spots.get(&index) {
            return Ok(*id);
        }
        let spot = self.inks.spots.get(index);
        let spot = spot.ok_or_else(|| UnknownForm::of("a spot colour"))?;
        let full = self.inks.simulated(super::inks::Ink::Spot(index, 100));
        let full: Vec<Object> = full.map(super::content::share).to_vec();
        let space = vec![
            Object::name("Separation"),
            Object::Name(spot.name.clone().into_bytes()),
            Object::name("DeviceCMYK"),
            Object::Dictionary(tint(full)),
        ];
        let id = self.document.add_object(space);
        self.spots.insert(index, id);
        Ok(id)
    }

    fn state(&mut self, over: Over) -> ObjectId {
        let name = state_name(over);
        if let Some(id) = self.states.get(name) {
            return *id;
        }
        let id = self.document.add_object(
            Dictionary::default()
                .with("Type", Object::name("ExtGState"))
                .with("OP", Object::Boolean(over.stroke))
                .with("op", Object::Boolean(over.fill))
                .with("OPM", 1_i64),
        );
        self.states.insert(name, id);
        id
    }

    /// Converts an object that is no operation: a picture, a gradient, a group or a colour space.
    fn object(&mut self, id: ObjectId) -> Known<()> {
        let Some(mut object) = self.document.objects.get(&id).cloned() else { return Ok(()) };
        if let Object::Stream(stream) = &object {
            let is_picture =
                stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|n| n == b"Image");
            if is_picture {
                return self.picture(id);
            }
        }
        if self.nested(&mut object) {
            self.document.objects.insert(id, object);
        }
        Ok(())
    }

    /// Converts what is inside an object. Whether anything has changed.
    fn nested(&mut self, object: &mut Object) -> bool {
        let mut changed = false;
        match object {
            Object::Array(parts) => {
                let is_separation = parts
                    .first()
                    .is_some_and(|name| name.as_name().is_ok_and(|name| name == b"Separation"));
                if is_separation && parts.len() == 4 {
                    return self.separation(parts);
                }
                for part in parts {
                    changed |= self.nested(part);
                }
            }
            Object::Dictionary(dict) => changed |= self.in_dict(dict),
            Object::Stream(stream) => changed |= self.in_dict(&mut stream.dict),
            _ => {}
        }
        changed
    }

    fn in_dict(&mut self, dict: &mut Dictionary) -> bool {
        let mut changed = false;
        let is_group = dict.get(b"S").and_then(Object::as_name).is_ok_and(|s| s == b"Transparency");
        if is_group && dict.has(b"CS") {
            dict.set("CS", Object::name("DeviceCMYK"));
            return true;
        }
        if dict.has(b"ShadingType") {
            let space = dict.get(b"ColorSpace").ok().map(|space| self.space(space));
            if matches!(space, Some(Space::Rgb | Space::Grey)) {
                return in_inks(dict, &mut self.document, self.inks);
            }
        }
        for value in dict.values_mut() {
            changed |= self.nested(value);
        }
        changed
    }

    /// Gives a colour that the engine wrote as a separation its place among the inks.
    fn separation(&mut self, parts: &mut [Object]) -> bool {
        let is_rgb = parts.get(2).is_some_and(|space| self.space(space) != Space::Other);
        let is_all = parts[1].as_name().is_ok_and(|name| name == b"All");
        if !is_rgb || !is_all {
            return false;
        }
        parts[2] = Object::name("DeviceCMYK");
        parts[3] = Object::Dictionary(tint(vec![Object::Integer(1); 4]));
        true
    }

    fn picture(&mut self, id: ObjectId) -> Known<()> {
        let unknown = || UnknownForm::of("a picture");
        let stream = self.document.get_object(id).and_then(Object::as_stream);
        let stream = stream.map_err(|_| unknown())?;
        let Ok(space) = stream.dict.get(b"ColorSpace") else { return Ok(()) };
        let source = match self.space(space) {
            // Masks are grey too, and are no colours.
            Space::Grey if self.masks.contains(&id) => return Ok(()),
            Space::Grey => Source::Grey,
            Space::Rgb => {
                let parts = self.document.dereference(space).ok().map(|(_, space)| space);
                let parts = parts.and_then(|space| space.as_array().ok());
                let profile = parts.and_then(|parts| self.profile(parts));
                Source::Rgb(profile.and_then(|profile| profile.decoded().ok()))
            }
            Space::Other => return Ok(()),
        };
        if let Some(picture) = converted(stream, &source, self.inks) {
            self.document.objects.insert(id, Object::Stream(picture));
        }
        Ok(())
    }

    /// Finds everything that is drawn only to say how transparent something else is.
    fn find_masks(&mut self) {
        let mut open: Vec<ObjectId> = Vec::new();
        for object in self.document.objects.values() {
            masks_in(object, &mut open);
        }
        while let Some(id) = open.pop() {
            if !self.masks.insert(id) {
                continue;
            }
            // What a mask draws is part of it; its fonts and profiles are not changed anyway.
            let Some(dict) = self.document.objects.get(&id).and_then(dict_of) else { continue };
            let resources = dict.get_deref(b"Resources", &self.document);
            let Ok(resources) = resources.and_then(Object::as_dict) else { continue };
            for kind in [b"XObject".as_slice(), b"Pattern", b"Shading"] {
                let list = resources.get_deref(kind, &self.document).and_then(Object::as_dict);
                let list = list.into_iter().flat_map(Dictionary::iter);
                open.extend(list.filter_map(|(_, entry)| entry.as_reference().ok()));
            }
        }
    }
}

/// The masks that an object names: those of graphics states, and those of pictures.
fn masks_in(object: &Object, found: &mut Vec<ObjectId>) {
    match object {
        Object::Array(parts) => parts.iter().for_each(|part| masks_in(part, found)),
        Object::Stream(stream) => masks_of(&stream.dict, found),
        Object::Dictionary(dict) => masks_of(dict, found),
        _ => {}
    }
}

fn masks_of(dict: &Dictionary, found: &mut Vec<ObjectId>) {
    match dict.get(b"SMask") {
        Ok(Object::Reference(id)) => found.push(*id),
        Ok(Object::Dictionary(mask)) => {
            found.extend(mask.get(b"G").and_then(Object::as_reference).ok());
        }
        _ => {}
    }
    // The drawing of a mask that is an object of its own.
    if let Ok(drawing) = dict.get(b"G").and_then(Object::as_reference)
        && dict.get(b"S").and_then(Object::as_name).is_ok()
    {
        found.push(drawing);
    }
    dict.iter().for_each(|(_, value)| masks_in(value, found));
}

/// The function from the strength of an ink to its simulation in the four inks.
fn tint(full: Vec<Object>) -> Dictionary {
    Dictionary::default()
        .with("FunctionType", 2_i64)
        .with("Domain", vec![Object::Integer(0), Object::Integer(1)])
        .with("N", 1_i64)
        .with("C0", vec![Object::Integer(0); 4])
        .with("C1", full)
}

fn dict_of(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Dictionary(dict) => Some(dict),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

fn dict_of_mut(object: &mut Object) -> Option<&mut Dictionary> {
    match object {
        Object::Dictionary(dict) => Some(dict),
        Object::Stream(stream) => Some(&mut stream.dict),
        _ => None,
    }
}
