// Follows a PDF being made, then opens it in place of this page.

const box = document.querySelector("[data-print]");
const bar = box?.querySelector("progress");
const words = box?.querySelector("[role=status]");

async function look() {
  try {
    const answer = await fetch(box.dataset.print, { headers: { accept: "application/json" } });
    const progress = await answer.json();
    bar.value = progress.step;
    if (words.textContent !== progress.text) {
      words.textContent = progress.text;
    }
    if (progress.isDone) {
      location.reload();
      return;
    }
  } catch {
    // The network or the server rests for a moment: the next look tries again.
  }
  setTimeout(look, 700);
}

if (box) {
  setTimeout(look, 700);
}
