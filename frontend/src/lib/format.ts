type Preferences = { locale: string; timeZone: string | undefined };

const preferred: Preferences = { locale: "en-GB", timeZone: undefined };
let formats = makeFormats(preferred);

function makeFormats({ locale, timeZone }: Preferences) {
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options });
  return {
    locale,
    exact: dates({ dateStyle: "long", timeStyle: "short" }),
    day: dates({ weekday: "long", day: "numeric", month: "long" }),
    dayAndYear: dates({ dateStyle: "long" }),
    year: dates({ year: "numeric" }),
    clock: dates({ timeStyle: "short" }),
    relative: new Intl.RelativeTimeFormat(locale, { numeric: "auto" }),
    count: new Intl.NumberFormat(locale),
  };
}

/**
 * From here on dates and numbers are written as a person prefers: the English of `locale`, a language tag, and the
 * time of `timeZone`, null for the device's. What this browser does not know counts as not said.
 */
export function writeFor(person: { locale: string; time_zone: string | null } | undefined) {
  const locale = person && /^en-/.test(person.locale) ? person.locale : preferred.locale;
  const timeZone = person?.time_zone ?? undefined;
  try {
    formats = makeFormats({ locale, timeZone });
  } catch {
    formats = makeFormats(preferred);
  }
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ["minute", 60],
  ["hour", 60 * 60],
  ["day", 24 * 60 * 60],
  ["week", 7 * 24 * 60 * 60],
  ["month", 30 * 24 * 60 * 60],
  ["year", 365 * 24 * 60 * 60],
];

/** "20 November 2026 at 14:05", in the reader's zone. */
export function exactTime(iso: string): string {
  return formats.exact.format(new Date(iso));
}

/** "14:05", in the reader's zone. */
export function clockTime(iso: string): string {
  return formats.clock.format(new Date(iso));
}

/** "just now", "5 minutes ago", "yesterday", in the largest unit that fits. */
export function relativeTime(iso: string, now = new Date()): string {
  const seconds = Math.round((Date.parse(iso) - now.getTime()) / 1000);
  const step = steps.findLast(([, size]) => Math.abs(seconds) >= size);
  if (!step) return "just now";
  const [unit, size] = step;
  return formats.relative.format(Math.trunc(seconds / size), unit);
}

/** "Today", "Yesterday", "Monday 16 November", and the year once it is another one. */
export function dayName(iso: string, now = new Date()): string {
  const date = new Date(iso);
  const { day, dayAndYear, year } = formats;
  const words = dayAndYear.format(date);
  if (words === dayAndYear.format(now)) return "Today";
  if (words === dayAndYear.format(dayBefore(now))) return "Yesterday";
  return year.format(date) === year.format(now) ? day.format(date) : words;
}

function dayBefore(moment: Date): Date {
  const before = new Date(moment);
  before.setDate(moment.getDate() - 1);
  return before;
}

/** "1 credit", "1,200 credits"; `plural` where an s is not enough. */
export function counted(amount: number, one: string, plural = `${one}s`): string {
  return `${formats.count.format(amount)} ${amount === 1 ? one : plural}`;
}

/** "+6" or "−1" with a real minus sign. */
export function signed(amount: number): string {
  const sign = amount > 0 ? "+" : amount < 0 ? "\u2212" : "";
  return `${sign}${formats.count.format(Math.abs(amount))}`;
}

/** "₹100", "₹7.50": an amount in the currency's minor unit, such as paise; its parts only where there are some. */
export function money(minor: number, currency: string): string {
  const whole = new Intl.NumberFormat(formats.locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  });
  const { maximumFractionDigits: digits = 2 } = whole.resolvedOptions();
  const amount = minor / 10 ** digits;
  // Always English, so a full stop stands before the parts.
  return Number.isInteger(amount)
    ? whole.format(amount).replace(/\.0+$/, "")
    : whole.format(amount);
}

/** "340 KB", "2.1 MB": bytes in powers of 1024, as file managers show them. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${Math.round(kilobytes)} KB`;
  return `${(kilobytes / 1024).toFixed(1)} MB`;
}
