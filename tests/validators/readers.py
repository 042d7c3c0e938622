"""Reads what the validators report, for gate.py.

in:  the text or the JSON report of a validator
out: a list of Findings, of level `error` (fails the check) or `note` (does not); an empty list is a pass
"""
import collections
import json
import re


class Finding(collections.namedtuple("Finding", "level rule place message")):
    def __str__(self):
        note = "note: " if self.level == "note" else ""
        return f"{note}{self.rule}{f' at {self.place}' if self.place else ''}: {self.message}"


# Why a check was not run; `chosen` when the one who started the gate asked for that.
Skip = collections.namedtuple("Skip", "why chosen", defaults=(False,))


def flavour_lines(text):
    """The lines of VeraPdf.java and pagecheck.py: {(number of the file, flavour): findings}. A file and flavour
    without a closing `result` or `error` line is left out, for the validator did not come to its verdict."""
    found, closed = collections.defaultdict(list), {}
    for line in text.splitlines():
        kind, *fields = line.split("\t")
        if kind == "rule" and len(fields) == 6:
            n, flavour, rule, count, message, place = fields
            times = f" ({count} times)" if count != "1" else ""
            found[int(n), flavour].append(Finding("error", rule, place, message + times))
        elif kind == "result" and len(fields) == 3:
            key = int(fields[0]), fields[1]
            if fields[2] != "pass" and not found[key]:
                found[key].append(Finding("error", "no-rule", "", "the validator says no and names no rule"))
            closed[key] = found[key]
        elif kind == "error" and len(fields) == 3:
            key = int(fields[0]), fields[1]
            closed[key] = [*found[key], Finding("error", "unreadable", "", fields[2])]
    return closed


def qpdf_lines(code, text, file):
    """qpdf ends with 0 when all is well, with 3 after warnings, with 2 after errors."""
    if code == 0:
        return []
    findings = []
    for line in text.splitlines():
        said = re.match(r"(WARNING|ERROR|qpdf): (.*)", line)
        if said:
            place, _, message = said[2].replace(file, "", 1).strip().rpartition(": ")
            rule = "warning" if said[1] == "WARNING" else "error"
            findings.append(Finding("error", rule, place.strip(" :"), message))
    return findings or [Finding("error", f"exit-{code}", "", " ".join(text.split())[-200:])]


def report(reader, path, otherwise):
    """What a reader below makes of a JSON report; `otherwise` when the validator left none, or a broken one."""
    try:
        with open(path, encoding="utf-8") as f:
            return reader(json.load(f))
    except (OSError, ValueError, KeyError, TypeError):
        return otherwise


def epubcheck_report(report):
    findings = []
    for m in report["messages"]:
        if m["severity"] in ("FATAL", "ERROR", "WARNING"):
            places = m["locations"] or [{}]
            at = places[0]
            place = ":".join(str(at[k]) for k in ("path", "line", "column") if at.get(k) not in (None, "", -1))
            more = len(places) - 1 + m.get("additionalLocations", 0)
            times = f" ({more + 1} times)" if more else ""
            findings.append(Finding("error", m["ID"], place, " ".join(m["message"].split()) + times))
    counts = report["checker"]
    if not findings and counts["nFatal"] + counts["nError"] + counts["nWarning"]:
        findings.append(Finding("error", "no-rule", "", "EPUBCheck counts problems and names none"))
    version = str(report["publication"].get("ePubVersion"))
    if not findings and not version.startswith("3"):
        findings.append(Finding("error", "version", "", f"EPUB {version}, not 3"))
    return findings


def ace_report(report):
    """Ace groups its violations by document. Those of moderate or minor impact are notes, any other is an error."""
    findings, outcome = [], report["earl:result"]["earl:outcome"]
    for document in report["assertions"]:
        for v in document["assertions"]:
            test, result = v["earl:test"], v["earl:result"]
            if result["earl:outcome"] != "fail":
                continue
            impact = test.get("earl:impact")
            css = (result.get("earl:pointer") or {}).get("css") or [""]
            at = " ".join(css[0]) if isinstance(css[0], list) else css[0]
            place = document["earl:testSubject"]["url"] + (f" {at}" if at else "")
            said = " ".join(str(result.get("dct:description", "")).split())
            level = "note" if impact in ("moderate", "minor") else "error"
            findings.append(Finding(level, test["dct:title"], place, f"({impact}) {said}"))
    if outcome != "pass" and not findings:
        findings.append(Finding("error", "no-rule", "", "Ace says no and names no rule"))
    return findings
