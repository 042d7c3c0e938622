/* The search page. In: `BINDERY_SEARCH` (the sections, headings and words of the site, in a file of
 * its own), the files of texts that it names, and `?q=` in the address. Out: results on the page.
 * Titles can be searched at once; texts arrive one file after another. */
(function () {
  'use strict';

  var data = self.BINDERY_SEARCH;
  var base = document.currentScript.src.replace(/[^/]*$/, '');
  var form = document.getElementById('search-form');
  var field = document.getElementById('search-field');
  var status = document.getElementById('search-status');
  var progress = document.getElementById('search-progress');
  var results = document.getElementById('search-results');
  if (!data || !form || !self.MiniSearch) return;

  var words = data.words;
  var WAIT = 200; // milliseconds after a key before the search starts
  var SLICE = 25; // entries that are indexed before the page may react again
  var GROUPS = 10; // sections shown at first, and added by the button
  var IN_GROUP = 3;
  var EXCERPT = 180; // characters
  var LONGEST = 200;

  var titles = BinderySearch.index(data.language, data.glossary);
  var texts = BinderySearch.index(data.language, data.glossary);
  var has = new Set(); // the entries whose text is there
  var entries = data.entries.map(function (entry, id) {
    var section = data.sections[entry[0]];
    return {
      id: id, in: section, heading: entry[1], title: entry[2] || section.title, language: entry[3],
      section: section.title, text: ''
    };
  });
  entries.forEach(function (entry) { titles.add(entry); });

  // ---- The texts.

  var arrived = 0;
  var failed = false;
  var outdated = false; // whether results were made before the last texts arrived

  function load() {
    if (!data.texts.length) return;
    data.texts.forEach(function (name) {
      var script = document.createElement('script');
      script.src = base + name;
      script.onload = function () { index((self.BINDERY_TEXTS || []).shift()); };
      script.onerror = function () {
        failed = true;
        index(null);
      };
      document.head.appendChild(script);
    });
    tell();
  }

  /** Indexes a file of texts, a few at a time. */
  function index(file) {
    var at = 0;
    function more() {
      var end = Math.min(at + SLICE, file ? file.texts.length : 0);
      for (; at < end; at++) {
        var entry = entries[file.first + at];
        entry.text = file.texts[at];
        texts.add(entry);
        has.add(entry.id);
      }
      if (file && at < file.texts.length) {
        setTimeout(more, 0);
        return;
      }
      arrived++;
      // Results do not change under somebody who is reading them.
      var reading = results.contains(document.activeElement);
      outdated = asked && (outdated || reading);
      if (asked && !reading) run(asked, shown);
      tell();
    }
    more();
  }

  function tell() {
    var left = arrived < data.texts.length;
    progress.textContent = left ? filled(words.loading, { done: arrived, all: data.texts.length })
      : failed ? words.failed : outdated ? words.arrived : '';
    progress.hidden = !progress.textContent;
    status.setAttribute('aria-busy', String(left));
  }

  // ---- The query.

  var asked = '';
  var shown = GROUPS;
  var timer = 0;

  function run(query, groups) {
    asked = query;
    shown = groups;
    outdated = false;
    status.textContent = '';
    results.textContent = '';
    document.title = query ? query + ' – ' + title : title;
    if (!query) return;
    var full = texts.search(query);
    var found = full;
    if (has.size < entries.length) {
      var early = titles.search(query);
      if (full.some && !early.some) full = { hits: [], spelt: [], also: [], some: false };
      found = {
        hits: full.hits.concat(early.hits.filter(function (hit) { return !has.has(hit.entry.id); })),
        spelt: full.hits.length ? full.spelt : early.spelt,
        also: early.also,
        some: full.hits.length ? full.some : early.some
      };
      found.hits.sort(function (one, other) { return other.score - one.score; });
    }
    show(found, query);
  }

  function remember(query) {
    try {
      history.replaceState(null, '', query ? '?q=' + encodeURIComponent(query) : location.pathname);
    } catch (refused) {
      // Some browsers allow no change of an address on disk. The search works without it.
    }
  }

  function typed() { return field.value.trim().slice(0, LONGEST); }

  function now() {
    clearTimeout(timer);
    remember(typed());
    run(typed(), GROUPS);
    tell();
  }

  // ---- What is shown.

  function make(name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  function filled(template, values) {
    return template.replace(/\{(\w+)\}/g, function (all, name) { return name in values ? String(values[name]) : all; });
  }

  /** A message that says a number, in the form that the language has for it. */
  function counted(message, number) {
    var at = number < 100 ? number : 100 + number % 100;
    return filled(message.forms[message.of[at]], { number: number });
  }

  function note(text, values) {
    // Marks of isolation keep a quoted query in its own direction.
    var isolated = {};
    Object.keys(values || {}).forEach(function (key) { isolated[key] = '\u2068' + values[key] + '\u2069'; });
    status.appendChild(make('p', 'search-note', filled(text, isolated)));
  }

  function show(found, query) {
    var groups = grouped(found.hits);
    if (!groups.length) {
      note(words.none, { query: query });
      status.appendChild(make('p', 'search-note', words.advice));
      return;
    }
    status.appendChild(make('p', 'search-count', counted(words.results, found.hits.length) + ' ' + counted(words.sections, groups.length)));
    if (found.some) note(words.some);
    if (found.spelt.length) note(words.spelt, { words: found.spelt.join(words.comma) });
    if (found.also.length) note(words.also, { words: found.also.join(words.comma) });
    var list = make('ol', 'search-groups');
    results.appendChild(list);
    groups.slice(0, shown).forEach(function (group) { list.appendChild(shownGroup(group)); });
    if (groups.length > shown) results.appendChild(moreButton(list, groups));
  }

  /** Hits by section, in the order of the best of each. */
  function grouped(hits) {
    var groups = new Map();
    hits.forEach(function (hit) {
      var section = hit.entry.in;
      if (!groups.has(section)) groups.set(section, []);
      groups.get(section).push(hit);
    });
    return Array.from(groups.values());
  }

  function shownGroup(hits) {
    var section = hits[0].entry.in;
    var item = make('li', 'search-group');
    var heading = make('h2');
    if (section.label) heading.appendChild(make('span', 'search-label', section.label + ' '));
    var opening = hits.find(function (hit) { return !hit.entry.heading; });
    heading.appendChild(link(section.address, section.title, hits[0].entry, opening));
    item.appendChild(heading);
    if (opening) appendExcerpt(item, opening);
    var rest = hits.filter(function (hit) { return hit !== opening; });
    if (rest.length) item.appendChild(listOf(rest.slice(0, IN_GROUP)));
    if (rest.length > IN_GROUP) {
      var more = make('details');
      more.appendChild(make('summary', '', counted(words.more, rest.length - IN_GROUP)));
      more.appendChild(listOf(rest.slice(IN_GROUP)));
      item.appendChild(more);
    }
    return item;
  }

  function listOf(hits) {
    var list = make('ul', 'search-hits');
    hits.forEach(function (hit) {
      var item = make('li');
      var heading = make('h3');
      heading.appendChild(link(hit.entry.in.address + '#' + hit.entry.heading, hit.entry.title, hit.entry, hit));
      item.appendChild(heading);
      appendExcerpt(item, hit);
      list.appendChild(item);
    });
    return list;
  }

  function link(address, text, entry, hit) {
    var anchor = make('a');
    anchor.href = address;
    inLanguage(anchor, entry);
    appendMarked(anchor, text, hit ? texts.ranges(text, hit.marks) : [], 0, text.length);
    return anchor;
  }

  /** Text in another language than the page says so, and runs in its own direction. */
  function inLanguage(element, entry) {
    if (!entry.language) return;
    element.lang = entry.language;
    element.dir = 'auto';
  }

  function appendExcerpt(parent, hit) {
    var text = hit.entry.text;
    if (!text) return;
    var ranges = texts.ranges(text, hit.marks);
    var window = best(text, ranges);
    var excerpt = make('p', 'search-excerpt');
    inLanguage(excerpt, hit.entry);
    if (window[0] > 0) excerpt.appendChild(document.createTextNode('… '));
    appendMarked(excerpt, text, ranges, window[0], window[1]);
    if (window[1] < text.length) excerpt.appendChild(document.createTextNode(' …'));
    parent.appendChild(excerpt);
  }

  /** The part of a text with the most different marked words, from one space to another. */
  function best(text, ranges) {
    if (text.length <= EXCERPT) return [0, text.length];
    var most = 0;
    var start = 0;
    ranges.slice(0, 50).forEach(function (range, at) {
      var different = new Set();
      for (var i = at; i < ranges.length && ranges[i][1] <= range[0] + EXCERPT - 40; i++) {
        different.add(BinderyWords.fold(text.slice(ranges[i][0], ranges[i][1])));
      }
      if (different.size > most) {
        most = different.size;
        start = range[0] - 40;
      }
    });
    var from = Math.max(0, Math.min(start, text.length - EXCERPT));
    var to = Math.min(text.length, from + EXCERPT);
    // Not between the halves of a character.
    if (/[\udc00-\udfff]/.test(text[from])) from++;
    if (/[\udc00-\udfff]/.test(text[to] || '')) to++;
    var space = text.indexOf(' ', from);
    if (from > 0 && space >= 0 && space < from + 40) from = space + 1;
    var last = text.lastIndexOf(' ', to);
    if (to < text.length && last > to - 40) to = last;
    return [from, to];
  }

  function appendMarked(parent, text, ranges, from, to) {
    var at = from;
    ranges.forEach(function (range) {
      if (range[0] < at || range[1] > to) return;
      parent.appendChild(document.createTextNode(text.slice(at, range[0])));
      parent.appendChild(make('mark', '', text.slice(range[0], range[1])));
      at = range[1];
    });
    parent.appendChild(document.createTextNode(text.slice(at, to)));
  }

  function moreButton(list, groups) {
    var button = make('button', 'search-more', words.show);
    button.type = 'button';
    button.addEventListener('click', function () {
      var first = null;
      groups.slice(shown, shown + GROUPS).forEach(function (group) {
        var item = shownGroup(group);
        first = first || item;
        list.appendChild(item);
      });
      shown += GROUPS;
      if (shown >= groups.length) button.remove();
      first.querySelector('a').focus();
    });
    return button;
  }

  // ---- The start.

  var title = document.title;
  document.getElementById('search-without').remove();
  form.hidden = false;
  field.value = (new URLSearchParams(location.search).get('q') || '').slice(0, LONGEST);
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    now();
  });
  field.addEventListener('input', function () {
    clearTimeout(timer);
    timer = setTimeout(now, WAIT);
  });
  run(typed(), GROUPS);
  load();
})();
