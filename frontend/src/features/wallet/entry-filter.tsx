import { useMutation } from "@tanstack/react-query";
import { FileSpreadsheet } from "lucide-react";
import { exportTransactions } from "@/api/generated/sdk.gen";
import { problemWords } from "@/api/problem";
import { saveFile } from "@/lib/save-file";
import { Button } from "@/ui/button";
import { ChoiceGroup } from "@/ui/choice-group";
import { TextField } from "@/ui/field";
import { toast } from "@/ui/toast";
import { everything, type Filter, isNarrowed, kinds, queryOf } from "./filter";

/** Which entries are shown, of what kind and of which days, and the way to have them as a file. */
export function EntryFilter({
  filter,
  onChange,
}: {
  filter: Filter;
  onChange: (filter: Filter) => void;
}) {
  const backwards = filter.from && filter.to && filter.from > filter.to;
  return (
    <div className="grid grid-cols-1 gap-4">
      <ChoiceGroup
        label="Kind of entry"
        value={filter.kind}
        options={kinds}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <TextField
          label="From"
          type="date"
          value={filter.from}
          onChange={({ target }) => onChange({ ...filter, from: target.value })}
          className="w-40 max-w-full"
        />
        <TextField
          label="To"
          type="date"
          value={filter.to}
          onChange={({ target }) => onChange({ ...filter, to: target.value })}
          className="w-40 max-w-full"
        />
        <ExportButton filter={filter} />
        {isNarrowed(filter) && (
          <Button look="plain" size="small" className="h-11" onClick={() => onChange(everything)}>
            Show all
          </Button>
        )}
      </div>
      {backwards && (
        <p role="alert" className="text-note text-red">
          The first day is after the last one, so nothing can be found. Swap them.
        </p>
      )}
    </div>
  );
}

/** Saves the entries that are shown, all pages of them, as a table for other programs. */
function ExportButton({ filter }: { filter: Filter }) {
  const download = useMutation({
    mutationFn: async () => {
      const query = queryOf(filter);
      const { data, response } = await exportTransactions({
        query,
        parseAs: "text",
        throwOnError: true,
      });
      saveFile(new Blob([data], { type: "text/csv" }), response, "credits.csv");
    },
    onError: (error) => toast({ tone: "warning", message: problemWords(error).detail }),
  });
  return (
    <Button
      look="quiet"
      size="small"
      className="h-11"
      busy={download.isPending && "Fetching it"}
      onClick={() => download.mutate()}
    >
      <FileSpreadsheet aria-hidden size={16} />
      Export as CSV
    </Button>
  );
}
