import { enAfter } from './en-after.ts';
import { enControl } from './en-control.ts';
import { enDesk } from './en-desk.ts';
import { enEditor } from './en-editor.ts';
import { enInstruments } from './en-instruments.ts';
import { enIntegrity } from './en-integrity.ts';
import { enLedger } from './en-ledger.ts';
import { enNotice } from './en-notice.ts';
import { enPrivacy } from './en-privacy.ts';
import { enPublish } from './en-publish.ts';
import { enQuality } from './en-quality.ts';
import { enReport } from './en-report.ts';
import { enSurvey } from './en-survey.ts';
import { enWave } from './en-wave.ts';
import type { Words } from './zh.ts';

/** Every word the pages print, in English. */
export const en: Words = {
  lang: 'en',
  product: 'Xinsheng',
  productSuffix: '心声',
  otherLanguage: { lang: 'zh-CN', name: '中文' },
  toContent: 'Skip to content',
  gap: ' ',
  levels: {
    tertiary_a: 'Tertiary, grade A',
    tertiary_b: 'Tertiary, grade B',
    tertiary: 'Tertiary',
    secondary_a: 'Secondary, grade A',
    secondary_b: 'Secondary, grade B',
    secondary: 'Secondary',
    primary: 'Primary',
    unrated: 'Not graded',
  },
  survey: enSurvey,
  notice: enNotice,
  privacy: enPrivacy,
  after: enAfter,
  wave: enWave,
  desk: enDesk,
  report: enReport,
  control: enControl,
  ledger: enLedger,
  quality: enQuality,
  integrity: enIntegrity,
  instruments: enInstruments,
  editor: enEditor,
  publish: enPublish,
};
