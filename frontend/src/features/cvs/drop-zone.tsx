import { FileUp } from "lucide-react";
import { useId } from "react";
import { cn } from "@/lib/cn";
import { acceptedFiles } from "./file-types";
import { useIncomingFiles } from "./use-incoming-files";

/** Where files come in: dropped or pasted anywhere on the page, or chosen. `onFiles` must be stable. */
export function DropZone({
  onFiles,
  small,
}: {
  onFiles: (files: File[]) => void;
  /** Leaves the room to the CVs that are there. */
  small: boolean;
}) {
  const id = useId();
  const { ref, over } = useIncomingFiles(onFiles);
  return (
    <section
      ref={ref}
      aria-label="Add a CV"
      className={cn(
        "grid justify-items-center gap-4 rounded border border-dashed px-6 text-center transition-colors duration-150",
        small ? "py-8" : "py-10 sm:py-16",
        over ? "border-accent bg-accent-soft" : "border-edge bg-surface",
      )}
    >
      <FileUp aria-hidden size={32} className="text-accent" />
      <div className="grid gap-1">
        <p className="font-serif text-title">
          {over ? (
            "Let go, and it is read"
          ) : (
            <>
              <span className="pointer-coarse:hidden">Drop your CV here</span>
              <span className="not-pointer-coarse:hidden">Add your CV</span>
            </>
          )}
        </p>
        <p id={id} className="text-muted">
          PDF, DOCX or DOC.
          <span className="pointer-coarse:hidden"> You can also paste a file you copied.</span>
        </p>
      </div>
      <label className="inline-flex h-11 cursor-pointer items-center rounded bg-accent px-5 font-medium text-on-accent transition-colors duration-150 hover:bg-accent-strong has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2">
        Choose a file
        <input
          type="file"
          multiple
          accept={acceptedFiles}
          aria-describedby={id}
          className="sr-only"
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])]);
            // The same file chosen again must be a change again.
            event.currentTarget.value = "";
          }}
        />
      </label>
    </section>
  );
}
