import { type Language, type LocalizedText, languages, type Trilingual } from '../definition/index.js';
import type { AnalysisModel } from './model.js';
import { nameOf } from './names.js';

/** One text with Liquid in one language, with the letter or paragraph that it belongs to. */
export interface LetterText {
  text: string;
  language: Language;
  path: string;
  owner: Trilingual;
}

/** Every text of the letters and of the shared paragraphs that goes through Liquid. */
export function letterTexts({ procedure }: AnalysisModel): LetterText[] {
  const inLanguages = (localized: LocalizedText | undefined, path: string, owner: Trilingual): LetterText[] =>
    languages.flatMap((language) => {
      const text = localized?.[language];
      return text ? [{ text, language, path: `${path}/${language}`, owner }] : [];
    });
  return [
    ...procedure.communications.flatMap((letter, index) => {
      const path = `/communications/${index}`;
      return (['subject', 'body', 'smsText'] as const).flatMap((part) =>
        inLanguages(letter[part], `${path}/${part}`, nameOf(letter)),
      );
    }),
    ...procedure.partials.flatMap((partial, index) =>
      inLanguages(partial.body, `/partials/${index}/body`, nameOf(partial)),
    ),
  ];
}
