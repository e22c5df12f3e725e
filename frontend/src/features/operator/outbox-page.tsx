import { useSuspenseQuery } from "@tanstack/react-query";
import { MailOpen } from "lucide-react";
import { useLoaderData } from "react-router";
import { getOutboxOptions } from "@/api/generated/@tanstack/react-query.gen";
import type { OutboxLetter } from "@/api/generated/types.gen";
import { asProblem, type ProblemWords, problemWords } from "@/api/problem";
import { queryClient } from "@/api/query-client";
import { EmptyState } from "@/ui/empty-state";
import { Notice } from "@/ui/notice";
import { PageHeader } from "@/ui/page-header";
import { PageMeta } from "@/ui/page-meta";
import { Time } from "@/ui/time";
import { Refused } from "./refused";
import { withLinks } from "./with-links";

/** Answers why not, to who may not see it. */
export async function loader(): Promise<ProblemWords | null> {
  try {
    await queryClient.fetchQuery({ ...getOutboxOptions(), staleTime: 0 });
    return null;
  } catch (error) {
    if (asProblem(error)?.status === 403) return problemWords(error);
    throw error;
  }
}

function LetterText({ text }: { text: string }) {
  return (
    <p className="measure wrap-anywhere whitespace-pre-line pt-2 pb-6">
      {withLinks(text).map(({ at, words, isLink }) =>
        isLink ? (
          <a key={at} href={words} className="link">
            {words}
          </a>
        ) : (
          words
        ),
      )}
    </p>
  );
}

function Letter({ letter, open }: { letter: OutboxLetter; open: boolean }) {
  return (
    <li>
      <details open={open}>
        <summary className="cursor-pointer py-4 marker:text-muted">
          <span className="font-medium">{letter.subject}</span>
          <span className="wrap-anywhere block pl-4 text-muted text-note">
            to {letter.to}, <Time at={letter.sent_at} />
          </span>
        </summary>
        <div className="pl-4">
          <LetterText text={letter.text} />
        </div>
      </details>
    </li>
  );
}

/** The letters of a Greenroom without a mail server, for who runs it. */
export function Component() {
  const problem = useLoaderData<typeof loader>();
  return (
    <>
      <PageMeta title="Outbox" description="The letters of a Greenroom that has no mail server." />
      {problem ? <Refused {...problem} /> : <Outbox />}
    </>
  );
}

function Outbox() {
  const { data } = useSuspenseQuery(getOutboxOptions());
  return (
    <>
      <PageHeader title="Outbox">
        Letters that would have been sent, newest first. A link in one opens somebody's account:
        pass it on to its owner, and to nobody else.
      </PageHeader>
      <div className="max-w-3xl">
        {data.kept ? (
          <Letters letters={data.items} />
        ) : (
          <Notice tone="info" title="A mail server sends the letters">
            It is set by SMTP_URL. None are kept here.
          </Notice>
        )}
      </div>
    </>
  );
}

function Letters({ letters }: { letters: OutboxLetter[] }) {
  if (letters.length === 0)
    return (
      <EmptyState icon={MailOpen} title="No letters yet">
        When somebody signs up or forgets a password, the letter to them will lie here, until
        SMTP_URL names a mail server.
      </EmptyState>
    );
  return (
    <ul className="divide-y divide-line border-line border-y">
      {letters.map((letter, place) => (
        <Letter key={letter.id} letter={letter} open={place === 0} />
      ))}
    </ul>
  );
}
