/** A page's title in the tab and its description; React hoists both into the head. */
export function PageMeta({ title, description }: { title: string; description: string }) {
  return (
    <>
      <title>{`${title} · Greenroom`}</title>
      <meta name="description" content={description} />
    </>
  );
}
