import { officialLanguages } from '@oficio/schemas/definition';
import { describe, expect, it } from 'vitest';
import { citizenTexts, sentences, variablesOf, wordsOf } from './plain-text.js';
import { readJson, sampleIds, sampleProcedure } from './sample-files.js';

type Words = Record<(typeof officialLanguages)[number], string[]>;
const flagged = readJson('./plain-language/flagged-words.json') as Words & { subject: Words };

const holds = (text: string, words: string): boolean =>
  new RegExp(`(?<![\\p{L}])${words}(?![\\p{L}])`, 'iu').test(text);
const formal = ['data', 'contact', 'privacy'];
/** GSM 03.38: one letter outside it and the message costs three. */
const gsm = /^[\w\s@£$¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà]*$/;

describe.each(sampleIds)('what people read in %s', (id) => {
  const procedure = sampleProcedure(id);
  const texts = citizenTexts(procedure);
  const inBoth = texts.flatMap(({ where, text }) =>
    officialLanguages.map((language) => ({ where, language, text: text[language] })),
  );

  it('has sentences of at most 25 words (R1)', () => {
    const long = inBoth.flatMap(({ where, language, text }) =>
      sentences(text)
        .filter((sentence) => wordsOf(sentence).length > 25)
        .map((sentence) => `${where} ${language}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  it('uses no word of the office (error level)', () => {
    const found = inBoth.flatMap(({ where, language, text }) =>
      flagged[language]
        .filter((words) => holds(text, words))
        .map((words) => `${where} ${language}: ${words}`),
    );
    expect(found).toEqual([]);
  });

  it('has subjects of at most 60 letters that say what happens (R2)', () => {
    const subjects = procedure.communications.flatMap(({ id: where, subject }) =>
      officialLanguages.map((language) => ({ where, language, text: subject[language] })),
    );
    const wrong = subjects.filter(
      ({ language, text }) =>
        text.replaceAll(/\{\{[^}]*\}\}/g, '2027').length > 60 ||
        flagged.subject[language].some((words) => holds(text, words)),
    );
    expect(wrong).toEqual([]);
  });

  it('says the same in both languages: same variables, same links (R13)', () => {
    const differ = texts.filter(
      ({ text }) => variablesOf(text.es).join() !== variablesOf(text['ca-valencia']).join(),
    );
    expect(differ.map(({ where }) => where)).toEqual([]);
  });

  it('says tú in notices and communications, usted in notifications (R5)', () => {
    const rendered = (body: string) =>
      [...body.matchAll(/render '([\w-]+)'/g)].map((match) => match[1] ?? '');
    const wrong = procedure.communications.flatMap(({ id: where, legalKind, body }) => {
      const official = legalKind === 'notification';
      const partials = officialLanguages.flatMap((language) => rendered(body[language]));
      const mixed = partials.filter((partial) =>
        official ? formal.includes(partial) : partial.endsWith('-formal'),
      );
      const words = official
        ? [holds(body.es, '(tu|tus|te|puedes|tienes)'), holds(body['ca-valencia'], '(teu|teua|pots|tens|et)')]
        : [
            holds(body.es, '(usted|puede usted|su familia)'),
            holds(body['ca-valencia'], '(vosté|seua família)'),
          ];
      return [...mixed.map((partial) => `${where}: ${partial}`), ...(words.includes(true) ? [where] : [])];
    });
    expect(wrong).toEqual([]);
  });

  it('fits each short message in one SMS, in letters that phones send whole', () => {
    const wrong = procedure.communications.flatMap(({ id: where, smsText }) =>
      officialLanguages
        .map((language) => smsText?.[language].replaceAll(/\{\{[^}]*\}\}/g, 'x'.repeat(34)) ?? '')
        .filter((text) => text.length > 160 || !gsm.test(text))
        .map((text) => `${where}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has a short message for each letter that may go by SMS', () => {
    const without = procedure.communications.filter(
      ({ channels, smsText }) => channels.includes('sms') && !smsText,
    );
    expect(without.map(({ id: where }) => where)).toEqual([]);
  });
});
