import type { Text } from '../text.ts';
import { readOurs } from './ours.ts';
import type { Item, Questionnaire } from './resource.ts';
import { extensionOf, URLS } from './urls.ts';
import { optionsOfValueSet } from './value-set.ts';
import { wordingOf } from './wording-items.ts';

/** An item with its place in the resource it came from. */
export type Placed = { readonly item: Item; readonly path: string; readonly inside: readonly Placed[] };

/** Why something did not come along or came along changed, by its path. */
export type Because = Map<string, Text>;

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
    if (children.length === 0) because.set(path, NOTHING_IN_IT);
    return children.length === 0 ? [] : [{ item, path, inside: children }];
  }
  const own = children.filter((child) => wordingOf(child.item) !== null);
  const moved = children.filter((child) => wordingOf(child.item) === null);
  for (const child of moved) because.set(child.path, ASKED_AFTER);
  return [{ item: plain(item, path, tidying), path, inside: own }, ...moved];
}

const NOTHING_IN_IT: Text = { zh: '里面没有可以问的题', en: 'nothing in it can be asked' };
const ASKED_AFTER: Text = {
  zh: '原在一道题之下：改为紧接着问',
  en: 'stands under a question: it is asked right after it',
};
const HIDDEN: Text = { zh: '是隐藏的，没有人会被问到', en: 'is hidden, so nobody is asked' };
const READ_ONLY: Text = { zh: '是只读的，没有人能回答', en: 'is read only, so nobody can answer it' };

function leftOut(item: Item): Text | null {
  if (extensionOf(item, URLS.hidden)?.valueBoolean === true) return HIDDEN;
  if (item.readOnly === true && !('expression' in readOurs(item))) return READ_ONLY;
  const { type } = item;
  const unanswerable = type === 'attachment' || type === 'reference';
  return unanswerable ? { zh: `无法提问：${type}`, en: `cannot be asked: ${type}` } : null;
}

const AS_TEXT: Text = { zh: '改为填文字', en: 'is asked as a text' };

const NEAREST: { readonly [type: string]: readonly [Item['type'], Text] } = {
  dateTime: ['date', { zh: '改为填日期，不含时刻', en: 'is asked as a date, without the time of day' }],
  time: ['string', AS_TEXT],
  url: ['string', AS_TEXT],
  quantity: [
    'decimal',
    { zh: '改为填数字，不能选单位', en: 'is asked as a number, without a choice of units' },
  ],
};

const SET_FOUND: Text = { zh: '展开为answerOption', en: 'is written out as answerOption' };
const SET_MISSING: Text = {
  zh: '文件里没有它，所以还没有选项',
  en: 'is not in the file, so there are no options yet',
};

function plain(item: Item, path: string, { questionnaire, because }: Tidying): Item {
  const { option, answerValueSet, item: _, ...rest } = item;
  const [type, why] = NEAREST[item.type] ?? [item.type];
  if (why !== undefined) because.set(`${path}.type`, why);
  if (option)
    because.set(`${path}.option`, {
      zh: '按R4的名称answerOption来读',
      en: 'is read as answerOption, its name since R4',
    });
  const resolved = optionsOfValueSet(answerValueSet, questionnaire);
  if (answerValueSet) {
    because.set(`${path}.answerValueSet`, resolved ? SET_FOUND : SET_MISSING);
  }
  const answerOption = item.answerOption ?? option ?? resolved;
  return { ...rest, type, ...(answerOption ? { answerOption } : {}) };
}
