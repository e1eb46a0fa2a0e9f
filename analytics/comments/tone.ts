import { type Found, type Phrases, phrases } from './phrases.ts';
import type { Language, Reading } from './reading.ts';
import { EN_SENTIMENT } from './words/en-sentiment.ts';
import { ZH_SENTIMENT } from './words/zh-sentiment.ts';

/** How many phrases of a comment praise and how many blame, denials turned over; and how it says so. */
export type Tone = {
  readonly praise: number;
  readonly blame: number;
  readonly isStrong: boolean;
  readonly isMild: boolean;
};

/** The words that carry the tone of one language: lists of phrases, but `denied` is a pattern for what comes before. */
export type ToneWords = {
  readonly praise: string;
  readonly blame: string;
  readonly strong: string;
  readonly mild: string;
  readonly denied: string;
};

type Compiled = Readonly<Record<'praise' | 'blame' | 'strong' | 'mild', Phrases>> & {
  readonly denied: RegExp;
};

const compiled = ({ praise, blame, strong, mild, denied }: ToneWords, language: Language): Compiled => ({
  praise: phrases(praise, language),
  blame: phrases(blame, language),
  strong: phrases(strong, language),
  mild: phrases(mild, language),
  denied: new RegExp(`(?:${denied})\\s*$`, 'u'),
});

const WORDS = { zh: compiled(ZH_SENTIMENT, 'zh'), en: compiled(EN_SENTIMENT, 'en') };

/** Counts praise and blame. A denial in the same clause turns one into the other: 不贵 praises, "not clean" blames. */
export function tone(comment: Reading): Tone {
  const words = WORDS[comment.language];
  const isDenied = ({ before }: Found) => words.denied.test(before.split(/[,:]/).at(-1) ?? '');
  const [praise, blame] = [words.praise(comment), words.blame(comment)];
  const deniedPraise = praise.filter(isDenied).length;
  const deniedBlame = blame.filter(isDenied).length;
  return {
    praise: praise.length - deniedPraise + deniedBlame,
    blame: blame.length - deniedBlame + deniedPraise,
    isStrong: words.strong(comment).length > 0,
    isMild: words.mild(comment).length > 0,
  };
}
