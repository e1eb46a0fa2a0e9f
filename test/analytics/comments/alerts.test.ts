import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alerts } from '../../../analytics/comments/alerts.ts';
import { inventedComments, labelledComments } from '../../comments/labelled.ts';
import { alerting, reviewLoad } from '../../comments/measures.ts';

const GOLDEN = '../shared/golden/11_text_themes/labelled_comments.csv';

describe('alerts', () => {
  it.each([
    ['主刀要红包', ['bribe']],
    ['医生坚决不收红包', []],
    ['不给红包就不安排手术', ['bribe']],
    ['他想自杀，护士打人', ['self_harm', 'violence']],
    ['跳楼价的体检，等死了，没有打架的', []],
    ['护士拿错药，老人坠床', ['drug_error', 'harm']],
    ['I want to die', ['self_harm']],
    ['food to die for, no violence, never abusive', []],
    ['wrong leg operated on', ['mix_up']],
    ['left on the floor for hours', ['neglect']],
    ['护士 was hitting me', ['violence']],
    ['', []],
  ])('raises for %j %j', (comment, kinds) => {
    expect(alerts(comment)).toEqual(kinds);
  });

  it.each(['zh-alerts-written-with', 'zh-alerts-held-out', 'en-alerts-written-with', 'en-alerts-held-out'])(
    'misses no more than one in twenty of %s, and is seldom fooled',
    (name) => {
      const { calling, raised, rightKind, others, raisedByOthers } = alerting(`${name}.csv`);
      expect(calling).toBeGreaterThan(50);
      expect(raised / calling).toBeGreaterThanOrEqual(0.95);
      expect(rightKind / calling).toBeGreaterThanOrEqual(0.95);
      expect(raisedByOthers / others).toBeLessThanOrEqual(0.1);
    },
  );

  it('gives little to read: no more than one in twenty of what patients write', () => {
    const invented = ['zh-written-with.csv', 'zh-held-out.csv'].flatMap(inventedComments);
    expect(reviewLoad(invented)).toBeLessThanOrEqual(0.05);
  });

  it.skipIf(!existsSync(GOLDEN))('gives little to read of English comments', () => {
    expect(reviewLoad(labelledComments(GOLDEN))).toBeLessThanOrEqual(0.05);
  });
});
