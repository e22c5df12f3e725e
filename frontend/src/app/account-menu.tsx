import { useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { Link } from "react-router";
import { getMeOptions } from "@/api/generated/@tanstack/react-query.gen";
import { problemWords } from "@/api/problem";
import { useSignOut } from "@/api/use-sign-out";
import { paths } from "@/lib/paths";
import { Avatar } from "@/ui/avatar";
import { Menu, MenuDivider, MenuItem } from "@/ui/menu";
import { toast } from "@/ui/toast";
import { morePlaces } from "./places";

export function AccountMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const { data: user } = useQuery(getMeOptions());
  const signOut = useSignOut();
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="flex h-10 cursor-pointer items-center gap-1 rounded px-1 text-muted hover:bg-sunken hover:text-ink"
        >
          <span className="sr-only">Account menu</span>
          {user && <Avatar name={user.name} picture={user.avatar_url} />}
          <ChevronDown aria-hidden size={16} />
        </button>
      }
    >
      <div className="max-w-64 px-3 py-2">
        <p className="truncate font-medium">{user?.name}</p>
        <p className="truncate text-muted text-note">{user?.email}</p>
      </div>
      <MenuDivider />
      {morePlaces.map((place) => (
        <MenuItem key={place.to} asChild>
          <Link to={place.to}>{place.label}</Link>
        </MenuItem>
      ))}
      {user?.is_operator && (
        <>
          <MenuItem asChild>
            <Link to={paths.standing}>Standing</Link>
          </MenuItem>
          <MenuItem asChild>
            <Link to={paths.outbox}>Outbox</Link>
          </MenuItem>
        </>
      )}
      <MenuItem onSelect={onShortcuts}>Keyboard shortcuts</MenuItem>
      <MenuDivider />
      <MenuItem
        onSelect={() =>
          signOut.mutate(
            {},
            {
              onError: (error) => toast({ tone: "warning", message: problemWords(error).detail }),
            },
          )
        }
      >
        Sign out
      </MenuItem>
    </Menu>
  );
}
