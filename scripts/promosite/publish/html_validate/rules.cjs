// What html-validate asks of our pages: the HTML standard, accessibility, whole documents.
module.exports = {
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: {
    // Safari takes a list without bullets for no list, unless it is told.
    "no-redundant-role": "off",
    // Files of another host only; our own come with the page.
    "require-sri": ["error", {target: "crossorigin"}],
    // Material's script needs its two toggles as they are; nobody sees them. Fields without a label: rule S016.
    "valid-autocomplete": "off",
    "input-missing-label": "off",
    // The search in the dialog answers while one types; Enter opens what is found.
    "wcag/h32": "off",
    // Material's containers.
    "prefer-native-element": "off",
  },
};
