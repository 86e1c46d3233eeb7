// Beside the list there is room for the filters: open them there, leave them folded above it on a phone.
const filters = document.querySelector("[data-wide-open]");
const wide = window.matchMedia("(min-width: 60rem)");

function unfold() {
  if (wide.matches) {
    filters.open = true;
  }
}

if (filters) {
  unfold();
  wide.addEventListener("change", unfold);
}
