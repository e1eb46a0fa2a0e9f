import { zhAfter } from './zh-after.ts';
import { zhControl } from './zh-control.ts';
import { zhDesk } from './zh-desk.ts';
import { zhEditor } from './zh-editor.ts';
import { zhInstruments } from './zh-instruments.ts';
import { zhIntegrity } from './zh-integrity.ts';
import { zhLedger } from './zh-ledger.ts';
import { zhNotice } from './zh-notice.ts';
import { zhPrivacy } from './zh-privacy.ts';
import { zhPublish } from './zh-publish.ts';
import { zhQuality } from './zh-quality.ts';
import { zhReport } from './zh-report.ts';
import { zhSurvey } from './zh-survey.ts';
import { zhWave } from './zh-wave.ts';

/** Every word the pages print, in Chinese. */
export const zh = {
  lang: 'zh-CN',
  product: '心声',
  productSuffix: 'Xinsheng',
  otherLanguage: { lang: 'en', name: 'English' },
  toContent: '跳到正文',
  gap: '',
  levels: {
    tertiary_a: '三级甲等',
    tertiary_b: '三级乙等',
    tertiary: '三级',
    secondary_a: '二级甲等',
    secondary_b: '二级乙等',
    secondary: '二级',
    primary: '一级',
    unrated: '未定级',
  },
  survey: zhSurvey,
  notice: zhNotice,
  privacy: zhPrivacy,
  after: zhAfter,
  wave: zhWave,
  desk: zhDesk,
  report: zhReport,
  control: zhControl,
  ledger: zhLedger,
  quality: zhQuality,
  integrity: zhIntegrity,
  instruments: zhInstruments,
  editor: zhEditor,
  publish: zhPublish,
};

/** The dictionary of one language; every language has the same keys. */
export type Words = typeof zh;
