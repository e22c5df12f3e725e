const wide = "(min-width: 64rem)";

function matches(query: string): boolean {
  return window.matchMedia(query).matches;
}

// Not `navigator.userActivation`: a press in the page that was reloaded may still count there.
let pressed = false;
for (const press of ["pointerdown", "keydown"])
  window.addEventListener(press, () => (pressed = true), { capture: true, once: true });

/** Gliding answers a press. An address opened afresh is simply there, whatever fonts and restored places still move. */
function glides(): boolean {
  return pressed && !matches("(prefers-reduced-motion: reduce)");
}

// The router puts a page back to where it was some frames after it is drawn, sooner or later by what else loads.
const settlingFrames = 20;

/** From the next frame on: once for a press, and where an address is opened afresh until the page has settled. */
function scrollTo(node: HTMLElement, block: ScrollLogicalPosition) {
  let left = pressed ? 1 : settlingFrames;
  const step = () => {
    node.scrollIntoView({ block, behavior: glides() ? "smooth" : "instant" });
    left -= 1;
    if (left > 0) frame = requestAnimationFrame(step);
  };
  let frame = requestAnimationFrame(step);
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
