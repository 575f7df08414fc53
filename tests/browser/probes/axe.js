// Every rule of axe, those too that it leaves out by itself (experimental ones, target size), but those of level AAA.
// As a switch of colours changes nothing else, the other scheme is asked the rules of colours alone.
async (onlyColours) => {
  const rules = axe
    .getRules(onlyColours ? ["cat.color"] : undefined)
    .filter(({ tags }) => !tags.includes("wcag2aaa") && !tags.includes("deprecated"));
  const { violations } = await axe.run({
    runOnly: rules.map(({ ruleId }) => ruleId),
    resultTypes: ["violations"],
  });
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 2).map(({ html }) => html.slice(0, 120));
    return `${id}: ${help}: ${where.join("; ")}`;
  });
}
