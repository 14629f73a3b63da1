/** The words of every definition problem: what is wrong and how to mend it. No words of the parser. */
import type { JsonFault } from './json-source.js';
import { type Trilingual, trilingual } from './trilingual.js';

const kinds: Record<string, Trilingual> = {
  string: trilingual('un texto entre comillas', 'un text entre cometes', 'a text in quotes'),
  number: trilingual('un número', 'un nombre', 'a number'),
  int: trilingual('un número entero', 'un nombre enter', 'a whole number'),
  boolean: trilingual('true o false', 'true o false', 'true or false'),
  array: trilingual('una lista [ … ]', 'una llista [ … ]', 'a list [ … ]'),
  object: trilingual('un objeto { … }', 'un objecte { … }', 'an object { … }'),
  record: trilingual('un objeto { … }', 'un objecte { … }', 'an object { … }'),
  null: trilingual('null', 'null', 'null'),
  missing: trilingual('nada', 'res', 'nothing'),
};

const formats: Record<string, Trilingual> = {
  date: trilingual('una fecha como 2026-01-31', 'una data com 2026-01-31', 'a date like 2026-01-31'),
  url: trilingual(
    'una dirección web como https://ejemplo.es/pagina',
    'una adreça web com https://exemple.es/pagina',
    'a web address like https://example.org/page',
  ),
};

const quoted = (value: unknown): string => `«${typeof value === 'string' ? value : JSON.stringify(value)}»`;
const listed = (values: readonly unknown[]): string => values.map(quoted).join(', ');

/** The name of the kind of a JSON value, as a key of the table of kinds. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

const kind = (name: string): Trilingual => kinds[name] ?? trilingual(name, name, name);

export function typeText(expected: string, value: unknown): Trilingual {
  const wanted = kind(expected);
  const found = kind(kindOf(value));
  return trilingual(
    `Aquí va ${wanted.es} y hay ${found.es}. Cámbielo.`,
    `Ací va ${wanted['ca-valencia']} i hi ha ${found['ca-valencia']}. Canvie-ho.`,
    `This must be ${wanted.en}, but it is ${found.en}. Change it.`,
  );
}

export function missingText(key: string, expected: string): Trilingual {
  const wanted = kind(expected);
  return trilingual(
    `Falta ${quoted(key)}. Añádalo con ${wanted.es}.`,
    `Falta ${quoted(key)}. Afegisca-ho amb ${wanted['ca-valencia']}.`,
    `${quoted(key)} is missing. Add it with ${wanted.en}.`,
  );
}

export function missingChoiceText(key: string, options: readonly unknown[]): Trilingual {
  return trilingual(
    `Falta ${quoted(key)}. Añádalo con uno de estos valores: ${listed(options)}.`,
    `Falta ${quoted(key)}. Afegisca-ho amb un d'estos valors: ${listed(options)}.`,
    `${quoted(key)} is missing. Add it with one of these values: ${listed(options)}.`,
  );
}

export function unknownKeyText(key: string, nearest: string | undefined): Trilingual {
  return trilingual(
    `${quoted(key)} no existe aquí. ${nearest ? `¿Quería escribir ${quoted(nearest)}?` : 'Bórrelo o escriba su nombre con «x-» delante si es una nota suya.'}`,
    `${quoted(key)} no existix ací. ${nearest ? `Volia escriure ${quoted(nearest)}?` : 'Esborre-ho o escriga el nom amb «x-» davant si és una nota seua.'}`,
    `${quoted(key)} does not exist here. ${nearest ? `Did you mean ${quoted(nearest)}?` : 'Delete it, or put «x-» before its name if it is a note of yours.'}`,
  );
}

export function identifierText(value: unknown): Trilingual {
  return trilingual(
    `${quoted(value)} no sirve como identificador. Use letras sin tilde, cifras, «-» y «_», sin espacios; empiece por una letra.`,
    `${quoted(value)} no servix com a identificador. Use lletres sense accent, xifres, «-» i «_», sense espais; comence per una lletra.`,
    `${quoted(value)} cannot be an identifier. Use letters without accents, digits, «-» and «_», without spaces; begin with a letter.`,
  );
}

export function choiceText(value: unknown, options: readonly unknown[], nearest?: string): Trilingual {
  const hint = nearest
    ? trilingual(
        ` ¿Quería escribir ${quoted(nearest)}?`,
        ` Volia escriure ${quoted(nearest)}?`,
        ` Did you mean ${quoted(nearest)}?`,
      )
    : trilingual('', '', '');
  return trilingual(
    `${quoted(value)} no es un valor admitido.${hint.es} Escriba uno de estos: ${listed(options)}.`,
    `${quoted(value)} no és un valor admés.${hint['ca-valencia']} Escriga un d'estos: ${listed(options)}.`,
    `${quoted(value)} is not an admitted value.${hint.en} Write one of these: ${listed(options)}.`,
  );
}

/** `forms`: for each admitted form, the keys that it needs, or the kind of value that it is. */
export function formText(forms: readonly string[]): Trilingual {
  const list = forms.join(' | ');
  return trilingual(
    `Este valor no tiene ninguna de las formas admitidas: ${list}. Escríbalo de una de ellas.`,
    `Este valor no té cap de les formes admeses: ${list}. Escriga'l d'una d'elles.`,
    `This value has none of the admitted forms: ${list}. Write it in one of them.`,
  );
}

export function formatText(format: string, pattern: string | undefined, value: unknown): Trilingual {
  const wanted =
    formats[format] ?? trilingual(`la forma ${pattern}`, `la forma ${pattern}`, `the form ${pattern}`);
  return trilingual(
    `${quoted(value)} no tiene la forma debida. Escriba ${wanted.es}.`,
    `${quoted(value)} no té la forma deguda. Escriga ${wanted['ca-valencia']}.`,
    `${quoted(value)} does not have the right form. Write ${wanted.en}.`,
  );
}

/** `origin` is the kind of value (`array` and `string` are counted, numbers compared). */
export function rangeText(origin: string, bound: 'minimum' | 'maximum', limit: number): Trilingual {
  const what =
    origin === 'array'
      ? trilingual('elementos en la lista', 'elements en la llista', 'elements in the list')
      : origin === 'string'
        ? trilingual('caracteres', 'caràcters', 'characters')
        : undefined;
  const words =
    bound === 'minimum'
      ? trilingual('como mínimo', 'com a mínim', 'at least')
      : trilingual('como máximo', 'com a màxim', 'at most');
  if (!what) {
    return trilingual(
      `Este número debe ser ${words.es} ${limit}. Cámbielo.`,
      `Este nombre ha de ser ${words['ca-valencia']} ${limit}. Canvie'l.`,
      `This number must be ${words.en} ${limit}. Change it.`,
    );
  }
  return trilingual(
    `Debe haber ${words.es} ${limit} ${what.es}.`,
    `Hi ha d'haver ${words['ca-valencia']} ${limit} ${what['ca-valencia']}.`,
    `There must be ${words.en} ${limit} ${what.en}.`,
  );
}

export function newerVersionText(found: number, current: number): Trilingual {
  return trilingual(
    `Este documento usa el formato ${found} y esta instalación conoce hasta el ${current}. Actualice Oficio o pida el documento en el formato ${current}.`,
    `Este document usa el format ${found} i esta instal·lació coneix fins al ${current}. Actualitze Oficio o demane el document en el format ${current}.`,
    `This document uses format ${found} and this installation knows up to ${current}. Update Oficio or ask for the document in format ${current}.`,
  );
}

export function unknownVersionText(found: unknown, current: number): Trilingual {
  return trilingual(
    `El formato ${quoted(found)} no existe. Escriba "formatVersion": ${current}.`,
    `El format ${quoted(found)} no existix. Escriga "formatVersion": ${current}.`,
    `Format ${quoted(found)} does not exist. Write "formatVersion": ${current}.`,
  );
}

export function duplicateIdText(id: string, firstPath: string): Trilingual {
  return trilingual(
    `El identificador ${quoted(id)} ya se usa en ${firstPath}. Ponga otro a uno de los dos.`,
    `L'identificador ${quoted(id)} ja s'usa en ${firstPath}. Pose'n un altre a un dels dos.`,
    `The identifier ${quoted(id)} is already used at ${firstPath}. Give one of the two another.`,
  );
}

export function duplicateKeyText(key: string): Trilingual {
  return trilingual(
    `${quoted(key)} está escrito dos veces en el mismo objeto. Borre una de las dos.`,
    `${quoted(key)} està escrit dos vegades en el mateix objecte. Esborre'n una de les dos.`,
    `${quoted(key)} is written twice in the same object. Delete one of the two.`,
  );
}

export function syntaxText(fault: JsonFault, found: string): Trilingual {
  switch (fault) {
    case 'end':
      return trilingual(
        'El documento se acaba antes de tiempo. Falta cerrar una llave, un corchete o unas comillas.',
        "El document s'acaba abans d'hora. Falta tancar una clau, un claudàtor o unes cometes.",
        'The document ends too early. A brace, a bracket or a quotation mark is not closed.',
      );
    case 'text':
      return trilingual(
        'Este texto no está bien cerrado. Falta la comilla final, o hay un salto de línea o una barra «\\» sin escapar.',
        'Este text no està ben tancat. Falta la cometa final, o hi ha un salt de línia o una barra «\\» sense escapar.',
        'This text is not closed well. The last quotation mark is missing, or there is a line break or an unescaped «\\».',
      );
    case 'number':
      return trilingual(
        'Este número no está bien escrito. Use cifras y un punto para los decimales, como 1234.5.',
        'Este nombre no està ben escrit. Use xifres i un punt per als decimals, com 1234.5.',
        'This number is not written well. Use digits and a point for decimals, like 1234.5.',
      );
    case 'after':
      return trilingual(
        `Sobra ${quoted(found)} después del final del documento. Bórrelo.`,
        `Sobra ${quoted(found)} després del final del document. Esborre-ho.`,
        `There is ${quoted(found)} after the end of the document. Delete it.`,
      );
    case 'depth':
      return trilingual(
        'El documento tiene demasiados niveles, uno dentro de otro. Quite niveles.',
        "El document té massa nivells, un dins d'un altre. Lleve nivells.",
        'The document has too many levels, one inside another. Remove levels.',
      );
    case 'character':
      return trilingual(
        `No se esperaba ${quoted(found)} aquí. Mire si falta una coma, dos puntos o unas comillas justo antes, o si sobra una coma.`,
        `No s'esperava ${quoted(found)} ací. Mire si falta una coma, dos punts o unes cometes just abans, o si sobra una coma.`,
        `${quoted(found)} was not expected here. See whether a comma, a colon or quotation marks are missing just before, or whether there is a comma too many.`,
      );
  }
}
