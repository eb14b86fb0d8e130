// Puts the explorer into the app. What comes as HTML was built as a tree on the server, where
// text can only be text; it is looked through once more here before it enters the page.

const REFUSED = "script, style:not(svg style), iframe, object, embed, link, meta, base, form, foreignObject";
const mounted = new WeakMap();
// There is one explorer on a page; what was chosen in it lives on where it is put up anew.
let last;

export default function ({ data, parentElement }) {
  const host = parentElement.querySelector(".sw-skin");
  const here = mounted.get(parentElement);
  host.dataset.theme = dark(host) ? "dark" : "light";
  if (here?.page === data.page) return;
  const before = here ?? last;
  before?.explorer.close();
  host.replaceChildren(checked(data.page));
  const explorer = explore(host.firstElementChild, data.facts, before?.explorer.state, [report]);
  last = { page: data.page, explorer };
  mounted.set(parentElement, last);
}

function checked(page) {
  const tree = new DOMParser().parseFromString(page, "text/html").body.firstElementChild;
  for (const item of [tree, ...tree.querySelectorAll("*")]) {
    const odd = [...item.attributes].some(({ name, value }) =>
      /^on/i.test(name) || name === "src" || (/href$/i.test(name) && !value.startsWith("#")));
    if (odd || item.matches(REFUSED)) throw new Error("The map holds something that does not belong there.");
  }
  return document.adoptNode(tree);
}

function dark(host) {
  const colour = getComputedStyle(host).getPropertyValue("--st-background-color").trim();
  const probe = document.createElement("canvas").getContext("2d");
  probe.fillStyle = colour || "#fff";
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(probe.fillStyle.slice(at, at + 2), 16));
  return 0.3 * red + 0.6 * green + 0.1 * blue < 128;
}
