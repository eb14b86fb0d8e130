// The strip and the report join the explorer: where in the text each place comes up, and the text
// itself with what was chosen washed.

function report({ facts, state, all, one, made, current, select, scrollIn }) {
  const text = one(".sw-report .sw-text");

  function paint(regions) {
    for (const piece of all("[data-statements]")) {
      const mine = piece.dataset.statements.split(" ");
      const named = (piece.dataset.regions || "").split(" ").some((slug) => regions.has(slug));
      piece.classList.toggle("chosen", state.statement ? mine.includes(state.statement) : named);
    }
    all(".sw-band").forEach((band) => band.remove());
    for (const item of all(".sw-track a")) current(item, item.dataset.statement === state.statement);
    band(facts.extents[state.statement] || []);
  }

  // In the strip, a statement reaches from its first words to its last.
  function band(extent) {
    for (const row of all(".sw-strip-row:not(.gone)")) {
      for (let i = 0; i < extent.length; i += 2) {
        const band = made("span", "sw-band");
        band.style.left = `${extent[i]}%`;
        band.style.width = `${Math.max(extent[i + 1] - extent[i], 0.6)}%`;
        row.lastElementChild.append(band);
      }
    }
  }

  function reveal() {
    const piece = one(".sw-text .chosen");
    if (piece) scrollIn(text, piece);
  }

  function clicked(event, link) {
    if (!link?.matches(".sw-read")) return false;
    event.preventDefault();
    select({ statement: link.getAttribute("href").replace("#sw-words-", "") });
    const piece = one(".sw-text .chosen");
    piece?.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
    piece?.closest("p").setAttribute("tabindex", "-1");
    piece?.closest("p").focus({ preventScroll: true });
    return true;
  }

  // The strip is one stop for the Tab key; arrows go from mark to mark.
  function keyed(event) {
    if (!event.target.closest(".sw-strip") || !/^Arrow(Left|Right|Up|Down)$/.test(event.key)) return;
    const marks = all(".sw-track a:not(.gone)");
    const by = /Right|Down/.test(event.key) ? 1 : -1;
    const next = marks[(marks.indexOf(event.target.closest("a")) + by + marks.length) % marks.length];
    event.preventDefault();
    all(".sw-track a").forEach((item) => { item.tabIndex = item === next ? 0 : -1; });
    next?.focus();
  }

  all(".sw-track a").forEach((item, at) => { item.tabIndex = at ? -1 : 0; });
  return { paint, reveal, clicked, keyed };
}
