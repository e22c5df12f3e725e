import { Button } from "./button";

/** The way to older rows; gone once there are none. */
export function Pager({
  label,
  more,
  loading,
  onMore,
}: {
  label: string;
  more: boolean;
  loading: boolean;
  onMore: () => void;
}) {
  if (!more) return null;
  return (
    <div className="pt-6">
      <Button look="quiet" onClick={onMore} busy={loading && "Loading"}>
        {label}
      </Button>
    </div>
  );
}
