// « Utiliser ma position »: asked for by the button alone. The position is rounded to hundredths of a degree, about one
// kilometre, before it leaves the device; the site answers with the commune.

for (const form of document.querySelectorAll(".zone-form")) {
  const button = form.querySelector("[data-locate]");
  const field = form.querySelector("[data-position]");
  const status = form.querySelector("[data-locate-status]");
  if (!button || !("geolocation" in navigator)) {
    continue;
  }
  button.hidden = false;
  button.addEventListener("click", () => {
    status.textContent = "Recherche de votre position…";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        field.value = `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`;
        field.disabled = false;
        form.submit();
      },
      () => {
        status.textContent = "Votre position n’a pas pu être lue. Écrivez plutôt une ville ou un code postal.";
      },
      { maximumAge: 600000, timeout: 10000 },
    );
  });
}
