/**
 * The server counts Unicode code points, a JavaScript string counts UTF-16 code units: an emoji or a rare ideograph is
 * one of the former and two of the latter. Returns the way from an offset of `text` in code points to its index.
 */
export function codeUnitIndex(text: string): (offset: number) => number {
  const wide = wideOffsets(text);
  if (wide.length === 0) return (offset) => offset;
  return (offset) => offset + countBelow(wide, offset);
}

/** The offsets, in code points and ascending, of the characters that take two code units. */
function wideOffsets(text: string): number[] {
  const wide: number[] = [];
  for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) {
    // Each one before it took one code unit more.
    wide.push(match.index - wide.length);
  }
  return wide;
}

/** How many of the ascending `offsets` are below `limit`. */
function countBelow(offsets: readonly number[], limit: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
