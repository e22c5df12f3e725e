import { useMemo } from "react";
import { useNavigate } from "react-router";
import { useShortcuts } from "@/lib/use-shortcuts";
import { Dialog } from "@/ui/dialog";
import { morePlaces, places } from "./places";

const destinations = [...places, ...morePlaces];

function Keys({ keys }: { keys: string }) {
  return (
    <span className="flex gap-1">
      {keys.split(" ").map((key) => (
        <kbd
          key={key}
          className="min-w-7 rounded-sm border border-edge px-1.5 text-center font-sans text-note"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}

/** Listens for the keys, and shows them all on `?`. */
export function Shortcuts({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const navigate = useNavigate();
  const bindings = useMemo(() => {
    const going = destinations.map(({ keys, to }) => [keys, () => void navigate(to)] as const);
    return Object.fromEntries([...going, ["?", () => onOpen(true)]]);
  }, [navigate, onOpen]);
  useShortcuts(bindings);

  const rows = [
    ...destinations.map(({ keys, label }) => ({ keys, label: `Go to ${label}` })),
    { keys: "?", label: "Show these shortcuts" },
    { keys: "Esc", label: "Close what is open" },
  ];
  return (
    <Dialog open={open} onClose={() => onOpen(false)} title="Keyboard shortcuts">
      <dl className="divide-y divide-line">
        {rows.map((row) => (
          <div key={row.keys} className="flex items-center justify-between gap-4 py-2.5">
            <dt>{row.label}</dt>
            <dd>
              <Keys keys={row.keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
