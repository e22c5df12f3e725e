import { useMutation } from "@tanstack/react-query";
import { downloadCv } from "@/api/generated/sdk.gen";
import { problemWords } from "@/api/problem";
import { toast } from "@/ui/toast";

/** Fetches a signed address, and the file from it: the browser saves it under its own name. */
export function useDownload() {
  return useMutation({
    mutationFn: async (id: string) => {
      const { data } = await downloadCv({ path: { cv_id: id }, throwOnError: true });
      window.location.assign(data.url);
    },
    onError: (error) => toast({ tone: "warning", message: problemWords(error).detail }),
  });
}
