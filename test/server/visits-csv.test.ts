import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { IntakeReport } from '../../server/visits/intake.ts';
import { onEachDatabase } from '../support/databases.ts';
import { gb18030 } from '../support/gb18030.ts';
import { createInstallation, registerHospital, type TestInstallation } from '../support/installation.ts';
import { deliver, storedVisits } from '../support/intake.ts';

const utf8 = (text: string) => Uint8Array.from(Buffer.from(text));
const CHINESE =
  '就诊流水号,医院编码,科室代码,科室名称,就诊类型,就诊状态,就诊时间,出院时间,患者姓名,手机号码,性别,出生日期,备注';
const ENGLISH = 'Visit Number,hospital,class,Status,start,END,name,phone,sex,birth_date';

onEachDatabase('visits brought as CSV', (db) => {
  let here: TestInstallation;
  let hospital: string;
  const stored = () => storedVisits(db(), hospital);

  beforeAll(async () => {
    here = await createInstallation(db());
  });
  beforeEach(async () => {
    hospital = await registerHospital(here.services);
  });

  async function send(
    body: string | Uint8Array<ArrayBuffer>,
  ): Promise<{ status: number; report: IntakeReport }> {
    const reply = await deliver(here, '/api/v1/visits.csv', body);
    return { status: reply.status, report: (await reply.json()) as IntakeReport };
  }

  it.each([
    ['UTF-8', utf8],
    ['UTF-8 with a byte order mark', (text: string) => utf8(`\uFEFF${text}`)],
    ['GB18030', gb18030],
    ['GB18030 with lines as Windows ends them', (text: string) => gb18030(text.replaceAll('\n', '\r\n'))],
  ])('is read in %s, by its Chinese header', async (_encoding, bytes) => {
    const rows = [
      `M1,${hospital},0301,心血管内科,门诊,已完成,2026/10/31 23:30,2026-11-01 00:30,欧阳建国,13911110001,男,1951-03-02,复诊`,
      `M2,${hospital},0301,心血管内科,急诊,已结束,20261012090000,,张秀英,,2,19600515,`,
      `Z1,${hospital},0502,骨科,住院,在院,2026-10-01,,李娜,13911110002,女,,`,
    ];
    const { status, report } = await send(bytes(`${CHINESE}\n${rows.join('\n')}\n`));
    expect({ status, report }).toMatchObject({
      status: 200,
      report: { received: 3, added: 3, refusals: [] },
    });
    expect(await stored()).toMatchObject([
      {
        number: 'M1',
        class: 'outpatient',
        department_id: '0301',
        month: 202611,
        sex: 'male',
        age_band: '70_79',
      },
      { number: 'M2', class: 'emergency', month: 202610, sex: 'female', reason: 'not_sampled' },
      { number: 'Z1', class: 'inpatient', department_id: '0502', detail: 'unfinished', age_band: 'unknown' },
    ]);
    const departments = db().selectFrom('departments').select('name_zh').where('hospital_id', '=', hospital);
    expect((await departments.orderBy('department_id').execute()).map((row) => row.name_zh)).toEqual([
      '心血管内科',
      '骨科',
    ]);
    const contacts = db().selectFrom('contacts').select('sealed').where('hospital_id', '=', hospital);
    const opened = (await contacts.execute()).map(({ sealed }) =>
      JSON.parse(here.services.vault.unseal(sealed)),
    );
    expect(opened).toContainEqual({ name: '欧阳建国', phone: '13911110001' });
  });

  it('is read by an English header, whatever its case and spaces, and is idempotent', async () => {
    const body = utf8(
      `${ENGLISH}\nE1,${hospital},AMB,,2026-10-12T09:00:00+08:00,,Ann Lee,13911110003,F,1980-01-01\n`,
    );
    expect((await send(body)).report).toMatchObject({ received: 1, added: 1 });
    expect((await send(body)).report).toMatchObject({ received: 1, added: 0, unchanged: 1 });
    expect(await stored()).toMatchObject([{ class: 'outpatient', sex: 'female', age_band: '40_49' }]);
  });

  it.each(['\n', '\r\n'])('names the line a refused row began at, with lines ended by %j', async (end) => {
    const row = (number: string, name: string, start = '2026-10-12') =>
      `${number},${hospital},amb,,${start},,${name},13911110004,,`;
    const { status, report } = await send(
      [
        ENGLISH,
        row('Q1', '"Lee, Ann"'), // 2
        '', // 3
        row('Q2', `"Lee${end}""Ann""${end}Mary"`), // 4 to 6
        row('Q3', 'x', 'soon'), // 7
        row('Q4', `"a${end}b"`, 'soon'), // 8 and 9
        row('Q5', 'a"b"c'), // 10: quotes inside a field that has none around it
        row('Q6', 'x', 'soon'), // 11
        row('Q7', 'x'), // 12
      ].join(end),
    );
    expect(report.refusals.map(({ line, field }) => `${line} ${field}`).sort()).toEqual([
      '10 row',
      '11 start',
      '7 start',
      '8 start',
    ]);
    expect([status, report.received, report.added, report.refused]).toEqual([207, 7, 3, 4]);
    expect((await stored()).map(({ number }) => number)).toEqual(['Q1', 'Q2', 'Q7']);
  });

  it('says which columns a header lacks, and takes nothing', async () => {
    const reply = await deliver(here, '/api/v1/visits.csv', `姓名,手机号,医院\n王小明,1,${hospital}\n`);
    expect(reply.status).toBe(400);
    const { code, detail } = (await reply.json()) as { code: string; detail: string };
    expect([code, detail]).toEqual([
      'unreadable',
      expect.stringMatching(/visitNumber, class;.*姓名, 手机号, 医院/),
    ]);
    expect(await stored()).toEqual([]);
  });

  it('passes over columns it does not know, whatever they are called', async () => {
    const body = `constructor,__proto__,visitNumber,hospital,class,start\nx,y,P1,${hospital},amb,2026-10-12\n`;
    expect((await send(body)).report).toMatchObject({ received: 1, added: 1, refused: 0 });
  });

  it('takes a row that ends early, and refuses one with more values than columns', async () => {
    const { report } = await send(
      `visitNumber,hospital,class,start,name,phone\nR1,${hospital},amb,2026-10-12\nR2,${hospital},amb,2026-10-12,Lee, Ann,13911110005\n` +
        `R3,${hospital},amb\nR4,${hospital},amb,2026-10-12,Lee,13911110005,,\n`,
    );
    expect(report).toMatchObject({ received: 4, added: 2, refused: 2 });
    expect(report.refusals.map(({ line, field }) => `${line} ${field}`)).toEqual(['3 row', '4 start']);
    expect((await stored()).map(({ number }) => number)).toEqual(['R1', 'R4']);
  });

  it('says in words whether somebody has died', async () => {
    const said = ['', 'false', '否', 'true', '是', '1', 'perhaps'];
    const rows = said.map((word, index) => `D${index},${hospital},amb,2026-10-12,${word}`);
    const { report } = await send(`visitNumber,hospital,class,start,deceased\n${rows.join('\n')}\n`);
    expect(report.refusals.map(({ line, field }) => `${line} ${field}`)).toEqual(['8 deceased']);
    const died = (await stored()).filter(({ detail }) => detail === 'deceased');
    expect(died.map(({ number }) => number)).toEqual(['D3', 'D4', 'D5']);
  });

  it.each(['', ENGLISH, `${ENGLISH}\n\n\n`])('has no rows at all: %j', async (body) => {
    expect(await send(body)).toMatchObject({ status: 200, report: { received: 0, added: 0, refused: 0 } });
  });
});
