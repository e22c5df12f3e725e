function behavior(): ScrollBehavior {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
}

/** A ref: brings the words that are pointed at into view, on a phone to the top, where the sheet leaves them free. */
export function revealWords(node: HTMLElement | null) {
  const wide = window.matchMedia("(min-width: 64rem)").matches;
  node?.scrollIntoView({ block: wide ? "nearest" : "start", behavior: behavior() });
}

/** A ref: brings the note that is pointed at into view, where notes stand beside the page. */
export function revealNote(node: HTMLElement | null) {
  if (!window.matchMedia("(min-width: 64rem)").matches) return;
  node?.scrollIntoView({ block: "nearest", behavior: behavior() });
}
