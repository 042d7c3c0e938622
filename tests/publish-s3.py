"""Publishes sites to a real S3 server on this machine, and shares files through it. `publish-s3.sh` runs it.

in:  publish-s3.py BINDERY SERVER       The tool and the program s3s-fs.
out: One line for each thing that was tried. Exit 1 and the reason if one of them fails.
"""

import datetime
import hashlib
import hmac
import http.client
import json
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import xml.etree.ElementTree

BINDERY, SERVER = map(os.path.abspath, sys.argv[1:3])
KEY, SECRET, REGION = "publisher", "sesame", "us-east-1"
WORK = tempfile.mkdtemp(prefix="bindery-s3-")
SITE = os.path.join(WORK, "site")
STORE = os.path.join(WORK, "store")
BUCKET, PREFIX = "sites", "toolkit/en"
TARGET = f"s3://{BUCKET}/{PREFIX}"
RECORD = ".bindery.json"
PROJECT = os.path.join(WORK, "project")
SHARED = "shared"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


PORT = free_port()


def signed(method, path, query=None):
    """A request to the server, signed as AWS Signature Version 4 asks for."""
    query = query or {}
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    day, host, empty = now[:8], f"127.0.0.1:{PORT}", hashlib.sha256(b"").hexdigest()
    path = urllib.parse.quote(path)
    pairs = sorted((urllib.parse.quote(k, safe=""), urllib.parse.quote(v, safe="")) for k, v in query.items())
    query = "&".join(f"{k}={v}" for k, v in pairs)
    names = "host;x-amz-content-sha256;x-amz-date"
    fields = f"host:{host}\nx-amz-content-sha256:{empty}\nx-amz-date:{now}\n"
    canonical = "\n".join([method, path, query, fields, names, empty])
    scope = f"{day}/{REGION}/s3/aws4_request"
    text = "\n".join(["AWS4-HMAC-SHA256", now, scope, hashlib.sha256(canonical.encode()).hexdigest()])
    key = ("AWS4" + SECRET).encode()
    for part in [day, REGION, "s3", "aws4_request"]:
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    signature = hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
    connection.request(method, path + ("?" + query if query else ""), headers={
        "Host": host, "x-amz-date": now, "x-amz-content-sha256": empty,
        "Authorization": f"AWS4-HMAC-SHA256 Credential={KEY}/{scope}, SignedHeaders={names}, Signature={signature}",
    })
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def get(name):
    answer, body = signed("GET", f"/{BUCKET}/{PREFIX}/{name}")
    assert answer.status in (200, 404), (answer.status, name, body)
    return body if answer.status == 200 else None


def objects():
    names, token = set(), None
    while True:
        query = {"list-type": "2", "prefix": PREFIX + "/"}
        if token:
            query["continuation-token"] = token
        answer, body = signed("GET", f"/{BUCKET}", query)
        assert answer.status == 200, body
        space = {"s3": "http://s3.amazonaws.com/doc/2006-03-01/"}
        tree = xml.etree.ElementTree.fromstring(body)
        names |= {key.text[len(PREFIX) + 1:] for key in tree.findall("s3:Contents/s3:Key", space)}
        token = tree.findtext("s3:NextContinuationToken", namespaces=space)
        if not token:
            return names


def environment(**other):
    own = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    own |= {
        "AWS_ACCESS_KEY_ID": KEY, "AWS_SECRET_ACCESS_KEY": SECRET, "AWS_REGION": REGION,
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{PORT}", "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1",
    }
    return own | other


def start(*options, target=TARGET, **other):
    return subprocess.Popen(
        [BINDERY, "publish", target, "--site", SITE, *options],
        env=environment(**other), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def run(*options, code=0, says=(), target=TARGET, **other):
    process = start(*options, target=target, **other)
    out, err = process.communicate(timeout=300)
    assert process.returncode == code, f"exit {process.returncode}, not {code}\n{out}\n{err}"
    for words in says:
        assert words in out + err, f"`{words}` is missing\n{out}\n{err}"
    assert SECRET not in out + err, "a message shows the secret"
    return out, err


def write(path, data):
    path = os.path.join(SITE, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data if isinstance(data, bytes) else data.encode())


def write_site(edition):
    """Pages that link to a style sheet, to pictures and downloads and to each other; and each edition has
    other pages."""
    shutil.rmtree(SITE, ignore_errors=True)
    dice = random.Random(edition)
    pages = [page for page in range(24) if dice.random() < 0.75]
    sheet = f"assets/site.{edition:08x}.css"
    write(sheet, f"body {{ margin: {edition}px }}")
    write("feeds/releases.xml", f"<feed><id>{edition}</id></feed>")
    contents = ""
    for page in pages:
        picture, download = f"assets/p{page}.{edition // 2:08x}.svg", f"files/{edition}/s{page}.pdf"
        write(picture, f'<svg id="p{page}-{edition // 2}"/>')
        write(download, f"%PDF {edition} {page}" + "x" * 20000)
        others = "".join(f'<a href="../s{dice.choice(pages)}/index.html">on</a>' for _ in range(3))
        write(f"s{page}/index.html",
              f'<link href="../{sheet}"><img src="../{picture}"><a href="../{download}">PDF</a>{others}'
              f'<a href="../index.html">front</a>{edition}')
        contents += f'<a href="s{page}/index.html">{page}</a>'
    write("a name with spaces & signs é.txt", "odd")
    write("index.html", f'<link href="{sheet}"><a href="feeds/releases.xml">feed</a>{contents}{edition}')


def local():
    found = {}
    for folder, _, names in os.walk(SITE):
        for name in names:
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, SITE).replace(os.sep, "/")] = file.read()
    return found


def check_published():
    expected = local()
    names = objects()
    assert names == set(expected) | {RECORD}, names ^ (set(expected) | {RECORD})
    for name, data in expected.items():
        assert get(name) == data, name


def read_all():
    """Goes from the front page to everything that it leads to, as a reader would."""
    waiting, seen, pages = ["index.html"], {"index.html"}, 0
    while waiting:
        page = waiting.pop()
        text = get(page)
        assert text is not None, f"{page} is missing"
        pages += 1
        for link in re.findall(r'(?:href|src)="([^"]*)"', text.decode()):
            path = os.path.normpath(os.path.join(os.path.dirname(page), link)).replace(os.sep, "/")
            if path in seen:
                continue
            seen.add(path)
            if path.endswith(".html"):
                waiting.append(path)
            else:
                assert get(path) is not None, f"{path} is missing, on {page}"
    return pages


class Reader(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.over, self.rounds, self.failure = False, 0, None

    def run(self):
        try:
            while not self.over:
                assert read_all() > 5
                self.rounds += 1
        except Exception as failure:  # any failure is the result
            self.failure = failure

    def end(self):
        self.over = True
        self.join()
        if self.failure:
            raise self.failure


def tried(what):
    print(f"ok: {what}", flush=True)


def refusals():
    run(code=3, says=["does not recognise these credentials", "AWS_ACCESS_KEY_ID"], AWS_ACCESS_KEY_ID="nobody")
    tried("an unknown key")
    run(code=3, says=["does not accept the secret key"], AWS_SECRET_ACCESS_KEY="wrong")
    tried("a wrong secret")
    run(code=2, says=["there is no bucket `nothing`"], target="s3://nothing/en")
    tried("a bucket that does not exist")
    run(code=3, says=["cannot be reached"], AWS_ENDPOINT_URL=f"http://127.0.0.1:{free_port()}")
    tried("a service that cannot be reached")
    assert objects() == set()


def first_run():
    out, _ = run("--dry-run", says=["would add"])
    assert "+ index.html (" in out and objects() == set()
    tried("a trial run")
    write("files/large.pdf", os.urandom(21 << 20))
    run(says=["added"])
    check_published()
    run(says=["nothing to do"])
    tried("a first run, with a large file, and one with nothing to do")
    kept = {"index.html": "no-cache", "assets/site.00000001.css": "public, max-age=31536000, immutable"}
    for name, expected in kept.items():
        answer, _ = signed("HEAD", f"/{BUCKET}/{PREFIX}/{name}")
        assert answer.getheader("cache-control") == expected, (name, answer.getheaders())
    types = {"index.html": "text/html; charset=utf-8", "feeds/releases.xml": "application/atom+xml"}
    for name, expected in types.items():
        answer, _ = signed("HEAD", f"/{BUCKET}/{PREFIX}/{name}")
        assert answer.getheader("content-type") == expected, (name, answer.getheaders())
    tried("media types and times to live")


def others():
    theirs = os.path.join(STORE, BUCKET, PREFIX, "theirs.txt")
    with open(theirs, "w") as file:
        file.write("theirs")
    write_site(2)
    run(code=2, says=["`theirs.txt`", "--leave-others"])
    run("--leave-others", "--pause", "0", says=["theirs.txt"])
    assert get("theirs.txt") == b"theirs"
    os.remove(theirs)
    signed("DELETE", f"/{BUCKET}/{PREFIX}/{RECORD}")
    run("--pause", "0", says=["nothing to do"])
    check_published()
    tried("objects of others, and a lost record")


def two_at_once():
    write_site(3)
    first = start("--pause", "600")
    while ".bindery.lock" not in objects():
        time.sleep(0.05)
        assert first.poll() is None, first.communicate()
    run(code=3, says=["another run is publishing here"])
    first.send_signal(signal.SIGINT)
    _, err = first.communicate(timeout=30)
    assert first.returncode == 3 and "run the same command again" in err, (first.returncode, err)
    assert ".bindery.lock" not in objects(), "a run that is stopped gives the place back"
    run("--pause", "0", says=["an earlier run was interrupted"])
    check_published()
    tried("two runs at once, and one that is stopped")


def kills(rounds):
    reader = Reader()
    reader.start()
    dice = random.Random(11)
    killed = 0
    for edition in range(4, 4 + rounds):
        write_site(edition)
        process = start("--pause", "3")
        # A run that finds the lock of a killed one watches it for twenty seconds before it begins.
        waits = 20.0 if ".bindery.lock" in objects() else 0.0
        time.sleep(waits + dice.random() * 6)
        killed += process.poll() is None
        process.send_signal(dice.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGTERM]))
        process.communicate()
        if reader.failure:
            break
    write_site(3)
    run("--pause", "3")
    reader.end()
    check_published()
    run(says=["nothing to do"])
    assert killed > rounds // 3 and reader.rounds > 5, (killed, reader.rounds)
    tried(f"{killed} kills, while a reader went through the site {reader.rounds} times")


def build(out, store=f"s3://{BUCKET}/{SHARED}", **other):
    return subprocess.Popen(
        [BINDERY, "build", "--root", PROJECT, "--edition", "ebook", "--edition", "print", "--store", store, "--out", os.path.join(WORK, out)],
        env=environment(**other), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def built(out, says=(), warns=False, **other):
    """A build that must succeed. Returns its files."""
    process = build(out, **other)
    _, err = process.communicate(timeout=600)
    assert process.returncode == 0, f"exit {process.returncode}\n{err}"
    for words in says:
        assert words in err, f"`{words}` is missing\n{err}"
    assert warns == ("warning" in err), err
    assert SECRET not in err, "a message shows the secret"
    found = {}
    for folder, _, names in os.walk(os.path.join(WORK, out)):
        for name in names:
            if name.endswith((".epub", ".pdf")) or name == "build.json":
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    found[os.path.relpath(path, os.path.join(WORK, out))] = file.read()
    return found


def in_store(folder):
    """The places on disk of the objects in a folder of the shared store."""
    start = os.path.join(STORE, BUCKET, SHARED, folder)
    return sorted(os.path.join(at, name) for at, _, names in os.walk(start) for name in names)


def sharing():
    subprocess.run([BINDERY, "init", PROJECT], check=True, capture_output=True)
    first = built("first", says=["0 files taken from the store"])
    count = len(first) - 1
    assert count > 1 and len(in_store("entries")) == len(in_store("files")) == count
    taken = "taken from the store, 0 put there"
    assert built("second", says=["0 made, ", taken]) == first
    tried("a second machine takes what the first one has put in the bucket")
    for folder, why in [("files", "shorter"), ("entries", "damaged")]:
        place = in_store(folder)[0]
        with open(place, "r+b") as file:
            file.truncate(100)
        assert built("mended-" + folder, says=[why, "1 put there"], warns=True) == first
        assert built("again-" + folder, says=["0 made, ", taken]) == first
    tried("objects that were cut off are found and replaced")
    unreached = "the store cannot be read, so everything is made here"
    for number, (words, other) in enumerate([
        ("cannot be reached", {"AWS_ENDPOINT_URL": f"http://127.0.0.1:{free_port()}"}),
        ("does not accept the secret key", {"AWS_SECRET_ACCESS_KEY": "wrong"}),
        ("there is no bucket `nothing`", {"store": "s3://nothing/shared"}),
    ]):
        assert built(f"alone-{number}", says=[unreached, words], warns=True, **other) == first
    tried("a build goes on without a store that cannot be used")


def sharing_with_kills(rounds):
    first = built("first-again")
    shutil.rmtree(os.path.join(STORE, BUCKET, SHARED))
    dice = random.Random(23)
    killed = 0
    for number in range(rounds):
        pair = [build(f"killed-{number}-{machine}") for machine in "ab"]
        for process in pair:
            time.sleep(dice.random() * 2)
            killed += process.poll() is None
            process.send_signal(signal.SIGKILL)
            process.communicate()
        # Begin with an empty store now and then, so that some runs have something to put there.
        if dice.random() < 0.5:
            shutil.rmtree(os.path.join(STORE, BUCKET, SHARED), ignore_errors=True)
    pair = [build(out) for out in ["both-a", "both-b"]]
    for process in pair:
        _, err = process.communicate(timeout=600)
        assert process.returncode == 0 and "warning" not in err, err
    assert built("last", says=["0 made, ", "taken from the store, 0 put there"]) == first
    assert killed > rounds // 3, killed
    tried(f"{killed} kills of machines that share a bucket, and two that fill it at once")


def main():
    os.makedirs(os.path.join(STORE, BUCKET))
    server = subprocess.Popen(
        [SERVER, "--host", "127.0.0.1", "--port", str(PORT), "--access-key", KEY, "--secret-key", SECRET, STORE],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", PORT)) == 0:
                    break
            time.sleep(0.1)
        write_site(1)
        refusals()
        first_run()
        others()
        two_at_once()
        kills(int(os.environ.get("ROUNDS", "12")))
        sharing()
        sharing_with_kills(int(os.environ.get("ROUNDS", "12")))
    finally:
        server.kill()
        server.wait()
        shutil.rmtree(WORK, ignore_errors=True)


if __name__ == "__main__":
    try:
        main()
    except AssertionError as failure:
        sys.exit(f"failed: {failure}")
