import { describe, expect, it } from 'vitest';
import { dropWithheld, WITHHELD_MARK as X } from './withheld.js';

describe('dropWithheld', () => {
  it('leaves a text without marks as it is', () => {
    expect(dropWithheld('Hola.\n\nAdiós.')).toEqual({ markdown: 'Hola.\n\nAdiós.', withheld: false });
  });

  it('removes the sentence with the value and keeps its neighbours, bold ones too', () => {
    const { markdown } = dropWithheld(
      `Mantiene el ${X} % en ${X}. **No tiene que hacer nada.** Lo verá pronto.`,
    );
    expect(markdown).toBe('**No tiene que hacer nada.** Lo verá pronto.');
  });

  it('removes a bold lead-in that is left without its sentence', () => {
    expect(dropWithheld(`**Hasta cuándo.** Hasta el ${X}.\n\nFin.`).markdown).toBe('Fin.');
  });

  it('removes list items with values, and the heading when the whole list goes', () => {
    const letter = `**Qué hemos mirado**\n- Edad: ${X}.\n- Título: ${X}.\n\n¿Algo no es correcto?`;
    expect(dropWithheld(letter).markdown).toBe('¿Algo no es correcto?');
  });

  it('keeps the items of a list that carry no value', () => {
    expect(dropWithheld(`Opciones:\n- Sí\n- Cobrar ${X}\n- No`).markdown).toBe('Opciones:\n\n- Sí\n- No');
  });
});
