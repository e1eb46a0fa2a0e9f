import { beforeAll, describe, expect, it } from 'vitest';
import { putUser } from '../../server/access/users.ts';
import { expectNoSideScroll, follow, openSite, PHONE, type Site, signInByForm } from '../support/browser.ts';
import { answerVisits, PASSWORD, WEST_LAKE } from '../support/district.ts';
import { registerHospital, type TestInstallation } from '../support/installation.ts';
import { chooseFirst, chooseLast } from '../support/patient.ts';

const MONTH = '2026-10';

describe('the desk', () => {
  let hospital = '';

  async function addUsers({ services }: TestInstallation): Promise<void> {
    for (const [role, unit] of [
      ['administrator', ''],
      ['regulator', WEST_LAKE],
      ['leader', hospital],
    ] as const)
      await putUser(services, { login: role, name: '张敏', password: PASSWORD, role, unit });
  }
  const site = openSite(async (here) => {
    hospital = await registerHospital(here.services);
    const choices = [...Array(8).fill(chooseLast), ...Array(8).fill(chooseFirst), null];
    await answerVisits(here, hospital, choices);
    await addUsers(here);
  });
  let opened: Awaited<ReturnType<Site['open']>>;
  beforeAll(async () => {
    opened = await site().open();
  });

  it('lets nobody in with a wrong password, and says why', async () => {
    const { page, faults } = await site().open();
    await signInByForm(page, 'leader', 'wrong');
    expect(await page.locator('[role=alert]').innerText()).toContain('密码不对');
    expect(faults.filter((fault) => !fault.includes('401'))).toEqual([]);
  });

  it('shows a leader their month at once, and lets them out', async () => {
    const { page, faults } = opened;
    await signInByForm(page, 'leader', PASSWORD, `/hospitals/${hospital}/${MONTH}`);
    expect(page.url()).toBe(`${site().origin}/hospitals/${hospital}/${MONTH}`);
    expect(await page.locator('h1').innerText()).toBe('示例医院');
    expect(await page.locator('.facts dt:text-is("回答人数") + dd b').innerText()).toBe('16');
    expect(await page.locator('svg').count()).toBeGreaterThan(1);
    await follow(page, () => page.locator('header a[hreflang=en]').click());
    expect(await page.locator('.facts dt:text-is("Answers") + dd b').innerText()).toBe('16');
    await follow(page, () => page.locator('a[rel=prev]').click());
    expect(page.url()).toContain('/2026-09');
    await follow(page, () => page.locator('header form button').click());
    expect(page.url()).toContain('/sign-in');
    await page.goBack();
    expect(page.url()).toContain('/sign-in');
    expect(faults).toEqual([]);
  });

  it('shows a regulator the district and its hospitals, by the measure they choose', async () => {
    const { page, faults } = opened;
    await signInByForm(page, 'regulator', PASSWORD, `/areas/${WEST_LAKE}/${MONTH}?lang=zh`);
    expect(await page.locator('h1').innerText()).toBe('西湖区');
    await page.selectOption('#measure', 'overall');
    await follow(page, () => page.locator('form.choose button').click());
    expect(page.url()).toContain('measure=overall');
    expect(await page.locator('.facts dt:text-is("回答人数") + dd b').innerText()).toBe('16');
    await follow(page, () => page.locator('tbody th a', { hasText: '示例医院' }).click());
    expect(page.url()).toContain(`/hospitals/${hospital}/${MONTH}`);
    expect(faults).toEqual([]);
  });

  it('lets an administrator read a message as its phone shows it, and tap the link in it', async () => {
    const { page, faults } = await site().open(PHONE);
    await signInByForm(page, 'administrator', PASSWORD);
    await follow(page, () => page.locator('nav a', { hasText: '发件箱' }).tap());
    expect(await page.locator('tbody tr').count()).toBe(17);
    await follow(page, () => page.locator('tbody a').first().tap());
    await expectNoSideScroll(page, 320);
    const link = page.locator('.bubble a');
    expect((await link.innerText()).length).toBeLessThan(60);
    await follow(page, () => link.tap());
    expect(page.url()).toContain(`${site().origin}/s/${hospital}`);
    expect(await page.locator('h1').count()).toBe(1);
    expect(faults).toEqual([]);
  });
});
