const wide = "(min-width: 64rem)";

function matches(query: string): boolean {
  return window.matchMedia(query).matches;
}

/** Gliding answers a press. An address opened afresh is simply there, whatever fonts and restored places still move. */
function glides(): boolean {
  return navigator.userActivation?.hasBeenActive && !matches("(prefers-reduced-motion: reduce)");
}

/** In the next frame: in this one the router still puts the page where it was, or to its top. */
function scrollTo(node: HTMLElement, block: ScrollLogicalPosition) {
  const frame = requestAnimationFrame(() => {
    node.scrollIntoView({ block, behavior: glides() ? "smooth" : "instant" });
  });
  return () => cancelAnimationFrame(frame);
}

/** A ref: brings the words that are pointed at into view, on a phone to the top, where the sheet leaves them free. */
export function revealWords(node: HTMLElement | null) {
  return node ? scrollTo(node, matches(wide) ? "nearest" : "start") : undefined;
}

/** A ref: brings the note that is pointed at into view, where notes stand beside the page. */
export function revealNote(node: HTMLElement | null) {
  return node && matches(wide) ? scrollTo(node, "nearest") : undefined;
}
