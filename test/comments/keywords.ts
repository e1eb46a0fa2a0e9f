/** The words of a keyword baseline by label. */
export type Keywords = Readonly<Record<string, readonly string[]>>;

/** The labels one of whose words occurs anywhere in the comment, whatever the case. */
export function keywordLabels(comment: string, keywords: Keywords): ReadonlySet<string> {
  const text = comment.toLowerCase();
  return new Set(
    Object.keys(keywords).filter((label) => keywords[label]?.some((word) => text.includes(word))),
  );
}
