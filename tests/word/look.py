"""What other programs make of Word files: see open.sh beside this file.

Prints one line for each fault and exits with 1 if there is any.
"""

import argparse
import pathlib
import re
import sys
import zipfile

import docx
from docx.oxml.ns import qn
from lxml import etree

WORD14 = "http://schemas.microsoft.com/office/word/2010/wordml"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
XML = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  targetNamespace="http://www.w3.org/XML/1998/namespace">
  <xs:attribute name="space" type="xs:NCName"/><xs:attribute name="lang" type="xs:language"/>
</xs:schema>"""

options = argparse.ArgumentParser()
options.add_argument("--pdf", type=pathlib.Path, required=True)
options.add_argument("--again", type=pathlib.Path, required=True)
options.add_argument("--schemas", type=pathlib.Path)
options.add_argument("files", type=pathlib.Path, nargs="+")
options = options.parse_args()
faults = []


def fault(path, text):
    faults.append(f"{path.name}: {text}")


def opened(path):
    """What python-docx finds in a file."""
    document = docx.Document(path)
    if not document.core_properties.title or not document.core_properties.language:
        fault(path, "it has no title or no language")
    last = 0
    for paragraph in document.paragraphs:
        name = paragraph.style.name if paragraph.style is not None else ""
        found = re.fullmatch(r"[Hh]eading (\d)", name)
        if found:
            if int(found[1]) > last + 1:
                fault(path, f"“{paragraph.text}” skips a level of headings")
            last = int(found[1])
    for table in document.tables:
        wide = len(table.columns)
        for row in table.rows:
            if len(row.cells) != wide:
                fault(path, "the rows of a table have different numbers of cells")
    for element in document.element.iter(qn("w:sdt")):
        alias = element.find(f"{qn('w:sdtPr')}/{qn('w:alias')}")
        if alias is None or not alias.get(qn("w:val")):
            fault(path, "a control has no name")
    return sum(1 for _ in document.element.iter(qn("w:sdt")))


def kept(path, controls):
    """What LibreOffice keeps when it saves a file again."""
    again = options.again / path.name
    if not again.exists():
        return fault(path, "LibreOffice cannot save it again")
    archive = zipfile.ZipFile(again)
    properties = archive.read("docProps/custom.xml").decode()
    if "bindery:" not in properties:
        fault(path, "its identity is lost when LibreOffice saves it again")
    found = sum(1 for _ in docx.Document(again).element.iter(qn("w:sdt")))
    if found < controls:
        fault(path, f"{controls - found} of {controls} controls are lost when it is saved again")


def schema_of(name):
    fixed = {
        "[Content_Types].xml": "opc-xsd/opc-contentTypes.xsd",
        "docProps/app.xml": "shared-documentPropertiesExtended.xsd",
        "docProps/custom.xml": "shared-documentPropertiesCustom.xsd",
        "customXml/itemProps1.xml": "shared-customXmlDataProperties.xsd",
        "word/theme/theme1.xml": "dml-main.xsd",
    }
    if name.endswith(".rels"):
        return "opc-xsd/opc-relationships.xsd"
    if name.startswith("word/") and name.endswith(".xml"):
        return fixed.get(name, "wml.xsd")
    return fixed.get(name)


class Schemas(etree.Resolver):
    """Reads schemas, and gives those that import the attributes of XML a place for them."""

    def resolve(self, url, public, context):
        if url.endswith("/xml.xsd"):
            return self.resolve_string(XML, context, base_url=url)
        text = pathlib.Path(url.removeprefix("file://")).read_text()
        return self.resolve_string(with_place(text), context, base_url=url)


def with_place(text):
    found = r'(<xsd?:import [^>]*namespace="http://www.w3.org/XML/1998/namespace")(?![^>]*schemaLocation)'
    return re.sub(found, r'\1 schemaLocation="xml.xsd"', text).removeprefix('<?xml version="1.0" encoding="utf-8"?>')


def checked(path, known={}):
    """Every part against its schema. What is newer than the schemas is left out, as programs that do
    not know it leave it out."""
    archive = zipfile.ZipFile(path)
    parser = etree.XMLParser()
    parser.resolvers.add(Schemas())
    for name in archive.namelist():
        wanted = schema_of(name)
        if wanted is None:
            continue
        if wanted not in known:
            place = options.schemas / wanted
            root = etree.fromstring(with_place(place.read_text()).encode(), parser, base_url=str(place))
            known[wanted] = etree.XMLSchema(root)
        part = etree.fromstring(archive.read(name))
        for element in list(part.iter(etree.Element)):
            is_new = element.tag.startswith(f"{{{WORD14}}}") or element.tag == qn("w:tblCaption")
            if is_new and element.getparent() is not None:
                element.getparent().remove(element)
            for attribute in [a for a in element.attrib if a.startswith(f"{{{COMPATIBILITY}}}")]:
                del element.attrib[attribute]
        if not known[wanted].validate(part):
            for error in {error.message for error in known[wanted].error_log}:
                fault(path, f"{name}: {error}")


for path in options.files:
    controls = opened(path)
    pdf = options.pdf / f"{path.stem}.pdf"
    if not pdf.exists() or not pdf.read_bytes().startswith(b"%PDF"):
        fault(path, "LibreOffice cannot turn it into PDF")
    kept(path, controls)
    if options.schemas:
        checked(path)
for text in faults:
    print(text)
print(f"{len(options.files)} Word files, {len(faults)} faults")
sys.exit(1 if faults else 0)
