(function () {
  "use strict";
  var entries = Array.prototype.slice.call(document.querySelectorAll(".entry"));
  var statements = Array.prototype.slice.call(document.querySelectorAll(".statement"));
  var buttons = Array.prototype.slice.call(document.querySelectorAll(".count"));
  var current = 0, wanted = "";
  function choose(number, focus) {
    current = number;
    statements.forEach(function (s) {
      var here = Number(s.dataset.number) === number;
      s.classList.toggle("chosen", here);
      if (here) { s.setAttribute("aria-current", "true"); } else { s.removeAttribute("aria-current"); }
    });
    var statement = statements.find(function (s) { return Number(s.dataset.number) === number; });
    var entry = document.getElementById("s" + number);
    if (entry) { entry.hidden = false; entry.scrollIntoView({ block: "nearest" }); }
    if (statement && focus) { statement.focus({ preventScroll: true }); statement.scrollIntoView({ block: "center" }); }
  }
  function step(by, onlyFindings) {
    for (var n = current + by; n >= 1 && n <= entries.length; n += by) {
      var entry = entries[n - 1];
      if (wanted && entry.dataset.verdict !== wanted) { continue; }
      if (onlyFindings && entry.dataset.findings === "0") { continue; }
      choose(n, true);
      return;
    }
  }
  function filter(verdict) {
    wanted = wanted === verdict ? "" : verdict;
    buttons.forEach(function (b) { b.setAttribute("aria-pressed", String(b.dataset.verdict === wanted)); });
    entries.forEach(function (e) { e.hidden = Boolean(wanted) && e.dataset.verdict !== wanted; });
    statements.forEach(function (s) { s.classList.toggle("dimmed", Boolean(wanted) && s.dataset.verdict !== wanted); });
  }
  statements.forEach(function (s) {
    s.addEventListener("click", function (event) { event.preventDefault(); choose(Number(s.dataset.number), false); });
  });
  buttons.forEach(function (b) { b.addEventListener("click", function () { filter(b.dataset.verdict); }); });
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.key === "j") { step(1, false); } else if (event.key === "k") { step(-1, false); } else if (event.key === "n") { step(1, true); }
  });
})();
