"""Makes the samples for selftest.sh: one good PDF and one good EPUB, and broken ones that each differ from them in one
thing, so that a validator can only fail them for that thing.

in:  python3 samples.py DIR
out: DIR/good.pdf DIR/untagged.pdf DIR/noalt.pdf DIR/notarchive.pdf DIR/truncated.pdf
     DIR/good.epub DIR/deadlink.epub DIR/warning.epub DIR/noalt.epub DIR/moderate.epub
"""
import os
import re
import sys
import zipfile

TITLE = "A sample for the validation gate"

# ---- PDF: a page with one drawn figure and no text, so that no font is needed; PDF/UA-1 and PDF/A-3a.

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA part</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""" % TITLE
DRAWING = b"/Figure <</MCID 0>> BDC\n/Grey cs 0.3 sc\n20 20 160 100 re f\nEMC\n"
GREY = "[/CalGray <</WhitePoint [0.9505 1 1.089]>>]"


def stream(data, keys=""):
    return f"<<{keys}/Length {len(data)}>>\nstream\n".encode() + data + b"\nendstream"


def pdf():
    """The objects of the good PDF, in order from 1."""
    return [
        b"<</Type/Catalog/Pages 2 0 R/Metadata 5 0 R/Lang(en-GB)/MarkInfo<</Marked true>>"
        b"/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot 6 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 140]/Contents 4 0 R/StructParents 0/Tabs/S"
        f"/Resources<</ColorSpace<</Grey {GREY}>>>>>>".encode(),
        stream(DRAWING),
        stream(XMP.encode(), "/Type/Metadata/Subtype/XML"),
        b"<</Type/StructTreeRoot/K 7 0 R/ParentTree<</Nums[0[8 0 R]]>>>>",
        b"<</Type/StructElem/S/Document/P 6 0 R/K 8 0 R>>",
        b"<</Type/StructElem/S/Figure/P 7 0 R/Pg 3 0 R/K 0/Alt(A grey rectangle)"
        b"/A<</O/Layout/BBox[20 20 180 120]/Placement/Block>>>>",
    ]


def write_pdf(path, objects, cut=0):
    """Writes the objects with their cross-reference table, less the last `cut` bytes."""
    body, offsets = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", []
    for n, data in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{n} 0 obj\n".encode() + data + b"\nendobj\n"
    table = "".join(f"{o:010} 00000 n \n" for o in offsets)
    key = "<00112233445566778899aabbccddeeff>"
    body += (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n"
        f"<</Size {len(objects) + 1}/Root 1 0 R/ID[{key}{key}]>>\nstartxref\n{len(body)}\n%%EOF\n"
    ).encode()
    with open(path, "wb") as f:
        f.write(body[: len(body) - cut])


def without(objects, pattern):
    """The same objects less what the pattern matches, which must be there once."""
    changed = [re.sub(pattern, b"", o) for o in objects]
    assert sum(a != b for a, b in zip(objects, changed)) == 1, pattern
    return changed


def pdfs(out):
    good = pdf()
    write_pdf(f"{out}/good.pdf", good)
    write_pdf(f"{out}/untagged.pdf", without(good, rb"/MarkInfo<</Marked true>>|/StructTreeRoot 6 0 R"))
    write_pdf(f"{out}/noalt.pdf", without(good, rb"/Alt\([^)]*\)"))
    # A device's colours without an output intent: PDF/A forbids that, PDF/UA does not mind.
    drawing = DRAWING.replace(b"/Grey cs 0.3 sc", b"0.3 0.2 0.1 rg")
    write_pdf(f"{out}/notarchive.pdf", [stream(drawing) if o == stream(DRAWING) else o for o in good])
    write_pdf(f"{out}/truncated.pdf", good, cut=300)


# ---- EPUB: two documents and an image.

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
    "3a7e9b550000000a49444154789c636800000082008177cd72b60000000049454e44ae426082"
)
CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
META = {
    "accessMode": ["textual", "visual"],
    "accessModeSufficient": ["textual"],
    "accessibilityFeature": ["alternativeText", "structuralNavigation", "tableOfContents"],
    "accessibilityHazard": ["none"],
    "accessibilitySummary": ["The image has an alternative text."],
}
PACKAGE = f"""<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:5f1c1f0e-3d0b-4f3c-8f0a-6f0c8d3a1b2c</dc:identifier>
<dc:title>{TITLE}</dc:title><dc:language>en</dc:language>
<meta property="dcterms:modified">2026-01-01T00:00:00Z</meta>
{"".join(f'<meta property="schema:{k}">{v}</meta>' for k, vs in META.items() for v in vs)}
</metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
<item id="dot" href="dot.png" media-type="image/png"/></manifest>
<spine><itemref idref="one"/><itemref idref="nav"/></spine></package>"""


def page(title, body):
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><title>{title}</title></head><body>{body}</body></html>"""


NAV = page("Contents", '<nav epub:type="toc" role="doc-toc" aria-labelledby="c"><h1 id="c">Contents</h1>'
           '<ol><li><a href="one.xhtml">One</a></li></ol></nav>')
ONE = page("One", '<section aria-labelledby="h"><h1 id="h">One</h1><p>See <a href="nav.xhtml">the contents</a>.</p>'
           '<p><img src="dot.png" alt="A grey dot"/></p></section>')


def write_epub(path, *swap):
    """Writes the good EPUB with one piece of text swapped for another, where two are given."""
    files = {"META-INF/container.xml": CONTAINER, "EPUB/package.opf": PACKAGE, "EPUB/nav.xhtml": NAV,
             "EPUB/one.xhtml": ONE, "EPUB/dot.png": PNG}
    if swap:
        assert sum(swap[0] in v for v in files.values() if isinstance(v, str)) == 1, swap
        files = {k: v.replace(*swap) if isinstance(v, str) else v for k, v in files.items()}
    with zipfile.ZipFile(path, "w") as z:
        z.writestr(zipfile.ZipInfo("mimetype"), "application/epub+zip")
        for name, data in files.items():
            z.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)


def epubs(out):
    write_epub(f"{out}/good.epub")
    write_epub(f"{out}/deadlink.epub", 'href="nav.xhtml">the', 'href="nowhere.xhtml">the')
    write_epub(f"{out}/noalt.epub", ' alt="A grey dot"', "")
    # A heading below the second level right after the first: Ace calls that moderate.
    write_epub(f"{out}/moderate.epub", "<p>See", "<h4>See</h4><p>See")
    write_epub(f"{out}/warning.epub", "<dc:language>en", "<dc:date>soon</dc:date><dc:language>en")


os.makedirs(sys.argv[1], exist_ok=True)
pdfs(sys.argv[1])
epubs(sys.argv[1])
