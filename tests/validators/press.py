"""Proves with Ghostscript which inks the files for a press put on which plates.

in:  python3 press.py FILE...      PDF/X-4 files of editions for a print shop
out: a line for each file: its plates, how many pages have their text in black alone, and the page with most ink.
     Exit 0: most pages of every file have their text in black alone.
     Exit 1: one has not. Exit 2: misused, or Ghostscript is missing.
Ghostscript separates the pages by itself: it knows nothing of how they were made.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile


def gs(*arguments):
    done = subprocess.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", *arguments], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"gs: {done.stdout}{done.stderr}")
    return done.stdout


def coverage(pdf):
    """The share of each page inside the trim that cyan, magenta, yellow and black cover, in per cent."""
    lines = gs("-o", "-", "-sDEVICE=ink_cov", "-dUseTrimBox", pdf).splitlines()
    found = [re.match(r"\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+) CMYK", line) for line in lines]
    return [tuple(map(float, match.groups())) for match in found if match]


def plates(pdf):
    """The names of the plates that the first pages need."""
    with tempfile.TemporaryDirectory() as folder:
        gs("-o", f"{folder}/page-%d.tif", "-sDEVICE=tiffsep", "-r20", "-dLastPage=12", pdf)
        names = [re.search(r"\((.+)\)\.tif$", path.name) for path in pathlib.Path(folder).iterdir()]
        return sorted({match.group(1) for match in names if match})


def main():
    if len(sys.argv) < 2 or not shutil.which("gs"):
        print(__doc__, file=sys.stderr)
        return 2
    failed = False
    for pdf in sys.argv[1:]:
        pages = coverage(pdf)
        # If text were black of four inks, each of them would cover as much as black does. Tabs and bars in the brand's
        # colour cover much less.
        black = [page for page in pages if max(page[:3]) * 3 < page[3]]
        most = max(range(len(pages)), key=lambda page: sum(pages[page]))
        # The sheet of a cover has no page of text.
        is_sound = bool(pages) and (len(pages) < 4 or len(black) * 2 > len(pages))
        failed |= not is_sound
        print(
            f"{'ok' if is_sound else 'FAILED'}  {pdf}: plates {', '.join(plates(pdf))}; {len(black)} of {len(pages)} "
            f"pages with text in black alone; most ink on page {most + 1} ({sum(pages[most]):.0f} % of the page)"
        )
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
