import { languages } from '@oficio/schemas/definition';
import { expect, it } from 'vitest';
import { failureWords } from './failure-words.js';

it.each([
  ['letter.byHand', 'A esta persona no se le escribe automáticamente'],
  ['letter.fault es: falta «nombre»', 'tiene un error y no se puede escribir: es: falta «nombre»'],
  ['consultation.personUnknown', 'no está en el padrón'],
  ['consultation.timeout', 'no se ha podido consultar'],
  ['webService.notConnected payments', 'no está conectada con «payments»'],
  ['no handler is configured for surveys', 'no está conectada con «surveys»'],
  ['procedure.refused member-card: procedure.unknown', '(member-card: procedure.unknown)'],
  ['SMTP 550', 'respondió el sistema: «SMTP 550»'],
])('%s', (reason, words) => {
  const said = failureWords(reason);
  expect(said.es).toContain(words);
  for (const language of languages) expect(said[language]).not.toMatch(/[{}]|undefined/);
});
