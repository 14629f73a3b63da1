import { type Language, type LocalizedText, type Procedure, textIn } from '@oficio/schemas/definition';
import type { RegisterFileId } from '@oficio/schemas/registry';

const text = (es: string, caValencia: string, en: string): LocalizedText => ({
  es,
  'ca-valencia': caValencia,
  en,
});

const register: Readonly<Record<RegisterFileId, LocalizedText>> = {
  people: text('el padrón municipal', 'el padró municipal', 'the register of residents'),
  households: text('el padrón municipal', 'el padró municipal', 'the register of residents'),
  addresses: text('el padrón municipal', 'el padró municipal', 'the register of residents'),
  titles: text(
    'la Generalitat, en el título de familia numerosa',
    'la Generalitat, en el títol de família nombrosa',
    'the Generalitat, in the large-family title',
  ),
  properties: text('el Catastro', 'el Cadastre', 'the Cadastre'),
  discounts: text('el propio Ayuntamiento', 'el mateix Ajuntament', 'the town council itself'),
  deaths: text('el Registro Civil', 'el Registre Civil', 'the civil registry'),
};

const own = text('el propio Ayuntamiento', 'el mateix Ajuntament', 'the town council itself');
const told = text('la persona interesada', 'la persona interessada', 'the person concerned');

const isRegisterFile = (source: string): source is RegisterFileId => source in register;

/**
 * Who says a datum, in words for a letter or a page. `source` is what the datum carries: a file of the
 * register, a data need or its service, or who acted (`sensor`, `citizen`, `officer`). An unknown one is shown as is.
 */
export function sourceWords(procedure: Procedure, source: string, language: Language): string {
  const need = procedure.dataNeeds.find(({ id, source: from }) => id === source || from.service === source);
  if (need) return textIn(need.source.name, language);
  if (isRegisterFile(source)) return textIn(register[source], language);
  if (source === 'citizen' || source === 'form') return textIn(told, language);
  if (['sensor', 'step', 'officer', 'system', 'computation', 'task'].includes(source))
    return textIn(own, language);
  return source;
}
