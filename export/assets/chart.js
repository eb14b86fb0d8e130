// One drawing of the map: its places become buttons, and it can be zoomed and moved.

const SVG = "http://www.w3.org/2000/svg";
const CLOSEST = 6;

function set(item, values) {
  for (const name in values) item.setAttribute(name, values[name]);
  return item;
}

function drawn(tag, values) {
  return set(document.createElementNS(SVG, tag), values);
}

// The signal ends it.
function chart(sheet, facts, signal) {
  const [left, top, width, height] = sheet.getAttribute("viewBox").split(/[ ,]+/).map(Number);
  const view = { x: 0, y: 0, zoom: 1 };
  const touches = new Map();

  function show() {
    view.zoom = Math.min(Math.max(view.zoom, 1), CLOSEST);
    view.x = Math.min(Math.max(view.x, 0), width - width / view.zoom);
    view.y = Math.min(Math.max(view.y, 0), height - height / view.zoom);
    sheet.setAttribute("viewBox", [left + view.x, top + view.y, width / view.zoom, height / view.zoom]
      .map((part) => part.toFixed(2)).join(" "));
    sheet.parentNode.classList.toggle("moving", view.zoom > 1);
    sheet.style.setProperty("--zoom", view.zoom);
    keepSizes(sheet, view.zoom);
  }

  // Zooms about a point of the screen, which stays where it is.
  sheet.zoom = (by, at) => {
    const box = sheet.getBoundingClientRect();
    const across = at ? (at.x - box.left) / box.width : 0.5;
    const down = at ? (at.y - box.top) / box.height : 0.5;
    const before = view.zoom;
    view.zoom = Math.min(Math.max(before * by, 1), CLOSEST);
    view.x += across * width * (1 / before - 1 / view.zoom);
    view.y += down * height * (1 / before - 1 / view.zoom);
    show();
  };
  sheet.whole = () => { view.zoom = 1; show(); };
  sheet.fit = () => hits(sheet, facts);

  function move(across, down) {
    const box = sheet.getBoundingClientRect();
    view.x -= (across / box.width) * (width / view.zoom);
    view.y -= (down / box.height) * (height / view.zoom);
    show();
  }

  // A wheel alone scrolls the page: only with Ctrl or Cmd does it zoom.
  const wheeled = (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    sheet.zoom(Math.exp(-event.deltaY / 300), event);
  };

  const keyed = (event) => {
    const moves = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    if (event.key === "+" || event.key === "=") sheet.zoom(1.4);
    else if (event.key === "-") sheet.zoom(1 / 1.4);
    else if (event.key === "0") sheet.whole();
    else if (moves[event.key] && view.zoom > 1) move(...moves[event.key]);
    else return;
    event.preventDefault();
  };

  let travelled = 0;
  const down = (event) => {
    touches.set(event.pointerId, event);
    travelled = 0;
  };

  const moved = (event) => {
    const before = touches.get(event.pointerId);
    if (!before) return;
    const other = [...touches.values()].find((touch) => touch.pointerId !== event.pointerId);
    if (other) {
      const apart = (a, b) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) || 1;
      const middle = { x: (event.clientX + other.clientX) / 2, y: (event.clientY + other.clientY) / 2 };
      sheet.zoom(apart(event, other) / apart(before, other), middle);
    } else if (view.zoom > 1) {
      move(event.clientX - before.clientX, event.clientY - before.clientY);
    }
    travelled += Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
    touches.set(event.pointerId, event);
  };

  // A drag that ends on a name is no click on it.
  const clicked = (event) => { if (travelled > 6 && view.zoom > 1) event.stopPropagation(); };

  const up = (event) => { touches.delete(event.pointerId); };

  const acts = { wheel: wheeled, keydown: keyed, pointerdown: down, pointermove: moved, click: clicked,
    pointerup: up, pointercancel: up, pointerleave: up };
  for (const name in acts) sheet.addEventListener(name, acts[name], { signal, passive: false });
  set(sheet, { role: "group", "aria-label": facts.words.map_keys }).removeAttribute("aria-labelledby");
  sheet.fit();
}

// Zooming in makes room: names and marks keep their size, each held at the place it speaks of.
function keepSizes(sheet, zoom) {
  let town = null;
  // A phone's map shows the areas of the wide one, moved and shrunk.
  const shown = sheet.querySelector('[href="#sw-zones"]')?.parentNode;
  const { a = 1, e = 0, f = 0 } = shown?.transform.baseVal.consolidate().matrix || {};
  const towns = new Map([...(shown ? sheet.closest(".sw-map") : sheet).querySelectorAll(".zone circle")]
    .map((ring) => [ring.parentNode.dataset.region, at(ring, "cx", "cy")])
    .map(([region, [x, y]]) => [region, [a * x + e, a * y + f]]));
  const held = (item, x, y) => set(item, {
    transform: `translate(${x} ${y})scale(${(1 / zoom).toFixed(4)})translate(${-x} ${-y})`,
  });
  for (const item of sheet.querySelectorAll(".places > [data-region]")) {
    const name = sheet.querySelector(`.place-label[data-region="${CSS.escape(item.dataset.region)}"] text`);
    held(item, ...(towns.get(item.dataset.region) || at(name, "x", "y")));
  }
  for (const item of sheet.querySelectorAll(".names > *")) {
    if (item.localName === "circle") town = item;
    const own = town && item.previousElementSibling === town ? town : item;
    held(item, ...(own.localName === "circle" ? at(own, "cx", "cy") : at(own, "x", "y")));
  }
}

function at(item, ...names) {
  return names.map((name) => Number(item.getAttribute(name)) || 0);
}

// Each place's name and row of marks become one button, large enough for a finger.
function hits(sheet, facts) {
  const scale = sheet.viewBox.baseVal.width / (sheet.getBoundingClientRect().width || Infinity);
  if (!scale) return;
  for (const [slug, { label, summary }] of Object.entries(facts.regions)) {
    const parts = [...sheet.querySelectorAll(".place-label, .mark")]
      .filter((part) => part.dataset.region === slug);
    if (!parts.length) continue;
    const box = around(parts.map((part) => part.getBBox()), 5 * scale, 30 * scale);
    const hit = [...sheet.querySelectorAll(".sw-hit")].find((old) => old.dataset.region === slug)
      || newHit(sheet, parts, slug, `${label}: ${summary}`);
    set(hit.firstChild, box);
  }
}

function newHit(sheet, parts, slug, words) {
  const hit = drawn("g", { class: "sw-hit", role: "button", tabindex: 0, "data-region": slug,
    "aria-label": words, "aria-pressed": false });
  hit.append(drawn("rect"));
  // Below the marks, so that a click on a mark still finds the mark.
  parts[0].before(hit);
  return hit;
}

function around(boxes, rim, least) {
  const left = Math.min(...boxes.map((box) => box.x)) - rim;
  const top = Math.min(...boxes.map((box) => box.y)) - rim;
  const width = Math.max(...boxes.map((box) => box.x + box.width)) + rim - left;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) + rim - top;
  const [wider, taller] = [Math.max(least - width, 0), Math.max(least - height, 0)];
  return { x: left - wider / 2, y: top - taller / 2, width: width + wider, height: height + taller };
}

function tools(sheets, words, button, made) {
  const box = made("div", "sw-tools");
  const each = (act) => () => sheets.forEach(act);
  box.append(button("", "+", words.zoom_in, each((sheet) => sheet.zoom(1.5))),
    button("", "−", words.zoom_out, each((sheet) => sheet.zoom(1 / 1.5))),
    button("", "⟲", words.whole_map, each((sheet) => sheet.whole())));
  return box;
}
