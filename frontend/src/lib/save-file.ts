/** Hands a fetched file to the browser, which saves it under the name that the server gave it, or else `fallback`. */
export function saveFile(file: Blob, response: Response, fallback: string) {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = nameIn(response.headers.get("Content-Disposition")) ?? fallback;
  link.click();
  // Not at once: the browser may still be about to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** "receipt.pdf" of `attachment; filename="receipt.pdf"`. */
export function nameIn(disposition: string | null): string | undefined {
  return disposition?.match(/filename="([^"]+)"/)?.[1];
}
