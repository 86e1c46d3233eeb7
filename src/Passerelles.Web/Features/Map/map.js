// The same addresses as without JavaScript, without leaving the page: links and the form are fetched and their answer takes the
// place of the map. Adds arrows between stations, the « L » key, dragging and zooming around a point.

const page = document.querySelector("[data-map]");
let request = null;
let shown = location.search;

function region() {
  return page.querySelector("[data-region]");
}

function stops() {
  return [...page.querySelectorAll("a.stop")];
}

function isView(url) {
  return url.origin === location.origin && url.pathname === location.pathname && !url.searchParams.has("affiche");
}

// One station is reached by Tab, the others by the arrows.
function settle(focused) {
  const all = stops();
  const current = focused ?? all.find((stop) => stop.classList.contains("here")) ?? all[0];
  all.forEach((stop) => stop.setAttribute("tabindex", stop === current ? "0" : "-1"));
}

function bring(stop) {
  const frame = region();
  const [outer, inner] = [frame.getBoundingClientRect(), stop.getBoundingClientRect()];
  const [left, top] = [strip(".map-levels").width, strip(".map-heads").height];
  frame.scrollLeft += inner.left + inner.width / 2 - (outer.left + left + outer.right) / 2;
  frame.scrollTop += inner.top + inner.height / 2 - (outer.top + top + outer.bottom) / 2;
}

// What the names of levels and families hide of the frame.
function strip(name) {
  return page.querySelector(name)?.getBoundingClientRect() ?? { width: 0, height: 0 };
}

function arrive(scroll) {
  const frame = region();
  if (!frame) {
    return;
  }
  settle();
  const here = page.querySelector("a.here");
  if (scroll) {
    [frame.scrollLeft, frame.scrollTop] = scroll;
  }
  if (here && (!scroll || !isSeen(here, frame))) {
    bring(here);
  }
}

function isSeen(stop, frame) {
  const [outer, inner] = [frame.getBoundingClientRect(), stop.getBoundingClientRect()];
  return inner.left > outer.left + strip(".map-levels").width && inner.right < outer.right && inner.top > outer.top + strip(".map-heads").height && inner.bottom < outer.bottom;
}

async function show(url, { push = true, focus = null } = {}) {
  request?.abort();
  request = new AbortController();
  let html;
  try {
    const answer = await fetch(url, { signal: request.signal });
    html = await answer.text();
  } catch (error) {
    if (error.name !== "AbortError") {
      location.assign(url);
    }
    return;
  }
  const next = new DOMParser().parseFromString(html, "text/html");
  const fresh = next.querySelector("[data-map]");
  if (!fresh) {
    location.assign(url);
    return;
  }
  const frame = region();
  const scroll = frame && sameColumns(page, fresh) ? [frame.scrollLeft, frame.scrollTop] : null;
  page.replaceChildren(...fresh.childNodes);
  document.title = next.title;
  shown = new URL(url).search;
  if (push) {
    history.pushState(null, "", url);
  }
  page.dispatchEvent(new CustomEvent("fresh", { bubbles: true }));
  arrive(scroll);
  const target = focus && (page.querySelector(focus) ?? page.querySelector("#plan, #liste"));
  if (target) {
    if (target.matches("a.stop")) {
      settle(target);
    }
    target.focus({ preventScroll: true });
  }
  say(page.querySelector("[data-status]")?.textContent ?? "");
}

// The place of the map on the screen is kept when it is still the same map.
function sameColumns(one, other) {
  const box = (root) => root.querySelector("[data-region] svg")?.getAttribute("viewBox");
  return box(one) === box(other);
}

const voice = document.createElement("p");
voice.className = "unseen";
voice.setAttribute("role", "status");
page?.after(voice);

function say(text) {
  voice.textContent = text;
}

page?.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
    return;
  }
  const url = new URL(link.getAttribute("href"), location.href);
  if (link.getAttribute("href").startsWith("#s-")) {
    event.preventDefault();
    const stop = document.getElementById(link.getAttribute("href").slice(1));
    region().scrollIntoView({ block: "nearest" });
    bring(stop);
    settle(stop);
    stop.focus({ preventScroll: true });
  } else if (isView(url) && !url.hash) {
    event.preventDefault();
    show(url.href, { focus: link.id ? `[id="${link.id}"]` : link.closest(".map-rows") ? "#t-depart" : "#plan, #liste" });
  }
});

// What the form would send, without what says nothing: the address stays short enough to be read.
function address(form) {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form)) {
    if (value !== "") {
      url.searchParams.append(name, value);
    }
  }
  return url.href;
}

page?.addEventListener("submit", (event) => {
  event.preventDefault();
  show(address(event.target), { focus: "[aria-invalid=true], #t-depart" });
});

page?.addEventListener("change", (event) => {
  if (event.target.id === "de" && !event.isTrusted) {
    // A suggestion was chosen; leaving a field half typed asks for nothing.
    show(address(event.target.form), { focus: "#t-depart" });
  } else if (event.target.matches("select, input[type=checkbox]")) {
    show(address(event.target.form), { focus: `[name="${event.target.name}"]` });
  }
});

window.addEventListener("popstate", () => {
  // Going to a heading of the list is a move in the history too, in the same view.
  if (page && location.search !== shown) {
    show(location.href, { push: false });
  }
});

function middle(stop) {
  const box = stop.querySelector("use");
  return [Number(box.getAttribute("x")), Number(box.getAttribute("y"))];
}

// The nearest station in the direction of the arrow: another level of the same column or, in the rows, another column.
function neighbour(stop, key) {
  const [x, y] = middle(stop);
  const side = key === "ArrowLeft" || key === "ArrowRight";
  const sign = key === "ArrowLeft" || key === "ArrowUp" ? -1 : 1;
  const far = ([a, b]) => (side ? Math.abs(a - x) + 3 * Math.abs(b - y) : Math.abs(b - y) + 20 * Math.abs(a - x));
  return stops()
    .map((other) => ({ other, at: middle(other) }))
    .filter(({ other, at }) => other !== stop && (side ? sign * (at[0] - x) > 0 : sign * (at[1] - y) > 0 && Math.abs(at[0] - x) < 400))
    .sort((a, b) => far(a.at) - far(b.at))[0]?.other;
}

page?.addEventListener("keydown", (event) => {
  const frame = event.target.closest("[data-region]");
  const list = event.target.closest(".map-list, [data-other-view]");
  if (event.ctrlKey || event.metaKey || event.altKey || !(frame || list)) {
    return;
  }
  if (event.key === "l" || event.key === "L") {
    event.preventDefault();
    page.querySelector("[data-other-view]").click();
    return;
  }
  if (frame && (event.key === "+" || event.key === "-")) {
    const current = page.querySelector(".map-sizes [aria-current]").parentElement;
    const next = event.key === "+" ? current.nextElementSibling : current.previousElementSibling;
    const stop = event.target.closest("a.stop");
    event.preventDefault();
    if (next) {
      show(next.firstElementChild.href, { focus: stop ? `[id="${stop.id}"]` : "#plan" });
    }
    return;
  }
  const stop = event.target.closest("a.stop");
  if (!frame || !event.key.startsWith("Arrow")) {
    return;
  }
  const next = stop ? neighbour(stop, event.key) : frame.querySelector("a.stop[tabindex='0']");
  event.preventDefault();
  if (next) {
    settle(next);
    bring(next);
    next.focus({ preventScroll: true });
  }
});

// Dragging with the mouse; a finger scrolls by itself.
let drag = null;

page?.addEventListener("pointerdown", (event) => {
  const frame = event.target.closest("[data-region]");
  if (frame && event.pointerType === "mouse" && event.button === 0) {
    drag = { frame, x: event.clientX, y: event.clientY, left: frame.scrollLeft, top: frame.scrollTop, moved: false };
  }
});

window.addEventListener("pointermove", (event) => {
  if (!drag) {
    return;
  }
  const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
  drag.moved ||= Math.abs(dx) + Math.abs(dy) > 6;
  if (drag.moved) {
    drag.frame.classList.add("dragged");
    drag.frame.scrollLeft = drag.left - dx;
    drag.frame.scrollTop = drag.top - dy;
  }
});

window.addEventListener("pointerup", () => {
  if (drag?.moved) {
    drag.frame.classList.remove("dragged");
    window.addEventListener("click", (event) => event.preventDefault(), { capture: true, once: true });
    setTimeout(() => window.dispatchEvent(new Event("click", { cancelable: true })), 0);
  }
  drag = null;
});

page?.addEventListener("dragstart", (event) => {
  if (event.target.closest("[data-region]")) {
    event.preventDefault();
  }
});

// Ctrl and the wheel (or two fingers on a touchpad) zoom around the pointer.
page?.addEventListener("wheel", (event) => {
  const frame = event.target.closest("[data-region]");
  const drawing = frame?.querySelector("svg[width]");
  if (!event.ctrlKey || !drawing) {
    return;
  }
  event.preventDefault();
  const width = parseFloat(drawing.getAttribute("width"));
  const before = drawing.viewBox.baseVal.width / 16;
  const factor = Math.min(2.5 * before, Math.max(0.5 * before, width * (event.deltaY < 0 ? 1.1 : 1 / 1.1))) / width;
  const box = frame.getBoundingClientRect();
  const [x, y] = [event.clientX - box.left, event.clientY - box.top];
  const [left, top] = [(frame.scrollLeft + x) * factor - x, (frame.scrollTop + y) * factor - y];
  for (const svg of frame.querySelectorAll("svg[width]")) {
    for (const side of ["width", "height"]) {
      svg.setAttribute(side, `${parseFloat(svg.getAttribute(side)) * factor}rem`);
    }
  }
  [frame.scrollLeft, frame.scrollTop] = [left, top];
}, { passive: false });

if (page) {
  arrive(null);
}
