import { type EnableWhen, FhirError, type Item, type Questionnaire } from './resource.ts';

/**
 * Refuses a questionnaire whose parts do not fit each other: a linkId that stands twice, a condition that looks
 * at no item, or compares with nothing. Throws: FhirError with the path.
 */
export function checkReferences({ item = [] }: Questionnaire): void {
  const items = [...itemsIn(item, 'Questionnaire')];
  const linkIds = new Set<string>();
  for (const { item: each, path } of items) {
    if (linkIds.has(each.linkId))
      throw new FhirError(`${path}.linkId`, {
        zh: `“${each.linkId}”出现了两次`,
        en: `'${each.linkId}' stands twice`,
      });
    linkIds.add(each.linkId);
  }
  for (const { item: each, path } of items) {
    for (const [index, condition] of (each.enableWhen ?? []).entries()) {
      checkCondition(condition, `${path}.enableWhen[${index}]`, linkIds);
    }
    checkBehaviour(each, path);
  }
}

function* itemsIn(items: readonly Item[], before: string): Generator<{ item: Item; path: string }> {
  for (const [index, item] of items.entries()) {
    const path = `${before}.item[${index}]`;
    yield { item, path };
    yield* itemsIn(item.item ?? [], path);
  }
}

function checkCondition(condition: EnableWhen, path: string, linkIds: ReadonlySet<string>): void {
  const { question, operator, answerBoolean } = condition;
  if (!linkIds.has(question))
    throw new FhirError(`${path}.question`, {
      zh: `没有linkId为“${question}”的条目`,
      en: `no item has the linkId '${question}'`,
    });
  const answers = Object.keys(condition).filter((name) => /^answer[A-Z]/.test(name));
  if (answers.length !== 1)
    throw new FhirError(`${path}.answer[x]`, {
      zh: `应当有一个答案，现有${answers.length}个`,
      en: `one answer is needed, not ${answers.length}`,
    });
  if (operator === 'exists' && answerBoolean === undefined) {
    throw new FhirError(`${path}.answerBoolean`, {
      zh: '缺少这一项：是否有答案，应为true或false',
      en: 'is missing: whether an answer exists is true or false',
    });
  }
}

function checkBehaviour({ enableWhen = [], enableBehavior }: Item, path: string): void {
  if (enableWhen.length < 2 || enableBehavior !== undefined) return;
  throw new FhirError(`${path}.enableBehavior`, {
    zh: '缺少这一项：条件不止一个',
    en: 'is missing: there are several conditions',
  });
}
