import { Link } from "react-router";
import { Analysis } from "@/analysis/analysis";
import { EngineLine } from "@/analysis/engine-line";
import { RoleCards } from "@/analysis/role-cards";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Section } from "@/ui/section";
import { sample } from "./sample";

/** The same pages a student gets, on a student who does not exist. */
export function SampleAnalysis() {
  return (
    <div className="grid gap-14">
      <Analysis reading={sample} result={sample.result} />
      <Section title="Roles this CV speaks for">
        <RoleCards
          roles={sample.result.roles.slice(0, 2)}
          reading={sample}
          action={(role) => (
            <Button asChild look="quiet" size="small">
              <Link to={paths.role(role.slug)} aria-label={`See the role: ${role.title}`}>
                See the role
              </Link>
            </Button>
          )}
        />
        <EngineLine engine={sample.result.engine} />
      </Section>
    </div>
  );
}
