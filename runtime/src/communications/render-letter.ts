import {
  type Communication,
  type Entry,
  type Language,
  type Procedure,
  textIn,
} from '@oficio/schemas/definition';
import type { Liquid } from 'liquidjs';
import { letterEngine } from './letter-engine.js';
import type { RenderingKind } from './letter-scope.js';
import { dropWithheld } from './withheld.js';

/** Why a letter cannot be written. The message names the template's fault and no value. */
export class LetterFault extends Error {
  readonly language: Language;

  constructor(language: Language, message: string) {
    super(message);
    this.name = 'LetterFault';
    this.language = language;
  }
}

export interface LetterText {
  language: Language;
  subject: string;
  /** Markdown, values escaped, with the mark of the diagram where the template put it. */
  body: string;
  /** Whether sentences with personal values were left out. */
  withheld: boolean;
}

const paragraphOf: Partial<Record<Entry['appeals'][number]['kind'], string>> = {
  reposicion: 'appeal',
  reposicionTax: 'appeal-tax',
};

/** The paragraphs that a letter may insert, and `appeals`: those that the ending of this entry admits. */
function partialsIn(
  procedure: Procedure,
  entryId: string | undefined,
  language: Language,
): Record<string, string> {
  const partials = Object.fromEntries(
    procedure.partials.map(({ id, body }) => [id, textIn(body, language)] as const),
  );
  const appeals = procedure.entries.find(({ id }) => id === entryId)?.appeals ?? [];
  const printed = appeals.flatMap(({ kind }) => partials[paragraphOf[kind] ?? ''] ?? []);
  return { appeals: printed.join('\n\n'), ...partials };
}

/** Making an engine costs more than a letter does; a definition never changes, and keeps its engines while it is used. */
const engines = new WeakMap<Procedure, Map<string, Liquid>>();

function engineFor(
  procedure: Procedure,
  entryId: string | undefined,
  language: Language,
  output: 'markdown' | 'plain',
): Liquid {
  const made = engines.get(procedure) ?? new Map<string, Liquid>();
  engines.set(procedure, made);
  const name = `${language} ${output} ${entryId ?? ''}`;
  const engine = made.get(name) ?? letterEngine(language, partialsIn(procedure, entryId, language), output);
  made.set(name, engine);
  return engine;
}

/** A name with a small article may open a sentence: "la Alcaldía ha decidido…". */
const withCapitals = (markdown: string): string =>
  markdown.replaceAll(
    /(^|\n\s*\n)(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );

const faultOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  // LiquidJS adds the place; what a filter says of a value could quote it, so only its own sentence is kept.
  return message.replaceAll(/"[^"]*"/g, '"…"').split('\n')[0] ?? 'unknown fault';
};

/**
 * Writes the subject and the body of a communication in one language. Throws `LetterFault` when a variable is
 * missing, a filter is unknown or a value has the wrong type: a letter is sent whole or not at all.
 */
export function renderLetterText(
  procedure: Procedure,
  communication: Communication,
  request: {
    language: Language;
    kind: RenderingKind;
    entry: string | undefined;
    scope: Record<string, unknown>;
  },
): LetterText {
  const { language, kind, scope } = request;
  const render = (template: string, output: 'markdown' | 'plain'): string => {
    const engine = engineFor(procedure, request.entry, language, output);
    try {
      return engine.parseAndRenderSync(template, {}, { globals: scope });
    } catch (error) {
      throw new LetterFault(language, faultOf(error));
    }
  };
  const subject = render(textIn(communication.subject, language), 'plain').replaceAll(/\s+/g, ' ').trim();
  const written = render(textIn(communication.body, language), 'markdown');
  const { markdown, withheld } =
    kind === 'email' ? dropWithheld(written) : { markdown: written, withheld: false };
  if (subject === '' || markdown.trim() === '') throw new LetterFault(language, 'The letter is empty.');
  return { language, subject, body: withCapitals(markdown), withheld };
}
