import { readOurs } from './ours.ts';
import type { Item, Questionnaire } from './resource.ts';
import { extensionOf, URLS } from './urls.ts';
import { optionsOfValueSet } from './value-set.ts';
import { wordingOf } from './wording-items.ts';

/** An item with its place in the resource it came from. */
export type Placed = { readonly item: Item; readonly path: string; readonly inside: readonly Placed[] };

/** Why something did not come along or came along changed, by its path. */
export type Because = Map<string, string>;

/**
 * A questionnaire as one could have written it with what we support: items nobody is to answer left out, items
 * under a question put behind it, older and contained ways of listing options written out, types we have no
 * field for asked in the nearest way. `because` says why.
 */
export function tidy(questionnaire: Questionnaire, because: Because): readonly Placed[] {
  return inside(questionnaire.item ?? [], 'Questionnaire', { questionnaire, because });
}

type Tidying = { readonly questionnaire: Questionnaire; readonly because: Because };

function inside(items: readonly Item[], path: string, tidying: Tidying): readonly Placed[] {
  return items.flatMap((item, index) => placed(item, `${path}.item[${index}]`, tidying));
}

function placed(item: Item, path: string, tidying: Tidying): readonly Placed[] {
  const { because } = tidying;
  const reason = leftOut(item);
  if (reason !== null) {
    because.set(path, reason);
    return [];
  }
  const children = inside(item.item ?? [], path, tidying);
  if (item.type === 'group') {
    if (children.length === 0) because.set(path, 'nothing in it can be asked');
    return children.length === 0 ? [] : [{ item, path, inside: children }];
  }
  const own = children.filter((child) => wordingOf(child.item) !== null);
  const moved = children.filter((child) => wordingOf(child.item) === null);
  for (const child of moved) because.set(child.path, 'stands under a question: it is asked right after it');
  return [{ item: plain(item, path, tidying), path, inside: own }, ...moved];
}

function leftOut(item: Item): string | null {
  if (extensionOf(item, URLS.hidden)?.valueBoolean === true) return 'is hidden, so nobody is asked';
  if (item.readOnly === true && !('expression' in readOurs(item)))
    return 'is read only, so nobody can answer it';
  if (item.type === 'attachment' || item.type === 'reference') return `cannot be asked: ${item.type}`;
  return null;
}

const NEAREST: { readonly [type: string]: readonly [Item['type'], string] } = {
  dateTime: ['date', 'is asked as a date, without the time of day'],
  time: ['string', 'is asked as a text'],
  url: ['string', 'is asked as a text'],
  quantity: ['decimal', 'is asked as a number, without a choice of units'],
};

function plain(item: Item, path: string, { questionnaire, because }: Tidying): Item {
  const { option, answerValueSet, item: _, ...rest } = item;
  const [type, why] = NEAREST[item.type] ?? [item.type];
  if (why !== undefined) because.set(`${path}.type`, why);
  if (option) because.set(`${path}.option`, 'is read as answerOption, its name since R4');
  const resolved = optionsOfValueSet(answerValueSet, questionnaire);
  if (answerValueSet) {
    const found = 'is written out as answerOption';
    because.set(
      `${path}.answerValueSet`,
      resolved ? found : 'is not in the file, so there are no options yet',
    );
  }
  const answerOption = item.answerOption ?? option ?? resolved;
  return { ...rest, type, ...(answerOption ? { answerOption } : {}) };
}
