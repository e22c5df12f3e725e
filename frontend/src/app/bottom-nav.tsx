import { NavLink } from "react-router";
import { places } from "./places";

/** The same places under the thumb on a phone. */
export function BottomNav() {
  return (
    <nav
      aria-label="Main"
      className="no-print fixed inset-x-0 bottom-0 z-30 grid grid-cols-5 border-line border-t bg-paper pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {places.map(({ to, label, icon: Icon }) => (
        <NavLink
          key={to}
          to={to}
          className="flex h-16 flex-col items-center justify-center gap-1 text-muted text-note aria-[current=page]:text-accent"
        >
          <Icon aria-hidden size={22} />
          {/* At 200 % zoom on a phone the pictures alone have room. */}
          <span className="max-[16rem]:sr-only">{label}</span>
        </NavLink>
      ))}
    </nav>
  );
}
