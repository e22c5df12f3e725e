/** How a generated infinite query walks our lists: from the top, and on by the cursor that each page ends with. */
export const byCursor = {
  initialPageParam: {},
  getNextPageParam: (page: { next_cursor: string | null }) => page.next_cursor,
};
