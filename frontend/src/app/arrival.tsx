import { useState } from "react";
import { useLocation } from "react-router";
import { focusHeading } from "@/lib/focus-heading";

/**
 * Stands after the page. On each new address the focus goes to its heading, so that a screen reader says where one is;
 * the first page is left to the browser, whose first Tab offers to skip to the content.
 */
export function Arrival() {
  const location = useLocation();
  const [entrance] = useState(location);
  if (location === entrance) return null;
  return <span key={location.pathname} hidden ref={announce} />;
}

/** A ref: called once the page before it is in the document, and again for each address. */
function announce(mark: HTMLElement | null) {
  if (mark) focusHeading();
}
