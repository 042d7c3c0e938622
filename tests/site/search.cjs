// Tests the search in a browser: see search.sh, which runs this.
// in: node search.cjs BROWSER [SITE]
'use strict';

const puppeteer = require('puppeteer-core');
const fs = require('fs');
const http = require('http');
const os = require('os');
const path = require('path');
const { pathToFileURL } = require('url');

const [browserPath, site] = process.argv.slice(2);
const layouts = path.join(__dirname, '../../src/site/search/script');
const problems = [];
let passed = 0;

function check(what, holds, seen) {
  if (holds) passed += 1;
  else problems.push(`${what}${seen === undefined ? '' : `: ${JSON.stringify(seen)}`}`);
}

// ---- Small books, one for each language: [heading, text]. Queries name the headings that they must find, the
// first one first; `not` lists headings that they must not find.
const BOOKS = {
  en: {
    glossary: [['subject access request', 'subject access requests', 'SAR', 'SARs'], ['biometric residence permit', 'BRP']],
    entries: [
      ['Ask for a file', 'A subject access request is free. The deadline is one month. It names nobody.'],
      ['eVisas', 'Your e-Visa shows your status. The Home Office’s records cost £1,035.50 in 2026.'],
      ['Complaints', 'How to complain about a complaint. Whoever applies is an applicant.'],
      ['Cards', 'The card was called a BRP. Data sharing happens. Curaçao café; naïve.'],
      ['Common words', 'This is about how to get a thing from the office. Request no subject here, and access nothing.']
    ],
    queries: [
      ['sar', ['Ask for a file'], ['Cards']],
      ['SARs', ['Ask for a file']],
      ['subject access requests', ['Ask for a file']],
      ['biometric residence permit', ['Cards']],
      ['brp', ['Cards']],
      ['deadlin', ['Ask for a file']],
      ['deadlines', ['Ask for a file']],
      ['dedline', ['Ask for a file']],
      ['EVISA', ['eVisas']],
      ['e-visa', ['eVisas']],
      ['complaint', ['Complaints']],
      ['applying', ['Complaints'], ['Cards']],
      ['how do I get a deadline', ['Ask for a file']],
      ['cafe curacao', ['Cards']],
      ['1035.50', ['eVisas']],
      ['zebra', []],
      ['deadline zebra', ['Ask for a file']],
      ["office's records", ['eVisas']]
    ]
  },
  cy: {
    glossary: [],
    entries: [
      ['Cais', 'Mae gennych hawl i ofyn am fynediad at eich data. Bydd y swyddfa yn anfon ei hymateb.'],
      ['Tŷ', 'Dy wybodaeth di yw hon, nid gwybodaeth neb arall. Ei thŷ hi.'],
      ['Arall', 'Dim byd o bwys yma, dim ond geiriau.']
    ],
    queries: [
      ['mynediad', ['Cais'], ['Arall']],
      ['gwybodaeth', ['Tŷ'], ['Arall']],
      ['wybodaeth', ['Tŷ']],
      ['ty', ['Tŷ']],
      ['ymateb', ['Cais']],
      ['hawliau', ['Cais']]
    ]
  },
  fr: {
    glossary: [],
    entries: [
      ['Accès', 'L’accès à vos données est gratuit. Les tribunaux l’ont jugé. Œuvre et cœur.'],
      ['Réclamation', 'Une réclamation auprès de l’autorité. Elle est réclamée.']
    ],
    queries: [
      ['acces', ['Accès']],
      ["l'accès", ['Accès'], ['Réclamation']],
      ['tribunal', ['Accès']],
      ['RECLAMATIONS', ['Réclamation'], ['Accès']],
      ['oeuvre', ['Accès']],
      ['reclamtion', ['Réclamation']]
    ]
  },
  uk: {
    glossary: [],
    entries: [
      ['Дозвіл', 'Інформація про дозвіл на проживання. П’ятниця, об’єкт. Її права.'],
      ['Ґанок', 'Надішліть запит до суду. Йдеться про інше.']
    ],
    queries: [
      ['інформацією', ['Дозвіл']],
      ["п'ятниця", ['Дозвіл']],
      ['обʼєкт', ['Дозвіл']],
      ['ганок', ['Ґанок']],
      ['запити', ['Ґанок'], ['Дозвіл']],
      ['дозвли', ['Дозвіл']]
    ]
  },
  ar: {
    glossary: [['طلب الوصول إلى البيانات', 'SAR']],
    entries: [
      ['الإثبات', 'وَالإِثْبَاتُ الرقمي مجاني. رقم المادة ٣٥. المـــحكمة العليا.'],
      ['البيانات', 'قدّم طلب الوصول إلى البيانات. أُرسلت المعلومات. مستشفى.']
    ],
    queries: [
      ['اثبات', ['الإثبات']],
      ['الاثبات', ['الإثبات']],
      ['35', ['الإثبات']],
      ['محكمه', ['الإثبات']],
      ['معلومات', ['البيانات'], ['الإثبات']],
      ['مستشفي', ['البيانات']],
      ['sar', ['البيانات']]
    ]
  },
  fa: {
    glossary: [],
    entries: [
      ['داده‌ها', 'داده‌های شخصی شما نزد اداره می‌ماند. کتاب. مادهٔ ۱۲.'],
      ['شکایت', 'شكايت به دادگاه رایگان است.']
    ],
    queries: [
      ['داده های', ['داده‌ها']],
      ['كتاب', ['داده‌ها']],
      ['کتابها', ['داده‌ها']],
      ['شکایت', ['شکایت'], ['داده‌ها']],
      ['12', ['داده‌ها']]
    ]
  },
  ja: {
    glossary: [],
    entries: [
      ['在留カード', '在留カードを提示してください。'],
      ['申請', '申請は無料です。']
    ],
    queries: [
      ['カード', ['在留カード'], ['申請']],
      ['無料', ['申請']]
    ]
  }
};

const COUNTED = { forms: ['{number} things', '{number} thing'], of: Array.from({ length: 200 }, (_, n) => (n === 1 ? 1 : 0)).join('') };
const WORDS = {
  results: COUNTED, sections: COUNTED, more: COUNTED, none: 'none {query}', advice: 'advice', some: 'some',
  spelt: 'spelt {words}', also: 'also {words}', comma: ', ', loading: 'loading {done} {all}', failed: 'failed',
  arrived: 'arrived', show: 'more'
};
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'self' file:";

/** Writes a search page for a small book, in which each heading is also a section, into a folder. */
function write(folder, tag, book) {
  const files = [['../vendor/minisearch.js'], ['search-words.js'], ['search-engine.js'], ['search.js']];
  fs.mkdirSync(path.join(folder, 'search'), { recursive: true });
  fs.mkdirSync(path.join(folder, 'assets'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'assets/search.js'), files.map(([name]) => fs.readFileSync(path.join(layouts, name))).join(''));
  const index = {
    language: tag, words: WORDS, glossary: book.glossary,
    sections: book.entries.map(([title], at) => ({ address: `../s${at}/index.html`, label: '', title })),
    entries: book.entries.map((_, at) => [at, '', '', '']),
    texts: ['texts-1.js', 'texts-2.js']
  };
  fs.writeFileSync(path.join(folder, 'assets/index.js'), `self.BINDERY_SEARCH=${JSON.stringify(index)};`);
  const texts = (first, list) => `(self.BINDERY_TEXTS=self.BINDERY_TEXTS||[]).push(${JSON.stringify({ first, texts: list })});`;
  const all = book.entries.map(([, text]) => text);
  fs.writeFileSync(path.join(folder, 'assets/texts-1.js'), texts(0, all.slice(0, 1)));
  fs.writeFileSync(path.join(folder, 'assets/texts-2.js'), texts(1, all.slice(1)));
  const right = ['ar', 'fa'].includes(tag) ? ' dir="rtl"' : '';
  fs.writeFileSync(path.join(folder, 'search/index.html'), `<!DOCTYPE html><html lang="${tag}"${right}><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Search</title>
<h1>Search</h1><p id="search-without">without</p>
<form id="search-form" role="search" action="index.html" hidden><label for="search-field">x</label>
<input id="search-field" type="search" name="q"><button>x</button></form>
<p id="search-progress" hidden></p><div id="search-status" role="status"></div><div id="search-results"></div>
<script src="../assets/index.js" defer></script><script src="../assets/search.js" defer></script></html>`);
}

// ---- The page.

/** A page on which everything that a script or the security policy complains about is a problem. */
async function open(browser, address) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => problems.push(`${address}: ${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${address}: ${message.text()}`);
  });
  await page.goto(address);
  return page;
}

async function complete(page) {
  await page.waitForFunction(() => document.getElementById('search-progress').hidden, { timeout: 60000 });
}

/** Types a query and returns what is shown. */
async function ask(page, query) {
  await page.$eval('#search-field', (field, text) => {
    field.value = text;
    document.getElementById('search-form').dispatchEvent(new Event('submit', { cancelable: true }));
  }, query);
  return seen(page);
}

function seen(page) {
  return page.evaluate(() => ({
    titles: [...document.querySelectorAll('#search-results h2 a')].map((one) => one.textContent),
    links: [...document.querySelectorAll('#search-results a')].map((one) => one.href),
    marks: [...document.querySelectorAll('#search-results mark')].map((one) => one.textContent),
    status: document.getElementById('search-status').textContent,
    search: location.search,
    title: document.title
  }));
}

async function languages(browser, folder) {
  for (const [tag, book] of Object.entries(BOOKS)) {
    const own = path.join(folder, tag);
    write(own, tag, book);
    const page = await open(browser, pathToFileURL(path.join(own, 'search/index.html')));
    await complete(page);
    check(`${tag}: the notice is gone`, !(await page.$('#search-without')));
    for (const [query, expected, not] of book.queries) {
      const { titles, status, marks } = await ask(page, query);
      const first = titles[0];
      check(`${tag}: “${query}” finds ${expected.join() || 'nothing'}`, first === expected[0] && expected.every((one) => titles.includes(one)), titles);
      check(`${tag}: “${query}” does not find ${not}`, !(not || []).some((one) => titles.includes(one)), titles);
      check(`${tag}: “${query}” says how many`, titles.length ? /\d thing/.test(status) : status.startsWith('none'), status);
      if (titles.length) check(`${tag}: “${query}” marks words`, marks.length > 0);
    }
    await page.close();
  }
}

async function behaviour(browser, folder) {
  const address = pathToFileURL(path.join(folder, 'en/search/index.html')).href;
  // By the address, as the form in the header of other pages leads here.
  let page = await open(browser, `${address}?q=${encodeURIComponent('sar')}`);
  await complete(page);
  let now = await seen(page);
  check('a query in the address is carried out', now.titles[0] === 'Ask for a file', now);
  check('the field has the query', (await page.$eval('#search-field', (field) => field.value)) === 'sar');
  check('the page is named after it', now.title.startsWith('sar'), now.title);
  check('other names of a term are told', now.status.includes('also \u2068subject access request\u2069'), now.status);
  check('names of a term are marked', now.marks.includes('subject access request'), now.marks);
  check('a result leads to its section', now.links[0].endsWith('/en/s0/index.html'), now.links);
  // By keyboard.
  await page.click('#search-field', { clickCount: 3 });
  await page.keyboard.type('dedline');
  await page.keyboard.press('Enter');
  now = await seen(page);
  check('a query is typed', now.titles[0] === 'Ask for a file' && now.search === '?q=dedline', now);
  check('another spelling is told', now.status.includes('spelt \u2068deadline\u2069'), now.status);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(() => document.activeElement.closest('#search-results h2') !== null);
  check('the first result comes after the button', focused);
  // Words as they are typed, and nothing in them becomes markup.
  await page.click('#search-field', { clickCount: 3 });
  await page.keyboard.type('<img src=x onerror=alert(1)>');
  await page.waitForFunction(() => document.getElementById('search-status').textContent.startsWith('none'), { timeout: 5000 })
    .catch(() => {});
  check('a query is no markup', (await page.$$('img')).length === 0);
  now = await ask(page, '');
  check('an empty query shows nothing', now.titles.length === 0 && now.status === '' && now.search === '', now);
  now = await ask(page, 'deadline zebra');
  check('it is told if words are missing', now.status.includes('some'), now.status);
  await page.close();
  // Without scripts.
  page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${address}?q=sar`);
  check('without scripts, the page says so', (await page.$eval('#search-without', (one) => one.textContent)) === 'without');
  check('and shows no field', await page.$eval('#search-form', (form) => form.hidden));
  await page.close();
  // A text that does not arrive.
  fs.rmSync(path.join(folder, 'en/assets/texts-2.js'));
  page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => document.getElementById('search-progress').textContent === 'failed', { timeout: 20000 });
  now = await ask(page, 'eVisas');
  check('titles are found without their texts', now.titles[0] === 'eVisas', now);
  await page.close();
}

/** A site that `bindery site` made, from disk and from a server. */
async function whole(browser, folder) {
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
  const server = http.createServer((request, response) => {
    const file = path.join(folder, decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    fs.readFile(file, (error, bytes) => {
      // Browsers ask for this file by themselves.
      const status = !error ? 200 : request.url === '/favicon.ico' ? 204 : 404;
      response.writeHead(status, { 'content-type': types[path.extname(file)] || 'application/octet-stream' });
      response.end(error ? '' : bytes);
    });
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const roots = [pathToFileURL(path.resolve(folder)).href, `http://127.0.0.1:${server.address().port}`];
  for (const root of roots) {
    const page = await open(browser, `${root}/index.html`);
    const field = 'form[role="search"] input[type="search"]';
    check(`${root}: every page has a box to search`, await page.$(field));
    // The title of a section in the contents must find it.
    await page.goto(`${root}/contents/index.html`);
    const titles = await page.$$eval('ul.contents .title', (all) => all.map((one) => one.textContent.trim()));
    check(`${root}: the contents have titles`, titles.length > 0);
    await page.type(field, titles[0]);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await complete(page);
    const first = await seen(page);
    check(`${root}: the box leads to results`, first.titles.includes(titles[0]), { looked: titles[0], first });
    for (const title of titles) {
      const now = await ask(page, title);
      check(`${root}: “${title}” is found`, now.titles.slice(0, 5).includes(title), now.titles.slice(0, 5));
    }
    // Every result leads to a heading that is there.
    const { links } = await ask(page, titles[0]);
    for (const link of links.slice(0, 10)) {
      await page.goto(link);
      const id = decodeURIComponent(new URL(link).hash.slice(1));
      check(`${link} leads somewhere`, !id || await page.evaluate((id) => document.getElementById(id) !== null, id));
    }
    await page.close();
  }
  server.close();
}

(async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bindery-search-'));
  const browser = await puppeteer.launch({ executablePath: browserPath, args: ['--no-sandbox'], headless: true });
  try {
    await languages(browser, folder);
    await behaviour(browser, folder);
    if (site) await whole(browser, site);
  } finally {
    await browser.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
  problems.forEach((problem) => console.log(`FAILED ${problem}`));
  console.log(`${passed} passed, ${problems.length} failed`);
  process.exit(problems.length ? 1 : 0);
})().catch((error) => {
  console.error(`cannot test the search: ${error}`);
  process.exit(2);
});
