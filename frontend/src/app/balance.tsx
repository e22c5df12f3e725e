import { useQuery } from "@tanstack/react-query";
import { Coins } from "lucide-react";
import { Link } from "react-router";
import { getWalletOptions } from "@/api/generated/@tanstack/react-query.gen";
import { counted } from "@/lib/format";
import { paths } from "@/lib/paths";

/** The credits there are. What was spent or bought in another tab is noticed as soon as one comes back to this one. */
export function Balance() {
  const { data: wallet } = useQuery({ ...getWalletOptions(), refetchOnWindowFocus: "always" });
  if (!wallet) return null;
  return (
    <Link
      to={paths.wallet}
      aria-label={`${counted(wallet.balance, "credit")}, open the wallet`}
      className="figures flex h-10 items-center gap-1.5 rounded px-2.5 text-muted hover:bg-sunken hover:text-ink max-[16rem]:hidden"
    >
      <Coins aria-hidden size={18} className="sm:hidden" />
      <span className="sm:hidden">{wallet.balance}</span>
      <span className="hidden sm:inline">{counted(wallet.balance, "credit")}</span>
    </Link>
  );
}
