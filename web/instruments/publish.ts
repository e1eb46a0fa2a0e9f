import { html } from 'hono/html';
import type { Changes } from '../../surveys/changes.ts';
import type { Locale, Text } from '../../surveys/text.ts';
import { count } from '../format.ts';
import type { Html } from '../html.ts';
import { type DeskUser, deskLayout } from '../layout.ts';
import { words } from '../words.ts';
import { listed, versionHref } from './address.ts';
import { reworded } from './reworded.ts';

/**
 * What publishing a version changes, before it is done.
 *
 * Shape: `names` are the measures' names in the new version, `oldNames` those in the version before; `couldGoOn`
 *        are measures that begin anew though the map might continue them; `hasMap` whether there is a map at all;
 *        `recognisable` are the background questions by which an anonymous answer may be, and in how many ways they
 *        can be answered; `askedBy` the programmes that would invite with it; `seen` the hash of the text this was told of.
 */
export type PublishView = {
  readonly locale: Locale;
  readonly user: DeskUser;
  readonly otherLocaleHref: string;
  readonly id: string;
  readonly version: number;
  readonly changes: Changes;
  readonly names: ReadonlyMap<string, Text>;
  readonly oldNames: ReadonlyMap<string, Text>;
  readonly couldGoOn: readonly string[];
  readonly hasMap: boolean;
  readonly recognisable: { readonly questions: readonly Text[]; readonly count: number | null } | null;
  readonly askedBy: readonly Text[];
  readonly seen: string;
  /** Whether somebody changed the draft between the page and the press. */
  readonly changed: boolean;
};

/** The page that asks before a version is published: which trends go on, which begin, which end. */
export function publishPage(view: PublishView): Html {
  const { locale, user, otherLocaleHref, id, version, changes, seen } = view;
  const text = words(locale).publish;
  return deskLayout({
    locale,
    title: text.title(version),
    user,
    otherLocaleHref,
    body: html`<p class="path"><a href="${versionHref(id, version)}">‹ ${text.back}</a></p>
<div class="title"><h1>${text.title(version)}</h1><span class="tag">${id}</span></div>
${view.changed && html`<p class="alarm" role="alert">${text.changed}</p>`}<p>${lead(view)}</p>${recognisable(view)}
${changes.from !== null && trends(view)}${lists(view)}
<section><p>${invited(view)}</p><p>${text.forGood}</p>
<form method="post" action="${versionHref(id, version, '/publish')}"><input type="hidden" name="seen" value="${seen}"><p class="press"><button>${text.button(version)}</button><a href="${versionHref(id, version)}">${text.back}</a></p></form></section>`,
  });
}

function lead({ locale, changes: { from, continued, broken, added } }: PublishView): string {
  const text = words(locale).publish;
  if (continued.length + broken.length + added.length === 0) return text.unscored;
  return from === null ? text.first : text.from(from);
}

function recognisable({ recognisable: found, locale }: PublishView): Html | null {
  if (found === null) return null;
  const text = words(locale).publish;
  const names = listed(
    found.questions.map((name) => name[locale]),
    locale,
  );
  return html`<p class="alarm">${text.recognisable(names, found.count === null ? null : count(found.count))}</p>`;
}

function invited({ locale, askedBy }: PublishView): string {
  const text = words(locale).publish;
  if (askedBy.length === 0) return text.nobody;
  return text.invites(
    listed(
      askedBy.map((name) => name[locale]),
      locale,
    ),
  );
}

function trends({ locale, hasMap, couldGoOn }: PublishView): Html {
  const { map } = words(locale).publish;
  const said = hasMap ? (couldGoOn.length === 0 ? map.whole : map.short(couldGoOn.length)) : map.none;
  return html`<section><h2>${map.title}</h2><p${couldGoOn.length > 0 && html` class="alarm"`}>${said}</p></section>
`;
}

function lists(view: PublishView): Html {
  const { locale, changes, names, oldNames, couldGoOn } = view;
  const text = words(locale).publish;
  const { continued, broken, added, dropped, regrouped } = changes;
  const isNow = (measure: string) => names.get(measure)?.[locale] ?? measure;
  const wasThen = (measure: string) => oldNames.get(measure)?.[locale] ?? measure;
  const goesOn = ({ measure, was }: Changes['continued'][number]) =>
    isNow(measure) === wasThen(was) ? isNow(measure) : [isNow(measure), text.was(wasThen(was))];
  const begins = (measure: string) =>
    couldGoOn.includes(measure) ? [isNow(measure), text.could] : isNow(measure);
  const made = ({ measure, gone, came }: Changes['regrouped'][number]) => [
    isNow(measure),
    [
      gone.length > 0 ? text.gone(listed(gone.map(wasThen), locale)) : '',
      came.length > 0 ? text.came(listed(came.map(isNow), locale)) : '',
    ]
      .filter((part) => part !== '')
      .join(locale === 'zh' ? '；' : '; '),
  ];
  return html`${group(text.dropped, dropped.map(wasThen))}${group(text.broken, broken.map(begins))}${group(text.added, added.map(begins))}${group(text.regrouped, regrouped.map(made))}${changes.reworded.length > 0 && reworded(changes.reworded, isNow, locale)}${group(text.continued, continued.map(goesOn))}`;
}

/** Measures of one kind by name, each with a remark or without; nothing where there are none. */
function group(title: (many: number) => string, names: readonly (string | string[])[]): Html | null {
  if (names.length === 0) return null;
  const items = names.map((name) => {
    const [said, remark] = typeof name === 'string' ? [name] : name;
    return html`<li>${said}${remark !== undefined && html` <small>${remark}</small>`}</li>`;
  });
  return html`<section><h2>${title(names.length)}</h2><ul class="names">${items}</ul></section>
`;
}
