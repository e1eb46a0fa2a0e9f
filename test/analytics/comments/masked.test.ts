import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IDENTIFIER_KINDS } from '../../../analytics/comments/identifier.ts';
import { isIdentityNumber } from '../../../analytics/comments/identity-number.ts';
import { identifiers, masked, PLACEHOLDERS } from '../../../analytics/comments/masked.ts';
import { generatedLines, hardCases, type Masking, masking } from '../../comments/measures.ts';

const recall = ({ planted, masked }: Masking) => masked / planted;
const precision = ({ found, right }: Masking) => right / found;

describe('masked', () => {
  it.each([
    ['我叫王建国，电话13812345678', '我叫[姓名]，电话[电话]'],
    ['身份证11010519491231002X，住院号ZY20250317', '身份证[证件号]，住院号[就诊号]'],
    ['手机１３８１２３４５６７８', '手机[电话]'],
    ['对于李医生和欧阳静护士，我只有感谢', '对于[姓名]医生和[姓名]护士，我只有感谢'],
    ['感谢赵丽、钱芳和孙英', '感谢[姓名]、[姓名]和[姓名]'],
    ['12床家属住解放南路125号', '[床位]家属住[地址]'],
    ['1949年12月31日出生，车牌京A12345', '[出生日期]出生，车牌[车牌]'],
    ['微信lily-2020，邮箱a.b@example.cn', '微信[社交账号]，邮箱[邮箱]'],
    ['银行卡6222 0212 3456 7890 123', '银行卡[卡号]'],
    ['Dr Patel and nurse Emma, ring 07700 900123', 'Dr [name] and nurse [name], ring [phone]'],
    ['加微信号13812345678', '加微信号[电话]'],
    ['扣款的是6222021234567890123', '扣款的是[卡号]'],
    ['My name is John Smith, bed 12', 'My name is [name], [bed]'],
  ])('hides what is in %j', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each([
    '高血压的药开得及时，周一人多，马上就有人来',
    '主任医师查房，值班医生和护士长都在',
    '等了2小时，花了300元，血压160/95，8点来12点走',
    '年轻医生向医生反映，老医生不在',
    'Nurse was lovely, waited 3 hours in A&E on ward 7',
    'May I say thank you NHS, the bill was £12.50',
    'Thank you Doctor, and Sister On duty',
  ])('leaves %j as it is', (text) => {
    expect(masked(text)).toBe(text);
  });

  it('misses no more than one in a hundred of those written by hand and of those generated', () => {
    for (const lines of [hardCases(), generatedLines(2000)]) {
      expect(recall(masking(lines))).toBeGreaterThanOrEqual(0.99);
      expect(precision(masking(lines))).toBeGreaterThanOrEqual(0.98);
    }
  });

  it.each(IDENTIFIER_KINDS)('misses no more than one in a hundred of the kind %s', (kind) => {
    expect(recall(masking(generatedLines(2000), kind))).toBeGreaterThanOrEqual(0.99);
  });

  it('hides as much the second time as the first', () => {
    for (const { zh, en } of Object.values(PLACEHOLDERS)) {
      expect(masked(`谢谢${zh}医生`)).toBe(`谢谢${zh}医生`);
      expect(masked(`thank you ${en}`)).toBe(`thank you ${en}`);
    }
  });

  it('finds places in order that lie within the text and do not overlap, whatever it says', () => {
    const piece = fc.constantFrom(
      '王',
      '医生',
      '小李',
      '13812345678',
      '12床',
      'Emma ',
      '县',
      '，',
      '1',
      '@',
      'a',
      '·',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
        (text) => {
          let last = 0;
          for (const { start, end } of identifiers(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

describe('isIdentityNumber', () => {
  // The first two are the examples GB 11643 gives.
  it.each(['11010519491231002X', '440524188001010014', '11010519491231002x', '53010219200508011X'])(
    'knows %s',
    (number) => {
      expect(isIdentityNumber(number)).toBe(true);
    },
  );

  it('knows when one digit is another, or two neighbours have changed places', () => {
    const number = '440524188001010014';
    for (let at = 0; at < 17; at += 1) {
      const other = (Number(number[at]) + 1) % 10;
      expect(isIdentityNumber(number.slice(0, at) + other + number.slice(at + 1))).toBe(false);
    }
    expect(isIdentityNumber('440542188001010014')).toBe(false);
    expect(isIdentityNumber('35010219200508011X')).toBe(false);
    expect(isIdentityNumber('4405241880010100')).toBe(false);
  });
});
