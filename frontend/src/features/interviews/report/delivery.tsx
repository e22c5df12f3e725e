import type { Delivery as Measured } from "@/api/generated/types.gen";
import { counted } from "@/lib/format";
import { Section } from "@/ui/section";
import { Gauge } from "./gauge";

/** How it was said: small charts with the target band drawn in, and plainly what was not measured. */
export function Delivery({ delivery, spoken }: { delivery: Measured; spoken: boolean }) {
  const { words_per_minute: pace, fillers, long_pauses: pauses, talk_share: share, how } = delivery;
  const rate = fillers.per_100_words;
  return (
    <Section title={spoken ? "How you said it" : "How you wrote it"}>
      <div className="grid grid-cols-1 gap-x-12 gap-y-8 md:grid-cols-2">
        {pace !== null && (
          <Gauge
            label="Pace"
            value={pace}
            unit="words a minute"
            range={[80, 220]}
            target={[120, 160]}
            how={how.words_per_minute}
          />
        )}
        {rate !== null && (
          <Gauge
            label="Filler words"
            value={rate}
            unit="in 100 words"
            range={[0, 12]}
            target={[0, 5]}
            how={how.fillers}
          >
            {fillers.list.length > 0 &&
              fillers.list.map(({ word, count }) => `${word} ${count}`).join(", ")}
          </Gauge>
        )}
        {pauses !== null && (
          <Gauge
            label="Long pauses"
            value={pauses}
            unit="over 2.5 seconds"
            range={[0, 12]}
            target={[0, 3]}
            how={how.long_pauses}
          />
        )}
        {share !== null && (
          <Gauge
            label="Your share of the talking"
            value={share * 100}
            unit="%"
            range={[0, 100]}
            target={[70, 90]}
            how={how.talk_share}
          />
        )}
      </div>
      <p className="figures text-muted text-note">{counted(delivery.words, "word")} in all.</p>
      {delivery.not_measured.length > 0 && (
        <div className="grid grid-cols-1 gap-1 text-note">
          <h3 className="font-medium font-sans tracking-normal">Not measured</h3>
          <ul className="grid grid-cols-1 gap-1 text-muted">
            {[...new Set(delivery.not_measured.map(({ why }) => why))].map((why) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}
