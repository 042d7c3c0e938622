//! Stream ends that cannot be misread.
//!
//! In: a finished PDF. Out: the same PDF, byte for byte as long, in which no reader can take the
//! last byte of a stream for part of the line end behind it. Compressed data may end with a
//! carriage return; with the line feed before `endstream` that looks like one line end of two
//! bytes, and strict checkers then find the stream one byte too short. The line end of such a
//! stream becomes two bytes long, and the blank line behind its object pays for it.

const AMBIGUOUS: &[u8] = b"\r\nendstream\nendobj\n\n";
const PLAIN: &[u8] = b"\r\r\nendstream\nendobj\n";

/// Rewrites every ambiguous stream end in place.
pub(super) fn settle_stream_ends(pdf: &mut [u8]) {
    let mut at = 0;
    while let Some(found) = pdf[at..].windows(AMBIGUOUS.len()).position(|part| part == AMBIGUOUS) {
        let start = at + found;
        pdf[start..start + PLAIN.len()].copy_from_slice(PLAIN);
        at = start + PLAIN.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_ambiguous_end_changes_and_nothing_moves() {
        let mut pdf =
            b"stream\nab\r\nendstream\nendobj\n\n2 0 obj stream\nab\nendstream\nendobj\n\n"
                .to_vec();
        let length = pdf.len();
        settle_stream_ends(&mut pdf);
        assert_eq!(pdf.len(), length);
        assert_eq!(
            pdf,
            b"stream\nab\r\r\nendstream\nendobj\n2 0 obj stream\nab\nendstream\nendobj\n\n"
        );
    }
}
