// Says at once that a file is too big, instead of after the upload, and that reading has begun.

const form = document.querySelector("form.upload");
const file = form?.querySelector("input[type=file]");

file?.addEventListener("change", () => {
  const isTooBig = (file.files[0]?.size ?? 0) > Number(form.dataset.largest);
  form.querySelector("[data-too-big]").hidden = !isTooBig;
  file.toggleAttribute("aria-invalid", false);
  if (isTooBig) {
    file.setAttribute("aria-invalid", "true");
  }
});

form?.addEventListener("submit", (event) => {
  if ((file.files[0]?.size ?? 0) > Number(form.dataset.largest)) {
    event.preventDefault();
    file.focus();
    return;
  }
  form.querySelector("[data-waiting]").hidden = false;
});
