import { useState } from "react";
import { Link, Outlet, ScrollRestoration } from "react-router";
import { accessToken, mayBeSignedIn, useSignedIn } from "@/api/session";
import { cn } from "@/lib/cn";
import { paths } from "@/lib/paths";
import { Arrival } from "./arrival";
import { BottomNav } from "./bottom-nav";
import { Connection } from "./connection";
import { Header } from "./header";
import { Shortcuts } from "./shortcuts";
import { Waiting } from "./waiting";

/** Settles who is here before the first paint, so that the header never changes its mind. */
export async function loader() {
  // A server that is away is for the page to say, which could not be drawn if this failed.
  if (mayBeSignedIn()) await accessToken().catch(() => undefined);
  return null;
}

function Footer({ signedIn }: { signedIn: boolean }) {
  return (
    <footer className={cn("no-print border-line border-t", signedIn && "mb-16 md:mb-0")}>
      <div className="mx-auto flex max-w-6xl flex-wrap justify-between gap-x-8 gap-y-2 px-4 py-8 text-muted text-note sm:px-6">
        <p>Your CV is read to help you, and for nothing else. No trackers here.</p>
        <div className="flex gap-6">
          <Link to={paths.privacy} className="underline-offset-3 hover:underline">
            Privacy
          </Link>
          <a href="/api/docs" className="underline-offset-3 hover:underline">
            For developers
          </a>
        </div>
      </div>
    </footer>
  );
}

export function Layout() {
  const signedIn = useSignedIn();
  const [shortcutsOpen, setShortcutsOpen] = useState(false);
  return (
    <div className="flex min-h-dvh flex-col print:block print:min-h-0">
      <a
        href="#content"
        className="sr-only z-50 rounded bg-ink px-4 py-3 text-paper focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        Skip to the content
      </a>
      <Waiting />
      <Header signedIn={signedIn} onShortcuts={() => setShortcutsOpen(true)} />
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl flex-1 px-4 pt-8 pb-16 outline-none sm:px-6 sm:pt-12 print:p-0"
      >
        <Connection />
        <Outlet />
        <Arrival />
      </main>
      <Footer signedIn={signedIn} />
      {signedIn && <BottomNav />}
      <Shortcuts open={shortcutsOpen} onOpen={setShortcutsOpen} />
      <ScrollRestoration />
    </div>
  );
}
