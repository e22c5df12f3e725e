import { EyeOff } from "lucide-react";
import type { HiddenText as Piece } from "@/api/generated/types.gen";
import { counted } from "@/lib/format";

const reasons: Record<Piece["by"], string> = {
  colour: "in the colour of the paper",
  size: "too small to see",
  position: "off the page",
  cover: "covered by something",
  vanish: "marked as hidden",
};

/** Words nobody sees: they count for nothing, and a student should know that they are there. */
export function HiddenText({ pieces }: { pieces: Piece[] }) {
  return (
    <details className="rounded border border-line p-4">
      <summary className="flex cursor-pointer items-center gap-2 font-medium">
        <EyeOff aria-hidden size={18} className="text-amber" />
        {counted(pieces.length, "piece")} of hidden text, not counted
      </summary>
      <ul className="grid gap-2 pt-3 text-note">
        {pieces.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, and pieces may be alike.
          <li key={index} className="wrap-anywhere">
            <q>{piece.text}</q>
            <span className="text-muted">
              {" "}
              on page {piece.page}, {reasons[piece.by]}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
