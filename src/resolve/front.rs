//! The title page.

use super::Input;
use crate::book::manuscript::{PartnerFacts, QrCode, Release, TitlePage, Work};

/// "Version 2026.11", or "Draft".
pub(super) fn version_line(release: &Release) -> String {
    if release.version == "draft" {
        "Draft".to_owned()
    } else {
        format!("Version {}", release.version)
    }
}

pub(super) fn title_page(input: Input<'_>, work: &Work, partner: &PartnerFacts) -> TitlePage {
    TitlePage {
        title: work.title.clone(),
        subtitle: work.subtitle.clone(),
        partner_name: partner.name.clone(),
        co_brand: partner.co_brand_publisher.then(|| format!("with {}", work.publisher)),
        edition_name: input.edition.title.clone(),
        version_line: version_line(input.release),
        date_line: input.release.date.long(),
        qr: input.edition.qr_code.then(|| qr_code(&work.homepage)).flatten(),
    }
}

/// A QR code (ISO/IEC 18004) with medium error correction; nothing for an address too long.
fn qr_code(url: &str) -> Option<QrCode> {
    let code = qrcode::QrCode::with_error_correction_level(url, qrcode::EcLevel::M).ok()?;
    let modules =
        code.to_colors().into_iter().map(|colour| colour == qrcode::Color::Dark).collect();
    Some(QrCode { url: url.to_owned(), size: code.width(), modules })
}
