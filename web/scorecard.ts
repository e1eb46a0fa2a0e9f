import { html, raw } from 'hono/html';
import type { Integrity } from '../analytics/integrity/grade.ts';
import type { Ledger } from '../analytics/ledger.ts';
import type { Month } from '../analytics/month.ts';
import type { AnswerQuality } from '../analytics/quality.ts';
import type { Scorecard } from '../analytics/scorecard.ts';
import type { VersionsRead } from '../analytics/which-version.ts';
import type { Locale, Text } from '../surveys/text.ts';
import { figureCell, peopleCell } from './desk/cells.ts';
import { chartFigure, figureTable } from './desk/chart-figure.ts';
import { ledgerTable } from './desk/ledger-table.ts';
import { levelName } from './desk/level-name.ts';
import { areaHref, hospitalHref, type ProgrammeChoice, steer } from './desk/steer.ts';
import { versionNote } from './desk/version-note.ts';
import { monthText } from './format.ts';
import type { Html } from './html.ts';
import { type DeskUser, deskLayout } from './layout.ts';
import { controlSection } from './scorecard/control.ts';
import { headline } from './scorecard/headline.ts';
import { integrityTable } from './scorecard/integrity.ts';
import { lineTable, questionTables } from './scorecard/lines.ts';
import { qualityTable } from './scorecard/quality.ts';
import { words } from './words.ts';

/**
 * One hospital's month as its leader reads it.
 *
 * `charts` are SVG texts from `draw`; `dimensionOf` says which dimension a question is listed under
 * (questions missing from it stand alone); `level` is a code of the dictionary's `levels`.
 */
export type ScorecardView = {
  readonly locale: Locale;
  readonly user: DeskUser;
  readonly hospital: {
    readonly id: string;
    readonly name: Text;
    readonly level: string;
    readonly area: { readonly id: string; readonly name: Text };
  };
  readonly month: Month;
  readonly programme: string;
  readonly programmes: readonly ProgrammeChoice[];
  readonly card: Scorecard;
  readonly versions: VersionsRead;
  readonly measureNames: ReadonlyMap<string, Text>;
  readonly dimensionOf: ReadonlyMap<string, string>;
  readonly departmentNames: ReadonlyMap<string, Text>;
  readonly quality: AnswerQuality;
  readonly integrity: Integrity;
  readonly ledger: Ledger;
  readonly charts: {
    readonly trend: string;
    readonly control: string | null;
    readonly dimensions: string;
  };
  readonly previous: Month;
  readonly next: Month | null;
  readonly otherLocaleHref: string;
};

/** The scorecard page: the composite first, then where it comes from, then what became of every visit. */
export function scorecardPage(view: ScorecardView): Html {
  const { locale, hospital, month } = view;
  const text = words(locale).report;
  const name = hospital.name[locale];
  return deskLayout({
    locale,
    title: `${name} · ${monthText(month, locale)} · ${text.scorecard}`,
    user: view.user,
    otherLocaleHref: view.otherLocaleHref,
    body: html`${place(view)}
<div class="title"><h1>${name}</h1><span class="tag">${levelName(hospital.level, locale)}</span></div>
${steer({ ...view, href: (at, programme) => hospitalHref(hospital.id, at, programme) })}
${headline(view.card, view.integrity.grade, locale)}${versionNote(view.versions, (measure) => view.measureNames.get(measure), locale)}
<section><h2>${text.trend}</h2>${chartFigure(view.charts.trend, trendTable(view), locale)}</section>
${controlSection(view)}
${dimensions(view)}${departments(view)}${qualityTable(view)}${integrityTable(view, locale)}${ledgerTable(view.ledger, locale)}`,
  });
}

// A leader of one hospital may not open the area's page, so for them its name is no link.
function place({ locale, user, hospital, month, programme }: ScorecardView): Html {
  const area = hospital.area.name[locale];
  return user.role === 'leader'
    ? html`<p class="soft">${area}</p>`
    : html`<ul class="path"><li><a href="${areaHref(hospital.area.id, month, programme)}">${area}</a></li></ul>`;
}

function trendTable({ card, locale }: ScorecardView): Html {
  const text = words(locale).report;
  return figureTable(
    [text.month, text.score, text.answers],
    card.trend
      .toReversed()
      .map(
        ({ month, mean }) =>
          html`<tr><th scope="row">${monthText(month, locale)}</th>${figureCell(mean, locale)}${peopleCell(mean, locale)}</tr>`,
      ),
  );
}

function dimensions(view: ScorecardView): Html {
  const { card, locale, measureNames } = view;
  const text = words(locale).report;
  const rows = card.lines.filter(({ kind }) => kind === 'dimension');
  return html`<section><h2>${text.dimensions}</h2>
<p class="soft">${text.notes}${words(locale).gap}${text.topBoxMeans}</p>
<figure><div class="chart">${raw(view.charts.dimensions)}</div></figure>
${lineTable(text.dimension, rows, measureNames, locale)}
${questionTables(view)}</section>`;
}

function departments({ card, departmentNames, locale }: ScorecardView): Html {
  const text = words(locale).report;
  const rows = card.departments.map(
    ({ department, mean }) =>
      html`<tr><th scope="row">${departmentNames.get(department)?.[locale] ?? (department || text.unnamedDepartment)}</th>${figureCell(mean, locale)}${peopleCell(mean, locale)}</tr>`,
  );
  return html`<section><h2>${text.departments}</h2>${
    rows.length > 0
      ? figureTable([text.department, text.score, text.answers], rows)
      : html`<p class="soft">${text.noDepartments}</p>`
  }</section>`;
}
