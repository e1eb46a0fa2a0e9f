import { englishFeatures } from './english-features.ts';
import { chanceBy, linearModel } from './linear-model.ts';
import { type Language, type Reading, reading, type Segmenter } from './reading.ts';
import { tone } from './tone.ts';
import { EN_SENTIMENT_MODELS } from './words/en-sentiment-models.ts';

/** How a comment sounds, from the best to the worst; neutral is also who praises and blames alike. */
export const SENTIMENTS = ['very_positive', 'positive', 'neutral', 'negative', 'very_negative'] as const;

export type Sentiment = (typeof SENTIMENTS)[number];

const MODELS = SENTIMENTS.map((sentiment) => ({
  sentiment,
  model: linearModel(EN_SENTIMENT_MODELS[sentiment]),
}));

/**
 * How a comment sounds: in Chinese by counting what praises and what blames, in English by trained models, of which
 * the surest has the word.
 *
 * Shape: a comment of one language; the segmenter is asked for Chinese only. Mask identifiers first.
 */
export function sentiment(comment: string, language: Language, segment: Segmenter): Sentiment {
  const read = reading(comment, language, segment);
  if (language === 'zh') return sentimentByRule(read);
  const features = englishFeatures(read);
  const chances = MODELS.map(({ model }) => chanceBy(model, features));
  return SENTIMENTS[chances.indexOf(Math.max(...chances))] ?? 'neutral';
}

// With this much more of one than of the other, a comment that calls itself middling is not.
const CLEAR = 3;

/** How a comment sounds by its words of praise and blame alone. */
export function sentimentByRule(comment: Reading): Sentiment {
  const { praise, blame, isStrong, isMild } = tone(comment);
  if (praise === blame || (isMild && Math.abs(praise - blame) < CLEAR)) return 'neutral';
  const isVery = isStrong && Math.min(praise, blame) === 0;
  if (praise > blame) return isVery ? 'very_positive' : 'positive';
  return isVery ? 'very_negative' : 'negative';
}
