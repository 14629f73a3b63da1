import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runProgram } from './program.js';

const said = vi.fn<(text: string) => void>();
const complained = vi.fn<(text: string) => void>();

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(said);
  vi.spyOn(console, 'error').mockImplementation(complained);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    complained(String(text));
    return true;
  });
});

afterEach(() => {
  said.mockReset();
  complained.mockReset();
  process.exitCode = undefined;
});

/** Runs `oficio deadline` with these words and gives its exit code and what it printed. */
async function deadline(words: string) {
  await runProgram(['node', 'oficio', 'deadline', ...words.split(' ')]);
  const text = (calls: string[][]) => calls.flat().join('\n');
  return { code: process.exitCode ?? 0, out: text(said.mock.calls), err: text(complained.mock.calls) };
}

const aMonth = '--from 2026-09-09 --amount 1 --unit months';

describe('oficio deadline', () => {
  it('says the day with its weekday, each step with its article, and the days left out', async () => {
    const { code, out } = await deadline(`${aMonth} --calendar es-vc --language es`);
    expect(code).toBe(0);
    expect(out).toContain('Acaba el martes 13 de octubre de 2026, 23:59');
    expect(out).toContain('(Ley 39/2015 art. 30.5)');
    expect(out).toContain('  Viernes 9 de octubre de 2026: ');
    expect(out).toContain('  Sábado 10 de octubre de 2026\n');
  });

  it('speaks the three languages', async () => {
    const due = {
      es: 'martes 13 de octubre de 2026',
      'ca-valencia': 'dimarts 13 d’octubre de 2026',
      en: 'Tuesday 13 October 2026',
    };
    for (const [language, words] of Object.entries(due)) {
      const { out } = await deadline(`${aMonth} --calendar es-vc --language ${language}`);
      expect(out.replaceAll("'", '’')).toContain(words);
    }
  });

  it('prints the same object as a line of a batch', async () => {
    const { out } = await deadline(`${aMonth} --calendar es-vc --json`);
    expect(JSON.parse(out)).toMatchObject({ due: '2026-10-13', unrolled: '2026-10-09' });
    said.mockReset();
    const hours = await deadline('--from 2026-10-09T10:00 --amount 24 --unit hours --calendar es --json');
    expect(JSON.parse(hours.out)).toMatchObject({ due: '2026-10-13T10:00' });
  });

  it('takes the town from its INE code and warns that its two days are not loaded', async () => {
    const { out } = await deadline(`${aMonth} --town 46186 --language en`);
    expect(out).toContain('Tuesday 13 October 2026');
    expect(out).toContain('The local holidays of Paiporta for 2026 are not loaded.');
  });

  it('counts with the region for a town that does not ship, and warns', async () => {
    const { code, out } = await deadline(`${aMonth} --calendar es-vc --town 46190`);
    expect(code).toBe(0);
    expect(out).toContain('does not include the local holidays of 2026');
  });

  it('adds the holidays of where the person lives', async () => {
    const seat = '--from 2026-10-08 --amount 1 --unit workingDays --calendar es-cm --json';
    expect(JSON.parse((await deadline(seat)).out)).toMatchObject({ due: '2026-10-09' });
    said.mockReset();
    const { out } = await deadline(`${seat} --residence 46186`);
    expect(JSON.parse(out)).toMatchObject({ due: '2026-10-13' });
  });

  it.each([
    ['no date', '--amount 1 --unit months --calendar es', /Write --from/],
    ['no place', aMonth, /--calendar es-vc/],
    ['an unknown calendar', `${aMonth} --calendar fr`, /no calendar "fr".*es-vc/],
    ['a date that does not exist', '--from 2026-02-30 --amount 1 --unit months --calendar es', /2026-02-30/],
    ['no whole amount', '--from 2026-02-03 --amount 1.5 --unit months --calendar es', /whole number/],
    ['25 hours', '--from 2026-10-09T10:00 --amount 25 --unit hours --calendar es', /1 to 24 hours/],
    ['an unknown unit', '--from 2026-02-03 --amount 1 --unit weeks --calendar es', /workingDays/],
    ['a town that is no code', `${aMonth} --town Paiporta`, /five digits/],
    ['a town of another region', `${aMonth} --calendar es-cm --town 46186`, /not under the calendar es-cm/],
  ])('with %s ends with code 2 and says how to write it', async (_, words, message) => {
    const { code, out, err } = await deadline(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });
});

describe('oficio notification and term', () => {
  it.each(['notification', 'term'])('%s without --batch ends with code 2', async (verb) => {
    await runProgram(['node', 'oficio', verb]);
    expect(process.exitCode).toBe(2);
    expect(complained.mock.calls.flat().join()).toContain('--batch');
  });
});
