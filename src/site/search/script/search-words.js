/* Words of a text, written as the search compares them: the same for capital and small letters, for
 * letters with and without accents, for the forms of an Arabic letter and for the forms of a word.
 * The text itself is never changed: every word knows where it stands in it. Works with any script;
 * what depends on the language is in LANGUAGES. */
var BinderyWords = (function () {
  'use strict';

  // A number with its separators, or a run of letters, marks and digits. Soft hyphens are inside words.
  var RUN = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}\u00ad]+/gu;
  // Scripts that put no spaces between words, which are compared by pairs of characters.
  var UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
  var PIECES = new RegExp(UNSPACED.source + '[' + UNSPACED.source.slice(1, -1) + '\\p{M}ー]*|[^' +
    UNSPACED.source.slice(1, -1) + ']+', 'gu');
  var APOSTROPHE = /(\p{L})['’ʼ`](?=\p{L})/gu;
  var HYPHEN = /^[-‐‑]$/;
  // Accents of Latin and Greek letters, vowel points of Hebrew and Arabic, and soft hyphens. Vowel
  // signs of Indian and other scripts are letters, and stay.
  var MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u00ad]/g;
  var LETTERS = {
    'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'ł': 'l', 'ı': 'i',
    'ґ': 'г', 'ё': 'е', 'ς': 'σ',
    // Arabic letters as Persian, Urdu and Kurdish keyboards write them, alef of any form, and endings.
    'ٱ': 'ا', 'ى': 'ي', 'ی': 'ي', 'ې': 'ي', 'ے': 'ي', 'ک': 'ك', 'ڪ': 'ك', 'ة': 'ه', 'ۀ': 'ه', 'ە': 'ه', 'ہ': 'ه', 'ھ': 'ه'
  };
  var LETTER = /[ßæœøđðþłıґёςٱىیېےکڪةۀەہھ]/g;
  // Letters whose mark makes another letter: they are kept whole.
  var WHOLE = /[йї]/g;

  /** A word without the differences that readers do not type. */
  function fold(word) {
    var kept = [];
    var plain = word.toLowerCase().normalize('NFC').replace(WHOLE, function (letter) {
      kept.push(letter);
      return '\ue000';
    });
    plain = plain.normalize('NFKD').replace(MARKS, '').toLowerCase().normalize('NFC');
    plain = plain.replace(LETTER, function (letter) { return LETTERS[letter]; });
    plain = plain.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, function (digit) {
      return String(digit.charCodeAt(0) & 15);
    });
    return plain.replace(/\ue000/g, function () { return kept.shift(); }).replace(/[,\u066c]/g, '');
  }

  /** Takes the first ending that a word has, if enough of the word is left. */
  function without(endings, least) {
    return function (word) {
      for (var i = 0; i < endings.length; i++) {
        var ending = endings[i];
        if (word.length - ending.length >= least && word.endsWith(ending)) {
          return word.slice(0, word.length - ending.length);
        }
      }
      return word;
    };
  }

  function english(word) {
    if (word.length < 4 || /\d/.test(word)) return word;
    var stem = word;
    if (/ies$|ied$/.test(stem)) stem = stem.slice(0, -3) + 'y';
    else if (/(ss|x|z|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2);
    else if (/[^su]s$/.test(stem)) stem = stem.slice(0, -1);
    var short = stem.replace(/(ing|ed)$/, '');
    if (short !== stem && short.length > 2 && /[aeiouy]/.test(short)) {
      stem = short.replace(/([^aeiouls])\1$/, '$1');
    }
    return stem.length > 3 ? stem.replace(/e$/, '') : stem;
  }

  function french(word) {
    if (word.length < 4) return word;
    var stem = word.replace(/aux$/, 'al').replace(/[sx]$/, '');
    return stem.replace(/(?:ee?|er|ez|ant|ent)$/, function (ending) {
      return stem.length - ending.length > 3 ? '' : ending;
    });
  }

  var ukrainian = without(['остями', 'остей', 'ення', 'енням', 'еннях', 'ання', 'анням', 'аннях', 'ості', 'істю', 'ість',
    'ами', 'ями', 'ого', 'ому', 'ими', 'ими', 'еві', 'ові', 'ів', 'їв', 'ах', 'ях', 'ам', 'ям', 'ом', 'ем', 'єм', 'ою',
    'ею', 'єю', 'ій', 'ий', 'их', 'им', 'ії', 'ія', 'ію', 'ей', 'а', 'я', 'о', 'е', 'є', 'и', 'і', 'ї', 'у', 'ю', 'й', 'ь'], 3);
  var russian = without(['иями', 'ями', 'ами', 'ого', 'его', 'ому', 'ему', 'ыми', 'ими', 'ость', 'ости', 'ий', 'ый', 'ой',
    'ей', 'ая', 'яя', 'ое', 'ее', 'ые', 'ие', 'их', 'ых', 'им', 'ым', 'ах', 'ях', 'ам', 'ям', 'ом', 'ем', 'ов', 'ев', 'ию',
    'ия', 'ии', 'а', 'я', 'о', 'е', 'и', 'ы', 'у', 'ю', 'й', 'ь'], 3);
  var arabic = without(['اتها', 'اتهم', 'ات', 'ون', 'ين', 'ان', 'يه', 'ها', 'هم', 'نا', 'كم', 'ه', 'ي'], 3);
  var persian = without(['هايي', 'هاي', 'ها', 'ترين', 'تر', 'ات', 'ان', 'ي'], 3);
  var welsh = without(['iadau', 'iaeth', 'oedd', 'ydd', 'iau', 'ion', 'iad', 'au', 'on', 'od', 'edd', 'wyr', 'wr', 'i'], 3);
  var german = without(['ungen', 'ung', 'en', 'er', 'es', 'em', 'e', 's', 'n'], 3);
  var romance = without(['amente', 'mente', 'ciones', 'cion', 'coes', 'cao', 'ados', 'adas', 'ado', 'ada', 'os', 'as', 'es',
    'o', 'a', 'e', 'i', 's'], 3);

  /** Words are found behind the article and the little words that Arabic writes together with them. */
  function arabicStarts(word) {
    var found = word.match(/^(?:[وف]?(?:ال|[بك]ال|لل)|[وفبلك])(?=(.{3,})$)/);
    return found ? [found[1]] : [];
  }

  // How the first letter of a Welsh word changes after other words.
  var MUTATIONS = [['c', 'g'], ['c', 'ch'], ['c', 'ngh'], ['p', 'b'], ['p', 'ph'], ['p', 'mh'], ['t', 'd'], ['t', 'th'],
    ['t', 'nh'], ['g', ''], ['g', 'ng'], ['b', 'f'], ['b', 'm'], ['d', 'dd'], ['d', 'n'], ['m', 'f'], ['ll', 'l'],
    ['rh', 'r'], ['', 'h']];

  /** The other first letters with which a Welsh word may stand in a text. */
  function welshStarts(word) {
    var radicals = [word];
    var all = [];
    MUTATIONS.forEach(function (pair) {
      var rest = word.slice(pair[1].length);
      var fits = pair[1] ? word.startsWith(pair[1]) : /^[aeiouwylr]/.test(word);
      if (fits && (pair[0] || /^[aeiouwy]/.test(rest))) radicals.push(pair[0] + rest);
    });
    radicals.forEach(function (radical) {
      all.push(radical);
      MUTATIONS.forEach(function (pair) {
        if (pair[0] ? radical.startsWith(pair[0]) : /^[aeiouwy]/.test(radical)) {
          all.push(pair[1] + radical.slice(pair[0].length));
        }
      });
    });
    return all.filter(function (form, at) {
      return form.length > 2 && form !== word && all.indexOf(form) === at;
    });
  }

  // Words that find nothing by themselves. A query such as "how do I get a share code" is for the rest.
  var LITTLE = {
    ar: 'من في على إلى عن مع ما ماذا متى كيف هل أين لماذا هذا هذه ذلك التي الذي أو ثم أن إن كان لا لم هو هي أنا لي إذا قد كل بعد قبل',
    cy: 'a ac ar am at beth ble pryd sut pam pwy y yr yn i o os neu mae oes ydy yw fy dy ei ein eich eu gan gyda wrth rwy rwyf fi ti nid dim gallaf',
    en: 'a about am an and are as at be by can could did do does for from get had has have how i if in into is it its me my no not of on or our should so that the their them there they this to was we what when where which who whom whose why will with would you your',
    fa: 'از در به با برای که را این آن و یا چه چگونه چطور کی کجا چرا آیا است هست می من ما شما تا اگر هم بر یک باید',
    fr: 'a au aux avec ce ces comment dans de des du elle en est et il je la le les leur ma me mes mon ne nous on ou où par pas pour quand que quel quelle quels quelles qui quoi sa se ses si son sur ta un une vous y l d j n s c m t qu',
    uk: 'а або але в від для до з за і й із як яка яке який якщо коли де хто що чи це той та ти у я ми ви мені мій моя на не о об по при про чому щоб бути є'
  };

  // For each language: `stem` takes off endings, `starts` gives further words under which a word is
  // found, `variants` gives other spellings to look for, `joins` keeps apostrophes inside words.
  var LANGUAGES = {
    ar: { stem: arabic, starts: arabicStarts },
    cy: { stem: welsh, variants: welshStarts },
    de: { stem: german },
    en: { stem: english },
    es: { stem: romance },
    fa: { stem: persian },
    fr: { stem: french },
    it: { stem: romance },
    prs: { stem: persian },
    pt: { stem: romance },
    ru: { stem: russian },
    uk: { stem: ukrainian, joins: true },
    be: { joins: true }
  };

  /** The words of texts in one language. `tell` hears of every new word: its terms and
   * its stem, and how it was written. */
  function language(tag, tell) {
    var own = LANGUAGES[tag.toLowerCase().split('-')[0]] || {};
    var stem = own.stem || function (word) { return word; };
    var known = new Map();
    var little = new Set((LITTLE[tag.toLowerCase().split('-')[0]] || '').split(' ').map(fold));

    function look(raw) {
      var found = known.get(raw);
      if (!found) {
        var word = fold(raw);
        var terms = word ? [word].concat(own.starts ? own.starts(word) : []) : [];
        found = { terms: terms, stem: terms.length ? stem(terms[terms.length - 1]) : '' };
        known.set(raw, found);
        if (tell) tell(found, raw);
      }
      return found;
    }

    function add(words, text, from, to) {
      var found = look(text.slice(from, to).replace(/['’ʼ`]/g, ''));
      if (found.terms.length) words.push({ from: from, to: to, terms: found.terms, stem: found.stem });
    }

    /** Every word of a text: its place, its terms, and its stem. */
    function words(text) {
      var all = [];
      var run;
      // A place holder of the same length keeps all places right.
      var joined = own.joins ? text.replace(APOSTROPHE, '$1\u00ad') : text;
      RUN.lastIndex = 0;
      while ((run = RUN.exec(joined))) {
        if (!UNSPACED.test(run[0])) {
          add(all, text, run.index, run.index + run[0].length);
          continue;
        }
        var piece;
        PIECES.lastIndex = 0;
        while ((piece = PIECES.exec(run[0]))) {
          var start = run.index + piece.index;
          var ends = [start];
          for (var character of piece[0]) ends.push(ends[ends.length - 1] + character.length);
          if (!UNSPACED.test(piece[0]) || ends.length < 4) {
            add(all, text, start, ends[ends.length - 1]);
            continue;
          }
          for (var i = 2; i < ends.length; i++) add(all, text, ends[i - 2], ends[i]);
        }
      }
      return all;
    }

    return {
      words: words,
      stem: stem,
      /** Whether a word finds nothing by itself. */
      isLittle: function (word) { return little.has(word.terms[0]); },
      variants: own.variants || function () { return []; },
      /** Whether two neighbouring words are one word with a hyphen. */
      isHyphened: function (text, one, next) {
        return next.from === one.to + 1 && HYPHEN.test(text[one.to]);
      },
      /** Whether a term may be the beginning of a longer one. */
      isBeginning: function (term) { return !/\d/.test(term) && (term.length > 1 || UNSPACED.test(term)); }
    };
  }

  return { fold: fold, language: language };
})();
