import { existsSync, writeFileSync } from 'node:fs';
import { fitSentiments, fitThemes } from './fit-models.ts';
import { isHeldOut, labelledComments } from './labelled.ts';
import { sentimentModelsSource, themeModelsSource } from './model-source.ts';

const [file] = process.argv.slice(2);
if (!file || !existsSync(file)) {
  process.stderr.write(
    'npm run train-themes -- FILE: labelled comments laid out like golden/11_text_themes\n',
  );
  process.exit(2);
}
const training = labelledComments(file).filter((comment) => !isHeldOut(comment));
const keep = (name: string, source: string) => {
  const path = `analytics/comments/words/${name}.ts`;
  writeFileSync(new URL(`../../${path}`, import.meta.url), source);
  process.stdout.write(`${path} written, from ${training.length} comments\n`);
};
keep('en-theme-models', themeModelsSource(fitThemes(training)));
keep('en-sentiment-models', sentimentModelsSource(fitSentiments(training)));
