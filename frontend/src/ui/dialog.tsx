import { X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cn } from "@/lib/cn";

export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons at the foot. */
  actions?: ReactNode;
};

function show(dialog: HTMLDialogElement | null) {
  if (!dialog) return;
  dialog.showModal();
  // Closing before it leaves the page hands the focus back to where it came from.
  return () => dialog.close();
}

/**
 * A page over the page. The platform's own `<dialog>`: the rest is inert, Escape closes, the focus returns, and no
 * style element is injected, which the content security policy would refuse. It lies above everything, tooltips
 * included: what stands in it says its words itself.
 */
export function Overlay({
  open,
  onClose,
  title,
  children,
  actions,
  className,
}: DialogProps & { className: string }) {
  const titleId = useId();
  if (!open) return null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside it closes; by keyboard Escape does.
    <dialog
      ref={show}
      aria-labelledby={titleId}
      // A render in between may have opened it again: then this is the echo of the closing before.
      onClose={(event) => event.currentTarget.open || onClose()}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className={cn("fixed m-0 bg-transparent text-ink", className)}
    >
      <div className="flex max-h-[inherit] flex-col overflow-hidden rounded-[inherit] bg-surface shadow-float">
        <header className="flex items-center justify-between gap-4 py-2 pr-2 pl-6">
          <h2 id={titleId} className="py-2 text-title">
            {title}
          </h2>
          <button
            type="button"
            aria-label="Close"
            onClick={onClose}
            className="inline-flex size-10 cursor-pointer items-center justify-center rounded text-muted hover:bg-sunken hover:text-ink"
          >
            <X aria-hidden size={20} />
          </button>
        </header>
        <div className="overflow-y-auto px-6 pb-6">{children}</div>
        {actions && (
          <footer className="flex flex-wrap justify-end gap-3 border-line border-t px-6 py-4">
            {actions}
          </footer>
        )}
      </div>
    </dialog>
  );
}

/** A question or a short text in the middle of the screen. */
export function Dialog(props: DialogProps) {
  return (
    <Overlay
      {...props}
      className="top-[12dvh] left-1/2 max-h-[76dvh] w-[min(32rem,calc(100vw-2rem))] -translate-x-1/2 rounded motion-safe:animate-rise"
    />
  );
}
