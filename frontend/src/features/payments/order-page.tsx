import { useState } from "react";
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from "react-router";
import { getWalletOptions } from "@/api/generated/@tanstack/react-query.gen";
import { queryClient } from "@/api/query-client";
import { taskPath } from "@/lib/paths";
import { PageMeta } from "@/ui/page-meta";
import { OrderStages } from "./order-stages";
import { orderOptions, useOrder } from "./watch-order";

/** Always asked for: what became of a purchase may have been told to the server while nobody looked. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params.id ?? "";
  await Promise.all([
    queryClient.fetchQuery(orderOptions(id, queryClient)),
    queryClient.ensureQueryData(getWalletOptions()),
  ]);
  return id;
}

export function Component() {
  const id = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const [waiting, setWaiting] = useState(false);
  const { data: order } = useOrder(id, waiting);
  if (!order) return null;
  return (
    <article className="mx-auto grid max-w-2xl grid-cols-1 gap-8">
      <PageMeta title="Purchase" description="A purchase of credits, and how it stands." />
      <OrderStages order={order} task={taskPath(search)} onOpened={() => setWaiting(true)} />
    </article>
  );
}
