// Every rule of axe, those too that it leaves out by itself (experimental ones, target size), but those of level AAA.
async () => {
  const rules = axe.getRules().filter(({ tags }) => !tags.includes("wcag2aaa") && !tags.includes("deprecated"));
  const { violations } = await axe.run({
    rules: Object.fromEntries(rules.map(({ ruleId }) => [ruleId, { enabled: true }])),
    resultTypes: ["violations"],
  });
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 2).map(({ html }) => html.slice(0, 120));
    return `${id}: ${help}: ${where.join("; ")}`;
  });
}
