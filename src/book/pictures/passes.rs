//! The passes in which a JPEG stores its pixels.
//!
//! In: the headers of its frame and of each scan. Out: whether every part of every pixel is there. A
//! progressive picture whose last passes were lost is still a valid file, only blurred.

use std::collections::BTreeMap;

/// How many parts a block has: its mean, and 63 patterns.
const PARTS: usize = 64;

#[derive(Default)]
pub(super) struct Passes {
    is_progressive: bool,
    /// For each channel, how many bits of each part are still missing.
    channels: BTreeMap<u8, [Option<u8>; PARTS]>,
}

impl Passes {
    /// The header of the frame (ITU-T T.81, B.2.2).
    pub(super) fn frame(&mut self, is_progressive: bool, header: &[u8]) {
        self.is_progressive = is_progressive;
        for channel in header.get(6..).unwrap_or_default().chunks_exact(3) {
            self.channels.insert(channel[0], [None; PARTS]);
        }
    }

    /// The header of a scan (B.2.3).
    pub(super) fn scan(&mut self, header: &[u8]) {
        let Some((&count, rest)) = header.split_first() else { return };
        let ids = rest.chunks(2).take(usize::from(count)).filter_map(<[u8]>::first);
        let range = rest.get(2 * usize::from(count)..);
        let (first, last, missing) = match range {
            Some([first, last, bits, ..]) if self.is_progressive => (*first, *last, bits & 15),
            _ => (0, 63, 0),
        };
        for id in ids {
            if let Some(parts) = self.channels.get_mut(id)
                && let Some(parts) = parts.get_mut(usize::from(first)..=usize::from(last))
            {
                parts.fill(Some(missing));
            }
        }
    }

    pub(super) fn are_complete(&self) -> bool {
        self.channels.values().flatten().all(|missing| *missing == Some(0))
    }
}

#[cfg(test)]
mod tests {
    use super::Passes;

    #[test]
    fn a_picture_is_complete_when_its_last_bits_are_there() {
        let mut passes = Passes::default();
        passes.frame(true, &[8, 0, 8, 0, 8, 1, 1, 0x11, 0]);
        passes.scan(&[1, 1, 0, 0, 0, 0x01]);
        passes.scan(&[1, 1, 0, 1, 63, 0x00]);
        assert!(!passes.are_complete());
        passes.scan(&[1, 1, 0, 0, 0, 0x10]);
        assert!(passes.are_complete());
        let mut plain = Passes::default();
        plain.frame(false, &[8, 0, 8, 0, 8, 2, 1, 0x11, 0, 2, 0x11, 0]);
        plain.scan(&[1, 1, 0, 0, 63, 0]);
        assert!(!plain.are_complete());
    }
}
