(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("js");

  document.addEventListener("DOMContentLoaded", () => {
    const at = (id) => document.getElementById(id);
    const panel = at("apparatus");
    const entries = [...document.querySelectorAll(".entry")];
    const places = new Map();
    for (const place of document.querySelectorAll(".statement")) {
      const number = Number(place.dataset.number);
      places.set(number, [...(places.get(number) || []), place]);
    }
    let chosen = 0;
    let keys = true;

    const shown = (entry) => {
      const wanted = root.dataset.show || "all";
      return wanted === "all" || entry.classList.contains(wanted);
    };

    const mark = (number, on) => {
      const entry = entries[number - 1];
      if (entry) entry.classList.toggle("chosen", on);
      for (const place of places.get(number) || []) {
        place.classList.toggle("chosen", on);
        if (on) place.setAttribute("aria-current", "true");
        else place.removeAttribute("aria-current");
      }
    };

    const choose = (number) => {
      if (chosen) mark(chosen, false);
      chosen = number;
      root.classList.toggle("open", Boolean(number));
      history.replaceState(null, "", number ? "#s" + number : location.pathname + location.search);
      if (!number) return;
      mark(number, true);
      panel.scrollTop = 0;
      const entry = entries[number - 1];
      const rules = [...entry.querySelectorAll(".finding b")].map((rule) => rule.textContent);
      at("status").textContent = ["Quotation " + number, entry.querySelector(".verdict").textContent, ...rules].join(", ");
    };

    const go = (number) => {
      choose(number);
      const place = (places.get(number) || [])[0];
      if (!place) return;
      place.focus({ preventScroll: true });
      place.scrollIntoView({ block: "center" });
    };

    const step = (by, found) => {
      for (let number = chosen + by; number >= 1 && number <= entries.length; number += by) {
        const entry = entries[number - 1];
        if (shown(entry) && (!found || entry.classList.contains("found"))) return go(number);
      }
    };

    const close = () => {
      const place = (places.get(chosen) || [])[0];
      choose(0);
      if (place) place.focus({ preventScroll: true });
    };

    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-number], a.number");
      if (!link) return;
      event.preventDefault();
      if (link.classList.contains("statement")) {
        choose(Number(link.dataset.number));
        // From the keyboard (no button was pressed) reading goes on in the entry.
        if (event.detail === 0) entries[chosen - 1].focus({ preventScroll: true });
      } else {
        go(Number(link.dataset.number || link.textContent));
      }
    });

    const filters = document.querySelectorAll(".filters button");
    for (const button of filters) {
      button.addEventListener("click", () => {
        root.dataset.show = button.dataset.show;
        for (const other of filters) {
          other.setAttribute("aria-pressed", String(other === button));
        }
        if (chosen && !shown(entries[chosen - 1])) choose(0);
        const count = entries.filter(shown).length;
        at("status").textContent = count + (count === 1 ? " statement" : " statements") + " shown";
      });
    }

    at("next").addEventListener("click", () => step(1, false));
    at("previous").addEventListener("click", () => step(-1, false));
    at("close").addEventListener("click", close);
    at("keys").addEventListener("click", () => {
      keys = !keys;
      at("keys").setAttribute("aria-pressed", String(keys));
    });

    const dark = matchMedia("(prefers-color-scheme: dark)");
    const theme = () => root.dataset.theme || (dark.matches ? "dark" : "light");
    const tell = () => at("theme").setAttribute("aria-pressed", String(theme() === "dark"));
    at("theme").addEventListener("click", () => {
      root.dataset.theme = theme() === "dark" ? "light" : "dark";
      tell();
    });
    dark.addEventListener("change", tell);
    tell();

    const steps = { j: [1, false], k: [-1, false], n: [1, true], p: [-1, true] };
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape" && chosen) close();
      else if (keys && Object.hasOwn(steps, event.key)) step(...steps[event.key]);
    });

    const asked = /^#s(\d+)$/.exec(location.hash);
    if (asked && entries[asked[1] - 1]) go(Number(asked[1]));
  });
})();
