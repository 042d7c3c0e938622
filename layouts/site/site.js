// What the pages do besides showing text. They work without it.
(function () {
  "use strict";

  // A review that is overdue: pages are made once and read for months.
  var overdue = document.getElementById("overdue");
  if (overdue && new Date(overdue.dataset.due + "T23:59:59") < new Date()) {
    overdue.hidden = false;
    document.getElementById("review").hidden = true;
  }

  // An entry of a list that is on another page now: go there at once, by way of the whole list.
  function follow() {
    var goal = location.hash && document.getElementById(location.hash.slice(1));
    var entries = goal && goal.closest(".entries");
    if (entries) location.replace(entries.querySelector("a").href + location.hash);
    var list = document.querySelector("[data-list]");
    if (list && location.hash && !goal) location.replace(list.dataset.list + location.hash);
  }
  follow();
  window.addEventListener("hashchange", follow);

  // A page of a list that is no longer so long.
  var missing = document.querySelector("[data-lists]");
  if (missing) missing.dataset.lists.split(" ").forEach(function (id) {
    var at = location.pathname.indexOf("/" + id + "/") + id.length + 2;
    var rest = location.pathname.slice(at);
    if (at > id.length + 1 && rest && rest !== "index.html") {
      location.replace(location.pathname.slice(0, at) + "index.html" + location.hash);
    }
  });

  // The list of headings takes little room on a small screen.
  var list = document.querySelector(".on-this-page details");
  if (list && window.matchMedia("(max-width: 40rem)").matches) {
    list.open = false;
  }

  // Notes beside the text they belong to, on screens with room for them.
  var body = document.querySelector(".reading .body");
  var notes = body ? Array.prototype.slice.call(body.querySelectorAll(".notes > ol > li")) : [];
  var wide = window.matchMedia("(min-width: 68rem)");
  function place() {
    if (!body || !notes.length) return;
    body.classList.toggle("beside", wide.matches);
    body.style.minHeight = "";
    notes.forEach(function (note) { note.style.top = ""; });
    if (!wide.matches) return;
    var top = body.getBoundingClientRect().top;
    var free = 0;
    notes.forEach(function (note) {
      var back = note.querySelector('[role="doc-backlink"]');
      var call = back && document.getElementById(back.getAttribute("href").slice(1));
      var at = call ? call.getBoundingClientRect().top - top : free;
      at = Math.max(at, free);
      note.style.top = at + "px";
      free = at + note.offsetHeight + 12;
    });
    body.style.minHeight = free + "px";
  }
  place();
  window.addEventListener("load", place);
  window.addEventListener("resize", place);
  window.addEventListener("beforeprint", function () {
    // Nobody can open a description on paper.
    document.querySelectorAll(".body details").forEach(function (own) { own.open = true; });
    if (body) body.classList.remove("beside");
    notes.forEach(function (note) { note.style.top = ""; });
  });
  window.addEventListener("afterprint", place);

  // A file that somebody downloaded, compared with the digests on the page. It stays on the device.
  var check = document.getElementById("check");
  if (check && window.crypto && crypto.subtle && window.File && File.prototype.arrayBuffer) {
    var chosen = document.getElementById("check-file");
    var result = document.getElementById("check-result");
    var show = function (state, name) {
      result.textContent = check.dataset[state];
      result.className = "result " + state;
      if (!name) return;
      var element = document.createElement("bdi");
      element.textContent = name;
      result.append(" ", element);
    };
    var compare = function (digest) {
      var hex = Array.prototype.map.call(new Uint8Array(digest), function (byte) {
        return (byte + 256).toString(16).slice(1);
      }).join("");
      var same = document.querySelector('[data-sha256="' + hex + '"]');
      show(same ? "good" : "bad", same && same.dataset.name);
    };
    check.hidden = false;
    chosen.addEventListener("change", function () {
      var file = chosen.files[0];
      if (!file) return;
      show("busy");
      file.arrayBuffer()
        .then(function (bytes) { return crypto.subtle.digest("SHA-256", bytes); })
        .then(compare, function () { show("failed"); });
    });
  }
})();
