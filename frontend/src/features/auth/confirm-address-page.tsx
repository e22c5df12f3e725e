import { Link, useLoaderData } from "react-router";
import { getMeQueryKey } from "@/api/generated/@tanstack/react-query.gen";
import { verifyEmail } from "@/api/generated/sdk.gen";
import { type ProblemWords, problemWords } from "@/api/problem";
import { queryClient } from "@/api/query-client";
import { paths } from "@/lib/paths";
import { Notice } from "@/ui/notice";
import { PageMeta } from "@/ui/page-meta";
import { Door } from "./door";
import { mailedToken } from "./mailed-token";

/** Opening the link is the confirmation; what stands behind the # is only known to the browser. */
export async function loader(): Promise<ProblemWords | null> {
  const token = mailedToken(window.location.hash);
  if (!token)
    return { title: "This link is not whole", detail: "Open the link from the letter again." };
  try {
    await verifyEmail({ body: { token }, throwOnError: true });
  } catch (error) {
    return problemWords(error);
  }
  await queryClient.invalidateQueries({ queryKey: getMeQueryKey() });
  return null;
}

// The token is spent: asking again would only be refused.
export const shouldRevalidate = () => false;

export function Component() {
  const problem = useLoaderData<typeof loader>();
  return (
    <Door
      title="Your address"
      lead={problem ? "It could not be confirmed." : "Thank you. That was all."}
      problem={problem ?? undefined}
      other={
        <Link className="link" to={problem ? paths.account : paths.dashboard}>
          {problem ? "Have a new link sent" : "Go to your dashboard"}
        </Link>
      }
    >
      <PageMeta title="Your address" description="Confirm the address of your account." />
      {!problem && (
        <Notice tone="good" title="Your address is confirmed">
          From now on, a forgotten password can be replaced by a letter to it.
        </Notice>
      )}
    </Door>
  );
}
