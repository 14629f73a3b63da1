import { type Trilingual, trilingual } from '../../definition/index.js';
import { nearestWord } from '../../definition/nearest-word.js';
import type { Fix, Rule } from '../finding.js';
import { type Reference, type ReferenceKind, referencesOf } from '../references.js';

const kinds: Record<ReferenceKind, Trilingual> = {
  phase: trilingual('la fase', 'la fase', 'the phase'),
  exit: trilingual('la salida', 'l’eixida', 'the exit'),
  subchart: trilingual(
    'el trozo de diagrama compartido',
    'el tros de diagrama compartit',
    'the shared chart',
  ),
  unit: trilingual('el departamento', 'el departament', 'the department'),
  communication: trilingual('la carta', 'la carta', 'the letter'),
  partial: trilingual('el párrafo compartido', 'el paràgraf compartit', 'the shared paragraph'),
  task: trilingual('la tarea', 'la tasca', 'the task'),
  outcome: trilingual('el resultado de la tarea', 'el resultat de la tasca', 'the outcome of the task'),
  deadline: trilingual('el plazo', 'el termini', 'the deadline'),
  dataNeed: trilingual('la consulta de datos', 'la consulta de dades', 'the data need'),
  form: trilingual('el formulario', 'el formulari', 'the form'),
  survey: trilingual('la encuesta', 'l’enquesta', 'the survey'),
  entry: trilingual('la entrada', 'l’entrada', 'the entry'),
  procedure: trilingual('el trámite', 'el tràmit', 'the procedure'),
};

function replacement(reference: Reference): Fix | undefined {
  const nearest = nearestWord(reference.id, reference.known);
  // A paragraph is named inside a text and an exit by a key: neither is a value to replace.
  if (nearest === undefined || reference.kind === 'partial' || reference.kind === 'exit') return undefined;
  return {
    label: trilingual(`Cambiar a «${nearest}»`, `Canviar a «${nearest}»`, `Change to «${nearest}»`),
    edits: [{ op: 'replace', path: reference.path, value: nearest }],
  };
}

/** Whatever a definition names must exist in it; a deadline exists when some step starts it. */
export const unknownReference: Rule = {
  code: 'reference.unknown',
  severity: 'error',
  *check(model) {
    for (const reference of referencesOf(model)) {
      if (reference.known.includes(reference.id)) continue;
      const kind = kinds[reference.kind];
      const fix = replacement(reference);
      yield {
        path: reference.path,
        ...(reference.nodeId !== undefined && { nodeId: reference.nodeId }),
        text: trilingual(
          `Aquí se nombra ${kind.es} «${reference.id}», y no existe. Elija otro nombre o cree lo que falta.`,
          `Ací es nomena ${kind['ca-valencia']} «${reference.id}», i no existix. Trie un altre nom o cree el que falta.`,
          `This names ${kind.en} «${reference.id}», which does not exist. Choose another name or create what is missing.`,
        ),
        ...(fix && { fix }),
      };
    }
  },
};
