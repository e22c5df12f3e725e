import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { getReceipt } from "@/api/generated/sdk.gen";
import { problemWords } from "@/api/problem";
import { saveFile } from "@/lib/save-file";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { toast } from "@/ui/toast";

function useReceipt(orderId: string) {
  const download = useMutation({
    mutationFn: async () => {
      const path = { order_id: orderId };
      const { data, response } = await getReceipt({ path, parseAs: "blob", throwOnError: true });
      saveFile(data, response, "receipt.pdf");
    },
    onError: (error) => toast({ tone: "warning", message: problemWords(error).detail }),
  });
  return { save: () => download.mutate(), busy: download.isPending };
}

/** Saves the receipt of a paid order as PDF. */
export function ReceiptButton({ orderId }: { orderId: string }) {
  const { save, busy } = useReceipt(orderId);
  return (
    <Button look="quiet" busy={busy && "Fetching it"} onClick={save}>
      <Download aria-hidden size={16} />
      Receipt, PDF
    </Button>
  );
}

/** The same in a row of a list; `of` says of which purchase. */
export function ReceiptIcon({ orderId, of }: { orderId: string; of: string }) {
  const { save } = useReceipt(orderId);
  return <IconButton icon={Download} label={`Receipt: ${of}`} onClick={save} className="-my-2" />;
}
