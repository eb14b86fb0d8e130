// A Leaflet map of who said what about which place. webMap(map, facts, groups) draws on a map that
// folium has made; the words come from the list of statements, wherever on the page it stands. What
// a page round the map needs of it, its element then has as `said`.
// Everything that strangers wrote goes through textContent or is a copy of the list's own nodes.
function webMap(map, facts, groups, tiles) {
  const RELATIONS = ["about", "left_out", "taken_over"];
  const MOST = 5; // marks in a row; the rest is a number
  const CROWD = 40; // places from which on neighbours share a name, and towns show no dots
  const REACH = 46; // pixels within which they do
  const FEW = 300; // statements up to which each is a stop for the Tab key
  const say = (key, values) =>
    facts.words[key].replace(/\{(\w+)\}/g, (whole, name) => (name in (values || {}) ? values[name] : whole));
  const page = document.getElementById("sw-card");
  const box = map.getContainer();
  const stage = box.closest(".sw-stage") || box;
  const list = document.getElementById("sw-rows");
  const rows = [...list.getElementsByTagName("li")];
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const hidden = new Set();

  function node(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (typeof value === "function") made.addEventListener(name, value);
      else if (value !== null) made.setAttribute(name, value);
    }
    made.append(...children);
    return made;
  }

  function drawing(tag, attributes, ...children) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  // ---- Ground -------------------------------------------------------------------------------

  const ground = facts.ground;
  const unpack = (steps) => {
    const points = [];
    let lon = 0, lat = 0;
    for (let at = 0; at < steps.length; at += 2) {
      lon += steps[at];
      lat += steps[at + 1];
      points.push([lat * ground.step, lon * ground.step]);
    }
    return points;
  };
  const arcs = ground.arcs.map(unpack);
  const ring = (numbers) =>
    numbers.flatMap((number, at) => {
      const arc = number < 0 ? arcs[~number].slice().reverse() : arcs[number];
      return at ? arc.slice(1) : arc;
    });
  const shape = (parts) => parts.map((rings) => rings.map(ring));
  // How many of some oblasts a stretch of border belongs to: those of one are the edge of all.
  const uses = (codes) => {
    const count = new Map();
    for (const code of codes)
      for (const rings of ground.units[code])
        for (const numbers of rings)
          for (const number of numbers) {
            const arc = number < 0 ? ~number : number;
            count.set(arc, (count.get(arc) || 0) + 1);
          }
    return count;
  };
  const edge = (codes) => [...uses(codes)].filter(([, times]) => times === 1).map(([arc]) => arcs[arc]);
  const look = (name) => ({ className: name, interactive: false, smoothFactor: 0, noClip: true });

  function drawGround() {
    const codes = Object.keys(ground.units);
    const coast = new Set(ground.coast);
    const outer = [...uses(codes)];
    const pick = (wanted) => outer.filter(wanted).map(([arc]) => arcs[arc]);
    const land = codes.flatMap((code) => shape(ground.units[code]));
    L.polygon(shape(ground.sea), look("sw-sea")).addTo(map);
    L.polyline(ground.abroad.map((arc) => arcs[arc]), look("sw-abroad")).addTo(map);
    const drawn = L.polygon(land, look("sw-land")).addTo(map);
    if (ground.lakes.length) L.polygon(ground.lakes.map((lake) => [unpack(lake)]), look("sw-lake")).addTo(map);
    for (const [rank, line] of ground.rivers) L.polyline(unpack(line), look(`sw-river sw-river-${rank}`)).addTo(map);
    L.polyline(pick(([, times]) => times > 1), look("sw-oblast")).addTo(map);
    L.polyline(pick(([arc, times]) => times === 1 && coast.has(arc)), look("sw-coast")).addTo(map);
    L.polyline(pick(([arc, times]) => times === 1 && !coast.has(arc)), look("sw-border")).addTo(map);
    return drawn;
  }

  // ---- Places -------------------------------------------------------------------------------

  // Dots inside an area, on a grid that stands still while the map is moved.
  const Dots = L.Polygon.extend({
    _updatePath() {
      this._renderer._setPath(this, dots(this));
    },
  });

  function dots(layer) {
    const seen = layer._renderer._bounds;
    const bounds = layer._pxBounds;
    if (!seen || !bounds || !bounds.isValid() || !seen.intersects(bounds)) return "M0 0";
    const own = layer._rings, round = layer.options.round;
    const wide = bounds.max.x - bounds.min.x;
    // Close up, dots move apart: there are never more than a few hundred.
    const pitch = Math.max(layer.options.pitch, wide / (round ? 22 : 44));
    const middle = map.latLngToLayerPoint(layer.options.middle);
    const on = round ? landAround(bounds) : null;
    let path = "";
    const rows = Math.ceil((Math.max(bounds.max.y - middle.y, middle.y - bounds.min.y)) / (pitch * 0.87));
    for (let row = -rows; row <= rows; row++) {
      const y = middle.y + row * pitch * 0.87;
      if (y < seen.min.y || y > seen.max.y) continue;
      const shift = row % 2 ? pitch / 2 : 0;
      for (let x = middle.x + shift - pitch * Math.ceil((middle.x - bounds.min.x) / pitch + 1); x <= bounds.max.x; x += pitch) {
        if (x < seen.min.x || x > seen.max.x) continue;
        if (round && Math.hypot(x - middle.x, y - middle.y) < 5) continue;
        if (inside(own, x, y) && (!on || inside(on, x, y))) path += `M${x.toFixed(1)} ${y.toFixed(1)}h0`;
      }
    }
    return path || "M0 0";
  }

  const landAround = (bounds) =>
    land._rings.filter((points) => {
      points.box = points.box || L.bounds(points);
      return points.box.intersects(bounds);
    });

  function inside(rings, x, y) {
    let within = false;
    for (const points of rings)
      for (let at = 0, before = points.length - 1; at < points.length; before = at++) {
        const a = points[at], b = points[before];
        if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) within = !within;
      }
    return within;
  }

  function circle(lat, lon, km) {
    const high = km / 111.2, wide = high / Math.cos((lat * Math.PI) / 180);
    return Array.from({ length: 48 }, (_, at) => {
      const turn = (at * Math.PI) / 24;
      return [lat + high * Math.sin(turn), lon + wide * Math.cos(turn)];
    });
  }

  // Numbers of statements come each less the one before.
  const numbers = (steps) => {
    let at = 0;
    return (steps || []).map((step) => (at += step));
  };

  const places = facts.places.map((fact) => {
    const doubt = new Set(fact.doubt);
    const marks = RELATIONS.flatMap((relation) =>
      numbers(fact[relation]).map((row) => ({ row, relation, doubt: doubt.has(row) })));
    return { ...fact, marks, at: L.latLng(fact.lat, fact.lon), spoken: marks.some((mark) => mark.relation !== "left_out") };
  });
  const frame = L.latLngBounds([41, 15], [57, 47]);
  // What lies outside the first view has a button below the map instead of a mark that nobody sees.
  const view = L.latLngBounds([43.9, 21.2], [53, 41.2]);
  const near = places.filter((place) => view.contains(place.at));
  const far = places.filter((place) => !view.contains(place.at));
  const shown = (place) => place.marks.filter((mark) => !hidden.has(mark.relation));
  const summary = (marks) =>
    RELATIONS.map((relation) => [relation, marks.filter((mark) => mark.relation === relation).length])
      .filter(([, count]) => count)
      .map(([relation, count]) => say(`summary_${relation}`, { n: count }))
      .join(", ");

  function drawArea(place) {
    const parts = [];
    const style = { ...look(place.spoken ? "sw-dots" : "sw-dots sw-loose"), middle: place.at, pitch: place.spoken ? 5.6 : 7.4 };
    if (place.km) {
      if (near.length <= CROWD) parts.push(new Dots(circle(place.lat, place.lon, place.km), { ...style, round: true }));
      parts.push(L.circleMarker(place.at, { ...look(place.spoken ? "sw-town" : "sw-town sw-open"), radius: 2.4 }));
    } else if (place.units || place.rings) {
      const rings = place.units ? null : place.rings.map((points) => [unpack(points)]);
      const whole = rings || place.units.flatMap((code) => shape(ground.units[code]));
      const line = rings ? rings.map(([points]) => points) : edge(place.units);
      if (place.spoken) parts.push(new Dots(whole, { ...style, className: "sw-dots sw-stipple", pitch: 8.5 }));
      parts.push(L.polyline(line, look("sw-edge")));
    }
    place.area = L.layerGroup(parts);
  }

  // ---- Marks --------------------------------------------------------------------------------

  const letter = (row) => rows[row].className[0];

  function mark({ row, relation, doubt }) {
    const [outline, slash] = facts.shapes[letter(row)];
    const parts = [drawing("path", { d: outline, class: "rim" })];
    if (relation === "left_out") parts.push(drawing("path", { d: slash, class: "rim" }), drawing("path", { d: outline, class: "paper" }), drawing("path", { d: slash, class: "line" }));
    parts.push(drawing("path", { d: outline, class: relation === "about" ? "solid" : "line" }));
    if (relation === "taken_over") parts.push(drawing("path", { d: outline, class: "solid", transform: "scale(.4)" }));
    const made = drawing("svg", { viewBox: "-10 -10 20 20", class: `sw-mark ${relation}`, "aria-hidden": "true" }, ...parts);
    return doubt ? [made, node("small", { class: "sw-query" }, "?")] : [made];
  }

  function fillTag(leader) {
    const members = [leader, ...leader.members].filter((place) => shown(place).length);
    const marks = members.flatMap(shown);
    const spoken = members.some((place) => place.spoken);
    const most = leader.bare ? 1 : near.length > CROWD ? 3 : MOST;
    const row = node("span", { class: "sw-row" }, ...marks.slice(0, most).flatMap(mark));
    if (marks.length > most) row.append(node("small", {}, `+${marks.length - most}`));
    const label = node("span", { class: "sw-name" }, node("bdi", {}, members[0].name));
    if (members.length > 1) label.append(` +${members.length - 1}`);
    leader.tag.replaceChildren(label, row);
    leader.tag.className = `sw-tag${spoken ? "" : " sw-silent"}${leader.bare ? " sw-bare" : ""}`;
    const names = members.map((place) => place.name).join(", ");
    leader.icon.setAttribute("aria-label", `${names}: ${summary(marks)}`);
  }

  function addMarker(place) {
    place.members = [];
    place.tag = node("span", { class: "sw-tag" });
    const icon = L.divIcon({ className: "sw-place", html: place.tag, iconSize: null });
    place.marker = L.marker(place.at, { icon, keyboard: true, autoPanOnFocus: true }).addTo(map);
    place.icon = place.marker.getElement();
    const go = (event) => {
      L.DomEvent.stop(event);
      choose(place);
    };
    place.icon.addEventListener("click", go);
    place.icon.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") go(event);
    });
  }

  // ---- Room for names -----------------------------------------------------------------------

  const meets = (one, other) =>
    one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

  // Where a name may stand: its left and upper edge from the place, by its size.
  const spots = (place, wide, high) => {
    const round = [
      [7, -high / 2], [-wide - 7, -high / 2], [-wide / 2, -high - 5], [-wide / 2, 6],
      [5, -high - 1], [5, 1], [-wide - 5, -high - 1], [-wide - 5, 1],
      [16, -high / 2], [-wide - 16, -high / 2], [-wide / 2, -high - 16], [-wide / 2, 16],
    ];
    return place.km ? round : [[-wide / 2, -high / 2], [-wide / 2, -high * 0.9], [-wide / 2, -high * 0.1], ...round];
  };

  // The places that are shown, those with most to say first; in a crowd, the others near by with them.
  function lead(order, points) {
    if (near.length <= CROWD) return order;
    const leaders = [];
    for (const place of order) {
      const close = place.km && leaders.find((other) => other.km && points.get(other).distanceTo(points.get(place)) < REACH);
      if (close) close.members.push(place);
      else leaders.push(place);
    }
    return leaders;
  }

  function arrange() {
    const size = map.getSize();
    const points = new Map(near.map((place) => [place, map.latLngToContainerPoint(place.at)]));
    const order = near.filter((place) => shown(place).length)
      .sort((one, other) => other.spoken - one.spoken || other.marks.length - one.marks.length);
    for (const place of near) Object.assign(place, { members: [], bare: false });
    const leaders = lead(order, points), set = new Set(leaders);
    for (const place of near) place.icon.hidden = !set.has(place);
    const towns = (near.length > CROWD ? leaders : order).filter((place) => place.km);
    const taken = corners(size), placed = [];
    const within = (point) => point.x > -60 && point.y > -60 && point.x < size.x + 60 && point.y < size.y + 60;
    // The first spot at which a place's name and marks meet nothing, with the area they take there.
    const room = (place) => {
      const point = points.get(place), wide = place.tag.offsetWidth, high = place.tag.offsetHeight;
      for (const [left, top] of spots(place, wide, high)) {
        const area = { left: point.x + left, top: point.y + top, right: point.x + left + wide, bottom: point.y + top + high };
        const out = within(point) && (area.left < 2 || area.top < 2 || area.right > size.x - 2 || area.bottom > size.y - 2);
        const town = (other) => {
          const { x, y } = points.get(other);
          return other !== place && x > area.left - 3 && x < area.right + 3 && y > area.top - 3 && y < area.bottom + 3;
        };
        if (!out && !taken.some((other) => meets(area, other)) && !towns.some(town)) return { area, spot: [left, top] };
      }
      return null;
    };
    const settle = (place) => {
      const found = room(place);
      if (!found) return false;
      taken.push(found.area);
      placed.push(place);
      setTag(place, found.spot);
      return true;
    };
    for (const place of leaders) fillTag(place);
    const tight = leaders.filter((place) => !settle(place));
    for (const place of tight) {
      // No room for the name: a mark and a number, or, where even that is too much, with a neighbour.
      place.bare = true;
      fillTag(place);
      if (settle(place)) continue;
      const far = (other) => points.get(other).distanceTo(points.get(place));
      const [host] = placed.filter((other) => far(other) < 2 * REACH).sort((one, other) => far(one) - far(other));
      if (!host) {
        setTag(place, [-12, -12]);
        placed.push(place);
        continue;
      }
      host.members.push(place, ...place.members);
      place.members = [];
      place.icon.hidden = true;
    }
    for (const place of placed) if (place.members.length) fillTag(place);
    light();
    orient(taken, size, new Set(order.map((place) => place.name)));
  }

  // Where buttons and the scale stand.
  const corners = (size) => {
    const frame = box.getBoundingClientRect();
    return [...box.querySelectorAll(".leaflet-control")].map((control) => {
      const { left, top, right, bottom } = control.getBoundingClientRect();
      return { left: left - frame.left, top: top - frame.top, right: right - frame.left, bottom: bottom - frame.top };
    });
  };

  function setTag(place, [left, top]) {
    // At the left of its town, a mark stands between the name and the town.
    place.tag.classList.toggle("sw-west", left < -16 && left + place.tag.offsetWidth < 0);
    place.icon.style.marginLeft = `${Math.round(left)}px`;
    place.icon.style.marginTop = `${Math.round(top)}px`;
  }

  // Names of seas, neighbours and towns stand where there is room left.
  const names = ground.names.map(([kind, words, lon, lat]) => {
    const label = node("span", {}, words);
    const icon = L.divIcon({ className: `sw-ground sw-${kind}`, html: label, iconSize: null });
    const marker = L.marker([lat, lon], { icon, interactive: false, keyboard: false }).addTo(map);
    marker.getElement().setAttribute("aria-hidden", "true");
    return { kind, words, marker, label };
  });

  function orient(taken, size, said) {
    const sizes = names.map(({ label }) => [label.offsetWidth, label.offsetHeight]);
    names.forEach(({ kind, words, marker }, at) => {
      const [wide, high] = sizes[at], point = map.latLngToContainerPoint(marker.getLatLng());
      const left = kind === "t" ? point.x + 5 : point.x - wide / 2, top = point.y - high / 2;
      const area = { left, top, right: left + wide, bottom: top + high };
      const out = left < 4 || top < 4 || area.right > size.x - 4 || area.bottom > size.y - 4;
      const small = kind === "t" && size.x < 480;
      const gone = small || out || said.has(words) || taken.some((other) => meets(area, other));
      marker.getElement().style.visibility = gone ? "hidden" : "";
      if (!gone) taken.push(area);
    });
  }

  // ---- Card ---------------------------------------------------------------------------------

  let opened = null;
  const card = page || node("section", { id: "sw-card", class: "sw-card sw-card-over", tabindex: "-1", hidden: "" });
  if (!page) {
    box.append(card);
    L.DomEvent.disableClickPropagation(card);
    L.DomEvent.disableScrollPropagation(card);
  }

  // Fresh is what the reader has just chosen: that gets the focus, and is brought into sight.
  function choose(place, from, fresh = true) {
    const members = [place, ...(place.members || [])];
    const entries = members.flatMap((member) => shown(member).map((one) => ({ ...one, place: member })));
    if (!entries.length) return;
    opened = { place, members, entries, at: 0, from: from || place.icon };
    show(fresh);
  }

  function chooseRow(row, from, fresh = true) {
    const tied = near.filter((place) => place.marks.some((one) => one.row === row));
    opened = { place: null, members: tied, entries: [{ row, place: null }], at: 0, from };
    show(fresh);
  }

  function turn(by) {
    const last = opened.entries.length - 1;
    opened.at = Math.min(Math.max(opened.at + by, 0), last);
    show(false);
  }

  function show(fresh) {
    const { entries, at, place } = opened, entry = entries[at];
    const total = entries.length;
    const title = node("h2", { id: "sw-card-title" }, node("bdi", {}, place ? entry.place.name : say("selected")));
    const head = node("div", { class: "sw-card-head" }, title);
    if (place) head.append(node("p", {}, summary(entries.filter((one) => one.place === entry.place))));
    head.append(node("button", { type: "button", class: "sw-close", "aria-label": say("close"), click: close }, "✕"));
    const held = document.activeElement && document.activeElement.dataset.step;
    const body = [head, copy(entry)];
    if (total > 1) body.push(pager(at, total));
    card.replaceChildren(...body);
    card.hidden = false;
    card.setAttribute("aria-labelledby", "sw-card-title");
    light();
    follow(entry.row);
    if (fresh) {
      card.focus({ preventScroll: true });
      if (page) card.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" });
    } else if (held) {
      const button = card.querySelector(`[data-step="${held}"]:not([disabled])`) || card;
      button.focus({ preventScroll: true });
    }
  }

  function copy({ row, relation }) {
    const source = rows[row];
    const fill = relation ? source.className[0] + relation[0] : source.className.slice(0, 2);
    const made = node("div", { class: `sw-entry ${fill}` });
    for (const child of source.childNodes) made.append(child.cloneNode(true));
    for (const stop of made.querySelectorAll("[tabindex]")) for (const name of ["tabindex", "role"]) stop.removeAttribute(name);
    const link = sourceLink(source);
    if (link) made.append(link);
    return made;
  }

  // With the report's address, straight to the very words (a text fragment).
  function sourceLink(source) {
    if (!facts.url) return null;
    const said = source.querySelector("q, p").textContent.split(" … ")[0].split(" ");
    const part = (words) => encodeURIComponent(words.join(" ")).replace(/-/g, "%2D");
    const words = said.length > 8 ? `${part(said.slice(0, 4))},${part(said.slice(-4))}` : part(said);
    const [address, anchor] = facts.url.split("#");
    const href = `${address}#${(anchor || "").split(":~:")[0]}:~:text=${words}`;
    return node("a", { class: "sw-out", href, target: "_blank", rel: "noopener noreferrer" }, say("read_in_report"));
  }

  function pager(at, total) {
    const step = (by, sign, name) => node("button", {
      type: "button", "aria-label": name, "data-step": String(by), click: () => turn(by),
      ...(at + by < 0 || at + by >= total ? { disabled: "" } : {}),
    }, sign);
    return node("div", { class: "sw-pager" }, step(-1, "‹", say("previous")),
      node("span", { role: "status" }, say("of", { i: at + 1, n: total })), step(1, "›", say("next")));
  }

  function close() {
    if (!opened) return;
    const from = opened.from;
    opened = null;
    card.hidden = true;
    card.replaceChildren();
    light();
    follow(null);
    if (from && from.isConnected) from.focus({ preventScroll: true });
  }

  function light() {
    const lit = new Set(opened ? (opened.place ? [opened.entries[opened.at].place] : opened.members) : []);
    for (const place of near) {
      const on = lit.has(place) || place.members.some((member) => lit.has(member));
      place.icon.classList.toggle("sw-lit", on);
      place.marker.setZIndexOffset(on ? 1000 : 0);
    }
  }

  let followed = null;
  function follow(row) {
    if (followed) followed.removeAttribute("aria-current");
    followed = row === null ? null : rows[row];
    if (!followed || list.hidden) return;
    followed.setAttribute("aria-current", "true");
    const high = list.clientHeight;
    if (list.scrollHeight > high + 4) {
      list.scrollTop += followed.getBoundingClientRect().top - list.getBoundingClientRect().top - high / 4;
    }
  }

  // ---- Controls -----------------------------------------------------------------------------

  const home = () => map.fitBounds(L.latLngBounds([44.4, 22.1], [52.4, 40.2]), { padding: [6, 6], animate: false });

  // About the chosen place, or the one in sight that is nearest to the middle of all: it stays where
  // it is, and nobody ends in empty land.
  function zoom(by) {
    const sight = map.getBounds();
    const held = opened ? (opened.place ? [opened.entries[opened.at].place] : opened.members) : [];
    const some = [held, near.filter((place) => shown(place).length)]
      .map((places) => places.filter((place) => sight.contains(place.at))).find((places) => places.length);
    const middle = some ? L.latLngBounds(some.map((place) => place.at)).getCenter() : map.getCenter();
    const [about] = (some || []).map((place) => place.at)
      .sort((one, other) => middle.distanceTo(one) - middle.distanceTo(other));
    map.setZoomAround(about || middle, map.getZoom() + by);
  }

  function addButtons() {
    const bar = L.control({ position: box.clientWidth < 600 ? "bottomleft" : "topleft" });
    const button = (name, sign, run) => {
      const made = node("button", { type: "button", "aria-label": say(name), title: say(name), click: run });
      made.append(drawing("svg", { viewBox: "0 0 18 18", "aria-hidden": "true" }, drawing("path", { d: sign })));
      return made;
    };
    bar.onAdd = () => {
      const made = node("div", { class: "sw-bar leaflet-bar" },
        button("zoom_in", "M9 3v12M3 9h12", () => zoom(1)),
        button("zoom_out", "M3 9h12", () => zoom(-1)),
        button("whole_map", "M3 9 9 3.5 15 9M5 8v6.5h8V8", home));
      if (document.fullscreenEnabled) made.append(button("full_screen", "M3 7V3h4M11 3h4v4M15 11v4h-4M7 15H3v-4", fullScreen));
      L.DomEvent.disableClickPropagation(made);
      return made;
    };
    bar.addTo(map);
    L.control.scale({ imperial: false, maxWidth: 90, position: box.clientWidth < 600 ? "bottomright" : "bottomleft" }).addTo(map);
  }

  function fullScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else stage.requestFullscreen();
  }

  function tameSwitch() {
    const control = box.querySelector(".leaflet-control-layers");
    if (!control) return;
    const toggle = control.querySelector(".leaflet-control-layers-toggle");
    toggle.setAttribute("aria-label", say("layers"));
    toggle.title = say("layers");
    const state = () => toggle.setAttribute("aria-expanded", String(control.classList.contains("leaflet-control-layers-expanded")));
    new MutationObserver(state).observe(control, { attributes: true, attributeFilter: ["class"] });
    state();
    const fold = (back) => {
      control.classList.remove("leaflet-control-layers-expanded");
      if (back) toggle.focus();
    };
    toggle.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      L.DomEvent.stop(event);
      control.classList.add("leaflet-control-layers-expanded");
      control.querySelector("input").focus();
    });
    control.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      L.DomEvent.stop(event);
      fold(true);
    });
    control.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !control.contains(event.relatedTarget)) fold(false);
    });
  }

  function addLegend() {
    const legend = document.querySelector(".sw-legend");
    if (page || !legend) return;
    const control = L.control({ position: "bottomleft" });
    control.onAdd = () => {
      const made = node("details", { class: "sw-fold" }, node("summary", {}, say("legend")), legend);
      L.DomEvent.disableClickPropagation(made);
      return made;
    };
    control.addTo(map);
    legend.hidden = false;
  }

  function addFar() {
    if (!far.length) return;
    const buttons = far.map((place) => {
      const marks = shown(place);
      const words = node("bdi", {}, place.name);
      const made = node("button", { type: "button", "aria-label": `${place.name}: ${summary(marks)}` }, words, ...marks.slice(0, MOST).flatMap(mark));
      if (marks.length > MOST) made.append(node("small", {}, `+${marks.length - MOST}`));
      made.addEventListener("click", () => choose(place, made));
      place.icon = made;
      return made;
    });
    const line = node("p", { class: "sw-far" }, `${say("beyond")} `, ...buttons);
    if (page) stage.insertBefore(line, page);
    else {
      const control = L.control({ position: "bottomleft" });
      control.onAdd = () => line;
      control.addTo(map);
    }
  }

  // ---- All together -------------------------------------------------------------------------

  if (still) {
    map._zoomAnimated = map._fadeAnimated = false;
    Object.assign(map.options, { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false });
  }
  map.options.maxBounds = frame.pad(0.02);
  map.options.maxBoundsViscosity = 0.8;
  if (map.attributionControl) {
    const credit = node("span", {}, facts.credit || "");
    map.attributionControl.setPrefix(facts.credit ? credit.innerHTML : false);
  }
  box.classList.add("sw-web");
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", say("map_keys"));
  const land = drawGround();
  for (const place of near) {
    drawArea(place);
    place.area.addTo(map);
    addMarker(place);
  }
  for (const relation of RELATIONS) {
    const group = groups[relation];
    if (!group) continue;
    const flip = (event) => {
      if (event.layer !== group) return;
      hidden[event.type === "overlayadd" ? "delete" : "add"](relation);
      for (const place of near) {
        const any = shown(place).length > 0;
        if (any !== map.hasLayer(place.area)) place.area[any ? "addTo" : "removeFrom"](map);
      }
      for (const place of far) place.icon.hidden = !shown(place).length;
      close();
      arrange();
    };
    map.on("overlayadd overlayremove", flip);
  }
  if (tiles) {
    map.on("overlayadd overlayremove", (event) => {
      if (event.layer === tiles) box.classList.toggle("sw-tiled", event.type === "overlayadd");
    });
  }
  addButtons();
  tameSwitch();
  addLegend();
  addFar();
  home();
  map.setMinZoom(Math.floor(map.getZoom() * 4) / 4 - 0.5);
  arrange();
  map.on("zoomend resize viewreset", arrange);

  let wide = box.clientWidth;
  const refit = () => {
    map.invalidateSize({ animate: false });
    if (Math.abs(box.clientWidth - wide) > 40) home();
    wide = box.clientWidth;
  };
  new ResizeObserver(refit).observe(box);
  addEventListener("beforeprint", () => {
    document.documentElement.classList.add("sw-print");
    map.invalidateSize({ animate: false });
    home();
  });
  addEventListener("afterprint", () => {
    document.documentElement.classList.remove("sw-print");
    map.invalidateSize({ animate: false });
    home();
  });
  // A page may want the map as it is, with nothing in it to press; the list says the same.
  if (stage.closest(".static")) {
    stage.inert = true;
    return;
  }

  // A page is scrolled past the map: the wheel zooms with Ctrl, one finger moves a map once zoomed.
  box.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    map.setZoomAround(map.mouseEventToLatLng(event), map.getZoom() - Math.sign(event.deltaY) * 0.5);
  }, { passive: false });
  const start = map.getZoom();
  const grip = () => {
    if (!matchMedia("(pointer: coarse)").matches) return;
    map.dragging[map.getZoom() > start + 0.1 ? "enable" : "disable"]();
  };
  map.on("zoomend", grip);
  grip();

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && opened) close();
    else if (opened && card.contains(event.target) && !event.target.matches("textarea") && /^Arrow(Left|Right)$/.test(event.key)) turn(event.key === "ArrowLeft" ? -1 : 1);
  });
  list.addEventListener("click", (event) => {
    const row = event.target.closest("#sw-rows li");
    if (!row || event.target.closest("a") || String(getSelection())) return;
    chooseRow(rows.indexOf(row), row.querySelector("b"));
  });
  if (rows.length <= FEW && !list.hidden) {
    for (const name of list.querySelectorAll("li > b")) {
      name.tabIndex = 0;
      name.setAttribute("role", "button");
      name.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        chooseRow(rows.indexOf(name.parentNode), name);
      });
    }
  }

  // ---- For the page round it ----------------------------------------------------------------

  // Opens a place at a statement, or either alone; numbers that nothing has open nothing.
  function open(number, row) {
    if (places[number]) {
      choose(places[number], null, false);
      const at = opened ? opened.entries.findIndex((entry) => entry.row === row) : -1;
      if (at > 0) turn(at);
    } else if (rows[row]) chooseRow(row, rows[row].querySelector("b"), false);
  }

  let tied = null;
  const ties = (row) => {
    if (!tied) {
      tied = rows.map(() => []);
      places.forEach(({ marks }, number) => {
        for (const { row: at, relation } of marks) tied[at].push([relation, number]);
      });
    }
    return tied[row];
  };
  const words = (row) => rows[row].querySelector("q, p").textContent;
  const speaker = (row) => rows[row].querySelector("b").textContent;
  const link = (row) => sourceLink(rows[row])?.href;
  box.said = { open, ties, words, speaker, link };
}
