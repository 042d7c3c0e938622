"""page-validation on many PDF files, for PDF/UA-1 and PDF/A-3a whatever the files claim.

in:  python pagecheck.py FILE...   (the Python of the virtual environment that has page-validation)
     python pagecheck.py --version
out: tab-separated lines on stdout for each file (N: the Nth, from 1) and flavour (ua1, 3a), like those of VeraPdf.java
       rule    N  FLAVOUR  RULE  COUNT  MESSAGE  PLACE    for each rule broken, with its first place
       result  N  FLAVOUR  pass|fail                      after them
       error   N  FLAVOUR  MESSAGE                        the file could not be read or checked
Exit 0 whatever the verdicts are.
"""
import sys
from importlib.metadata import version

import page

FLAVOURS = {"ua1": page.ValidationProfile.PDF_UA_1, "3a": page.ValidationProfile.PDF_A_3A}
# The limits guard a server against hostile files; ours may be large print editions.
LIMITS = page.SafetyLimits(
    max_input_size=2**31, max_decoded_stream_size=2**30, max_total_decoded_content_size=2**31, max_object_count=10**7
)


def line(*fields):
    print("\t".join(" ".join(str(f).split()) for f in fields), flush=True)


def check(n, path, flavour):
    report = page.validate_pdf(path, profile=FLAVOURS[flavour], limits=LIMITS)
    broken = {}
    for failure in report.failures:
        broken.setdefault(failure.rule_id, []).append(failure)
    for rule, failures in sorted(broken.items()):
        at = failures[0].object_id
        place = f"object {at.object_number} {at.generation}" if at else ""
        line("rule", n, flavour, rule, len(failures), failures[0].message, place)
    passed = report.is_compliant and not broken and report.rules.total > 0
    line("result", n, flavour, "pass" if passed else "fail")


def main():
    if sys.argv[1:] == ["--version"]:
        print(version("page-validation"))
        return
    for n, path in enumerate(sys.argv[1:], 1):
        for flavour in FLAVOURS:
            try:
                check(n, path, flavour)
            except Exception as e:
                line("error", n, flavour, f"{type(e).__name__}: {e}")


main()
