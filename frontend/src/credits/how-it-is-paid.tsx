import { Badge } from "@/ui/badge";
import { Notice } from "@/ui/notice";

/** Nothing is sold here: the operator has set up nobody who takes money. */
export function NoSales() {
  return (
    <Notice tone="info" title="Credits cannot be bought here just now">
      Nobody takes payments for this Greenroom. The credits you have can be spent as before; whoever
      runs it can give you more.
    </Notice>
  );
}

/** Stands wherever something is bought that is not really charged. */
export function PlayMoney() {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-2 text-muted text-note">
      <Badge tone="warning">Play money</Badge>
      Nothing is really charged here, and no card is asked for.
    </p>
  );
}
