// Each change of a limit asks for the same page and puts its results in place of those shown; without this module the button does it.
// The controls themselves stay, so that focus does: only their counts are renewed.

const form = document.querySelector("form[data-live]");
let request = null;

function renew(page) {
  const results = document.querySelector("[data-live-results]");
  const fresh = page.querySelector("[data-live-results]");
  results.replaceWith(fresh);
  for (const select of form.querySelectorAll("select")) {
    const other = page.getElementById(select.id);
    const texts = new Map([...other.options].map((option) => [option.value, option.text]));
    if (texts.size === select.options.length && [...select.options].every((option) => texts.has(option.value))) {
      for (const option of select.options) {
        option.text = texts.get(option.value);
      }
    } else {
      select.replaceChildren(...[...other.options].map((option) => document.importNode(option, true)));
    }
  }
  document.title = page.title;
  form.querySelector("[data-live-status]").textContent = fresh.dataset.announce;
}

async function recompute() {
  const results = document.querySelector("[data-live-results]");
  const fields = new URLSearchParams([...new FormData(form)].filter(([name, value]) => value !== "" || name === "lieu"));
  const isPost = form.method === "post";
  const address = isPost ? form.action : `${form.getAttribute("action")}?${fields}`;
  request?.abort();
  const mine = new AbortController();
  request = mine;
  results.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { method: isPost ? "POST" : "GET", body: isPost ? fields : undefined, signal: mine.signal });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok || !page.querySelector("[data-live-results]")) {
      // Something to correct: the whole page says it beside its field.
      form.submit();
      return;
    }
    renew(page);
    if (!isPost) {
      history.pushState(null, "", address);
    }
  } catch (error) {
    if (error.name !== "AbortError") {
      form.submit();
    }
  }
}

if (form && document.querySelector("[data-live-results]")) {
  form.addEventListener("change", recompute);
  form.addEventListener("submit", (event) => {
    // A button that goes elsewhere does so.
    if (!event.submitter?.hasAttribute("formaction")) {
      event.preventDefault();
      recompute();
    }
  });
  window.addEventListener("popstate", () => location.reload());
  // Changed before this module had loaded.
  if ([...form.querySelectorAll("select")].some((select) => !select.selectedOptions[0].defaultSelected)) {
    recompute();
  }
}
