// What the Tab key stops at, in the order of the page.
() =>
  [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest("dialog:not([open])"),
  )
