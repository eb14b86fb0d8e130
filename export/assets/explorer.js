// Map and list share one selection: a region, a statement, or nothing. More parts can join in:
// each is made from what they share, and told what is painted, sifted and revealed.
// All words stand in the page already; what is set here is set as text, never as HTML.

const RELATIONS = ["about", "left_out", "taken_over"];

function explore(root, facts, start, more = []) {
  const state = { region: null, statement: null, ...start };
  const all = (query) => [...root.querySelectorAll(query)];
  const one = (query) => root.querySelector(query);
  const rows = all(".sw-rows > li");
  const list = one(".sw-list .sw-rows");
  const map = one(".sw-map");
  const card = one(".sw-card");
  // What the page says once is not written out in it again.
  rows.forEach((row) => {
    row.dataset.statement = row.id.slice(3);
    const pick = row.querySelector(".sw-pick");
    if (!pick.href) set(pick, { role: "button", tabindex: 0 });
  });
  all(".sw-sheet .mark").forEach((mark) => Object.assign(mark.dataset, {
    region: mark.parentNode.dataset.region, relation: mark.firstChild.href.baseVal.split("-")[2],
  }));
  const shapes = new Map(rows.map(({ dataset }) => [dataset.statement, dataset.shape]));
  const ties = Object.entries(facts.regions).flatMap(([region, tied]) => RELATIONS.flatMap((relation) =>
    (tied[relation] || []).map((statement) => ({ statement, region, relation, shape: shapes.get(statement) }))));
  const key = ({ statement, region, relation }) => [statement, region, relation].join();
  const tieAt = new Map(ties.map((tie) => [key(tie), tie]));
  const tiesOf = new Map(rows.map((row) => [row.dataset.statement, []]));
  ties.forEach((tie) => tiesOf.get(tie.statement)?.push(tie));
  const hint = card.firstElementChild;
  const ended = new AbortController();

  // --- what is chosen ---

  function select(change) {
    Object.assign(state, change);
    if (!chosen()) state.statement = null;
    if (!facts.regions[state.region]?.label) state.region = null;
    paint();
    reveal();
  }

  // The keyboard goes on from where the selection came from.
  function clear() {
    const { region } = state;
    const row = chosen();
    const active = root.getRootNode().activeElement;
    const inside = card.contains(active) || map.contains(active);
    select({ region: null, statement: null });
    if (!inside) return;
    const hit = all(".sw-hit").find((item) => item.dataset.region === region && item.getBoundingClientRect().width);
    (hit || row?.querySelector(".sw-pick"))?.focus({ preventScroll: true });
  }

  function chosen() {
    return rows.find((row) => row.dataset.statement === state.statement);
  }

  function lit() {
    if (!state.statement) return new Set(state.region ? [state.region] : []);
    return new Set(tiesOf.get(state.statement).map((tie) => tie.region));
  }

  // The statements of the chosen region, those about it first; without a region all of them.
  function shown() {
    const open = rows.filter(allowed());
    if (!state.region) return open.map((row) => [row, null]);
    return RELATIONS.flatMap((relation) => open
      .filter((row) => tieAt.has(key({ ...row.dataset, region: state.region, relation })))
      .map((row) => [row, relation]));
  }

  // --- filters ---

  const boxes = all(".sw-choice input");
  const find = one(".sw-find input");
  const who = one(".sw-speakers");
  const speaker = (row) => row.querySelector(".sw-pick").textContent;
  new Set(rows.map(speaker)).forEach((name) => who.append(new Option(name)));

  function off(name) {
    return new Set(boxes.filter((box) => box.name === name && !box.checked).map((box) => box.value));
  }

  // Whether a tie, or a row of the list, passes the filters as they are set now.
  function tieAllowed() {
    const [relations, shapes] = [off("relation"), off("shape")];
    return (tie) => !relations.has(tie.relation) && !shapes.has(tie.shape);
  }

  function allowed() {
    const [relations, shapes, passes] = [off("relation"), off("shape"), tieAllowed()];
    const words = find.value.trim().toLocaleLowerCase();
    return (row) => {
      const mine = tiesOf.get(row.dataset.statement);
      if (shapes.has(row.dataset.shape) || (who.selectedIndex && who.value !== speaker(row))) return false;
      if (mine.length ? !mine.some(passes) : relations.size) return false;
      return !words || row.textContent.toLocaleLowerCase().includes(words);
    };
  }

  function sift() {
    const open = new Set(rows.filter(allowed()).map((row) => row.dataset.statement));
    const passes = tieAllowed();
    const left = ties.filter((tie) => passes(tie) && open.has(tie.statement));
    const [keys, regions] = [new Set(left.map(key)), new Set(left.map((tie) => tie.region))];
    for (const item of all("[data-relation]")) item.classList.toggle("gone", !keys.has(key(item.dataset)));
    for (const item of all("[data-region]:not([data-relation])")) {
      item.classList.toggle("gone", !regions.has(item.dataset.region));
    }
    if (!open.has(state.statement)) state.statement = null;
    if (!regions.has(state.region)) state.region = null;
    paint();
  }

  // --- how it is shown ---

  function paint() {
    const regions = lit();
    root.classList.toggle("picked", Boolean(state.region || state.statement));
    paintList();
    parts.forEach((part) => part.paint(regions));
    paintMap(regions);
    paintCard();
  }

  function paintList() {
    const items = shown();
    const [parts, placed] = [[], new Set()];
    let group = null;
    for (const [row, relation] of items) {
      if (relation && relation !== group) {
        parts.push(made("li", "sw-group " + relation, said(`${relation}_place`, { place: label() })));
      }
      group = relation;
      current(row, row.dataset.statement === state.statement);
      // A statement may stand in two groups; its second row is a copy without the id.
      parts.push(placed.has(row) ? copy(row) : row);
      placed.add(row);
    }
    if (!parts.length) parts.push(nothing());
    // Setting a long list anew costs a second; most selections leave it as it is.
    if (parts.length !== list.children.length || parts.some((part, at) => part !== list.children[at])) {
      list.replaceChildren(...parts);
    }
    one(".sw-list .sw-aside").hidden = Boolean(state.region);
  }

  function nothing() {
    const item = made("li", "sw-group", said("nothing_matches") + " ");
    item.append(button("sw-plain", said("clear_filters"), said("clear_filters"), unfilter));
    return item;
  }

  function unfilter() {
    boxes.forEach((box) => { box.checked = true; });
    find.value = "";
    who.selectedIndex = 0;
    sift();
  }

  function paintMap(regions) {
    for (const item of all(".sw-sheet .place-label")) {
      const on = regions.has(item.dataset.region);
      item.classList.toggle("lit", on);
      item.querySelector(".sw-name")?.remove();
      if (on) item.prepend(plate(item));
    }
    for (const hit of all(".sw-hit")) {
      set(hit, { "aria-pressed": hit.dataset.region === state.region });
    }
  }

  function paintCard() {
    const items = shown();
    const at = items.findIndex(([row]) => row.dataset.statement === state.statement);
    const row = items[Math.max(at, 0)]?.[0];
    const idle = !(state.region || state.statement) || !row;
    card.classList.toggle("idle", idle);
    // One statement alone is washed in its list; a card for it would only push the list about.
    card.classList.toggle("solo", !idle && !state.region);
    card.hidden = false;
    if (idle) return card.replaceChildren(hint);
    const parts = copy(row).childNodes;
    card.replaceChildren(cardHead(items, Math.max(at, 0)), ...parts);
    card.querySelector(".sw-who").prepend(card.querySelector(":scope > .sw-mark"));
    card.querySelector("details")?.toggleAttribute("open", !narrow());
  }

  function cardHead(items, at) {
    const head = made("div", "sw-card-head");
    const title = made("h2", "", state.region ? label() : said("selected"));
    title.tabIndex = -1;
    head.append(title, made("p", "", state.region ? facts.regions[state.region].summary : ""));
    if (state.region && items.length > 1) head.append(pager(items, at));
    head.append(button("sw-close", "×", said("close"), clear));
    return head;
  }

  function pager(items, at) {
    const box = made("span", "sw-pager");
    const step = (by) => () => {
      const [row] = items[(at + by + items.length) % items.length];
      select({ statement: row.dataset.statement });
      card.querySelectorAll(".sw-pager button")[by < 0 ? 0 : 1].focus({ preventScroll: true });
    };
    box.append(button("", "‹", said("previous"), step(-1)),
      made("span", "", said("of", { i: at + 1, n: items.length })),
      button("", "›", said("next"), step(1)));
    return box;
  }

  // --- where to look ---

  // Boxes that scroll are scrolled; the page itself stays where the reader put it.
  function reveal() {
    const row = chosen();
    if (row) scrollIn(list, row);
    else list.scrollTop = 0;
    parts.forEach((part) => part.reveal());
  }

  // In one column the map is held at the top; what was chosen must not end up beneath it.
  function bring(item, words) {
    if (!narrow()) return;
    (words ? item : chosen())?.scrollIntoView({ block: "nearest", behavior: calm() ? "auto" : "smooth" });
  }

  function narrow() {
    return root.clientWidth < 860;
  }

  function scrollIn(box, item) {
    const [outer, inner] = [box.getBoundingClientRect(), item.getBoundingClientRect()];
    if (inner.top < outer.top + 8 || inner.bottom > outer.bottom - 8) {
      box.scrollTop += inner.top - outer.top - Math.min(48, outer.height / 4);
    }
  }

  // --- small parts ---

  function made(tag, name, words = "") {
    const item = document.createElement(tag);
    if (name) item.className = name;
    item.textContent = words;
    return item;
  }

  function button(name, words, title, act) {
    const item = made("button", name, words);
    item.addEventListener("click", act);
    return set(item, { type: "button", title, "aria-label": title });
  }

  function copy(row) {
    const twin = row.cloneNode(true);
    [twin, ...twin.querySelectorAll("[id]")].forEach((item) => item.removeAttribute("id"));
    return twin;
  }

  function current(item, on) {
    if (on) item.setAttribute("aria-current", "true");
    else item.removeAttribute("aria-current");
  }

  function said(phrase, values = {}) {
    return facts.words[phrase].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  function label() {
    return facts.regions[state.region].label;
  }

  // A name reversed: paper on ink.
  function plate(item) {
    const box = item.getBBox();
    return drawn("rect", { class: "sw-name", x: box.x - 5, y: box.y - 1, width: box.width + 10,
      height: box.height + 2, rx: 3 });
  }

  // --- what a person does ---

  function clicked(event) {
    const link = event.target.closest("a");
    // Whoever marks words to copy them does not choose a statement.
    if (!link && String(document.getSelection())) return;
    // Unfolding a source, or following it to its publisher, chooses nothing.
    if (event.target.closest("details")) return;
    if (parts.some((part) => part.clicked(event, link))) return;
    const item = event.target.closest("[data-statements], [data-statement], [data-region]");
    if (!item || !root.contains(item)) return;
    if (link) event.preventDefault();
    choose(item.dataset, item.closest(".sw-sheet, .sw-list"));
    if (!item.closest(".sw-sheet")) bring(item, item.closest(".sw-text"));
  }

  function choose({ statements, statement, region }, within) {
    const said = statements ? statements.split(" ")[0] : statement || null;
    // In a region's own list the region stays chosen; anywhere else the statement alone is.
    const keeps = within?.matches(".sw-list") ? state.region : null;
    const place = within?.matches(".sw-sheet") ? region : keeps;
    select({ statement: said, region: said ? place : region || null });
  }

  // Escape counts wherever the focus is, but in a field it belongs to the field.
  function escaped(event) {
    if (event.key !== "Escape" || event.target.matches("input, textarea, select")) return;
    if (state.region || state.statement) clear();
  }

  function keyed(event) {
    if (event.target.matches("[role=button]") && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      event.target.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    }
    parts.forEach((part) => part.keyed(event));
  }

  function listen(target, name, act) {
    target.addEventListener(name, act, ended);
  }

  const parts = more.map((part) => part({ facts, state, all, one, made, current, select, scrollIn }));
  listen(root, "click", clicked);
  listen(root, "keydown", keyed);
  listen(document, "keydown", escaped);
  boxes.forEach((box) => { box.hidden = false; listen(box, "change", sift); });
  one(".sw-find").hidden = who.hidden = false;
  listen(who, "change", sift);
  listen(find, "input", sift);
  all(".sw-sheet svg").forEach((sheet) => chart(sheet, facts, ended.signal));
  map.append(tools(all(".sw-sheet svg"), facts.words, button, made));
  map.lastElementChild.append(button("sw-let-go", "×", said("close"), clear));
  const resized = new ResizeObserver(() => {
    root.style.setProperty("--held", `${map.offsetHeight}px`);
    all(".sw-sheet svg").forEach((sheet) => sheet.fit());
    paintMap(lit());
  });
  resized.observe(map);
  ended.signal.onabort = () => resized.disconnect();
  root.classList.add("live");
  select({});
  return { state, close: () => ended.abort() };
}

function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
