// Runs before the page is painted, so that what a reader has chosen does not flash or jump.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  try {
    for (const name of ["scheme", "text", "contrast"]) {
      const chosen = localStorage.getItem(name);
      if (chosen) root.dataset[name] = chosen;
    }
  } catch { /* storage may be switched off; the device's own settings stay */ }
})();
