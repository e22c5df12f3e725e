import { Link, NavLink } from "react-router";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Wordmark } from "@/ui/wordmark";
import { AccountMenu } from "./account-menu";
import { Balance } from "./balance";
import { places } from "./places";
import { ThemeMenu } from "./theme-menu";

function Navigation() {
  return (
    <nav aria-label="Main" className="hidden gap-1 md:flex">
      {places.map(({ to, label }) => (
        <NavLink
          key={to}
          to={to}
          className="flex h-10 items-center rounded px-3 text-muted transition-colors duration-150 hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent"
        >
          {label}
        </NavLink>
      ))}
    </nav>
  );
}

function Door() {
  return (
    <>
      <Button asChild look="plain" size="small">
        <Link to={paths.login}>Log in</Link>
      </Button>
      <Button asChild size="small">
        <Link to={paths.register}>Sign up</Link>
      </Button>
    </>
  );
}

export function Header({ signedIn, onShortcuts }: { signedIn: boolean; onShortcuts: () => void }) {
  return (
    <header className="no-print sticky top-0 z-30 border-line border-b bg-paper">
      <div className="mx-auto flex min-h-16 max-w-6xl flex-wrap items-center gap-2 px-4 sm:px-6">
        <Link
          to={signedIn ? paths.dashboard : paths.landing}
          aria-label={signedIn ? "Greenroom, dashboard" : "Greenroom, front page"}
          className="rounded-sm sm:mr-4"
        >
          <Wordmark />
        </Link>
        {signedIn && <Navigation />}
        <div className="ml-auto flex items-center gap-1">
          {signedIn && <Balance />}
          <ThemeMenu />
          {signedIn ? <AccountMenu onShortcuts={onShortcuts} /> : <Door />}
        </div>
      </div>
    </header>
  );
}
