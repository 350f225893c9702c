// What is opened over the network: at the first use, once; after a failure the next use tries again.

/** A function that gives what `open` promises. */
export function openedOnce(open) {
  let opened;
  return () => {
    opened ??= open().catch((error) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}
