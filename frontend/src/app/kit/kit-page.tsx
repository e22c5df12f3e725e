import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";
import { Controls } from "./controls";
import { Feedback } from "./feedback";
import { Overlays } from "./overlays";
import { Reading } from "./reading";

/** Every primitive in its states, to be looked at in both themes at 390 and 1440 px. Development only. */
export function Component() {
  return (
    <>
      <PageMeta title="Kit" description="Every primitive in its states." />
      <PageHeader title="Kit">Every primitive in its states, in both themes.</PageHeader>
      <div className="grid gap-16">
        <Reading />
        <Controls />
        <Feedback />
        <Overlays />
      </div>
    </>
  );
}
