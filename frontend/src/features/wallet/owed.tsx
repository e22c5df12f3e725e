import { counted } from "@/lib/format";
import { Notice } from "@/ui/notice";

/** Credits that were spent before their price was given back; stands only where there are any. */
export function Owed({ credits }: { credits: number }) {
  if (credits === 0) return null;
  return (
    <div className="pb-8">
      <Notice tone="info" title={`${counted(credits, "credit")} to be settled`}>
        The money for a purchase was given back to you after some of its credits had been spent.
        Your next purchase settles them: it brings {counted(credits, "credit")} fewer. Nothing else
        is taken.
      </Notice>
    </div>
  );
}
