import { CopyButton } from "@/ui/copy-button";

const command = "make run";

/** How to have a Greenroom of one's own. */
export function Hosting() {
  return (
    <section
      aria-labelledby="hosting"
      className="grid gap-x-12 gap-y-6 border-line border-t pt-10 md:grid-cols-2"
    >
      <div className="grid content-start gap-2">
        <h2 id="hosting" className="text-heading">
          Host it yourself, with one command
        </h2>
        <p className="measure text-muted">
          A clone and Python 3.11 are enough. Database, worker and web app come along and stop
          together. No key, no account anywhere, and no CV leaves your machine. The licence is
          Apache 2.0.
        </p>
      </div>
      <div className="flex h-fit items-center justify-between gap-4 rounded border border-line bg-surface py-3 pr-3 pl-5">
        <code className="text-lead">
          <span aria-hidden className="select-none text-muted">
            ${" "}
          </span>
          {command}
        </code>
        <CopyButton text={command} />
      </div>
    </section>
  );
}
