"use strict";
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const first = (selector, root = document) => root.querySelector(selector);

// The heads of a table become buttons that sort it: numbers by data-sort, words as the language sorts them.
for (const head of all("th[data-sortable]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of all("th", head.parentElement)) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    sort(head.closest("table").tBodies[0], head.cellIndex, down ? -1 : 1);
  });
}

function sort(body, column, sign) {
  const key = row => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
  const compare = (a, b) => a === "" || b === "" ? (a === "") - (b === "")
    : sign * (isNaN(a) || isNaN(b) ? a.localeCompare(b, document.documentElement.lang) : a - b);
  body.append(...[...body.rows].sort((a, b) => compare(key(a), key(b))));
}

// What the search does not find is hidden; every word of it must occur.
const search = first("#search");
const found = element => search.value.toLowerCase().split(/\s+/)
  .every(word => element.textContent.toLowerCase().includes(word));
search?.addEventListener("input", () => {
  for (const element of all("[data-search]")) element.hidden = !found(element);
});
for (const element of all(".js-only")) element.hidden = false;

document.addEventListener("keydown", event => {
  if (event.key === "/" && search && event.target !== search && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    search.focus();
  }
});
