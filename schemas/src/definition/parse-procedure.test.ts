import { describe, expect, it } from 'vitest';
import { languages } from './localized-text.js';
import { parseProcedure, parseProcedureText } from './parse-procedure.js';
import { streetLamp } from './street-lamp.fixture.js';

type Json = Record<string, unknown>;

/** The street lamp with one place of the document replaced; `undefined` deletes the key. */
function lampWith(pointer: string, value: unknown): Json {
  const document = JSON.parse(JSON.stringify(streetLamp)) as Json;
  const keys = pointer.slice(1).split('/');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Json>((inner, key) => inner[key] as Json, document);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return document;
}

function problemsOf(json: unknown) {
  const parsed = parseProcedure(json);
  return parsed.ok ? [] : parsed.problems;
}

describe('parseProcedure', () => {
  it('reads a right definition and fills in defaults', () => {
    const parsed = parseProcedure(streetLamp);
    expect(parsed.ok && parsed.procedure.channels).toEqual(['sede', 'counter']);
  });

  const phase = '/chart/phases/0';
  it.each([
    ['not an object', [], ['definition.type', '']],
    ['no version', lampWith('/formatVersion', undefined), ['definition.missing', '/formatVersion']],
    ['a newer version', lampWith('/formatVersion', 99), ['definition.version', '/formatVersion']],
    ['a version that never was', lampWith('/formatVersion', 0), ['definition.version', '/formatVersion']],
    ['a wrong kind', lampWith('/name', 'Farola'), ['definition.type', '/name']],
    ['a missing key', lampWith('/summary', undefined), ['definition.missing', '/summary']],
    ['an unknown key', lampWith('/nmae', {}), ['definition.unknownKey', '/nmae']],
    ['an unknown key within', lampWith(`${phase}/tern`, 1), ['definition.unknownKey', `${phase}/tern`]],
    ['a bad identifier', lampWith('/id', 'farola apagada'), ['definition.identifier', '/id']],
    [
      'a bad choice',
      lampWith('/entries/0/initiation', 'request'),
      ['definition.choice', '/entries/0/initiation'],
    ],
    ['a bad kind of phase', lampWith(`${phase}/kind`, 'simpel'), ['definition.choice', `${phase}/kind`]],
    ['no kind of phase', lampWith(`${phase}/kind`, undefined), ['definition.missing', `${phase}/kind`]],
    [
      'a bad kind of step',
      lampWith(`${phase}/onEntry/0`, { kind: 'comunicate' }),
      ['definition.choice', `${phase}/onEntry/0/kind`],
    ],
    [
      'a step that lacks its task',
      lampWith(`${phase}/onEntry/0`, { kind: 'assignTask' }),
      ['definition.missing', `${phase}/onEntry/0/task`],
    ],
    [
      'an operand of no known form',
      lampWith(`${phase}/transitions/0/guard`, { op: 'known', of: { feild: 'x' } }),
      ['definition.form', `${phase}/transitions/0/guard/of`],
    ],
    [
      'an operand whose form is known and whose value is wrong',
      lampWith(`${phase}/transitions/0/guard`, { op: 'known', of: { field: 'a b' } }),
      ['definition.identifier', `${phase}/transitions/0/guard/of/field`],
    ],
    [
      'a term of a phase with a wrong unit',
      lampWith(`${phase}/term`, { amount: 3, unit: 'weeks' }),
      ['definition.choice', `${phase}/term/unit`],
    ],
    ['a term of nothing', lampWith(`${phase}/term`, {}), ['definition.form', `${phase}/term`]],
    [
      'a term of zero days',
      lampWith('/entries/0/maximumTerm/amount', 0),
      ['definition.range', '/entries/0/maximumTerm/amount'],
    ],
    ['an empty list', lampWith('/entries', []), ['definition.range', '/entries']],
    [
      'a date that does not exist',
      lampWith('/waivers', [{ rule: 'x', reason: 'a long reason', approvedBy: 'y', date: '2026-02-30' }]),
      ['definition.format', '/waivers/0/date'],
    ],
    ['a bad DIR3 code', lampWith('/units/0/dir3', '123'), ['definition.format', '/units/0/dir3']],
    [
      'two phases with one id',
      lampWith('/chart/phases/1/id', 'review'),
      ['definition.duplicateId', '/chart/phases/1/id'],
    ],
    [
      'two transitions with one id',
      lampWith('/chart/phases/1/transitions/0/id', 'toRepair'),
      ['definition.duplicateId', '/chart/phases/1/transitions/0/id'],
    ],
    [
      'two outcomes with one id',
      lampWith('/tasks/0/outcomes/1/id', 'broken'),
      ['definition.duplicateId', '/tasks/0/outcomes/1/id'],
    ],
  ])('%s is told with its code and place', (_, json, expected) => {
    expect(problemsOf(json).map(({ code, path }) => [code, path])).toContainEqual(expected);
  });

  it('keeps the notes of other tools and refuses other unknown keys', () => {
    const parsed = parseProcedure(lampWith('/x-author', 'Secretaría'));
    expect(parsed.ok && parsed.procedure).toHaveProperty('x-author', 'Secretaría');
  });

  it('suggests the name that was meant, even when its right name is missing', () => {
    const json = lampWith('/summary', undefined);
    const problems = problemsOf({ ...json, sumary: { es: 'x' } });
    expect(problems.map((each) => each.code)).toEqual(['definition.missing', 'definition.unknownKey']);
    expect(problems[1]?.text.en).toContain('Did you mean «summary»?');
  });

  it('says everything in three languages and never shows the words of the parser', () => {
    const problems = [
      ...problemsOf(lampWith('/name', 3)),
      ...problemsOf(lampWith(`${phase}/term`, { amount: 'x', unit: 'months' })),
      ...problemsOf(lampWith(`${phase}/onEntry/0`, 'communicate')),
    ];
    expect(problems.length).toBeGreaterThanOrEqual(3);
    for (const { text } of problems) {
      for (const language of languages) expect(text[language]).not.toMatch(/invalid|expected|undefined/i);
    }
  });
});

describe('parseProcedureText', () => {
  it('tells the line and column of a syntax error', () => {
    const parsed = parseProcedureText('{\n  "id": "a",\n  "name" {}\n}');
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.problems[0]).toMatchObject({
      code: 'definition.syntax',
      line: 3,
      column: 10,
    });
  });

  it('tells the line of a wrong value, and of the object that lacks a key', () => {
    const text = JSON.stringify(lampWith('/entries/0/clockStart', undefined), null, 2);
    const parsed = parseProcedureText(text.replace('"initiation": "onRequest"', '"initiation": "x"'));
    const problems = parsed.ok ? [] : parsed.problems;
    const lines = text.split('\n');
    const at = (path: string) => problems.find((each) => each.path === path)?.line ?? 0;
    expect(lines[at('/entries/0/initiation') - 1]).toContain('"initiation"');
    expect(lines[at('/entries/0/clockStart') - 1]?.trim()).toBe('{');
  });

  it('refuses a key written twice', () => {
    const parsed = parseProcedureText('{"formatVersion": 1,\n "id": "a", "id": "b"}');
    expect(!parsed.ok && parsed.problems[0]).toMatchObject({
      code: 'definition.duplicateKey',
      path: '/id',
      line: 2,
    });
  });

  it('reads what JSON.stringify writes', () => {
    expect(parseProcedureText(JSON.stringify(streetLamp))).toEqual(parseProcedure(streetLamp));
  });
});
