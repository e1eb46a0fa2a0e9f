import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { invitationText } from '../../server/invitations/message.ts';
import { hospitalOfToken, newToken } from '../../surveys/token.ts';

it.each([
  ['outpatient', '就诊'],
  ['inpatient', '住院'],
])('the message of an %s visit fits one text of seventy characters', (visitClass, word) => {
  const origin = 'https://survey.hospital.cn.x';
  expect(origin).toHaveLength(28);
  const link = `${origin}/s/${newToken('7f2k', (count) => new Uint8Array(count).fill(7))}`;
  for (const zh of [
    '中国医学科学院北京协和医院附属第一医院',
    '𠮷林大学第一医院',
    '人民医院',
    '一二三四五六七八九十𠮷林',
  ]) {
    const text = invitationText({ zh, en: 'x' }, visitClass, link);
    expect(text.length).toBeLessThanOrEqual(70);
    expect(text.isWellFormed()).toBe(true);
    expect(text.startsWith(`【${zh.slice(0, 4)}`)).toBe(true);
    expect(text).toContain(word);
    expect(text.endsWith(link)).toBe(true);
  }
});

it('a token is drawn evenly from sixty-two digits, whatever bytes chance gives', () => {
  let drawn = 0;
  const bytes = (count: number) => createHash('sha256').update(String(drawn)).digest().subarray(0, count);
  const counts = new Map<string, number>();
  for (; drawn < 10_000; drawn++) {
    for (const digit of newToken('7f2k', bytes).slice(4)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  }
  expect(counts.size).toBe(62);
  const [fewest, most] = [Math.min(...counts.values()), Math.max(...counts.values())];
  expect(most / fewest).toBeLessThan(1.18);
});

it.each(['', '7f2k', '7f2k1234567890', '7f2k12345678-_', '7f2k123456789012 ', '../..', '７f2k123456789012'])(
  '%j is no token',
  (text) => {
    expect(hospitalOfToken(text)).toBeNull();
  },
);
