import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { THEME_GROUPS, THEME_IDS, THEMES } from '../../../analytics/comments/theme-frame.ts';
import { themes } from '../../../analytics/comments/themes.ts';
import { chineseSegmenter } from '../../../server/comments/segment.ts';
import { fitSentiments, fitThemes } from '../../comments/fit-models.ts';
import { inventedComments, isHeldOut, labelledComments } from '../../comments/labelled.ts';
import { themeAgreement, themeRanking } from '../../comments/measures.ts';
import { sentimentModelsSource, themeModelsSource } from '../../comments/model-source.ts';
import { NHS_LABELS } from '../../comments/nhs-labels.ts';
import { yardsticks } from '../../comments/yardsticks.ts';

const GOLDEN = '../shared/golden/11_text_themes/labelled_comments.csv';
const segment = chineseSegmenter();

describe('the frame of themes', () => {
  it('has ten groups, each with a theme, and twenty to thirty-two themes, named in both languages', () => {
    expect(Object.keys(THEME_GROUPS)).toHaveLength(10);
    expect(new Set(Object.values(THEMES).map(({ group }) => group)).size).toBe(10);
    expect(THEME_IDS.length).toBeGreaterThanOrEqual(20);
    expect(THEME_IDS.length).toBeLessThanOrEqual(32);
    for (const { zh, en } of [...Object.values(THEMES), ...Object.values(THEME_GROUPS)]) {
      expect(zh).toMatch(/^[\p{Script=Han}、]+$/u);
      expect(en).toMatch(/^[A-Z][a-z ,]+$/);
    }
  });

  it('has a label of the NHS for every theme', () => {
    expect(new Set(Object.values(NHS_LABELS).filter((theme) => theme !== null))).toEqual(new Set(THEME_IDS));
  });
});

describe('themes', () => {
  it.each([
    ['停车难，等了三个小时', ['waiting', 'parking']],
    ['厕所太脏', ['cleanliness']],
    ['心脏科', []],
    ['无', []],
  ])('are found in %j: %j', (comment, expected) => {
    expect(themes(comment, 'zh', segment)).toEqual(expected);
  });

  it('are found in English without a segmenter', () => {
    const none = () => expect.unreachable('English is not cut');
    expect(themes('Parking is far too expensive', 'en', none)).toContain('parking');
    expect(themes('', 'en', none)).not.toContain('waiting');
  });

  // The minimums lie a little below what was measured; npm run comments prints all of it.
  it('agree with those in invented Chinese comments', () => {
    const heldOut = themeAgreement(inventedComments('zh-held-out.csv'), 'zh');
    expect(heldOut.microPrecision).toBeGreaterThanOrEqual(0.7);
    expect(heldOut.microRecall).toBeGreaterThanOrEqual(0.85);
    expect(heldOut.macroF1).toBeGreaterThanOrEqual(0.79);
    for (const { f1 } of heldOut.labels) expect(f1).toBeGreaterThanOrEqual(0.5);
  });

  describe.skipIf(!existsSync(GOLDEN))('in English', () => {
    const labelled = existsSync(GOLDEN) ? labelledComments(GOLDEN) : [];
    const heldOut = labelled.filter(isHeldOut);
    const training = labelled.filter((comment) => !isHeldOut(comment));

    it('agree with those people found in comments that were kept apart', () => {
      expect(heldOut.length).toBeGreaterThan(500);
      const agrees = themeAgreement(heldOut, 'en');
      expect(agrees.microF1).toBeGreaterThanOrEqual(0.65);
      expect(agrees.macroF1).toBeGreaterThanOrEqual(0.49);
      expect(agrees.hammingLoss).toBeLessThanOrEqual(0.026);
      const { rules, baseline } = yardsticks(GOLDEN, heldOut);
      expect(agrees.microF1).toBeGreaterThan(rules.microF1 ?? 1);
      expect(baseline?.ours.microF1).toBeGreaterThan((baseline?.keywords.microF1 ?? 1) + 0.1);
      expect(themeRanking(heldOut)).toBeGreaterThanOrEqual(0.8);
    });

    it('were trained on no respondent that was kept apart', () => {
      const apart = new Set(heldOut.map(({ respondent }) => respondent));
      expect(training.filter(({ respondent }) => apart.has(respondent))).toHaveLength(0);
    });

    const kept = (name: string) => readFileSync(`analytics/comments/words/${name}.ts`, 'utf8');

    it('come from the models that training gives again, to the letter', { timeout: 300_000 }, () => {
      expect(themeModelsSource(fitThemes(training)) === kept('en-theme-models')).toBe(true);
      expect(sentimentModelsSource(fitSentiments(training)) === kept('en-sentiment-models')).toBe(true);
    });
  });
});
