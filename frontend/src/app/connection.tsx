import { useSyncExternalStore } from "react";
import { Notice } from "@/ui/notice";

function subscribe(listener: () => void) {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

/** Says so while the device is offline. */
export function Connection() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (online) return null;
  return (
    <div className="pb-8">
      <Notice tone="warning" title="You are offline">
        What you see is from before. It goes on by itself once the connection is back.
      </Notice>
    </div>
  );
}
