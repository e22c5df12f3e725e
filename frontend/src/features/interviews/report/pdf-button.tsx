import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { getInterviewReportPdf } from "@/api/generated/sdk.gen";
import { problemWords } from "@/api/problem";
import { saveFile } from "@/lib/save-file";
import { Button } from "@/ui/button";
import { toast } from "@/ui/toast";

/** Saves the report as PDF. */
export function PdfButton({ interviewId }: { interviewId: string }) {
  const download = useMutation({
    mutationFn: async () => {
      const path = { interview_id: interviewId };
      const { data, response } = await getInterviewReportPdf({
        path,
        parseAs: "blob",
        throwOnError: true,
      });
      saveFile(data, response, "report.pdf");
    },
    onError: (error) => toast({ tone: "warning", message: problemWords(error).detail }),
  });
  return (
    <Button
      look="quiet"
      busy={download.isPending && "Drawing it"}
      onClick={() => download.mutate()}
    >
      <Download aria-hidden size={18} />
      Save as PDF
    </Button>
  );
}
