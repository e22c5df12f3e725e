import { CircleDashed, Trash2 } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import type { Story, Tag } from "@/api/generated/types.gen";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { CopyButton } from "@/ui/copy-button";
import { Time } from "@/ui/time";
import { partWords, piecesOf } from "./pieces";
import { StoryForm } from "./story-form";
import { useDeleteStory } from "./use-stories";

/** One story with its parts marked, what it lacks, its tags and its owner's note. */
export function OneStory({ story, tags }: { story: Story; tags: Tag[] }) {
  const [editing, setEditing] = useState(false);
  const remove = useDeleteStory(story);
  const labels = new Map(tags.map((tag) => [tag.key, tag.label]));
  return (
    <li className="grid gap-6 py-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-12">
      <div className="grid content-start gap-3">
        <h2 className="wrap-anywhere text-title">{story.title}</h2>
        <Marked story={story} />
        {story.missing.map((part) => (
          <p key={part} className="flex items-start gap-2.5 text-note">
            <CircleDashed aria-hidden size={18} className="shrink-0 text-amber" />
            It does not say the {partWords[part].toLowerCase()}. One sentence on it would do.
          </p>
        ))}
      </div>
      <div className="grid content-start gap-4 text-note">
        {editing ? (
          <StoryForm story={story} tags={tags} onDone={() => setEditing(false)} />
        ) : (
          <>
            <ul aria-label="Tags" className="flex flex-wrap gap-2">
              {story.competencies.map((key) => (
                <li key={key} className="rounded-full bg-accent-soft px-3 py-1 text-accent">
                  {labels.get(key) ?? key}
                </li>
              ))}
            </ul>
            {story.note && <p className="wrap-anywhere whitespace-pre-line">{story.note}</p>}
            <p className="text-muted">
              Told when asked <q>{story.question}</q>{" "}
              <Link to={paths.report(story.interview_id)} className="link">
                In its report
              </Link>
              , <Time at={story.created_at} />
            </p>
            <div className="flex flex-wrap gap-2">
              <Button look="quiet" size="small" onClick={() => setEditing(true)}>
                Edit
              </Button>
              <CopyButton text={story.text} />
              <Button look="plain" size="small" onClick={remove}>
                <Trash2 aria-hidden size={16} />
                Delete
              </Button>
            </div>
          </>
        )}
      </div>
    </li>
  );
}

function Marked({ story }: { story: Story }) {
  return (
    <p dir="auto" className="wrap-anywhere measure whitespace-pre-line">
      {piecesOf(story).map((piece) =>
        piece.part ? (
          <mark
            key={piece.start}
            className="rounded-sm bg-accent-soft text-ink underline decoration-1 decoration-accent underline-offset-4"
          >
            <span className="mr-1 select-none font-medium text-accent text-note">
              {partWords[piece.part]}
            </span>
            {piece.text}
          </mark>
        ) : (
          <span key={piece.start}>{piece.text}</span>
        ),
      )}
    </p>
  );
}
