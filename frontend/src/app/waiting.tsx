import { useNavigation } from "react-router";

/** A thin line while the next page is on its way; words join it when that takes long. */
export function Waiting() {
  const { state } = useNavigation();
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-0 z-50">
      {state === "loading" && (
        <>
          <div className="h-0.5 animate-wait bg-accent" />
          <p className="mx-auto mt-2 w-fit animate-late rounded-full bg-ink px-4 py-1.5 text-note text-paper">
            Still loading. The connection seems slow.
          </p>
        </>
      )}
    </div>
  );
}
