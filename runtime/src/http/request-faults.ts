import type { LocalizedText } from '@oficio/schemas/definition';
import type { z } from 'zod';
import type { RequestFault } from './refuse.js';

type Issue = z.core.$ZodIssue;

const text = (es: string, caValencia: string, en: string): LocalizedText => ({
  es,
  'ca-valencia': caValencia,
  en,
});

/** The words of a zod issue: zod's own Spanish and Catalan sentences are for programmers. */
function wordsOf(issue: Issue): LocalizedText {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? text('Falta este dato.', 'Falta esta dada.', 'This value is missing.')
        : text(
            `Debe ser de tipo ${issue.expected}.`,
            `Ha de ser de tipus ${issue.expected}.`,
            `It must be of type ${issue.expected}.`,
          );
    case 'too_small':
      return text(
        `Es demasiado corto o pequeño: el mínimo es ${issue.minimum}.`,
        `És massa curt o xicotet: el mínim és ${issue.minimum}.`,
        `It is too short or small: the minimum is ${issue.minimum}.`,
      );
    case 'too_big':
      return text(
        `Es demasiado largo o grande: el máximo es ${issue.maximum}.`,
        `És massa llarg o gran: el màxim és ${issue.maximum}.`,
        `It is too long or large: the maximum is ${issue.maximum}.`,
      );
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return text(
        `Use uno de estos valores: ${values}.`,
        `Use un d'estos valors: ${values}.`,
        `Use one of these values: ${values}.`,
      );
    }
    case 'invalid_format':
      return text(
        `No tiene el formato esperado (${issue.format}).`,
        `No té el format esperat (${issue.format}).`,
        `It does not have the expected format (${issue.format}).`,
      );
    case 'unrecognized_keys': {
      const keys = issue.keys.join(', ');
      return text(
        `Estos datos sobran: ${keys}.`,
        `Estes dades sobren: ${keys}.`,
        `These values are not known: ${keys}.`,
      );
    }
    default:
      return text('Este dato no es válido.', 'Esta dada no és vàlida.', 'This value is not valid.');
  }
}

/** The faults of a request part (`path`, `query` or `body`), place by place, as JSON pointers under it. */
export function requestFaults(part: 'path' | 'query' | 'body', issues: readonly Issue[]): RequestFault[] {
  return issues.map((issue) => ({
    path: `${part}${issue.path.map((step) => `/${String(step)}`).join('')}`,
    code: issue.code,
    text: wordsOf(issue),
  }));
}
