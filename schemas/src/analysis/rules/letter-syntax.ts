import { type Trilingual, trilingual } from '../../definition/index.js';
import type { Rule } from '../finding.js';
import { letterTexts } from '../letter-texts.js';
import { letterFilters } from '../letter-variables.js';
import { type LiquidFault, scanLiquid } from '../liquid-scan.js';

function words({ kind, found }: LiquidFault): Trilingual {
  switch (kind) {
    case 'unclosed':
      return trilingual(`«${found}» no se cierra`, `«${found}» no es tanca`, `«${found}» is not closed`);
    case 'tag':
      return trilingual(
        `la orden «${found}» no existe`,
        `l'orde «${found}» no existix`,
        `the tag «${found}» does not exist`,
      );
    case 'block':
      return trilingual(
        `«${found}» no cierra nada de lo abierto antes`,
        `«${found}» no tanca res del que s'ha obert abans`,
        `«${found}» closes nothing that was opened before`,
      );
    case 'expression':
      return trilingual(
        `«${found}» no se entiende`,
        `«${found}» no s'entén`,
        `«${found}» cannot be understood`,
      );
  }
}

/** A letter whose template is wrong would stop at the moment of sending: it is refused before. */
export const letterSyntax: Rule = {
  code: 'letter.syntax',
  severity: 'error',
  *check(model) {
    for (const { text, path, owner } of letterTexts(model)) {
      const scan = scanLiquid(text);
      const unknown = scan.filters.filter((filter) => !letterFilters.includes(filter));
      const wrong = [
        ...scan.faults.map(words),
        ...unknown.map((filter) =>
          trilingual(
            `el filtro «${filter}» no se admite`,
            `el filtre «${filter}» no s'admet`,
            `the filter «${filter}» is not admitted`,
          ),
        ),
      ];
      for (const each of wrong) {
        yield {
          path,
          text: trilingual(
            `El texto de «${owner.es}» no se podría enviar: ${each.es}.`,
            `El text de «${owner['ca-valencia']}» no es podria enviar: ${each['ca-valencia']}.`,
            `The text of «${owner.en}» could not be sent: ${each.en}.`,
          ),
        };
      }
    }
  },
};
