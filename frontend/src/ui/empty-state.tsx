import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** What will stand here, and the button that fills it. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
}: {
  icon: LucideIcon;
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="grid justify-items-start gap-3 py-8">
      <Icon aria-hidden size={28} className="text-accent" />
      <p className="font-serif text-title">{title}</p>
      <div className="measure text-muted">{children}</div>
      {action && <div className="pt-2">{action}</div>}
    </div>
  );
}
