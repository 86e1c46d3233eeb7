// Suggestions as one types: the « combobox with list autocomplete » pattern of ARIA 1.2. Without this module the form works.
// Announced rather than shown by colour only; the list closes on Escape, Tab and a click elsewhere.

const delay = 120;

function enhance(box, index) {
  const input = box.querySelector("input[type=search], input[type=text]");
  const source = box.dataset.combobox;
  const chosen = box.querySelector("input[data-chosen]");
  const list = document.createElement("ul");
  const status = document.createElement("p");
  let options = [];
  let active = -1;
  let timer = 0;
  let request = null;

  list.id = `options-${index}`;
  list.className = "options";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  status.className = "unseen";
  status.setAttribute("role", "status");
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  box.append(list, status);

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function mark(next) {
    active = next;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === active)));
    if (active < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[active].id);
      list.children[active].scrollIntoView({ block: "nearest" });
    }
  }

  function choose(option) {
    if (option.url && !("fill" in box.dataset)) {
      location.assign(option.url);
      return;
    }
    input.value = option.label;
    if (chosen) {
      chosen.value = option.id;
    }
    close();
    // A value set by a script tells no one: a page that recomputes as one chooses listens to this.
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function show(found) {
    options = found;
    list.replaceChildren(...found.map((option, i) => {
      const item = document.createElement("li");
      item.id = `${list.id}-${i}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.append(option.label);
      if (option.note) {
        const note = document.createElement("span");
        note.append(option.note);
        item.append(" ", note);
      }
      item.addEventListener("mousedown", (event) => event.preventDefault());
      item.addEventListener("click", () => choose(option));
      return item;
    }));
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    status.textContent = found.length === 0 ? "Aucune suggestion." : found.length === 1 ? "1 suggestion." : `${found.length} suggestions.`;
  }

  async function ask() {
    const text = input.value.trim();
    request?.abort();
    if (text.length < 2) {
      close();
      status.textContent = "";
      return;
    }
    request = new AbortController();
    try {
      const answer = await fetch(`${source}?q=${encodeURIComponent(text)}`, { signal: request.signal });
      if (answer.ok) {
        show(await answer.json());
      }
    } catch (error) {
      if (error.name !== "AbortError") {
        close();
      }
    }
  }

  input.addEventListener("input", () => {
    if (chosen) {
      chosen.value = "";
    }
    clearTimeout(timer);
    timer = setTimeout(ask, delay);
  });

  input.addEventListener("keydown", (event) => {
    const last = options.length - 1;
    if (event.key === "ArrowDown" && list.hidden) {
      event.preventDefault();
      ask();
    } else if (list.hidden) {
      return;
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      mark(active >= last ? 0 : active + 1);
    } else if (event.key === "ArrowUp") {
      event.preventDefault();
      mark(active <= 0 ? last : active - 1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      choose(options[active]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  });

  input.addEventListener("blur", () => {
    clearTimeout(timer);
    request?.abort();
    close();
  });
}

let boxes = 0;

function enhanceIn(part) {
  part.querySelectorAll("[data-combobox]").forEach((box) => enhance(box, boxes++));
}

enhanceIn(document);
// A part of the page that a script replaced.
document.addEventListener("fresh", (event) => enhanceIn(event.target));
