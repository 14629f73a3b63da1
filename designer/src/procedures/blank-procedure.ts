import type { LocalizedText, Phase, Procedure, Transition, Unit } from '@oficio/schemas/definition';

const text = (es: string, valencian: string, en: string): LocalizedText => ({
  es,
  'ca-valencia': valencian,
  en,
});

function exit(id: string, target: string, trigger: Transition['trigger'], label: LocalizedText): Transition {
  return { id, trigger, target: [target], type: 'external', steps: [], label, opensFile: false };
}

const base = { visibleToCitizen: true, onEntry: [], onExit: [], transitions: [] };

const phases: Phase[] = [
  {
    ...base,
    kind: 'simple',
    id: 'received',
    name: text('Solicitud recibida', 'Sol·licitud rebuda', 'Request received'),
    stage: 'initiation',
    description: text(
      'Hemos recibido tu solicitud y comprobamos que está completa.',
      'Hem rebut la teua sol·licitud i comprovem que està completa.',
      'We have received your request and are checking that it is complete.',
    ),
    resultingDocument: text('Justificante de registro', 'Justificant de registre', 'Registration receipt'),
    term: { amount: 5, unit: 'workingDays' },
    unit: 'office',
    onEntry: [{ kind: 'assignTask', task: 'review', scope: 'phase' }],
    transitions: [
      exit(
        'received_complete',
        'study',
        { kind: 'officer', task: 'review', outcome: 'complete' },
        text('está completa', 'està completa', 'it is complete'),
      ),
    ],
  },
  {
    ...base,
    kind: 'simple',
    id: 'study',
    name: text('Estudio', 'Estudi', 'Study'),
    stage: 'instruction',
    description: text(
      'Estudiamos tu caso y preparamos la decisión.',
      'Estudiem el teu cas i preparem la decisió.',
      'We study your case and prepare the decision.',
    ),
    resultingDocument: text('Propuesta de resolución', 'Proposta de resolució', 'Draft decision'),
    term: { amount: 15, unit: 'workingDays' },
    unit: 'office',
    onEntry: [{ kind: 'assignTask', task: 'propose', scope: 'phase' }],
    transitions: [
      exit(
        'study_done',
        'resolution',
        { kind: 'officer', task: 'propose', outcome: 'signed' },
        text('se firma', 'se signa', 'it is signed'),
      ),
    ],
  },
  {
    ...base,
    kind: 'simple',
    id: 'resolution',
    name: text('Resolución', 'Resolució', 'Decision'),
    stage: 'finalisation',
    description: text(
      'La decisión está tomada y te la notificamos.',
      'La decisió està presa i te la notifiquem.',
      'The decision is taken and we notify you of it.',
    ),
    resultingDocument: text('Resolución', 'Resolució', 'Decision'),
    term: { amount: 10, unit: 'workingDays' },
    unit: 'office',
    onEntry: [{ kind: 'assignTask', task: 'decide', scope: 'phase' }],
    transitions: [
      exit(
        'resolution_yes',
        'granted',
        { kind: 'officer', task: 'decide', outcome: 'granted' },
        text('se concede', 'es concedix', 'it is granted'),
      ),
      exit(
        'resolution_no',
        'refused',
        { kind: 'officer', task: 'decide', outcome: 'refused' },
        text('se deniega', 'es denega', 'it is refused'),
      ),
    ],
  },
  {
    ...base,
    kind: 'final',
    id: 'granted',
    name: text('Concedida', 'Concedida', 'Granted'),
    stage: 'finalisation',
    outcome: 'granted',
  },
  {
    ...base,
    kind: 'final',
    id: 'refused',
    name: text('Denegada', 'Denegada', 'Refused'),
    stage: 'finalisation',
    outcome: 'refused',
  },
];

const task = (
  id: string,
  name: LocalizedText,
  outcomes: [string, LocalizedText, 'primary' | 'neutral' | 'negative'][],
) => ({
  id,
  name,
  unit: 'office',
  role: 'officer' as const,
  questions: [],
  outcomes: outcomes.map(([outcome, label, style]) => ({ id: outcome, label, style })),
});

const defaultUnit: Unit = {
  id: 'office',
  name: text('Atención Ciudadana', 'Atenció Ciutadana', 'Citizen services'),
};

/**
 * The template of a new procedure: three phases, one door on request, three tasks, complete in its texts. All
 * of it belongs to the given unit of the town, whose contact the town provides.
 */
export function blankProcedure(
  id: string,
  name: LocalizedText,
  unit: Pick<Unit, 'id' | 'name'> = defaultUnit,
): Procedure {
  const ofUnit = <T extends { unit?: string | undefined }>(one: T): T =>
    one.unit ? { ...one, unit: unit.id } : one;
  return {
    formatVersion: 1,
    id,
    name,
    summary: text(
      'Explica en una frase qué consigue la persona.',
      'Explica en una frase què aconseguix la persona.',
      'Say in one sentence what the person obtains.',
    ),
    audience: text('Cualquier persona del municipio', 'Qualsevol persona del municipi', 'Anyone in the town'),
    lifeEvents: [],
    parameters: [],
    legalBasis: [{ norm: 'Ley 39/2015', article: '66' }],
    channels: ['sede', 'counter'],
    relations: [],
    burden: [],
    entries: [
      {
        id: 'request',
        name: text('A petición de la persona', 'A petició de la persona', 'At the person’s request'),
        phase: 'received',
        initiation: 'onRequest',
        confirmation: 'application',
        clockStart: 'entryInRegister',
        maximumTerm: { amount: 3, unit: 'months', legalBasis: { norm: 'Ley 39/2015', article: '21.3' } },
        silence: { effect: 'granted', article: 'Ley 39/2015, art. 24.1' },
        endsAdministrativeRoute: true,
        appeals: [
          {
            kind: 'reposicion',
            term: { amount: 1, unit: 'months' },
            article: 'Ley 39/2015, art. 124',
            compulsory: false,
          },
        ],
        legalBasis: [],
      },
    ],
    units: [{ id: unit.id, name: unit.name }],
    dataNeeds: [],
    fields: [],
    sensors: [],
    chart: {
      phases: structuredClone(phases).map((phase) => ('unit' in phase ? ofUnit(phase) : phase)),
      transitions: [],
    },
    subcharts: [],
    communications: [],
    partials: [],
    forms: [],
    tasks: [
      task('review', text('Revisar la solicitud', 'Revisar la sol·licitud', 'Review the request'), [
        ['complete', text('Está completa', 'Està completa', 'It is complete'), 'primary'],
      ]),
      task('propose', text('Proponer la decisión', 'Proposar la decisió', 'Propose the decision'), [
        ['signed', text('Firmar la propuesta', 'Signar la proposta', 'Sign the proposal'), 'primary'],
      ]),
      task('decide', text('Resolver', 'Resoldre', 'Decide'), [
        ['granted', text('Conceder', 'Concedir', 'Grant'), 'primary'],
        ['refused', text('Denegar', 'Denegar', 'Refuse'), 'negative'],
      ]),
    ].map(ofUnit),
    indicators: [],
    surveys: [],
    layout: { phases: {}, transitions: {} },
    waivers: [],
  };
}
