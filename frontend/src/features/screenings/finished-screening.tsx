import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { Analysis } from "@/analysis/analysis";
import { EngineLine } from "@/analysis/engine-line";
import { JobMatchPart } from "@/analysis/job-match-part";
import type { Reading } from "@/analysis/manuscript-lines";
import { RoleCards } from "@/analysis/role-cards";
import { SkillGroups } from "@/analysis/skill-groups";
import { SuggestionList } from "@/analysis/suggestion-list";
import { getCvTextOptions } from "@/api/generated/@tanstack/react-query.gen";
import type { Result } from "@/api/generated/types.gen";
import { problemWords } from "@/api/problem";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { ChooseRole } from "./choose-role";

const nothing: Reading = { text: "", sections: [], page_starts: [0] };

export function FinishedScreening({ cvId, result }: { cvId: string; result: Result }) {
  // The text of an analysed CV never changes, and corrections saved in this tab are put in its place.
  const { data: reading = nothing, error } = useQuery({
    ...getCvTextOptions({ path: { cv_id: cvId } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <div className="grid gap-16 print:block print:space-y-12">
      {(error || result.warnings.length > 0) && (
        <div className="grid gap-3">
          {error && (
            <Notice tone="warning" title="The page itself cannot be shown">
              {problemWords(error).detail} What was found in it stays here.
            </Notice>
          )}
          {result.warnings.map((warning) => (
            <Notice key={warning.code} tone="warning" title={warning.message} />
          ))}
        </div>
      )}
      <Analysis reading={reading} result={result} />
      <Parts cvId={cvId} result={result} reading={reading} />
      <EngineLine engine={result.engine} />
    </div>
  );
}

function Parts({ cvId, result, reading }: { cvId: string; result: Result; reading: Reading }) {
  return (
    <>
      {result.job_match && (
        <Part id="job" title="Beside the job text">
          <JobMatchPart match={result.job_match} text={reading.text} />
        </Part>
      )}
      {result.roles.length > 0 && (
        <Part id="roles" title="Roles your CV speaks for">
          <p className="no-print measure text-muted">
            Practise for the one that you want most: at least two questions will be about lines of
            this CV. Choosing a role makes it a target of yours.
          </p>
          <RoleCards
            roles={result.roles}
            reading={reading}
            action={(role) => (
              <div className="flex flex-wrap gap-2">
                <Button asChild size="small">
                  <Link to={paths.newInterview({ role: role.slug, cv: cvId })}>
                    Practise for this role<span className="sr-only">: {role.title}</span>
                  </Link>
                </Button>
                <ChooseRole role={role} />
              </div>
            )}
          />
        </Part>
      )}
      {result.suggestions.length > 0 && (
        <Part id="suggestions" title="What to mend, in order">
          <SuggestionList suggestions={result.suggestions} text={reading.text} />
        </Part>
      )}
      <Part id="skills" title="Skills that can be found">
        <SkillGroups skills={result.skills} text={reading.text} />
      </Part>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <div id={id} className="scroll-mt-20">
      <Section title={title} className="print:block print:space-y-4">
        {children}
      </Section>
    </div>
  );
}
