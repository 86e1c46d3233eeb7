// Beside the list there is room for the filters: open them there, leave them folded above it on a phone.
const wide = window.matchMedia("(min-width: 60rem)");

function unfold() {
  const filters = document.querySelector("[data-wide-open]");
  if (filters && wide.matches) {
    filters.open = true;
  }
}

unfold();
wide.addEventListener("change", unfold);
// A part of the page that a script replaced.
document.addEventListener("fresh", unfold);
