import { describe, expect, it } from 'vitest';
import { phrases } from '../../../analytics/comments/phrases.ts';
import { type Language, reading } from '../../../analytics/comments/reading.ts';
import { chineseSegmenter } from '../../../server/comments/segment.ts';

const segment = chineseSegmenter();
const found = (list: string, comment: string, language: Language) =>
  phrases(list, language)(reading(comment, language, segment)).map(({ phrase }) => phrase.trim());

describe('phrases', () => {
  it.each([
    ['wait*', 'We WAITED, waiting for ages; await', ['waited', 'waiting']],
    ['car park', 'the car-park and a carpark', ['car-park']],
    ['took … hours', 'it took them about two hours. It took. Hours later', ['took them about two hours']],
    ['look(ed|s)? after', 'looked after and looks after; look over', ['looked after', 'looks after']],
    ['pain, -pain relief', 'no pain relief, then pain', ['pain']],
    ["wasn't", 'It wasn’t good', ["wasn't"]],
  ])('finds %j in English', (list, comment, expected) => {
    expect(found(list, comment, 'en')).toEqual(expected);
  });

  it.each([
    ['脏', '心脏不好，厕所脏', ['脏']],
    ['贵', '药太贵了，贵院', ['太贵']],
    ['等…小时', '等了三个小时。等到天黑。小时候', ['等了三个小时']],
    ['卫生, -卫生间', '卫生间在哪，卫生差', ['卫生']],
    ['停车(难|贵)', '停车难！停车很贵', ['停车难']],
  ])('finds %j in Chinese', (list, comment, expected) => {
    expect(found(list, comment, 'zh')).toEqual(expected);
  });

  it('tells what comes before, within the sentence', () => {
    const [one] = phrases('clean', 'en')(reading('Nice staff. It was not clean', 'en', segment));
    expect(one).toEqual({ before: ' it was not ', phrase: 'clean' });
  });

  it('finds nothing where the list is empty', () => {
    expect(found(' ', 'anything', 'en')).toEqual([]);
  });
});
