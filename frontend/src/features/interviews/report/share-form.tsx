import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import {
  listReportSharesQueryKey,
  shareReportMutation,
} from "@/api/generated/@tanstack/react-query.gen";
import { problemWords } from "@/api/problem";
import { exactTime } from "@/lib/format";
import { Button } from "@/ui/button";
import { CopyButton } from "@/ui/copy-button";
import { SelectField, TextField } from "@/ui/field";
import { Notice } from "@/ui/notice";

const spans = [
  { days: 7, words: "A week" },
  { days: 30, words: "A month" },
  { days: 90, words: "Three months" },
];

/** Makes a link to the report; its address is shown this once. */
export function ShareForm({ interviewId }: { interviewId: string }) {
  const cache = useQueryClient();
  const [days, setDays] = useState(30);
  const [withName, setWithName] = useState(false);
  const path = { interview_id: interviewId };
  const share = useMutation({
    ...shareReportMutation(),
    onSuccess: () => cache.invalidateQueries({ queryKey: listReportSharesQueryKey({ path }) }),
  });
  return (
    <div className="grid gap-5">
      <p className="measure text-muted">
        Whoever has the link reads the report with your answers, word by word. Your CV and your
        e-mail address are not on it.
      </p>
      <SelectField
        label="The link works for"
        value={days}
        onChange={({ target }) => setDays(Number(target.value))}
      >
        {spans.map((span) => (
          <option key={span.days} value={span.days}>
            {span.words}
          </option>
        ))}
      </SelectField>
      <label className="flex cursor-pointer items-center gap-2.5">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={withName}
          onChange={({ target }) => setWithName(target.checked)}
        />
        Put my name on it
      </label>
      <Button
        className="w-fit"
        busy={share.isPending && "Making it"}
        onClick={() => share.mutate({ path, body: { expires_in_days: days, with_name: withName } })}
      >
        Make a link
      </Button>
      {share.error && (
        <Notice tone="critical" title={problemWords(share.error).title}>
          {problemWords(share.error).detail}
        </Notice>
      )}
      {share.data && (
        <div role="status" className="grid gap-3 rounded bg-sunken p-4">
          <TextField
            label="Your link"
            hint={`Copy it now: it is not shown again. It works until ${exactTime(share.data.expires_at)}.`}
            readOnly
            value={share.data.url}
            onFocus={({ target }) => target.select()}
          />
          <CopyButton text={share.data.url} label="Copy the link" />
        </div>
      )}
    </div>
  );
}
