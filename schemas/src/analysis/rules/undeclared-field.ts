import { trilingual } from '../../definition/index.js';
import { nearestWord } from '../../definition/nearest-word.js';
import type { Rule } from '../finding.js';
import { letterTexts } from '../letter-texts.js';
import { letterVariables } from '../letter-variables.js';
import { scanLiquid } from '../liquid-scan.js';
import type { AnalysisModel } from '../model.js';
import { readingsOf } from '../readings.js';

/** Whether a letter may say a variable: a common one, a field, or a parameter that is not a table. */
function letterKnows({ procedure }: AnalysisModel, variable: string): boolean {
  const within = (name: string) =>
    variable === name || variable.startsWith(`${name}.`) || variable.startsWith(`${name}[`);
  const lists = ['evidence', 'reasons'];
  return (
    letterVariables.includes(variable) ||
    lists.some(within) ||
    procedure.fields.some((field) => field.id === variable) ||
    procedure.parameters.some(({ id, type }) => id === variable && type !== 'table')
  );
}

/** Only declared data is read, each with its legal ground (art. 6 GDPR); it is also what letters may say. */
export const undeclaredField: Rule = {
  code: 'field.undeclared',
  severity: 'error',
  *check(model) {
    const { procedure } = model;
    const known = {
      field: procedure.fields.map((each) => each.id),
      parameter: procedure.parameters.map((each) => each.id),
    };
    for (const { kind, id, path, nodeId } of readingsOf(model)) {
      if (kind === 'dataNeed' || kind === 'fact' || known[kind].includes(id)) continue;
      const nearest = nearestWord(id, known[kind]);
      const what =
        kind === 'field'
          ? trilingual('el dato', 'la dada', 'the field')
          : trilingual('el parámetro', 'el paràmetre', 'the parameter');
      yield {
        path,
        ...(nodeId !== undefined && { nodeId }),
        text: trilingual(
          `Aquí se usa ${what.es} «${id}», que el trámite no declara. Declárelo o use otro.`,
          `Ací s'usa ${what['ca-valencia']} «${id}», que el tràmit no declara. Cal declarar-ho o usar-ne un altre.`,
          `This uses ${what.en} «${id}», which the procedure does not declare. Declare it or use another.`,
        ),
        ...(nearest !== undefined && {
          fix: {
            label: trilingual(`Usar «${nearest}»`, `Usar «${nearest}»`, `Use «${nearest}»`),
            edits: [{ op: 'replace', path, value: nearest }] as const,
          },
        }),
      };
    }
    for (const { text, path, owner } of letterTexts(model)) {
      for (const variable of scanLiquid(text).variables) {
        if (letterKnows(model, variable)) continue;
        yield {
          path,
          text: trilingual(
            `El texto de «${owner.es}» usa {{ ${variable} }}, que no es un dato declarado. No se podría enviar. Declárelo o quítelo.`,
            `El text de «${owner['ca-valencia']}» usa {{ ${variable} }}, que no és una dada declarada. No es podria enviar. Cal declarar-la o llevar-la.`,
            `The text of «${owner.en}» uses {{ ${variable} }}, which is not a declared field. It could not be sent. Declare it or take it out.`,
          ),
        };
      }
    }
  },
};
