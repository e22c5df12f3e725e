import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { getMeQueryKey, removeAvatarMutation } from "@/api/generated/@tanstack/react-query.gen";
import { setAvatar } from "@/api/generated/sdk.gen";
import type { User } from "@/api/generated/types.gen";
import { problemWords } from "@/api/problem";
import { Avatar } from "@/ui/avatar";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { smallEnough } from "./small-enough";

function usePortrait() {
  const cache = useQueryClient();
  const onSuccess = (user: User) => cache.setQueryData(getMeQueryKey(), user);
  const setting = useMutation({
    mutationFn: async (file: File) => {
      const body = await smallEnough(file);
      const headers = { "Content-Type": body.type };
      const { data } = await setAvatar({ body, headers, throwOnError: true });
      return data;
    },
    onSuccess,
  });
  const removing = useMutation({ ...removeAvatarMutation(), onSuccess });
  return { setting, removing };
}

/** The person's picture, and how to change it. */
export function Portrait({ user }: { user: User }) {
  const id = useId();
  const { setting, removing } = usePortrait();
  const problem = setting.error ?? removing.error;
  return (
    <section aria-label="Your picture" className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-4">
        <Avatar name={user.name} picture={user.avatar_url} size="large" />
        <div className="grid gap-2">
          <div className="flex flex-wrap gap-3">
            <input
              id={id}
              type="file"
              accept="image/png,image/jpeg,image/webp"
              className="peer sr-only"
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                if (file) setting.mutate(file);
                // The same file may be chosen again.
                currentTarget.value = "";
              }}
            />
            <Button
              asChild
              look="quiet"
              className="peer-focus-visible:outline-2 peer-focus-visible:outline-accent peer-focus-visible:outline-offset-2"
            >
              <label htmlFor={id}>
                {setting.isPending ? "Sending it" : choosing(user.avatar_url)}
              </label>
            </Button>
            {user.avatar_url && (
              <Button
                look="plain"
                busy={removing.isPending && "Removing it"}
                onClick={() => removing.mutate({})}
              >
                Remove it
              </Button>
            )}
          </div>
          <p className="text-muted text-note">
            PNG, JPEG or WebP. Its middle is kept, as a square.
          </p>
        </div>
      </div>
      {problem && (
        <Notice tone="critical" title={problemWords(problem).title}>
          {problemWords(problem).detail}
        </Notice>
      )}
    </section>
  );
}

function choosing(picture: string | null): string {
  return picture ? "Choose another picture" : "Choose a picture";
}
