"""Fills in the fields of a PDF with MuPDF or pdfium and saves it, or lists their values.

    fill.py (mupdf|pdfium) fill FILE VALUES OUT   VALUES is a JSON object from the names of fields to values
    fill.py (mupdf|pdfium|qpdf) read FILE         prints such an object
    fill.py choose FILE                           prints values to fill in: some of every kind of field
    fill.py compare VALUES FOUND WHAT             compares two such objects; exit 1 if they differ
    fill.py names FILE                            says what is missing for a screen reader; nothing if all is well
"""

import ctypes
import json
import subprocess
import sys

# Letters that the fonts of pages in English lack, and a sign outside of the usual ones.
LINE = "Łukasz Nguyễn Ґалаґан Şahin 12 £"
AREA = "First line of the answer.\nAnd a second one, with the name of Thérèse Ó Súilleabháin."


def mupdf_fill(path, values, out):
    import pymupdf

    document = pymupdf.open(path)
    for page in document:
        for widget in page.widgets():
            if widget.field_name in values:
                widget.field_value = values[widget.field_name]
                widget.update()
    document.save(out)


def mupdf_read(path):
    import pymupdf

    found = {}
    for page in pymupdf.open(path):
        for widget in page.widgets():
            is_box = widget.field_type == pymupdf.PDF_WIDGET_TYPE_CHECKBOX
            value = widget.field_value
            found[widget.field_name] = value not in (False, "Off", "") if is_box else value or ""
    return found


def wide(call):
    """A text that pdfium writes into a buffer."""
    length = call(None, 0)
    buffer = ctypes.create_string_buffer(length)
    call(ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
    return buffer.raw[:length].decode("utf-16-le").rstrip("\0")


def pdfium_widgets(document):
    import pypdfium2.raw as raw

    form = document.formenv.raw
    for page in (document[number] for number in range(len(document))):
        for at in range(raw.FPDFPage_GetAnnotCount(page.raw)):
            annotation = raw.FPDFPage_GetAnnot(page.raw, at)
            if raw.FPDFAnnot_GetSubtype(annotation) == raw.FPDF_ANNOT_WIDGET:
                name = wide(lambda *to: raw.FPDFAnnot_GetFormFieldName(form, annotation, *to))
                yield page, annotation, name
            raw.FPDFPage_CloseAnnot(annotation)


def pdfium_fill(path, values, out):
    import pypdfium2
    import pypdfium2.raw as raw

    document = pypdfium2.PdfDocument(path)
    document.init_forms()
    form = document.formenv.raw
    filled = set()
    for page, annotation, name in pdfium_widgets(document):
        if name not in values or name in filled:
            continue
        filled.add(name)
        if values[name] is True and raw.FPDFAnnot_IsChecked(form, annotation):
            continue
        box = raw.FS_RECTF()
        raw.FPDFAnnot_GetRect(annotation, box)
        x, y = (box.left + box.right) / 2, (box.bottom + box.top) / 2
        raw.FORM_OnMouseMove(form, page.raw, 0, x, y)
        raw.FORM_OnLButtonDown(form, page.raw, 0, x, y)
        raw.FORM_OnLButtonUp(form, page.raw, 0, x, y)
        if values[name] is not True:
            text = values[name].replace("\n", "\r")
            typed = (text + "\0").encode("utf-16-le")
            buffer = ctypes.create_string_buffer(typed)
            raw.FORM_ReplaceSelection(form, page.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)))
        raw.FORM_ForceToKillFocus(form)
    document.save(out)


def pdfium_read(path):
    import pypdfium2
    import pypdfium2.raw as raw

    document = pypdfium2.PdfDocument(path)
    document.init_forms()
    form = document.formenv.raw
    found = {}
    for _, annotation, name in pdfium_widgets(document):
        if raw.FPDFAnnot_GetFormFieldType(form, annotation) == raw.FPDF_FORMFIELD_CHECKBOX:
            found[name] = bool(raw.FPDFAnnot_IsChecked(form, annotation))
        else:
            found[name] = wide(lambda *to: raw.FPDFAnnot_GetFormFieldValue(form, annotation, *to))
    return found


def qpdf_fields(path):
    run = subprocess.run(["qpdf", "--json", "--json-key=acroform", path], capture_output=True, text=True)
    return json.loads(run.stdout)["acroform"]["fields"]


def qpdf_read(path):
    found = {}
    for field in qpdf_fields(path):
        value = field["value"]
        is_box = field["fieldtype"] == "/Btn"
        # In front of a text, qpdf writes how it is encoded.
        found[field["fullname"]] = value not in ("/Off", None) if is_box else (value or "").removeprefix("u:")
    return found


def choose(path):
    """Some fields of every kind, and every field with several widgets."""
    values, widgets, kinds = {}, {}, {}
    for field in qpdf_fields(path):
        name = field["fullname"]
        widgets[name] = widgets.get(name, 0) + 1
        kinds[name] = "tick" if field["fieldtype"] == "/Btn" else "line"
        if field["fieldflags"] & 1 << 12:
            kinds[name] = "area"
    count = {"tick": 0, "line": 0, "area": 0}
    for name, kind in kinds.items():
        count[kind] += 1
        if count[kind] <= 6 or widgets[name] > 1:
            values[name] = {"tick": True, "line": LINE, "area": AREA}[kind]
    return values


def names(path):
    """What a screen reader is told: every field has a label that is no code, and each label says something."""
    for field in qpdf_fields(path):
        label = field["alternativename"]
        if not label.strip() or label == field["fullname"]:
            print(f"{field['fullname']}: no label for screen readers")


def same(one, other):
    """Whether two values are the same. Programs end lines in different ways."""
    plain = lambda value: value.replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, str) else value
    return plain(one) == plain(other)


def compare(expected, found, what):
    """Every value that was filled in is there, and nothing else."""
    with open(expected, encoding="utf-8") as file:
        expected = json.load(file)
    with open(found, encoding="utf-8") as file:
        found = json.load(file)
    wrong = [name for name, value in expected.items() if not same(value, found.get(name))]
    more = [name for name, value in found.items() if name not in expected and value not in ("", False)]
    for name in wrong:
        print(f"PROBLEM: {what}: {name}: {found.get(name)!r} instead of {expected[name]!r}")
    for name in more:
        print(f"PROBLEM: {what}: {name}: {found[name]!r}, which nobody filled in")
    if not wrong and not more:
        print(f"{what}: {len(expected)} of {len(found)} fields filled in, all right")
    return bool(wrong or more)


def main():
    tool, *rest = sys.argv[1:]
    if tool == "choose":
        print(json.dumps(choose(rest[0]), ensure_ascii=False))
    elif tool == "names":
        names(rest[0])
    elif tool == "compare":
        sys.exit(compare(*rest))
    elif rest[0] == "read":
        print(json.dumps(globals()[f"{tool}_read"](rest[1]), ensure_ascii=False))
    else:
        with open(rest[2], encoding="utf-8") as file:
            globals()[f"{tool}_fill"](rest[1], json.load(file), rest[3])


main()
