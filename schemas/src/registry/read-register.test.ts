import { describe, expect, it } from 'vitest';
import { readRegister } from './fixtures/read-register.js';
import type { RegisterFileCells } from './read-register-rows.js';
import { registerProblems, registerProblemText } from './rows/problems.js';
import { registerFileOrder, registerFiles } from './rows/register-files.js';
import { registerCells, registerCsv } from './write-register.js';

const cells = (file: string, text: string): RegisterFileCells => {
  const [header = '', ...lines] = text.trim().split('\n');
  const split = (line: string) => line.trim().split(',');
  return {
    file,
    header: split(header),
    records: lines.map((line, index) => ({ line: index + 2, cells: split(line) })),
  };
};
const addresses = cells('addresses.csv', 'addressId,street,number,postalCode\nA1,Carrer Major,3,00000');
const households = cells('households.csv', 'householdId,addressId,kind\nH1,A1,family');
const peopleHeader =
  'personId,givenName,surname1,sex,birthDate,nif,nationality,language,householdId,guardianIds';
const people = (...lines: string[]) => cells('people.csv', [peopleHeader, ...lines].join('\n'));
const empar = 'P1,Empar,Ferrer,female,1980-05-01,12345678Z,ES,ca-valencia,H1,';

const problemsOf = (...files: RegisterFileCells[]) =>
  readRegister(files).problems.map(({ file, line, column, code }) => [file, line, column, code]);

describe('reading a register', () => {
  it('reads where a person lives, and refuses what is not a municipality', () => {
    const living = (residence: string) =>
      cells('people.csv', `${peopleHeader},residence\n${empar},${residence}`);
    expect(readRegister([addresses, households, living('28079')]).rows.people[0]?.residence).toBe('28079');
    for (const wrong of ['2807', '53001', 'Madrid'])
      expect(problemsOf(addresses, households, living(wrong))).toEqual([
        ['people.csv', 2, 'residence', 'register.municipality.invalid'],
      ]);
  });

  it('keeps good rows with typed values; empty cells are absent, flags false, lists empty', () => {
    const { rows, problems, counts } = readRegister([addresses, households, people(empar)]);
    expect(problems).toEqual([]);
    expect(counts.people).toEqual({ read: 1, kept: 1 });
    expect(rows.people).toEqual([
      {
        personId: 'P1',
        givenName: 'Empar',
        surname1: 'Ferrer',
        sex: 'female',
        birthDate: '1980-05-01',
        nif: '12345678Z',
        nationality: 'ES',
        language: 'ca-valencia',
        electedElectronic: false,
        opposesConsultations: false,
        noOffers: false,
        protectedAddress: false,
        underGuardianship: false,
        guardianIds: [],
        householdId: 'H1',
        synthetic: false,
      },
    ]);
  });

  it('accepts a birth date without day and a byte-order mark before the header', () => {
    const file = people('P1,Pau,Soler,male,1961-03,,ES,es,,');
    const marked = { ...file, header: [`\uFEFF${file.header[0]}`, ...file.header.slice(1)] };
    expect(readRegister([marked]).rows.people[0]).toMatchObject({ personId: 'P1', birthDate: '1961-03' });
  });

  it.each([
    [
      'a date that does not exist',
      empar.replace('1980-05-01', '1981-02-29'),
      'birthDate',
      'register.date.invalid',
    ],
    [
      'a date in another order',
      empar.replace('1980-05-01', '01/05/1980'),
      'birthDate',
      'register.date.invalid',
    ],
    ['a wrong letter', empar.replace('12345678Z', '12345678A'), 'nif', 'register.nif.letter'],
    ['a number of another shape', empar.replace('12345678Z', '12345'), 'nif', 'register.nif.format'],
    ["an organisation's number", empar.replace('12345678Z', 'B25162520'), 'nif', 'register.nif.format'],
    ['an unknown choice', empar.replace('ca-valencia', 'va'), 'language', 'register.choice.unknown'],
    ['a required value left out', empar.replace('Empar', ''), 'givenName', 'register.value.required'],
    ['a country in words', empar.replace('ES', 'Spain'), 'nationality', 'register.country.invalid'],
    ['an unknown household', empar.replace('H1', 'H9'), 'householdId', 'register.reference.unknown'],
    ['a guardian who is not there', `${empar}P9`, 'guardianIds', 'register.reference.unknown'],
    ['a repeated list item', `${empar}P2|P2`, 'guardianIds', 'register.list.invalid'],
    ['a missing cell', 'P1,Empar', undefined, 'register.row.length'],
  ])('refuses %s, and keeps the other row', (_, line, column, code) => {
    const other = 'P2,Vicent,Soler,male,1975,,ES,unstated,H1,';
    const { rows, problems } = readRegister([addresses, households, people(line, other)]);
    expect(problems).toMatchObject([{ file: 'people.csv', line: 2, code }]);
    expect(problems[0]?.column).toBe(column);
    expect(rows.people.map(({ personId }) => personId)).toEqual(['P2']);
  });

  it('names the first line of a repeated key and of a repeated NIF', () => {
    const file = people(empar, empar.replace('12345678Z', ''), empar.replace('P1', 'P2'));
    const { problems, rows } = readRegister([addresses, households, file]);
    expect(problems.map(({ line, code, params }) => [line, code, params.firstLine])).toEqual([
      [3, 'register.key.duplicate', '2'],
      [4, 'register.nif.duplicate', '2'],
    ]);
    expect(rows.people).toHaveLength(1);
  });

  it('says which line to mend first when a row depends on a rejected one, through several files', () => {
    const broken = cells('addresses.csv', 'addressId,street,number,postalCode\nA1,Carrer Major,3,1234');
    expect(problemsOf(broken, households, people(empar))).toEqual([
      ['addresses.csv', 2, 'postalCode', 'register.postalCode.invalid'],
      ['households.csv', 2, 'addressId', 'register.reference.rejected'],
      ['people.csv', 2, 'householdId', 'register.reference.rejected'],
    ]);
  });

  it('rejects chains of guardians that end in a rejected person', () => {
    const file = people(
      `${empar.replace('P1,', 'P0,')}P1`,
      `${empar.replace('12345678Z', '')}P2`,
      'P2,,,male,,,ES,es,,',
    );
    expect(readRegister([addresses, households, file]).rows.people).toEqual([]);
  });

  it('checks one file alone against the keys already stored', () => {
    const deaths = cells('deaths.csv', 'personId,deceasedOn\nP1,2026-01-02\nP2,2026-01-03');
    const { rows, problems } = readRegister([deaths], { people: new Set(['P1']) });
    expect(rows.deaths).toEqual([{ personId: 'P1', deceasedOn: '2026-01-02', synthetic: false }]);
    expect(problems).toMatchObject([
      { line: 3, code: 'register.reference.unknown', params: { target: 'people.csv' } },
    ]);
  });

  it('refuses files that are not of the register, repeated files and headers without a required column', () => {
    const noKind = cells('households.csv', 'householdId,addressId,colour\nH1,A1,blue');
    const { problems } = readRegister([addresses, addresses, noKind, cells('cars.csv', 'a\nb')]);
    expect(problems.map(({ file, code, severity }) => [file, code, severity])).toEqual([
      ['addresses.csv', 'register.file.repeated', 'error'],
      ['cars.csv', 'register.file.unknown', 'error'],
      ['households.csv', 'register.column.unknown', 'warning'],
      ['households.csv', 'register.column.missing', 'error'],
    ]);
  });

  it('compares the two dates of a title and the shares of a property', () => {
    const titles = cells(
      'large-family-titles.csv',
      'titleNumber,holderId,category,issuedOn,expiresOn,childCount\nT1,P1,general,2026-05-01,2025-05-01,3',
    );
    const properties = cells(
      'properties.csv',
      'cadastralRef,use,holderIds,shares,cadastralValue\nSYN4603700000000001A,dwelling,P1,50|50,60000.5',
    );
    const known = { people: new Set(['P1']) };
    expect(readRegister([titles, properties], known).problems).toMatchObject([
      { file: 'large-family-titles.csv', column: 'expiresOn', code: 'register.period.reversed' },
      { file: 'properties.csv', column: 'shares', code: 'register.share.invalid' },
    ]);
  });
});

describe('the words of the report', () => {
  it('says how to mend, in the three languages, with nothing left to fill in', () => {
    const { problems } = readRegister([
      addresses,
      households,
      people(empar.replace('12345678Z', '12345678A')),
    ]);
    const [problem] = problems;
    expect(problem && registerProblemText(problem.code, 'es', problem.params)).toBe(
      'La letra de «12345678A» no corresponde: a esas cifras les toca la Z. Compruebe cifras y letra.',
    );
    for (const texts of Object.values(registerProblems))
      expect(Object.values(texts).map((text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort())).toEqual(
        Array(3).fill([...texts.en.matchAll(/\{\w+\}/g)].map(String).sort()),
      );
  });
});

describe('writing a register', () => {
  it('reads back what it wrote', () => {
    const first = readRegister([addresses, households, people(empar)]).rows;
    const again = registerFileOrder.map((id) => ({
      file: registerFiles[id].fileName,
      header: registerFiles[id].columns.map(({ name }) => name),
      records: first[id].map((row, index) => ({ line: index + 2, cells: registerCells(id, row) })),
    }));
    expect(readRegister(again)).toMatchObject({ rows: first, problems: [] });
  });
  it('quotes commas and quotes', () => {
    const row = {
      addressId: 'A1',
      street: 'Carrer "Nou", el',
      number: '3',
      postalCode: '00000',
      synthetic: true,
    };
    expect(registerCsv('addresses', [row])).toBe(
      'addressId,street,number,stairs,floor,door,postalCode,cadastralRef,synthetic\nA1,"Carrer ""Nou"", el",3,,,,00000,,true\n',
    );
  });
  it('documents which columns are required', () => {
    const required = registerFiles.people.columns.filter((column) => column.required).map(({ name }) => name);
    expect(required).toEqual(['personId', 'givenName', 'surname1', 'sex', 'nationality', 'language']);
  });
});
