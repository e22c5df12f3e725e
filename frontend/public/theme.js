// Runs before the first paint, so that a dark room never flashes white. src/lib/theme.ts takes over afterwards.
(() => {
  let choice = null;
  try {
    choice = localStorage.getItem("greenroom-theme");
  } catch {
    // Storage may be closed to us; the system's theme is then the answer.
  }
  const dark =
    choice === "dark" || (choice !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();
