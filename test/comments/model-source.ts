import { type LinearModel, packed } from '../../analytics/comments/linear-model.ts';
import type { ThemeModel } from './fit-models.ts';

const WIDTH = 100;
const ORIGIN =
  '// Written by npm run train-themes; docs/methods.md says on what and how. Only words that many respondents used.';

/** The module that keeps the models of the themes. */
export const themeModelsSource = (models: ReadonlyMap<string, ThemeModel | null>): string =>
  [
    "import type { PackedFinder } from '../linear-model.ts';",
    "import type { ThemeId } from '../theme-frame.ts';",
    '',
    ORIGIN,
    '',
    '/** The models that find themes in English where they do better than rules. */',
    'export const EN_THEME_MODELS: Readonly<Partial<Record<ThemeId, PackedFinder>>> = {',
    ...[...models].flatMap(([theme, model]) =>
      model ? entry(theme, model, [`least: ${Math.round(model.least * 100)},`]) : [],
    ),
    '};',
    '',
  ].join('\n');

/** The module that keeps the models of the sentiments. */
export const sentimentModelsSource = (models: ReadonlyMap<string, LinearModel>): string =>
  [
    "import type { PackedModel } from '../linear-model.ts';",
    "import type { Sentiment } from '../sentiment.ts';",
    '',
    ORIGIN,
    '',
    '/** The models that tell how an English comment sounds. */',
    'export const EN_SENTIMENT_MODELS: Readonly<Record<Sentiment, PackedModel>> = {',
    ...[...models].flatMap(([name, model]) => entry(name, model, [])),
    '};',
    '',
  ].join('\n');

function entry(name: string, model: LinearModel, more: readonly string[]): readonly string[] {
  const { bias, weights } = packed(model);
  const key = /^\w+$/.test(name) ? name : `'${name}'`;
  const fields = [...more, `bias: ${bias},`].map((field) => `    ${field}`);
  return [`  ${key}: {`, ...fields, `    weights: \`\n${lines(weights)}\`,`, '  },'];
}

/** A text broken at spaces into lines of the width of the others. */
function lines(text: string): string {
  const broken: string[] = [];
  for (const word of text.split(' ')) {
    const last = broken.at(-1);
    if (last === undefined || last.length + word.length > WIDTH) broken.push(`      ${word}`);
    else broken[broken.length - 1] = `${last} ${word}`;
  }
  return broken.join('\n');
}
