/** The name, and the door to the stage standing ajar. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2 font-[560] font-serif text-title tracking-tight">
      <svg aria-hidden="true" viewBox="0 0 20 24" className="h-6 text-accent">
        <path
          d="M3 23V2.5A1.5 1.5 0 0 1 4.5 1h11A1.5 1.5 0 0 1 17 2.5V23"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
        />
        <path d="M3 1.8 11 4.5v18L3 20.2z" fill="currentColor" />
      </svg>
      <span className="max-[16rem]:sr-only">Greenroom</span>
    </span>
  );
}
