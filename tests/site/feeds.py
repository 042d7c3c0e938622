#!/usr/bin/env python3
"""Lets programs that others wrote read the feeds and catalogues of a site.

In:  feeds.py SITE --address URL [--drafts DIR] [--schemas DIR] [--node DIR]
     SITE is a folder that `bindery site` made for the address URL, and DIR of --drafts one that it
     made with --announcements. --schemas holds the published schemas:
       opds-1.2/opds.rnc, opds-1.2/atom.rnc   github.com/opds-community/specs, and RFC 4287, appendix B
       opds-2/*.schema.json                   github.com/opds-community/specs, with properties.schema.json
                                              of github.com/opds-community/drafts
       webpub/**/*.schema.json                github.com/readium/webpub-manifest
     In opds.rnc, `\\nrt` in the definition of atomUri has lost its backslashes: it must be `\\n\\r\\t`.
     --node is a folder with node_modules that have r2-opds-js and opds-feed-parser
     (npm install --ignore-scripts).
     Needs jing (Debian), and feedparser and jsonschema (PyPI).
Out: what each program read. Exit 0: all of them read everything. Exit 1: something is wrong.

The site is served on the loopback interface, where its own address is replaced with that one.
"""

import argparse
import copy
import email
import email.policy
import hashlib
import http.server
import json
import pathlib
import re
import subprocess
import sys
import threading
import urllib.parse
import urllib.request

problems = []


def problem(text):
    problems.append(text)
    print(f"  wrong: {text}")


def serve(site, address):
    """The site on a free port of the loopback interface. Returns its address there."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        extensions_map = {
            **http.server.SimpleHTTPRequestHandler.extensions_map,
            ".atom": "application/atom+xml",
            ".xml": "application/atom+xml",
            ".json": "application/opds+json",
            ".epub": "application/epub+zip",
        }

        def do_GET(self):
            path = site / urllib.parse.unquote(self.path.split("?")[0]).lstrip("/")
            if path.is_dir():
                path = path / "index.html"
            if not path.is_file():
                return self.send_error(404)
            body = path.read_bytes()
            if path.suffix in (".atom", ".xml", ".json"):
                body = body.replace(address.encode(), here.encode())
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(str(path)))
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    here = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return here


def get(address):
    with urllib.request.urlopen(address) as answer:
        return answer.read()


def relax_ng(schema, files):
    found = subprocess.run(["jing", "-c", schema, *map(str, files)], capture_output=True, text=True)
    print(f"jing, {schema.name}: {len(files)} files")
    for line in found.stdout.splitlines():
        problem(line)
    if found.returncode and not found.stdout:
        problem(found.stderr.strip())


def json_schemas(folder):
    """A registry of the published schemas, by their ids."""
    from referencing import Registry, Resource

    def read(path):
        # ECMAScript and Python write named groups differently.
        return json.loads(path.read_text().replace("(?<", "(?P<"))

    resources = []
    places = {
        "opds-2": ("https://specs.opds.io/schema/", "https://drafts.opds.io/schema/"),
        "webpub": ("https://readium.org/webpub-manifest/schema/",),
    }
    for name, bases in places.items():
        for path in sorted((folder / name).rglob("*.schema.json")):
            schema = read(path)
            below = path.relative_to(folder / name).as_posix()
            for base in bases:
                own = {**schema, "$id": base + below}
                resources.append((base + below, Resource.from_contents(own)))
    return Registry().with_resources(resources)


def check_json(files, schemas):
    from jsonschema import Draft7Validator, FormatChecker

    registry = json_schemas(schemas)
    schema = {"$ref": "https://specs.opds.io/schema/feed.schema.json"}
    validator = Draft7Validator(schema, registry=registry, format_checker=FormatChecker())
    print(f"jsonschema, OPDS 2.0: {len(files)} files")
    for path in files:
        for error in validator.iter_errors(json.loads(path.read_text())):
            problem(f"{path}: {error.json_path}: {error.message[:200]}")


def check_releases(path):
    from jsonschema import Draft202012Validator, FormatChecker

    schema = json.loads(path.with_name("releases.schema.json").read_text())
    Draft202012Validator.check_schema(schema)
    data = json.loads(path.read_text())
    print(f"jsonschema, {path}: {len(data['releases'])} releases")
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    for error in validator.iter_errors(data):
        problem(f"{path}: {error.json_path}: {error.message[:200]}")
    # The schema is no empty promise.
    wrong = copy.deepcopy(data)
    wrong["releases"][0]["files"][0]["sha256"] = "none"
    if validator.is_valid(wrong):
        problem(f"{path}: its schema accepts a digest that is none")
    return data


def files_of(data, base, here):
    """The digests of files by their addresses on the loopback interface."""
    found = {}
    for release in data["releases"]:
        for file in release["files"]:
            if file["address"]:
                found[file["address"].replace(base, here)] = file["sha256"]
    return found


def got(reader, publications, digests):
    """Whether a reader listed every publication and can get each of them."""
    print(f"{reader}: {len(publications)} publications")
    for address in sorted(publications):
        digest = hashlib.sha256(get(address)).hexdigest()
        if digests.get(address) != digest:
            problem(f"{reader}: {address} is not the file that was released")


def crawl_with_feedparser(start):
    import feedparser

    seen, waiting, publications = set(), [start], {}
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        feed = feedparser.parse(address)
        if feed.bozo:
            problem(f"feedparser: {address}: {feed.bozo_exception}")
        for entry in feed.entries:
            for link in entry.links:
                if link.rel.startswith("http://opds-spec.org/acquisition"):
                    publications[link.href] = entry.title
                elif link.rel == "subsection":
                    waiting.append(link.href)
    print(f"feedparser: {len(seen)} feeds")
    return publications


NODE = """
const [,, kind, start] = process.argv;
const get = async (address) => (await fetch(address)).text();
const seen = new Set(), found = new Set(), waiting = [start];
const follow = async (visit) => {
  while (waiting.length) {
    const address = waiting.pop();
    if (seen.has(address)) continue;
    seen.add(address);
    await visit(address);
  }
};
if (kind === "r2-opds-js 2.0" || kind === "r2-opds-js 1.2") {
  const { TaJsonDeserialize } = require("r2-lcp-js/dist/es8-es2017/src/serializable");
  const root = "r2-opds-js/dist/es8-es2017/src/opds/";
  const { initGlobalConverters_OPDS } = require(root + "init-globals");
  const { initGlobalConverters_GENERIC } = require("r2-shared-js/dist/es8-es2017/src/init-globals");
  initGlobalConverters_OPDS();
  initGlobalConverters_GENERIC();
  const { OPDSFeed } = require(root + "opds2/opds2");
  const { convertOpds1ToOpds2 } = require(root + "converter");
  const { XML } = require("r2-utils-js/dist/es8-es2017/src/_utils/xml-js-mapper");
  const { OPDS } = require(root + "opds1/opds");
  const { DOMParser } = require("@xmldom/xmldom");
  const links = (list) => (list || []).map((link) => [link.Rel || [], link.Href]);
  follow(async (address) => {
    const text = await get(address);
    const feed = kind.endsWith("2.0")
      ? TaJsonDeserialize(JSON.parse(text), OPDSFeed)
      : convertOpds1ToOpds2(XML.deserialize(new DOMParser().parseFromString(text, "text/xml"), OPDS));
    const groups = [feed, ...(feed.Groups || [])];
    for (const publication of groups.flatMap((group) => group.Publications || []))
      for (const [rel, href] of links(publication.Links))
        if ([].concat(rel).some((own) => own.includes("acquisition"))) found.add(href);
    for (const [, href] of links(feed.Navigation)) waiting.push(href);
  }).then(() => console.log(JSON.stringify([...found])));
} else {
  const Parser = require("opds-feed-parser").default;
  follow(async (address) => {
    const feed = await new Parser().parse(await get(address));
    for (const entry of feed.entries)
      for (const link of entry.links)
        if ((link.rel || "").includes("acquisition")) found.add(link.href);
        else if (link.rel === "subsection") waiting.push(link.href);
  }).then(() => console.log(JSON.stringify([...found])));
}
"""


def crawl_with_node(kind, start, folder):
    run = ["node", "-e", NODE.replace("process.argv", f"['', '', {json.dumps(kind)}, {json.dumps(start)}]")]
    done = subprocess.run(run, cwd=folder, capture_output=True, text=True, timeout=120)
    if done.returncode:
        problem(f"{kind}: {done.stderr.strip()[-600:]}")
        return set()
    return set(json.loads(done.stdout.strip().splitlines()[-1]))


def check_drafts(folder):
    paths = sorted(folder.rglob("*.eml"))
    print(f"email: {len(paths)} messages")
    for path in paths:
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        if message.defects or message["Date"] or message["Message-ID"]:
            problem(f"{path}: {message.defects} {message['Date']} {message['Message-ID']}")
        plain = message.get_body(("plain",)).get_content()
        html = message.get_body(("html",)).get_content()
        for part in message.walk():
            if part.defects:
                problem(f"{path}: {part.defects}")
        links = set(re.findall(r"https://\S+", plain))
        if not links or any(link not in html for link in links):
            problem(f"{path}: the two texts do not lead to the same places")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--address", required=True)
    parser.add_argument("--drafts", type=pathlib.Path)
    parser.add_argument("--schemas", type=pathlib.Path)
    parser.add_argument("--node", type=pathlib.Path)
    given = parser.parse_args()
    feeds = sorted(given.site.rglob("feeds/*.atom"))
    lists = sorted(given.site.rglob("opds/*.xml"))
    if given.schemas:
        relax_ng(given.schemas / "opds-1.2/atom.rnc", feeds + lists)
        relax_ng(given.schemas / "opds-1.2/opds.rnc", lists)
        check_json(sorted(given.site.rglob("opds/*.json")), given.schemas)
    here = serve(given.site, given.address)
    import feedparser

    for path in feeds:
        feed = feedparser.parse(here + path.relative_to(given.site).as_posix())
        print(f"feedparser, {path.relative_to(given.site)}: {len(feed.entries)} entries")
        if feed.bozo:
            problem(f"feedparser: {path}: {feed.bozo_exception}")
    for path in sorted(given.site.rglob("releases.json")):
        if path.parent.name == "feeds":
            continue
        digests = files_of(check_releases(path), given.address, here)
        folder = path.parent.relative_to(given.site).as_posix()
        start = f"{here}opds" if folder == "." else f"{here}{folder}/opds"
        expected = set(crawl_with_feedparser(f"{start}/all.xml"))
        readers = {"feedparser": set(crawl_with_feedparser(f"{start}/index.xml"))}
        if given.node:
            for kind, ending in [
                ("opds-feed-parser", "xml"),
                ("r2-opds-js 1.2", "xml"),
                ("r2-opds-js 2.0", "json"),
            ]:
                readers[kind] = crawl_with_node(kind, f"{start}/index.{ending}", given.node)
        for reader, publications in readers.items():
            own = {address for address in publications if address in digests}
            missing = expected - publications
            if missing:
                problem(f"{reader} does not find {sorted(missing)}")
            got(f"{reader}, {folder}", own, digests)
    if given.drafts:
        check_drafts(given.drafts)
    print(f"{len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
