// Looks at the pages of a site; see pages.sh, which says what for and names the tools.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { mkdirSync, readdirSync, readFileSync, existsSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const options = {};
for (let at = 2; at < process.argv.length; at += 2) options[process.argv[at].slice(2)] = process.argv[at + 1];
const require = createRequire(join(resolve(options.tools), "package.json"));
const puppeteer = require("puppeteer-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const site = resolve(options.site);
if (options.shots) mkdirSync(options.shots, { recursive: true });

const problems = new Map();
function problem(page, what) {
  // The same problem on many pages is one problem.
  if (!problems.has(what)) problems.set(what, []);
  if (!problems.get(what).includes(page)) problems.get(what).push(page);
}

// ---- Every page, and what kind it is. Pages of one kind come from one layout.
function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return entry.name.endsWith(".html") ? [path] : [];
  });
}
const all = walk(site).map((path) => relative(site, path)).sort();
const FOLDERS = ["contents", "editions", "packs", "history", "help", "search", "go", "partners", "feeds"];
const IS_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;
function kind(path) {
  const parts = path.split("/");
  let of = "";
  if (parts[0] === "partners" && parts.length > 3) { parts.splice(0, 2); of = "partner "; }
  if (parts.length > 1 && IS_TAG.test(parts[0]) && existsSync(join(site, parts[0], "contents")) && !FOLDERS.includes(parts[0])) {
    of += parts.shift() + " ";
  }
  if (parts[0] === "help") return of + parts.slice(0, -1).join("/");
  if (FOLDERS.includes(parts[0])) return of + parts[0] + " " + parts.length;
  return of + (parts.length > 1 ? "section" : parts[0]);
}
const kinds = new Map();
for (const path of all) {
  const own = kinds.get(kind(path)) ?? [];
  own.push(path);
  kinds.set(kind(path), own);
}
// The two longest pages of a kind have most of what the others have.
const chosen = [...kinds].flatMap(([, paths]) =>
  paths.sort((a, b) => statSync(join(site, b)).size - statSync(join(site, a)).size).slice(0, 2));
console.log(`${all.length} pages of ${kinds.size} kinds; looking at ${chosen.length}`);

// ---- Every link of every page leads somewhere in the site, to an id that is there.
const ids = new Map();
function idsOf(path) {
  if (!ids.has(path)) {
    const text = readFileSync(path, "utf8");
    const found = [...text.matchAll(/\sid=(?:"([^"]*)"|([^\s">]+))/g)];
    ids.set(path, new Set(found.map(([, quoted, plain]) => quoted ?? plain)));
  }
  return ids.get(path);
}
const unescaped = (text) => text.replace(/&quot;/g, '"').replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
for (const page of all) {
  const text = readFileSync(join(site, page), "utf8");
  const is_anywhere = page.endsWith("404.html"); // its links are absolute
  for (const [, found] of text.matchAll(/\s(?:href|src|srcset|action)="?([^\s">]*)/g)) {
    const address = unescaped(found);
    if (/^[a-z][a-z0-9+.-]*:/i.test(address) || is_anywhere) continue;
    const target = new URL(address, pathToFileURL(join(site, page)));
    const file = fileURLToPath(target.origin === "null" ? target.href.split(/[?#]/)[0] : target);
    if (!existsSync(file)) problem(page, `dead link: ${relative(site, file)}`);
    else if (statSync(file).isDirectory()) problem(page, `link to a folder, which does not open from disk: ${address}`);
    else if (target.hash && file.endsWith(".html") && !idsOf(file).has(decodeURIComponent(target.hash.slice(1)))) {
      problem(page, `no such place: ${relative(site, file)}${target.hash}`);
    }
  }
  if (/\sstyle="/.test(text) || /<style/.test(text)) problem(page, "inline style, which the policy forbids");
  for (const [, tag] of text.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>/g)) {
    if (!tag.includes("application/ld+json")) problem(page, "inline script, which the policy forbids");
  }
}

// ---- Pages are small: 60 kB with their style sheets, and the front page 100 kB.
for (const page of all) {
  const text = readFileSync(join(site, page), "utf8");
  if (!text.includes('class="text ') && page !== "index.html") continue;
  let size = statSync(join(site, page)).size;
  for (const [, sheet] of text.matchAll(/rel="stylesheet" href="([^"]*)"/g)) size += statSync(join(site, dirname(page), sheet)).size;
  const room = page === "index.html" ? 100_000 : 60_000;
  if (size > room) problem(page, `too large: ${Math.round(size / 1000)} kB with its style sheet, more than ${Math.round(room / 1000)} kB`);
}

// ---- The page for addresses that do not exist has links from the root of its server, so it needs one.
const types = { css: "text/css", html: "text/html", js: "text/javascript", png: "image/png", svg: "image/svg+xml" };
const [, prefix] = readFileSync(join(site, "404.html"), "utf8").match(/href="([^"]*)assets\/site\./) ?? [null, "/"];
const server = createServer((request, response) => {
  const path = decodeURIComponent(request.url.split(/[?#]/)[0]);
  const file = join(site, path.startsWith(prefix) ? path.slice(prefix.length) : "404.html");
  const shown = existsSync(file) && statSync(file).isFile() ? file : join(site, "404.html");
  response.writeHead(200, { "content-type": types[shown.split(".").at(-1)] ?? "application/octet-stream" });
  response.end(readFileSync(shown));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));

// ---- Chromium, from disk.
const url = (path) => path.endsWith("404.html")
  ? `http://127.0.0.1:${server.address().port}${prefix}${path}`
  : pathToFileURL(join(site, path)).href;
const browser = await puppeteer.launch({ executablePath: options.chromium, args: ["--no-sandbox"] });
const tab = await browser.newPage();
let looking = "";
tab.on("console", (message) => {
  const text = message.text();
  if (message.type() === "error") problem(looking, `the browser complains: ${text.slice(0, 200)}`);
});
tab.on("pageerror", (error) => problem(looking, `the script fails: ${String(error).slice(0, 200)}`));

async function open(path, { width, scheme = "light", height = 900 }) {
  looking = path;
  await tab.setViewport({ width, height });
  await tab.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  await tab.goto(url(path), { waitUntil: "load" });
}
const name = (path) => path.replace(/\/?index\.html$/, "").replace(/[^A-Za-z0-9]+/g, "-") || "front";

/// What is too wide for the window, if anything.
const tooWide = () => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return null;
  const widest = [...document.querySelectorAll("body *")].filter((own) => {
    const box = own.getBoundingClientRect();
    return box.width > 0 && (box.right > room + 1 || box.left < -1) && !own.closest(".skip, .hidden, .table, .wide, .drawing, pre");
  });
  const last = widest.at(-1);
  return last ? `${last.tagName.toLowerCase()}${last.className ? "." + last.className : ""}` : "something";
};

/// Everything that the pages load has to arrive, under their own policy.
const unloaded = () => {
  const missing = [];
  if (getComputedStyle(document.body).marginTop !== "0px") missing.push("the style sheet");
  for (const own of document.images) {
    own.loading = "eager";
    if (own.complete && own.naturalWidth === 0) missing.push(`the picture ${own.getAttribute("src")}`);
  }
  return missing;
};

for (const path of chosen) {
  for (const scheme of ["light", "dark"]) {
    for (const width of [360, 800, 1400]) {
      await open(path, { width, scheme });
      await tab.evaluate(axe);
      const found = await tab.evaluate(() => axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        resultTypes: ["violations"],
        // Otherwise axe fetches the style sheet once more, which the policy forbids.
        preload: false,
      }));
      for (const own of found.violations) {
        for (const node of own.nodes) {
          const told = (node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? own.help;
          problem(`${path} (${width}, ${scheme})`, `axe ${own.id}: ${node.target.join(" ")}: ${told}`);
        }
      }
      const wide = await tab.evaluate(tooWide);
      if (wide) problem(`${path} (${width})`, `wider than the window: ${wide}`);
      for (const what of await tab.evaluate(unloaded)) problem(path, `${what} does not load in Chromium`);
      if (options.shots) {
        await tab.screenshot({ path: join(options.shots, `${name(path)}-${width}-${scheme}.png`), fullPage: true });
      }
    }
  }
  // 400 % zoom of a window of 1280 pixels.
  await open(path, { width: 320, height: 256 });
  const wide = await tab.evaluate(tooWide);
  if (wide) problem(`${path} (320)`, `at 400 % zoom it has to be scrolled sideways: ${wide}`);
  // WCAG 1.4.12: people who set more space between lines, words and letters lose nothing.
  // (The style is set by script: the policy would stop a style element.)
  await tab.evaluate(() => {
    for (const own of document.querySelectorAll("body *")) {
      own.style.lineHeight = "1.5"; own.style.letterSpacing = "0.12em"; own.style.wordSpacing = "0.16em";
    }
  });
  const spaced = await tab.evaluate(tooWide);
  if (spaced) problem(`${path} (320)`, `with more space in the text it has to be scrolled sideways: ${spaced}`);

  // By keyboard: the skip link first, everything else in the order of the page, always visible.
  await open(path, { width: 1280 });
  const expected = await tab.evaluate(() => {
    const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), summary, select, textarea, [tabindex]")];
    const seen = all.filter((own) => own.tabIndex >= 0 && own.getClientRects().length > 0 && getComputedStyle(own).visibility !== "hidden");
    seen.forEach((own, place) => { own.dataset.place = place; });
    return seen.length;
  });
  let last = -1;
  for (let pressed = 0; pressed < Math.min(expected, 60); pressed += 1) {
    await tab.keyboard.press("Tab");
    const at = await tab.evaluate(() => {
      const own = document.activeElement;
      const box = own.getBoundingClientRect();
      const style = getComputedStyle(own);
      return {
        place: Number(own.dataset.place ?? -1), name: own.textContent.trim().slice(0, 40), isSkip: own.className === "skip",
        isSeen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        isMarked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
      };
    });
    if (pressed === 0 && !at.isSkip) problem(path, "the first thing that Tab reaches is not the skip link");
    if (at.place !== last + 1) problem(path, `Tab goes from place ${last} to ${at.place} (${at.name})`);
    if (!at.isSeen) problem(path, `Tab reaches something out of sight: ${at.name}`);
    if (!at.isMarked) problem(path, `the focus cannot be seen on: ${at.name}`);
    last = at.place;
    if (last < 0) break;
  }
  await tab.evaluate(() => document.querySelector(".skip").focus());
  await tab.keyboard.press("Enter");
  if (await tab.evaluate(() => location.hash) !== "#main") problem(path, "the skip link does not lead to the main part");

  // Printed on A4.
  await tab.setViewport({ width: 718, height: 1000 });
  await tab.emulateMediaType("print");
  const printed = await tab.evaluate(tooWide);
  if (printed) problem(path, `wider than a printed page: ${printed}`);
  const menu = await tab.evaluate(() => document.querySelector(".menu")?.getClientRects().length ?? 0);
  if (menu) problem(path, "the menu is printed");
  const pdf = await tab.pdf({ format: "A4", margin: { top: "1cm", bottom: "1cm", left: "1cm", right: "1cm" },
    ...(options.shots ? { path: join(options.shots, `${name(path)}.pdf`) } : {}) });
  if (pdf.length < 1000) problem(path, "nothing is printed");
  await tab.emulateMediaType(null);
}

// Without JavaScript everything but the search is there.
const words = async (path) => {
  await open(path, { width: 1000 });
  return tab.evaluate(() => ({ title: document.querySelector("h1")?.innerText ?? "", links: document.querySelectorAll("main a").length }));
};
for (const path of chosen) {
  const withScript = await words(path);
  await tab.setJavaScriptEnabled(false);
  const without = await words(path);
  await tab.setJavaScriptEnabled(true);
  if (!without.title || without.title !== withScript.title) problem(path, "without JavaScript the page has no title, or a different one");
  if (without.links < withScript.links) problem(path, "without JavaScript links are missing");
}

// The check of downloads works out what the list says.
const verify = all.find((path) => path === "help/verify/index.html");
if (verify) {
  await open(verify, { width: 800 });
  const [first] = await tab.$$eval("[data-sha256] a", (links) => links.map((own) => own.href));
  const input = await tab.$("#check-file");
  if (!(await tab.$eval("#check", (own) => getComputedStyle(own).display !== "none"))) {
    problem(verify, "the check of a file is not shown in Chromium from disk");
  } else if (first) {
    await input.uploadFile(fileURLToPath(first));
    await tab.waitForSelector("#check-result.good", { timeout: 5000 }).catch(() => problem(verify, "a good file is not recognised"));
    await input.uploadFile(join(site, verify));
    await tab.waitForSelector("#check-result.bad", { timeout: 5000 }).catch(() => problem(verify, "another file counts as good"));
  }
}
await browser.close();

// ---- Firefox, from disk: does the policy let the pages' own files load?
// The window itself has the size: older versions of Firefox cannot pretend to have another screen.
const firefox = await puppeteer.launch({
  browser: "firefox", executablePath: options.firefox, defaultViewport: null,
  args: ["--headless", "--width=800", "--height=900"],
});
const page = await firefox.newPage();
for (const path of chosen) {
  await page.goto(url(path), { waitUntil: "load" });
  for (const what of await page.evaluate(unloaded)) problem(path, `${what} does not load in Firefox`);
  const wide = await page.evaluate(tooWide);
  if (wide) problem(`${path} (Firefox, 800)`, `wider than the window: ${wide}`);
  if (path === verify && (await page.$eval("#check", (own) => own.hidden))) problem(path, "the script does not run in Firefox from disk");
}
if (options.shots) await page.screenshot({ path: join(options.shots, "firefox.png") });
await firefox.close();
server.close();

for (const [what, pages] of problems) {
  console.log(`- ${what}`);
  for (const own of pages.slice(0, 3)) console.log(`    ${own}`);
  if (pages.length > 3) console.log(`    and ${pages.length - 3} more`);
}
console.log(problems.size ? `${problems.size} problems` : "nothing was found");
process.exit(problems.size ? 1 : 0);
