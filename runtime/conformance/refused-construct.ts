/** What a chart may say that a procedure does not, with the reason that the table prints. */
import { walkXml, type XmlElement } from './xml-element.js';

/** A chart that is skipped, not failed: it asks for something that our language leaves out on purpose. */
export class RefusedConstruct extends Error {
  override name = 'RefusedConstruct';
}

const known = new Set([
  'scxml',
  'state',
  'parallel',
  'final',
  'history',
  'initial',
  'transition',
  'onentry',
  'onexit',
  'raise',
  'send',
  'cancel',
  'log',
  'datamodel',
]);
/** Executable content and data that only an expression language gives a meaning (SCXML 4 and 5). */
const expressions = new Set([
  'data',
  'assign',
  'script',
  'if',
  'elseif',
  'else',
  'foreach',
  'param',
  'content',
  'donedata',
]);
const expressionAttributes: Readonly<Record<string, readonly string[]>> = {
  transition: ['cond'],
  send: ['eventexpr', 'targetexpr', 'typeexpr', 'namelist', 'idlocation'],
  cancel: ['sendidexpr'],
};

/** Guards are data about the person and the file, and never ask where else the chart is (SCXML 5.9.1). */
const askedPlace = /\bIn\s*\(/;

function* expressionsOf({ name, attributes }: XmlElement): Generator<string> {
  if (expressions.has(name)) yield `<${name}>`;
  for (const attribute of expressionAttributes[name] ?? []) {
    const value = attributes[attribute];
    if (value !== undefined && !askedPlace.test(value)) yield `${attribute} of <${name}>`;
  }
}

function* refusals(element: XmlElement): Generator<string> {
  const { name, attributes } = element;
  if (askedPlace.test(attributes.cond ?? ''))
    yield 'a guard that asks for the active states (In): our guards read data only';
  if (name === 'invoke') yield 'another session (<invoke>): a procedure starts others by its own step';
  else if (!known.has(name) && !expressions.has(name)) yield `an element of no known meaning (<${name}>)`;
}

/** Throws `RefusedConstruct` with every reason for which this document cannot be a procedure. */
export function checkConstructs(root: XmlElement): void {
  const elements = [...walkXml(root)];
  const needed = [...new Set(elements.flatMap((element) => [...expressionsOf(element)]))].sort();
  const reasons = new Set(elements.flatMap((element) => [...refusals(element)]));
  if (needed.length > 0) reasons.add(`ecmascript expressions (${needed.join(', ')})`);
  if (reasons.size > 0) throw new RefusedConstruct([...reasons].join('; '));
}
