// A page by itself: what its address may ask for, how it stands in a frame, and its data to take
// along. Whatever comes from outside is looked up in a list, never put into the page.

const THEMES = ["light", "dark", "contrast"];

// Starts the map in its skin; asked(name) gives what the address, or the host's element, asks for.
function begin(skin, asked) {
  const root = skin.querySelector(".sw");
  const read = (kind) => JSON.parse(skin.querySelector(`script[type="application/${kind}"]`).textContent);
  const facts = read("json");
  const language = asked("lang");
  if (language !== root.lang && Object.hasOwn(facts.languages, language)) {
    return location.replace(facts.languages[language] + location.search);
  }
  if (THEMES.includes(asked("theme"))) skin.dataset.theme = asked("theme");
  if (asked("plain") !== null) skin.classList.add("plain");
  // In a page of others the height is not ours to tell.
  if (parent !== window && skin === document.body) framed(skin, asked("childId"));
  if (asked("static") !== null) return;
  explore(root, facts, { region: asked("region"), statement: asked("statement") });
  takeAlong(skin, facts, read("ld+json"));
}

// Tells the page around how high this one is, as pym.js and AMP understand it.
function framed(skin, child) {
  const tell = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
    if (/^[\w-]{1,64}$/.test(child ?? "")) parent.postMessage(`pymxPYMx${child}xPYMxheightxPYMx${height}`, "*");
  };
  new ResizeObserver(tell).observe(document.documentElement);
  // A frame may be forbidden to open windows: then the address is shown, to be copied.
  skin.addEventListener("click", (event) => {
    const link = event.target.closest(".sw-out");
    if (!link) return;
    event.preventDefault();
    const opened = open(link.href);
    if (opened) opened.opener = null;
    else if (!link.nextSibling) link.after(shown(link.href, link.textContent));
  });
}

function shown(text, name) {
  const field = set(document.createElement("textarea"), { readonly: "", "aria-label": name });
  field.value = text;
  setTimeout(() => field.select());
  return field;
}

function takeAlong(skin, facts, linked) {
  const box = skin.querySelector(".sw-take");
  box.hidden = false;
  box.addEventListener("click", ({ target }) => {
    const kind = target.value;
    if (!kind) return;
    const data = { csv: table, geojson: places }[kind](rows(facts, linked), linked);
    box.querySelector("textarea")?.remove();
    // Sandboxed frames may not save files.
    if (parent !== window) return box.append(shown(data, target.textContent));
    const href = URL.createObjectURL(new Blob([data]));
    set(document.createElement("a"), { href, download: `${linked.identifier.slice(7, 15)}.${kind}` }).click();
  });
}

// One row a statement and place; statements without a place have one of their own.
function rows(facts, { hasPart = [], isBasedOn }) {
  return hasPart.flatMap((part) => {
    const statement = part["@id"].slice(4);
    const row = {
      statement, speaker: part.creator.name, role: part.creator.jobTitle,
      side: part.creator.affiliation?.name, act: part.keywords, said_on: part.dateCreated,
      words: part.text, speakers_own_words: !part.description, language: part.inLanguage,
    };
    const ties = Object.values(facts.regions).flatMap((tied) => RELATIONS
      .filter((relation) => tied[relation]?.includes(statement)).map((relation) => [relation, tied]));
    return (ties.length ? ties : [[]]).map(([relation, tied]) => ({
      ...row, relation, place: tied?.label, longitude: tied?.at[0], latitude: tied?.at[1],
      report: isBasedOn.name, published: isBasedOn.datePublished, address: part.isBasedOn?.url,
    }));
  });
}

function table(all, { creditText }) {
  // Spreadsheets take cells that begin so for formulas.
  const cell = (value = "") => `"${String(value).replace(/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/, "'$&").replaceAll('"', '""')}"`;
  const number = (value) => (typeof value === "number" ? value : cell(value));
  const lines = all.map((row) => [...Object.values(row), creditText].map(number).join());
  return ["\ufeff" + [...Object.keys(all[0] || {}), "credit"], ...lines, ""].join("\r\n");
}

function places(all, { name, creditText }) {
  const features = all.filter((row) => row.place).map(({ longitude, latitude, ...properties }) => ({
    type: "Feature", properties, geometry: { type: "Point", coordinates: [longitude, latitude] },
  }));
  return JSON.stringify({ type: "FeatureCollection", name, credit: creditText, features });
}
