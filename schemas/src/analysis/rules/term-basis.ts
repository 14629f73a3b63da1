import {
  jsonPointer,
  type LegalReference,
  type Step,
  type Term,
  trilingual,
} from '../../definition/index.js';
import { lawfulAppeals } from '../appeal-words.js';
import type { Fix, Rule, RuleFinding } from '../finding.js';
import { entrySteps } from '../maximum-term-clock.js';
import type { AnalysisModel } from '../model.js';
import { nameOf } from '../names.js';
import { personsTurn } from '../person-terms.js';
import { amountOf } from '../terms.js';

const LPAC = 'Ley 39/2015';

/** Ten working days are what the law gives the person when no norm says otherwise (art. 73.1). */
const isTenDays = ({ amount, unit }: Term): boolean => amount === 10 && unit === 'workingDays';

const citing = (path: string, basis: LegalReference): Fix => ({
  label: trilingual(
    `Citar ${basis.norm} art. ${basis.article}`,
    `Citar ${basis.norm} art. ${basis.article}`,
    `Cite ${basis.norm} art. ${basis.article}`,
  ),
  edits: [{ op: 'add', path: `${path}/legalBasis`, value: basis }],
});

const owning = (path: string): Fix => ({
  label: trilingual('Es un compromiso propio', 'És un compromís propi', 'It is our own commitment'),
  edits: [{ op: 'add', path: `${path}/ownCommitment`, value: true }],
});

/** The finding of a term that binds a person and cites no norm, even if it is called an own commitment. */
function binding(what: ReturnType<typeof nameOf>, term: Term, path: string, known?: LegalReference) {
  const basis = known ?? (isTenDays(term) ? { norm: LPAC, article: '73.1' } : undefined);
  return {
    path,
    text: trilingual(
      `En «${what.es}» el plazo obliga a la persona, y no cita la norma que lo fija. Cítela.`,
      `En «${what['ca-valencia']}» el termini obliga la persona, i no cita la norma que el fixa. Cite-la.`,
      `In «${what.en}» the term binds the person, and cites no norm that sets it. Cite it.`,
    ),
    ...(basis && { fix: citing(path, basis) }),
  };
}

function* ofDeadlines({ steps }: AnalysisModel, turns: ReadonlySet<string>): Generator<RuleFinding> {
  for (const { step, path: at, nodeId, phase } of steps) {
    if (step.kind !== 'startDeadline' || typeof step.term !== 'object' || step.term.legalBasis) continue;
    const path = `${at}/term`;
    const name = nameOf({ id: step.deadline, name: step.name });
    const binds = step.from.kind === 'notification' || (phase && turns.has(jsonPointer(phase.path)));
    if (binds) yield { nodeId, ...binding(name, step.term, path) };
    else if (!step.term.ownCommitment) {
      yield {
        path,
        nodeId,
        text: trilingual(
          `El plazo «${name.es}» no dice de dónde sale. Cite la norma o diga que es un compromiso propio.`,
          `El termini «${name['ca-valencia']}» no diu d'on ix. Cite la norma o diga que és un compromís propi.`,
          `The deadline «${name.en}» does not say where it comes from. Cite the norm or say that it is our own commitment.`,
        ),
        fix: owning(path),
      };
    }
  }
}

function* ofExtensions({ steps }: AnalysisModel): Generator<RuleFinding> {
  for (const { step, path, nodeId } of steps) {
    if (step.kind !== 'extendDeadline' || step.legalBasis || step.by.legalBasis) continue;
    yield {
      path,
      nodeId,
      text: trilingual(
        `Se amplía el plazo «${step.deadline}» y no se cita la norma que lo permite. Cítela.`,
        `S'amplia el termini «${step.deadline}» i no es cita la norma que ho permet. Cite-la.`,
        `The deadline «${step.deadline}» is extended and no norm that allows it is cited. Cite it.`,
      ),
      fix: citing(path, { norm: LPAC, article: '32.1' }),
    };
  }
}

/** The basis of a deadline of the same length that the phase starts: it is the same term, published. */
const startedWith = (steps: readonly Step[], { amount, unit }: Term): LegalReference | undefined =>
  steps
    .flatMap((step) => (step.kind === 'startDeadline' && typeof step.term === 'object' ? [step.term] : []))
    .find((term) => term.amount === amount && term.unit === unit)?.legalBasis;

function* ofPhases({ scopes }: AnalysisModel, turns: ReadonlySet<string>): Generator<RuleFinding> {
  for (const { phase, path } of scopes.flatMap(({ phases }) => phases)) {
    const term = amountOf(phase);
    if (!term || term.legalBasis || !turns.has(jsonPointer(path))) continue;
    const known = startedWith(entrySteps(phase), term);
    yield { nodeId: phase.id, ...binding(nameOf(phase), term, jsonPointer([...path, 'term']), known) };
  }
}

function* ofEntries({ procedure }: AnalysisModel): Generator<RuleFinding> {
  for (const [index, entry] of procedure.entries.entries()) {
    const term = entry.maximumTerm;
    const isDefault = term?.amount === 3 && term.unit === 'months';
    if (term && !term.legalBasis && !isDefault) {
      const name = nameOf(entry);
      const path = jsonPointer(['entries', index, 'maximumTerm']);
      yield {
        path,
        article: `${LPAC} art. 21.3`,
        text: trilingual(
          `El plazo máximo de «${name.es}» no cita la norma que lo fija. Cítela, o deje los tres meses que pone la ley.`,
          `El termini màxim de «${name['ca-valencia']}» no cita la norma que el fixa. Cite-la, o deixe els tres mesos que posa la llei.`,
          `The maximum term of «${name.en}» cites no norm that sets it. Cite it, or leave the three months of the law.`,
        ),
        fix: {
          label: trilingual('Dejar tres meses', 'Deixar tres mesos', 'Leave three months'),
          edits: [
            {
              op: 'replace',
              path,
              value: { amount: 3, unit: 'months', legalBasis: { norm: LPAC, article: '21.3' } },
            },
          ],
        },
      };
    }
    for (const [at, { kind, article }] of entry.appeals.entries()) {
      if (article.trim() !== '') continue;
      const path = jsonPointer(['entries', index, 'appeals', at, 'article']);
      const name = nameOf(entry);
      yield {
        path,
        article: `${LPAC} art. 40.2`,
        text: trilingual(
          `Un recurso de «${name.es}» no cita el artículo que le da su plazo. Cítelo.`,
          `Un recurs de «${name['ca-valencia']}» no cita l'article que li dona el termini. Cite'l.`,
          `An appeal of «${name.en}» cites no article that gives its term. Cite it.`,
        ),
        ...(kind !== 'claim' && {
          fix: {
            label: trilingual(
              `Citar ${lawfulAppeals[kind].article}`,
              `Citar ${lawfulAppeals[kind].article}`,
              `Cite ${lawfulAppeals[kind].article}`,
            ),
            edits: [{ op: 'replace' as const, path, value: lawfulAppeals[kind].article }],
          },
        }),
      };
    }
  }
}

/**
 * Every term comes from a norm, or is said to be the town's own (Ley 39/2015 art. 29: the terms of the laws bind
 * everybody). One that binds a person always needs its norm. The term of a phase in which it is the town's
 * turn is a part of the maximum term, whose own basis and sum other rules check.
 */
export const termBasis: Rule = {
  code: 'law.termBasis',
  severity: 'warning',
  article: 'Ley 39/2015 art. 29',
  *check(model) {
    const turns = personsTurn(model);
    yield* ofEntries(model);
    yield* ofPhases(model, turns);
    yield* ofDeadlines(model, turns);
    yield* ofExtensions(model);
  },
};
