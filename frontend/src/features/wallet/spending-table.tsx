import type { SpendingMonth } from "@/api/generated/types.gen";
import { monthName } from "./spending-months";

const columns = [
  { key: "spent", label: "Spent" },
  { key: "returned", label: "Given back" },
  { key: "bought", label: "Bought" },
] as const;

/** The chart's figures, newest month first, with what it leaves out. */
export function SpendingTable({ months }: { months: readonly SpendingMonth[] }) {
  return (
    <details>
      <summary className="link w-fit cursor-pointer text-note">The same as a table</summary>
      <table className="figures mt-3 w-full border-collapse text-note">
        <caption className="sr-only">Credits by month, counted in UTC</caption>
        <thead className="text-muted">
          <tr>
            <th scope="col" className="py-1.5 text-left font-normal">
              Month
            </th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col" className="py-1.5 pl-2 text-right font-normal">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.toReversed().map((month) => (
            <tr key={month.month} className="border-line border-t">
              <th scope="row" className="py-1.5 text-left font-normal">
                {monthName(month.month)}
              </th>
              {columns.map(({ key }) => (
                <td key={key} className="py-1.5 pl-2 text-right">
                  {month[key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
