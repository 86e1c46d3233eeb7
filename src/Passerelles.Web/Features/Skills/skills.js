// Filters the list as one types, without a round trip; the form does the same on the server.

const field = document.querySelector("[data-filter]");
const count = document.querySelector("[data-count]");
const groups = [...document.querySelectorAll(".skill-group")].map((group) => ({
  group,
  wasOpen: group.open,
  items: [...group.querySelectorAll("li")].map((item) => ({ item, text: plain(item.textContent) })),
}));

function plain(text) {
  return text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase();
}

function filter() {
  const words = plain(field.value).split(/\s+/).filter(Boolean);
  let found = 0;
  for (const { group, wasOpen, items } of groups) {
    let shown = 0;
    for (const { item, text } of items) {
      item.hidden = !words.every((word) => text.includes(word));
      shown += item.hidden ? 0 : 1;
    }
    found += shown;
    group.hidden = shown === 0;
    group.open = words.length > 0 ? shown > 0 : wasOpen || group.querySelector("input:checked") !== null;
  }
  count.textContent = words.length === 0 ? "" : found < 2 ? `${found} compétence affichée.` : `${found} compétences affichées.`;
}

field?.addEventListener("input", filter);
