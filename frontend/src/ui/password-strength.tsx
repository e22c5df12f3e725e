import { cn } from "@/lib/cn";

type Strength = { steps: 1 | 2 | 3 | 4; words: string };

/**
 * A rough word on a password as it is typed. Length counts most; the server has the last word, and knows the common
 * ones.
 */
export function strengthOf(password: string): Strength {
  const distinct = new Set(password.toLowerCase()).size;
  if (password.length < 10)
    return { steps: 1, words: "Short. Ten characters or more hold better." };
  if (distinct < 6) return { steps: 1, words: "Repetitive. Mix in more different characters." };
  if (password.length < 14)
    return { steps: 2, words: "Fair. A few words in a row would be stronger." };
  if (password.length < 18) return { steps: 3, words: "Good." };
  return { steps: 4, words: "Strong." };
}

export function PasswordStrength({ password }: { password: string }) {
  if (!password) return null;
  const { steps, words } = strengthOf(password);
  return (
    <div className="grid gap-1.5" role="status">
      <div aria-hidden className="grid grid-cols-4 gap-1">
        {[1, 2, 3, 4].map((step) => (
          <span
            key={step}
            className={cn("h-1 rounded-full", step <= steps ? "bg-accent" : "bg-line")}
          />
        ))}
      </div>
      <p className="text-muted text-note">{words}</p>
    </div>
  );
}
