// A page by itself, with a drawn map: starts the map in its skin. asked(name) gives what the address,
// or the host's element, asks for.
function begin(skin, asked) {
  const facts = read(skin, "json");
  if (flags(skin, facts.languages, asked) || asked("static") !== null) return;
  explore(skin.querySelector(".sw"), facts, { region: asked("region"), statement: asked("statement") });
  takeAlong(skin, read(skin, "ld+json"), (statement) => Object.values(facts.regions).flatMap((tied) => RELATIONS
    .filter((relation) => tied[relation]?.includes(statement)).map((relation) => [relation, tied])));
}
