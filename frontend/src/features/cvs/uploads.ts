import { useSyncExternalStore } from "react";
import { getCvQueryKey, listCvsQueryKey } from "@/api/generated/@tanstack/react-query.gen";
import { createCv, createUpload } from "@/api/generated/sdk.gen";
import type { Cv } from "@/api/generated/types.gen";
import { queryClient } from "@/api/query-client";
import { sendFile } from "@/api/send-file";
import { contentTypeOf } from "./file-types";
import { emptyFile, type Refusal, refusalOf, wrongType } from "./refusals";

/** A file on its way in. It outlives the page that it was dropped on: one may look around meanwhile. */
export type UploadEntry = {
  id: number;
  file: File;
  step: "announcing" | "sending" | "reading" | "refused";
  /** The share that is sent, 0 to 1. */
  sent: number;
  refusal?: Refusal;
};

let entries: readonly UploadEntry[] = [];
let last = 0;
const listeners = new Set<() => void>();

function put(next: readonly UploadEntry[]) {
  entries = next;
  for (const notify of listeners) notify();
}

function change(id: number, changes: Partial<UploadEntry>) {
  put(entries.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry)));
}

export function dismissUpload(id: number) {
  put(entries.filter((entry) => entry.id !== id));
}

/** Takes a file all the way in. Resolves with the CV, or with nothing where it was refused: the entry then says why. */
export async function uploadFile(file: File): Promise<Cv | undefined> {
  last += 1;
  const entry: UploadEntry = { id: last, file, step: "announcing", sent: 0 };
  put([...entries, entry]);
  try {
    return await takeIn(entry);
  } catch (error) {
    change(entry.id, { step: "refused", refusal: refusalOf(error) });
    return undefined;
  }
}

async function takeIn({ id, file }: UploadEntry): Promise<Cv | undefined> {
  const contentType = contentTypeOf(file.name);
  const refusal = contentType ? file.size === 0 && emptyFile : wrongType;
  if (refusal || !contentType) {
    change(id, { step: "refused", refusal: refusal || wrongType });
    return undefined;
  }
  const body = { filename: file.name, content_type: contentType, size: file.size };
  const { data: upload } = await createUpload({ body, throwOnError: true });
  change(id, { step: "sending" });
  await sendFile(upload, file, (sent) => change(id, { sent }));
  change(id, { step: "reading" });
  const { data: cv } = await createCv({
    body: { upload_id: upload.upload_id },
    throwOnError: true,
  });
  // Put there for the page of the CV, which opens next and need not ask for it.
  queryClient.setQueryData(getCvQueryKey({ path: { cv_id: cv.id } }), cv);
  await queryClient.invalidateQueries({ queryKey: listCvsQueryKey() });
  dismissUpload(id);
  return cv;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useUploads(): readonly UploadEntry[] {
  return useSyncExternalStore(subscribe, () => entries);
}
