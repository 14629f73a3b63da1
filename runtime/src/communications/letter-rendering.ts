import type { Communication, Language } from '@oficio/schemas/definition';
import type { TimelineView } from '@oficio/schemas/timeline';
import { shippedArticles } from '../laws/shipped-articles.js';
import { inLanguage } from '../sede/paths.js';
import { linkCitations } from './letter-citations.js';
import { DIAGRAM_MARK } from './letter-engine.js';
import { dateLong } from './letter-filters.js';
import { escapeHtml, letterHtml, letterText } from './letter-html.js';
import { letterLinks } from './letter-links.js';
import { type LetterFacts, letterScope, type RenderingKind } from './letter-scope.js';
import { LetterFault, type LetterText, renderLetterText } from './render-letter.js';
import { diagramStages, stageFigure, stageList, stageText } from './stage-diagram.js';
import { WITHHELD_MARK } from './withheld.js';

/** A letter ready for a channel, in one or two languages. */
export interface LetterRendering {
  subject: string;
  html: string;
  text: string;
}

export interface RenderingRequest {
  facts: LetterFacts;
  communication: Communication;
  /** In the order in which they are printed. */
  languages: readonly Language[];
  kind: RenderingKind;
  /** Where the file is, for the picture of the stages. */
  timeline: TimelineView;
  today: string;
  /** Lines of the address on paper; absent elsewhere. */
  postalAddress?: readonly string[] | undefined;
}

interface Words {
  reference: string;
  file: string;
  withheld: string;
  sede: (url: string, reference: string) => string;
  council: (town: string) => string;
}

const words: Record<Language, Words> = {
  es: {
    reference: 'Referencia',
    file: 'Expediente',
    withheld:
      'Por seguridad, este correo no lleva datos personales ni importes. La carta completa está en la sede electrónica.',
    sede: (url, reference) => `Dirección de la sede electrónica: ${url} · Referencia: ${reference}`,
    council: (town) => `Ayuntamiento ${town}`,
  },
  'ca-valencia': {
    reference: 'Referència',
    file: 'Expedient',
    withheld:
      'Per seguretat, este correu no porta dades personals ni imports. La carta completa està en la seu electrònica.',
    sede: (url, reference) => `Adreça de la seu electrònica: ${url} · Referència: ${reference}`,
    council: (town) => `Ajuntament ${town}`,
  },
  en: {
    reference: 'Reference',
    file: 'File',
    withheld:
      'For safety, this e-mail carries no personal data nor amounts. The whole letter is in the electronic office.',
    sede: (url, reference) => `Address of the electronic office: ${url} · Reference: ${reference}`,
    council: (town) => `Town council ${town}`,
  },
};

interface Part {
  html: string;
  text: string;
}

function partIn(request: RenderingRequest, letter: LetterText): Part {
  const { facts, kind, communication } = request;
  const { language } = letter;
  const say = words[language];
  const { reference } = facts.addresses;
  const links = letterLinks(facts.addresses, language);
  const lawPage = (path: string) => `${facts.addresses.publicUrl}${inLanguage(language, path)}`;
  const council = say.council(facts.town.of[language]);
  const stages = diagramStages(request.timeline, language);
  const wantsDiagram = letter.body.includes(DIAGRAM_MARK) || communication.includeDiagram;
  const body =
    letter.body.includes(DIAGRAM_MARK) || !wantsDiagram ? letter.body : `${letter.body}\n\n${DIAGRAM_MARK}`;
  const picture = kind === 'email' ? stageList(stages, language) : stageFigure(stages, language);
  const number = facts.case?.number;
  const facing = [
    ...(reference ? [`${say.reference}: ${reference}`] : []),
    ...(number ? [`${say.file}: ${number}`] : []),
  ];
  const closing = [
    ...(letter.withheld ? [say.withheld] : []),
    reference ? say.sede(links.typeReference, reference) : links.home,
  ];
  const html = [
    `<div lang="${language}">`,
    `<p><strong>${escapeHtml(council)}</strong><br>${escapeHtml(dateLong(request.today, language))}${facing.map((line) => `<br>${escapeHtml(line)}`).join('')}</p>`,
    `<h1>${escapeHtml(letter.subject)}</h1>`,
    linkCitations(letterHtml(body), shippedArticles(), lawPage).replaceAll(`<p>${DIAGRAM_MARK}</p>`, picture),
    ...closing.map((line) => `<p>${escapeHtml(line)}</p>`),
    '</div>',
  ].join('\n');
  const text = [
    council,
    dateLong(request.today, language),
    ...facing,
    '',
    letter.subject,
    '',
    letterText(body).replaceAll(DIAGRAM_MARK, stageText(stages, language)),
    '',
    ...closing,
  ].join('\n');
  return { html, text };
}

/** The page around a letter: no outside resource, readable without any style. */
function documentOf(languages: readonly Language[], subject: string, inner: string): string {
  return `<!doctype html>
<html lang="${languages[0] ?? 'es'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;background:#ffffff;color:#17212b;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5">
<div style="max-width:600px;margin:0 auto;padding:24px 16px">
${inner}
</div>
</body>
</html>
`;
}

/**
 * Writes a communication for a channel: every language in order (the first one names it), as an HTML document
 * and as text. Throws `LetterFault` when it cannot be written whole, or when a withheld value is left in it.
 */
export function renderLetter(request: RenderingRequest): LetterRendering {
  const { facts, communication, kind, languages } = request;
  const letters = languages.map((language) =>
    renderLetterText(facts.procedure, communication, {
      language,
      kind,
      entry: facts.case?.entry,
      scope: letterScope(facts, language, kind),
    }),
  );
  const parts = letters.map((letter) => partIn(request, letter));
  const subject = letters.map((letter) => letter.subject).join(' / ');
  const address = request.postalAddress?.map(escapeHtml).join('<br>');
  const rendering = {
    subject,
    html: documentOf(
      languages,
      subject,
      [...(address ? [`<p>${address}</p>`] : []), ...parts.map(({ html }) => html)].join('\n<hr>\n'),
    ),
    text: [
      ...(request.postalAddress ? [request.postalAddress.join('\n')] : []),
      ...parts.map(({ text }) => text),
    ].join('\n\n----\n\n'),
  };
  if (`${rendering.subject}${rendering.html}${rendering.text}`.includes(WITHHELD_MARK)) {
    // A personal value in the subject of an e-mail: no sentence can be dropped there (plain-language R14).
    throw new LetterFault(
      languages[0] ?? 'es',
      `The communication ${communication.id} prints a personal value where none may go.`,
    );
  }
  return rendering;
}
