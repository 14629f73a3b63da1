import { procedures as contracts } from '@oficio/schemas/api';
import { type ChartIndex, expandIncludes, indexChart, UnknownSubchart } from '@oficio/schemas/compile';
import {
  type Communication,
  type Language,
  type Procedure,
  parseProcedure,
} from '@oficio/schemas/definition';
import type { Datum } from '@oficio/schemas/interpret';
import type { PersonRow } from '@oficio/schemas/registry';
import { mount } from '../http/mount.js';
import { refuse } from '../http/refuse.js';
import { type TownContext, todayIn } from '../http/town-context.js';
import type { RouteGroup } from '../routes/route-deps.js';
import { type LetterRendering, renderLetter } from './letter-rendering.js';
import type { LetterFacts } from './letter-scope.js';
import { LetterFault } from './render-letter.js';
import { waysAhead } from './ways-ahead.js';

/** Whom a preview is written to while nobody is chosen: a name that no register of ours gives. */
const somebody: PersonRow = {
  personId: 'preview',
  givenName: 'Empar',
  surname1: 'Exemple',
  surname2: 'Exemple',
  sex: 'female',
  nationality: 'ES',
  nif: '99900001S',
  language: 'unstated',
  electedElectronic: false,
  opposesConsultations: false,
  noOffers: false,
  protectedAddress: false,
  underGuardianship: false,
  guardianIds: [],
  synthetic: true,
};

/** The chart of a draft, which may still include a sub-chart that nobody has drawn. */
function indexOf(procedure: Procedure): ChartIndex {
  try {
    return indexChart(expandIncludes(procedure));
  } catch (error) {
    if (error instanceof UnknownSubchart) return refuse('definition.invalid');
    throw error;
  }
}

/** The phase whose steps send a letter, for the unit that signs it. */
function unitOf(index: ChartIndex, communication: Communication): string | undefined {
  const sends = (steps: readonly { kind: string; communication?: string }[]) =>
    steps.some((step) => step.kind === 'communicate' && step.communication === communication.id);
  for (const { phase, unit } of index.phases.values()) {
    const steps = [
      ...phase.onEntry,
      ...phase.onExit,
      ...phase.transitions.flatMap((transition) => transition.steps),
    ];
    if (sends(steps as { kind: string; communication?: string }[])) return unit;
  }
  return undefined;
}

function factsOf(
  procedure: Procedure,
  communication: Communication,
  town: TownContext,
  publicUrl: string,
  about: { index: ChartIndex; person: PersonRow; fields: Record<string, Datum>; today: string },
): LetterFacts {
  const year = about.today.slice(0, 4);
  return {
    procedure,
    town: town.town,
    person: about.person,
    addresses: { publicUrl, reference: `OF-${year}-EXEM-PL` },
    fields: about.fields,
    unit: unitOf(about.index, communication),
    case: {
      entry: procedure.entries[0]?.id ?? '',
      number: `${year}/EXEMPLE/00001`,
      startedOn: about.today,
      dueOn: about.today,
      answerBy: about.today,
      step: { explanations: [], transitions: [], today: about.today },
      actNumber: `${year}-S-RE-000001`,
    },
  };
}

/** Letters of a draft as they would be sent: each language, on the sede and by e-mail. */
export const previewRoutes: RouteGroup = (app, deps, options) => {
  mount(app, contracts.previewCommunication, options, async ({ body, town }) => {
    const parsed = parseProcedure(body.procedure);
    if (!parsed.ok) return refuse('definition.invalid', { errors: [...parsed.problems] });
    const { procedure } = parsed;
    const communication = procedure.communications.find(({ id }) => id === body.communication);
    if (!communication) return refuse('definition.invalid');
    const chosen =
      body.personId === undefined ? undefined : await deps.store.register.person(town.entity, body.personId);
    const today = todayIn(town, deps.clock.now());
    const person = chosen ?? somebody;
    const index = indexOf(procedure);
    const facts = factsOf(procedure, communication, town, deps.config.publicUrl, {
      index,
      person,
      fields: body.fields,
      today,
    });
    const timeline = waysAhead({ procedure, index });
    const renderings: (LetterRendering & { language: Language; channel: string })[] = [];
    const problems: { language: Language; message: string }[] = [];
    for (const language of town.town.settings.outgoingOrder) {
      for (const [channel, kind] of [
        ['sede', 'full'],
        ['email', 'email'],
      ] as const) {
        if (channel === 'email' && !communication.channels.includes('email')) continue;
        try {
          const rendering = renderLetter({
            facts,
            communication,
            languages: [language],
            kind,
            timeline,
            today,
          });
          renderings.push({ language, channel, ...rendering });
        } catch (error) {
          if (!(error instanceof LetterFault)) throw error;
          problems.push({ language, message: error.message });
        }
      }
    }
    return { renderings, problems };
  });
};
