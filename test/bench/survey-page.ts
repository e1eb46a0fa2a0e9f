import { brotliCompressSync } from 'node:zlib';
import { inviteOne } from '../support/installation.ts';
import { print } from './figure.ts';
import { createFolder } from './folder.ts';

const BUDGET_BYTES = 10 * 1024;

/** The first page of a survey as it travels, beside a bare form with the same questions and nothing else. */
export async function benchSurveyPage(): Promise<void> {
  const { here, close } = await createFolder();
  const { link } = await inviteOne(here);
  const reply = await here.app.request(link, { headers: { 'Accept-Encoding': 'br' } });
  const bytes = (await reply.arrayBuffer()).byteLength;
  const page = await (await here.app.request(link)).text();
  const bare = page.replace(/<style>[\s\S]*?<\/style>/, '').replaceAll(/ (class|id|aria-\w+)="[^"]*"/g, '');
  const bareBytes = brotliCompressSync(bare).byteLength;
  print({
    figure: 'survey page, first load, brotli',
    value: bytes,
    unit: 'bytes',
    budget: `at most ${BUDGET_BYTES}`,
    kept: bytes <= BUDGET_BYTES,
    detail: { requests: 1, javascriptBytes: 0, bareFormBytes: bareBytes, ratioToBareForm: bytes / bareBytes },
  });
  await close();
}
