import { beforeAll, beforeEach, expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { createInstallation, type TestInstallation } from '../support/installation.ts';
import { second } from '../support/versions.ts';

const ADDRESS = '/api/v1/instruments/outpatient/versions/2';
const [mine, theirs] = [JSON.stringify(second), JSON.stringify(second, null, 2)];

onEachDatabase('two programs that write one draft', (db) => {
  let here: TestInstallation;

  const ask = async (method: string, path = '', body?: string, tag?: string) =>
    here.call(ADDRESS + path, {
      method,
      headers: { ...(await here.bearer('administrator')), ...(tag !== undefined && { 'If-Match': tag }) },
      ...(body !== undefined && { body }),
    });
  const read = async () => {
    const reply = await ask('GET');
    return {
      tag: reply.headers.get('ETag') ?? '',
      content: ((await reply.json()) as { content: unknown }).content,
    };
  };
  const draft = async () =>
    (await db().selectFrom('instrument_drafts').select('content').execute()).map(({ content }) => content);

  beforeAll(async () => {
    here = await createInstallation(db());
  });

  beforeEach(async () => {
    await ask('PUT', '', mine);
  });

  it('go on from what they read, each with the tag of the last reply', async () => {
    const { tag } = await read();
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    const kept = await ask('PUT', '', theirs, tag);
    expect(kept.status).toBe(200);
    expect(kept.headers.get('ETag')).toBe((await read()).tag);
    expect((await ask('PUT', '', mine, kept.headers.get('ETag') ?? '')).status).toBe(200);
    expect(await draft()).toEqual([mine]);
  });

  it.each([
    ['PUT', '', mine.replace('version":2', 'version": 2')],
    ['DELETE', '', undefined],
    ['POST', '/publish', undefined],
  ])('change nothing of each other by %s%s', async (method, path, body) => {
    const { tag } = await read();
    await ask('PUT', '', theirs);
    for (const old of [tag, tag.slice(1, -1), '*', '']) {
      const refused = await ask(method, path, body, old);
      expect(refused.status).toBe(412);
      expect(await refused.json()).toMatchObject({ code: 'changed_since' });
    }
    expect(await draft()).toEqual([theirs]);
    expect((await ask('GET')).status).toBe(200);
  });

  it('have the last word where they send no tag', async () => {
    await ask('PUT', '', theirs);
    expect((await ask('PUT', '', mine)).status).toBe(200);
    expect(await draft()).toEqual([mine]);
  });

  it('delete and publish what they read', async () => {
    expect((await ask('DELETE', '', undefined, (await read()).tag)).status).toBe(200);
    await ask('PUT', '', mine);
    expect((await ask('POST', '/publish', undefined, (await read()).tag)).status).toBe(200);
    expect(await draft()).toEqual([]);
    const published = await read();
    expect(published.tag).toMatch(/^"[\w-]{43}"$/);
    expect(published.content).toMatchObject({ version: 2 });
  });
});
