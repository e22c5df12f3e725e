import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./button";
import { toast } from "./toast";

// Milliseconds.
const shownFor = 2_000;

/** Puts `text` on the clipboard and says so. */
export function CopyButton({ text, label = "Copy" }: { text: string; label?: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      toast({
        tone: "warning",
        message: "Your browser keeps the clipboard closed. Select the words and copy them by hand.",
      });
      return;
    }
    setCopied(true);
    window.setTimeout(() => setCopied(false), shownFor);
  };
  const Icon = copied ? Check : Copy;
  return (
    <Button look="quiet" size="small" onClick={copy}>
      <Icon aria-hidden size={16} />
      <span aria-live="polite">{copied ? "Copied" : label}</span>
    </Button>
  );
}
