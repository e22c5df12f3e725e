import { useCallback, useState } from "react";

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}

/**
 * Takes files dropped or pasted anywhere on the page for as long as the element with `ref` stands; `over` while some are
 * held above it. A drop beside the zone must not make the browser leave for the file. `onFiles` must be stable.
 */
export function useIncomingFiles(onFiles: (files: File[]) => void) {
  const [over, setOver] = useState(false);
  const ref = useCallback(
    (node: HTMLElement | null) => {
      if (!node) return;
      const listeners = new AbortController();
      const { signal } = listeners;
      const take = (files: FileList | undefined) => files?.length && onFiles([...files]);
      const hold = (event: DragEvent) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      };
      document.addEventListener("dragover", hold, { signal });
      // Sent on leaving any element; only where there is no next one did the pointer leave the window.
      document.addEventListener("dragleave", (event) => event.relatedTarget || setOver(false), {
        signal,
      });
      document.addEventListener(
        "drop",
        (event) => {
          if (!carriesFiles(event)) return;
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        },
        { signal },
      );
      document.addEventListener("paste", (event) => take(event.clipboardData?.files), { signal });
      return () => listeners.abort();
    },
    [onFiles],
  );
  return { ref, over };
}
