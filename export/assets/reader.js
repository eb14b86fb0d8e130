// A page by itself: what its address may ask for, how it stands in a frame, and its data to take
// along. Whatever comes from outside is looked up in a list, never put into the page.

const THEMES = ["light", "dark", "contrast"];

function read(skin, kind) {
  return JSON.parse(skin.querySelector(`script[type="application/${kind}"]`).textContent);
}

// Does what the address asks of any page; true where another page takes its place.
function flags(skin, languages, asked) {
  const language = asked("lang");
  if (Object.hasOwn(languages, language)) return !location.replace(languages[language] + location.search);
  if (THEMES.includes(asked("theme"))) skin.dataset.theme = asked("theme");
  if (asked("plain") !== null) skin.classList.add("plain");
  // In a page of others the height is not ours to tell.
  if (parent !== window && skin === document.body) framed(skin, asked("childId"));
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

// Has the data made only when somebody wants them. ties(id, number) gives a statement's pairs of
// relation and place.
function takeAlong(skin, linked, ties) {
  const box = skin.querySelector(".sw-take");
  box.hidden = false;
  box.addEventListener("click", ({ target }) => {
    const kind = target.value;
    if (!kind) return;
    const data = { csv: table, geojson: places }[kind](rows(linked, ties), linked);
    box.querySelector("textarea")?.remove();
    // Sandboxed frames may not save files.
    if (parent !== window) return box.append(shown(data, target.textContent));
    const href = URL.createObjectURL(new Blob([data]));
    set(document.createElement("a"), { href, download: `${linked.identifier.slice(7, 15)}.${kind}` }).click();
  });
}

// One row a statement and place; statements without a place have one of their own.
function rows({ hasPart = [], isBasedOn }, ties) {
  return hasPart.flatMap((part, number) => {
    const statement = part["@id"].slice(4);
    const tied = ties(statement, number);
    const row = {
      statement, speaker: part.creator.name, role: part.creator.jobTitle,
      side: part.creator.affiliation?.name, act: part.keywords, said_on: part.dateCreated,
      words: part.text, speakers_own_words: !part.description, language: part.inLanguage,
    };
    return (tied.length ? tied : [[]]).map(([relation, place]) => ({
      ...row, relation, place: place?.label, longitude: place?.at[0], latitude: place?.at[1],
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
