import { html } from 'hono/html';
import type { Ledger } from '../../analytics/ledger.ts';
import type { Reason } from '../../analytics/tally.ts';
import type { Locale } from '../../surveys/text.ts';
import { count, percent } from '../format.ts';
import type { Html } from '../html.ts';
import { words } from '../words.ts';

// The same reasons that `invitedOf` adds up, in the order an invitation lives through them.
const GROUPS = [
  {
    group: 'invited',
    reasons: ['answered', 'partial', 'opened', 'delivered', 'undeliverable', 'opted_out', 'expired'],
  },
  { group: 'waiting', reasons: ['waiting'] },
  { group: 'uninvited', reasons: ['not_sampled', 'no_contact', 'shared_contact', 'excluded', 'quarantined'] },
] as const satisfies readonly { group: string; reasons: readonly Reason[] }[];

/** The visit ledger: all thirteen reasons in three groups, which add up to the visits in the last row. */
export function ledgerTable(ledger: Ledger, locale: Locale): Html {
  const text = words(locale).ledger;
  return html`<section class="ledger"><h2>${text.title}</h2><p class="soft">${ledger.visits === 0 ? text.none : text.lead}</p>
<table class="groups"><thead><tr><th scope="col">${text.reason}</th><th scope="col" class="num">${text.visits}</th><th scope="col" class="num">${text.share}</th><td class="bar-cell wide-only"></td></tr></thead>
${GROUPS.map((each) => group(each, ledger, locale))}
<tbody><tr class="sum"><th scope="row">${text.total}</th><td class="num">${count(ledger.visits)}</td><td class="num"></td><td class="wide-only"></td></tr></tbody></table></section>`;
}

function group({ group, reasons }: (typeof GROUPS)[number], ledger: Ledger, locale: Locale): Html {
  const sum = reasons.reduce((total: number, reason) => total + ledger.reasons[reason], 0);
  return html`<tbody><tr class="sum"><th class="group" scope="rowgroup">${words(locale).ledger.groups[group]}</th>${numbers(sum, ledger.visits)}<td class="wide-only"></td></tr>
${reasons.map((reason) => row(reason, ledger, locale))}</tbody>
`;
}

function row(reason: Reason, { reasons, visits }: Ledger, locale: Locale): Html {
  const { name, means } = words(locale).ledger.reasons[reason];
  const visitsHere = reasons[reason];
  return html`<tr${visitsHere === 0 && html` class="nil"`}><th scope="row">${name}<small>${means}</small></th>${numbers(visitsHere, visits)}<td class="bar-cell wide-only">${visitsHere > 0 && html`<svg aria-hidden="true"><rect width="${percent(visitsHere / visits)}" height="100%" rx="2"/></svg>`}</td></tr>
`;
}

// Of no visits at all there is no share, so that column stays empty.
const numbers = (visitsHere: number, visits: number) =>
  html`<td class="num">${count(visitsHere)}</td><td class="num">${visits > 0 && percent(visitsHere / visits)}</td>`;
