import { Points } from "./points";

type ThenAndNowProps = {
  then: number | null;
  now: number | null;
  unit?: string;
  /** Said in place of a number that is not there. */
  none: string;
};

/** "40 then, 62 now", and the change. */
export function ThenAndNow({ then, now, unit = "", none }: ThenAndNowProps) {
  const words = (value: number | null) => (value === null ? none : `${value}${unit}`);
  return (
    <span className="ml-auto flex flex-wrap items-baseline justify-end gap-x-4">
      <span className="figures text-muted text-note">
        {words(then)} then, {words(now)} now
      </span>
      <span className="flex w-14 justify-end">
        {then !== null && now !== null && <Points change={now - then} />}
      </span>
    </span>
  );
}
