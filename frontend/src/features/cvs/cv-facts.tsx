import type { ReactNode } from "react";
import type { Cv } from "@/api/generated/types.gen";
import { fileSize } from "@/lib/format";
import { Section } from "@/ui/section";
import { Time } from "@/ui/time";
import { CvStatus } from "./cv-status";
import { kindOf } from "./file-types";

function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-4 gap-y-2 text-note max-[16rem]:grid-cols-1">
      {children}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  );
}

export function FileFacts({ cv }: { cv: Cv }) {
  return (
    <Section title="The file">
      <Facts>
        <Fact name="State">
          <CvStatus cv={cv} />
        </Fact>
        <Fact name="Kind">{kindOf(cv.content_type)}</Fact>
        <Fact name="Size">{fileSize(cv.size)}</Fact>
        {cv.pages && <Fact name="Pages">{cv.pages}</Fact>}
        <Fact name="Added">
          <Time at={cv.uploaded_at} />
        </Fact>
        <Fact name="Fingerprint">
          <code title={cv.sha256}>{cv.sha256.slice(0, 12)}</code>
        </Fact>
      </Facts>
    </Section>
  );
}
