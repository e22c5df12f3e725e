import { Section } from "@/ui/section";
import { Wordmark } from "@/ui/wordmark";

const colours = [
  ["Paper", "bg-paper"],
  ["Surface", "bg-surface"],
  ["Sunken", "bg-sunken"],
  ["Line", "bg-line"],
  ["Edge", "bg-edge"],
  ["Ink", "bg-ink"],
  ["Muted", "bg-muted"],
  ["Accent", "bg-accent"],
  ["Accent, soft", "bg-accent-soft"],
  ["Amber", "bg-amber"],
  ["Red", "bg-red"],
] as const;

/** Type and colour. */
export function Reading() {
  return (
    <>
      <Section title="Type">
        <Wordmark />
        <p className="font-serif text-display">Display, forty</p>
        <p className="font-serif text-heading">Heading, twenty-eight</p>
        <p className="font-serif text-title">Title, twenty-one</p>
        <p className="text-lead">Lead, seventeen: one sentence that opens a page.</p>
        <p className="measure">
          Body, fifteen. Greenroom reads a CV as it is, scores it with the student’s own lines as
          evidence, and says which roles it already speaks for.{" "}
          <a href="#type" className="link">
            How it is scored
          </a>{" "}
          stands in it.
        </p>
        <p className="text-muted text-note">Note, thirteen, muted.</p>
        <p className="figures font-serif text-heading">0123456789 +6 −1</p>
      </Section>
      <Section title="Colour">
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {colours.map(([name, swatch]) => (
            <li key={name} className="flex items-center gap-3">
              <span className={`size-10 rounded border border-line ${swatch}`} />
              {name}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
