import { type DialogProps, Overlay } from "./dialog";

/** More about something on the page: from below on a phone, from the right where there is room. */
export function Sheet(props: DialogProps) {
  return (
    <Overlay
      {...props}
      className="top-auto bottom-0 max-h-[82dvh] w-full max-w-none rounded-t motion-safe:animate-slide sm:top-4 sm:right-4 sm:bottom-4 sm:left-auto sm:max-h-[calc(100dvh-2rem)] sm:w-[28rem] sm:rounded sm:[--slide-from:24px_0]"
    />
  );
}
