// The page round a web map. draw() puts the map up, and gives what it knows of its places and words.
function begin(skin, asked, draw) {
  const facts = read(skin, "json");
  if (flags(skin, facts.languages, asked)) return;
  if (asked("static") !== null) skin.classList.add("static");
  const map = draw();
  if (skin.matches(".static")) return;
  map.open(facts.regions.findIndex(({ slug }) => slug === asked("region")), facts.statements.indexOf(asked("statement")));
  const linked = read(skin, "ld+json");
  linked.hasPart ||= quotations(facts, map);
  takeAlong(skin, linked, (_, row) => map.ties(row).map(([relation, number]) => [relation, facts.regions[number]]));
}

// A long page holds its words once, in the list; of all the rest each value stands once in a column.
function quotations({ statements, columns }, map) {
  return statements.map((statement, row) => {
    const part = { "@id": `#sw-${statement}`, text: map.words(row), isBasedOn: { url: map.link(row) } };
    for (const [name, [values, at]] of Object.entries(columns)) part[name] = values[at[row] || 0] ?? undefined;
    part.creator = { ...part.creator, name: map.speaker(row) };
    return part;
  });
}
