const record = JSON.parse(first("#record").textContent);
const facts = new Map([...record.agreements, ...record.quotes, ...record.people, ...record.organisations,
  ...record.numbers, ...record.dates].map(fact => [fact.id, fact]));
const tags = all(".tag");
const order = [...new Set(tags.map(tag => tag.dataset.tag))];
const marksOf = id => all(`mark[data-ids~="${id}"]`);
const kindOf = id => tags.find(tag => tag.dataset.tag === id).dataset.kind;
const shown = id => first(`#show-${kindOf(id)}`).checked;
let current = null;

// One fact is selected in the text and in the list at once; `to` is the side that is brought into view.
function select(id, to) {
  for (const element of all(".on")) element.classList.remove("on");
  current = facts.has(id) && id;
  if (!current) return;
  const item = document.getElementById(`fact-${id}`);
  const marks = marksOf(id);
  for (const element of [...marks, item]) element?.classList.add("on");
  if (to !== "list") marks[0]?.scrollIntoView({ block: "center" });
  if (to !== "text" || sideBySide()) item?.scrollIntoView({ block: "nearest" });
  history.replaceState(null, "", `#${to === "list" ? "fact-" : ""}${id}`);
}
const sideBySide = () => matchMedia("(min-width: 64rem)").matches;

function step(by) {
  const ids = order.filter(shown);
  if (!ids.length) return;
  const at = ids.indexOf(current);
  select(ids[at < 0 ? (by > 0 ? 0 : ids.length - 1) : (at + by + ids.length) % ids.length], "text");
}

first("#text").addEventListener("click", event => {
  const tag = event.target.closest(".tag");
  if (tag) event.preventDefault();
  if (tag) return select(tag.dataset.tag, "list");
  // In a stretch that several facts share, the innermost comes first and each further click goes one out.
  const ids = event.target.closest("mark[data-ids]")?.dataset.ids.split(" ").filter(shown).reverse();
  if (ids?.length) select(ids[(ids.indexOf(current) + 1) % ids.length], "list");
});

for (const item of all(".fact")) {
  item.addEventListener("click", event => {
    const id = item.id.slice(5);
    if (event.target.closest("button")) return copy(event.target.closest("button"), facts.get(id));
    if (getSelection().isCollapsed) {
      event.preventDefault();
      select(id, "text");
    }
  });
}
for (const link of all("a[data-jump]")) {
  link.addEventListener("click", event => {
    event.preventDefault();
    event.stopPropagation();
    select(link.dataset.jump, "text");
  });
}
first("#copy").addEventListener("click", event => copy(event.currentTarget, record));

async function copy(button, value) {
  const text = JSON.stringify(value, null, 2);
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // A page opened from a disk or an old browser has no clipboard of its own.
    const area = document.body.appendChild(Object.assign(document.createElement("textarea"), { value: text }));
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  const label = button.textContent;
  first("#said").textContent = button.textContent = document.body.dataset.copied;
  setTimeout(() => button.textContent = label, 1200);
}

document.addEventListener("keydown", event => {
  if (event.key === "Escape") {
    if (event.target === search) search.blur();
    search.value = "";
    search.dispatchEvent(new Event("input"));
    select(null);
    first("#text").focus({ preventScroll: true });
  }
  if (event.target.matches("input[type=search]") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "j") step(1);
  if (event.key === "k") step(-1);
});

const linked = () => {
  const [, list, id] = location.hash.match(/^#(fact-)?(\w+)$/) ?? [];
  if (id) select(id, list ? "list" : "text");
};
addEventListener("hashchange", linked);
linked();
