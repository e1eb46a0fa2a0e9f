import { html } from 'hono/html';
import type { VersionsRead } from '../../analytics/which-version.ts';
import type { Locale, Text } from '../../surveys/text.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';

/** Which versions of the questionnaire stand behind the figures; nothing where there is only one to speak of. */
export function versionNote(
  { read, counted, waiting, apart, begun }: VersionsRead,
  names: (measure: string) => Text | undefined,
  locale: Locale,
): Html | null {
  const text = words(locale).report.versions;
  const list = (of: readonly (number | string)[]) => of.join(text.comma);
  const begins = Map.groupBy(Object.entries(begun), ([, version]) => version);
  const said = [
    counted.length > 1 && text.together(list(counted)),
    waiting.length > 0 && text.waiting(list(waiting)),
    apart.length > 0 && text.apart(list(apart), `${read}`),
    ...[...begins].map(([version, measures]) =>
      text.begun(`${version}`, list(measures.map(([measure]) => names(measure)?.[locale] ?? measure))),
    ),
  ].filter((sentence) => sentence !== false);
  return said.length === 0 ? null : html`<p class="foot soft">${said.join(words(locale).gap)}</p>`;
}
