import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../surveys/canonical.ts';
import { NOTICE_KINDS, NOTICE_VERSION, noticeOf } from '../../web/survey/privacy-notice.ts';

/** The hash of every notice ever released, by version: who agreed to one agreed to exactly this text. */
const RELEASED: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  1: {
    'confidential zh': 'M9LjDiTqnsH_',
    'confidential en': 'xIRIIZK5exZJ',
    'guardian zh': 'DvN-X10JeaFz',
    'guardian en': 'kfEvubR1oEr6',
    'anonymous zh': 'N6kUDIGTKgo5',
    'anonymous en': 'Qlw8NUIeG1Ly',
    'callBack zh': '3wZpj5Rl0HWY',
    'callBack en': 'H8MECHLr41A0',
    'complaint zh': 'jWmHQdM61v2_',
    'complaint en': '7U2ZYoF79xyF',
  },
  2: {
    'confidential zh': 'y5zxsAkoB9Lt',
    'confidential en': 'Gqkr34pDncHE',
    'guardian zh': '-Wpa5It_aClm',
    'guardian en': 'jnu7YoShew-R',
    'anonymous zh': 'gj9_c4pB5KV_',
    'anonymous en': 'iR5zszmW_bp2',
    'callBack zh': 'EHzgBPM0w3cf',
    'callBack en': 'vdZq6I99TP6J',
    'complaint zh': 'ox0Ko4B95LBq',
    'complaint en': 'VoIVVJtVpcaG',
  },
  3: {
    'confidential zh': 'J1RRXPtc2K2L',
    'confidential en': 'OebmzVPpvS9x',
    'guardian zh': 'AloCRq2Inj7W',
    'guardian en': 'H1NI4yFpvcJC',
    'anonymous zh': 'ywXucEvi-36x',
    'anonymous en': 'EuL4oyZmfouA',
    'callBack zh': 'Jo-_g5KZ1I0O',
    'callBack en': 'O-pCbF5Rv4CO',
    'complaint zh': 'nnzvnp6E_nvC',
    'complaint en': 't3-TwV1RfVGt',
  },
  4: {
    'confidential zh': 'NIfftdXGTIvM',
    'confidential en': 'MT1u-kZOFxFB',
    'guardian zh': 'hfmRuL9Vjfvh',
    'guardian en': 'Rowi3zc85vXw',
    'anonymous zh': 'Mu7xYAa6zvvZ',
    'anonymous en': 'Ql7Pe9GKwsLb',
    'callBack zh': 'M7ml2c8S5G6g',
    'callBack en': 'nd75GjT-6EKC',
    'complaint zh': 'wy_xp2M-QBff',
    'complaint en': 'borQvGrO9Vz7',
  },
  5: {
    'confidential zh': 'TbUv4ikTJTih',
    'confidential en': 'adOwtgNZlMzT',
    'guardian zh': 'z7NbgVWk3vyh',
    'guardian en': 'aEX_1lJzWGVp',
    'anonymous zh': 'F72g75c31mLY',
    'anonymous en': 'olaCg-i3bhFX',
    'callBack zh': 'qimfIh0w-kfc',
    'callBack en': 'vfMr6-MSAEGi',
    'complaint zh': 'l9EgbJ6scden',
    'complaint en': 'ASdwtp_KOgTl',
  },
};

const TERMS = { basis: 'consent', contact: '' } as const;
const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 12);

describe('the privacy notice', () => {
  it('changes only with its version', () => {
    const hashes = NOTICE_KINDS.flatMap((kind) =>
      (['zh', 'en'] as const).map((locale): [string, string] => [
        `${kind} ${locale}`,
        hashOf(canonical(noticeOf(kind, locale, TERMS))),
      ]),
    );
    expect(Object.fromEntries(hashes)).toEqual(RELEASED[NOTICE_VERSION]);
    expect(Object.keys(RELEASED)).toHaveLength(NOTICE_VERSION);
  });

  it.each(['zh', 'en'] as const)(
    'asks patients and guardians to agree, and staff nothing, in %s',
    (locale) => {
      const agree = (kind: (typeof NOTICE_KINDS)[number], basis: 'consent' | 'duty' = 'consent') =>
        noticeOf(kind, locale, { ...TERMS, basis }).agree;
      expect(agree('confidential')).toMatch(/敏感个人信息|sensitive personal information/);
      expect(agree('guardian')).toMatch(/监护人|guardian/);
      expect(agree('anonymous')).toBeNull();
      expect(agree('confidential', 'duty')).toBeNull();
      for (const kind of ['guardian', 'callBack', 'complaint'] as const)
        expect(agree(kind, 'duty')).toBe(agree(kind));
    },
  );

  it('names the basis and the contact of the installation', () => {
    const { full } = noticeOf('confidential', 'zh', { basis: 'duty', contact: '电话 0571-1' });
    expect(full.join('\n')).toContain('履行法定职责');
    expect(full.at(-1)).toContain('电话 0571-1');
  });
});
