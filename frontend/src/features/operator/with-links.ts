type Piece = { at: number; words: string; isLink: boolean };

/** A letter's text in pieces, web addresses apart from the rest; `at` is where a piece begins. */
export function withLinks(text: string): Piece[] {
  let at = 0;
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((words, index) => {
    const piece = { at, words, isLink: index % 2 === 1 };
    at += words.length;
    return piece;
  });
}
