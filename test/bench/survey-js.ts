import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Instrument } from '../../surveys/instrument.ts';
import type { Asset } from './static-server.ts';

/**
 * An instrument as SurveyJS's own renderer would be shipped with care: one minified script, one style sheet
 * without the web fonts of another host, the questionnaire inside the page.
 */
export async function surveyJsAssets(instrument: Instrument): Promise<Map<string, Asset>> {
  const { outputFiles } = await build({
    entryPoints: [
      new URL('survey-js-page.ts', import.meta.url),
      import.meta.resolve('survey-core-2/survey-core.fontless.css'),
    ].map((url) => fileURLToPath(url)),
    alias: { 'survey-core': 'survey-core-2' },
    bundle: true,
    minify: true,
    target: 'es2020',
    legalComments: 'none',
    outdir: 'out',
    write: false,
    logLevel: 'error',
  });
  const assets = new Map<string, Asset>();
  const put = (kind: 'js' | 'css', type: string): string => {
    const text = outputFiles.find(({ path }) => path.endsWith(`.${kind}`))?.text ?? '';
    const path = `/survey.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.${kind}`;
    assets.set(path, { type, text });
    return path;
  };
  const script = put('js', 'text/javascript');
  const style = put('css', 'text/css');
  const survey = JSON.stringify(instrument.survey).replaceAll('<', '\\u003c');
  const text = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${instrument.title.zh}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="${style}"><script defer src="${script}"></script>
</head><body><div id="root"></div><script type="application/json" id="survey">${survey}</script></body></html>`;
  return assets.set('/survey', { type: 'text/html', text });
}
