/** How values, data and relations are named inside the sentence of a condition. */

import { toDay } from '../deadlines/civil-date.js';
import { longDate } from '../deadlines/wording.js';
import type { Relation } from '../definition/criterion.js';
import { type Language, languages, textIn } from '../definition/localized-text.js';
import type { Operand } from '../definition/operand.js';
import type { Procedure } from '../definition/procedure.js';
import type { Scalar, ValueType } from '../definition/scalar.js';
import { type Trilingual, trilingual } from '../definition/trilingual.js';
import { declaredFact, type FactGroup, factCatalogue } from '../registry/facts/fact-catalogue.js';

/** What a sentence needs of a procedure: the names of what its conditions read. */
export type NamedData = Pick<Procedure, 'fields' | 'parameters' | 'dataNeeds'>;

/** The relation whose elements `item` stands for; absent at the first level. */
export interface SentenceScope {
  data: NamedData;
  relation?: Relation;
}

/** What an operand says, and of what type it is where that is known. */
export interface Said {
  text: Trilingual;
  type?: ValueType | 'table';
  /** The words of the values of a choice. */
  options?: readonly { value: Scalar; name: Trilingual }[];
}

/** The three texts made by the same function from those of others. */
export function inLanguages(make: (language: Language) => string): Trilingual {
  return trilingual(make('es'), make('ca-valencia'), make('en'));
}

const quoted = (name: Trilingual): Trilingual => inLanguages((language) => `«${name[language]}»`);

const sameInAll = (text: string): Trilingual => trilingual(text, text, text);

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** “1.250,50” in Spanish and Valencian, “1,250.50” in English, without leaning on the host's own tables. */
function number(value: number, decimals?: number): Trilingual {
  const plain = decimals === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(decimals);
  const [whole = '', fraction] = plain.split('.');
  const grouped = (mark: string) => whole.replace(/\B(?=(\d{3})+$)/g, mark);
  const sign = value < 0 ? '−' : '';
  const continental = `${sign}${grouped('.')}${fraction === undefined ? '' : `,${fraction}`}`;
  const english = `${sign}${grouped(',')}${fraction === undefined ? '' : `.${fraction}`}`;
  return trilingual(continental, continental, english);
}

/** A value in words, after the type of what it is compared with. */
export function valueWords(value: Scalar, like?: Said): Trilingual {
  const option = like?.options?.find((each) => each.value === value);
  if (option) return quoted(option.name);
  if (typeof value === 'boolean') return value ? trilingual('sí', 'sí', 'yes') : trilingual('no', 'no', 'no');
  if (typeof value === 'string') return isoDate.test(value) ? dateWords(value) : quoted(sameInAll(value));
  if (like?.type === 'amount') return inLanguages((language) => `${number(value, 2)[language]} €`);
  if (like?.type === 'rate') {
    return inLanguages((language) => `${number(value)[language]}${language === 'en' ? '%' : ' %'}`);
  }
  return number(value);
}

function dateWords(date: string): Trilingual {
  const day = toDay(date);
  return { ...longDate(day) };
}

const months = {
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  'ca-valencia':
    'de gener,de febrer,de març,d’abril,de maig,de juny,de juliol,d’agost,de setembre,d’octubre,de novembre,de desembre'.split(
      ',',
    ),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

/** A datum of the register: of the relation that is looked through, or of the subject (`person.birthDate`). */
function factWords(id: string, relation: Relation | undefined): Said {
  const [group = '', ...rest] = id.split('.');
  const named = group in factCatalogue && rest.length > 0;
  const declared = named
    ? declaredFact(group as FactGroup, rest.join('.'))
    : relation && declaredFact(relation, id);
  if (!declared) return { text: quoted(sameInAll(id)) };
  return { text: quoted(declared.label), type: declared.type };
}

/** What an operand says inside a sentence. */
export function operandWords(operand: Operand, { data, relation }: SentenceScope, like?: Said): Said {
  if ('value' in operand) return { text: valueWords(operand.value, like) };
  if ('item' in operand) return factWords(operand.item, relation);
  if ('today' in operand) return { text: trilingual('hoy', 'hui', 'today'), type: 'date' };
  if ('field' in operand) {
    const field = data.fields.find((each) => each.id === operand.field);
    if (!field) return { text: quoted(sameInAll(operand.field)) };
    const named = (text: typeof field.name) => inLanguages((language) => textIn(text, language) || field.id);
    return {
      text: quoted(named(field.name)),
      type: field.type,
      ...(field.options && {
        options: field.options.map(({ value, name }) => ({ value, name: named(name) })),
      }),
    };
  }
  if ('parameter' in operand) {
    const parameter = data.parameters.find((each) => each.id === operand.parameter);
    const id = operand.parameter;
    if (!parameter) return { text: quoted(sameInAll(id)) };
    const name = inLanguages((language) => textIn(parameter.name, language) || id);
    const { value, type } = parameter;
    if (Array.isArray(value)) return { text: quoted(name), type };
    const worth = valueWords(value, { text: name, type });
    return { text: inLanguages((language) => `«${name[language]}» (${worth[language]})`), type };
  }
  const { year, month, day } = operand.dateOf;
  const of = operandWords({ field: year }, { data }).text;
  const monthIn = (language: Language) => months[language][month - 1] ?? String(month);
  return {
    text: trilingual(
      `el ${day} de ${monthIn('es')} de ${of.es}`,
      `el ${day} ${monthIn('ca-valencia')} de ${of['ca-valencia']}`,
      `${day} ${monthIn('en')} of ${of.en}`,
    ),
    type: 'date',
  };
}

/** The elements of a relation of the register: one, and several. */
export const relationWords: Readonly<Record<Relation, { one: Trilingual; many: Trilingual }>> = {
  members: {
    one: trilingual('alguna persona de la casa', 'alguna persona de la casa', 'somebody in the household'),
    many: trilingual('personas de la casa', 'persones de la casa', 'people in the household'),
  },
  titles: {
    one: trilingual('algún título de la familia', 'algun títol de la família', 'some title of the family'),
    many: trilingual('títulos de la familia', 'títols de la família', 'titles of the family'),
  },
  properties: {
    one: trilingual('alguna propiedad', 'alguna propietat', 'some property'),
    many: trilingual('propiedades', 'propietats', 'properties'),
  },
  discounts: {
    one: trilingual('algún descuento', 'algun descompte', 'some discount'),
    many: trilingual('descuentos', 'descomptes', 'discounts'),
  },
};

/** Whether every language of a text says something. */
export const isWhole = (text: Partial<Record<Language, string | undefined>>): boolean =>
  languages.some((language) => Boolean(text[language]?.trim()));
