import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reading } from '../../../analytics/comments/reading.ts';
import { sentiment, sentimentByRule } from '../../../analytics/comments/sentiment.ts';
import { tone } from '../../../analytics/comments/tone.ts';
import { chineseSegmenter } from '../../../server/comments/segment.ts';
import { inventedComments, isHeldOut, labelledComments } from '../../comments/labelled.ts';
import { sentimentAgreement } from '../../comments/measures.ts';

const GOLDEN = '../shared/golden/11_text_themes/labelled_comments.csv';
const segment = chineseSegmenter();

describe('sentiment', () => {
  it.each([
    ['护士热情，环境干净', 'positive'],
    ['非常感谢，服务一流', 'very_positive'],
    ['态度冷漠，等了三个小时', 'negative'],
    ['再也不来了，太差劲', 'very_negative'],
    ['还可以，一般', 'neutral'],
    ['还可以，护士热情', 'neutral'],
    ['环境一般，护士热情、耐心、细心，饭菜可口', 'positive'],
    ['不贵', 'positive'],
    ['不干净', 'negative'],
    ['', 'neutral'],
  ])('of %j is %s', (comment, expected) => {
    expect(sentiment(comment, 'zh', segment)).toBe(expected);
  });

  it.each([
    ['Not clean at all', 0, 1],
    ['The nurse was rude', 0, 1],
    ['They were never rude', 1, 0],
  ])('counts %j with %d praise and %d blame or more', (comment, praise, blame) => {
    const read = tone(reading(comment, 'en', segment));
    expect(Math.sign(read.praise - read.blame)).toBe(praise - blame);
  });

  it('of the invented Chinese comments that were kept apart is right in three of four', () => {
    expect(
      sentimentAgreement(inventedComments('zh-held-out.csv'), 'zh').three.exactMatch,
    ).toBeGreaterThanOrEqual(0.75);
  });

  it.skipIf(!existsSync(GOLDEN))('of English comments is better by the models than by the rules', () => {
    const heldOut = labelledComments(GOLDEN).filter(
      (comment) => isHeldOut(comment) && comment.sentiment !== null,
    );
    const byModel = sentimentAgreement(heldOut, 'en');
    const byRule = heldOut.filter(
      ({ comment, sentiment }) => sentimentByRule(reading(comment, 'en', segment)) === sentiment,
    );
    expect(byModel.five.exactMatch).toBeGreaterThanOrEqual(0.62);
    expect(byModel.three.exactMatch).toBeGreaterThanOrEqual(0.78);
    expect(byModel.five.exactMatch).toBeGreaterThan(byRule.length / heldOut.length);
  });
});
