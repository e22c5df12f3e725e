import { type FormEvent, useState } from "react";
import type { Story, Tag } from "@/api/generated/types.gen";
import { problemWords } from "@/api/problem";
import { Button } from "@/ui/button";
import { TextAreaField, TextField } from "@/ui/field";
import { Notice } from "@/ui/notice";
import { useChangeStory } from "./use-stories";

const mostTags = 5;

/** A story's title, tags and note. Its words stay as they were said. */
export function StoryForm({
  story,
  tags,
  onDone,
}: {
  story: Story;
  tags: Tag[];
  onDone: () => void;
}) {
  const [title, setTitle] = useState(story.title);
  const [note, setNote] = useState(story.note);
  const [chosen, setChosen] = useState(story.competencies);
  const change = useChangeStory(onDone);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!title.trim()) return;
    change.mutate({
      path: { story_id: story.id },
      body: { title, note, competencies: chosen },
    });
  };
  const toggle = (key: Tag["key"]) =>
    setChosen(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  return (
    <form onSubmit={send} className="grid gap-4">
      <TextField
        label="Title"
        maxLength={120}
        value={title}
        error={title.trim() ? undefined : "A few words to find it again."}
        onChange={({ target }) => setTitle(target.value)}
      />
      <fieldset className="grid gap-2">
        <legend className="pb-1.5 font-medium">What it shows, up to five</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-2">
          {tags.map((tag) => (
            <label key={tag.key} className="flex cursor-pointer items-center gap-2">
              <input
                type="checkbox"
                className="size-4 accent-accent"
                checked={chosen.includes(tag.key)}
                disabled={!chosen.includes(tag.key) && chosen.length >= mostTags}
                onChange={() => toggle(tag.key)}
              />
              {tag.label}
            </label>
          ))}
        </div>
      </fieldset>
      <TextAreaField
        label="Note"
        optional
        hint="For yourself: a figure to look up, a better ending."
        rows={3}
        maxLength={2_000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      {change.error && (
        <Notice tone="critical" title={problemWords(change.error).title}>
          {problemWords(change.error).detail}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" size="small" busy={change.isPending && "Saving"}>
          Save
        </Button>
        <Button look="quiet" size="small" onClick={onDone}>
          Leave as it was
        </Button>
      </div>
    </form>
  );
}
