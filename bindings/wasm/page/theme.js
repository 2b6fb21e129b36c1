// Runs before the page is drawn: the colours that were chosen last time, and a word to those who opened a file.
"use strict";

{
  const root = document.documentElement;
  try {
    const chosen = localStorage.getItem("kaiken-theme");
    if (chosen) root.dataset.theme = chosen;
  } catch {
    // Storage may be forbidden; the system's colours do.
  }
  if (location.protocol === "file:") root.dataset.file = "";
}
