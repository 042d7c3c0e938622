/* The index that is searched: made in the browser from the headings and texts of a site, with
 * MiniSearch (../vendor/minisearch.js) and the words of search-words.js. Knows nothing of the page.
 *
 * A query finds an entry (a heading with its text) that has all its words, in any form. Little words
 * and words that many entries have are left out if the query has others. A term of the glossary
 * finds every name of it. Only a word that is found nowhere is taken for a typing error. */
var BinderySearch = (function () {
  'use strict';

  var FIELDS = ['title', 'text', 'section'];
  var BOOST = { title: 4, text: 1, section: 0.6 };
  // A word in more than this part of all entries finds nothing in particular.
  var COMMON = 0.4;
  var INFLECTED = 0.8;
  var MUTATED = 0.7;
  var NAMED = 2;
  var MOST_SPELLINGS = 3; // that are told for a word

  function index(language, glossary) {
    var inflected = new Map(); // the terms of each stem
    var written = new Map(); // how a term was written where it was first met
    var words = BinderyWords.language(language, function (word, raw) {
      if (word.terms.length && !written.has(word.terms[0])) written.set(word.terms[0], raw.replace(/\u00ad/g, ''));
      if (!inflected.has(word.stem)) inflected.set(word.stem, new Set());
      word.terms.forEach(function (term) { inflected.get(word.stem).add(term); });
    });
    var mini = new MiniSearch({
      fields: FIELDS,
      stringifyField: function (terms) { return terms; },
      tokenize: function (terms) { return terms; },
      processTerm: function (term) { return term; },
      searchOptions: { boost: BOOST, tokenize: function (term) { return [term]; } }
    });
    var entries = [];
    var seen = new Map(); // in how many entries a term is
    var phrases = names();

    /** The names of the glossary, by the stem of their first word; long names first. */
    function names() {
      var all = new Map();
      glossary.forEach(function (forms, term) {
        forms.forEach(function (form) {
          var stems = words.words(form).map(function (word) { return word.stem; });
          if (!stems.length) return;
          if (!all.has(stems[0])) all.set(stems[0], []);
          all.get(stems[0]).push({ term: term, stems: stems });
        });
      });
      all.forEach(function (list) {
        list.sort(function (one, other) { return other.stems.length - one.stems.length; });
      });
      return all;
    }

    /** The name of the glossary that begins at a word. */
    function nameAt(list, at) {
      var begun = phrases.get(list[at].stem);
      return begun && begun.find(function (name) {
        return name.stems.every(function (stem, i) { return list[at + i] && list[at + i].stem === stem; });
      });
    }

    /** The terms of a text, and `§` with the number of each term of the glossary that it names. */
    function termsOf(text) {
      var list = words.words(text);
      var terms = [];
      list.forEach(function (word, at) {
        for (var i = 0; i < word.terms.length; i++) terms.push(word.terms[i]);
        var next = list[at + 1];
        if (next && words.isHyphened(text, word, next)) terms.push(word.terms[0] + next.terms[0]);
        var name = nameAt(list, at);
        if (name) terms.push('§' + name.term);
      });
      return terms;
    }

    /** Adds an entry: `{ id, title, text, section }`. */
    function add(entry) {
      var own = {
        id: entry.id, title: termsOf(entry.title), text: termsOf(entry.text), section: termsOf(entry.section)
      };
      new Set(own.title.concat(own.text)).forEach(function (term) {
        seen.set(term, (seen.get(term) || 0) + 1);
      });
      mini.add(own);
      entries[entry.id] = entry;
    }

    function or(queries) { return { combineWith: 'OR', queries: queries }; }
    function and(queries) { return { combineWith: 'AND', queries: queries }; }
    function weighed(term, weight) {
      return { queries: [term], boostTerm: function () { return weight; } };
    }

    /** What finds one word in any form. `spelt` collects words that are used instead of one that is
     * found nowhere; without it, a word is not taken for a typing error. */
    function clause(word, spelt) {
      var clauses = [];
      word.terms.forEach(function (term, i) {
        clauses.push({ queries: [term], prefix: words.isBeginning(term), boostTerm: function () { return i ? INFLECTED : 1; } });
        words.variants(term).forEach(function (other) { clauses.push(weighed(other, MUTATED)); });
      });
      (inflected.get(word.stem) || []).forEach(function (term) {
        if (word.terms.indexOf(term) < 0) clauses.push(weighed(term, INFLECTED));
      });
      var exact = or(clauses);
      var term = word.terms[0];
      if (!spelt || term.length < 4 || /\d/.test(term) || mini.search(exact).length) return exact;
      var similar = { queries: [term], fuzzy: term.length < 6 ? 1 : 2 };
      var found = new Set();
      mini.search(similar).forEach(function (result) {
        Object.keys(result.match).forEach(function (other) { found.add(other); });
      });
      // One form of each similar word, the most frequent first, is enough to tell people.
      var told = new Set();
      Array.from(found).sort(function (one, other) {
        return (seen.get(other) || 0) - (seen.get(one) || 0) || (one < other ? -1 : 1);
      }).forEach(function (other) {
        var stem = words.stem(other);
        if (told.has(stem) || told.size === MOST_SPELLINGS) return;
        told.add(stem);
        spelt.push(written.get(other) || other);
      });
      return similar;
    }

    function isCommon(word) {
      return words.isLittle(word) || word.terms.every(function (term) { return (seen.get(term) || 0) > entries.length * COMMON; });
    }

    /** The terms that a clause looks for. */
    function sought(query) {
      return typeof query === 'string' ? [query] : [].concat.apply([], query.queries.map(sought));
    }

    /** The parts of a query: `{ clause, terms, common }` for each word or name of the glossary. */
    function parsed(query, spelt, also) {
      var list = words.words(query);
      // What an apostrophe leaves finds nothing: the s of "council's", and the l of "l'accès".
      var whole = list.filter(function (word) {
        return word.to - word.from > 1 || !/['’ʼ`]/.test(query.slice(Math.max(0, word.from - 1), word.to + 1));
      });
      if (whole.length) list = whole;
      var parts = [];
      for (var at = 0; at < list.length; at++) {
        var name = nameAt(list, at);
        var count = name ? name.stems.length : 1;
        var next = list[at + 1];
        var joined = !name && next && words.isHyphened(query, list[at], next);
        if (joined) count = 2;
        var own = list.slice(at, at + count);
        var clauses = [and(own.map(function (word) { return clause(word, name ? null : spelt); }))];
        if (joined) clauses.push({ queries: [own[0].terms[0] + own[1].terms[0]], prefix: true, boostTerm: function () { return NAMED; } });
        if (name) {
          clauses.push(weighed('§' + name.term, NAMED));
          if (also.indexOf(name.term) < 0) also.push(name.term);
        }
        parts.push({ clause: or(clauses), terms: sought(or(clauses)), common: !name && own.every(isCommon) });
        at += count - 1;
      }
      return parts;
    }

    /** The other names of a term that are not just other forms of what was typed. */
    function otherNames(query, term) {
      var stems = function (text) {
        return words.words(text).map(function (word) { return word.stem; }).join(' ');
      };
      var known = [' ' + stems(query) + ' '];
      return glossary[term].filter(function (form) {
        var own = ' ' + stems(form) + ' ';
        var isNew = own.trim() && !known.some(function (one) { return one.indexOf(own) >= 0; });
        if (isNew) known.push(own);
        return isNew;
      });
    }

    /** Finds entries, the best first: `{ hits: [{ entry, score, marks }], spelt, also, some }`.
     * `some` says that no entry has all words, and these have the most of them. */
    function search(query) {
      var spelt = [];
      var terms = [];
      var parts = parsed(query, spelt, terms);
      var telling = parts.filter(function (part) { return !part.common; });
      if (!telling.length) telling = parts;
      var clauses = telling.map(function (part) { return part.clause; });
      var found = clauses.length ? hits(and(clauses), query) : [];
      var some = !found.length && clauses.length > 1;
      if (some) found = fullest(hits(or(clauses), query), telling);
      var also = [];
      terms.forEach(function (term) { also = also.concat(otherNames(query, term)); });
      return { hits: found, spelt: spelt, also: also, some: some && found.length > 0 };
    }

    function hits(query, typed) {
      var phrase = words.words(typed).map(function (word) { return word.stem; }).join(' ');
      var found = [];
      mini.search(query).forEach(function (result) {
        var own = Object.keys(result.match).some(function (term) {
          return result.match[term].some(function (field) { return field !== 'section'; });
        });
        // The section's title only completes what the entry itself has.
        if (own) found.push({
          entry: entries[result.id], score: result.score, marks: marksOf(result.match), sought: result.queryTerms
        });
      });
      // Words that stand together as they were typed count for more than the same words apart.
      if (phrase.indexOf(' ') > 0) {
        found.slice(0, 25).forEach(function (hit) {
          if (together(hit.entry.title, phrase)) hit.score *= 2;
          else if (together(hit.entry.text, phrase)) hit.score *= 1.5;
        });
      }
      return found.sort(function (one, other) { return other.score - one.score || one.entry.id - other.entry.id; });
    }

    /** The hits that have the most parts of a query. */
    function fullest(found, parts) {
      found.forEach(function (hit) {
        hit.parts = parts.filter(function (part) {
          return part.terms.some(function (term) { return hit.sought.indexOf(term) >= 0; });
        }).length;
      });
      var most = Math.max.apply(null, found.map(function (hit) { return hit.parts; }));
      return found.filter(function (hit) { return hit.parts === most; });
    }

    function together(text, phrase) {
      var stems = words.words(text).map(function (word) { return word.stem; });
      return (' ' + stems.join(' ') + ' ').indexOf(' ' + phrase + ' ') >= 0;
    }

    /** What to mark: terms, and the names of glossary terms. */
    function marksOf(match) {
      var marks = { terms: new Set(), names: new Set() };
      Object.keys(match).forEach(function (term) {
        if (term[0] === '§') marks.names.add(Number(term.slice(1)));
        else marks.terms.add(term);
      });
      return marks;
    }

    /** The places to mark in a text, in order, as `[from, to]`. */
    function ranges(text, marks) {
      var list = words.words(text);
      var all = [];
      function mark(from, to) {
        var last = all[all.length - 1];
        var isNext = last && (from <= last[1] || text.slice(last[1], from) === ' ');
        if (isNext) last[1] = Math.max(last[1], to);
        else all.push([from, to]);
      }
      list.forEach(function (word, at) {
        var next = list[at + 1];
        var name = marks.names.size ? nameAt(list, at) : null;
        if (name && marks.names.has(name.term)) mark(word.from, list[at + name.stems.length - 1].to);
        else if (word.terms.some(function (term) { return marks.terms.has(term); })) mark(word.from, word.to);
        else if (next && marks.terms.has(word.terms[0] + next.terms[0]) && words.isHyphened(text, word, next)) mark(word.from, next.to);
      });
      return all;
    }

    return { add: add, search: search, ranges: ranges };
  }

  return { index: index };
})();
