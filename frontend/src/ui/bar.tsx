/** A thin measure of 0 to 100, drawn only: the number and its words stand beside it. */
export function Bar({ value }: { value: number }) {
  return (
    <div aria-hidden className="h-1 overflow-hidden rounded-full bg-line">
      <div
        className="h-full rounded-full bg-accent transition-[width] duration-200 ease-settle"
        style={{ width: `${Math.min(100, Math.max(0, value))}%` }}
      />
    </div>
  );
}
