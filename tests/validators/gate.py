"""Runs every validator on every PDF and EPUB below a folder and says what it found (started by validate.sh).

in:  python3 gate.py DIR [--ace-most N] [--require-all] [--tsv FILE]
       --ace-most N    run Ace (slow) on at most N different EPUBs, in order of their paths
       --require-all   fail when a validator cannot run here, or when there is nothing to check
       --tsv FILE      also write the table there: file, validator, pass|fail|skip, the rules broken
out: stdout: a table (file, validator, verdict), each finding with its rule and place, what could not run, and last
     `N passed, N failed, N skipped`, counting checks, one for each file and validator.
     Exit 0: nothing failed; 1: something did; 2: misused.
A validator that is started but gives no verdict on a file has failed that file.
Printer's sheets, known by `-sheets-` in their names, are no copy to read: they must be sound PDF/A-2b, fonts and all,
and nothing is asked of their structure. Files for a press, which say that they are PDF/X-4, are for plates and not for
readers: they must be sound PDF/A-3b. `press.py` proves with Ghostscript what is on which plate.
"""
import argparse
import collections
import concurrent.futures
import hashlib
import os
import re
import signal
import subprocess
import sys
import tempfile

import readers
import tools
from readers import Finding, Skip

FLAVOURS = {"ua1": "PDF/UA-1", "3a": "PDF/A-3a"}
PDF_CHECKS = [f"{v} {f}" for v in ("veraPDF", "page-validation") for f in FLAVOURS.values()] + ["qpdf"]
SHEET_FLAVOURS = {"2b": "PDF/A-2b"}
SHEET_CHECKS = ["veraPDF PDF/A-2b", "qpdf"]
PRESS_FLAVOURS = {"3b": "PDF/A-3b"}
PRESS_CHECKS = ["veraPDF PDF/A-3b", "qpdf"]
EPUB_CHECKS = ["EPUBCheck", "Ace"]
SHOWN = 5  # findings shown of one rule in one check


def run(command, seconds, **environment):
    """Runs a command to its end or its time limit, when it is ended with all that it started (Chromium).
    Gives its exit code and what it said."""
    try:
        p = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True, errors="replace", env=tools.environment(**environment), start_new_session=True,
        )
    except OSError as e:
        return 127, "", str(e)
    try:
        out, err = p.communicate(timeout=seconds)
        return p.returncode, out, err
    except subprocess.TimeoutExpired:
        os.killpg(p.pid, signal.SIGKILL)
        out, err = p.communicate()
        return 124, out, f"{err}\nnot done after {seconds} s"


def no_verdict(code, out, err):
    """The finding for a file on which a validator has not come to a verdict."""
    text = re.sub(r"\x1b\[[0-9;]*m", "", err.strip() or out.strip())
    lines = [x.strip() for x in text.splitlines() if x.strip()]
    return [Finding("error", "no-verdict", "", f"exit {code}: {lines[-1] if lines else 'nothing said'}")]


def by_flavour(validator, flavours, command, files):
    """Runs veraPDF or page-validation, which write lines of the same kind."""
    code, out, err = run(command, 120 + 60 * len(files))
    found = readers.flavour_lines(out)
    return {
        (file, f"{validator} {name}"): found.get((n, flavour), no_verdict(code, out, err))
        for n, file in enumerate(files, 1)
        for flavour, name in flavours.items()
    }


def verapdf(files, flavours=FLAVOURS):
    return by_flavour("veraPDF", flavours, tools.verapdf(flavours, files), files)


def page_validation(files):
    return by_flavour("page-validation", FLAVOURS, tools.page_validation(files), files)


def qpdf(files):
    results = {}
    for file in files:
        code, out, err = run(tools.qpdf(file), 120)
        results[file, "qpdf"] = readers.qpdf_lines(code, out + err, file)
    return results


def epubcheck(files):
    with tempfile.TemporaryDirectory() as d:
        code, out, err = run(tools.epubcheck(d, files), 120 + 60 * len(files))
        return {
            (file, "EPUBCheck"): readers.report(readers.epubcheck_report, f"{d}/{n}.json", no_verdict(code, out, err))
            for n, file in enumerate(files, 1)
        }


def ace(files, most):
    """Ace on the first `most` different books; a book that is the same as an earlier one shares its verdict."""
    results, done = {}, {}
    for file in files:
        with open(file, "rb") as f:
            content = hashlib.sha256(f.read()).digest()
        if content not in done:
            if len(done) == most:
                results[file, "Ace"] = Skip(f"--ace-most {most}", chosen=True)
                continue
            with tempfile.TemporaryDirectory() as d:
                code, out, err = run(tools.ace(d, file), 900, TMPDIR=d)
                done[content] = readers.report(readers.ace_report, f"{d}/report.json", no_verdict(code, out, err))
        results[file, "Ace"] = done[content]
    return results


def below(folder, ending):
    return sorted(
        os.path.join(d, f)
        for d, _, names in os.walk(os.path.abspath(folder))
        for f in names
        if f.lower().endswith(ending) and os.path.isfile(os.path.join(d, f))
    )


def shown(findings):
    """The findings as text, errors before notes, with the first few places of each rule."""
    by_rule = collections.defaultdict(list)
    for x in sorted(findings, key=lambda x: x.level):
        by_rule[x.rule].append(x)
    for rule, xs in by_rule.items():
        yield from xs[:SHOWN]
        if len(xs) > SHOWN:
            yield f"{rule}: and {len(xs) - SHOWN} more places"


def is_sheets(pdf):
    return "-sheets-" in os.path.basename(pdf)


def is_for_press(pdf):
    with open(pdf, "rb") as f:  # XMP metadata are never compressed
        return re.search(rb"<pdfxid:GTS_PDFXVersion[^>]*>PDF/X-4<", f.read()) is not None


def check(pdfs, sheets, presses, epubs, most):
    """{(file, check): a Skip, or the list of findings}"""
    results, running = {}, []
    with concurrent.futures.ThreadPoolExecutor(min(2, os.cpu_count() or 1)) as pool:
        # Ace first, which takes longest.
        for validator, start, files, checks in (
            ("Ace", lambda files: ace(files, most), epubs, ["Ace"]),
            ("veraPDF", verapdf, pdfs, PDF_CHECKS[:2]),
            ("veraPDF", lambda files: verapdf(files, SHEET_FLAVOURS), sheets, SHEET_CHECKS[:1]),
            ("veraPDF", lambda files: verapdf(files, PRESS_FLAVOURS), presses, PRESS_CHECKS[:1]),
            ("EPUBCheck", epubcheck, epubs, ["EPUBCheck"]),
            ("page-validation", page_validation, pdfs, PDF_CHECKS[2:4]),
            ("qpdf", qpdf, pdfs + sheets + presses, ["qpdf"]),
        ):
            why = tools.why_not(validator)
            if why:
                results.update({(f, c): Skip(f"{validator}: {why}") for f in files for c in checks})
            elif files:
                running.append(pool.submit(start, files))
    for r in running:
        results.update(r.result())
    return results


def main():
    parser = argparse.ArgumentParser(prog="validate.sh")
    parser.add_argument("dir")
    parser.add_argument("--ace-most", type=int, default=-1, metavar="N")
    parser.add_argument("--require-all", action="store_true")
    parser.add_argument("--tsv", metavar="FILE")
    o = parser.parse_args()
    if not os.path.isdir(o.dir):
        parser.error(f"no such folder: {o.dir}")
    all_pdfs, epubs = below(o.dir, ".pdf"), below(o.dir, ".epub")
    sheets = [f for f in all_pdfs if is_sheets(f)]
    presses = [f for f in all_pdfs if not is_sheets(f) and is_for_press(f)]
    pdfs = [f for f in all_pdfs if f not in sheets and f not in presses]
    results = check(pdfs, sheets, presses, epubs, o.ace_most)

    rows, findings, skips, counts = [], [], collections.Counter(), collections.Counter()
    must = False  # a validator that should be there is not
    wanted = [(f, PDF_CHECKS) for f in pdfs] + [(f, SHEET_CHECKS) for f in sheets] + [(f, PRESS_CHECKS) for f in presses] + [(f, EPUB_CHECKS) for f in epubs]
    for file, checks in wanted:
        name = os.path.relpath(file, o.dir)
        for c in checks:
            r = results[file, c]
            if isinstance(r, Skip):
                verdict, rules = "skip", []
                skips[r.why] += 1
                must = must or not r.chosen
            else:
                rules = sorted({x.rule for x in r if x.level == "error"})
                verdict = "fail" if rules else "pass"
                findings += [f"{name}: {c}: {x}" for x in shown(r)]
            counts[verdict] += 1
            rows.append((name, c, verdict, " ".join(rules)))

    if o.tsv:
        with open(o.tsv, "w", encoding="utf-8") as f:
            f.writelines("\t".join(row) + "\n" for row in rows)
    wide = [max((len(row[i]) for row in rows), default=0) for i in range(2)]
    for name, c, verdict, _ in rows:
        print(f"{name:{wide[0]}}  {c:{wide[1]}}  {verdict.upper() if verdict == 'fail' else verdict}")
    print("\nFindings:" if findings else "\nNo findings.", *findings, sep="\n  ")
    if skips:
        print("\nNot run:", *(f"{why} ({n} checks)" for why, n in skips.items()), sep="\n  ")
    if not rows:
        print(f"\nNothing to check: no PDF and no EPUB below {o.dir}")
    print(f"\n{counts['pass']} passed, {counts['fail']} failed, {counts['skip']} skipped")
    return int(counts["fail"] > 0 or (o.require_all and (must or not rows)))


sys.exit(main())
