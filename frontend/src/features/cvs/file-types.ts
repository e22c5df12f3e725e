const types = new Map([
  ["pdf", "application/pdf"],
  ["doc", "application/msword"],
  ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
]);

/** For a file picker. */
export const acceptedFiles = [...types.keys()].map((ending) => `.${ending}`).join(",");

/** The media type that goes with a file's name; browsers often do not know those of Word. */
export function contentTypeOf(filename: string): string | undefined {
  return types.get(filename.split(".").at(-1)?.toLowerCase() ?? "");
}

/** "PDF", "Word", by the media type. */
export function kindOf(contentType: string): string {
  return contentType === types.get("pdf") ? "PDF" : "Word";
}
