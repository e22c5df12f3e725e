import type { ReactNode } from "react";

/** A page's name, one sentence on it, and its one action. */
export function PageHeader({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pb-8">
      <div className="grid gap-2">
        <h1 className="text-heading sm:text-display">{title}</h1>
        {children && <div className="measure text-lead text-muted">{children}</div>}
      </div>
      {action}
    </header>
  );
}
