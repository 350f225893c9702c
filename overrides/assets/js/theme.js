// Runs before the page is painted, so that a chosen scheme does not flash.
(() => {
  try {
    const chosen = localStorage.getItem("scheme");
    if (chosen) document.documentElement.dataset.scheme = chosen;
  } catch { /* storage may be switched off; the device's own scheme stays */ }
})();
