import { FileText, House, type LucideIcon, Mic, Route, Wallet } from "lucide-react";
import { paths } from "@/lib/paths";

type Place = { to: string; label: string; icon: LucideIcon; keys: string };

/** Where a signed-in person can go, in the order of the navigation; `keys` as the shortcuts spell them. */
export const places: readonly Place[] = [
  { to: paths.dashboard, label: "Dashboard", icon: House, keys: "g d" },
  { to: paths.cvs, label: "CVs", icon: FileText, keys: "g c" },
  { to: paths.interviews, label: "Practice", icon: Mic, keys: "g i" },
  { to: paths.roles, label: "Roles", icon: Route, keys: "g r" },
  { to: paths.wallet, label: "Wallet", icon: Wallet, keys: "g w" },
];

export const morePlaces: readonly { to: string; label: string; keys: string }[] = [
  { to: paths.activity, label: "Activity", keys: "g a" },
  { to: paths.profile, label: "Profile", keys: "g p" },
  { to: paths.account, label: "Account", keys: "g s" },
];
