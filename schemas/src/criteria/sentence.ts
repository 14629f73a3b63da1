import type { ComparisonOperator, Criterion } from '../definition/criterion.js';
import { textIn } from '../definition/localized-text.js';
import { type Trilingual, trilingual } from '../definition/trilingual.js';
import {
  inLanguages,
  isWhole,
  type NamedData,
  operandWords,
  relationWords,
  type SentenceScope,
  valueWords,
} from './sentence-words.js';

/** A comparison of numbers or texts, with `{}` for what it is compared with. */
const comparisons: Readonly<Record<ComparisonOperator, Trilingual>> = {
  equals: trilingual('es {}', 'és {}', 'is {}'),
  notEquals: trilingual('no es {}', 'no és {}', 'is not {}'),
  lessThan: trilingual('es menos de {}', 'és menys de {}', 'is less than {}'),
  atMost: trilingual('no pasa de {}', 'no passa de {}', 'is at most {}'),
  moreThan: trilingual('pasa de {}', 'passa de {}', 'is more than {}'),
  atLeast: trilingual('es como mínimo {}', 'és com a mínim {}', 'is at least {}'),
};

const dateComparisons: Readonly<Record<ComparisonOperator, Trilingual>> = {
  equals: trilingual('es {}', 'és {}', 'is {}'),
  notEquals: trilingual('no es {}', 'no és {}', 'is not {}'),
  lessThan: trilingual('es antes de {}', 'és abans de {}', 'is before {}'),
  atMost: trilingual('no es después de {}', 'no és després de {}', 'is not after {}'),
  moreThan: trilingual('es después de {}', 'és després de {}', 'is after {}'),
  atLeast: trilingual('no es antes de {}', 'no és abans de {}', 'is not before {}'),
};

const answers = {
  verified: trilingual('está comprobado', 'està comprovat', 'is verified'),
  notVerified: trilingual('no se ha podido comprobar', 'no s’ha pogut comprovar', 'is not verified'),
  unavailable: trilingual('no ha tenido respuesta', 'no ha tingut resposta', 'got no answer'),
} as const;

const fill = (template: Trilingual, text: Trilingual): Trilingual =>
  inLanguages((language) => {
    const filled = template[language].replace('{}', () => text[language]);
    // Articles join: "de el" is "del", also in Valencian.
    return language === 'en' ? filled : filled.replace(/\bde el (?=\d)/, 'del ');
  });

const negated = (of: Trilingual): Trilingual =>
  trilingual(
    `no se cumple que ${of.es}`,
    `no es complix que ${of['ca-valencia']}`,
    `it is not so that ${of.en}`,
  );

const joined = (parts: readonly Trilingual[], word: Trilingual): Trilingual =>
  inLanguages((language) => parts.map((part) => part[language]).join(` ${word[language]} `));

/** `says` begins with a capital letter; inside another sentence it does not (an acronym keeps it). */
const uncapitalised = (text: string): string =>
  /^\p{Lu}(\p{Ll}|\s)/u.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

type Comparison = Extract<Criterion, { op: ComparisonOperator }>;

function comparison(criterion: Comparison, scope: SentenceScope): Trilingual {
  const { op, left, right } = criterion;
  const first = operandWords(left, scope);
  if ((op === 'equals' || op === 'notEquals') && 'value' in right && typeof right.value === 'boolean') {
    const holds = right.value === (op === 'equals');
    return holds
      ? inLanguages(
          (language) => `${first.text[language]}: ${{ es: 'sí', 'ca-valencia': 'sí', en: 'yes' }[language]}`,
        )
      : inLanguages((language) => `${first.text[language]}: no`);
  }
  const second = operandWords(right, scope, first);
  const isDate = first.type === 'date' || second.type === 'date';
  const said = fill((isDate ? dateComparisons : comparisons)[op], second.text);
  return inLanguages((language) => `${first.text[language]} ${said[language]}`);
}

/** The conditions inside, in brackets where an "and" holds an "or" or the reverse. */
function several(criterion: Extract<Criterion, { op: 'and' | 'or' }>, scope: SentenceScope): Trilingual {
  const word = criterion.op === 'and' ? trilingual('y', 'i', 'and') : trilingual('o', 'o', 'or');
  const parts = criterion.of.map((part) => {
    const text = phrase(part, scope);
    const mixes = (part.op === 'and' || part.op === 'or') && part.op !== criterion.op && part.of.length > 1;
    return mixes && !part.says ? inLanguages((language) => `(${text[language]})`) : text;
  });
  return joined(parts, word);
}

const inverse: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  equals: 'notEquals',
  notEquals: 'equals',
  lessThan: 'atLeast',
  atLeast: 'lessThan',
  moreThan: 'atMost',
  atMost: 'moreThan',
};

/** The opposite of a condition, said straight where there are words for it. */
function negative(criterion: Criterion, scope: SentenceScope): Trilingual {
  const said = phrase(criterion, scope);
  if (criterion.says && isWhole(criterion.says)) return negated(said);
  switch (criterion.op) {
    case 'not':
      return phrase(criterion.of, scope);
    case 'known':
      return trilingual(
        `no ${said.es}`,
        `no ${said['ca-valencia']}`,
        said.en.replace(/is known$/, 'is not known'),
      );
    case 'pending':
      return trilingual(
        `no ${said.es}`,
        `no ${said['ca-valencia']}`,
        said.en.replace(/is awaited$/, 'is not awaited'),
      );
    case 'and':
    case 'or':
      return criterion.of.length === 1
        ? negated(said)
        : negated(inLanguages((language) => `(${said[language]})`));
    default:
      return criterion.op in inverse
        ? comparison({ ...criterion, op: inverse[criterion.op as ComparisonOperator] } as Comparison, scope)
        : negated(said);
  }
}

function phrase(criterion: Criterion, scope: SentenceScope): Trilingual {
  const { says } = criterion;
  if (says && isWhole(says)) return inLanguages((language) => uncapitalised(textIn(says, language)));
  const words = (operand: Parameters<typeof operandWords>[0]) => operandWords(operand, scope).text;
  switch (criterion.op) {
    case 'and':
    case 'or':
      return several(criterion, scope);
    case 'not':
      return negative(criterion.of, scope);
    case 'between': {
      const of = operandWords(criterion.of, scope);
      const from = operandWords(criterion.from, scope, of).text;
      const to = operandWords(criterion.to, scope, of).text;
      return trilingual(
        `${of.text.es} está entre ${from.es} y ${to.es}`,
        `${of.text['ca-valencia']} està entre ${from['ca-valencia']} i ${to['ca-valencia']}`,
        `${of.text.en} is between ${from.en} and ${to.en}`,
      );
    }
    case 'in': {
      const of = operandWords(criterion.of, scope);
      const options = joined(
        criterion.options.map((option) => operandWords(option, scope, of).text),
        trilingual('o', 'o', 'or'),
      );
      return trilingual(
        `${of.text.es} es ${options.es}`,
        `${of.text['ca-valencia']} és ${options['ca-valencia']}`,
        `${of.text.en} is ${options.en}`,
      );
    }
    case 'known': {
      const of = words(criterion.of);
      return trilingual(`se conoce ${of.es}`, `es coneix ${of['ca-valencia']}`, `${of.en} is known`);
    }
    case 'age': {
      const [birth, at] = [words(criterion.birthDate), words(criterion.at)];
      const years = fill(
        comparisons[criterion.is],
        trilingual(`${criterion.years} años`, `${criterion.years} anys`, `${criterion.years} years`),
      );
      return trilingual(
        `la edad (${at.es}, según ${birth.es}) ${years.es}`,
        `l’edat (${at['ca-valencia']}, segons ${birth['ca-valencia']}) ${years['ca-valencia']}`,
        `the age (${at.en}, after ${birth.en}) ${years.en}`,
      );
    }
    case 'residentFor': {
      const [since, at] = [words(criterion.since), words(criterion.at)];
      const { months } = criterion;
      return trilingual(
        `el empadronamiento (desde ${since.es}, hasta ${at.es}) es como mínimo de ${months} meses`,
        `l’empadronament (des de ${since['ca-valencia']}, fins a ${at['ca-valencia']}) és com a mínim de ${months} mesos`,
        `the registration (from ${since.en}, until ${at.en}) is of at least ${months} months`,
      );
    }
    case 'exists': {
      const where = phrase(criterion.where, { ...scope, relation: criterion.relation });
      const { one } = relationWords[criterion.relation];
      return trilingual(
        `hay ${one.es} en que ${where.es}`,
        `hi ha ${one['ca-valencia']} en què ${where['ca-valencia']}`,
        `there is ${one.en} where ${where.en}`,
      );
    }
    case 'count': {
      const { many } = relationWords[criterion.relation];
      const number = fill(comparisons[criterion.is], valueWords(criterion.number));
      const where = criterion.where && phrase(criterion.where, { ...scope, relation: criterion.relation });
      return trilingual(
        `el número de ${many.es}${where ? ` en que ${where.es}` : ''} ${number.es}`,
        `el nombre de ${many['ca-valencia']}${where ? ` en què ${where['ca-valencia']}` : ''} ${number['ca-valencia']}`,
        `the number of ${many.en}${where ? ` where ${where.en}` : ''} ${number.en}`,
      );
    }
    case 'pending':
    case 'answered': {
      const need = scope.data.dataNeeds.find((each) => each.id === criterion.dataNeed);
      const name = inLanguages(
        (language) => `«${(need && textIn(need.name, language)) || criterion.dataNeed}»`,
      );
      return criterion.op === 'answered'
        ? inLanguages((language) => `${name[language]} ${answers[criterion.result][language]}`)
        : trilingual(
            `se espera la respuesta de ${name.es}`,
            `s’espera la resposta de ${name['ca-valencia']}`,
            `the answer of ${name.en} is awaited`,
          );
    }
    case 'verdict': {
      const of = phrase(criterion.of, scope);
      if (criterion.is === 'notMet') return negated(of);
      return criterion.is === 'met'
        ? trilingual(
            `se cumple que ${of.es}`,
            `es complix que ${of['ca-valencia']}`,
            `it is so that ${of.en}`,
          )
        : trilingual(
            `no se sabe si ${of.es}`,
            `no se sap si ${of['ca-valencia']}`,
            `it is not known whether ${of.en}`,
          );
    }
    default:
      return comparison(criterion, scope);
  }
}

/**
 * A condition as a sentence in each language, without full stop: its own words where it has them,
 * otherwise made of the names of what it reads, with dates and amounts as people write them.
 */
export function criterionSentence(criterion: Criterion, data: NamedData): Trilingual {
  const said = phrase(criterion, { data });
  return inLanguages((language) => capitalised(said[language]));
}
