// The texts that citizens read, and their sentences: Markdown and Liquid taken away, a variable counts as a word.
import type { LocalizedText, Phase, Procedure } from '@oficio/schemas/definition';

export interface CitizenText {
  where: string;
  text: LocalizedText;
}

function ofPhase(phase: Phase): CitizenText[] {
  const own = { where: phase.id, text: phase.name };
  if (phase.kind === 'history' || phase.kind === 'include') return [own];
  const inner = phase.kind === 'compound' || phase.kind === 'parallel' ? phase.phases.flatMap(ofPhase) : [];
  const statuses = phase.transitions.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.kind === 'publishStatus' ? [{ where: phase.id, text: step.status }] : [])),
  );
  const described = phase.description ? [{ where: phase.id, text: phase.description }] : [];
  return [own, ...described, ...statuses, ...inner];
}

/** Everything of a procedure that a citizen may read, except the forms' file names. */
export function citizenTexts(procedure: Procedure): CitizenText[] {
  const { chart, subcharts, communications, partials, forms, surveys, entries } = procedure;
  const at = (where: string, ...texts: (LocalizedText | undefined)[]): CitizenText[] =>
    texts.flatMap((text) => (text === undefined ? [] : [{ where, text }]));
  return [
    ...at(procedure.id, procedure.name, procedure.summary, procedure.audience, procedure.fee),
    ...entries.flatMap(({ id, name, silence }) => at(id, name, silence.meaning)),
    ...chart.phases.flatMap(ofPhase),
    ...subcharts.flatMap((subchart) => subchart.phases.flatMap(ofPhase)),
    ...communications.flatMap(({ id, subject, body, smsText }) => at(id, subject, body, smsText)),
    ...partials.flatMap(({ id, body }) => at(id, body)),
    ...forms.flatMap(({ id, title, intro, questions }) =>
      at(id, title, intro, ...questions.flatMap(({ label, help }) => [label, help])),
    ),
    ...surveys.flatMap(({ id, questions }) => at(id, ...questions.map(({ text }) => text))),
  ];
}

/** The sentences of a letter or a text. A list item and a paragraph end a sentence; a full stop inside a word does not. */
export function sentences(text: string): string[] {
  return text
    .replaceAll(/\{%[^%]*%\}/g, '\n')
    .replaceAll(/\{\{[^}]*\}\}/g, 'X')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*_#]/g, '')
    .split(/\n+|(?<=[.?!])\s+/)
    .map((sentence) => sentence.replace(/^\s*-\s*/, '').trim())
    .filter((sentence) => sentence !== '');
}

export const wordsOf = (sentence: string): string[] =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));

/** The Liquid variables of a text, sorted: two languages that say the same use the same. */
export const variablesOf = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1] ?? '').sort();
