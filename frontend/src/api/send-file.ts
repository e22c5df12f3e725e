import type { Upload } from "./generated/types.gen";

/** What a signed address takes, whatever the file is of. */
export type Address = Pick<Upload, "method" | "url" | "headers" | "fields">;

/** The store said no; `status` is its answer, 0 for none: it is down, too slow, or did not let this page in. */
export class StoreRefused extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The store answered ${status}`);
    this.status = status;
  }
}

function bodyOf(upload: Address, file: Blob): XMLHttpRequestBodyInit {
  if (upload.method === "PUT") return file;
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  // Last: an S3 store passes over the fields behind it.
  form.append("file", file);
  return form;
}

/**
 * Sends a file straight to the store, as the upload says, and tells how far it is, 0 to 1: `fetch` cannot. The address is
 * signed, so no token goes along. Throws `StoreRefused`.
 */
export function sendFile(
  upload: Address,
  file: Blob,
  onProgress: (share: number) => void = () => undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(upload.method, upload.url);
    for (const [name, value] of Object.entries(upload.headers))
      request.setRequestHeader(name, value);
    request.upload.onprogress = (event) =>
      event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () =>
      request.status >= 200 && request.status < 300
        ? resolve()
        : reject(new StoreRefused(request.status));
    request.onerror = () => reject(new StoreRefused(0));
    request.onabort = request.onerror;
    request.send(bodyOf(upload, file));
  });
}
