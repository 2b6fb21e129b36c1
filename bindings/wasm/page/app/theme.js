// Light, dark, or as the system says.

const ORDER = ["system", "light", "dark"];
const KEY = "kaiken-theme";

/** @param {HTMLElement} button */
export function themeButton(button) {
  const root = document.documentElement;
  const show = () => {
    const theme = root.dataset.theme ?? "system";
    button.dataset.shows = theme;
    button.setAttribute("aria-label", `Colours: ${theme}. Change them`);
    button.title = `Colours: ${theme}`;
  };
  button.addEventListener("click", () => {
    const next = ORDER[(ORDER.indexOf(root.dataset.theme ?? "system") + 1) % ORDER.length];
    if (next === "system") delete root.dataset.theme;
    else root.dataset.theme = next;
    remember(next);
    show();
  });
  show();
}

/** @param {string} theme */
function remember(theme) {
  try {
    if (theme === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}
