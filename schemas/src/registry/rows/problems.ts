import { type Localized, type RegistryLanguage, words } from '../localized.js';

/** What can be wrong in a register file, and how to mend it. Codes are stable; `{name}` is replaced by a parameter. */
export const registerProblems = {
  'register.file.unknown': words(
    'El fichero {file} no es del registro. Nombres admitidos: {choices}.',
    'El fitxer {file} no és del registre. Noms admesos: {choices}.',
    'The file {file} does not belong to the register. Names admitted: {choices}.',
  ),
  'register.file.repeated': words(
    'El fichero {file} se ha enviado dos veces. Envíe solo uno.',
    "El fitxer {file} s'ha enviat dos vegades. Envie'n només un.",
    'The file {file} was sent twice. Send only one.',
  ),
  'register.column.missing': words(
    'Falta la columna {column}. Añádala a la cabecera y a cada fila.',
    'Falta la columna {column}. Afegisca-la a la capçalera i a cada fila.',
    'The column {column} is missing. Add it to the header and to every row.',
  ),
  'register.column.unknown': words(
    'La columna {column} no existe en este fichero. Quítela o corrija su nombre; las demás se leen igual.',
    "La columna {column} no existix en este fitxer. Lleve-la o corregisca'n el nom; les altres es lligen igual.",
    'The column {column} does not exist in this file. Remove it or mend its name; the others are read all the same.',
  ),
  'register.column.repeated': words(
    'La columna {column} aparece dos veces. Deje solo una.',
    "La columna {column} apareix dos vegades. Deixe'n només una.",
    'The column {column} appears twice. Keep only one.',
  ),
  'register.row.length': words(
    'La fila tiene {found} celdas y la cabecera {expected}. Revise comas y comillas.',
    'La fila té {found} cel·les i la capçalera {expected}. Revise comes i cometes.',
    'The row has {found} cells and the header {expected}. Check commas and quotes.',
  ),
  'register.value.required': words(
    'El dato {column} es obligatorio. Escríbalo.',
    'La dada {column} és obligatòria. Escriga-la.',
    'The value of {column} is required. Write it.',
  ),
  'register.text.control': words(
    'El dato {column} lleva saltos de línea o caracteres invisibles. Quítelos.',
    'La dada {column} porta salts de línia o caràcters invisibles. Lleve-los.',
    'The value of {column} has line breaks or invisible characters. Remove them.',
  ),
  'register.key.invalid': words(
    'El identificador «{value}» no puede llevar espacios ni la barra |.',
    "L'identificador «{value}» no pot portar espais ni la barra |.",
    'The identifier “{value}” may not contain blanks or the bar |.',
  ),
  'register.key.duplicate': words(
    'El identificador {value} ya está en la línea {firstLine}. Deje una sola fila.',
    "L'identificador {value} ja està en la línia {firstLine}. Deixe una sola fila.",
    'The identifier {value} is already in line {firstLine}. Keep one row.',
  ),
  'register.nif.duplicate': words(
    'El NIF ya es el de la persona de la línea {firstLine}. Una de las dos filas está repetida o equivocada.',
    'El NIF ja és el de la persona de la línia {firstLine}. Una de les dos files està repetida o equivocada.',
    'The NIF is already that of the person in line {firstLine}. One of the two rows is repeated or wrong.',
  ),
  'register.reference.unknown': words(
    '{column}: no hay ninguna fila {value} en {target}. Corrija el identificador o añada esa fila.',
    "{column}: no hi ha cap fila {value} en {target}. Corregisca l'identificador o afegisca eixa fila.",
    '{column}: there is no row {value} in {target}. Mend the identifier or add that row.',
  ),
  'register.reference.rejected': words(
    '{column}: la fila {value} de {target} no se ha aceptado (línea {targetLine}). Arregle antes aquella.',
    "{column}: la fila {value} de {target} no s'ha acceptat (línia {targetLine}). Arregle abans aquella.",
    '{column}: the row {value} of {target} was not accepted (line {targetLine}). Mend that one first.',
  ),
  'register.date.invalid': words(
    '«{value}» no es una fecha. Escríbala como año-mes-día: 2026-03-08.',
    '«{value}» no és una data. Escriga-la com a any-mes-dia: 2026-03-08.',
    '“{value}” is not a date. Write it as year-month-day: 2026-03-08.',
  ),
  'register.period.reversed': words(
    '{column} no puede ser anterior a {earlier}. Revise las dos fechas.',
    '{column} no pot ser anterior a {earlier}. Revise les dos dates.',
    '{column} may not be before {earlier}. Check both dates.',
  ),
  'register.number.invalid': words(
    '«{value}» no es un número entre {min} y {max}. Use el punto para los decimales y nada para los miles.',
    '«{value}» no és un número entre {min} i {max}. Use el punt per als decimals i res per als milers.',
    '“{value}” is not a number between {min} and {max}. Use a point for decimals and nothing for thousands.',
  ),
  'register.boolean.invalid': words(
    '«{value}» debe ser true o false.',
    '«{value}» ha de ser true o false.',
    '“{value}” must be true or false.',
  ),
  'register.choice.unknown': words(
    '«{value}» no es un valor admitido. Use uno de estos: {choices}.',
    "«{value}» no és un valor admés. Use'n un d'estos: {choices}.",
    '“{value}” is not admitted. Use one of these: {choices}.',
  ),
  'register.list.invalid': words(
    '«{value}» no es una lista. Separe los identificadores con | y no repita ninguno.',
    "«{value}» no és una llista. Separe els identificadors amb | i no'n repetisca cap.",
    '“{value}” is not a list. Separate the identifiers with | and repeat none.',
  ),
  'register.share.invalid': words(
    'Los porcentajes de {column} deben ser uno por titular, mayores que 0 y sumar 100 como máximo.',
    'Els percentatges de {column} han de ser un per titular, majors que 0 i sumar 100 com a màxim.',
    'The percentages of {column} must be one per holder, above 0 and add up to 100 at most.',
  ),
  'register.nif.format': words(
    '«{value}» no tiene forma de NIF ni de NIE: 8 cifras y letra, o X, Y, Z, 7 cifras y letra.',
    '«{value}» no té forma de NIF ni de NIE: 8 xifres i lletra, o X, Y, Z, 7 xifres i lletra.',
    '“{value}” does not look like an NIF or NIE: 8 digits and a letter, or X, Y, Z, 7 digits and a letter.',
  ),
  'register.nif.letter': words(
    'La letra de «{value}» no corresponde: a esas cifras les toca la {expected}. Compruebe cifras y letra.',
    'La lletra de «{value}» no correspon: a eixes xifres els toca la {expected}. Comprove xifres i lletra.',
    'The letter of “{value}” does not match: those digits take {expected}. Check digits and letter.',
  ),
  'register.email.invalid': words(
    '«{value}» no es una dirección de correo electrónico.',
    '«{value}» no és una adreça de correu electrònic.',
    '“{value}” is not an e-mail address.',
  ),
  'register.phone.invalid': words(
    '«{value}» no es un teléfono: escriba 9 cifras, o el prefijo internacional con +.',
    '«{value}» no és un telèfon: escriga 9 xifres, o el prefix internacional amb +.',
    '“{value}” is not a telephone number: write 9 digits, or the international prefix with +.',
  ),
  'register.municipality.invalid': words(
    'El municipio «{value}» no es un código INE: escriba sus cinco cifras, por ejemplo 28079.',
    'El municipi «{value}» no és un codi INE: escriga les seues cinc xifres, per exemple 28079.',
    'The municipality “{value}” is not an INE code: write its five digits, for example 28079.',
  ),
  'register.postalCode.invalid': words(
    '«{value}» no es un código postal: son 5 cifras, también el cero inicial.',
    '«{value}» no és un codi postal: són 5 xifres, també el zero inicial.',
    '“{value}” is not a postal code: it has 5 digits, the leading zero too.',
  ),
  'register.cadastralRef.invalid': words(
    '«{value}» no es una referencia catastral: son 20 letras y cifras, sin espacios.',
    '«{value}» no és una referència cadastral: són 20 lletres i xifres, sense espais.',
    '“{value}” is not a cadastral reference: it has 20 letters and digits, without blanks.',
  ),
  'register.country.invalid': words(
    '«{value}» no es un país: use las dos letras mayúsculas de la norma ISO 3166, por ejemplo ES.',
    '«{value}» no és un país: use les dos lletres majúscules de la norma ISO 3166, per exemple ES.',
    '“{value}” is not a country: use the two capitals of ISO 3166, for example ES.',
  ),
} as const satisfies Record<string, Localized>;

export type RegisterProblemCode = keyof typeof registerProblems;
export type RegisterProblemParams = Readonly<Record<string, string>>;

/** The sentence for a problem in one language. It may quote a cell of a person's row: show it, never log it. */
export const registerProblemText = (
  code: RegisterProblemCode,
  language: RegistryLanguage,
  params: RegisterProblemParams,
): string =>
  registerProblems[code][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
