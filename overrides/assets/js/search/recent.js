// What was searched for on this device, the latest first. It never leaves the device, can be
// erased and switched off; a web view without storage simply remembers nothing.
const MOST_RECENT = 8;
const SWITCHED_OFF = "off";

/** The recent searches of the site at a path: other sites on the same host have their own. */
export function recentSearches(sitePath) {
  const key = `searches ${sitePath}`;
  const read = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const write = (value) => {
    try {
      localStorage.setItem(key, value);
      return localStorage.getItem(key) === value;
    } catch {
      return false;
    }
  };
  const list = () => {
    try {
      const kept = JSON.parse(read() ?? "[]");
      return Array.isArray(kept) ? kept.filter((text) => typeof text === "string").slice(0, MOST_RECENT) : [];
    } catch {
      return []; // switched off
    }
  };
  const isKept = () => read() !== SWITCHED_OFF;
  return {
    list,
    isKept,
    /** Whether this browser can remember at all. */
    canKeep: () => write(read() ?? "[]"),
    add(query) {
      const text = query.trim().replace(/\s+/g, " ");
      if (!text || !isKept()) return;
      const same = text.toLowerCase();
      const others = list().filter((other) => other.toLowerCase() !== same);
      write(JSON.stringify([text, ...others].slice(0, MOST_RECENT)));
    },
    erase: () => write("[]"),
    /** Switching off erases too. */
    keep: (wanted) => write(wanted ? "[]" : SWITCHED_OFF),
  };
}
